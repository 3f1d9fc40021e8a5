"""`ambitieweb pdf`: a PDF of each card and sheet, or of those that are named, or the book; and the site with links to them."""

from __future__ import annotations

import datetime
import os
from dataclasses import dataclass
from pathlib import Path

import click

from ambitieweb.addresses.files import EMBEDS
from ambitieweb.cli_output import say, stop, tell
from ambitieweb.commands.options import (
    command,
    content_option,
    date_option,
    files_option,
    must_exist,
    site_dir_option,
    words_of,
)
from ambitieweb.output.kept_pdfs import KeptPdfs, kept_pdfs, pdf_folder
from ambitieweb.output.library import site_in
from ambitieweb.output.refused import Refused
from ambitieweb.pages.all_pages import desk
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.printed.book import BOOK_PAGE, book_name
from ambitieweb.pages.printed.documents import documents
from ambitieweb.pages.printed.truth import look_of, names_of
from ambitieweb.pdf.asked import NotFound, asked, kind_words
from ambitieweb.pdf.book import mark_of_book, print_book
from ambitieweb.pdf.browser import VARIABLE, browsers
from ambitieweb.pdf.making import Progress, ToPrint, in_the_way, not_yet_true, print_all, to_print, without_page
from ambitieweb.pdf.pipe import DoesNotStart
from ambitieweb.pdf.store import look_mark
from ambitieweb.plugin import run
from ambitieweb.plugin.settings import Stopped
from ambitieweb.texts import Texts


def pdf_command(t: Texts) -> click.Command:
    def pdf(
        what: tuple[str, ...],
        content: Path,
        site_dir: Path | None,
        browser: str | None,
        date: datetime.date | None,
        report: bool,
        with_files: bool,
    ) -> None:
        if report and what:
            raise click.UsageError(t("cli.extra", words=" ".join(what)), click.get_current_context())
        must_exist(content, t)
        found = next(browsers(browser), None)
        if found is None:
            named = browser or os.environ.get(VARIABLE)
            stop(t("pdf.no_such_browser", name=named) if named else t("pdf.no_browser"))
        words = words_of(content)
        tell(words("cli.reading", folder=content.name))
        with_files = with_files or has_files(run.site_folder(site_dir))
        built = _built(content, site_dir, date, words, with_files=with_files)
        work = _Work(found, built, desk(built.site.portfolio, built.site.language), pdf_folder(content), words)
        try:
            is_whole, has_changed = work.book() if report else work.cards(" ".join(what), content)
        except DoesNotStart as failure:
            stop(words("pdf.not_started", names=found, why=failure))
        except Refused as refused:
            if refused.key != "busy":
                raise
            stop(words("pdf.busy"))
        if has_changed:
            tell(words("pdf.publishing"))
            _built(content, site_dir, date, words, with_files=with_files, is_quiet=True)
        if not is_whole:
            raise SystemExit(1)

    target = click.Argument(["what"], nargs=-1, metavar=t("cli.meta_what"))
    report = click.Option(["--rapport", "--report", "report"], is_flag=True, help=t("cli.opt_report"))
    browser = click.Option(["--browser"], help=t("cli.opt_browser"), metavar=t("cli.meta_file"))
    options = [report, files_option(t), content_option(t), site_dir_option(t), browser, date_option(t)]
    return command(t, "pdf", [target, *options], pdf)


def has_files(site: Path) -> bool:
    """True when the site that stands in a folder was built with the files to take along; then it keeps them."""
    made = site_in(site)
    return made is not None and any(name.startswith(f"{EMBEDS}/") for name in made.files)


