"""The last section of the page of a unit: what it is a part of, who decided, what is spent and whom to ask, in a few sentences;
below that closed lines with the rest: how the bar changed, sessions, steering, people and money, levels, sources."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup, escape

from ambitieweb.addresses.cards import page_of, webs_below
from ambitieweb.derive.history import versions
from ambitieweb.derive.money import newest
from ambitieweb.languages import joined
from ambitieweb.link.portfolio import Unit
from ambitieweb.pages.bundles import fold
from ambitieweb.pages.cards.actions import actions_table
from ambitieweb.pages.cards.distillation import distillation_section
from ambitieweb.pages.cards.goal_rows import measured_beside_goals
from ambitieweb.pages.cards.history import history
from ambitieweb.pages.cards.impact import impact_section
from ambitieweb.pages.cards.intro import decided
from ambitieweb.pages.cards.sessions_view import session_title, sessions_section
from ambitieweb.pages.cards.steering import steering_section
from ambitieweb.pages.cards.theme_words import theme_words_section
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import rounded_money, upper_first
from ambitieweb.pages.fragments import for_screen
from ambitieweb.pages.illustration import attachments_section, links_section, picture_section
from ambitieweb.pages.page import Section
from ambitieweb.pages.take_along import take_along
from ambitieweb.pages.tiles import tiles
from ambitieweb.pages.writer import Writer

_FACTS = ("purpose", "version", "valid_from", "next_update", "theme_set", "rollup_rule")
"""What of the web has no place in the sentences."""


def about_section(desk: Desk, writer: Writer, unit: Unit) -> tuple[Section, ...]:
    """The section; of a page without a web as well, which then says whom to ask."""
    sentence = Markup(" ").join(filter(None, _sentences(desk, writer, unit)))
    picture = picture_section(writer, unit.record)
    return desk.about("about_web", writer, sentence, _lines(desk, writer, unit), of=unit, picture=picture)


def _sentences(desk: Desk, writer: Writer, unit: Unit) -> Iterator[Markup]:
    t, record = desk.texts, unit.record
    if unit.parent:
        sort = upper_first(writer.word(record.sort)) if record.sort else t("about_web.unit")
        above = writer.to(unit.parent)
        yield Markup(escape(t("about_web.part", sort=sort, name="{}"))).format(above)
    elif record.sort:
        yield escape(f"{upper_first(writer.word(record.sort))}.")
    if unit.web and unit.web.record:
        yield decided(desk, unit.web.record)
    if spend := newest(unit):
        yield Markup(escape(t("about_web.spent", year=spend.year, amount=rounded_money(spend.value, t))))
    if record.owner:
        yield Markup(escape(t("about_web.ask", owner="{}"))).format(writer.line(record.owner))


def _lines(desk: Desk, writer: Writer, unit: Unit) -> Iterator[Section]:
    """What stands under the sentences: the words of the author in sight, all else folded."""
    record = unit.record
    ambition = Markup("{}{}").format(
        Markup("<p>{}</p>").format(writer.line(record.summary)) if record.summary else "", writer.text(record.ambition)
    )
    if ambition:
        yield Section(Markup('<div class="aw-own-words">{}</div>').format(ambition))
    yield from take_along(desk, writer, page_of(unit))
    if (unit.kind, unit.id) in desk.rollups:
        yield Section(Markup("<p>{}</p>").format(for_screen(writer.link(desk.texts("rollup.link"), webs_below(unit)))))
    yield from fold(desk, "bar_history", _how_it_changed(desk, writer, unit), _versions_hint(desk, unit))
    yield from fold(desk, "sessions", sessions_section(desk, writer, unit), _sessions_hint(desk, unit))
    yield from fold(desk, "steering", _steering(desk, writer, unit), _steering_hint(desk, unit))
    yield from fold(desk, "people_money", _people_and_money(desk, writer, unit), _people_hint(desk, unit))
    yield from fold(desk, "levels_here", _levels(desk, writer, unit))
    yield from fold(desk, "links", _sources(desk, writer, unit), _sources_hint(desk, unit))


def _how_it_changed(desk: Desk, writer: Writer, unit: Unit) -> Iterator[Section]:
    web = unit.web
    if web is None:
        return
    if web.record:
        day = web.record.status_day
        dates = [name for name in ("decided_on", "status_date") if getattr(web.record, name) not in (None, day)]
        told = desk.facts(writer, writer.facts(web.record, (*_FACTS, *dates), web.theme_set))
        yield Section(writer.text(web.record.explanation) + told)
    yield from distillation_section(desk, writer, unit)
    used = desk.relations.made_from.get(unit.id, ())
    if used:
        yield Section(tiles(desk, writer, used), desk.texts("notes.used_in"), desk.anchor("used_in"))
    yield from impact_section(desk, writer, unit)
    table = history(desk, writer, web)
    if table:
        yield Section(table)


def _steering(desk: Desk, writer: Writer, unit: Unit) -> Iterator[Section]:
    yield from steering_section(desk, writer, unit)
    if unit.record.actions:
        yield desk.section("actions", actions_table(desk, writer, unit, unit.record.actions))


def _people_and_money(desk: Desk, writer: Writer, unit: Unit) -> Iterator[Section]:
    for key, records in (("people", unit.record.people), ("spend", unit.record.spends)):
        if records:
            yield desk.section(key, writer.table(records, desk.texts(f"section.{key}"), unit.theme_set))


def _levels(desk: Desk, writer: Writer, unit: Unit) -> Iterator[Section]:
    yield from theme_words_section(desk, writer, unit)
    yield from measured_beside_goals(desk, writer, unit)


def _sources(desk: Desk, writer: Writer, unit: Unit) -> Iterator[Section]:
    yield from links_section(desk, writer, unit.record.links, unit.record.sources)
    yield from attachments_section(desk, writer, unit.record)


def _versions_hint(desk: Desk, unit: Unit) -> str:
    found = versions(unit.web) if unit.web else ()
    return desk.texts("about_web.versions", n=len(found)) if found else ""


def _sessions_hint(desk: Desk, unit: Unit) -> str:
    return joined([session_title(session, desk) for session in unit.record.sessions[:2]], desk.language)


def _steering_hint(desk: Desk, unit: Unit) -> str:
    """'2 besprekingen, de volgende op 15 april 2027 · 3 open acties'."""
    t, steering = desk.texts, unit.record.steering
    parts = []
    if steering and steering.reviews:
        parts.append(t("about_web.reviews", n=len(steering.reviews)))
    open_ones = [action for action in unit.record.actions if action.is_open]
    if open_ones:
        parts.append(t("about_web.actions", n=len(open_ones)))
    return ", ".join(parts)


def _people_hint(desk: Desk, unit: Unit) -> str:
    years = sorted({spend.year for spend in unit.record.spends if spend.year})
    parts = [desk.texts("count.people", n=len(unit.record.people))] if unit.record.people else []
    if years:
        parts.append(desk.texts("about_web.years", first=years[0], last=years[-1], n=len(years)))
    return ", ".join(parts)


def _sources_hint(desk: Desk, unit: Unit) -> str:
    record = unit.record
    n = len(record.sources) + len(record.links) + len(record.attachments)
    return desk.texts("about_web.sources", n=n) if n else ""
