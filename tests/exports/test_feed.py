"""The feed of changes: what RFC 4287 asks, the right changes in the right order, and names that stay."""

from __future__ import annotations

import datetime
import posixpath
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from ambitieweb.addresses.files import FEED
from ambitieweb.derive.changes import MOST_SHOWN, dated_changes
from ambitieweb.site import Site
from demo import demo
from exports.small_site import export, made

pytestmark = pytest.mark.slow

ATOM = "{http://www.w3.org/2005/Atom}"
ONCE = {"feed": ("id", "title", "updated"), "entry": ("id", "title", "updated")}
AT_MOST_ONCE = ("published", "summary", "content", "subtitle", "generator", "rights", "source")
KNOWN = {"id", "title", "updated", "published", "author", "name", "link", "category", "summary", "entry", "feed"}
TEXT_ONLY = ("id", "title", "updated", "published", "summary", "name")

CHANGES = {
    "organisaties/stad.yml": (
        "naam: Stad\nweb:\n  statusdatum: 2026-01-10\n  status: voorlopig\n  versie: '2.0'\n"
        "  geschiedenis:\n    - {versie: '2.0', datum: 2026-01-12, besluit: Nu}\n"
        "    - {versie: '1.0', datum: 2023-05-01, besluit: Eerste web}\n"
        "  themas: {milieu: 2}\n"
        "sturing:\n  beoordelingen:\n    - {datum: 2026-03-01, met: directie, bevinding: Wij liggen op koers.}\n"
    ),
    "projecten/plein.yml": (
        "naam: Plein\norganisatie: stad\n"
        "resultaten:\n  - {waarde: 9 van 10 <stenen> & tegels, doel: 5 van 10, gemeten_op: 2026-04-01}\n"
        "maatregelen:\n  - naam: Hergebruik\n    thema: milieu\n    vaste_regel: {tekst: Altijd hergebruiken, sinds: 2026-04-02}\n"
    ),
}
WANTED = [
    ("2026-05-01", "Straat: gemeten bij gunning", "../projecten/straat/index.html"),
    ("2026-04-02", "Plein: Altijd hergebruiken", "../projecten/plein/index.html#maatregel-1"),
    ("2026-04-01", "Plein: 9 van 10 <stenen> & tegels", "../projecten/plein/index.html#resultaten"),
    ("2026-03-01", "Stad: de ambities zijn opnieuw bekeken", "../organisaties/stad/index.html#sturing"),
    ("2026-02-03", "Straat: Start is gehouden", "../projecten/straat/sessie-1/index.html"),
    ("2026-01-10", "Stad: het ambitieweb heeft de status voorlopig", "../organisaties/stad/index.html#ambitieweb"),
    ("2023-05-01", "Stad: versie 1.0 van het ambitieweb", "../organisaties/stad/index.html#ambitieweb"),
]


def test_changes_stand_in_order_the_newest_first(tmp_path: Path) -> None:
    """The present version stands in the history too, and counts once."""
    found = [
        (_text(entry, "updated")[:10], _text(entry, "title"), _link(entry))
        for entry in _entries(made(tmp_path, CHANGES))
    ]
    assert found == WANTED


@pytest.mark.parametrize(
    ("web", "history", "wanted"),
    [
        # the present version has no day of its own: the one in the history is all there is
        ("versie: '2.0'", "{versie: '2.0', datum: 2026-01-12}", [("version", "2026-01-12")]),
        ("vastgesteld_op: 2026-01-10, versie: '2.0'", "{versie: '2.0', datum: 2026-01-12}", [("web", "2026-01-10")]),
        # two versions on one day are two
        (
            "vastgesteld_op: 2026-01-10, versie: '2.0'",
            "{versie: '1.0', datum: 2026-01-10}",
            [("web", "2026-01-10"), ("version", "2026-01-10")],
        ),
        # without a number only the day can tell
        ("vastgesteld_op: 2026-01-10", "{versie: '2.0', datum: 2026-01-10}", [("web", "2026-01-10")]),
    ],
)
def test_the_present_web_stands_there_once(
    tmp_path: Path, web: str, history: str, wanted: list[tuple[str, str]]
) -> None:
    files = {"organisaties/stad.yml": f"naam: Stad\nweb: {{{web}, geschiedenis: [{history}], themas: {{milieu: 2}}}}\n"}
    found = dated_changes(made(tmp_path, files).portfolio)
    assert [(c.sort.value, c.date.isoformat()) for c in found if c.of.id == "stad"] == wanted


def test_what_lies_after_the_reference_date_has_not_happened_yet(tmp_path: Path) -> None:
    from ambitieweb.site import Settings, build

    made(tmp_path, CHANGES)
    site = build(tmp_path, Settings(date=datetime.date(2026, 3, 15)))
    assert [_text(entry, "updated")[:10] for entry in _entries(site)] == [
        "2026-03-01",
        "2026-02-03",
        "2026-01-10",
        "2023-05-01",
    ]


