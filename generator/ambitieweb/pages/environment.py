"""Templates: the only user of Jinja2. A name that a template asks for and nobody gave is our own mistake and fails."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from typing import Any, TypeAlias

import jinja2
import jinja2.bccache

from ambitieweb.output.beside_modules import folder_beside_modules

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
    return compiled_once(_made_environment(), "ours")


def compiled_once(environment: Environment, whose: str) -> Environment:
    """Lets its templates be compiled once on this computer, as Python does with modules, where and when Python itself may write.
    `whose` tells templates apart that other settings compile in another way."""
    folder = folder_beside_modules(f"jinja-{jinja2.__version__}-{whose}")
    if folder is not None:
        environment.bytecode_cache = _Compiled(str(folder))
    return environment


class _Compiled(jinja2.FileSystemBytecodeCache):
    """What was compiled before. It is a help: where it cannot be read or written, templates are compiled again."""

    def load_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """What was kept for a template, if that is whole and of these very words."""
        try:
            super().load_bytecode(bucket)
        except (OSError, EOFError, ValueError, TypeError, pickle.UnpicklingError):
            bucket.reset()

    def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Keeps it for a next time."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


def _made_environment() -> Environment:
    return _Templates(
        loader=jinja2.PackageLoader("ambitieweb", "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
