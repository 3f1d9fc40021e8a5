"""Folders that the program fills: which it may fill, what in them it made itself, and how a new one takes its place."""