def test_names_of_entries_stay_when_others_are_added_before_them(tmp_path: Path) -> None:
    before = {_text(entry, "title"): _text(entry, "id") for entry in _entries(made(tmp_path, CHANGES))}
    more = CHANGES["projecten/plein.yml"].replace(
        "resultaten:\n", "resultaten:\n  - {waarde: Nieuw, gemeten_op: 2026-04-01}\n"
    )
    site = made(
        tmp_path,
        {**CHANGES, "projecten/plein.yml": more, "site.yml": "naam: Andere naam\nthemaset: drie\norganisatie: stad\n"},
    )
    after = {_text(entry, "title"): _text(entry, "id") for entry in _entries(site)}
    assert len(after) == len(before) + 1
    assert {title: after[title] for title in before} == before


@pytest.mark.parametrize("which", ["demo", "small", "empty"])
def test_feed_is_as_the_standard_asks(which: str, tmp_path: Path) -> None:
    site = _site(which, tmp_path)
    content = export(site, FEED)
    assert content.startswith(b'<?xml version="1.0" encoding="utf-8"?>\n')
    root = ET.fromstring(content)
    assert root.tag == f"{ATOM}feed"
    assert {element.tag.removeprefix(ATOM) for element in root.iter()} <= KNOWN
    for element in (root, *_entries(site)):
        kind = element.tag.removeprefix(ATOM)
        for name in ONCE[kind]:
            assert len(element.findall(ATOM + name)) == 1, (kind, name)
        assert all(len(element.findall(ATOM + name)) <= 1 for name in AT_MOST_ONCE)
        alternates = [
            (link.get("type"), link.get("hreflang"))
            for link in element.findall(ATOM + "link")
            if link.get("rel") == "alternate"
        ]
        assert len(alternates) == len(set(alternates)) == 1
    assert len(root.findall(f"{ATOM}author/{ATOM}name")) == 1
    assert [link.get("href") for link in root.findall(ATOM + "link") if link.get("rel") == "self"] == [
        "wijzigingen.atom"
    ]
    assert all(category.get("term") for category in root.iter(ATOM + "category"))
    ids = [element.text or "" for element in root.iter(ATOM + "id")]
    assert len(ids) == len(set(ids))
    assert all(
        re.fullmatch(r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}", name) for name in ids
    )
    for name in ("updated", "published"):
        for element in root.iter(ATOM + name):
            datetime.datetime.strptime(element.text or "", "%Y-%m-%dT%H:%M:%SZ")
    for name in TEXT_ONLY:
        assert all(len(element) == 0 and (element.text or "").strip() for element in root.iter(ATOM + name))


def test_every_entry_leads_to_a_page_and_anchor_that_exist() -> None:
    anchors = {
        page.path: {s.anchor for s in page.sections}
        | set(re.findall(r'\bid="([^"]+)"', "".join(s.html for s in page.sections)))
        for page in demo().pages
    }
    for entry in _entries(demo()):
        path, _, anchor = posixpath.normpath(posixpath.join("gegevens", _link(entry))).partition("#")
        page = path.removesuffix("index.html").rstrip("/")
        assert page in anchors
        assert not anchor or anchor in anchors[page], _link(entry)


def test_feed_ends_somewhere(tmp_path: Path) -> None:
    """250 results on 250 days: the newest 200 stay."""
    start = datetime.date(2025, 1, 1)
    days = [start + datetime.timedelta(days=n) for n in range(250)]
    lines = "".join(f"  - {{waarde: Resultaat {n}, gemeten_op: {day}}}\n" for n, day in enumerate(days))
    site = made(tmp_path, {"projecten/lang.yml": f"naam: Lang\norganisatie: stad\nresultaten:\n{lines}"})
    entries = _entries(site)
    assert len(entries) == MOST_SHOWN == 200
    oldest = sorted([*days, *map(datetime.date.fromisoformat, ("2026-05-01", "2026-02-03", "2026-01-10"))])[-200]
    assert _text(entries[-1], "updated")[:10] == oldest.isoformat()


def test_every_page_tells_browsers_of_the_feed(demo_site: Path) -> None:
    for name, root in (("index.html", ""), ("categorieen/catering/index.html", "../../")):
        head = (demo_site / name).read_text("utf-8").partition("</head>")[0]
        link = re.search(r'<link rel="alternate feed" type="application/atom\+xml"[^>]*>', head)
        assert link is not None
        assert f'href="{root}gegevens/wijzigingen.atom"' in link[0]


def _site(which: str, folder: Path) -> Site:
    if which == "demo":
        return demo()
    if which == "small":
        return made(folder, CHANGES)
    return made(folder, {"organisaties/stad.yml": "naam: Stad\n", "projecten/straat.yml": "naam: Straat\n"})


def _entries(site: Site) -> list[ET.Element]:
    return ET.fromstring(export(site, FEED)).findall(ATOM + "entry")


def _text(element: ET.Element, name: str) -> str:
    found = element.find(ATOM + name)
    assert found is not None
    assert found.text
    return found.text


def _link(entry: ET.Element) -> str:
    link = entry.find(ATOM + "link")
    assert link is not None
    return link.get("href", "")
