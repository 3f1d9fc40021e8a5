"""Letters of a house style: families as tokens name them, and the files that the site carries along."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

from ambitieweb.house.tokens import Token
from ambitieweb.problems.problem import nearest
from ambitieweb.source.stored import FOLDERS, StoredFile

FORMATS = {".woff2": "woff2", ".woff": "woff", ".ttf": "truetype", ".otf": "opentype"}
ON_COMPUTERS = frozenset(
    [
        "arial",
        "arial black",
        "calibri",
        "cambria",
        "candara",
        "consolas",
        "constantia",
        "corbel",
        "courier new",
        "franklin gothic medium",
        "georgia",
        "helvetica",
        "helvetica neue",
        "segoe ui",
        "tahoma",
        "times new roman",
        "trebuchet ms",
        "verdana",
        "aptos",
        "inherit",
        "initial",
    ]
)
"""Letters that nobody needs a file for: most office computers have them."""
GENERIC = frozenset(
    ["serif", "sans-serif", "monospace", "system-ui", "ui-sans-serif", "ui-serif", "cursive", "fantasy"]
)
_NAME = re.compile(r"[\w .&+-]+")
_KEYS = {
    "bestand": ("bestand", "file"),
    "letter": ("letter", "family"),
    "gewicht": ("gewicht", "weight"),
    "stijl": ("stijl", "style"),
    "licentie": ("licentie", "licence", "license"),
}


@dataclass(frozen=True, slots=True)
class Family:
    """A family of letters by name; a generic one, such as `serif`, is what a browser falls back on."""

    name: str

    @property
    def is_own(self) -> bool:
        """True for a family with a name."""
        return self.name.lower() not in GENERIC

    @property
    def css(self) -> str:
        """As stylesheets write it."""
        return f'"{self.name}"' if self.is_own else self.name


@dataclass(frozen=True, slots=True)
class FontFile:
    """A file with letters: of which family, which weights, and under which licence."""

    file: StoredFile
    family: str
    weight: str
    style: str
    licence: str

    @property
    def place(self) -> str:
        """Where it stands in the folder with the files of the theme."""
        return f"fonts/{self.file.path}"

    @property
    def address(self) -> str:
        """The same as it stands in an address."""
        return quote(self.place)

    @property
    def css(self) -> str:
        """The rule that asks for it."""
        path = PurePosixPath(self.file.path)
        lines = (
            f"/* {self.licence} */" if self.licence else "",
            "@font-face {",
            f'  font-family: "{self.family}";',
            f'  src: url("../{self.address}") format("{FORMATS[path.suffix.lower()]}");',
            f"  font-weight: {self.weight};",
            f"  font-style: {self.style};",
            "  font-display: swap;",
            "}",
        )
        return "\n".join(filter(None, lines))


def families(value: Any) -> tuple[Family, ...]:
    """The families that a token names, in order of preference; none when it names something else."""
    words = value if isinstance(value, list) else str(value).split(",") if isinstance(value, str) else ()
    names = [str(word).strip().strip("'\"").strip() for word in words]
    return tuple(map(Family, names)) if names and all(_NAME.fullmatch(name) for name in names) else ()


def font_file(
    token: Token, stored: Mapping[str, StoredFile]
) -> tuple[FontFile | None, list[tuple[str, dict[str, Any]]]]:
    """The file that a token says, and what is wrong with that."""
    said = token.value if isinstance(token.value, dict) else {}
    values = {key: next((str(said[word]) for word in words if word in said), "") for key, words in _KEYS.items()}
    if not values["bestand"] or not families(values["letter"]):
        return None, [("huisstijl-letterbestand", {})]
    name = values["bestand"].removeprefix("./")
    for folder in FOLDERS:
        name = name.removeprefix(f"{folder}/")
    file = stored.get(name)
    if file is None or PurePosixPath(name).suffix.lower() not in FORMATS:
        fonts = [path for path in stored if PurePosixPath(path).suffix.lower() in FORMATS]
        return None, [("huisstijl-bestand", {"waarde": values["bestand"], "voorstel": nearest(name, fonts)})]
    weight = values["gewicht"] if re.fullmatch(r"\d{1,4}( \d{1,4})?", values["gewicht"]) else "400"
    style = "italic" if values["stijl"].lower() in ("italic", "cursief", "schuin") else "normal"
    faults: list[tuple[str, dict[str, Any]]] = []
    if values["gewicht"] and weight != values["gewicht"]:
        faults.append(("huisstijl-gewicht", {"waarde": values["gewicht"]}))
    if not values["licentie"]:
        faults.append(("huisstijl-licentie", {"waarde": name}))
    licence = values["licentie"].replace("*/", "* /")
    return FontFile(file, families(values["letter"])[0].name, weight, style, licence), faults
