"""Each list of packages says which versions and which files, and what pyproject.toml promises."""

from __future__ import annotations

import pytest
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import Version

from versions.lists import NAMES, asked, entries, floor, versions

each_list = pytest.mark.parametrize("name", NAMES)


@each_list
def test_every_package_has_one_version_and_its_checksums(name: str) -> None:
    for requirement, checksums in entries(name):
        assert str(requirement.specifier).startswith("=="), requirement
        assert checksums, requirement


@each_list
def test_every_package_that_is_asked_for_is_there_in_a_version_that_is_allowed(name: str) -> None:
    known = versions(name)
    for requirement in [*asked(), *(asked("dev") if name == "constraints" else ())]:
        for version in known[canonicalize_name(requirement.name)]:
            assert requirement.specifier.contains(version), requirement


def test_what_use_needs_has_the_versions_that_the_tests_use() -> None:
    tested = versions("constraints")
    assert {name: found for name, found in versions("requirements").items() if found != tested.get(name)} == {}


def test_every_floor_is_the_version_that_is_tried() -> None:
    """`make lowest` builds with these; a floor that nobody tried would be a guess."""
    tried = versions("lowest")
    for requirement in asked():
        (version,) = tried[canonicalize_name(requirement.name)]
        low = SpecifierSet(f">={floor(requirement)}")
        assert version in low, requirement
        assert Version(version).release[:2] == Version(floor(requirement)).release[:2] + (0,) * (
            2 - len(Version(floor(requirement)).release[:2])
        ), f"{requirement} says more than there is: the lowest version is {version}"


def test_every_tool_of_development_has_a_floor() -> None:
    assert [str(requirement) for requirement in asked("dev") if not requirement.specifier] == []
