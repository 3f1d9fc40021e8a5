"""Which fields have a place of their own on the page of their record; every other field stands at the end of that page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from markupsafe import Markup

from ambitieweb.link.portfolio import LinkedThemeSet
from ambitieweb.model import kinds
from ambitieweb.model.category import Category, Strategy
from ambitieweb.model.distillation import Distillation, Taken
from ambitieweb.model.measure import Measure, MeasureChoice, MeasureTheme, Score
from ambitieweb.model.nested import Challenge, Objective, SubGoal
from ambitieweb.model.organisation import Organisation
from ambitieweb.model.parts import Attachment, Example, Goal, Indicator, Moment, Picture
from ambitieweb.model.practice import Practice, PracticeTheme
from ambitieweb.model.project import MeasuredTheme, Measurement, Project
from ambitieweb.model.reading import Reading
from ambitieweb.model.record import FieldSpec, Record, is_filled, specs
from ambitieweb.model.result import Result
from ambitieweb.model.session import Session, SessionTheme, Vote
from ambitieweb.model.site import SiteFile, WordGroup
from ambitieweb.model.theme_set import Limit, Scale, ScaleLevel, ThemeDefinition, ThemeExample, ThemeLevel, ThemeSet
from ambitieweb.model.web import Impact, Web, WebTheme, WebVersion
from ambitieweb.pages.writer import Writer

LAID_OUT: Mapping[type[Record], tuple[str, ...]] = {
    Attachment: ("title", "file"),
    Category: (
        "name", "parent", "summary", "finding", "picture", "web", "measures", "goals", "ambition", "organisation_ambition",
        "organisation_goals", "card_theme_set", "strategy", "minimum_requirements", "reward_extra", "to_explore", "safeguards",
        "spends", "product_groups", "cpv_codes", "good_examples", "promising_projects", "actions", "steering", "sessions",
        "people", "people_year", "owner", "attachments", "links", "sources", "ours", "search_words",
    ),
    Challenge: ("name", "explanation", "goals"),
    Distillation: ("units", "explanation"),
    Example: ("title", "description", "url", "project"),
    Impact: ("direction", "count", "phase", "argument"),
    Limit: ("indicator", "sign", "value", "unit"),
    Measure: (
        "name", "instrument", "product_groups", "tools", "picture", "description", "themes", "duty", "standing_rule", "rule",
        "owner", "theme_set", "mvi_criterion", "cost", "relations", "clause", "ours", "indicators", "attachments", "links",
        "source", "search_words",
    ),
    MeasureTheme: ("levels", "condition"),
    MeasuredTheme: ("rating", "evidence", "explanation"),
    Measurement: ("moment", "date", "evidence", "themes"),
    Moment: ("moment", "date", "explanation"),
    Objective: ("text", "value", "unit", "year"),
    Organisation: (
        "name", "sort", "parent", "notice", "summary", "finding", "picture", "ambition", "owner", "web", "goals", "steering", "sessions",
        "actions", "spends", "people", "attachments", "links", "sources",
    ),
    Picture: ("file", "alt", "caption"),
    Practice: (
        "name", "organisation", "summary", "picture", "subject", "phase", "facilitation", "group", "theme_set", "unsaid", "ours",
        "results", "context", "setup", "participants", "theme_count", "chosen_count", "high_count", "considerations", "themes",
        "measures", "standing_rule", "outcome", "follow_up", "value", "tips", "attachments", "links", "source", "search_words",
    ),
    PracticeTheme: ("level", "explanation"),
    Project: (
        "name", "category", "status", "summary", "finding", "picture", "phase", "description", "organisation", "sort", "procedure",
        "is_framework", "estimated_value", "client", "project_leader", "buyer", "contract_manager", "status_note", "results",
        "web", "measures", "criteria", "score_scale", "goals", "actions", "planning", "measurements", "differences", "sessions",
        "people", "attachments", "links", "sources", "search_words", "featured",
    ),
    Reading: ("value", "year", "date", "explanation"),
    Result: (
        "value", "goal", "description", "theme", "measured_on", "better", "baseline", "base_year", "goal_year", "number",
        "goal_number", "source", "featured",
    ),
    Scale: ("name", "explanation", "levels"),
    ScaleLevel: ("number", "name", "verb", "definition"),
    Score: ("score", "explanation"),
    Session: (
        "title", "sort", "date", "start_time", "duration", "location", "form", "facilitator", "facilitator_role", "steps",
        "purpose", "preparation", "participants", "agenda", "themes", "votes_file", "statements", "questions", "decision",
        "concerns", "parked", "next_date", "report_url", "explanation",
    ),
    SessionTheme: ("chances", "risks", "ideas", "votes", "done", "soon", "explanation"),
    SiteFile: (
        "name", "headline", "subtitle", "description", "organisation", "theme_set", "rollup_rule", "show_names", "language", "contact",
        "accessibility", "terms", "word_groups", "template",
    ),
    Strategy: ("theme", "text"),
    SubGoal: ("name", "rating", "rationale", "objectives", "source"),
    Taken: ("unit", "reason"),
    ThemeDefinition: (
        "name", "short", "pillar", "picture", "description", "aspects", "levels", "indicators", "steps", "examples", "matches",
        "attachments", "links", "search_words",
    ),
    ThemeExample: ("levels", "text", "product_groups", "condition"),
    ThemeLevel: ("description", "measures", "limits"),
    ThemeSet: (
        "name", "status", "version", "picture", "description", "explanation", "ours", "themes", "scale", "basis", "omit",
        "rename", "deviation", "attachments", "links", "source",
    ),
    Vote: ("rating", "count", "role", "initials"),
    Web: (
        "status", "decided_on", "explanation", "purpose", "version", "decided_by", "valid_from", "valid_until", "next_update",
        "theme_set", "status_date", "rollup_rule", "themes", "distilled", "history",
    ),
    WebTheme: (
        "rating", "rationale", "deviation_reason", "no_measure_reason", "explanation", "levels", "ambassador", "indicators",
        "challenges", "taken", "grey_situation", "impact",
    ),
    WordGroup: ("words",),
    WebVersion: ("version", "date", "status", "decision", "by", "themes"),
}  # fmt: skip
"""In the order of the page. What is not named here comes at its end by itself, so that no field is ever missing. A record that
is not named is always written as a whole, by `Writer.table`, `Writer.value` or `Writer.rest`."""

_AROUND = (Goal, Indicator, MeasureChoice)
"""Written as a whole as well, but for the records in them."""
_ELSEWHERE = (Session, ThemeDefinition)
"""Has a page of its own within that of its file."""

Fact = tuple[str, Markup]


def not_laid_out(
    record: Record, writer: Writer, theme_set: LinkedThemeSet | None, way: tuple[str, ...] = ()
) -> Iterator[Fact]:
    """What a record says, and all records in it, for which its page has no place: the way to it as label, and the value."""
    named = LAID_OUT.get(type(record)) or tuple(spec.name for spec in specs(type(record)))
    for spec in writer.fields(type(record)):
        value = getattr(record, spec.name)
        if not is_filled(value):
            continue
        here = (*way, writer.texts.of(spec.label))
        if spec.name not in named:
            yield ": ".join(here), writer.value(spec, value, theme_set)
        elif spec.record in LAID_OUT or spec.record in _AROUND:
            for name, item in _items(spec, value, theme_set):
                if not isinstance(item, _ELSEWHERE):
                    yield from not_laid_out(item, writer, theme_set, (*here, name) if name else here)


def _items(spec: FieldSpec, value: Any, theme_set: LinkedThemeSet | None) -> Iterator[tuple[str, Record]]:
    """The records in a field, each by its theme, key or number; one alone has no name."""
    if spec.is_mapping:
        for key, item in value.items():
            theme = theme_set.theme(key) if theme_set and spec.key_kind == kinds.THEME else None
            yield theme.name if theme else str(key), item
    elif spec.is_many:
        yield from ((str(number), item) for number, item in enumerate(value, start=1))
    else:
        yield "", value
