"""Versions: the lists of packages tell the truth, the lowest versions work, and our theme follows mkdocs-material's."""
