"""The outlet through MkDocs: the pages go into the build in memory."""

from __future__ import annotations

from typing import Any

__all__ = ["AmbitiewebPlugin"]


def __getattr__(name: str) -> Any:
    """The plugin, imported when MkDocs asks for it: who only wants to know what `mkdocs.yml` says needs nothing that makes pages."""
    if name not in __all__:
        raise AttributeError(name)
    from ambitieweb.plugin.plugin import AmbitiewebPlugin

    return AmbitiewebPlugin
