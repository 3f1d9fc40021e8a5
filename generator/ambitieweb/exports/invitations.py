"""The invitation to a session for Word, to fill in: one for each thing that a session can be about (row S1)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ambitieweb.addresses.files import blank_invitation
from ambitieweb.addresses.fixed import KITS
from ambitieweb.exports.export import Export
from ambitieweb.output.spool import Later
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.start.kit_links import printable_set
from ambitieweb.word import invitation
from ambitieweb.word.composer import Composer
from ambitieweb.word.file import word_file
from ambitieweb.word.file_base import base_of
from ambitieweb.word.template import template_of


def invitations(desk: Desk) -> Iterator[Export]:
    """The files, for the links on the pages about leading a session."""
    composer, portfolio = Composer(desk), desk.portfolio

    def file(route: str) -> bytes:
        letter = invitation.blank_invitation(composer, route, printable_set(desk))
        base = base_of(template_of(portfolio), desk.texts("word.language"))
        return word_file(letter, base, portfolio.reference_date)

    return (Export(blank_invitation(route), Later(partial(file, route))) for route in KITS)
