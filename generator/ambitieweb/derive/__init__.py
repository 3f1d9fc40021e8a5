"""What follows from the portfolio: small frozen views, made by pure functions."""
