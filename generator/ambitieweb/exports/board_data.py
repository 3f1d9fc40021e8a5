"""What the board loads, as scripts so that it works from a folder: at the start the words, theme sets and an index of all webs; of a
theme set what its levels mean, of a web its reasons, and the library of measures, when somebody chooses them. Only what the pages say too."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ambitieweb.addresses.files import (
    BOARD_KINDS,
    BOARD_MEASURES,
    BOARD_SESSION,
    BOARD_START,
    BOARD_VOTES,
    PLANNED,
    REASONS,
    board_planned_file,
    board_reasons_file,
    board_set_file,
)
from ambitieweb.addresses.fixed import BOARD, LISTS
from ambitieweb.exports.board_drawing import colours, names_of, sizes
from ambitieweb.exports.board_session import planned_of, session_words, vote_words
from ambitieweb.exports.export import Export
from ambitieweb.gathered import gathered
from ambitieweb.link.portfolio import LinkedMeasure, LinkedThemeSet, LinkedWeb, Theme, Unit, WebHolder
from ambitieweb.model.category import Category
from ambitieweb.model.files import CATEGORY, FILE_KINDS, ORGANISATION, PROJECT, FileKind
from ambitieweb.model.measure import CardPlace, Feasibility, MeasureChoice
from ambitieweb.model.method import LARGEST_GROUP, MAXIMUM_LEVEL, SMALLEST_GROUP
from ambitieweb.model.parts import Action
from ambitieweb.model.project import Project
from ambitieweb.model.record import Record, keys, specs
from ambitieweb.model.session import SessionTheme, Vote
from ambitieweb.model.theme_set import ThemeLevel
from ambitieweb.model.values import RATING_WORDS, USUAL_WORDS, Rating, rating_of
from ambitieweb.model.web import Direction, Impact, Web, WebStatus, WebTheme
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.markdown import plain_text
from ambitieweb.pages.web_figure import is_drawable

SAID = "board.say."
"""Where the texts have what the board says."""
KINDS = (PROJECT, CATEGORY, ORGANISATION)
"""What has a web of its own, in the order in which the board offers to make one."""
FOLLOWS, UNDECIDED, NOT_RELEVANT = ".", "?", "n"
_SIGNS = {Rating.UNDECIDED: UNDECIDED, Rating.NOT_RELEVANT: NOT_RELEVANT}
_FIELDS: tuple[tuple[type[Record], tuple[str, ...]], ...] = (
    (Project, ("name", "category", "organisation", "web", "measures", "actions", "sessions")),
    (Category, ("parent",)),
    (Web, ("theme_set", "status", "status_date", "themes")),
    (WebTheme, ("rating", "rationale", "deviation_reason", "impact", "no_measure_reason", "explanation")),
    (Impact, ("direction", "count", "phase", "argument")),
    (
        MeasureChoice,
        ("measure", "name", "theme", "levels", "card", "feasibility", "owner", "question", "rejection_reason"),
    ),
    (Action, ("what", "owner", "date", "status")),
    (SessionTheme, ("votes",)),
    (Vote, ("role",)),
)
"""The fields that the board reads and writes; those of one name have one name in a file as well."""
_SLUGS = (
    *("zonder-onderbouwing", "niet-relevant-zonder-reden", "niveau-zonder-maatregel", "maatregel-onder-niveau"),
    *("niet-gekozen-zonder-reden", "onderzoek-zonder-vraag", "sticker-zonder-argument", "thema-zonder-ambassadeur"),
    *("project-zonder-categorie", "groepsgrootte", "meer-stemmen-dan-deelnemers", "meer-antwoorden-dan-deelnemers"),
)
"""What `check` may say of a file from the board that the board itself can see."""


def board_data(desk: Desk) -> Iterator[Export]:
    """The start, the fields of each kind of file, the library, the meanings of each theme set, and the reasons of each web that has any."""
    sets = [one for one in desk.portfolio.theme_sets.values() if is_drawable(one)]
    yield _script(BOARD_START, "start", _start(desk, sets))
    yield _script(BOARD_KINDS, "kinds", [[*_kind(kind, desk), sorted(keys(kind.record))] for kind in FILE_KINDS])
    cards = _cards(desk)
    measures = [_measure(one, cards.get(one.id, [])) for one in desk.portfolio.measures.values()]
    yield _script(BOARD_MEASURES, "measures", measures)
    yield _script(BOARD_SESSION, "session", session_words(desk.texts, sets))
    yield _script(BOARD_VOTES, "votes", vote_words(desk.texts, sets))
    for one in sets:
        yield _script(board_set_file(one), f"set.{one.id}", {theme.id: _meaning(theme) for theme in one.themes})
    for holder in desk.portfolio.holders:
        reasons = _reasons_of(holder)
        if reasons:
            yield _script(board_reasons_file(holder), f"web.{holder.kind}.{holder.id}", reasons)
        planned = _planned_of(holder, desk)
        if planned:
            yield _script(board_planned_file(holder), f"planned.{holder.kind}.{holder.id}", planned)


def _start(desk: Desk, sets: list[LinkedThemeSet]) -> dict[str, Any]:
    t, short = desk.texts, desk.texts("level.not_relevant_short")
    own = desk.portfolio.theme_set
    return {
        "language": t.language,
        "site": desk.portfolio.site.name,
        "say": {key.removeprefix(SAID): t(key) for key in t.words if key.startswith(SAID)},
        "folder": BOARD.path,
        "reasons": REASONS,
        "planned": PLANNED,
        "kinds": [
            [*_kind(kind, desk), LISTS[kind.name].path, t.of((kind.folder, kind.english_folder))] for kind in KINDS
        ],
        "keys": {name: [spec.alias, spec.name] for name, spec in _keys()},
        "ratings": {word: _SIGNS[rating] for word, rating in RATING_WORDS.items()},
        "words": {_SIGNS[rating]: words for words in USUAL_WORDS if (rating := rating_of(words[0]))},
        "directions": {sign: one.value for sign, one in (("+", Direction.POSITIVE), ("-", Direction.NEGATIVE))},
        "status": WebStatus.PROVISIONAL.value,
        "choices": {
            name: [[*one.value, t.of(one.value)] for one in choice]
            for name, choice in (("feasibility", Feasibility), ("card", CardPlace))
        },
        "problems": {slug: t.problems[f"{slug}.message"] for slug in _SLUGS},
        "group": [SMALLEST_GROUP, LARGEST_GROUP],
        "short": short,
        "sizes": {count: sizes(count, short) for count in sorted({len(one.themes) for one in sets})},
        "own": next((place for place, one in enumerate(sets) if own and one.id == own.id), -1),
        "sets": [_set(one) for one in sets],
        "webs": list(_webs(desk, sets)),
        **colours(),
    }


def _kind(kind: FileKind, desk: Desk) -> tuple[str, str, str]:
    return kind.name, kind.folder, desk.texts.of(kind.words)


def _keys() -> Iterator[tuple[str, Any]]:
    for record, names in _FIELDS:
        by_name = {spec.name: spec for spec in specs(record)}
        yield from ((name, by_name[name]) for name in names)


def _set(one: LinkedThemeSet) -> dict[str, Any]:
    """A theme set: the words of its levels (nothing for one that its scale does not have), and its themes."""
    levels = [
        [one.level_label(number), one.own_level_name(number)] if _has(one, number) else None
        for number in range(MAXIMUM_LEVEL + 1)
    ]
    themes = [
        [theme.id, theme.name, theme.short, theme.hue, *([] if theme.origin == one.id else [theme.origin])]
        for theme in one.themes
    ]
    names = names_of(theme.short for theme in one.themes)
    return {"id": one.id, "name": one.name, "levels": levels, "themes": themes, "names": names}


def _has(one: LinkedThemeSet, number: int) -> bool:
    return number == 0 or not one.levels or one.level(number) is not None


def _webs(desk: Desk, sets: list[LinkedThemeSet]) -> Iterator[list[Any]]:
    """Of each web its kind, id and name, the numbers of its theme set and of the web above it (-1 for none), its own levels, and what
    else can be asked of it: 1 for reasons, 2 for sessions that are still to come, 3 for both."""
    by_id = {one.id: place for place, one in enumerate(sets)}
    shown = [one for one in desk.portfolio.holders if one.web and one.web.theme_set.id in by_id]
    places = {(one.kind, one.id): place for place, one in enumerate(shown)}
    kinds = {kind.name: place for place, kind in enumerate(KINDS)}
    for holder in shown:
        assert holder.web is not None
        above = _above(holder)
        place = places.get((above.kind, above.id), -1) if above else -1
        levels = "".join(_sign(theme.record.rating) for theme in holder.web.themes)
        more = bool(_reasons_of(holder)) + 2 * bool(_planned_of(holder, desk))
        rest = [more] if more else []
        yield [kinds[holder.kind], holder.id, holder.name, by_id[holder.web.theme_set.id], place, levels, *rest]


def _above(holder: WebHolder) -> WebHolder | None:
    """Whose levels count where a web is silent; the web of a stakeholder follows none."""
    return None if isinstance(holder, Unit) and holder.is_stakeholder else holder.parent


def _sign(rating: Rating | None) -> str:
    if rating is None:
        return FOLLOWS
    return _SIGNS.get(rating, str(rating.level))


def _meaning(theme: Theme) -> list[Any]:
    """What a theme is about, and what each of its levels asks."""
    about = plain_text(theme.record.description) if theme.record.description else ""
    return [about, _levels(theme.record.levels)]


def _levels(levels: Mapping[int, ThemeLevel]) -> dict[str, str]:
    return {str(number): plain_text(level.description) for number, level in levels.items() if level.description}


def _cards(desk: Desk) -> dict[str, tuple[str, ...]]:
    """By measure of the library the categories whose card has it."""
    return gathered(
        (choice.measure.id, category.id)
        for category in desk.portfolio.categories.values()
        for choice in category.choices
        if choice.measure and choice.record.feasibility is not Feasibility.REJECTED
    )


def _measure(one: LinkedMeasure, cards: Sequence[str]) -> list[Any]:
    """A measure of the library: its id and name, per theme the lowest and highest level that it fits, the words that find it, and the
    categories whose card has it."""
    themes = [
        [f"{theme.origin}/{theme.id}", *((said.levels.low, said.levels.high) if said.levels else (None, None))]
        for theme, said in one.themes
    ]
    record = one.record
    words = " ".join((*record.product_groups, *record.tools, *record.search_words))
    return [one.id, one.name, themes, words, *([sorted(set(cards))] if cards else [])]


def _reasons_of(holder: WebHolder) -> dict[str, list[Any]]:
    return _reasons(holder.web) if holder.web and is_drawable(holder.web.theme_set) else {}


def _planned_of(holder: WebHolder, desk: Desk) -> list[list[Any]]:
    if not (holder.web and is_drawable(holder.web.theme_set)):
        return []
    return planned_of(holder.record.sessions, desk.portfolio.reference_date)


def _reasons(web: LinkedWeb) -> dict[str, list[Any]]:
    """By theme why the level was chosen, why it differs from the web above, and what levels mean here."""
    found = {
        place.theme.id: [
            place.record.rationale or "",
            place.record.deviation_reason or "",
            _levels(place.record.levels),
        ]
        for place in web.themes
    }
    return {theme: said for theme, said in found.items() if any(said)}


def _script(path: str, name: str, said: Any) -> Export:
    content = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    return Export(path, f"awBoardPart({json.dumps(name)},{content});\n".encode())
