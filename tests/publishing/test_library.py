"""A folder for SharePoint holds what people open, under names that it accepts, and nothing of somebody else's is touched."""

from __future__ import annotations

import contextlib
import re
import shutil
import unicodedata
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest

from ambitieweb.library import LONGEST_NAME, accepted
from ambitieweb.output.library import fill
from ambitieweb.output.made import LIST, FolderKind, listed, made_in
from ambitieweb.output.refused import Refused
from browser.site import PROJECT
from command import ambitieweb

COMPLETE = PROJECT / "tests" / "content" / "complete"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site with its files for Word, workbooks and pictures."""
    folder = tmp_path_factory.mktemp("bibliotheek")
    shutil.copytree(COMPLETE, folder / "content")
    assert ambitieweb("build", "--alles", folder=folder).returncode == 0
    return folder


def publish(project: Path, out: Path) -> str:
    done = ambitieweb("publish", "sharepoint", str(out), folder=project)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.slow
def test_folder_holds_every_file_that_people_open_and_an_index_that_leads_to_each(
    project: Path, tmp_path: Path
) -> None:
    out = tmp_path / "Ambitieweb"
    told = publish(project, out)
    files = {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()} - {LIST, "Inhoud.docx"}
    made = {path.name for path in (project / "site").rglob("*") if path.suffix in (".docx", ".xlsx", ".pdf")}
    earlier = {name for name in made if re.search(r"eetzalen|kantinezaken|stad-voorbeeld", name)}
    assert earlier, "what was renamed has its files at the earlier addresses too"
    assert made - earlier <= {Path(name).name for name in files}
    assert not [name for name in files if re.search(r"eetzalen|kantinezaken|stad-voorbeeld", name)], "once is enough"
    assert {name.partition("/")[0] for name in files} == {"Word", "Werkboeken", "Afbeeldingen", "Bijlagen"}
    index = docx.Document(str(out / "Inhoud.docx"))
    links = {rel.target_ref for rel in index.part.rels.values() if rel.is_external}
    assert links == files
    n = len(files) + 1
    assert f"{n} bestanden in {out}: {n} nieuw of veranderd, 0 gelijk gebleven" in told
    assert "Catering" in {cell.text for table in index.tables for row in table.rows for cell in row.cells}


@pytest.mark.slow
def test_second_run_writes_what_changed_removes_what_it_made_and_leaves_the_rest(project: Path, tmp_path: Path) -> None:
    out = tmp_path / "Ambitieweb"
    publish(project, out)
    (out / "Word" / "van-mij.docx").write_text("van mij", "utf-8")
    times = {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file()}
    assert "0 nieuw of veranderd" in publish(project, out)
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file()} == times
    again = tmp_path / "Tweede"
    publish(project, again)
    for path in (path for path in again.rglob("*") if path.is_file()):
        assert path.read_bytes() == (out / path.relative_to(again)).read_bytes(), "same content, same bytes"
    with ZipFile(out / "Inhoud.docx") as index:
        assert {info.date_time for info in index.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_what_is_gone_is_removed_with_its_folder_and_only_what_was_ours(tmp_path: Path) -> None:
    out = tmp_path / "lib"
    fill(out, {"a/een.docx": b"1", "b/twee.docx": b"2"})
    (out / "b" / "van-mij.txt").write_text("van mij", "utf-8")
    filled = fill(out, {"c/drie.docx": b"3"})
    assert (filled.written, filled.removed) == (1, 2)
    assert sorted(path.relative_to(out).as_posix() for path in out.rglob("*")) == [
        LIST, "b", "b/van-mij.txt", "c", "c/drie.docx",
    ]  # fmt: skip


@pytest.mark.parametrize("theirs", ["a/een.docx", "a"])
def test_a_file_of_somebody_else_in_the_way_is_refused_before_anything_changes(theirs: str, tmp_path: Path) -> None:
    out = tmp_path / "lib"
    (out / theirs).parent.mkdir(parents=True)
    (out / theirs).write_text("van mij", "utf-8")
    with pytest.raises(Refused) as refused:
        fill(out, {"0.docx": b"0", "a/een.docx": b"1"})
    assert refused.value.key == "library_clash"
    assert [path.name for path in out.rglob("*") if path.is_file()] == [Path(theirs).name]
    assert (out / theirs).read_text("utf-8") == "van mij"


@pytest.mark.parametrize(
    "line", ["../buiten/werk.txt", "a/../../buiten/werk.txt", "{outside}", "..\\buiten\\werk.txt", "gekoppeld/werk.txt"]
)
def test_a_list_that_others_wrote_in_removes_nothing_elsewhere(line: str, tmp_path: Path) -> None:
    out, outside = tmp_path / "lib", tmp_path / "buiten" / "werk.txt"
    outside.parent.mkdir()
    outside.write_text("van mij", "utf-8")
    fill(out, {"een.docx": b"1"})
    (out / "gekoppeld").symlink_to(outside.parent)
    with (out / LIST).open("a", encoding="utf-8") as listed:
        listed.write(line.format(outside=outside) + "\n")
    fill(out, {"een.docx": b"2"})
    assert outside.read_text("utf-8") == "van mij"
    made = made_in(out)
    assert made is not None
    assert made.files == {"een.docx"}


@pytest.mark.parametrize("name", ["C:werk.txt", "c:/werk.txt", "//server/deel/werk.txt", "/werk.txt", "..", "a\\b.txt"])
def test_what_a_list_says_of_places_elsewhere_does_not_count(name: str, tmp_path: Path) -> None:
    for kind in FolderKind:
        (tmp_path / LIST).write_bytes(listed(kind, [name, "a/..b/c.txt"]))
        made = made_in(tmp_path)
        assert made is not None
        assert made.files == {"a/..b/c.txt"}


@pytest.mark.parametrize("name", ["kaart.docx", "Caf\u00e9.docx"])
def test_a_name_in_other_capitals_is_the_same_file(name: str, tmp_path: Path) -> None:
    out = tmp_path / "lib"
    fill(out, {unicodedata.normalize("NFD", name.upper()): b"1"})
    assert fill(out, {name: b"2"}).removed == 0
    assert (out / name).read_bytes() == b"2"


def office(said: str, about: str = "") -> bytes:
    made = BytesIO()
    with ZipFile(made, "w") as file:
        file.writestr("word/document.xml", said)
        file.writestr("docProps/core.xml", about)
    return made.getvalue()


def test_what_somebody_edited_stays_and_is_told_each_time(tmp_path: Path) -> None:
    out = tmp_path / "lib"
    fill(out, {"een.pdf": b"1", "weg.pdf": b"1", "twee.docx": office("1")})
    (out / "een.pdf").write_bytes(b"bewerkt")
    (out / "weg.pdf").write_bytes(b"bewerkt")
    (out / "twee.docx").write_bytes(office("1", "SharePoint schrijft hierin"))
    for _ in range(2):
        filled = fill(out, {"een.pdf": b"2", "twee.docx": office("2")})
        assert filled.left == ("een.pdf", "weg.pdf")
        assert (out / "een.pdf").read_bytes() == (out / "weg.pdf").read_bytes() == b"bewerkt"
        assert (out / "twee.docx").read_bytes() == office("2")
    (out / "een.pdf").unlink()
    (out / "weg.pdf").unlink()
    assert fill(out, {"een.pdf": b"2", "twee.docx": office("2")}).left == ()
    assert (out / "een.pdf").read_bytes() == b"2"
    (out / "twee.docx").write_bytes(office("bewerkt"))
    assert fill(out, {"een.pdf": b"2", "twee.docx": office("3")}).left == ("twee.docx",)


@pytest.mark.parametrize("moment", range(12))
def test_stopped_at_any_moment_every_file_is_whole_and_the_next_run_ends_well(
    moment: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "lib"
    old, new = (
        {f"{kind}/{n}.docx": f"{age}{n}".encode() * 99 for n in range(2)}
        for age, kind in (("oud", "a"), ("nieuw", "b"))
    )
    old["beide.docx"], new["beide.docx"] = b"oud" * 99, b"nieuw" * 99
    fill(out, old)
    steps = iter(range(moment))

    def stopping(real: Callable[..., object]) -> Callable[..., object]:
        def step(*given: object, **named: object) -> object:
            if next(steps, None) is None:
                raise KeyboardInterrupt
            return real(*given, **named)

        return step

    with monkeypatch.context() as stopped:
        for name in ("replace", "unlink", "write_bytes"):
            stopped.setattr(Path, name, stopping(getattr(Path, name)))
        with contextlib.suppress(KeyboardInterrupt):
            fill(out, new)
    known = {*old.values(), *new.values()}
    whole = list(out.rglob("*.docx"))
    assert all(path.read_bytes() in known for path in whole)
    fill(out, new)
    assert {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*.docx")} == new
    made = made_in(out)
    assert made is not None
    assert made.files == new.keys()


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("menukaart-catering.docx", "menukaart-catering.docx"),
        ('a"b*c:d<e>f?g|h#i%j.pdf', "a-b-c-d-e-f-g-h-i-j.pdf"),
        ("~$kaart.docx", "kaart.docx"),
        (" kaart .docx", "kaart.docx"),
        ("con.pdf", "con-.pdf"),
        ("LPT1.docx", "LPT1-.docx"),
        ("x_vti_y.pdf", "x-y.pdf"),
        ("desktop.ini", "desktop-.ini"),
        ("...docx", "bestand.docx"),
    ],
)
def test_names_are_those_that_sharepoint_accepts(name: str, shown: str) -> None:
    assert accepted(name) == shown
    assert len(accepted("x" * 500 + ".pdf")) == LONGEST_NAME


@pytest.mark.parametrize(("has_site", "says"), [(False, "geen gemaakte site"), (True, "ambitieweb build --alles")])
def test_without_files_it_says_how_to_make_them(has_site: bool, says: str, tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "site.yml").write_text("naam: Proef\n", "utf-8")
    if has_site:
        (tmp_path / "site").mkdir()
        (tmp_path / "site" / LIST).write_bytes(
            b"Ambitieweb site\n# Deze bestanden maakte het programma. Alleen deze vervangt of verwijdert het.\n"
             b"# The program made these files. It replaces or removes no others.\nindex.html\n"
        )  # fmt: skip
    done = ambitieweb("publish", "sharepoint", "uit", folder=tmp_path)
    assert done.returncode == 1
    assert says in done.stdout + done.stderr
    assert not (tmp_path / "uit").exists()
