"""The measures of a web, for each size and number of themes."""

from dataclasses import dataclass, replace
from functools import lru_cache

from ambitieweb.charts.geometry import Rings, Wedge
from ambitieweb.charts.web_input import Size

FEW, MANY = 8, 12
"""Up to FEW themes a web is compact; beyond MANY the labels go to a list and letters stand round the web."""


@dataclass(frozen=True, slots=True, eq=False)
class DrawingSizes:
    """How large everything is, in the units of the drawing. `form` makes each once, so that they are told apart without a look
    at every measure: a web asks a hundred times for a piece that was drawn before."""

    width: float
    rings: Rings
    numeral: float
    """Font size of the level; 0 when there is no room for it."""
    mark: float
    """Font size of `?` and `–`."""
    short: float
    """Font size of 'n.v.t.'; 0 when there is no room for it."""
    mark_ring: int
    """The ring in which those stand."""
    thin: float
    thick: float
    spacing: float
    """Between two lines of hatching."""
    label: float = 0
    sub: float = 0
    title: float = 0
    columns: int = 0
    """Of the list of themes; 0 when the labels stand round the web."""
    small: bool = False
    """Leave out what cannot be seen on a thumbnail."""


@lru_cache(maxsize=128)
def form(size: Size, count: int) -> DrawingSizes:
    """The measures of a web with this number of themes."""
    if size == "thumbnail":
        return _thumbnail(count)
    if size == "sheet":
        return _sheet(count)
    if size == "living":
        return _living(count)
    step = 0 if count <= FEW else 1 if count <= MANY else 2
    if size == "narrow":
        return _form(340, Rings(136, (21, 30, 42)[step], 3), count, label=14.5, sub=13.5, columns=1)
    if size == "file":
        rings = Rings((186, 200, 225)[step], (28, 42, 64)[step], 3.5)
        return _form(800, rings, count, label=18.5, sub=17, columns=(0, 0, 2)[step], title=27)
    rings = Rings((126, 150, 205)[step], (19, 32, 58)[step], 3)
    return _form((500, 600, 560)[step], rings, count, label=16.5, sub=15, columns=(0, 0, 2)[step])


def _form(
    width: float, rings: Rings, count: int, *, label: float, sub: float, columns: int, title: float = 0
) -> DrawingSizes:
    ring, thickness = _mark_ring(count), rings.edge(1) - rings.hole
    numeral = min(rings.radius / 6.3, _room(count, rings, 1) * 1.05, 30.0 if title else 20.0)
    short = min(rings.radius / 9, _room(count, rings, ring) / 3.9, thickness / (2.5 if count <= FEW else 3.5))
    return DrawingSizes(
        width=width, rings=rings, numeral=numeral, mark=min(rings.radius / 4.4, _room(count, rings, ring) * 0.75),
        short=short if short >= 10 else 0, mark_ring=ring, thin=1.1, thick=2.2, spacing=7.5,
        label=label, sub=sub, title=title, columns=columns,
    )  # fmt: skip


def _thumbnail(count: int) -> DrawingSizes:
    rings = Rings(48, 7 if count <= FEW else 11 if count <= MANY else 14, 1.6)
    ring = _mark_ring(count)
    numeral = min(12.5, _room(count, rings, 1) * 1.05)
    return DrawingSizes(
        width=98, rings=rings, numeral=numeral if numeral >= 7 else 0, mark=min(18, _room(count, rings, ring) * 0.75),
        short=0, mark_ring=ring, thin=0.8, thick=1.5, spacing=4.5, small=True,
    )  # fmt: skip


def _living(count: int) -> DrawingSizes:
    """The web of a page: names along the circle are no part of its measures."""
    rings = Rings(160, 37 if count <= FEW else 40 if count <= MANY else 50, 2.4)
    measures = _form(380, rings, count, label=0, sub=0, columns=0)
    numeral = min((rings.edge(1) - rings.hole) * 0.62, _room(count, rings, 1) * 1.05)
    return replace(measures, numeral=numeral, mark=min(26.0, measures.mark), thin=0.8)


def _sheet(count: int) -> DrawingSizes:
    """The web as large as a sheet of paper holds it: names or letters lie along the circle, the rest stands in a list."""
    rings = Rings(200, 26 if count <= FEW else 40 if count <= MANY else 58, 3.5)
    return replace(_form(440, rings, count, label=16, sub=14, columns=0, title=27), title=0)


def _mark_ring(count: int) -> int:
    """The ring for `?`, `–` and 'n.v.t.': the middle one, or the outermost where that is too narrow."""
    return 2 if count <= FEW else 3


def _room(count: int, rings: Rings, ring: int) -> float:
    return Wedge(count, 0).room(rings.middle(ring))
