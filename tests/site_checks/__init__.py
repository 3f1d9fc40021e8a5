"""Checks of the built example site: would a reader, a screen reader and a strict network be content with it?"""