@dataclass(frozen=True)
class _Work:
    """What is needed to print: the browser, the built site, where the files go, and the words to tell of it."""

    browser: Path
    built: run.BuiltSite
    means: Desk
    folder: Path
    t: Texts

    def cards(self, what: str, content: Path) -> tuple[bool, bool]:
        """Prints what is named. Says whether all of it is there, and whether anything changed."""
        every = tuple(documents(self.built.site.pages, self.means.texts))
        chosen = asked(what, every, self.built.site.portfolio)
        if isinstance(chosen, NotFound):
            stop(_not_found(chosen, kind_words(every, self.t), content, self.t))
        kept = self._kept()
        wanted = tuple(to_print(chosen, self.means, kept.look, self.built.mark_of))
        self._must_be_free([one.name for one in wanted], kept)
        new = not_yet_true(wanted, kept)
        made = self._print(new) if new else 0
        has_book = not what and any(file.page == BOOK_PAGE.path for file in kept.all)
        has_book_now = not has_book or self._book(kept)
        gone = self._take_away(kept) if not what else 0
        if new:
            say(self.t("pdf.done", n=made, folder=_shown(self.folder)))
        else:
            say(self.t("pdf.true_all", n=len(wanted)))
        if made < len(new):
            tell(self.t("pdf.failures", n=len(new) - made))
        return made == len(new) and has_book_now, bool(made or gone or has_book)

    def book(self) -> tuple[bool, bool]:
        """Prints the book of the organisation."""
        is_made = self._book(self._kept())
        if is_made:
            say(self.t("pdf.book.made", path=f"{_shown(self.folder)}/{book_name(self.means)}.pdf"))
        return is_made, is_made

    def _book(self, kept: KeptPdfs) -> bool:
        pages, name = self.built.site.pages, f"{book_name(self.means)}.pdf"
        self._must_be_free([name], kept)
        marked = mark_of_book(pages, self.means, kept.look, self.built.mark_of)
        if any(file.name == name and file.mark == marked for file in kept.all):
            return True
        tell(self.t("pdf.book.start", browser=self.browser.name))
        why = print_book(self.browser, pages, self.means, self.built.folder, self.folder, marked)
        if why:
            tell(self.t("pdf.failed", name=name, page=BOOK_PAGE.path, why=why))
        return not why

    def _print(self, new: tuple[ToPrint, ...]) -> int:
        tell(self.t("pdf.start", n=len(new), browser=self.browser.name))
        progress = Progress(tell, self.t)
        return print_all(self.browser, new, self.built.folder, self.folder, self.means, progress)

    def _take_away(self, kept: KeptPdfs) -> int:
        gone = without_page(kept, names_of(self.means, self.built.site.pages))
        for path in gone:
            path.unlink()
        if gone:
            tell(self.t("pdf.removed", n=len(gone)))
        return len(gone)

    def _kept(self) -> KeptPdfs:
        return KeptPdfs(tuple(kept_pdfs(self.folder)), look_of(self.means, look_mark(self.built.styles)))

    def _must_be_free(self, names: list[str], kept: KeptPdfs) -> None:
        if clash := in_the_way(names, self.folder, kept):
            stop(self.t("pdf.own", path=_shown(clash)))


def _built(
    content: Path,
    site_dir: Path | None,
    date: datetime.date | None,
    t: Texts,
    *,
    with_files: bool,
    is_quiet: bool = False,
) -> run.BuiltSite:
    hear = _hear_nothing if is_quiet else tell
    try:
        return run.build(content, site_dir, date=date, strict=False, tell=hear, with_files=with_files)
    except Stopped as stopped:
        stop(f"{stopped}\n{t('cli.stopped')}")


def _hear_nothing(words: str) -> None:
    """What the first build told need not be told again."""


def _not_found(found: NotFound, kinds: tuple[str, ...], content: Path, t: Texts) -> str:
    if found.is_many:
        return t("pdf.many", what=found.what, meant=", ".join(found.meant))
    hint = f" {t('report.suggestion', word=found.meant[0])}" if found.meant else ""
    return f"{t('pdf.nothing', what=found.what)}{hint}\n{t('pdf.kinds', kinds=', '.join(kinds), folder=content.name)}"


def _shown(path: Path) -> str:
    return (path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path).as_posix()
