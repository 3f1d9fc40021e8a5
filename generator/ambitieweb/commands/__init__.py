"""The commands of `ambitieweb`, each in a file of its own, which is read when somebody uses it: help starts at once."""

from __future__ import annotations

from importlib import import_module

import click

from ambitieweb.texts import Texts

MODULES = {
    "check": "check",
    "build": "build",
    "serve": "build",
    "emit": "build",
    "pdf": "pdf",
    "publish": "publish",
    "new": "new",
    "rename": "rename",
    "ontvang": "receive",
    "receive": "receive",
    "schema": "schema",
}
"""The file in which a command stands; it has a function `<name>_command`."""


def command_of(name: str, t: Texts) -> click.Command:
    """A command that explains itself in a language."""
    made: click.Command = getattr(import_module(f"{__name__}.{MODULES[name]}"), f"{name}_command")(t)
    return made
