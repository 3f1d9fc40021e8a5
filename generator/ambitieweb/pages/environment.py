"""Templates: the only user of Jinja2. A name that a template asks for and nobody gave is our own mistake and fails."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TypeAlias

import jinja2

Environment: TypeAlias = jinja2.Environment
Values: TypeAlias = Mapping[str, object]
"""What a template lays out in a row or block, under the names that it asks for."""


@cache
def environment() -> Environment:
    """The templates of the package, read once: `serve` makes the site again and again."""
    return jinja2.Environment(
        loader=jinja2.PackageLoader("ambitieweb", "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
