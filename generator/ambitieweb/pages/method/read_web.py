"""How to read a web: an example in which each theme is called by what it shows, with what that means beside it."""

from __future__ import annotations

from ambitieweb.addresses.cards import page_of
from ambitieweb.charts.web_input import LegendWords, Segment, State, WebInput
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.living_web import living_figure
from ambitieweb.pages.writer import Writer

EXAMPLE: tuple[tuple[str, State, int | None, int | None, str], ...] = (
    ("three", State.LEVEL, 3, None, "rings"),
    ("one", State.LEVEL, 1, 2, "outline"),
    ("not_relevant", State.NOT_RELEVANT, None, None, "not_relevant"),
    ("zero", State.LEVEL, 0, None, "zero"),
    ("undecided", State.UNDECIDED, None, None, "undecided"),
    ("blank", State.BLANK, None, None, "blank"),
)
"""Each state with its level, that of the web above, and the key of what it means; clockwise."""


def read_web(desk: Desk, writer: Writer) -> str:
    """The drawing with its reading, each in the order of the themes."""
    t = desk.texts
    meanings = [t(f"read.{meaning}") for *_, meaning in EXAMPLE]
    segments = tuple(
        Segment(
            label=t(f"read.name.{key}"),
            short=t(f"read.name.{key}"),
            state=state,
            level=level,
            level_name=t(f"read.under.{key}"),
            says_number=True,
            outline=outline,
            hue=hue,
        )
        for hue, (key, state, level, outline, _) in enumerate(EXAMPLE)
    )
    web = WebInput(
        id="zo-leest-u",
        title=t("read.drawn"),
        description=" ".join(meanings),
        segments=segments,
        legend=LegendWords(not_relevant_short=t("level.not_relevant_short")),
        language=t.language,
    )
    told = [(segment.label, meaning) for segment, meaning in zip(segments, meanings, strict=True)]
    theme_set = desk.portfolio.theme_set
    return desk.render(
        "site/read.html",
        writer,
        web=living_figure(web, "hero"),
        told=told,
        anchor=desk.anchor("read"),
        theme_set=theme_set,
        page=page_of(theme_set) if theme_set else None,
    )
