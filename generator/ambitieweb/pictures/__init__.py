"""Drawings as pictures for where no SVG goes: a slide, a post, a letter."""
