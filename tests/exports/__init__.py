"""Checks of the files that a site gives beside its pages."""
