"""The invitation to a session as a letter, in the words of its page."""

from __future__ import annotations

from ambitieweb.link.portfolio import LinkedThemeSet, WebHolder
from ambitieweb.model.session import Session
from ambitieweb.pages.invitation import Invitation, blank_invitation_to, invitation_to
from ambitieweb.word.blocks import Style, WordDocument, words
from ambitieweb.word.composer import Composer

KIND = "invitation"


def invitation(composer: Composer, holder: WebHolder, session: Session) -> WordDocument:
    """That of a session that is planned."""
    return _letter(composer, invitation_to(composer.desk, composer.writer, holder, session))


def blank_invitation(composer: Composer, route: str, theme_set: LinkedThemeSet | None) -> WordDocument:
    """That of any session of a route, with its gaps."""
    return _letter(composer, blank_invitation_to(composer.desk, composer.writer, route, theme_set))


def _letter(composer: Composer, made: Invitation) -> WordDocument:
    t, site = composer.texts, composer.desk.portfolio.site
    foot = t("word.foot", title=made.subject, page="{page}", pages="{pages}")
    blocks = (words(made.subject, Style.TITLE), *composer.html(made.html))
    return WordDocument(made.subject, t(f"word.kind.{KIND}"), site.name, t("word.language"), foot, blocks)
