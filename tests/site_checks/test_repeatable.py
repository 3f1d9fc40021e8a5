"""The same content gives the same site, byte for byte."""

from __future__ import annotations

from pathlib import Path

from browser.site import build


def contents(site: Path) -> dict[str, bytes]:
    files = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


def test_second_build_is_byte_identical(demo_site: Path, tmp_path: Path) -> None:
    first = contents(demo_site)
    second = contents(build(tmp_path / "again", seed=1))
    assert sorted(first) == sorted(second)
    different = [name for name in first if first[name] != second[name]]
    assert not different
