"""The signs with which a page keeps a place for the link to its PDF, until is known whether there is one that is true."""

from __future__ import annotations

from markupsafe import Markup

MARK, HINT = "\ue050", "\ue051"
"""Signs that no author types: the place of a link, and of the word for it in the hint of the line."""
PLACE = Markup(f'<span class="aw-pdf-place">{MARK}</span>')
