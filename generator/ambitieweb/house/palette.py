"""The colours of a house style on the site, each with enough contrast where it stands: text 4.5, edges and large signs 3.

What the file says and does not stand out enough is told; what the site makes itself is made so that it does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ambitieweb.house.colour import BLACK, WHITE, Colour, contrast, hex_colour, mixed, passing
from ambitieweb.house.roles import ACCENT, CHART, FOCUS, HEADER, HEADER_INK, LINK, PRIMARY, PRIMARY_INK, Role
from ambitieweb.house.tokens import Token
from ambitieweb.problems import Problem, warning

TEXT, SIGN = 4.5, 3.0
PAGE = {"light": "#ffffff", "dark": "#11191c"}
GROUNDS = {
    "light": ("#ffffff", "#f4f7f6", "#eef5f3", "#fff6df", "#e2f0e6", "#f6ecc4"),
    "dark": ("#11191c", "#1a2529", "#17292b", "#33290f", "#1b3a29"),
}
"""Where links stand: page, quiet, story, next, firm, mark of `tokens.css`."""
_DARK_HEADER, _LIGHT_SIGN = 0.32, 0.82
_LINES = {"light": (0.63, 0.45), "dark": (0.62, 0.82)}
"""How light lines and small words of charts are: as those of the site itself."""
_INK = hex_colour("#14262b")


@dataclass(frozen=True, slots=True)
class Given:
    """A colour that the file says, and where."""

    colour: Colour
    token: Token


class _Scheme:
    """The colours for the light or the dark, as they are found one after the other."""

    def __init__(self, name: str, given: Mapping[str, Given]) -> None:
        self.name = name
        self.given = given
        self.grounds = [hex_colour(each) for each in GROUNDS[name]]
        self.page = hex_colour(PAGE[name])
        self.problems: list[Problem] = []
        self.found: dict[str, str] = {}

    def take(self, role: Role, colour: Colour, grounds: list[Colour], ratio: float) -> Colour:
        """A colour that stands out enough; when it is the file's own and does not, that is told."""
        safe = passing(colour, grounds, ratio)
        own = self.given.get(role.key)
        if own is not None and safe.hex != own.colour.hex:
            ground = next(each for each in grounds if contrast(own.colour, each) < ratio)
            has = f"{contrast(own.colour, ground):.1f}"
            self.problems.append(
                warning(
                    "huisstijl-contrast",
                    own.token.place,
                    naam=own.token.name,
                    kleur=own.colour.hex,
                    grond=ground.hex,
                    heeft=has,
                    nodig=f"{ratio:g}",
                    bedoeld=safe.hex,
                    stand=self.name,
                )
            )
        return safe

    def set(self, **colours: Colour) -> None:
        self.found |= {f"--aw-{name.replace('_', '-')}": colour.hex for name, colour in colours.items()}


def schemes(
    light: Mapping[str, Given], dark: Mapping[str, Given]
) -> tuple[dict[str, str], dict[str, str], tuple[Problem, ...]]:
    """The properties of stylesheets for the light and the dark, and what in the file does not stand out enough."""
    lit, unlit = _Scheme("light", light), _Scheme("dark", dark)
    _fill(lit, {key: given.colour for key, given in light.items()})
    _fill(unlit, dict(_darkened(light)) | {key: given.colour for key, given in dark.items()})
    return lit.found, unlit.found, (*lit.problems, *unlit.problems)


def _darkened(light: Mapping[str, Given]) -> Iterator[tuple[str, Colour]]:
    """What colours for the light become in the dark: grounds darker, unless dark letters stand on them, signs lighter."""
    if (header := light.get(HEADER.key) or light.get(PRIMARY.key)) is not None:
        is_dark = contrast(header.colour, WHITE) >= TEXT
        darker = header.colour.with_lightness(min(header.colour.oklch[0], _DARK_HEADER))
        yield HEADER.key, darker if is_dark else header.colour
    for key, given in light.items():
        if key in (LINK.key, FOCUS.key):
            yield key, given.colour.with_lightness(max(given.colour.oklch[0], _LIGHT_SIGN))
        elif key in (PRIMARY.key, ACCENT.key, CHART.key):
            yield key, given.colour


def _fill(scheme: _Scheme, colours: Mapping[str, Colour]) -> None:
    header = colours.get(HEADER.key) or colours.get(PRIMARY.key)
    if header is not None:
        ink = _ink(scheme, HEADER_INK, colours.get(HEADER_INK.key), header)
        field = _field(header, ink)
        soft = passing(mixed(ink, header, 0.2), [header, field], TEXT)
        scheme.set(frame=header, frame_ink=ink, frame_soft=soft, frame_field=field)
        scheme.set(sun=scheme.take(ACCENT, colours.get(ACCENT.key) or ink, [header], SIGN))
    if (primary := colours.get(PRIMARY.key)) is not None:
        action = scheme.take(PRIMARY, primary, [scheme.page], SIGN)
        scheme.set(action=action, action_ink=_ink(scheme, PRIMARY_INK, colours.get(PRIMARY_INK.key), action))
    if (link := colours.get(LINK.key) or colours.get(PRIMARY.key)) is not None:
        shown = scheme.take(LINK, link, scheme.grounds, TEXT)
        scheme.set(link=shown, link_strong=passing(shown, scheme.grounds, 7))
    if (focus := colours.get(FOCUS.key) or colours.get(PRIMARY.key)) is not None:
        scheme.set(focus=scheme.take(FOCUS, focus, scheme.grounds, SIGN))
    if (chart := colours.get(CHART.key) or header) is not None:
        line, words = (chart.with_lightness(lightness, 0.03) for lightness in _LINES[scheme.name])
        given = chart if CHART.key in colours else line
        scheme.set(line=scheme.take(CHART, given, [scheme.page], SIGN), soft=passing(words, [scheme.page], TEXT))


def _ink(scheme: _Scheme, role: Role, wanted: Colour | None, ground: Colour) -> Colour:
    """The colour of letters on a ground: what the file says, else white, else the dark of the site."""
    if wanted is not None:
        return scheme.take(role, wanted, [ground], TEXT)
    return next((each for each in (WHITE, _INK, BLACK) if contrast(each, ground) >= TEXT), BLACK)


def _field(ground: Colour, ink: Colour) -> Colour:
    """A field on the header: a little of its letters through it, as long as those can still be read."""
    shares = (0.18, 0.12, 0.08, 0.04)
    return next((each for share in shares if contrast(each := mixed(ground, ink, share), ink) >= TEXT), ground)
