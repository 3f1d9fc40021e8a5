"""What a browser prints for a PDF: the page as it stands on paper, with where it comes from, and without what only a screen can do."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from html import escape, unescape

from markupsafe import Markup

from ambitieweb.addresses.address import Address
from ambitieweb.languages import long_date
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.page import TITLE_ANCHOR, Page, Section, shown_html
from ambitieweb.pages.printed.documents import SHEET, PdfDocument

_LINK = re.compile(r'(<a\b[^<>]*?)\shref="([^"]*)"')
_OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_CHOICE = re.compile(r'<div class="aw-paper-choice">.*?</div>', re.DOTALL)
_LINE = r'\s*<details class="aw-fold aw-fold--line" id="{anchor}">.*?</details>'
_PICTURE = re.compile(r"<(?:img|svg|canvas|video)\b")
_WEB = re.compile(r'<svg[^<>]*\srole="group".*?</svg>', re.DOTALL)
_HREF = re.compile(r'(<a\b[^<>]*?)\shref="[^"]*"')

_TAG = re.compile(r"<[^<>]+>")
_BETWEEN = re.compile(r">\s*\n\s*<")
_NO_FOLDS = re.compile(r'\s*<div class="aw-folds">\s*</div>')
_CLOSED = re.compile(r"<details((?:\s(?!open)[^<>]*?)?)(?:\sopen)?>")
_MENU = re.compile(r'\sdata-aw-picture="[^"]*"')
"""What a script makes the menu of a picture of; it differs with the files that are made, and not on paper."""
_EMPTY_CELL = re.compile(r'(<t([dh])\b[^<>]*>\s*(?:<span aria-hidden="true">[^<>]*</span>)?)\s*(?=</t\2>)')
_ONE_OPEN = re.compile(r'\sname="[^"]*"')
_IDS = re.compile(r'\sid="([^"]*)"')


def rendition(document: PdfDocument, desk: Desk) -> str:
    """The HTML of a document without the stylesheets, which `with_styles` puts in."""
    page = document.page
    body = "\n".join(_section(page, section) for section in without_files(page.sections, desk))
    html = _sheets(body, page, desk) if document.kind == SHEET else f"{_title(page)}\n{body}"
    return framed(desk, page, document_title(document, desk), with_full_links(opened(html), page.address, desk))


def opened(html: str) -> str:
    """With every closed line open and every picture there from the start: on paper nobody can open one or come near one. Lines
    of which only one may be open have no name here. A web is one picture with its description; its rows stand beside it. A cell without
    words holds a space, because the browser tags no empty one, and what stands after it would be read under another heading."""
    html = _EMPTY_CELL.sub(r"\1&#160;", html)
    html = _MENU.sub("", html.replace(' loading="lazy"', "")).replace("<figure", '<figure role="presentation"')
    html = _WEB.sub(lambda web: _HREF.sub(r"\1", web[0].replace('role="group"', 'role="img"', 1)), html)
    return _CLOSED.sub(lambda line: f"<details{_ONE_OPEN.sub('', line[1])} open>", html)


def without_files(sections: Iterable[Section], desk: Desk) -> Iterator[Section]:
    """Sections without the line with files to take along, which names the PDF itself, and without a trace of it: a section that
    holds nothing else is left out as well."""
    line = re.compile(_LINE.format(anchor=desk.anchor("take_along")), re.DOTALL)
    for section in sections:
        html = line.sub("", section.html)
        if not section.heading or says_something(html):
            yield replace(section, html=_BETWEEN.sub(">\n<", _NO_FOLDS.sub("", html)).strip())


def says_something(html: str) -> bool:
    """True when there are words or a picture in it."""
    return bool(_PICTURE.search(html) or _TAG.sub("", html).strip())


def framed(desk: Desk, page: Page, title: str, html: str) -> str:
    """HTML in the frame that a page of the site has, so that it looks the same."""
    writer = desk.writer(page.address)
    body = desk.render(
        "printed/document.html",
        writer,
        layout=page.layout,
        notice=page.notice,
        origin=origin(desk, page.address),
        is_sheet=page.layout in ("paper", "sheet"),
        html=Markup(html),
    )
    name = f"{title} - {desk.portfolio.site.name}"
    return desk.render(
        "printed/frame.html", writer, language=desk.language, title=name, css="aw-alone", html=Markup(body)
    )


def document_title(document: PdfDocument, desk: Desk) -> str:
    """'Menukaart Catering': what it is and of what."""
    key = f"pdf.title.{document.kind}"
    title = document.page.title
    return desk.texts(key, name=title) if key in desk.texts.words else title


def origin(desk: Desk, here: Address) -> str:
    """Where a PDF comes from: the site, the day for which it holds, and the address of the page."""
    day, site = desk.portfolio.reference_date, desk.portfolio.web_address
    parts = (
        desk.portfolio.site.name,
        desk.texts("pdf.as_of", day=long_date(day, desk.language)) if day else "",
        here.on(site) if site else "",
    )
    return " · ".join(filter(None, parts))


def with_full_links(html: str, here: Address, desk: Desk) -> str:
    """Links that lead somewhere from a file that lies anywhere: to a place in it, or with a full address. Where nobody says
    on which address the site stands, the words of other links stay."""
    site, places = desk.portfolio.web_address, frozenset(_IDS.findall(html))

    def full(link: re.Match[str]) -> str:
        before, address = link.groups()
        target, _, anchor = unescape(address).partition("#")
        if not target or _OUTSIDE.match(target):
            return link[0] if target or anchor in places else before
        if not site:
            return before
        path = posixpath.normpath(posixpath.join("/", here.path, target)).lstrip("/")
        return f'{before} href="{escape(f"{site}{path}#{anchor}" if anchor else site + path)}"'

    return _LINK.sub(full, html)


def _sheets(html: str, page: Page, desk: Desk) -> str:
    """The sheets without the choice of one, each with the address of its page where the site has one."""
    sheets, site = _CHOICE.sub("", html), desk.portfolio.web_address
    address = f'<p class="aw-pdf-address">{escape(page.address.on(site))}</p>' if site else ""
    return sheets.replace("</footer>", f"</footer>{address}")


def _title(page: Page) -> str:
    return f'<h1 id="{TITLE_ANCHOR}">{escape(page.title, quote=False)}</h1>'


def _section(page: Page, section: Section) -> str:
    heading = f'<h2 id="{section.anchor}">{escape(section.heading, quote=False)}</h2>\n' if section.heading else ""
    return heading + shown_html(page, section)
