"""A colour: read as design tokens write it, how it stands out from another, and the nearest one that stands out enough.

Contrast is that of WCAG 2. Lighter and darker go along the lightness of OKLCH, which leaves the hue as people see it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

_HEX = re.compile(r"#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})", re.IGNORECASE)
_FUNCTION = re.compile(r"(rgb|hsl|oklch)a?\(([^()]+)\)", re.IGNORECASE)
_NUMBER = re.compile(r"([+-]?(?:\d+\.?\d*|\.\d+))(%|deg)?")
_NAMES = {"white": "#ffffff", "black": "#000000"}
_STEP = 0.005
_MOST = 1e6
"""No number of a colour comes near this; larger ones would be lost in sums."""


@dataclass(frozen=True, slots=True)
class Colour:
    """Red, green and blue from 0 to 1, as a screen shows them."""

    red: float
    green: float
    blue: float

    @property
    def hex(self) -> str:
        """As stylesheets write it."""
        return "#" + "".join(f"{round(part * 255):02x}" for part in (self.red, self.green, self.blue))

    @property
    def luminance(self) -> float:
        """How light it is to WCAG: 0 is black, 1 is white."""
        parts = [_linear(round(part * 255) / 255) for part in (self.red, self.green, self.blue)]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    @property
    def oklch(self) -> tuple[float, float, float]:
        """Lightness, chroma and hue (in radians)."""
        red, green, blue = (_linear(part) for part in (self.red, self.green, self.blue))
        long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
        middle = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
        short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
        a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
        b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
        return 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short, math.hypot(a, b), math.atan2(b, a)

    def with_lightness(self, lightness: float, most_chroma: float = 1) -> Colour:
        """The same hue lighter or darker, as strong as a screen can show it."""
        _, chroma, hue = self.oklch
        return from_oklch(lightness, min(chroma, most_chroma), hue)


def hex_colour(text: str) -> Colour:
    """A colour that is written as `#rrggbb`."""
    return Colour(*(int(text[at : at + 2], 16) / 255 for at in (1, 3, 5)))


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio, from 1 to 21."""
    high, low = sorted((one.luminance, other.luminance), reverse=True)
    return (high + 0.05) / (low + 0.05)


def least(colour: Colour, grounds: Sequence[Colour]) -> tuple[float, Colour]:
    """The lowest contrast that a colour has on some grounds, and on which."""
    return min(((contrast(colour, ground), ground) for ground in grounds), key=lambda found: found[0])


def passing(colour: Colour, grounds: Sequence[Colour], ratio: float) -> Colour:
    """The colour itself when it stands out enough from all grounds, else the nearest of its hue that does; white or black
    when no lightness of it will do."""
    return _passing(colour, tuple(grounds), ratio)


@lru_cache(maxsize=256)
def _passing(colour: Colour, grounds: tuple[Colour, ...], ratio: float) -> Colour:
    """The same, kept: a house style is read again at every change of the content, and is seldom another."""
    own = colour.oklch[0]
    steps = sorted((number * _STEP for number in range(round(1 / _STEP) + 1)), key=lambda each: (abs(each - own), each))
    for candidate in chain((colour,), map(colour.with_lightness, steps)):
        seen = hex_colour(candidate.hex)
        if least(seen, grounds)[0] >= ratio:
            return seen
    return max((WHITE, BLACK), key=lambda each: least(each, grounds)[0])


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    """One colour with a share of another."""
    pairs = zip((one.red, one.green, one.blue), (other.red, other.green, other.blue), strict=True)
    return Colour(*(mine + (theirs - mine) * share for mine, theirs in pairs))


def from_oklch(lightness: float, chroma: float, hue: float) -> Colour:
    """A colour of this lightness and hue; as strong as asked for, or as a screen can show."""
    for part in range(20, -1, -1):
        found = _oklab(lightness, chroma * part / 20 * math.cos(hue), chroma * part / 20 * math.sin(hue))
        if all(-0.0005 <= each <= 1.0005 for each in found):
            break
    return Colour(*(min(max(each, 0), 1) for each in found))


