"""The stylesheet of the charts: `theme/assets/stylesheets/charts.css` is made of this."""

from collections.abc import Sequence

from ambitieweb.charts.markers import markers
from ambitieweb.charts.palette import DARK, HUES, LIGHT, PALE, Neutrals

_DARK = '[data-md-color-scheme="slate"]'
_PAPER = ".aw-paper"
"""A sheet on the screen is paper: white in the dark as well."""

_POINTED = ":is(:hover, :focus-visible)"
_ANY = ".md-typeset:has(.aw-lights:is(:hover, :focus-visible, :target))"


def _chosen(hue: int) -> str:
    """All of the theme of this colour, while it is pointed at, or stands in the address and nothing is pointed at."""
    way, parts = f".aw-lights.aw-h{hue}", f":is(.aw-lights, .aw-tell).aw-h{hue}"
    pointed = f".md-typeset:has({way}{_POINTED}) {parts}"
    return f"{pointed}, .md-typeset:has({way}:target):not(:has(.aw-lights{_POINTED})) {parts}"


_RULES = f"""\
.aw-web {{ display: block; max-width: 100%; height: auto; font-family: inherit; overflow: visible }}
.aw-web-thumbnail {{ max-width: none }}
.aw-bar {{ display: inline-block; vertical-align: -0.1em; flex: none }}

.aw-ring-1 {{ fill: var(--aw-1) }}
.aw-ring-2 {{ fill: var(--aw-2) }}
.aw-ring-3 {{ fill: var(--aw-3) }}
.aw-inherited .aw-ring-1, .aw-inherited .aw-ring-2, .aw-inherited .aw-ring-3 {{ fill-opacity: {PALE}; stroke: var(--aw-2) }}
.aw-empty {{ fill: var(--aw-empty); stroke: var(--aw-line) }}
.aw-zero {{ fill: var(--aw-ground); stroke: var(--aw-2) }}
.aw-hatch, .aw-dotted {{ stroke: var(--aw-line) }}
.aw-dashed {{ stroke: var(--aw-soft) }}
.aw-ground, .aw-patch {{ fill: var(--aw-ground) }}
.aw-casing {{ stroke: var(--aw-ground) }}
.aw-tint {{ stroke: var(--aw-3) }}
.aw-open {{ fill: var(--aw-ground); stroke: var(--aw-ink) }}
.aw-outline, .aw-rim {{ stroke: var(--aw-ink) }}
.aw-stamp {{ fill: var(--aw-ground); stroke: var(--aw-ink) }}
.aw-solid {{ fill: var(--aw-ink) }}
.aw-sign {{ --aw-sign: var(--aw-ink) }}
.aw-sign--reached, .aw-sign--on-course {{ --aw-sign: var(--aw-good) }}
.aw-sign--behind, .aw-sign--missed {{ --aw-sign: var(--aw-bad) }}
.aw-sign-fill {{ fill: var(--aw-sign) }}
.aw-sign-open {{ fill: var(--aw-ground); stroke: var(--aw-sign) }}
.aw-sign-line {{ stroke: var(--aw-sign, var(--aw-ink)) }}
.aw-sign-over {{ stroke: var(--aw-ground) }}

.aw-plus {{ fill: var(--aw-good) }}
.aw-minus {{ fill: var(--aw-bad) }}

.aw-num {{ fill: var(--aw-numeral) }}
.aw-inherited .aw-num {{ fill: var(--aw-3) }}
.aw-inherited .aw-num-0, .aw-num-0, .aw-label, .aw-title {{ fill: var(--aw-ink) }}
.aw-mark, .aw-sub, .aw-scale {{ fill: var(--aw-soft) }}
.aw-tbd .aw-mark {{ fill: var(--aw-ink) }}
.aw-write {{ stroke: var(--aw-line) }}

.aw-name {{ fill: var(--aw-name, var(--aw-ink)) }}
.aw-lost {{ stroke: var(--aw-3) }}
.aw-won, .aw-edge {{ stroke: var(--aw-ink) }}
.aw-edge {{ fill: none; stroke-width: 3; vector-effect: non-scaling-stroke }}
.aw-rise {{ fill: var(--aw-good) }}
.aw-fall {{ fill: var(--aw-bad) }}
.aw-letter .aw-ring-3 {{ fill: var(--aw-3) }}
.aw-disc {{ background: var(--aw-3); color: var(--aw-numeral) }}
a.aw-wedge {{ cursor: pointer; outline: none; -webkit-tap-highlight-color: transparent }}
.aw-wedge .aw-seg:not(.aw-inherited) > [class^="aw-ring"] {{ fill-opacity: var(--aw-deep, 1); stroke: var(--aw-pale-edge, none) }}
.aw-wedge .aw-seg:not(.aw-inherited) > .aw-num:not(.aw-num-0) {{ fill: var(--aw-figure, var(--aw-numeral)) }}

/* The living web: what is pointed at, has the focus or stands in the address keeps its colours, the others go pale, and what it
   says stands in the middle. A theme and its row have the class of their colour in common. */
.aw-over [data-level="3"] [class^="aw-ring"], .aw-over [data-level="2"] :is(.aw-ring-1, .aw-ring-2), .aw-over [data-level="1"] .aw-ring-1, .aw-over [data-level="3"] .aw-num-3, .aw-over [data-level="2"] .aw-num-2, .aw-over [data-level="1"] .aw-num-1, .aw-over [data-level="0"] .aw-num-0 {{ visibility: visible }}
.aw-over-lines {{ stroke: var(--aw-ink); stroke-width: 2.8 }}
.aw-over-lines .aw-casing {{ stroke-width: 6 }}
.aw-over-line--1 {{ stroke-dasharray: 7 4 }}
.aw-over-line--2 {{ stroke-dasharray: 0 5; stroke-linecap: round }}
.aw-tell {{ visibility: var(--aw-said, hidden) }}
.aw-lights {{ background: var(--aw-light, none) }}
{_ANY} .aw-wedge {{ --aw-deep: {PALE}; --aw-pale-edge: var(--aw-line); --aw-figure: var(--aw-ink); --aw-name: var(--aw-soft) }}
@media (prefers-reduced-motion: no-preference) {{
  .aw-wedge .aw-seg > * {{ transition: fill-opacity 120ms }}
}}
"""

