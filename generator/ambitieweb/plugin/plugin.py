"""The plugin: reads the content once per build, adds pages and files, and lays the theme over mkdocs-material."""

from __future__ import annotations

import datetime
import logging
import os
from contextlib import nullcontext
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import Any, Literal

import mkdocs
from mkdocs.config import base
from mkdocs.config import config_options as c
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import CountHandler

from ambitieweb import look
from ambitieweb.addresses.files import pdf_file
from ambitieweb.ahead import Ahead
from ambitieweb.assets import theme_folder
from ambitieweb.beginning import Beginning, begun
from ambitieweb.collector import collect_rarely, give_back, leave_alone, settle, without_a_look
from ambitieweb.end_notes import end_notes
from ambitieweb.languages import FIRST
from ambitieweb.model.last_time import NEVER_BEFORE, LastTime
from ambitieweb.model.memory import Memory
from ambitieweb.model.read import Content, read, read_again
from ambitieweb.model.watched import watch
from ambitieweb.output.draft import Draft
from ambitieweb.output.kept_pdfs import NO_PDFS
from ambitieweb.output.made import FolderKind
from ambitieweb.output.own_cache import cache_for
from ambitieweb.output.refused import Refused, refuse_own_work
from ambitieweb.output.server_files import add_server_files, server_files, server_folder
from ambitieweb.output.whole_file import replace_files
from ambitieweb.pages.environment import compiled_once
from ambitieweb.pdf.store import kept
from ambitieweb.plugin.frame import squeezed
from ambitieweb.plugin.generated_page import GeneratedPage
from ambitieweb.plugin.hand_written import docs_of
from ambitieweb.plugin.kept_file import WaitingFile, kept_file
from ambitieweb.plugin.later_files import NO_FILES_LATER, LaterFiles
from ambitieweb.plugin.mending import Mending, begun_mending
from ambitieweb.plugin.overruled import SEARCHES, overruled, taken
from ambitieweb.plugin.own_folders import own_folders, own_styles
from ambitieweb.plugin.page_ahead import LastBuild
from ambitieweb.plugin.server import IsMended, OneByOne, Server
from ambitieweb.plugin.shells import is_ours, joining
from ambitieweb.plugin.wide_blocks import framed
from ambitieweb.problems import Problem
from ambitieweb.problems.disk import is_of_system, named
from ambitieweb.processes import ALONE, VARIABLE, Allowed, Unclear, allowed
from ambitieweb.schema_files import keep_schemas
from ambitieweb.site import Site, menu, nav_titles, published, with_links
from ambitieweb.site_draft import Settings, SiteDraft
from ambitieweb.source.docs import Docs
from ambitieweb.source.stored import FOLDERS
from ambitieweb.texts import texts
from ambitieweb.texts.disk import failure_words, refusal_words
from ambitieweb.texts.report import report, summary

log = logging.getLogger("mkdocs.plugins.ambitieweb")
NO_DATE = "1980-01-01"
PAGE_EVENTS = (
    "pre_page",
    "page_read_source",
    "page_markdown",
    "page_content",
    "page_context",
    "post_page",
    "post_build",
)
"""Where a plugin can look at a page or change it."""
SITE_EVENTS = (*PAGE_EVENTS, "files", "nav", "env")
"""The same of pages and files together."""
CONTENT_VARIABLE = "AMBITIEWEB_CONTENT"
DATE_VARIABLE = "AMBITIEWEB_DATE"
FILES_VARIABLE = "AMBITIEWEB_ALLES"
SOON_VARIABLE = "AMBITIEWEB_METEEN"
"""Environment variables that hold before what `mkdocs.yml` says; the command line sets them."""


class PluginConfig(base.Config):  # type: ignore[no-untyped-call]
    """What `mkdocs.yml` can say of the plugin."""

    content = c.Type(str, default="content")
    date = c.Optional(c.Type((str, datetime.date)))


