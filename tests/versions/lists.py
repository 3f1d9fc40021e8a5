"""The lists of packages in `.ci/` and what pyproject.toml asks for."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from browser.site import PROJECT

NAMES = ("constraints", "requirements", "lowest")


def entries(name: str) -> list[tuple[Requirement, int]]:
    """Every package of a list with the number of its checksums."""
    text = (PROJECT / ".ci" / f"{name}.txt").read_text("utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [
        (Requirement(line.partition(" --hash")[0]), len(re.findall(r"--hash=sha256:[0-9a-f]{64}", line)))
        for line in lines
    ]


def versions(name: str) -> Mapping[str, set[str]]:
    """The versions by package: one, or one for each kind of computer or Python."""
    found: dict[str, set[str]] = {}
    for requirement, _ in entries(name):
        found.setdefault(canonicalize_name(requirement.name), set()).add(str(requirement.specifier).removeprefix("=="))
    return found


def asked(extra: str | None = None) -> list[Requirement]:
    """What pyproject.toml asks for: for use, or with an extra."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
    words = project["optional-dependencies"][extra] if extra else project["dependencies"]
    return [Requirement(word) for word in words]


def floor(requirement: Requirement) -> str:
    """The lowest version that a requirement allows."""
    return next(part.version for part in requirement.specifier if part.operator in (">=", "=="))
