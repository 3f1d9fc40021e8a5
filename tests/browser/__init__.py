"""A real browser for the tests: where it is, how it starts, and what it looks at."""
