"""The measures of a project as lines that open: how it was asked, or the texts by instrument (rows P6-P8).

What is told of a measure stands in its line and nowhere else on the page: its text to copy, owner, reason and facts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.addresses.anchors import instrument_anchor, measure_at
from ambitieweb.addresses.cards import page_of
from ambitieweb.derive.catalogue import INSTRUMENTS
from ambitieweb.languages import joined
from ambitieweb.link.portfolio import ChosenMeasure, LinkedProject, Theme
from ambitieweb.model.measure import CardPlace, Instrument
from ambitieweb.pages.cards.clause_texts import FILE, ClauseTexts, instrument_title
from ambitieweb.pages.cards.measures_view import measure_view
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.formats import lower_first
from ambitieweb.pages.page import Section
from ambitieweb.pages.takeable import to_take
from ambitieweb.pages.writer import Writer

_IN_LINE = ("feasibility", "points", "question", "rejection_reason")
"""What the line itself says."""


@dataclass(frozen=True, slots=True)
class AskedLine:
    """A measure: what its line says, and what it opens to."""

    name: str
    theme: Theme | None
    points: str
    note: Markup
    """Why it was not chosen, or what must be found out first."""
    anchor: str
    text_anchor: str
    """The name of the place of its text; '' where it has none, or another measure has it."""
    other_text: str
    """The place of its text, where another measure has it."""
    library: Markup
    view: Values


@dataclass(frozen=True, slots=True)
class AskedGroup:
    """Lines under a title, which links from elsewhere may lead to."""

    title: str
    anchor: str
    lines: tuple[AskedLine, ...]


def asked_section(desk: Desk, writer: Writer, project: LinkedProject, texts: ClauseTexts) -> tuple[Section, ...]:
    """How a project whose work has begun asked for it: always, for points, agreed, not chosen."""
    found = _groups(
        desk, writer, project.choices, texts, _way, [(way, desk.texts(f"project.ask.{way}")) for way in WAYS]
    )
    return _section(desk, writer, project, texts, found, desk.texts("project.asked"), is_wide=True)


def texts_section(desk: Desk, writer: Writer, project: LinkedProject, texts: ClauseTexts) -> tuple[Section, ...]:
    """The measures of a tender by instrument, each with its text to copy; below them what is still open and what was not chosen.
    Without any, what the category asks is where to start."""
    kept = [choice for choice in project.choices if _way(choice) not in _LEFT]
    left = [choice for choice in project.choices if _way(choice) in _LEFT]
    if not project.choices:
        return _start(desk, writer, project)
    instruments = [(_key(instrument), instrument_title(desk, instrument)) for instrument in INSTRUMENTS]
    found = _groups(desk, writer, kept, texts, lambda choice: _key(choice.whole.instrument), instruments)
    rest = _groups(desk, writer, left, texts, _way, [(way, desk.texts(f"project.ask.{way}")) for way in _LEFT])
    title = desk.texts("project.measures_all", counts=_counts(desk, kept)) if kept else desk.texts("project.only_left")
    return _section(desk, writer, project, texts, found, title, is_wide=False, rest=rest)


def _counts(desk: Desk, kept: Sequence[ChosenMeasure]) -> str:
    """'4 eisen, 5 gunningscriteria en 1 contractbepaling': how many there are of each instrument."""
    n_of = Counter(choice.whole.instrument for choice in kept)
    parts = []
    for instrument in (one for one in INSTRUMENTS if one in n_of):
        n = n_of[instrument]
        one = instrument.word(desk.language) if instrument and n == 1 else ""
        parts.append(f"{n} {one or lower_first(desk.texts(f'basket.group.{_key(instrument)}'))}")
    return joined(parts, desk.language)


WAYS = ("always", "points", "agreed", "explore", "rejected")
_LEFT = ("explore", "rejected")
_POINTS = (Instrument.AWARD_CRITERION, Instrument.SELECTION_CRITERION)
_ALWAYS = (Instrument.SUITABILITY_REQUIREMENT, Instrument.REQUIREMENT, Instrument.CONTRACT_CLAUSE)


def _way(choice: ChosenMeasure) -> str:
    """The key of the way in which a measure was asked."""
    if not choice.is_kept:
        return "rejected"
    if choice.whole.is_explored:
        return "explore"
    if choice.whole.instrument in _POINTS:
        return "points"
    return "always" if choice.whole.instrument in _ALWAYS else "agreed"


def _key(instrument: Instrument | None) -> str:
    return instrument.name.lower() if instrument else "none"


def _groups(
    desk: Desk,
    writer: Writer,
    choices: Sequence[ChosenMeasure],
    texts: ClauseTexts,
    key_of: Callable[[ChosenMeasure], str],
    titles: Sequence[tuple[str, str]],
) -> tuple[AskedGroup, ...]:
    anchors, seen = texts.anchors(desk), set[str]()
    by_key: dict[str, list[AskedLine]] = {}
    for key, _ in titles:
        for choice in choices:
            if key_of(choice) == key:
                anchor = anchors.get(choice.number, "")
                by_key.setdefault(key, []).append(_line(desk, writer, choice, anchor, is_first=anchor not in seen))
                seen.add(anchor)
    of_instrument = {_key(instrument): instrument_anchor(instrument, desk.texts) for instrument in INSTRUMENTS}
    return tuple(
        AskedGroup(title, of_instrument.get(key, ""), tuple(by_key[key])) for key, title in titles if key in by_key
    )


def _line(desk: Desk, writer: Writer, choice: ChosenMeasure, anchor: str, *, is_first: bool) -> AskedLine:
    whole, t = choice.whole, desk.texts
    points = whole.points
    return AskedLine(
        name=choice.name,
        theme=choice.theme,
        points="" if points is None else t("project.points", n=1 if points == 1 else 2, count=writer.number(points)),
        note=Markup(" ").join(filter(None, (writer.line(whole.rejection_reason), writer.line(whole.question)))),
        anchor=writer.anchor("measure", number=choice.number),
        text_anchor=anchor if is_first else "",
        other_text="" if is_first else anchor,
        library=writer.link(t("project.in_library"), page_of(choice.measure)) if choice.measure else Markup(),
        view=measure_view(choice, writer, skip=_IN_LINE),
    )


def _section(
    desk: Desk,
    writer: Writer,
    project: LinkedProject,
    texts: ClauseTexts,
    groups: Sequence[AskedGroup],
    title: str,
    *,
    is_wide: bool,
    rest: Sequence[AskedGroup] = (),
) -> tuple[Section, ...]:
    if not groups and not rest:
        return ()
    html = desk.render(
        "project/asked.html",
        writer,
        groups=groups,
        rest=rest,
        is_wide=is_wide,
        texts_anchor=desk.anchor("card_texts"),
        file=writer.file(page_of(project).file(FILE)) if texts.by_instrument else "",
        to_take=to_take(project, writer),
    )
    return (Section(html, title, desk.anchor("measures")),)


def _start(desk: Desk, writer: Writer, project: LinkedProject) -> tuple[Section, ...]:
    category = project.category
    if category is None or not category.choices:
        return ()
    first = [choice for choice in category.choices if choice.is_kept and choice.whole.card is CardPlace.MINIMAL]
    shown = first or [choice for choice in category.choices if choice.is_kept]
    html = desk.render(
        "project/start.html",
        writer,
        lead=Markup(desk.texts("project.start_lead", name=writer.to(category))),
        lines=[
            (choice.theme, writer.link(choice.name, measure_at(category, choice.number, desk.texts)))
            for choice in shown
        ],
    )
    return (Section(html, desk.texts("project.start"), desk.anchor("measures")),)
