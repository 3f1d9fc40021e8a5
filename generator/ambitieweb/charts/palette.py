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


LIGHT = Neutrals(ground="#ffffff", numeral="#ffffff", ink="#16252b", soft="#46575e", line="#7f8e94", empty="#f3f6f6")
DARK = Neutrals(ground="#1f2129", numeral="#0d1014", ink="#eef2f4", soft="#bcc7cd", line="#7f8b95", empty="#282b35")

HUES = (
    Hue("green", light=("#398147", "#176d2f", "#01571f"), dark=("#5ea068", "#78bb82", "#92d69b")),
    Hue("blue", light=("#2d76bb", "#0461a8", "#014c87"), dark=("#5496d7", "#6eb0f4", "#98cbff")),
    Hue("ochre", light=("#9e671e", "#875305", "#6b4102"), dark=("#bc8749", "#d8a163", "#f4bb7d")),
    Hue("purple", light=("#7e66ae", "#6b509d", "#573b86"), dark=("#9c86cb", "#b6a1e7", "#cfbcfe")),
    Hue("magenta", light=("#bc4a7e", "#aa2c6a", "#900c55"), dark=("#da6e9b", "#f888b6", "#ffafcd")),
    Hue("teal", light=("#068081", "#056a6b", "#025354"), dark=("#459f9e", "#61bab9", "#7dd4d4")),
    Hue("brick", light=("#bf4f44", "#ad322b", "#941614"), dark=("#dd7266", "#fb8d7f", "#feb3a9")),
    Hue("indigo", light=("#5e6aca", "#4a54bb", "#393ea2"), dark=("#7b8be6", "#95a6ff", "#b7c3fe")),
    Hue("olive", light=("#747729", "#5f6300", "#4b4d00"), dark=("#91964f", "#abb16a", "#c5cb83")),
    Hue("plum", light=("#9d5aa1", "#8a438f", "#732d79"), dark=("#bb7bbe", "#d795da", "#f2b0f5")),
    Hue("cyan", light=("#0c7c9d", "#036784", "#035168"), dark=("#469cba", "#62b6d6", "#7dd1f1")),
    Hue("rust", light=("#ae5d31", "#9b460c", "#7d3502"), dark=("#cb7f56", "#e8996f", "#ffb58f")),
    Hue("emerald", light=("#238160", "#056c4e", "#00553c"), dark=("#50a07f", "#6bbb99", "#85d6b3")),
    Hue("violet", light=("#925bb8", "#8043a7", "#6a2c90"), dark=("#b07cd4", "#ca97f0", "#dfb6fe")),
    Hue("sand", light=("#89702b", "#765b04", "#5e4700"), dark=("#a78f52", "#c2a96b", "#ddc485")),
    Hue("steel", light=("#577691", "#41627f", "#2d4d69"), dark=("#7795ae", "#91afc9", "#aacae5")),
    Hue("rose", light=("#be4c61", "#ac2f4c", "#931238"), dark=("#dc7080", "#fa8b9a", "#ffb1b9")),
    Hue("moss", light=("#5f7b40", "#4a6725", "#36520c"), dark=("#7e9a62", "#98b57b", "#b2cf95")),
    Hue("cobalt", light=("#3b6fd5", "#2158c5", "#0a41ad"), dark=("#5d90ef", "#7facfe", "#a8c7fe")),
    Hue("copper", light=("#9f6451", "#8c4e3a", "#763927"), dark=("#bd8472", "#d99e8b", "#f5b8a4")),
    Hue("mauve", light=("#936483", "#804f70", "#6a3a5b"), dark=("#b184a1", "#cc9ebc", "#e8b8d6")),
    Hue("sea", light=("#347c89", "#0a6875", "#05525d"), dark=("#5a9ba6", "#75b6c1", "#8fd1dc")),
    Hue("clay", light=("#916b4e", "#7e5637", "#684122"), dark=("#af8a6e", "#caa488", "#e6bea2")),
    Hue("slate", light=("#71708e", "#5c5c7b", "#484766"), dark=("#8f8fab", "#a9a9c6", "#c3c4e2")),
)

PALE = 0.16
"""How much of its colour an inherited ring has inside its outline."""


def hue(index: int) -> Hue:
    """The hue with this number; past the last it starts again."""
    return HUES[index % len(HUES)]


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG defines it, 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mix(colour: str, ground: str, share: float) -> str:
    """What a colour looks like when it lies half transparent on a ground."""
    mixed = (round(a * share + b * (1 - share)) for a, b in zip(_channels(colour), _channels(ground), strict=True))
    return "#" + "".join(f"{channel:02x}" for channel in mixed)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[i : i + 2], 16) for i in (1, 3, 5))


def _luminance(colour: str) -> float:
    red, green, blue = (
        c / 255 / 12.92 if c / 255 <= 0.04045 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in _channels(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
