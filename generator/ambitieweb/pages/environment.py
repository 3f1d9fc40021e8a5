"""Templates: the only user of Jinja2. A name that a template asks for and nobody gave is our own mistake and fails."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, TypeAlias

import jinja2

Environment: TypeAlias = jinja2.Environment
Values: TypeAlias = Mapping[str, object]
"""What a template lays out in a row or block, under the names that it asks for."""


class _Templates(jinja2.Environment):
    """Templates that find what a mapping holds without looking for an attribute of that name first."""

    def getattr(self, obj: object, attribute: str) -> Any:
        """What a template calls `obj.attribute`."""
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)


def environment() -> Environment:
    """The templates of the package. They are read once: `serve` makes the site again and again, and looks at each build which of
    them changed."""
    made = _environment()
    known = made.cache if made.cache is not None else {}
    for key in [key for key, template in known.items() if not template.is_up_to_date]:
        del known[key]
    return made


@cache
def _environment() -> Environment:
    return _Templates(
        loader=jinja2.PackageLoader("ambitieweb", "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
