"""What every page function works with: the portfolio, what follows from it, the words and the templates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, TypeVar

from markupsafe import Markup

from ambitieweb.addresses.address import Address, FixedPage
from ambitieweb.addresses.cards import page_of
from ambitieweb.addresses.files import PICTURE
from ambitieweb.addresses.fixed import HOME, LISTS, STATE
from ambitieweb.derive.agenda import DueItem, agenda
from ambitieweb.derive.agenda_parts import AgendaPart, agenda_parts
from ambitieweb.derive.catalogue import Catalogue, CatalogueEntry, ThemeKey, catalogue
from ambitieweb.derive.crossing import Crossings
from ambitieweb.derive.indicators import Indicators, indicators
from ambitieweb.derive.lessons import Lessons, lessons
from ambitieweb.derive.money import MoneyGroup, money
from ambitieweb.derive.outcomes import Outcome, outcomes
from ambitieweb.derive.ownership import Ownership, ownership
from ambitieweb.derive.per_organisation import OrganisationCounts, per_organisation
from ambitieweb.derive.relations import Relations
from ambitieweb.derive.rollup import Rollup, rollups
from ambitieweb.derive.takeable import names_in_links
from ambitieweb.derive.targets import Target, targets
from ambitieweb.derive.theme_homes import ThemeHomes, theme_homes
from ambitieweb.derive.upkeep import Upkeep, upkeep
from ambitieweb.gathered import gathered
from ambitieweb.link.portfolio import Linked, LinkedThemeSet, Portfolio, Theme, WebHolder
from ambitieweb.model.reads import Reads, kept, kept_in, read_too, reading
from ambitieweb.model.record import Record
from ambitieweb.model.values import as_id
from ambitieweb.output.spool import Spool
from ambitieweb.pages.environment import Environment
from ambitieweb.pages.files_made import FilesMade, KeptFile, MadeFile
from ambitieweb.pages.folds import lowered
from ambitieweb.pages.fragments import said
from ambitieweb.pages.layout import not_laid_out
from ambitieweb.pages.page import Crumb, Page, PageFile, Section
from ambitieweb.pages.writer import Writer
from ambitieweb.tables.all_tables import all_tables
from ambitieweb.tables.files import TableFiles
from ambitieweb.tables.material import Material
from ambitieweb.tables.table import Table
from ambitieweb.tables.volumes import SheetRows, volumes
from ambitieweb.texts import Texts

R = TypeVar("R")


@dataclass(frozen=True, repr=False)
class Desk:
    """The means to make pages; one per build."""

    portfolio: Portfolio
    texts: Texts
    relations: Relations
    templates: Environment
    overview_tables: tuple[Callable[[Desk], Table], ...] = ()
    """What makes the tables that overviews show and files hold."""
    file_makers: tuple[Callable[[Desk], Iterator[MadeFile]], ...] = ()
    """What makes the files that cards offer to take along; none in a plain build."""
    with_pdf: frozenset[str] = frozenset()
    """The paths of the pages for which a PDF is kept; whether it is still true is known when all pages are made."""
    is_preview: bool = False
    """True where only an author looks, so that a page may say what he can still write and where."""
    known_files: TableFiles | None = None
    """The files with rows of a site that was made before, as far as they are what they were."""

    @property
    def language(self) -> str:
        """The language of the interface."""
        return self.texts.language

    @cached_property
    def spool(self) -> Spool:
        """Where pages and files of this build wait."""
        return self.known_files.spool if self.known_files else Spool()

    @cached_property
    def _alike(self) -> dict[tuple[object, ...], Any]:
        return {}

    @cached_property
    def made_alone(self) -> dict[str, Reads]:
        """What each page that was made by itself was made of, by its path."""
        return {}

    def once(self, key: tuple[object, ...], make: Callable[[], R]) -> R:
        """What many pages have alike, made for the first of them. The `key` says what it is and all that it depends on; it is kept as
        long as the build, so there must be few."""
        return kept_in(self._alike, key, make)

    @kept
    def theme_by_path(self) -> dict[str, Theme]:
        """Every theme of every set by `set/theme`."""
        return {f"{s.id}/{t.id}": t for s in self.portfolio.theme_sets.values() for t in s.themes}

    @kept
    def rollups(self) -> Mapping[tuple[str, str], Rollup]:
        """What the webs below each unit and category say together, by kind and id."""
        return rollups(self.portfolio, self.relations, Crossings(self.portfolio.theme_sets))

    @kept
    def outcomes(self) -> tuple[Outcome, ...]:
        """What became of the ambitions of all measured projects."""
        return outcomes(self.portfolio)

    @kept
    def ownership(self) -> Ownership:
        """Who does what, and what nobody does yet."""
        return ownership(self.portfolio)

    @kept
    def agenda(self) -> tuple[DueItem, ...]:
        """All that is due, by day."""
        return agenda(self.portfolio)

    @kept
    def agenda_parts(self) -> tuple[AgendaPart, ...]:
        """The same, apart for each category and role."""
        return tuple(agenda_parts(self.agenda, self.portfolio, self.ownership))

    @kept
    def upkeep(self) -> Upkeep:
        """What asks for a new look."""
        return upkeep(self.portfolio)

    @kept
    def per_organisation(self) -> tuple[OrganisationCounts, ...]:
        """What asks attention, for each organisation of the site apart."""
        return per_organisation(self.portfolio, self.ownership, self.upkeep)

    @kept
    def targets(self) -> tuple[Target, ...]:
        """Each goal and indicator with its newest figure and its verdict."""
        return targets(self.portfolio)

    @kept
    def money(self) -> tuple[MoneyGroup, ...]:
        """What was spent, and at which levels."""
        return money(self.portfolio)

    @kept
    def material(self) -> Material:
        """What tables are made of."""
        return Material(self.portfolio, self.relations, self.texts)

    @kept
    def tables(self) -> tuple[Table, ...]:
        """All that authors wrote as tables, and what follows from it as the overviews show it."""
        with reading() as found:
            declared = tuple(all_tables(self.material))
        read_too(found[0])
        return (
            *(replace(table, made_of=found[0]) for table in declared),
            *map(self._overview_table, self.overview_tables),
        )

    def _overview_table(self, make: Callable[[Desk], Table]) -> Table:
        with reading() as found:
            table = make(self)
        read_too(found[0])
        return replace(table, made_of=found[0])

    @kept
    def table_files(self) -> TableFiles:
        """The rows of tables as CSV and JSON."""
        return self.known_files or TableFiles(self.spool, self.texts("yes"), self.texts("no"))

    @kept
    def volumes(self) -> tuple[tuple[SheetRows, ...], ...]:
        """Which rows stand in which workbook."""
        return volumes(self.tables, self.table_files.pieces)

    def table(self, key: str) -> Table:
        """A table by its key; its `things` are what an overview shows."""
        for table in self.tables:
            if table.key == key:
                return table
        raise KeyError(f"no table '{key}': what makes it stands in TABLES of pages/all_pages.py")

    @kept
    def theme_homes(self) -> ThemeHomes:
        """Under which theme each theme of each set stands in overviews of the whole site."""
        return theme_homes(self.portfolio)

    @kept
    def lessons(self) -> Lessons:
        """The lessons of the site, and the ways to those that could help a project or category."""
        return lessons(self.portfolio, self.theme_homes)

    @kept
    def catalogue(self) -> Catalogue:
        """Every measure with all its places, worked out once."""
        return catalogue(self.portfolio)

    @kept
    def names_in_links(self) -> Mapping[tuple[str, str, int | None], str]:
        """How a link to the basket calls each text, by the kind and id of its file and its number there."""
        return names_in_links(self.portfolio)

    @kept
    def indicators(self) -> Indicators:
        """Every indicator with all its places."""
        return indicators(self.portfolio)

    @kept
    def library_by_group(self) -> Mapping[str, tuple[CatalogueEntry, ...]]:
        """The measures of the library for each product group, whatever its capitals."""
        return gathered(
            (group, entry)
            for entry in self.catalogue.entries
            for group in dict.fromkeys(map(as_id, entry.product_groups))
        )

    @kept
    def theme_values(self) -> dict[ThemeKey, str]:
        """How each theme of the catalogue is called in an address, in the order of the site's own set, then the others.

        The id of the theme. When themes of several sets have the same id, only that of the site's own set goes without
        the name of its set.
        """
        own = self.portfolio.theme_set.themes if self.portfolio.theme_set else ()
        order = {theme.key: place for place, theme in enumerate(own)}
        first = {
            key: next(use.theme for use in entries[0].places[0].themes)
            for key, entries in self.catalogue.by_theme.items()
        }
        keys = sorted(first, key=lambda key: (order.get(key, len(order)), key[0], first[key].position, key))
        times = Counter(key[1] for key in keys)
        return {key: key[1] if key in order or times[key[1]] == 1 else f"{key[1]}.{key[0]}" for key in keys}

    @kept
    def files(self) -> FilesMade:
        """The files to take along, made when a page first asks for them, so that it can say how large they are."""
        return FilesMade(file for make in self.file_makers for file in make(self))

    def has_files(self, files: FilesMade) -> None:
        """Says that these were made already, by several processes together."""
        vars(self)["files"] = files

    def files_of(self, page: Address) -> Sequence[KeptFile]:
        """The files that a page offers."""
        return self.files.by_page.get(page.path, ())

    def picture_of(self, page: Address) -> str:
        """The picture that goes along with a link to a page: that of its web, on the start page that of the organisation; '' where
        there is none."""
        unit = self.portfolio.organisation
        shown = page_of(unit) if page == HOME and unit else page
        return next((file.path for file in self.files_of(shown) if file.kind == PICTURE), "")

    def writer(self, page: Address = HOME) -> Writer:
        """A writer for a page: it knows the way from there to other pages."""
        return Writer(self.portfolio, self.texts, page.root, lambda: self.indicators)

    def render(self, template: str, writer: Writer, **values: Any) -> str:
        """A template with its values; `w` is the writer and `t` the words."""
        return self.templates.get_template(template).render(w=writer, t=self.texts, **values)

    def section(self, key: str, html: str, hint: str = "") -> Section:
        """A section whose heading and anchor stand in the texts under `section.<key>`; `hint` says what is inside where it is
        folded."""
        return Section(html, self.texts(f"section.{key}"), self.anchor(key), hint)

    def about(
        self,
        key: str,
        writer: Writer,
        sentence: str,
        lines: Iterable[Section],
        of: Linked | None = None,
        picture: Iterable[Section] = (),
    ) -> tuple[Section, ...]:
        """The last section of a page, or none where there is nothing to say: a sentence (who decided, when, whom to ask), and a closed line for each of `lines`. What
        has no heading stands under the sentence, a picture beside it. With `of`, what that record says for which its page has no place is the last
        line."""
        rest = self.rest(page_of(of), of.record, _theme_set(of)) if of else ()
        everything = (*lines, *rest)
        folded = [replace(section, html=lowered(section.html)) for section in everything if section.heading]
        lead = Markup("").join(Markup(section.html) for section in everything if not section.heading)
        shown = Markup("").join(Markup(section.html) for section in picture)
        if not (sentence or lead.strip() or shown or folded):
            return ()
        html = self.render("parts/about.html", writer, sentence=said(sentence), lead=lead, picture=shown, lines=folded)
        return (replace(self.section(key, html), has_rest=of is not None),)

    def folded(self, writer: Writer, lines: Iterable[Section], heading: str, anchor: str) -> Section:
        """A section in which each of the lines is closed and says what is inside."""
        return Section(self.render("parts/folded.html", writer, lines=tuple(lines)), heading, self.anchor(anchor))

    def rest(self, here: Address, record: Record, theme_set: LinkedThemeSet | None = None) -> tuple[Section, ...]:
        """What a record says for which its page has no place of its own; no section where that is nothing."""
        writer = self.writer(here)
        facts = list(not_laid_out(record, writer, theme_set))
        return (self.section("rest", self.facts(writer, facts)),) if facts else ()

    def facts(self, writer: Writer, facts: Sequence[tuple[str, Markup]]) -> Markup:
        """Labels with their values, as a list; nothing without any."""
        return Markup(self.render("parts/facts.html", writer, facts=facts)) if facts else Markup()

    def nothing(self, writer: Writer, key: str) -> Section:
        """What a list without anything in it says: what will stand there, and how it gets there."""
        return Section(self.paragraph("nothing", writer.line(self.texts(f"nothing.{key}"))))

    def paragraph(self, kind: str, words: str) -> str:
        """A sentence that stands alone: 'lead' opens a page, 'note' explains what stands beside it."""
        return self.templates.get_template("parts/paragraph.html").render(kind=kind, words=words)

    def anchor(self, key: str, **values: object) -> str:
        """The name of a place on a page in the language of the site; all of them stand in the texts under `anchor`."""
        return self.texts(f"anchor.{key}", **values)

    def crumb(self, page: FixedPage) -> Crumb:
        """A step of the breadcrumb under the name of the page."""
        return Crumb(page.called(self.texts), page)

    def index_crumb(self, about: Linked) -> Crumb:
        """The step to the list of all records of a kind."""
        return self.crumb(LISTS[about.kind])

    def crumbs_to(self, about: Linked) -> tuple[Crumb, Crumb]:
        """What is above a page that belongs to that of a record: the list of its kind, and its own page."""
        return self.index_crumb(about), Crumb.to(about)

    def overview_crumbs(self, *above: Crumb) -> tuple[Crumb, ...]:
        """What is above an overview: the overviews together, and the pages `above` it."""
        return (Crumb(self.texts("nav.overviews_group"), STATE), *above)

    def page(
        self,
        address: Address,
        title: str,
        sections: Iterable[Section],
        *,
        above: Iterable[Crumb] | None = None,
        keywords: Iterable[str] = (),
        description: str = "",
        notice: str | None = None,
        layout: str = "overview",
        is_findable: bool = True,
        tables: tuple[str, ...] = (),
        finding: str = "",
        names_its_group: bool = False,
    ) -> Page:
        """A page that is no card. Its breadcrumb goes from the start page through what is `above` it; None for no breadcrumb.
        The `finding` is the sentence under its title. Without a `notice` of its own it has that of the site."""
        found = (Section(Markup('<p class="aw-finding">{}</p>').format(said(finding))),) if finding else ()
        return Page(
            address=address,
            title=title,
            sections=(*found, *sections),
            crumbs=() if above is None else (self.crumb(HOME), *above),
            crumbs_label=self.texts("nav.crumbs"),
            keywords=tuple(keywords),
            description=description,
            notice=self.notice if notice is None else notice,
            along_label=self.texts("nav.along"),
            top_label=self.texts("nav.top"),
            layout=layout,
            is_findable=is_findable,
            tables=tables,
            names_its_group=names_its_group,
            finding=" ".join(Markup(finding).striptags().split()),
            picture=self.picture_of(address),
        )

    def card(
        self,
        about: Linked,
        sections: Iterable[Section],
        *,
        record: Record | None = None,
        address: Address | None = None,
        title: str = "",
        above: Iterable[Crumb] = (),
        keywords: Iterable[str] = (),
        description: str = "",
        files: tuple[PageFile, ...] = (),
        finding: str = "",
    ) -> Page:
        """The page of a record, or one below it with an address and title of its own, of the `record` that it shows if it shows
        one; `above` stands after the list of its kind. The sentence under the title of the page of a record is what its author
        found, else the `finding`."""
        here = address or page_of(about)
        shown = record if address else about.record
        parts = tuple(sections)
        rest = self.rest(here, shown, _theme_set(about)) if shown and not any(part.has_rest for part in parts) else ()
        own = None if address else getattr(about.record, "finding", None)
        page = self.page(
            here,
            title or about.name,
            (*parts, *rest),
            above=(self.index_crumb(about), *above),
            keywords=keywords,
            description=description,
            notice=self.writer().plain(about.notice) if isinstance(about, WebHolder) else None,
            layout="card",
            finding=self.writer(here).line(own) if own else finding,
        )
        return replace(page, files=files)

    @kept
    def notice(self) -> str:
        """The notice that the site's own organisation is fictional."""
        unit = self.portfolio.organisation
        return self.writer().plain(unit.notice) if unit else ""


def _theme_set(about: Linked) -> LinkedThemeSet | None:
    return about if isinstance(about, LinkedThemeSet) else about.theme_set
