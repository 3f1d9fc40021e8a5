"""Every link, anchor and id on every page of the site is right, and nothing is loaded from elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

from site_checks.page_types import ALL_TYPES, pages_of_type
from site_checks.site_map import NOT_FOUND, SiteMap

SHOWN = 60


@pytest.fixture(scope="session")
def site_map(demo_site: Path) -> SiteMap:
    return SiteMap(demo_site)


def assert_none(found: Iterable[str]) -> None:
    faults = sorted(set(found))
    assert not faults, "\n".join([f"{len(faults)} found:", *faults[:SHOWN]])


@pytest.mark.parametrize("page_type", ALL_TYPES)
def test_site_has_pages_of_every_type(page_type: str, demo_site: Path) -> None:
    assert pages_of_type(demo_site, page_type)


def test_every_address_leads_to_a_file(site_map: SiteMap) -> None:
    assert_none(
        site_map.describe(reference)
        for reference in site_map.references
        if reference.is_internal and not site_map.target(reference).is_file()
    )


def test_every_anchor_exists(site_map: SiteMap) -> None:
    def is_missing(anchor: str, target: Path) -> bool:
        return bool(anchor) and target in site_map.ids and anchor not in site_map.ids[target]

    assert_none(
        site_map.describe(reference)
        for reference in site_map.references
        if reference.is_internal and is_missing(reference.fragment, site_map.target(reference))
    )


def test_every_address_is_relative(site_map: SiteMap) -> None:
    """So that the site works in any folder of a server, and without one."""
    assert_none(
        site_map.describe(reference)
        for reference in site_map.references
        if reference.is_internal and reference.parts.path.startswith("/") and reference.source.name != NOT_FOUND
    )


def test_no_address_leaves_the_site(site_map: SiteMap) -> None:
    assert_none(
        site_map.describe(reference)
        for reference in site_map.references
        if reference.is_internal and not site_map.target(reference).is_relative_to(site_map.site)
    )


def test_nothing_is_loaded_from_another_host(site_map: SiteMap) -> None:
    assert_none(
        site_map.describe(reference)
        for reference in site_map.references
        if reference.is_loaded and reference.is_external
    )


def test_every_id_is_there_once(site_map: SiteMap) -> None:
    assert_none(
        f"{site_map.name(path)}: {count} x #{name}"
        for path, facts in site_map.facts.items()
        for name, count in Counter(facts.ids).items()
        if count > 1
    )


def test_every_reference_to_an_id_is_right(site_map: SiteMap) -> None:
    """What labels, descriptions and table headers point at is on the page."""
    assert_none(
        f"{site_map.name(path)}: #{name}"
        for path, facts in site_map.facts.items()
        for name in facts.id_references
        if name not in site_map.ids[path]
    )


def test_every_page_can_be_reached_from_home(site_map: SiteMap) -> None:
    reachable = site_map.reachable()
    lost = [path for path in site_map.facts if path not in reachable and path.name != NOT_FOUND]
    assert_none(site_map.name(path) for path in lost if not leads_on(path))


def leads_on(path: Path) -> bool:
    """Whether a file is an old address, which no link uses any more and which brings its reader to a page at once."""
    return '<meta http-equiv="refresh"' in path.read_text("utf-8")


def test_no_element_has_a_style_of_its_own(site_map: SiteMap) -> None:
    """A strict content security policy forbids it."""
    assert_none(
        f"{site_map.name(path)}: style='{style}'"
        for path, facts in site_map.facts.items()
        for style in facts.inline_styles
    )
