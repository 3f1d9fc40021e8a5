"""What the webs say together."""
