"""A house style read from a file with design tokens: the stylesheet of the site, its letters and its logo."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ambitieweb.house.colour import colour_of
from ambitieweb.house.fonts import ON_COMPUTERS, FontFile, families, font_file
from ambitieweb.house.palette import Given, schemes
from ambitieweb.house.roles import (
    COLOURS,
    DARK_GROUPS,
    DARK_LOGO,
    FONT,
    FONT_FILES,
    GROUP,
    HEADING_FONT,
    LOGO,
    ROLES,
    Role,
)
from ambitieweb.house.tokens import Token, Tokens, tokens_of
from ambitieweb.problems import Place, Problem, error, warning
from ambitieweb.problems.problem import nearest
from ambitieweb.source.files import DataFile
from ambitieweb.source.stored import FOLDERS, SHOWN_AS_PICTURE, StoredFile

DARK_SCHEME = '[data-md-color-scheme="slate"]'
STYLES = "stylesheets/huisstijl.css"
_ELSEWHERE = re.compile(r"^\s*(?:[a-z][a-z0-9+.-]*:|//|url\()", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """What both outlets publish of a house style, in the folder with the files of the theme."""

    css: str
    light: Mapping[str, str]
    dark: Mapping[str, str]
    """The properties by name, for pages with a stylesheet of their own."""
    fonts: tuple[FontFile, ...] = ()
    logo: StoredFile | None = None
    dark_logo: StoredFile | None = None

    @property
    def stored(self) -> Mapping[str, StoredFile]:
        """The files that go along, by their place in that folder."""
        logos = [logo for logo in (self.logo, self.dark_logo) if logo is not None]
        return {font.place: font.file for font in self.fonts} | {logo_place(logo): logo for logo in logos}


def logo_place(logo: StoredFile) -> str:
    """Where a logo stands in the folder with the files of the theme."""
    return f"logo/{logo.path}"


def house_style(sheet: DataFile, stored: Mapping[str, StoredFile]) -> tuple[HouseStyle | None, tuple[Problem, ...]]:
    """The house style in a file, and what in it cannot be used."""
    tokens, problems = tokens_of(sheet.path, sheet.data)
    if tokens is None:
        return None, tuple(problems)
    made = _StyleDraft(tokens, stored)
    style = made.style()
    if style is None and not made.problems:
        made.problems.append(error("huisstijl-niets", Place(sheet.path)))
    return style, tuple(made.problems)


@dataclass(slots=True)
class _StyleDraft:
    """One run through the tokens, with what cannot be used."""

    tokens: Tokens
    stored: Mapping[str, StoredFile]
    problems: list[Problem] = field(default_factory=list)

    def style(self) -> HouseStyle | None:
        self._look_for_misspelt()
        light = dict(self._colours(""))
        dark = dict(self._colours("donker"))
        day, night, faults = schemes(light, dark)
        self.problems.extend(faults)
        fonts = tuple(self._font_files())
        text, heading = (self._family(role, fonts) for role in (FONT, HEADING_FONT))
        logo, dark_logo = self._logo(LOGO), self._logo(DARK_LOGO)
        letters = {"--aw-font": text, "--aw-font-heading": heading or text}
        day |= {name: value for name, value in letters.items() if value}
        if not day and logo is None:
            return None
        return HouseStyle(_css(day, night, fonts), day, night, fonts, logo, dark_logo)

    def _found(self, names: tuple[str, ...]) -> Token | None:
        """The first token of some names that can be read; what is there and cannot is told."""
        for name in names:
            token = self.tokens.get(name)
            if token is None:
                continue
            if token.fault:
                known = self.tokens.names
                meant = nearest(token.fault, known) if token.fault not in known else None
                self._tell("huisstijl-verwijzing", token, meant, verwijzing=token.fault)
            elif _is_elsewhere(token.value):
                self._tell("huisstijl-elders", token)
            else:
                return token
        return None

    def _tell(self, slug: str, token: Token, suggestion: str | None = None, **values: object) -> None:
        """An error about what the organisation chose for this site, a warning about what its file says for all sites."""
        make = error if token.name.startswith(f"{GROUP}.") else warning
        self.problems.append(make(slug, token.place, suggestion, naam=token.name, **values))

    def _colours(self, group: str) -> Iterator[tuple[str, Given]]:
        for role in COLOURS:
            names = role.all_names if not group else _dark_names(role)
            token = self._found(names)
            colour = colour_of(token.value) if token else None
            if token and colour:
                yield role.key, Given(colour, token)
            elif token:
                self._tell("huisstijl-geen-kleur", token, waarde=_shown(token.value))

    def _font_files(self) -> Iterator[FontFile]:
        for group in FONT_FILES:
            for name, _ in self.tokens.below(f"{GROUP}.{group}"):
                token = self._found((name,))
                if token is None:
                    continue
                made, faults = font_file(token, self.stored)
                for slug, values in faults:
                    self._tell(slug, token, values.pop("voorstel", None), **values)
                if made is not None:
                    yield made

    def _family(self, role: Role, fonts: tuple[FontFile, ...]) -> str:
        token = self._found(role.all_names)
        if token is None:
            return ""
        named = families(token.value)
        if not named:
            self._tell("huisstijl-geen-letter", token, waarde=_shown(token.value))
            return ""
        first = named[0]
        needs_file = first.is_own and first.name.lower() not in ON_COMPUTERS
        if needs_file and first.name not in {font.family for font in fonts}:
            self.problems.append(
                warning("huisstijl-letter-zonder-bestand", token.place, naam=token.name, letter=first.name)
            )
        return ", ".join([*(family.css for family in named if family.is_own), '"Source Sans 3"', '"Source Sans 3 until then"', "sans-serif"])  # fmt: skip

    def _logo(self, role: Role) -> StoredFile | None:
        token = self._found(role.all_names)
        if token is None:
            return None
        name = str(token.value).removeprefix("./")
        for folder in FOLDERS:
            name = name.removeprefix(f"{folder}/")
        file = self.stored.get(name)
        if file is None or not name.lower().endswith(SHOWN_AS_PICTURE):
            pictures = [path for path in self.stored if path.lower().endswith(SHOWN_AS_PICTURE)]
            self._tell("huisstijl-bestand", token, nearest(name, pictures), waarde=_shown(token.value))
            return None
        return file

    def _look_for_misspelt(self) -> None:
        known = [word for role in ROLES for word in (role.key, role.english)]
        for name, place in self.tokens.below(GROUP):
            key, _, rest = name.removeprefix(f"{GROUP}.").partition(".")
            if key in FONT_FILES and rest:
                continue
            word = rest if key in DARK_GROUPS else key
            if word not in known or (rest and key not in DARK_GROUPS):
                suggestion = nearest(word, known)
                self.problems.append(
                    error(
                        "huisstijl-onbekend", place, suggestion, naam=name, namen=", ".join(role.key for role in ROLES)
                    )
                )


def _dark_names(role: Role) -> tuple[str, ...]:
    words = dict.fromkeys((role.key, role.english))
    return tuple(f"{GROUP}.{group}.{key}" for group in DARK_GROUPS for key in words)


def _is_elsewhere(value: Any) -> bool:
    words = value.values() if isinstance(value, dict) else value if isinstance(value, list) else (value,)
    return any(isinstance(word, str) and bool(_ELSEWHERE.match(word)) for word in words)


def _shown(value: Any) -> str:
    words = str(value)
    return words if len(words) <= 60 else f"{words[:57]}..."


def _css(day: Mapping[str, str], night: Mapping[str, str], fonts: tuple[FontFile, ...]) -> str:
    """In the layer of the tokens of the site and after them, so that it wins of these and a stylesheet of one's own wins of it."""
    rules = [font.css for font in fonts]
    rules.append(_rule(":root", day))
    if night:
        rules.append(f"@media screen {{\n{_rule(DARK_SCHEME, night)}\n}}")
    if "--aw-frame" in day:
        paper = day["--aw-link-strong"] if "--aw-link-strong" in day else day["--aw-frame"]
        rules.append(_rule(".aw-paper", {"--aw-paper-frame": paper}))
    if "--aw-link-strong" in day:
        strong = _rule(":root,\n[data-md-color-scheme]", {"--aw-link": "var(--aw-link-strong)"})
        rules.append(f"@media (prefers-contrast: more) {{\n{strong}\n}}")
    return "@layer frame {\n" + "\n\n".join(rules) + "\n}\n"


def _rule(selector: str, values: Mapping[str, str]) -> str:
    lines = "".join(f"  {name}: {value};\n" for name, value in values.items())
    return f"{selector} {{\n{lines}}}"
