"""The board draws what the build draws: every string equal, for 3 to 24 themes in all sizes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest

from ambitieweb.charts.canvas import number
from ambitieweb.charts.form import DrawingSizes, form
from ambitieweb.charts.geometry import Wedge, arc, cell, hatch, point
from ambitieweb.charts.living import living_svg
from ambitieweb.charts.web_input import Segment, Size, State, WebInput
from ambitieweb.exports.board_drawing import colours, names_of, sizes
from ambitieweb.site import build
from board.asking import ask
from board.test_own_file import start_of
from charts.webs import web

COUNTS = range(3, 25)
PICTURE = ("../as-file.js", "geometry.js", "drawing.js", "model.js", "written.js")
RATINGS = {State.UNDECIDED: "?", State.NOT_RELEVANT: "n", State.BLANK: ""}


def of_geometry(measures: DrawingSizes, count: int) -> Iterator[str]:
    """The same as `geometry` in run.mjs, in the same order."""
    rings = measures.rings
    for ring in (1, 2, 3):
        yield from map(number, (rings.edge(ring), rings.middle(ring), rings.inside(ring), rings.outside(ring)))
    for index in range(count):
        wedge = Wedge(count, index)
        for ring in (1, 2, 3):
            for inset in (0, measures.thin / 2, measures.thick / 2):
                yield cell(wedge, rings.inside(ring) + inset, rings.outside(ring) - inset, rings.gap + 2 * inset)
            yield arc(count, index, index, rings.edge(ring), rings.gap + measures.thin)
            yield arc(count, 0, index, rings.edge(ring))
            yield from map(number, point(rings.middle(ring), wedge.middle))
        yield hatch(wedge, rings, measures.spacing)


@pytest.mark.slow
def test_every_path_in_all_sizes_is_that_of_the_build() -> None:
    forms = [(form(size, count), count) for size in get_args(Size) for count in COUNTS]
    asked = [
        {
            "count": count,
            "rings": {"radius": one.rings.radius, "hole": one.rings.hole, "gap": one.rings.gap},
            "thin": one.thin,
            "thick": one.thick,
            "spacing": one.spacing,
        }
        for one, count in forms
    ]
    answered = ask(("geometry.js",), "geometry", forms=asked)
    assert [list(of_geometry(one, count)) for one, count in forms] == answered
    assert sum(map(len, answered)) > 30_000


def test_numbers_are_rounded_as_python_rounds() -> None:
    values = [0.25, 0.75, -0.25, -0.75, 2.25, 10.75, 0.05, 0.15, -0.04, 0.95, 1e-9, -12.25, 100.35, 7.0, -0.5]
    assert ask(("geometry.js",), "numbers", values=values) == [number(value) for value in values]


def bare(drawn: WebInput) -> WebInput:
    """Without links and without what a theme says when it is pointed at, which a drawing of the board has not."""
    segments = (replace(segment, href=None, theme="") for segment in drawn.segments)
    return replace(drawn, segments=tuple(segments))


def asked_of(drawn: WebInput) -> dict[str, Any]:
    return {
        "id": drawn.id,
        "title": drawn.title,
        "description": drawn.description,
        "sizes": sizes(len(drawn.segments), drawn.legend.not_relevant_short),
        "names": names_of(segment.short for segment in drawn.segments),
        "short": drawn.legend.not_relevant_short,
        "segments": [
            {
                "theme": "",
                "short": segment.short,
                "hue": segment.hue,
                "rating": RATINGS.get(segment.state, str(segment.level)),
                "isInherited": segment.inherited,
                "outline": segment.outline,
            }
            for segment in drawn.segments
        ],
    }


def test_every_drawing_is_that_of_a_page() -> None:
    named = Segment("Milieu & <bos>", "Milieu & <bos>", State.LEVEL, 0, inherited=True, hue=3, outline=2)
    few = [
        WebInput("klein", 'Web "A"', "Zo.", (replace(named, hue=h),) * n, web(3).legend) for h, n in ((0, 3), (5, 8))
    ]
    drawn = [bare(one) for one in (*few, *map(web, COUNTS))]
    answered = ask(("geometry.js", "drawing.js"), "drawings", webs=[asked_of(one) for one in drawn], colours=colours())
    for one, markup in zip(drawn, answered, strict=True):
        assert markup == living_svg(one)


def with_sets(folder: Path, counts: Iterable[int]) -> None:
    """Content with a theme set of each number of themes, and a project with a web of that set."""
    (folder / "site.yml").write_text("naam: Proef\n", "utf-8")
    scale = "".join(f"    - {{nummer: {n}, naam: N{n}}}\n" for n in range(4))
    for name in ("themasets", "projecten"):
        (folder / name).mkdir()
    answers = ("3", "?", "1", "niet relevant", "0", "2")
    for count in counts:
        themes = "".join(f"  t{n}: Thema {n} & meer\n" for n in range(count))
        (folder / "themasets" / f"set-{count}.yml").write_text(
            f"naam: Set {count}\nschaal:\n  niveaus:\n{scale}themas:\n{themes}", "utf-8"
        )
        levels = "".join(f'    t{n}: "{answers[n % len(answers)]}"\n' for n in range(count))
        (folder / "projecten" / f"web-{count}.yml").write_text(
            f"naam: Web {count}\nweb:\n  themaset: set-{count}\n  themas:\n{levels}", "utf-8"
        )


@pytest.mark.slow
def test_a_set_of_any_size_is_drawn_from_the_data_of_the_board_as_from_the_page(tmp_path: Path) -> None:
    """The whole way: a site with a theme set of each size, what the board loads of it, and the web as its page draws it."""
    with_sets(tmp_path, COUNTS)
    site = build(tmp_path)
    start = start_of(site)
    names = [f"projecten/web-{count}" for count in COUNTS]
    answered = ask((*PICTURE, "picture.js"), "webs", start=start, webs=names)
    for name, svg in zip(names, answered, strict=True):
        page = next(page for page in site.pages if page.path == name)
        drawn = " ".join(section.html for section in page.sections)
        mine = re.findall(r'<path class="aw-(?:ring-\d|empty|dashed|hatch)"[^>]*>', svg)
        assert len(mine) >= 3
        assert [path for path in mine if path not in drawn] == [], name
