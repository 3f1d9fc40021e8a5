"""The folders that hold somebody's own work, in which no site may be written."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from ambitieweb.assets import theme_folder
from ambitieweb.output.kept_pdfs import pdf_folder
from ambitieweb.output.refused import Own
from ambitieweb.output.server_files import server_folder


def own_styles(config: MkDocsConfig) -> tuple[Path, ...]:
    """The stylesheets that `mkdocs.yml` names: what a page looks like depends on them."""
    return tuple(Path(config.docs_dir, str(style)) for style in config.extra_css)


def own_folders(config: MkDocsConfig, content: Path) -> tuple[Own, ...]:
    """Content, hand-written pages, theme, files for the web server, the program, and the folder around all of these."""
    project = Path(config.config_file_path or "mkdocs.yml").absolute().parent
    theme = (theme_folder(), *(Path(folder) for folder in config.theme.dirs))
    return (
        Own("content", content),
        Own("docs", Path(config.docs_dir)),
        *(Own("theme", folder) for folder in theme),
        Own("webserver", server_folder(content)),
        Own("pdf", pdf_folder(content)),
        Own("program", Path(__file__).parent.parent),
        Own("project", project, covers_inside=False),
        Own("project", content.absolute().parent, covers_inside=False),
    )
