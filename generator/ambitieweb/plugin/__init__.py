"""The outlet through MkDocs: the pages go into the build in memory."""

from ambitieweb.plugin.plugin import AmbitiewebPlugin

__all__ = ["AmbitiewebPlugin"]
