"""The basket: the texts that a reader chose on the way, which a script fills in; below it how to take a whole list without one."""

from __future__ import annotations

from collections.abc import Iterator

from ambitieweb.addresses.cards import page_of
from ambitieweb.addresses.files import csv_file
from ambitieweb.addresses.fixed import BASKET, CATEGORIES, MEASURES, PROJECTS
from ambitieweb.pages.cards.clause_texts import FILE, clause_texts
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.page import Page, Section

WAYS = (("categories", CATEGORIES), ("projects", PROJECTS), ("measures", MEASURES))
"""Where texts are to be chosen."""


def pages(desk: Desk) -> Iterator[Page]:
    """The page."""
    t, writer = desk.texts, desk.writer(BASKET)
    with_texts = [one for one in desk.portfolio.categories.values() if clause_texts(one.choices).by_instrument]
    files = [(t("basket.file_of", name=one.name), writer.file(page_of(one).file(FILE))) for one in with_texts]
    lists = desk.render("site/basket-lists.html", writer, files=files, measures=writer.file(csv_file("maatregelen")))
    yield desk.page(
        BASKET,
        t("basket.title"),
        (
            Section(desk.render("site/basket.html", writer, ways=WAYS)),
            Section(lists, t("basket.lists"), desk.anchor("whole_lists")),
        ),
        above=(),
        description=t("basket.lead"),
        finding=t("basket.lead"),
        is_findable=False,
    )