class AmbitiewebPlugin(BasePlugin[PluginConfig]):  # type: ignore[no-untyped-call]
    """Publishes a folder with content through MkDocs."""

    def __init__(self) -> None:
        super().__init__()
        self.is_serving = False
        self.language = FIRST
        self.draft: Draft | None = None
        self.site: Site | None = None
        self.nav: Navigation | None = None
        self.last: LastBuild | None = None
        """What was made before, while `serve` runs."""
        self.is_in_sight = False
        """False for what was made before and not put in place, because something changed again or could not be written."""
        self.server: Server | None = None
        self.memory: Memory | None = None
        self.watched: tuple[Path, Content] | None = None
        """What was read last while every change was seen, and the folder that it is of."""
        self.later = NO_FILES_LATER
        """The files that are made when somebody asks the server for them."""
        self.is_alone = False
        """True where no other plugin looks at pages."""
        self.is_beginning = False
        """True while `serve` has the menu and no page of the site yet."""
        self.told: tuple[Problem, ...] | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remembers whether a broken card may stop the build; `serve` never stops. MkDocs keeps this object for a next command."""
        self.is_serving = command == "serve"
        if self.is_serving:
            watch()
        self.server = self.last = None
        collect_rarely()

    @event_priority(50)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Reads the content and builds the site; an error stops here, so that the last good output stays."""
        _without_search(config)
        content = self.content_folder(config)
        date = _date(os.environ.get(DATE_VARIABLE) or self.config.date)
        docs = docs_of(config)
        if self.is_serving:  # MkDocs puts the address that it serves at in the place of what `mkdocs.yml` says
            docs = replace(docs, site_url="")
        with_files = not self.is_serving and bool(os.environ.get(FILES_VARIABLE))
        pdfs = NO_PDFS if self.is_serving else kept(content, own_styles(config))
        cache = cache_for(content)
        memory = self._memory_of(content) if self.is_serving else None
        given = content if memory is None else self._read(content, memory)
        mending = self._mending(given, docs, config) if isinstance(given, Content) else None
        settings = Settings(
            date=date,
            keep_going=self.is_serving,
            docs=docs,
            with_files=with_files,
            pdfs=pdfs,
            cache=cache,
            memory=memory,
            between=self._between,
            at_once=not self.is_serving,
            last_time=self._last_time(mending),
            tables=mending.tables if mending else None,
            processes=self._processes()
            if self.server is None
            else ALONE,  # while it serves, pages are made as somebody asks
        )
        with without_a_look():
            draft = SiteDraft(given, settings)
        if not self.is_serving:  # what a later build replaces must not stay
            leave_alone()
        ahead = self._show_ahead(draft)
        if self.is_serving:  # not before the page in sight is there
            self._tell(draft, content)
        self.is_beginning = self._can_begin(config)
        if self.is_beginning:
            site = begun(draft)
        else:
            if mending and ahead and self.server and (made := mending.done(ahead, self._between)):
                self.last = None  # until all is written the site in sight is neither the one nor the other
                with self.server.alone:
                    replace_files(Path(self.server.root), made.files)
                self._take(made.last, made.later, content)
                draft.remember()
                log.info(texts(self.language)("cli.mended", n=made.pages))
                raise IsMended
            if mending and self.server:
                self.server.ask_again()
            site = published(draft, settings)
        if not self.is_serving:
            leave_alone()
            give_back()
            self._tell(draft, content, site.stale_pdfs)
        self.site, self.language = site, site.language
        self._start_draft(config, content)
        if self.is_serving:
            keep_schemas(content, site.known, texts(site.language))
        if not self.is_beginning:
            files = len(site.exports) + len(site.made.all) + len(site.pdfs)
            log.info(texts(site.language)("cli.pages", pages=len(site.pages), files=files))
            for told in overruled(config, texts(site.language)):
                log.info(told)
        if not self.is_serving:
            config.site_url = site.portfolio.web_address or None
        _lay_out(config, site)
        if self.is_beginning:
            _let_wait(config)
        return config

    def _can_begin(self, config: MkDocsConfig) -> bool:
        """True at the start of a `serve` that shows pages before all are made: ours, where no other plugin has a say in what a build
        makes. Theirs may count on a page that the menu alone does not have."""
        is_start = self.is_serving and self.server is None and self.last is None
        return is_start and bool(os.environ.get(SOON_VARIABLE)) and is_ours(config, *SITE_EVENTS)

    def _processes(self) -> Allowed:
        """How many processes may work at it; stops when what was asked is no number."""
        try:
            return allowed()
        except Unclear as unclear:
            words = texts(self.language)
            raise Abort(f"\n{words('cli.processes', name=VARIABLE, value=unclear)}\n") from None

    def _mending(self, content: Content, docs: Docs, config: MkDocsConfig) -> Mending | None:
        """How to make the site of now of the one in sight; None where all is to be made again."""
        is_alone = is_ours(config, *SITE_EVENTS, "pre_build", "build_error")
        if self.server is None or self.last is None or not self.is_in_sight or not is_alone:
            return None
        return begun_mending(self.last, content, docs, self.server.changed, self.content_folder(config))

    def _last_time(self, mending: Mending | None) -> LastTime:
        """What linking and checking start with; while it serves that is what they made last time."""
        if not self.is_serving:
            return NEVER_BEFORE
        before = self.last.site.last_time if self.last else NEVER_BEFORE
        return before.again(mending.grown if mending else None)

    def _take(self, mended: LastBuild, later: LaterFiles, content: Path) -> None:
        """Goes on with a site that was mended."""
        assert self.server is not None
        self.last, self.site = mended, mended.site
        self.server.later = self.later = later
        keep_schemas(content, mended.site.known, texts(self.language))

    def _show_ahead(self, draft: SiteDraft) -> Ahead | None:
        """Lets the server show what somebody looks at as it is now, before the rest is made."""
        if self.server is None or self.last is None:
            return None
        last = self.last.site
        framed, ahead = self.last.html, Ahead(draft, last) if last.is_made else Beginning(draft, last)
        self.server.can_make(OneByOne(lambda path: ahead.files(path, framed), ahead.knows, ahead.is_gone))
        self._between()
        return ahead if last.is_made else None

    def _memory_of(self, content: Path) -> Memory:
        """What was read before while `serve` runs, without asking the disk."""
        folder = cache_for(content)
        is_same = self.memory is not None and self.memory.folder == folder
        self.memory = self.memory.again() if self.memory is not None and is_same else Memory(folder)
        return self.memory

    def _read(self, content: Path, memory: Memory) -> Content:
        """The content while it serves: where it was read before, only the files that somebody touched since."""
        if self.server is None:  # nobody sees yet what changes
            self.watched = None
            return read(content, memory)
        before = self.watched[1] if self.watched is not None and self.watched[0] == content else None
        touched = self.server.touched
        found = read_again(content, memory, before, touched) if before else read(content, memory, is_kept=True)
        self.watched = content, found
        return found

    def _between(self) -> None:
        """Between two pages or files: shows what somebody waits for, or stops for a newer change."""
        if self.server is not None:
            self.server.between()

    def _start_draft(self, config: MkDocsConfig, content: Path) -> None:
        """Lets MkDocs write beside the site that is in use. `serve` writes in a folder of its own."""
        out = Path(config.site_dir)
        try:
            self.server_files = server_files(content)
            if not self.is_serving:
                refuse_own_work(out, own_folders(config, content))
            self.draft = Draft(out, FolderKind.SITE)
        except Refused as refused:
            raise Abort(f"\n{refusal_words(refused, texts(self.language))}\n") from None
        config.site_dir = str(self.draft.folder)

    def content_folder(self, config: MkDocsConfig) -> Path:
        """The folder with content; a relative one is seen from `mkdocs.yml`."""
        named = os.environ.get(CONTENT_VARIABLE) or self.config.content
        return Path(config.config_file_path or "mkdocs.yml").parent / named

    def _tell(self, draft: SiteDraft, content: Path, stale_pdfs: int = 0) -> None:
        """Tells what is wrong and what waits; to who saw it a moment ago, when `serve` began, not again."""
        found = draft.problems
        is_known = self.is_beginning and found == self.told
        self.told = found
        if is_known:
            return
        words = texts(draft.portfolio.language)
        for note in end_notes(draft, words, content.name, is_published=not self.is_serving, stale_pdfs=stale_pdfs):
            log.info("%s\n", note)  # no warning: with --strict that would stop the build
        if not found:
            return
        told = f"{report(found, words, folder=content.name)}\n\n{summary(found, words)}"
        if any(problem.is_error for problem in found) and not self.is_serving:
            raise Abort(f"\n{told}\n")
        log.warning("\n%s\n", told)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Adds every page and export, and the main menu before the one of `mkdocs.yml`."""
        assert self.site is not None
        day = _day(self.site)
        titles = nav_titles(self.site.nav)
        for page in self.site.pages:
            file = File.generated(config, page.address.source, content="", inclusion=InclusionLevel.INCLUDED)
            files.append(file)
            GeneratedPage(page, titles.get(page.path, page.title), file, config, day)
        for export in self.site.exports:
            files.append(kept_file(config, export))
        for stored in self.site.files:
            path, source = f"{FOLDERS[0]}/{stored.path}", str(stored.source)
            files.append(File.generated(config, path, abs_src_path=source, inclusion=InclusionLevel.INCLUDED))
        for pdf in self.site.pdfs:
            path, source = pdf_file(pdf.name), str(pdf.source)
            files.append(File.generated(config, path, abs_src_path=source, inclusion=InclusionLevel.INCLUDED))
        for made in self.site.made.all:
            source = str(made.source)
            files.append(File.generated(config, made.path, abs_src_path=source, inclusion=InclusionLevel.INCLUDED))
        name, content = look.frame(config.theme.dirs)
        files.append(File.generated(config, name, content=content))
        config.extra["aw"] |= {"frame": name, "assets": _move_assets(files, config, self.site)}
        config.nav = [*menu(self.site.nav), *(config.nav or [])]
        return files

    def _size(self, site: Site) -> int:
        """How much waits on disk of a site, of which all was made; where it waits with what was there before, how much that was at first."""
        spool = site.tables.spool if site.tables else None
        before = self.last.site.tables if self.last else None
        if self.last and before and before.spool is spool:
            return self.last.size
        return spool.size if spool else 0

    @event_priority(-100)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Remembers the menu as all plugins left it."""
        self.nav = nav
        return nav

    @event_priority(-100)
    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> Any:
        """Says what other plugins did to our pages and files; after this nothing changes which there are. Pages that stand alike
        share what stands round them."""
        assert self.site is not None
        told = taken(self.site, files, "ambitieweb", texts(self.language))
        if told and not self.is_beginning:
            log.warning(told)
        self.later = LaterFiles(
            {file.src_uri: file.later for file in files if isinstance(file, WaitingFile) and file.later}
        )
        self.is_alone = is_ours(config, *PAGE_EVENTS)
        if is_ours(config, "env"):  # else another site on this computer would get what somebody set here
            env = compiled_once(env, f"mkdocs-{mkdocs.__version__}")
        joined = joining(env, config, theme_folder())
        if self.is_serving and self.nav is not None:
            alone = is_ours(config, *LastBuild.EVENTS)
            last = LastBuild(self.site, config, files, self.nav, joined, _day(self.site), self._size(self.site))
            self.last, self.is_in_sight = last if alone else None, False
        return joined

    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Tables of hand-written pages scroll within reach of the keyboard."""
        assert self.site is not None
        return html if isinstance(page, GeneratedPage) else framed(html, texts(self.site.language))

    def on_pre_page(self, page: MkDocsPage, *, config: MkDocsConfig, files: Files) -> MkDocsPage:
        """Gives hand-written pages the site's own date as well, so that equal content gives equal bytes."""
        assert self.site is not None
        self._between()
        page.update_date = _day(self.site)
        return page

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Links of hand-written pages to cards and files, as MkDocs reads them."""
        assert self.site is not None
        return markdown if isinstance(page, GeneratedPage) else with_links(self.site, page.file.src_uri, markdown)

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """The page without the empty lines of its frame; lets go of what another plugin made of its HTML."""
        self._between()
        if isinstance(page, GeneratedPage):
            page.content = None
            if self.is_alone:
                page.let_go()
        return squeezed(output)

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Puts the finished site in place, unless MkDocs is about to stop because a warning counts as an error."""
        assert self.draft is not None
        words = texts(self.language)
        try:
            add_server_files(self.server_files, self.draft.folder)
        except Refused as refused:
            if not self.is_serving:
                raise Abort(f"\n{refusal_words(refused, words)}\n") from None
            log.warning("\n%s\n", refusal_words(refused, words))
        if config.strict and _has_warned():
            return
        try:
            with self.server.alone if self.server is not None else nullcontext():
                foreign = self.draft.publish()
            self.is_in_sight = True
            if self.server is not None:
                self.server.later = self.later
        except Refused as refused:
            raise Abort(f"\n{refusal_words(refused, words)}\n") from None
        config.site_dir = str(self.draft.out)
        if foreign:
            log.info(words("folder.kept", n=len(foreign), names=", ".join(foreign[:3])))

    def on_build_error(self, *, error: Exception) -> None:
        """Leaves the site in use as it is, and says what the disk refused."""
        folder = self.draft.folder if self.draft is not None else Path()
        self.on_shutdown()
        if isinstance(error, OSError) and is_of_system(error):
            raise Abort(f"\n{failure_words(named(error, folder), texts(self.language))}\n") from None

    def on_shutdown(self) -> None:
        """Takes away what an unfinished build wrote."""
        if self.draft is not None:
            self.draft.discard()
        self.draft = None

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Serves with our own server, and builds again when content, templates, words or theme change."""
        package = Path(__file__).parent.parent
        own = self.server = Server(server, texts(self.language))
        own.later = self.later
        content = self.content_folder(config)
        for folder in (content, server_folder(content), theme_folder(), package / "templates", package / "texts"):
            own.watch(str(folder))
        if self.is_beginning:
            own.begin()
        else:
            settle()
        return own


def _move_assets(files: Files, config: MkDocsConfig, site: Site) -> str:
    """Gives the stylesheets, scripts and letters of the theme the folder that is named after them, with what somebody put in
    the place of one; returns that folder."""
    theme = theme_folder()
    names = {path.relative_to(theme).as_posix() for path in theme.rglob("*")}
    theirs = [file for file in files if file.src_uri in names and look.is_own(file.src_uri)]
    own = look.own_files({file.src_uri: file.content_bytes for file in theirs}, site.portfolio)
    folder = look.assets(own)
    for file in theirs:
        files.remove(file)
    for path, content in own.items():
        place = look.within(folder, path)
        files.append(File.generated(config, place, content=content, inclusion=InclusionLevel.INCLUDED))
    known = [str(script) for script in config.extra_javascript if str(script) not in look.SCRIPTS]
    config.extra_javascript = [*look.scripts(folder), *known]
    return folder


def _day(site: Site) -> str:
    """The date that pages get: the site's own, so that equal content gives equal bytes."""
    return site.reference_date.isoformat() if site.reference_date else NO_DATE