def colour_of(value: object) -> Colour | None:
    """The colour that a token says, as text or as the object of the format; None when it cannot be read or is see-through."""
    if isinstance(value, dict):
        return _of_object(value)
    text = str(value).strip().lower() if isinstance(value, str) else ""
    text = _NAMES.get(text, text)
    if found := _HEX.fullmatch(text):
        digits = "".join(digit * 2 for digit in found[1]) if len(found[1]) < 6 else found[1]
        return hex_colour(f"#{digits[:6]}") if digits[6:] in ("", "ff") else None
    function = _FUNCTION.fullmatch(text)
    return _of_function(function[1], function[2]) if function else None


def _of_function(name: str, inside: str) -> Colour | None:
    words = [word for word in re.split(r"[\s,/]+", inside) if word]
    parts = [(float(found[1]), found[2]) for word in words if (found := _NUMBER.fullmatch(word))]
    if len(parts) != len(words) or len(parts) not in (3, 4):
        return None
    if len(parts) == 4 and parts[3][0] / (100 if parts[3][1] == "%" else 1) < 1:
        return None
    numbers = [number for number, _ in parts]
    if any(_number(number) is None for number in numbers):
        return None
    if name == "rgb":
        return _within(*(number / (100 if unit == "%" else 255) for number, unit in parts[:3]))
    if name == "hsl":
        return _of_hsl(numbers[0], numbers[1] / 100, numbers[2] / 100)
    lightness = numbers[0] / 100 if parts[0][1] == "%" or numbers[0] > 1 else numbers[0]
    chroma = numbers[1] * 0.004 if parts[1][1] == "%" else numbers[1]
    return from_oklch(lightness, chroma, math.radians(numbers[2]))


def _of_object(value: dict[str, object]) -> Colour | None:
    """The colour object of the format of October 2025: a colour space with its components, or the hexadecimal beside it."""
    alpha, components = value.get("alpha", 1), value.get("components")
    if not isinstance(alpha, (int, float)) or alpha < 1:
        return None
    numbers = [0.0 if part == "none" else _number(part) for part in components] if isinstance(components, list) else []
    known = [number for number in numbers if number is not None]
    if len(known) == len(numbers) == 3:
        one, two, three = known
        match value.get("colorSpace"):
            case "srgb":
                return _within(one, two, three)
            case "srgb-linear":
                return _within(*map(_screen, (one, two, three)))
            case "hsl":
                return _of_hsl(one, two / 100, three / 100)
            case "hwb":
                grey = max(two + three, 100)
                pure = _of_hsl(one, 1, 0.5)
                parts = (pure.red, pure.green, pure.blue)
                return _within(*(part * (1 - (two + three) / grey) + two / grey for part in parts))
            case "oklch":
                return from_oklch(one, two, math.radians(three))
            case "oklab":
                return from_oklch(one, math.hypot(two, three), math.atan2(three, two))
    beside = value.get("hex")
    return colour_of(beside) if isinstance(beside, str) else None


def _number(part: object) -> float | None:
    """A number that a colour can have; None for any other value."""
    return float(part) if isinstance(part, (int, float)) and abs(part) < _MOST else None


def _of_hsl(hue: float, saturation: float, lightness: float) -> Colour:
    def part(number: int) -> float:
        place = (number + hue / 30) % 12
        return lightness - saturation * min(lightness, 1 - lightness) * max(-1, min(place - 3, 9 - place, 1))

    return _within(part(0), part(8), part(4))


def _within(*parts: float) -> Colour:
    return Colour(*(min(max(part, 0), 1) for part in parts))


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _screen(part: float) -> float:
    return part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055


def _oklab(lightness: float, a: float, b: float) -> tuple[float, float, float]:
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    red = 4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short
    green = -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short
    blue = -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short
    return _screen(red), _screen(green), _screen(blue)


WHITE, BLACK = hex_colour("#ffffff"), hex_colour("#000000")
