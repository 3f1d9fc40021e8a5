"""The report of a session for who was not there: what was decided and why, what was said, and who still does what."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from ambitieweb.addresses.address import Address
from ambitieweb.derive.history import SessionWeb, web_of_session
from ambitieweb.derive.votes import spreads
from ambitieweb.link.portfolio import LinkedTheme, LinkedThemeSet, LinkedWeb, WebHolder
from ambitieweb.model.session import Session
from ambitieweb.pages.cards.report_web import as_it_is_now, input_of_day, of_which_day
from ambitieweb.pages.cards.session_rows import ratings_of_day
from ambitieweb.pages.cards.sessions_view import session_title
from ambitieweb.pages.web_figure import is_drawable, web_input
from ambitieweb.word.blocks import Block, Paragraph, Run, Style, WordDocument, WordTable, words
from ambitieweb.word.composer import Composer
from ambitieweb.word.records import records
from ambitieweb.word.sentences import vote_words
from ambitieweb.word.told import told

KIND = "report"
_FACTS = (
    "sort", "date", "start_time", "duration", "location", "form", "facilitator", "facilitator_role", "steps", "next_date",
    "report_url",
)  # fmt: skip
_TABLES = ("statements", "questions", "parked", "participants", "agenda", "preparation")
_PLACED = (*_FACTS, *_TABLES, "title", "purpose", "explanation", "themes", "decision", "concerns", "votes_file")


def report(composer: Composer, holder: WebHolder, session: Session, page: Address) -> WordDocument:
    """The document."""
    title = f"{session_title(session, composer.desk)}: {holder.name}"
    return composer.document(title, KIND, holder, _blocks(composer, holder, session, page))


def _blocks(composer: Composer, holder: WebHolder, session: Session, page: Address) -> Iterator[Block]:
    writer, t = composer.writer, composer.texts
    facts = writer.facts(session, _FACTS)
    first = [*composer.html(writer.text(session.explanation)), *composer.lines(writer.facts(session, ("purpose",)))]
    yield from composer.head(session_title(session, composer.desk), KIND, holder, first, of=holder.name)
    yield from composer.section(1, t("section.session_decision"), _decision(composer, session))
    web = holder.web
    if web is not None and web.is_there:
        then = web_of_session(holder, session)
        yield from composer.section(1, t("word.web"), _web(composer, holder, web, session, then))
        yield from composer.section(1, t("word.said"), _said(composer, web, session))
    for name in _TABLES[:3]:
        yield from _table(composer, holder, session, name)
    now = composer.html(as_it_is_now(composer.desk, session), Style.NOTE)
    actions = tuple(records(composer, holder.record.actions, t("section.actions"), holder.theme_set))
    yield from composer.section(1, t("section.actions"), (*now, *actions) if actions else ())
    for name in _TABLES[3:]:
        yield from _table(composer, holder, session, name)
    yield from composer.section(1, t("word.rest"), composer.rest(session, _PLACED, holder.theme_set))
    yield from composer.about(t("word.about_session"), holder, page, facts)


def _decision(composer: Composer, session: Session) -> Iterator[Block]:
    writer = composer.writer
    yield from composer.lines(told(writer, session.decision, (), None))
    if session.concerns:
        yield from composer.lines(writer.facts(session, ("concerns",)))


def _table(composer: Composer, holder: WebHolder, session: Session, name: str) -> Iterator[Block]:
    title = composer.texts(f"section.session_{name}")
    yield from composer.section(1, title, records(composer, getattr(session, name), title, holder.theme_set))


def _web(
    composer: Composer, holder: WebHolder, web: LinkedWeb, session: Session, then: SessionWeb | None
) -> Iterator[Block]:
    """The web of the day, or the present one with a line that says so, and a table of levels and votes."""
    t = composer.texts
    is_of_day = then is not None and bool(then.changes)
    if is_drawable(web.theme_set):
        drawn = input_of_day(holder, web, then, t) if then is not None and is_of_day else web_input(holder, web, t)
        yield from composer.web(drawn)
    if then is None:
        yield from composer.html(of_which_day(composer.desk, web, session), Style.NOTE)
    found = {spread.place.theme.id: spread for spread in spreads(session, web)}
    ratings = ratings_of_day(web, then)
    levels = sorted({level for spread in found.values() for level, count in enumerate(spread.counts) if count})
    has_others = any(spread.other for spread in found.values())
    rows: list[tuple[tuple[Block, ...], ...]] = []
    for place in web.themes:
        name = Paragraph((Run(place.theme.name, is_bold=True),), Style.CELL)
        level = words(composer.writer.rating_words(ratings[place.theme.id], web.theme_set), Style.CELL)
        votes = found.get(place.theme.id)
        counts = [votes.counts[number] if votes else 0 for number in levels]
        others = [votes.other if votes else 0] if has_others else []
        rows.append(((name,), (level,), *((words(str(n or ""), Style.CELL),) for n in (*counts, *others))))
    heads = [t("word.theme"), t("word.level"), *(t("word.votes_at", level=level) for level in levels)]
    yield WordTable(t("word.levels"), (*heads, *([t("word.votes_other")] if has_others else [])), tuple(rows))


def _said(composer: Composer, web: LinkedWeb, session: Session) -> Iterator[Block]:
    """Per theme what was said, and who voted what where the site says so."""
    for place in web.themes:
        said = session.themes.get(place.theme.id)
        if said is not None:
            voters = _voters(composer, place, session, web.theme_set)
            facts = [*told(composer.writer, said, ("votes",), web.theme_set), *voters]
            yield from composer.section(2, place.theme.name, composer.lines(facts))


def _voters(
    composer: Composer, place: LinkedTheme, session: Session, theme_set: LinkedThemeSet
) -> list[tuple[str, Markup]]:
    """The votes of which a role is known."""
    votes = [vote for vote in session.themes[place.theme.id].votes if vote.role or vote.initials]
    said = [vote_words(composer.writer, vote, theme_set) for vote in votes]
    return [(composer.texts("word.votes"), Markup("; ").join(said))] if said else []
