"""The page with all data to take along, and the small links with which other pages offer their own rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from html import escape

from markupsafe import Markup

from ambitieweb.addresses.files import (
    CALENDAR,
    FEED,
    PORTFOLIO,
    SCHEMA,
    WORKBOOK,
    csv_file,
    csv_part,
    json_part,
    workbook_file,
)
from ambitieweb.addresses.fixed import BASKET, DOWNLOADS
from ambitieweb.derive.changes import newest_changes
from ambitieweb.gathered import gathered
from ambitieweb.languages import grouped
from ambitieweb.model.values import as_id
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.formats import file_size, lower_first
from ambitieweb.pages.fragments import item, items
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.take_along import file_link
from ambitieweb.pages.writer import Writer
from ambitieweb.tables.all_tables import GROUPS
from ambitieweb.tables.sheets import sheet_names
from ambitieweb.tables.table import Table

MOST_FILES = 200
"""Of one kind in the list; a site with a thousand projects says where the others stand."""
ABOUT = ("names", "blank", "page", "keys", "ids", "long", "csv", "guard")


def pages(desk: Desk) -> Iterator[Page]:
    """The page."""
    t, writer = desk.texts, desk.writer(DOWNLOADS)
    is_whole = all(len(desk.table_files.csv(table)) == 1 for table in desk.tables)
    lead = t("data.tables_lead") if is_whole else f"{t('data.tables_lead')} {t('data.tables_parts')}"
    tables = Markup("<p>{}</p>{}").format(lead, Markup(_folded(desk, writer)))
    rows = sum(len(table.things) for table in desk.tables)
    sheets = t("data.sheets", n=len(desk.tables))
    size = t("data.rows", n=rows, count=grouped(Decimal(rows), desk.language))
    yield desk.page(
        DOWNLOADS,
        t("data.title"),
        (
            Section(desk.render("data/ways.html", writer, ways=_ways(desk, writer))),
            *_files_of_cards(desk, writer),
            Section(tables, t("data.tables"), desk.anchor("data_tables")),
        ),
        above=desk.overview_crumbs(),
        description=t("data.lead"),
        finding=t("data.finding", tables=sheets, rows=size),
    )


def table_links(desk: Desk, writer: Writer, table_keys: Sequence[str]) -> Markup:
    """'Neem de gegevens mee: Acties (CSV) · alles in Excel · alle gegevens', the line at the foot of a page that shows the rows of
    tables."""
    t = desk.texts
    named = {table.key: sheet for table, sheet in zip(desk.tables, _sheets(desk), strict=True)}
    links = Markup(" · ").join(
        (
            *(_rows_link(desk, writer, desk.table(key), named[key]) for key in table_keys),
            _file_link(writer, WORKBOOK, t("data.link_sheet")),
            writer.link(t("data.link_all"), DOWNLOADS),
        )
    )
    return Markup('<p class="aw-downloads" id="{}" data-search-exclude>{}: {}</p>').format(
        desk.anchor("data"), t("data.foot"), links
    )


def _rows_link(desk: Desk, writer: Writer, table: Table, sheet: str) -> Markup:
    """The link to the CSV of a table, or to each of its parts."""
    words = desk.texts("data.these_rows", sheet=sheet)
    if parts := _csv_parts(desk, writer, table, sheet):
        return Markup("{}: {}").format(words, parts)
    return _file_link(writer, csv_file(table.key), words)


def _csv_parts(desk: Desk, writer: Writer, table: Table, sheet: str) -> Markup:
    """'deel 1 (4 MB), deel 2 (1,2 MB)': the parts of a table that is too large for one CSV file; '' of any other."""
    t, parts = desk.texts, desk.table_files.csv(table)
    if len(parts) == 1:
        return Markup("")
    title = t("data.download_csv", title=sheet)
    links = []
    for number, part in enumerate(parts, start=1):
        words = t("data.part", number=number, size=file_size(part.text.size, desk.language))
        link = Markup('<a href="{}" download aria-label="{}">{}</a>')
        links.append(link.format(writer.file(csv_part(table.key, number)), f"{title}, {words}", words))
    return Markup(", ").join(links)


def with_downloads(desk: Desk, page: Page) -> Page:
    """An overview with the links to its data at its foot; any other page, and one without data, as it is."""
    keys = [key for key in page.tables if any(table.key == key and table.things for table in desk.tables)]
    if not keys:
        return page
    foot = Section(table_links(desk, desk.writer(page.address), keys), anchor=desk.anchor("data"))
    return replace(page, sections=(*page.sections, foot))


def _ways(desk: Desk, writer: Writer) -> tuple[Values, ...]:
    t = desk.texts
    return (
        _way(desk, writer, "workbook", "", WORKBOOK, *_more_volumes(desk, writer)),
        _basket(desk, writer),
        _calendars(desk, writer),
        _way(desk, writer, "feed", t("data.feed_count", n=len(newest_changes(desk.portfolio))), FEED),
        _json(desk, writer),
    )


def _json(desk: Desk, writer: Writer) -> Values:
    """All tables as JSON; on a large site behind it the files of those for which the one has no room."""
    t, files = desk.texts, desk.table_files
    way = _way(desk, writer, "json", "", PORTFOLIO, _file_link(writer, SCHEMA, t("data.schema")))
    inline = files.inline(desk.tables)
    links = [
        _file_link(writer, path, f"{path.rpartition('/')[2]} ({file_size(part.text.size, desk.language)})")
        for table in desk.tables
        if table.key not in inline
        for number, part in enumerate(files.json(table), start=1)
        for path in [json_part(table.key, number)]
    ]
    if not links:
        return {**way, "help": f"{way['help']} {t('data.json_whole')}"}
    return {**way, "help": f"{way['help']} {t('data.json_apart')}", "parts": links, "parts_words": t("data.json_parts")}


def _more_volumes(desk: Desk, writer: Writer) -> Iterator[Markup]:
    """The workbooks after the first, of a site with more rows than one should hold."""
    for number in range(2, len(desk.volumes) + 1):
        path = workbook_file(number)
        yield _file_link(writer, path, path.rpartition("/")[2])


def _basket(desk: Desk, writer: Writer) -> Values:
    """The texts of a tender, chosen one by one."""
    t = desk.texts
    return {
        "title": t("basket.file"),
        "help": t("basket.file_help"),
        "size": t("basket.say.count", n=len(desk.names_in_links)),
        "links": (writer.link(t("basket.open"), BASKET),),
        "parts": (),
    }


def _calendars(desk: Desk, writer: Writer) -> Values:
    """The calendar of everything, and behind it those of one category or role."""
    links = [_file_link(writer, part.file, part.of.name) for part in desk.agenda_parts]
    size = desk.texts("data.calendar_count", n=len(desk.agenda))
    way = _way(desk, writer, "calendar", size, CALENDAR)
    return {**way, "parts": links, "parts_words": desk.texts("data.calendar_parts")}


def _way(desk: Desk, writer: Writer, key: str, size: str, path: str, *more: Markup) -> Values:
    """A file to take along: what it is called, how to use it, how much is in it, and links."""
    t = desk.texts
    name = path.rpartition("/")[2]
    link = (
        Markup(f'<a href="{escape(writer.file(path))}">{name}</a>') if path == FEED else _file_link(writer, path, name)
    )
    return {"title": t(f"data.{key}"), "help": t(f"data.{key}_help"), "size": size, "links": (link, *more), "parts": ()}


def _folded(desk: Desk, writer: Writer) -> str:
    """The tables in groups, each a closed line that names them; in the last line how to read them."""
    t = desk.texts
    lines = [
        Section(
            desk.render("data/tables.html", writer, group=t(f"data.group.{group}"), rows=rows),
            t(f"data.group.{group}"),
            desk.anchor("data_group", group=as_id(t(f"data.group.{group}"))),
            ", ".join(str(row["title"]) for row in rows),
        )
        for group, rows in _groups(desk, writer).items()
        if rows
    ]
    points = [(t(f"data.about_{key}.title"), t(f"data.about_{key}.text")) for key in ABOUT]
    about = desk.render("data/about.html", writer, points=points)
    hint = ", ".join(lower_first(title) for title, _ in points)
    lines.append(Section(about, t("data.about"), desk.anchor("data_about"), hint))
    return desk.render("parts/folded.html", writer, lines=lines)


def _files_of_cards(desk: Desk, writer: Writer) -> tuple[Section, ...]:
    """The files that cards offer, by kind, each a closed line; nothing where none were made."""
    t = desk.texts
    by_kind = gathered((file.kind, file) for file in desk.files.all if file.is_listed)
    lines = []
    for kind, files in by_kind.items():
        links = [item(file_link(desk, writer, file, file.about)) for file in files[:MOST_FILES]]
        rest = "" if len(files) <= MOST_FILES else Markup("<p>{}</p>").format(t("files.more"))
        size = file_size(sum(file.size for file in files), desk.language)
        anchor = f"{desk.anchor('data_files')}-{kind.replace('_', '-')}"
        html = items(links, "") + rest
        lines.append(Section(html, t(f"files.listed.{kind}"), anchor, t("files.count", n=len(files), size=size)))
    if not lines:
        return ()
    folded = Markup("<p>{}</p>{}").format(
        t("files.lead"), Markup(desk.render("parts/folded.html", writer, lines=lines))
    )
    return (Section(folded, t("files.title"), desk.anchor("data_files")),)


def _groups(desk: Desk, writer: Writer) -> dict[str, list[Values]]:
    """Per group its tables: the name of each, what it holds, its number of rows, and the link to its file."""
    by_group: dict[str, list[Values]] = {group: [] for group in GROUPS}
    for table, sheet in zip(desk.tables, _sheets(desk), strict=True):
        label = desk.texts("data.download_csv", title=sheet)
        link = _csv_parts(desk, writer, table, sheet) or Markup(
            f'<a href="{escape(writer.file(csv_file(table.key)))}" download aria-label="{escape(label)}">{escape(desk.texts("data.link_csv"))}</a>'
        )
        rows = grouped(Decimal(len(table.things)), desk.language)
        by_group[table.group].append({"title": sheet, "holds": table.holds, "rows": rows, "link": link})
    return by_group


def _sheets(desk: Desk) -> tuple[str, ...]:
    return sheet_names((table.title for table in desk.tables), taken=(desk.texts("data.contents"),))


def _file_link(writer: Writer, path: str, words: str) -> Markup:
    return Markup(f'<a href="{escape(writer.file(path))}" download>{escape(words, quote=False)}</a>')
