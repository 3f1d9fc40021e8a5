"""The files for Word that cards offer: a programme and texts per project, a menu card per category, per session a report or, before it, an
invitation."""

from __future__ import annotations

from collections.abc import Iterator

from ambitieweb.addresses.address import Address
from ambitieweb.addresses.cards import page_of, report_of, session_of
from ambitieweb.addresses.files import invitation_file, menu_card_file, programme_file, report_file, texts_file
from ambitieweb.derive.due import is_to_come
from ambitieweb.link.portfolio import LinkedCategory, LinkedProject
from ambitieweb.model.session import SessionSort
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.files_made import MadeFile
from ambitieweb.processes import WHOLE, Share
from ambitieweb.word import invitation, menu_card, programme, report, tender_texts
from ambitieweb.word.blocks import WordDocument
from ambitieweb.word.composer import Composer
from ambitieweb.word.file import word_file
from ambitieweb.word.file_base import base_of
from ambitieweb.word.template import template_of


def word_files(desk: Desk, share: Share = WHOLE) -> Iterator[MadeFile]:
    """Those of all cards, or of a share of them."""
    composer = Composer(desk)
    base = base_of(template_of(desk.portfolio), desk.texts("word.language"))
    day = desk.portfolio.reference_date

    def made(
        path: str, kind: str, page: Address, name: str, document: WordDocument, *, is_listed: bool = True
    ) -> MadeFile:
        return MadeFile(path, kind, page, name, word_file(document, base, day), is_listed)

    for holder in share.of(desk.portfolio.holders):
        here, name = page_of(holder), holder.name
        if isinstance(holder, LinkedProject):
            yield made(programme_file(holder), programme.KIND, here, name, programme.programme(composer, holder))
            if texts := tender_texts.tender_texts(composer, holder):
                yield made(texts_file(holder), tender_texts.KIND, here, name, texts)
        if isinstance(holder, LinkedCategory):
            yield made(menu_card_file(holder), menu_card.KIND, here, name, menu_card.menu_card(composer, holder))
        for number, session in enumerate(holder.record.sessions, start=1):
            if is_to_come(session, day):
                page = session_of(holder, number)
                letter = invitation.invitation(composer, holder, session)
                yield made(invitation_file(holder, number), invitation.KIND, page, name, letter, is_listed=False)
            else:
                has_page = session.sort is not SessionSort.REVERSE
                page = (report_of if has_page else session_of)(holder, number)
                told = report.report(composer, holder, session, page)
                about = told.title.removeprefix(f"{told.subject} ")  # what kind it is, its list says
                yield made(report_file(holder, number), report.KIND, page, about, told)
