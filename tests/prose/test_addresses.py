"""Web and mail addresses in texts are links, without the signs of the sentence around them; and what an address is."""

from __future__ import annotations

import re

from ambitieweb.model.address import Sort, file_within, is_file, path_within, sort_of
from ambitieweb.pages import markdown
from prose.goals import AS_WRITTEN
from rows import every


@every(
    ("text", "addresses"),
    [
        ("Zie www.pianoo.nl.", ["https://www.pianoo.nl"]),
        ("(zie https://x.nl/a_(b)), en verder", ["https://x.nl/a_(b)"]),
        ("https://x.nl/a_b_c*d*?e=_f_&g=1#h!", ["https://x.nl/a_b_c*d*?e=_f_&amp;g=1#h"]),
        (
            "Mail inkoop@voorbeeld.nl of naam.achter+x@sub.voorbeeld.org.",
            ["mailto:inkoop@voorbeeld.nl", "mailto:naam.achter+x@sub.voorbeeld.org"],
        ),
        ("E-mail:a@b.nl, mailto:c@d.nl", ["mailto:a@b.nl", "mailto:c@d.nl"]),
        ("**www.x.nl** en “http://intranet/x”", ["https://www.x.nl", "http://intranet/x"]),
        ("<https://x.nl> en [zo](https://y.nl)", ["https://x.nl", "https://y.nl"]),
        ("`https://x.nl` en\n\n```\nwww.y.nl\n```", []),
        ("[www.x.nl](https://y.nl)", ["https://y.nl"]),
        ("https:// en www. en a@b en @naam en www.", []),
        ("https://a@b.nl/x", ["https://a@b.nl/x"]),
    ],
)
def test_bare_addresses_are_links(text: str, addresses: list[str]) -> None:
    assert re.findall(r'<a href="([^"]*)">', markdown.block(text, AS_WRITTEN)) == addresses


def test_an_address_in_a_line_is_a_link_too() -> None:
    assert markdown.inline("Zie www.x.nl.", AS_WRITTEN) == 'Zie <a href="https://www.x.nl">www.x.nl</a>.'


@every(
    ("target", "address"),
    [
        ("https://a.sharepoint.com/Gedeelde documenten/x.pdf", "https://a.sharepoint.com/Gedeelde documenten/x.pdf"),
        ("Kaart van de wijk (2).pdf", "Kaart van de wijk (2).pdf"),
        ('kaart.pdf "De kaart"', "kaart.pdf"),
        ("<kaart 2.pdf>", "kaart 2.pdf"),
    ],
)
def test_a_link_may_have_spaces(target: str, address: str) -> None:
    assert f'href="{address}"' in markdown.block(f"Zie [de kaart]({target}) hier (of daar).", AS_WRITTEN)


def test_a_link_that_nobody_can_follow_shows_its_address() -> None:
    assert (
        markdown.block("Zie [de map](\\\\server\\map\\x.pdf).", AS_WRITTEN)
        == "<p>Zie de map (\\\\server\\map\\x.pdf).</p>"
    )


@every(
    ("address", "sort"),
    [
        ("https://www.pianoo.nl/x", Sort.WEB),
        ("http://intranet/inkoop", Sort.WEB),
        ("http://localhost:8000", Sort.WEB),
        ("https://a.nl/Gedeelde documenten/x.pdf", Sort.WEB_WITH_SPACE),
        ("https://", Sort.NO_WEB),
        ("https://a b.nl", Sort.NO_WEB),
        ("mailto:a@b.nl", Sort.MAIL),
        ("a@b.nl", Sort.WITHOUT_MAILTO),
        ("www.x.nl/pad", Sort.WITHOUT_HTTPS),
        ("voorbeeld.nl", Sort.WITHOUT_HTTPS),
        ("\\\\server\\map", Sort.NETWORK),
        ("G:\\Inkoop", Sort.NETWORK),
        ("I:/Inkoop", Sort.NETWORK),
        ("file:///C:/x", Sort.NETWORK),
        ("smb://server/map", Sort.NETWORK),
        ("tel:0612345678", Sort.OTHER_SCHEME),
        ("javascript:alert(1)", Sort.OTHER_SCHEME),
        ("#kop", Sort.HERE),
        ("projecten/x", Sort.WITHIN),
        ("kaart 2.pdf", Sort.WITHIN),
    ],
)
def test_what_an_address_is(address: str, sort: Sort) -> None:
    assert sort_of(address) is sort


@every(
    "address",
    [
        "projecten/x",
        "/projecten/x/",
        "../projecten/x/index.html",
        "projecten/x.yml",
        "content/projecten/x.yml",
        "projecten\\x",
        "./projecten/x?thema=water#lijst",
    ],
)
def test_a_page_may_be_written_in_many_ways(address: str) -> None:
    assert path_within(address) == "projecten/x"


@every(
    "name",
    [
        "a b/Kaart.pdf",
        "bestanden/a b/Kaart.pdf",
        "../bestanden/a%20b/Kaart.pdf",
        "bestanden\\a b\\Kaart.pdf",
        "content/bestanden/a b/Kaart.pdf",
    ],
)
def test_a_file_may_be_written_in_many_ways(name: str) -> None:
    assert file_within(name, ("bestanden",)) == "a b/Kaart.pdf"


@every(
    ("address", "is_it"),
    [
        ("a/kaart.pdf", True),
        ("a.7z#page=2", True),
        ("a\\Kaart 1.PDF", True),
        ("projecten/x", False),
        ("x/index.html", False),
    ],
)
def test_what_a_file_is(address: str, is_it: bool) -> None:
    assert is_file(address) is is_it
