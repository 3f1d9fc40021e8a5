"""Sites that lack something: the complete content without one of its files, kinds or parts, and one file of each kind alone."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

COMPLETE = Path(__file__).parent.parent / "content" / "complete"
KINDS = ("organisaties", "categorieen", "projecten", "maatregelen", "praktijkvoorbeelden", "themasets")
Content = Mapping[str, Any]
"""The files of a folder with content by their path: what YAML says, with every value as a text, or the bytes of another file."""


_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_Dumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


class _Texts(_Loader):  # type: ignore[misc]
    """Reads every value as the text that it is."""

    yaml_implicit_resolvers: Mapping[str, Any] = {}


def read(folder: Path) -> Content:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): _read(path) for path in files}


def _read(path: Path) -> Any:
    if path.suffix == ".yml":
        return yaml.load(path.read_text("utf-8"), _Texts)
    return path.read_bytes()


def write(content: Content, folder: Path) -> Path:
    for name, value in content.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(value if isinstance(value, bytes) else _written(value))
    return folder


def _written(value: Any) -> bytes:
    return yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False).encode()


def english(content: Content) -> Content:
    return {**content, "site.yml": {**content["site.yml"], "taal": "en"}}


def without_files(content: Content) -> Iterator[tuple[str, Content]]:
    """The content without one file, and without all files of one kind."""
    for name in content:
        yield f"without {name}", {other: value for other, value in content.items() if other != name}
    for kind in KINDS:
        yield f"without {kind}", {name: value for name, value in content.items() if not name.startswith(kind)}


def alone(content: Content) -> Iterator[tuple[str, Content]]:
    """The files of one kind with nothing beside them but the settings of the site, and with the theme sets as well."""
    for kind in KINDS:
        for beside in ((), ("themasets",)):
            kept = (kind, "site", *beside)
            found = {name: value for name, value in content.items() if name.startswith(kept)}
            yield f"only {kind}{' and theme sets' if beside else ''}", found


def without_parts(some: Content, content: Content) -> Iterator[tuple[str, Content]]:
    """The content without one key of some of its files, or one list or block inside; of equal things in a list once."""
    for name, value in some.items():
        seen = set()
        for way in _ways(value) if name.endswith(".yml") else ():
            kind = tuple(step for step in way if isinstance(step, str))
            if kind not in seen and isinstance(way[-1], str):
                seen.add(kind)
                yield f"{name} without {'.'.join(map(str, way))}", {**content, name: _without(value, way)}


def _ways(value: Any, above: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The way to each key at the top, and to each list and block below it."""
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, below in steps:
        if not above or isinstance(below, list | dict):
            yield (*above, step)
        yield from _ways(below, (*above, step))


def _without(value: Any, way: tuple[str | int, ...]) -> Any:
    changed = copy.deepcopy(value)
    place = changed
    for step in way[:-1]:
        place = place[step]
    del place[way[-1]]
    return changed


def with_themes(content: Content, count: int) -> Content:
    """The content with so many themes in its own set, each with a level in the web of the organisation."""
    names = {f"thema-{number}": f"Thema {number}" for number in range(1, count + 1)}
    own = {"naam": "Eigen", "schaal": content["themasets/basis.yml"]["schaal"], "themas": names}
    levels = {theme: str(number % 4) for number, theme in enumerate(names)}
    return {
        "site.yml": {"naam": "Proef", "organisatie": "stad", "themaset": "eigen"},
        "themasets/eigen.yml": own,
        "organisaties/stad.yml": {"naam": "Stad", "web": {"themas": levels}},
        "categorieen/groen.yml": {"naam": "Groen", "ouder": "stad", "web": {"themas": levels}},
        "projecten/park.yml": {"naam": "Park", "categorie": "groen", "web": {"themas": levels}},
    }
