"""An empty CSV file per theme set for the votes of a session: a row per participant, a column per theme (row S8)."""

from __future__ import annotations

from collections.abc import Iterator

from ambitieweb.addresses.files import voting_form_file
from ambitieweb.exports.export import Export
from ambitieweb.link.portfolio import LinkedThemeSet
from ambitieweb.pages.desk import Desk
from ambitieweb.tables.csv_text import MARK, as_lines, guarded
from ambitieweb.texts import Texts


def voting_forms(desk: Desk) -> Iterator[Export]:
    """The form of each theme set, for the link on its page."""
    for theme_set in desk.portfolio.theme_sets.values():
        yield Export(voting_form_file(theme_set), voting_form(theme_set, desk.texts))


def voting_form(theme_set: LinkedThemeSet, texts: Texts) -> bytes:
    """The headings under which people vote, as a Dutch Excel opens them: the role, and the themes of the set by name."""
    headings = (texts("session.voter_role"), *(theme.name for theme in theme_set.themes))
    return (MARK + "".join(as_lines([map(guarded, headings)]))).encode()