_CHOSEN = "--aw-deep: 1; --aw-pale-edge: none; --aw-figure: var(--aw-numeral); --aw-name: var(--aw-ink); --aw-said: visible; --aw-light: color-mix(in srgb, var(--aw-2) 8%, transparent)"

_FORCED = """\
@media (forced-colors: active) {
  .aw-web, .aw-bar { --aw-ground: Canvas; --aw-numeral: Canvas; --aw-ink: CanvasText; --aw-soft: CanvasText; --aw-line: CanvasText; --aw-empty: Canvas; --aw-good: CanvasText; --aw-bad: CanvasText }
  .aw-web [class*="aw-h"], .aw-bar[class*="aw-h"] { --aw-1: CanvasText; --aw-2: CanvasText; --aw-3: CanvasText }
  .aw-web, .aw-web text { forced-color-adjust: none }
}
"""


def css() -> str:
    """All rules, in light, dark and print. Paper is always light: the dark rules are for the screen only."""
    light = [
        f":root, {_PAPER} {{ {_neutrals(LIGHT)} }}",
        *(f".aw-h{i} {{ {_tints(hue.light)} }}" for i, hue in enumerate(HUES)),
        *(f".aw-h{i} {{ --aw-shape: {marker} }}" for i, marker in enumerate(markers())),
    ]
    dark = [
        f"{_DARK} {{ {_neutrals(DARK)} }}",
        *(f"{_DARK} .aw-h{i}:not({_PAPER} *) {{ {_tints(hue.dark)} }}" for i, hue in enumerate(HUES)),
    ]
    head = "/* Made by `make accept` from generator/ambitieweb/charts: change it there. */\n"
    living = (f"{_chosen(hue)} {{ {_CHOSEN} }}" for hue in range(len(HUES)))
    return "\n".join(
        (head, *light, "", _RULES, *living, "@media screen {", *(f"  {rule}" for rule in dark), "}\n", _FORCED)
    )


def embed_css() -> str:
    """What a web needs on a page in a frame: its colours, light or dark as the reader has it, and nothing that moves."""
    light = (f".aw-h{i} {{ {_tints(hue.light)} }}" for i, hue in enumerate(HUES))
    dark = (f"  .aw-h{i} {{ {_tints(hue.dark)} }}" for i, hue in enumerate(HUES))
    head = (f":root {{ {_neutrals(LIGHT)} }}", *light, "@media screen and (prefers-color-scheme: dark) {")
    still = _RULES.partition("/* The living web")[0]
    return "\n".join((*head, f"  :root {{ {_neutrals(DARK)} }}", *dark, "}", still, _FORCED))


def _neutrals(colours: Neutrals) -> str:
    names = ("ground", "numeral", "ink", "soft", "line", "empty", "good", "bad")
    return "; ".join(f"--aw-{name}: {getattr(colours, name)}" for name in names)


def _tints(tints: Sequence[str]) -> str:
    return "; ".join(f"--aw-{ring}: {tint}" for ring, tint in enumerate(tints, start=1))
