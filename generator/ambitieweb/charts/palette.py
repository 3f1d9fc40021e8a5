"""The colours of the charts: 24 hues, each with three tints for a light and three for a dark ground.

Ring 1 is the palest and ring 3 the strongest. Any of them can be the outermost filled ring, so each stands out at
least 4.5:1 from its ground and carries its numeral at 4.5:1 (tests/charts/test_palette.py). Neighbours in the list differ clearly:
themes take them in order, and the first six suit the themes of the basic web.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hue:
    """One theme colour: the tints of ring 1, 2 and 3."""

    name: str
    light: tuple[str, str, str]
    dark: tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Neutrals:
    """The colours that are the same for every theme."""

    ground: str
    numeral: str
    """On a filled ring."""
    ink: str
    soft: str
    """Smaller words, and signs that must be read."""
    line: str
    """Edges and hatching: 3:1."""
    empty: str
    """The fill of an empty ring."""
    good: str
    """Of a plus sticker."""
    bad: str
    """Of a minus sticker."""


LIGHT = Neutrals(
    ground="#fff",
    numeral="#fff",
    ink="#16252b",
    soft="#46575e",
    line="#7f8e94",
    empty="#f3f6f6",
    good="#1b6e3c",
    bad="#a3262a",
)
DARK = Neutrals(
    ground="#1f2129",
    numeral="#0d1014",
    ink="#eef2f4",
    soft="#bcc7cd",
    line="#7f8b95",
    empty="#282b35",
    good="#71b47b",
    bad="#f38678",
)

HUES = (
    Hue("green", light=("#328344", "#177532", "#026425"), dark=("#5ea068", "#71b47b", "#86ca90")),
    Hue("blue", light=("#2377c2", "#0168b5", "#01589a"), dark=("#5496d7", "#67aaec", "#82bfff")),
    Hue("ochre", light=("#a4660e", "#925901", "#7c4b04"), dark=("#bc8749", "#d19a5d", "#e8b072")),
    Hue("purple", light=("#8166b5", "#7356a8", "#644697"), dark=("#9c86cb", "#af9adf", "#c5aff7")),
    Hue("magenta", light=("#c34680", "#b62f72", "#a31962"), dark=("#da6e9b", "#f082af", "#ff9dc3")),
    Hue("teal", light=("#098182", "#057172", "#076060"), dark=("#459f9e", "#5ab3b2", "#71c9c8")),
    Hue("brick", light=("#c74b41", "#b9362e", "#a6221d"), dark=("#dd7266", "#f38678", "#ffa296")),
    Hue("indigo", light=("#5e6ad4", "#505ac9", "#4349b7"), dark=("#7b8be6", "#8e9ffb", "#a8b7ff")),
    Hue("olive", light=("#75791f", "#676a04", "#575a03"), dark=("#91964f", "#a5aa63", "#bac078")),
    Hue("plum", light=("#a259a6", "#94479a", "#833789"), dark=("#bb7bbe", "#cf8fd3", "#e6a4e9")),
    Hue("cyan", light=("#047ea0", "#026e8c", "#025e78"), dark=("#469cba", "#5bafcf", "#72c5e6")),
    Hue("rust", light=("#b45c29", "#a64b0a", "#903e02"), dark=("#cb7f56", "#e09268", "#f8a87e")),
    Hue("emerald", light=("#148460", "#077454", "#026346"), dark=("#50a07f", "#64b492", "#7acaa8")),
    Hue("violet", light=("#965abf", "#8948b3", "#7937a1"), dark=("#b07cd4", "#c390e9", "#d9a6ff")),
    Hue("sand", light=("#8d7023", "#7f6202", "#6c5303"), dark=("#a78f52", "#bba365", "#d1b87a")),
    Hue("steel", light=("#557895", "#466988", "#365977"), dark=("#7795ae", "#8aa9c3", "#9fbed9")),
    Hue("rose", light=("#c64861", "#b83351", "#a51e42"), dark=("#dc7080", "#f28493", "#ffa0ab")),
    Hue("moss", light=("#5e7d3c", "#4f6f28", "#405f16"), dark=("#7e9a62", "#91ae75", "#a6c48a")),
    Hue("cobalt", light=("#376fde", "#235ed4", "#124dc1"), dark=("#5d90ef", "#73a4ff", "#96bbff")),
    Hue("copper", light=("#a4644f", "#97533f", "#854430"), dark=("#bd8472", "#d29784", "#e9ad9a")),
    Hue("mauve", light=("#976486", "#8a5578", "#794568"), dark=("#b184a1", "#c697b5", "#dcadcb")),
    Hue("sea", light=("#2c7e8c", "#09707e", "#025f6c"), dark=("#5a9ba6", "#6eafba", "#83c5d0")),
    Hue("clay", light=("#956b4c", "#885c3b", "#764d2b"), dark=("#af8a6e", "#c39e82", "#dab396")),
    Hue("slate", light=("#727192", "#636384", "#545374"), dark=("#8f8fab", "#a2a3c0", "#b7b8d6")),
)

PALE = 0.16
"""How much of its colour an inherited ring has inside its outline."""


def hue(index: int) -> Hue:
    """The hue with this number; past the last it starts again."""
    return HUES[index % len(HUES)]
