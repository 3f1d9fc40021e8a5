"""What `site.yml` says beside its words: where the site stands, and a template for Word files that can be used."""

from __future__ import annotations

from collections.abc import Iterator

from ambitieweb.link.portfolio import Portfolio
from ambitieweb.model.address import site_at
from ambitieweb.model.read import Content
from ambitieweb.problems import Problem, error, warning
from ambitieweb.source.word_template import template_read

TEMPLATE_STYLES = {
    "title": "Titel (Title)",
    "subtitle": "Ondertitel (Subtitle)",
    "heading 1": "Kop 1 (Heading 1)",
    "heading 2": "Kop 2 (Heading 2)",
    "heading 3": "Kop 3 (Heading 3)",
    "list bullet": "Lijst opsom.teken (List Bullet)",
    "list number": "Lijstnummering (List Number)",
    "quote": "Citaat (Quote)",
}
"""By the name within the file, which is the same in every language: what a text processor calls them."""


def two_addresses(content: Content, portfolio: Portfolio) -> Iterator[Problem]:
    """An error when `webadres` and the `site_url` of `mkdocs.yml` are not the address of one folder."""
    ours, theirs = portfolio.site.web_address, portfolio.docs.site_url.strip()
    entry = content.of("site").get("site")
    if ours and theirs and entry is not None and ours != site_at(theirs)[0]:
        yield error("webadres-twee", entry.place(("web_address",)), waarde=ours, ander=theirs)


def word_template(content: Content, portfolio: Portfolio) -> Iterator[Problem]:
    """An error for a file that cannot be used, a warning that names the styles that will be made."""
    name, entry = portfolio.site.template, content.of("site").get("site")
    file = portfolio.stored.get(name or "")
    if name is None or file is None or entry is None:  # that a file is missing is said with those of cards
        return
    read, place = template_read(file.content()), entry.place(("template",))
    if read.fault is not None:
        yield error(read.fault.value, place, naam=name)
    elif missing := [words for key, words in TEMPLATE_STYLES.items() if key not in read.styles]:
        yield warning("sjabloon-zonder-stijl", place, naam=name, stijlen=", ".join(missing))
