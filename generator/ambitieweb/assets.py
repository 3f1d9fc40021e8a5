"""Where the theme lies: inside the installed package, or at the top of a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def theme_folder() -> Path:
    """The folder with templates, stylesheets and scripts that go over mkdocs-material."""
    installed = _PACKAGE / "theme"
    return installed if installed.is_dir() else _PACKAGE.parent.parent / "theme"


def starter_folder() -> Path:
    """The folder with the files that `ambitieweb new` copies."""
    return _PACKAGE / "starter"