def _has_warned() -> bool:
    """True when MkDocs counted a warning in this build; with `--strict` that stops it, but only after the last plugin."""
    counters = (handler for handler in logging.getLogger("mkdocs").handlers if isinstance(handler, CountHandler))
    return any(counter.get_counts() for counter in counters)


def _without_search(config: MkDocsConfig) -> None:
    """Turns off the search of the theme where `mkdocs.yml` still names it: the site has its own."""
    plugin: Any = next((found for name in SEARCHES if (found := config.plugins.get(name))), None)
    if plugin is not None and "enabled" in plugin.config:
        plugin.config["enabled"] = False


def _lay_out(config: MkDocsConfig, site: Site) -> None:
    """The theme's own folder and settings; what `mkdocs.yml` says itself stays."""
    words = texts(site.language)
    theme: Any = config.theme
    folder = str(theme_folder())
    if folder not in theme.dirs:
        theme.dirs.insert(1 if theme.custom_dir else 0, folder)
    config.use_directory_urls = False
    theme["language"] = look.theme_language(words)
    theme["font"] = False
    if not theme.get("palette"):
        theme["palette"] = look.palette({"to_dark": words("shell.to_dark"), "to_light": words("shell.to_light")})
    theme["features"] = list(dict.fromkeys((*look.FEATURES, *theme.get("features", ()))))
    config.extra.setdefault("generator", False)
    config.extra["aw"] = look.shell(words, site.portfolio)
    config.validation.nav.omitted_files = logging.DEBUG
    if config.site_name in ("", "Ambitieweb"):
        config.site_name = escape(site.name)


def _let_wait(config: MkDocsConfig) -> None:
    """Lets MkDocs say nothing of links and menus that lead to pages which are still to come."""
    for kind in (config.validation.nav, config.validation.links):
        kind.update(dict.fromkeys(kind, logging.DEBUG))


def _date(value: object) -> datetime.date | None:
    if value is None or isinstance(value, datetime.date):
        return value
    return datetime.date.fromisoformat(str(value))
