"""Templates: the only user of Jinja2. A name that a template asks for and nobody gave is our own mistake and fails."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

import jinja2

Environment: TypeAlias = jinja2.Environment


def environment(names: Mapping[str, Any], filters: Mapping[str, Any]) -> Environment:
    """The templates of the package with the given names and filters."""
    made = jinja2.Environment(
        loader=jinja2.PackageLoader("ambitieweb", "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(names)
    made.filters.update(filters)
    return made
