"""The web of a holder in a document: the picture, a table of its levels, and under a heading for each theme why and what it means."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup, escape

from ambitieweb.link.portfolio import LinkedTheme, WebHolder
from ambitieweb.model.web import Web
from ambitieweb.pages.method.meanings import told_here
from ambitieweb.pages.web_figure import is_drawable, web_input
from ambitieweb.pages.web_rows import taken_from
from ambitieweb.word.blocks import Block, Paragraph, Run, Style, WordTable, words
from ambitieweb.word.composer import Composer
from ambitieweb.word.measures import labelled
from ambitieweb.word.sentences import sentences
from ambitieweb.word.told import told

_IN_HEAD = ("status", "status_date", "decided_on", "decided_by", "next_update", "valid_until")
_OF_WEB = (*_IN_HEAD, "themes", "distilled", "history", "explanation")
"""What stands at the head or has its own place here; earlier versions and the webs that it was made of are on the site."""
_OF_THEME = ("rating", "rationale", "deviation_reason", "explanation", "levels")


def web_part(composer: Composer, holder: WebHolder) -> Iterator[Block]:
    """The picture, what the web says of itself, and its levels; nothing without a web."""
    web = holder.web
    if web is None or not web.is_there:
        return
    t = composer.texts
    yield composer.heading(1, t("word.web"))
    if is_drawable(web.theme_set):
        yield from composer.web(web_input(holder, web, t))
    rows = [_row(composer, place, holder) for place in web.themes]
    heads = (t("word.theme"), t("word.level"), t("word.from"))
    columns = 3 if any(row[2] for row in rows) else 2
    yield WordTable(t("word.levels"), heads[:columns], tuple(row[:columns] for row in rows))
    if isinstance(web.record, Web):
        yield from composer.html(composer.writer.text(web.record.explanation))
        facts = told(composer.writer, web.record, _OF_WEB, web.theme_set)
        yield from composer.note(*(labelled(fact) for fact in facts if composer.is_short(*fact)))
        yield from composer.lines([fact for fact in facts if not composer.is_short(*fact)])


def reasons(composer: Composer, holder: WebHolder) -> Iterator[Block]:
    """Each theme under a heading, with why and what its level means."""
    web = holder.web
    if web is None or not web.is_there:
        return
    made = [block for place in web.themes for block in _reason(composer, holder, place)]
    yield from composer.section(1, composer.texts("word.reasons"), made)


def _row(composer: Composer, place: LinkedTheme, holder: WebHolder) -> tuple[tuple[Block, ...], ...]:
    assert holder.web is not None
    name = Paragraph((Run(place.theme.name, is_bold=True),), Style.CELL)
    level = words(composer.writer.rating_words(place.rating, holder.web.theme_set), Style.CELL)
    above = _above(composer, place, holder)
    return (name,), (level,), composer.html(above, Style.CELL)


def _above(composer: Composer, place: LinkedTheme, holder: WebHolder) -> Markup:
    """'Overgenomen van: ...', or the level of the parent where this is another."""
    assert holder.web is not None
    if place.is_inherited:
        return taken_from(composer.writer, place)
    if place.parent is None or not place.deviates:
        return Markup()
    level = composer.writer.rating_words(place.parent_rating, holder.web.theme_set)
    return escape(composer.texts("word.other", name=place.parent.name, level=level))


def _reason(composer: Composer, holder: WebHolder, place: LinkedTheme) -> Iterator[Block]:
    writer, record = composer.writer, place.record
    assert holder.web is not None
    level = writer.rating_words(place.rating, holder.web.theme_set)
    made = list(composer.html(writer.text(record.rationale)))
    if record.deviation_reason:
        label = writer.label(record, "deviation_reason")
        made += composer.lines(((label, writer.text(record.deviation_reason)),))
    made += composer.html(writer.text(record.explanation))
    meaning = told_here(composer.desk, writer, holder, place)
    if meaning:
        made += composer.lines(((meaning.title, meaning.html),))
    made += composer.rest(record, _OF_THEME, holder.web.theme_set)
    own = {number: words for number, words in record.levels.items() if number != place.level}
    for number, other in own.items():
        title = writer.level_title(number, holder.web.theme_set)
        facts = told(writer, other, (), holder.web.theme_set)
        made += composer.lines([(title, sentences(labelled(fact) for fact in facts))] if facts else [])
    yield from composer.section(2, f"{place.theme.name}: {level}", made)
