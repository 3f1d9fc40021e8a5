"""One page in the frame of the last build of `serve`, for who looks at it while the rest of the site is made again."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Any, ClassVar

from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation

from ambitieweb.pages.page import Page
from ambitieweb.plugin.generated_page import GeneratedPage
from ambitieweb.site import Site, nav_titles


@dataclass(frozen=True, slots=True)
class LastBuild:
    """What MkDocs had at hand when it made the site that is in sight. Only where no other plugin or hook has a say in a page:
    theirs may count on the order of a whole build."""

    EVENTS: ClassVar = ("page_content", "page_context", "post_page")

    site: Site
    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: Any
    day: str
    """The date that pages get."""
    size: int = 0
    """How much waited on disk when all was made."""

    def html(self, page: Page) -> str | None:
        """A page as MkDocs makes it, in the place of what that build knew of it; None where it had something else."""
        title = nav_titles(self.site.nav).get(page.path, page.title)
        file = self.files.get_file_from_path(page.address.source)
        if file is None:
            file = File.generated(self.config, page.address.source, content="", inclusion=InclusionLevel.INCLUDED)
            GeneratedPage(page, title, file, self.config, self.day)
        shown = file.page
        if not isinstance(shown, GeneratedPage):
            return None
        shown.made = page
        shown.title = escape(title)
        shown.read_source(self.config)
        shown.render(self.config, self.files)
        shown.content = self.config.plugins.on_page_content(
            shown.content, page=shown, config=self.config, files=self.files
        )
        return self._framed(shown)

    def _framed(self, page: GeneratedPage) -> str:
        config, plugins = self.config, self.config.plugins
        others = self.files.documentation_pages(inclusion=InclusionLevel.is_in_serve)
        config._current_page, page.active = page, True
        try:
            context = get_context(self.nav, others, config, page)
            context = plugins.on_page_context(context, page=page, config=config, nav=self.nav)
            html = self.env.get_template(page.meta.get("template", "main.html")).render(context)
            return str(plugins.on_post_page(html, page=page, config=config))
        finally:
            config._current_page, page.active = None, False
