"""All authored text is there: every value in `content/` reaches the page of its own record, or stands on a short list."""

from __future__ import annotations

import pytest

from ambitieweb.link.portfolio import Portfolio
from ambitieweb.model.read import Content
from ambitieweb.model.record import specs
from ambitieweb.site import Site, SiteDraft
from authored import NEVER_SHOWN, NEVER_SHOWN_WITHIN, flat, values
from demo import CONTENT, demo

pytestmark = pytest.mark.slow

SITE_PAGES = ("", "over", "begrippen", "toegankelijkheid")


@pytest.fixture(scope="module")
def demo_content() -> tuple[Content, Portfolio, Site]:
    draft = SiteDraft(CONTENT)
    return draft.records, draft.portfolio, demo()


def test_every_value_in_the_content_reaches_its_own_page(demo_content: tuple[Content, Portfolio, Site]) -> None:
    content, portfolio, site = demo_content
    text = _text_by_record(site)
    missing = [
        f"{entry.document.path}: {'.'.join(map(str, where))}: {wanted!r}"
        for kind, entries in content.entries.items()
        for entry in entries.values()
        for where, wanted in values(entry, portfolio)
        if not any(word in text[(kind, entry.id)] for word in ((wanted,) if isinstance(wanted, str) else wanted))
    ]
    assert missing == []


def test_the_list_of_keys_that_are_never_shown_names_keys_that_exist() -> None:
    from ambitieweb.model.files import KIND_BY_NAME

    for kind, name in NEVER_SHOWN:
        assert name in {spec.name for spec in specs(KIND_BY_NAME[kind].record)}
    for record, name in NEVER_SHOWN_WITHIN:
        assert name in {spec.name for spec in specs(record)}


def _text_by_record(site: Site) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for page in site.pages:
        key = ("site", "site") if page.path in SITE_PAGES else page.address.shows
        parts = [
            page.title,
            page.notice,
            *page.keywords,
            *(crumb.title for crumb in page.crumbs),
            *(section.heading + " " + section.html for section in page.sections),
        ]
        found[key] = found.get(key, "") + " " + flat(" ".join(parts))
    return found
