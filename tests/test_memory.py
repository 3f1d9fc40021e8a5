"""What is remembered of files that did not change: the same result as reading all, whatever was edited and whatever lies in the cache."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random
from typing import Any

import pytest

from ambitieweb.model.memory import Memory
from ambitieweb.model.organisation import Organisation
from ambitieweb.model.read import Content, read, read_again
from ambitieweb.model.record import Record, lighter
from ambitieweb.model.record_text import decoded, encoded
from ambitieweb.output.own_cache import VARIABLE, cache_for, recalled, remember
from ambitieweb.output.spool import Spool
from ambitieweb.plugin.watcher import seen
from ambitieweb.site_draft import Settings, SiteDraft
from ambitieweb.source.compose import compose
from bench import portfolio
from work import times

COMPLETE = Path(__file__).parent / "content" / "complete"
DEMO = Path(__file__).parent.parent / "content"
LINES = (
    "niet_voor: gunning\n",
    "niet_voor: 2031-01-01\n",
    "naam: Nog een naam\n",
    "onbekend: woord\n",
    "samenvatting: Zie [elders](https://voorbeeld.nl) en <b>dit</b>.\n",
    "  - los: {\n",
    "toelichting: Wat kan misgaan?\n",
)


def parts(value: Any) -> Any:
    """A value with its types and what was filled in, for `1 == Decimal(1)` and a default equals what was written."""
    if isinstance(value, Record):
        return type(value), sorted(value.model_fields_set), {key: parts(item) for key, item in value.__dict__.items()}
    if isinstance(value, dict):
        return dict, [(parts(key), parts(item)) for key, item in value.items()]
    return (type(value), [parts(item) for item in value]) if isinstance(value, tuple) else (type(value), value)


def drafted(content: Path, cache: Path | None) -> SiteDraft:
    """Content as a command reads it, which keeps that for the next one."""
    draft = SiteDraft(content, Settings(cache=cache))
    draft.remember()
    return draft


def told(content: Path, cache: Path | None) -> Any:
    """All that a build would go on with."""
    draft = drafted(content, cache)
    records = {entry.document.path: parts(entry.record) for entry in entries(draft.everything)}
    outlines = {entry.document.path: entry.document.outline for entry in entries(draft.everything)}
    return draft.problems, draft.waiting, records, outlines, draft.portfolio.reference_date


def entries(content: Content) -> list[Any]:
    return [entry for kind in content.entries.values() for entry in kind.values()]


@pytest.mark.parametrize("content", [COMPLETE, DEMO], ids=["complete", "demo"])
def test_every_record_comes_back_as_it_was(content: Path) -> None:
    everything = read(content)
    records = [entry.record for entry in entries(everything) if entry.record is not None]
    records += [card.record for card in everything.withdrawn.values()]
    assert records
    assert [parts(decoded(encoded(record))) for record in records] == [parts(record) for record in records]


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(5))
def test_after_any_edit_all_is_told_as_by_who_remembers_nothing(tmp_path: Path, seed: int) -> None:
    chance, content, cache = Random(seed), tmp_path / "content", tmp_path / "cache"
    portfolio.write(content, projects=2, categories=2)
    for _ in range(12):
        edit(content, chance)
        assert told(content, cache) == told(content, None)


@pytest.mark.parametrize("seed", range(3))
def test_what_is_read_again_after_a_change_is_what_reading_all_gives(tmp_path: Path, seed: int) -> None:
    """Also what is kept for a next time."""
    chance, content = Random(seed), Path(shutil.copytree(COMPLETE, tmp_path / "content"))
    memory, last, state, same = Memory(tmp_path / "again"), None, seen(str(content)), 0
    for number in range(48):
        shutil.rmtree(tmp_path / "all", ignore_errors=True)
        of_all = Memory(tmp_path / "all")
        if number % 12 == 0:  # what cannot be read lets all be read again
            shutil.rmtree(content)
            shutil.copytree(COMPLETE, content)
        elif number % 12 > 5:
            other_thing(content, chance) if chance.random() < 0.5 else edit(content, chance)
        else:
            edit(content, chance)
        before, state = state, seen(str(content))
        changed = {path for path, _ in before.items() ^ state.items()} | {str(content.parent / "mkdocs.yml")}
        now = read(content, memory, is_kept=True) if last is None else read_again(content, memory, last, changed)
        clean = read(content, of_all, is_kept=True)
        for name in ("unreadable", "problems", "sheets", "others", "language", "stored", "tokens"):
            assert getattr(now, name) == getattr(clean, name), name
        assert [list(found) for found in now.entries.values()] == [list(found) for found in clean.entries.values()]
        assert {parts_of(entry) for entry in entries(now)} == {parts_of(entry) for entry in entries(clean)}
        assert now.source is not None
        assert clean.source is not None
        assert now.source.folder == clean.source.folder
        memory.write()
        of_all.write()
        kept = [{file.name for file in (tmp_path / name).iterdir()} for name in ("again", "all")]
        assert kept[0] == kept[1]
        same += last is not None and last.source is not None and now.source.stems is last.source.stems
        memory, last = memory.again(), now
    assert same > 10, "most edits are of one file, and then the others are taken as they are"


def parts_of(entry: Any) -> str:
    return f"{entry.kind.name} {entry.id} {entry.record and repr(parts(entry.record))} {sorted(entry.mended)}"


def other_thing(content: Path, chance: Random) -> None:
    """What is done to a folder and is no edit of one card."""
    path = chance.choice(sorted(content.rglob("*.yml")))
    match chance.randrange(11):
        case 8 | 9 if others := sorted(each for each in content.rglob("*") if each.suffix not in (".yml", "")):
            chance.choice(others).unlink()
        case 10:
            path.write_text("naam: [\n", "utf-8")
            path.with_suffix(".yaml").write_text("naam: Nog een\n", "utf-8")
        case 0:
            path.touch()
        case 1:
            (path.parent / "los.txt").write_text("naam: Los\n", "utf-8")
        case 2:
            (path.parent / "stemmen.csv").write_text(f"thema;niveau\nenergie;{chance.randrange(4)}\n", "utf-8")
        case 3:
            elsewhere = shutil.copy(path, content.parent / f"{path.stem}-{chance.randrange(99)}.yml")
            path.unlink()
            path.symlink_to(elsewhere)
        case 4:
            path.write_bytes(b"naam: caf\xe9\n")
        case 5:
            path.with_suffix(".yaml").write_bytes(path.read_bytes())
        case 6:
            folder = content / f"map{chance.randrange(3)}"
            folder.mkdir(exist_ok=True)
            (folder / path.name).write_bytes(path.read_bytes())
        case _:
            (content / "site.yml").write_text(f"naam: Proef\ntaal: {chance.choice(('nl', 'en'))}\n", "utf-8")


def test_after_a_change_only_what_changed_is_looked_at(tmp_path: Path) -> None:
    content = tmp_path / "content"
    portfolio.write(content, projects=5, categories=2)
    memory = Memory()
    last = read(content, memory, is_kept=True)
    path = next((content / "projecten").glob("*.yml"))
    path.write_text(path.read_text("utf-8") + "# gezien\n", "utf-8")
    again = memory.again()
    assert times(lambda: read_again(content, again, last, {str(path)}), Path.read_bytes) == 1


def test_a_folder_may_be_named_by_a_way_round(tmp_path: Path) -> None:
    content, memory = tmp_path / "map" / ".." / "content", Memory()
    portfolio.write(tmp_path / "content", projects=1, categories=1)
    (tmp_path / "map").mkdir()
    last = read(content, memory, is_kept=True)
    card = next((tmp_path / "content" / "projecten").glob("*.yml"))
    card.write_text(f"{card.read_text('utf-8')}\ninkoper: Kees\n", "utf-8")
    found = read_again(content, memory.again(), last, {str(card)}).of("project")[card.stem].record
    assert found is not None
    assert found.buyer == "Kees"


def edit(content: Path, chance: Random) -> None:
    """One thing that an author or a program does to a file."""
    path = chance.choice(sorted(content.rglob("*.yml")))
    lines = path.read_text("utf-8", errors="replace").splitlines(keepends=True)
    at = chance.randrange(len(lines) + 1)
    match chance.randrange(8):
        case 0:
            del lines[at : at + 1]
        case 1:
            lines.insert(at, chance.choice(LINES))
        case 2:
            lines.append(chance.choice(LINES))
        case 3:
            lines = [line.replace("niveau: 2", "niveau: 3") for line in lines]
        case 4:
            path.rename(path.with_name(f"{path.stem}-anders.yml"))
            return
        case 5:
            shutil.copy(path, path.with_name(f"{path.stem}-kopie.yml"))
            return
        case 6 if path.parent != content:
            path.unlink()
            return
        case _:
            lines = [line.replace("2026", "2027") for line in lines]
    path.write_text("".join(lines), "utf-8")


def test_only_what_changed_is_read(tmp_path: Path) -> None:
    content, cache = tmp_path / "content", tmp_path / "cache"
    portfolio.write(content, projects=2, categories=2)
    drafted(content, cache)
    assert times(lambda: drafted(content, cache), compose) == 0
    path = next((content / "projecten").glob("*.yml"))
    path.write_text(path.read_text("utf-8") + "# gezien\n", "utf-8")
    assert times(lambda: drafted(content, cache), compose) == 1


def spoil_half(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def spoil_program(file: Path) -> None:
    head = file.read_bytes()
    file.write_bytes((b"0" if head[:1] != b"0" else b"1") + head[1:])


def spoil_text(file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b"naam", b"noom").replace(b"name", b"nome"))


def spoil_shape(file: Path) -> None:
    remember(file, '[["x", "y", {"": "Project", "vreemd": 1}, "", [], []], 5]')


def spoil_bytes(file: Path) -> None:
    file.write_bytes(b"\xff\xfe\x00")


def spoil_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


@pytest.mark.parametrize(
    "spoil", [spoil_half, spoil_program, spoil_text, spoil_shape, spoil_bytes, spoil_folder], ids=lambda f: f.__name__
)
def test_a_cache_of_somebody_else_or_a_broken_one_changes_nothing(tmp_path: Path, spoil: Any) -> None:
    content, cache = tmp_path / "content", tmp_path / "cache"
    portfolio.write(content, projects=2, categories=2)
    drafted(content, cache)
    shelves = sorted(cache.iterdir())
    assert shelves
    for file in shelves:
        spoil(file)
    assert told(content, cache) == told(content, None)


def test_nothing_in_the_cache_can_name_what_the_program_does_not_declare(tmp_path: Path) -> None:
    for text in (
        '{"": "Path"}',
        '{"w": "os.system"}',
        '{"x": 1}',
        '{"": "Project", "__class__": 1}',
        "{}",
        "[",
        '{"n": "een"}',
    ):
        with pytest.raises((ValueError, KeyError, TypeError, ArithmeticError)):
            decoded(text)
    assert recalled(tmp_path / "nergens") is None


def test_a_folder_that_others_can_write_in_is_not_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    monkeypatch.setenv(VARIABLE, str(shared))
    assert cache_for(tmp_path) is not None
    shared.chmod(0o777)
    assert cache_for(tmp_path) is None
    shared.chmod(0o700)
    own = cache_for(tmp_path)
    assert own is not None
    own.symlink_to(tmp_path)
    assert cache_for(tmp_path) is None


def test_what_is_kept_does_not_follow_a_link(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_text("mine", "utf-8")
    remember(tmp_path / "cache" / "aa", "een")
    (tmp_path / "cache" / "aa").unlink()
    (tmp_path / "cache" / "aa").symlink_to(victim)
    remember(tmp_path / "cache" / "aa", "twee")
    assert recalled(tmp_path / "cache" / "aa") == "twee"
    assert victim.read_text("utf-8") == "mine"


def test_of_a_file_that_is_gone_nothing_is_kept(tmp_path: Path) -> None:
    content, cache = tmp_path / "content", tmp_path / "cache"
    shutil.copytree(COMPLETE, content)
    told(content, cache)
    before = {file.name for file in cache.iterdir()}
    shutil.rmtree(content / "praktijkvoorbeelden")
    shutil.rmtree(content / "maatregelen")
    told(content, cache)
    after = {file.name for file in cache.iterdir()}
    assert after < before


def test_texts_of_files_that_wait_are_there_when_somebody_asks(tmp_path: Path) -> None:
    portfolio.write(tmp_path, projects=2, categories=2)
    few, waiting = read(tmp_path), read(tmp_path)
    spool = Spool()
    for entry in entries(waiting):
        entry.document.put_away(lambda content: spool.put(content).read)
        entry.document.put_away(lambda content: spool.put(content).read)
        assert not {"text", "outline"} & vars(entry.document).keys()
    for one, other in zip(entries(few), entries(waiting), strict=True):
        assert (one.document.text, one.document.outline) == (other.document.text, other.document.outline)
        assert one.document.top == other.document.top
        assert not hasattr(other.document, "somewhat")


def test_copies_of_a_record_do_not_change_what_its_author_filled_in() -> None:
    one, two = (lighter(Organisation(naam="Stad", soort="organisatie"), {}) for _ in range(2))
    assert one.model_fields_set is two.model_fields_set
    assert two.model_copy(update={"summary": "Kort"}).model_fields_set == {*one.model_fields_set, "summary"}
    assert one.model_fields_set == two.model_fields_set == {"name", "sort"}
