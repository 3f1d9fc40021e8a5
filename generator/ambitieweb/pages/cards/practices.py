"""Examples from practice: an index by organisation and a page per example, under the same headings (row E10)."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from ambitieweb.addresses.cards import page_of
from ambitieweb.addresses.fixed import PRACTICES
from ambitieweb.link.portfolio import LinkedPractice, Theme
from ambitieweb.pages.cards.intro import Badge, intro
from ambitieweb.pages.cards.results import results_section
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.illustration import attachments_section, links_section, picture_section
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.paper.links import paper_badge
from ambitieweb.pages.writer import Writer

TEXTS = ("context", "setup")
AFTER_RESULTS = ("outcome", "follow_up", "value")


def pages(desk: Desk) -> Iterator[Page]:
    """The index and a page per example; nothing when the site has none."""
    if not desk.portfolio.practices:
        return
    yield index(desk)
    for practice in desk.portfolio.practices.values():
        yield practice_page(desk, practice)


def index(desk: Desk) -> Page:
    """All examples, each with its organisation, what it was about and its best figure."""
    here = PRACTICES
    writer = desk.writer(here)
    items = [_item(writer, practice) for practice in desk.portfolio.practices.values()]
    return desk.page(
        here,
        desk.texts("nav.practices"),
        (Section(desk.render("practice/index.html", writer, items=items)),),
        description=desk.texts("index.practices"),
        finding=desk.texts("index.practices"),
    )


def _item(writer: Writer, practice: LinkedPractice) -> Values:
    """An example in the list, with its best figure."""
    results = practice.record.results
    return {
        "link": writer.to(practice),
        "organisation": practice.record.organisation or "",
        "summary": writer.line(practice.record.summary),
        "value": writer.line(results[0].value) if results else Markup(),
        "goal": writer.line(results[0].goal) if results else Markup(),
    }


def practice_page(desk: Desk, practice: LinkedPractice) -> Page:
    """Everything of one example, in the order in which one would tell it: the story first, what is known of it last."""
    here = page_of(practice)
    writer = desk.writer(here)
    record, theme_set = practice.record, practice.theme_set
    badges = [Badge(record.organisation)] if record.organisation else []
    badges.extend(paper_badge(desk, writer, practice))
    sections = [
        *((intro(desk, writer, None, badges),) if badges else ()),
        *picture_section(writer, record),
        *results_section(desk, writer, record.results, theme_set),
        *_told(desk, writer, practice, TEXTS, "practice_story"),
        *_ambitions(desk, writer, practice),
        *_told(desk, writer, practice, AFTER_RESULTS, "practice_after"),
    ]
    if record.tips:
        lines = [writer.line(tip) for tip in record.tips]
        sections.append(desk.section("practice_tips", desk.render("practice/tips.html", writer, lines=lines)))
    sections += _about(desk, writer, practice)
    return desk.card(
        practice,
        sections,
        keywords=(*record.search_words, desk.texts("kind.practice"), record.organisation or ""),
        description=writer.plain(record.summary),
        finding=writer.line(record.summary),
    )


def _about(desk: Desk, writer: Writer, practice: LinkedPractice) -> tuple[Section, ...]:
    """Whose example it is, what the source does not tell, and closed lines with who took part, what was done and the source."""
    record = practice.record
    names = ("subject", "phase", "facilitation", "group", "theme_set")
    lead = desk.render(
        "practice/about.html", writer, facts=writer.facts(record, names), unsaid=record.unsaid, ours=record.ours
    )
    lines = [Section(lead)]
    if record.participants:
        table = writer.table(record.participants, desk.texts("section.session_participants"))
        lines.append(desk.section("session_participants", table))
    if record.measures:
        table = writer.table(record.measures, desk.texts("section.measures"), practice.theme_set)
        lines.append(desk.section("measures", table, desk.texts("count.measures", n=len(record.measures))))
    if record.standing_rule:
        facts = writer.rest(record.standing_rule)
        lines.append(desk.section("standing_rule", desk.render("session/facts.html", writer, facts=facts)))
    lines.extend(attachments_section(desk, writer, record))
    lines.extend(links_section(desk, writer, record.links, (record.source,)))
    return desk.about("about_practice", writer, desk.texts("practice.badge_sentence"), lines, practice)


def _told(desk: Desk, writer: Writer, practice: LinkedPractice, names: tuple[str, ...], key: str) -> Iterator[Section]:
    """The texts that belong together under one heading; one alone has its own."""
    told = [
        desk.section(f"practice_{name}", writer.text(text))
        for name in names
        if (text := getattr(practice.record, name))
    ]
    if len(told) > 1:
        yield desk.section(key, desk.render("practice/told.html", writer, told=told))
    else:
        yield from told


def _ambitions(desk: Desk, writer: Writer, practice: LinkedPractice) -> Iterator[Section]:
    record = practice.record
    rows = [_theme_row(writer, practice, theme) for theme in (practice.theme_set.themes if practice.theme_set else ())]
    rows = [row for row in rows if row is not None]
    counts = [
        desk.texts(
            f"practice.{key}_of" if record.theme_count else f"practice.{key}", n=n, total=record.theme_count or 0
        )
        for key, n in (("chosen", record.chosen_count), ("high", record.high_count))
        if n is not None
    ]
    if record.theme_count and not counts:
        counts.append(desk.texts("practice.themes", n=record.theme_count))
    if rows or counts or record.considerations:
        html = desk.render(
            "practice/ambitions.html", writer, rows=rows, counts=counts, considerations=record.considerations
        )
        yield desk.section("practice_ambitions", html)


def _theme_row(writer: Writer, practice: LinkedPractice, theme: Theme) -> Values | None:
    """A theme with what the source says of it."""
    said, theme_set = practice.record.themes.get(theme.id), practice.theme_set
    if said is None or theme_set is None:
        return None
    return {
        "theme": writer.theme_link(theme),
        "level": writer.rating(said.level, theme_set, theme.hue),
        "said": writer.text(said.explanation),
    }
