"""`ambitieweb ontvang`: a file from the board comes in its place, and nothing of anybody else is lost."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from ambitieweb.commands.receive import received, version_of
from board.asking import ask
from board.test_own_file import COMPLETE, PARTS, complete, parts_of, start_of
from command import Ended, ambitieweb

pytestmark = pytest.mark.slow
CARD = "projecten/kantines-2026.yml"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    shutil.copytree(COMPLETE, tmp_path / "content")
    return tmp_path


def card_of(site: Path) -> Path:
    return next((site / "content" / "projecten").glob("*.yml"))


def from_board(site: Path, name: str, text: str, changes: dict[str, dict[str, str]]) -> Path:
    """The file as the board saves it."""
    saved = ask(PARTS, "edits", **parts_of(complete()), files=[{"name": name, "text": text, "changes": changes}])[0]
    path = site / f"{Path(name).stem} (1).yml"
    path.write_bytes(saved["text"].encode())
    return path


def receive(site: Path, file: Path, *words: str, name: str = "ontvang") -> Ended:
    return ambitieweb(name, str(file), *words, folder=site)


def test_only_the_changed_lines_of_the_card_differ(site: Path) -> None:
    card = card_of(site)
    text = card.read_bytes().decode()
    file = from_board(site, card.name, text, {"klimaat": {"level": "3"}})
    trial = receive(site, file, "--proef")
    assert trial.returncode == 0, trial.stderr
    assert card.read_bytes().decode() == text
    done = receive(site, file, name="receive")
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("   - ") == done.stdout.count("   + ") == 1
    assert card.read_bytes().decode() == text.replace(
        "klimaat: {niveau: 2, onderbouwing: De markt", "klimaat: {niveau: 3, onderbouwing: De markt"
    )
    assert "precies deze inhoud" in receive(site, file).stdout


def test_a_card_that_somebody_changed_since_stays_as_it_is(site: Path) -> None:
    card = card_of(site)
    text = card.read_bytes().decode()
    file = from_board(site, card.name, text, {"klimaat": {"level": "3"}})
    other = text.replace("Loopt goed.", "Loopt nu minder goed.")
    card.write_bytes(other.encode())
    told = receive(site, file)
    assert told.returncode == 1
    assert "is veranderd nadat het op het bord werd geopend" in told.stderr
    assert "- statustoelichting: Loopt nu minder goed." in told.stderr.replace(
        "-statustoelichting", "- statustoelichting"
    )
    assert card.read_bytes().decode() == other
    card.unlink()
    assert "is er niet meer" in receive(site, file).stderr


def test_a_new_web_comes_in_its_folder_once_and_check_has_nothing_against_it(site: Path) -> None:
    draft = {
        "v": 1, "kind": 0, "name": "Straat: noord", "set": "stad", "parent": "organisaties/voorbeeldstad", "file": None,
        "themes": {"klimaat": {"level": "3", "why": "Omdat: het kan.\nEcht.", "differs": "Hier kan meer # dan daar"},
                   "energie": {"level": "?", "why": "", "differs": ""}},
    }  # fmt: skip
    made = ask(PARTS, "files", start=start_of(complete()), drafts=[draft])[0]
    assert made["path"] == "projecten/straat-noord.yml"
    file = site / "download.yml"
    file.write_bytes(made["text"].encode())
    done = receive(site, file)
    assert done.returncode == 0, done.stderr
    placed = site / "content" / made["path"]
    assert placed.read_text("utf-8") == made["text"].rpartition("# ambitieweb-bord")[0]
    assert ambitieweb("check", made["path"], folder=site).returncode == 0
    placed.write_text(placed.read_text("utf-8").replace("Echt.", "Heus."), "utf-8")
    assert "bestaat al" in receive(site, file).stderr


def test_an_error_and_a_file_from_elsewhere_are_refused(site: Path) -> None:
    card = card_of(site)
    before = card.read_bytes()
    text = before.decode()
    file = site / "x.yml"
    file.write_text(
        f"{text.replace('niveau: 2', 'niveau: 7')}# ambitieweb-bord: projecten/{card.name} {version_of(text)}\n",
        "utf-8",
    )
    told = receive(site, file)
    assert told.returncode == 1
    assert "niveau-buiten-schaal" in told.stderr
    file.write_text(text, "utf-8")
    assert "komt niet van het bord" in receive(site, file).stderr
    for odd in ("projecten/../../x.yml nieuw", "bestanden/x.yml nieuw", "projecten/A B.yml nieuw"):
        file.write_text(f"naam: X\n# ambitieweb-bord: {odd}\n", "utf-8")
        assert receive(site, file).returncode == 1
    assert card.read_bytes() == before
    assert sorted(path.name for path in site.iterdir()) == ["content", "x.yml"]


def test_the_text_before_the_last_line_is_taken_to_the_letter() -> None:
    for text in ("naam: A\n", "naam: A\r\n", "\ufeffnaam: A\n# einde\n"):
        newline = "\r\n" if "\r\n" in text else "\n"
        sent = received(f"{text}# ambitieweb-bord: projecten/a.yml 0123abcd-9{newline}")
        assert sent is not None
        assert (sent.text, sent.folder, sent.id, sent.made_of) == (text, "projecten", "a", "0123abcd-9")
    sent = received("naam: A\n# ambitieweb-bord: projecten/a.yml 0123abcd-9-open\n")
    assert sent is not None
    assert sent.text == "naam: A"


def placing(site: Path, card: Path, text: str) -> Ended:
    """A file made of the card as it is, with another text."""
    file = site / "sent.yml"
    made_of = version_of(card.read_bytes().decode())
    file.write_bytes(f"{text}# ambitieweb-bord: projecten/{card.name} {made_of}\n".encode())
    return receive(site, file)


def test_line_ends_and_first_bytes_of_the_card_stay(site: Path) -> None:
    card = card_of(site)
    text = card.read_bytes().decode()
    windows = "\ufeff" + text.replace("\n", "\r\n")
    card.write_bytes(windows.encode())
    done = placing(site, card, text.replace("Loopt goed.", "Loopt best."))
    assert done.returncode == 0, done.stderr
    assert card.read_bytes().decode() == windows.replace("Loopt goed.", "Loopt best.")
    assert done.stdout.count("   - ") + done.stdout.count("   -s") == 1


def test_one_more_of_an_error_that_is_there_is_an_error_more(site: Path) -> None:
    card = card_of(site)
    text = card.read_bytes().decode()
    first, _, rest = text.partition("niveau: 2")
    second = "niveau: 7"
    card.write_bytes((first + second + rest).encode())
    worse = next(rest.replace(one, second, 1) for one in ("niveau: 2", "niveau: 1", "niveau: 3") if one in rest)
    told = placing(site, card, first + second + worse)
    assert told.returncode == 1
    assert "niveau-buiten-schaal" in told.stderr


def test_what_is_no_plain_file_of_a_web_is_refused(site: Path) -> None:
    file, content = site / "x.yml", site / "content"

    def told(mark: str, text: str = "naam: X\n") -> str:
        file.write_text(f"{text}# ambitieweb-bord: {mark} nieuw\n", "utf-8")
        done = receive(site, file)
        assert done.returncode != 0
        return done.stderr

    assert "komt niet van het bord" in told("maatregelen/x.yml")
    assert "te groot" in told("projecten/x.yml", "# x\n" * 300_000)
    (content / "projecten" / "map.yml").mkdir()
    assert "geen gewoon bestand" in told("projecten/map.yml")
    (content / "projecten" / "los.yml").symlink_to(site / "elders.yml")
    assert "geen gewoon bestand" in told("projecten/los.yml")
    shutil.move(content / "organisaties", site / "elders")
    (content / "organisaties").symlink_to(site / "elders")
    assert "geen gewoon bestand" in told("organisaties/x.yml")
    assert not (site / "elders" / "x.yml").exists()
    assert "Er is geen bestand" in receive(site, site / "verkeerd.yml").stderr


def made_new(site: Path, name: str = "straat", mark: str = "projecten/straat.yml nieuw", end: str = "\n") -> Path:
    file = site / f"{name}.yml"
    file.write_bytes(f"naam: Straat{end}categorie: catering{end}# ambitieweb-bord: {mark}{end}".encode())
    return file


def test_a_folder_says_which_files_from_the_board_are_in_it(site: Path) -> None:
    told = receive(site, site / "content").stderr
    assert "content is een map, en daarin staat geen bestand van het bord" in told
    made_new(site)
    assert "is een map. Noem het bestand zelf. Daarin staat van het bord: '" in receive(site, site).stderr
    assert "straat.yml'" in receive(site, site).stderr


def test_a_name_that_is_not_there_gives_the_one_that_looks_like_it(site: Path) -> None:
    made_new(site, "straat (1)")
    assert "Bedoelde u " in receive(site, site / "straat.yml").stderr
    assert 'straat (1).yml"?' in receive(site, site / "straat.yml").stderr
    assert "Bedoelde u" not in receive(site, site / "heel-iets-anders.yml").stderr


@pytest.mark.parametrize(
    ("start", "words"),
    [
        (b"PK\x03\x04", "Excel of Word"),
        (b"%PDF-1.7", "een PDF"),
        (b"\x89PNG\r\n", "een afbeelding"),
        (b"<svg xmlns", "een afbeelding"),
    ],
)
def test_another_kind_of_file_is_called_what_it_is(site: Path, start: bytes, words: str) -> None:
    file = site / "web.bin"
    file.write_bytes(start + b"\xff\x00")
    told = receive(site, file).stderr
    assert words in told
    assert "Bestand voor de site" in told


@pytest.mark.parametrize("coding", ["utf-16", "cp1252"])
def test_a_file_in_another_coding_is_refused_and_says_so(site: Path, coding: str) -> None:
    file = site / "straat.yml"
    file.write_bytes("naam: Café\n# ambitieweb-bord: projecten/straat.yml nieuw\n".encode(coding))
    assert "niet opgeslagen als UTF-8" in receive(site, file).stderr


def test_what_a_mail_program_puts_below_the_mark_is_named_by_its_line(site: Path) -> None:
    file = made_new(site)
    file.write_text(f"{file.read_text('utf-8')}\n-- \nVerzonden vanaf mijn telefoon\n", "utf-8")
    told = receive(site, file).stderr
    assert "op regel 5" in told
    assert not (site / "content/projecten/straat.yml").exists()
    assert "komt niet van het bord" not in told


def test_a_new_file_that_went_through_windows_comes_in_without_its_first_bytes(site: Path) -> None:
    file = made_new(site, end="\r\n")
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes() + b"\r\n")
    done = receive(site, file)
    assert done.returncode == 0, done.stderr
    assert (site / "content/projecten/straat.yml").read_bytes() == b"naam: Straat\r\ncategorie: catering\r\n"
    assert "precies deze inhoud" in receive(site, file).stdout


def test_a_file_given_twice_after_somebody_went_on_says_what_differs(site: Path) -> None:
    file = made_new(site)
    assert receive(site, file).returncode == 0
    card = site / "content/projecten/straat.yml"
    card.write_text("naam: Straat\ncategorie: catering\nsamenvatting: Zo.\n", "utf-8")
    told = receive(site, file)
    assert told.returncode == 1
    assert "-samenvatting: Zo." in told.stderr
    assert "al eerder geplaatst" in told.stderr
    assert "samenvatting" in card.read_text("utf-8")


def test_a_card_that_was_renamed_is_told_by_its_name_of_now(site: Path) -> None:
    card = card_of(site)
    file = from_board(site, card.name, card.read_bytes().decode(), {"klimaat": {"level": "3"}})
    renamed = ambitieweb("rename", f"projecten/{card.stem}", "eetzaal-noord", folder=site)
    assert renamed.returncode == 0, renamed.stderr
    now = card.with_name("eetzaal-noord.yml")
    before = now.read_bytes()
    told = receive(site, file)
    assert told.returncode == 1
    assert f"{card.name} heet nu content/projecten/eetzaal-noord.yml" in told.stderr
    assert "+    klimaat: {niveau: 3" in told.stderr
    assert now.read_bytes() == before
    assert not card.exists()


def test_a_new_file_does_not_take_the_place_that_a_card_had_before(site: Path) -> None:
    card = card_of(site)
    ambitieweb("rename", f"projecten/{card.stem}", "eetzaal-noord", folder=site)
    file = made_new(site, mark=f"projecten/{card.name} nieuw")
    assert "heet nu content/projecten/eetzaal-noord.yml" in receive(site, file).stderr
    assert not card.exists()


def test_a_file_that_was_put_in_its_place_by_hand_loses_its_last_line(site: Path) -> None:
    made_new(site)
    placed = site / "content/projecten/straat.yml"
    shutil.move(site / "straat.yml", placed)
    text = placed.read_bytes()
    trial = receive(site, placed, "--proef")
    assert trial.returncode == 0, trial.stderr
    assert placed.read_bytes() == text
    done = receive(site, placed)
    assert done.returncode == 0, done.stderr
    assert "stond al op zijn plaats" in done.stdout
    assert placed.read_text("utf-8") == "naam: Straat\ncategorie: catering\n"


def test_a_file_says_its_theme_set_where_the_site_has_no_usual_one() -> None:
    start = start_of(complete()) | {"own": -1}
    draft = {"v": 1, "kind": 2, "name": "Los", "set": start["sets"][0]["id"], "parent": "", "file": None, "themes": {}}
    made = ask(PARTS, "files", start=start, drafts=[draft])[0]
    assert f"  themaset: {start['sets'][0]['id']}" in made["text"]


def test_what_the_same_board_saves_later_is_placed_over_what_it_saved_before(site: Path) -> None:
    card = card_of(site)
    first = from_board(site, card.name, card.read_bytes().decode(), {"klimaat": {"level": "3"}})
    again = first.read_bytes().decode()
    assert receive(site, first).returncode == 0
    later = from_board(site, "kopie.yml", again, {"klimaat": {"level": "1"}})
    done = receive(site, later)
    assert done.returncode == 0, done.stderr
    assert "klimaat: {niveau: 1, onderbouwing: De markt" in card.read_text("utf-8")
    card.write_text(card.read_text("utf-8").replace("Loopt goed.", "Loopt minder."), "utf-8")
    third = from_board(site, "kopie.yml", again, {"klimaat": {"level": "0"}})
    assert "is veranderd nadat" in receive(site, third).stderr
    assert "Loopt minder." in card.read_text("utf-8")


def test_a_new_web_that_was_placed_is_placed_again_after_more_was_drawn(site: Path) -> None:
    draft = {
        "v": 1, "kind": 0, "name": "Straat", "set": "stad", "parent": "organisaties/voorbeeldstad", "file": None,
        "themes": {"klimaat": {"level": "3", "why": "Zo.", "differs": "Hier kan meer."}},
    }  # fmt: skip
    file = site / "straat.yml"
    made: list[str] = []
    for level in ("3", "2"):
        draft["themes"]["klimaat"]["level"] = level  # type: ignore[index]
        draft["made"] = made
        answer = ask(PARTS, "files", start=start_of(complete()), drafts=[draft])[0]
        file.write_bytes(answer["text"].encode())
        done = receive(site, file)
        assert done.returncode == 0, done.stderr
        made = [*made, answer["mark"]]
    assert "niveau: 2" in (site / "content" / "projecten" / "straat.yml").read_text("utf-8")
