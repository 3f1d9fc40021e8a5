"""A disk that refuses: the path, the reason and what to do, code 1, and what was there is still there."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from pathlib import Path

import pytest

from ambitieweb.output.draft import Draft
from ambitieweb.output.made import FolderKind
from ambitieweb.problems.disk import REASONS, reason_of
from ambitieweb.texts import texts
from ambitieweb.texts.disk import failure_words
from command import forked, started
from output.test_published import CONFIGURATION
from output.trees import change, small_project, tree

pytestmark = pytest.mark.slow

SMALL = 20_000
"""As large as the system lets a file become, in bytes; pages and schemas are larger. More gives an error, as a full disk does."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return small_project(tmp_path)


def ran(
    *words: str, folder: Path, program: str = "ambitieweb", most_bytes: int | None = None, language: str = "nl"
) -> tuple[int, str]:
    """The code of a command and what it told."""
    done = forked(program, *words, folder=folder, language=language, most_bytes=most_bytes)
    told = done.stdout + done.stderr
    assert "Traceback" not in told, told
    return done.returncode, told


def told_when_printing_to(out: Path, *words: str, folder: Path) -> tuple[int, str]:
    """The same, of what it prints to a file: Python of its own, which has its part in how that ends."""
    with out.open("wb") as stdout:
        done = started(*words, folder=folder, stdout=stdout)
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, done.stderr


FILLING = {
    "build": ("ambitieweb", "build", "--site-dir", "uit"),
    "emit": ("ambitieweb", "emit", "uit"),
    "mkdocs": ("mkdocs", "build", "-q", "-d", "uit"),
}


@pytest.mark.parametrize("command", FILLING.values(), ids=list(FILLING))
def test_last_good_folder_stays_when_the_disk_is_full(project: Path, command: tuple[str, ...]) -> None:
    program, *words = command
    (project / "docs").mkdir()
    (project / "mkdocs.yml").write_text(CONFIGURATION, "utf-8")
    assert ran(*words, folder=project, program=program)[0] == 0
    change(project)
    before = tree(project)
    code, told = ran(*words, folder=project, program=program, most_bytes=SMALL)
    assert code == 1
    assert "het bestand wordt groter dan hier mag" in told
    assert "Kies een map op een schijf die grotere bestanden toelaat" in told
    assert f".uit.ambitieweb{os.sep}new" in told, "the path"
    assert "Error building" not in told
    assert tree(project) == before


@pytest.mark.parametrize("words", [("new", "site", "proef"), ("schema",), ("new", "stemmen", "kantines")])
def test_new_and_schema_leave_nothing_half_done_when_the_disk_is_full(project: Path, words: tuple[str, ...]) -> None:
    before = tree(project)
    code, told = ran(*words, folder=project, most_bytes=10)
    assert code == 1
    assert "het bestand wordt groter dan hier mag" in told
    assert [name for name, what in tree(project).items() if what and name not in before] == []
    assert ran(*words, folder=project)[0] == 0, "and when there is room again it simply works"


def test_what_cannot_be_printed_is_told(project: Path) -> None:
    for words in (("check",), ("check", "--format", "json"), ("--help",), ("build",)):
        code, told = told_when_printing_to(Path("/dev/full"), *words, folder=project)
        assert code == 1
        assert "de schijf is vol" in told


def test_reader_that_stops_reading_is_no_fault(project: Path) -> None:
    (project / "content" / "projecten" / "kapot.yml").write_text("onzin: 1\n" * 300, "utf-8")
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as closed:
        done = started("check", folder=project, stdout=closed)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "Exception" not in done.stderr


def test_file_where_a_folder_belongs_is_told(project: Path) -> None:
    (project / ".schemas").write_text("van mij", "utf-8")
    for words in (("schema",), ("build", "--site-dir", ".schemas/uit"), ("emit", ".schemas/uit")):
        code, told = ran(*words, folder=project)
        assert code == 1
        assert ".schemas" in told
        assert "op deze plaats staat" in told
    (project / "content" / "praktijkvoorbeelden").write_text("van mij", "utf-8")
    code, told = ran("new", "praktijkvoorbeeld", "Proef", folder=project)
    assert code == 1
    assert "praktijkvoorbeelden: op deze plaats staat" in told


