"""Sheets of paper: a web, an ambition card or the questions of a session on exactly one page of A4 or A3."""
