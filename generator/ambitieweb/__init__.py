"""Ambitieweb: from YAML to a searchable site with ambition webs, ambition cards and menu cards."""

__version__ = "1.0.0"
