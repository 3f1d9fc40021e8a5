"""Where links lead in tests of texts: nowhere but where they say, so that nothing but the text counts."""

from __future__ import annotations

from html import escape


class AsWritten:
    """Every address as the author wrote it, and every picture as an image with its words."""

    def address(self, target: str) -> str | None:
        """The address itself; none for a network drive, which nobody can open from a page."""
        return None if target.startswith(("\\", "file:")) else target

    def picture(self, target: str, words: str, caption: str) -> str | None:
        """An image."""
        return f'<img src="{escape(target)}" alt="{escape(words)}">{escape(caption)}'


AS_WRITTEN = AsWritten()