@pytest.mark.parametrize("words", [("build", "--site-dir"), ("emit",), ("schema",)])
def test_name_that_is_too_long_is_told(project: Path, words: tuple[str, ...]) -> None:
    before = tree(project)
    code, told = ran(*words, "a" * 300, folder=project)
    assert code == 1
    assert "de naam is te lang" in told
    assert "Kies een kortere naam" in told
    assert tree(project) == before


@pytest.mark.parametrize("command", [("build", "--site-dir"), ("emit",), ("schema",), ("new", "site")])
def test_folder_that_may_not_be_written_is_told(project: Path, command: tuple[str, ...]) -> None:
    """Nobody makes folders there, not even an administrator."""
    code, told = ran(*command, "/proc/self/uit", folder=project)
    assert code == 1
    assert "/proc/self" in told or "/proc/" in told
    assert told.count("\n") >= 2


def test_folder_that_is_read_only_is_told_before_anything_is_made() -> None:
    """An administrator may write everywhere, so then somebody else tries it, in a folder that everybody can reach."""
    with tempfile.TemporaryDirectory() as around:
        Path(around).chmod(0o777)
        site = Path(around) / "site"
        draft = Draft(site, FolderKind.SITE)
        (draft.folder / "index.html").write_text("een", "utf-8")
        draft.publish()
        site.chmod(0o555)
        child = os.fork()
        if child == 0:
            os._exit(_tries(site))
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == REFUSED
        site.chmod(0o755)
        assert [path.name for path in Path(around).iterdir()] == ["site"]


REFUSED = 7


def _tries(site: Path) -> int:
    """REFUSED when somebody who can read a site is told that it cannot be written."""
    if os.geteuid() == 0:
        os.setuid(65534)
    try:
        (site / "index.html").read_text("utf-8")
        Draft(site, FolderKind.SITE)
    except PermissionError as refused:
        return REFUSED if refused.filename == str(site) else 1
    return 1


def test_page_by_hand_that_is_gone_is_told(project: Path) -> None:
    """A link to itself stands for whatever the system cannot open."""
    (project / "docs").mkdir()
    (project / "docs" / "plaatje.png").symlink_to("plaatje.png")
    (project / "mkdocs.yml").write_text(CONFIGURATION, "utf-8")
    for program, *words in FILLING.values():
        code, told = ran(*words, folder=project, program=program)
        assert code == 1
        assert "plaatje.png: hier verwijzen koppelingen naar elkaar" in told
        assert not (project / "uit").exists()


def test_every_reason_has_its_words_in_both_languages() -> None:
    for language in ("nl", "en"):
        for reason in REASONS:
            number = next((n for n in errno.errorcode if reason_of(OSError(n, "")) == reason), errno.EPROTO)
            failure = OSError(number, os.strerror(number), "/map/bestand")
            words = failure_words(failure, texts(language))
            assert words.startswith("/map/bestand: ")
            assert words.count("\n") == 1


@pytest.mark.parametrize(
    ("winerror", "reason"),
    [(5, "mag-niet"), (32, "in-gebruik"), (33, "in-gebruik"), (112, "vol"), (123, "naam-mag-niet"), (206, "naam-te-lang"), (53, "geen-verbinding")],
)  # fmt: skip
def test_windows_says_more_than_its_errno(winerror: int, reason: str) -> None:
    failure = OSError(errno.EACCES, "x")
    failure.winerror = winerror  # type: ignore[attr-defined]
    assert reason_of(failure) == reason


def test_failures_that_shutil_gathers_are_told_by_the_first(tmp_path: Path) -> None:
    (tmp_path / "van").mkdir()
    for name in ("a", "b"):
        (tmp_path / "van" / name).symlink_to("weg")
    with pytest.raises(shutil.Error) as gathered:
        shutil.copytree(tmp_path / "van", tmp_path / "naar")
    words = failure_words(gathered.value, texts("nl"))
    assert "het bestaat niet (meer)" in words
    assert str(tmp_path / "van") in words
