"""Where the theme lies: inside the installed package, or at the top of a checkout."""

from __future__ import annotations

from pathlib import Path

from ambitieweb.model.files import THEME_SET

_PACKAGE = Path(__file__).parent


def theme_folder() -> Path:
    """The folder with templates, stylesheets and scripts that go over mkdocs-material."""
    installed = _PACKAGE / "theme"
    return installed if installed.is_dir() else _PACKAGE.parent.parent / "theme"


def starter_folder() -> Path:
    """The folder with the files that `ambitieweb new` copies."""
    return _PACKAGE / "starter"


def theme_set_files() -> tuple[Path, ...]:
    """The theme sets that a new site starts with, in the package or in the example content of a checkout."""
    installed = starter_folder() / "content" / THEME_SET.folder
    folder = installed if (installed / "mvoi.yml").is_file() else _PACKAGE.parent.parent / "content" / THEME_SET.folder
    return tuple(folder / name for name in ("basis-ambitieweb.yml", "mvoi.yml"))


def versions_file() -> Path:
    """The exact versions of all packages that use needs, with their checksums."""
    installed = starter_folder() / "requirements.txt"
    return installed if installed.is_file() else _PACKAGE.parent.parent / ".ci" / "requirements.txt"


def guide_files() -> tuple[Path, ...]:
    """The author guide, in the package or in the documentation of a checkout."""
    installed = _PACKAGE / "guide"
    folder = installed if installed.is_dir() else _PACKAGE.parent.parent / "docs" / "handleiding"
    return tuple(sorted(folder.glob("*.md")))
