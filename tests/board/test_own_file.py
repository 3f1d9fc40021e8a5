"""A file of one's own is saved with only what was changed: read back by the generator, for every card of the example content and of the
content that uses every field, with changes drawn at random."""

from __future__ import annotations

import difflib
import json
import random
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from ambitieweb.link.portfolio import Portfolio
from ambitieweb.model.files import CATEGORY, ORGANISATION, PROJECT
from ambitieweb.model.read import content_of
from ambitieweb.model.values import rating_of
from ambitieweb.model.web import Web, WebTheme
from ambitieweb.site import Site
from ambitieweb.source.files import Folder, TextFile
from board.asking import ask
from demo import COMPLETE, CONTENT, complete, demo

PARTS = (
    "../../libraries/yaml/yaml.js",
    "geometry.js",
    "drawing.js",
    "model.js",
    "written.js",
    "source.js",
    "splice.js",
    "own-file.js",
)
KINDS = (PROJECT, CATEGORY, ORGANISATION)
ROUNDS = 3
LEVELS = ("0", "1", "2", "3", "?", "n", "")
WORDS = {"?": "nog te bepalen", "n": "niet relevant"}
REASONS = (
    "", "Kort.", "Let op: dit telt", "prijs # 1", "\"Zo\" zei 'zij'", "{a: b}, [c]", "- een lijst\n- met twee", "Eerst.\n\nDan: twee # drie",
    "no", "9:30", "@ & * !", "één – twee € 😀", "eindigt op:", "% 20", "a\n b\n  c", "\\n is geen regel", "> groter", "3", "Ja, en 'nee' [1] {x} & 50%", "regel\u2028einde", "a\u0085b",
)  # fmt: skip
MARK = re.compile(r"# ambitieweb-bord: [^\r\n]+\r?\n\Z")


def part_of(site: Site, name: str, path: str) -> Any:
    script = next(export.content for export in site.beside if export.path == path).decode()
    return json.loads(script[len(f'awBoardPart("{name}",') : -3])


def start_of(site: Site) -> dict[str, Any]:
    found: dict[str, Any] = part_of(site, "start", "bord/begin.js")
    return found


def parts_of(site: Site) -> dict[str, Any]:
    """What the board has when somebody opens a file."""
    return {"start": start_of(site), "kinds": part_of(site, "kinds", "bord/soorten.js")}


@dataclass(frozen=True)
class CardFile:
    """A file of content with a web."""

    path: str
    text: str
    themes: tuple[str, ...]


def cards(content: Path, portfolio: Portfolio) -> list[CardFile]:
    found = []
    for holder in portfolio.holders:
        folder = next(kind.folder for kind in KINDS if kind.name == holder.kind)
        path = f"{folder}/{holder.id}.yml"
        if holder.web and (content / path).is_file():
            themes = tuple(theme.theme.id for theme in holder.web.themes)
            found.append(CardFile(path, (content / path).read_text("utf-8"), themes))
    return found


def read(texts: dict[str, str]) -> dict[str, Any]:
    """The record of each file, as the generator reads it."""
    files = tuple(TextFile(path, text) for path, text in sorted(texts.items()))
    content = content_of(Folder(files, (), ()))
    assert not content.unreadable, content.problems
    return {entry.document.path: entry.record for kind in KINDS for entry in content.of(kind.name).values()}


def themes_of(record: Any) -> dict[str, WebTheme]:
    return dict(record.web.themes) if record.web else {}


def without_board(record: Any) -> Any:
    """The record without what the board writes."""
    nothing = {"rating": None, "rationale": None, "deviation_reason": None}
    themes = {id_: theme.model_copy(update=nothing) for id_, theme in themes_of(record).items()}
    kept = {id_: theme for id_, theme in themes.items() if theme != WebTheme()}
    web = (record.web or Web()).model_copy(update={"themes": kept})
    return record.model_copy(update={"web": web})


def said(theme: WebTheme | None) -> tuple[Any, str, str]:
    own = theme or WebTheme()
    return own.rating, (own.rationale or "").strip(), (own.deviation_reason or "").strip()


def drawn(chance: random.Random, themes: tuple[str, ...]) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for theme in chance.sample(themes, chance.choice((1, 1, 2))):
        what = chance.choice(("level", "why", "differs"))
        found[theme] = {what: chance.choice(LEVELS if what == "level" else REASONS)}
    return found


@pytest.mark.slow
@pytest.mark.parametrize(("content", "site"), [(CONTENT, demo), (COMPLETE, complete)], ids=["demo", "complete"])
def test_only_what_was_changed_differs(content: Path, site: Any) -> None:
    chance, here = random.Random(content.name), cards(content, site().portfolio)
    before = read({card.path: card.text for card in here})
    asked = []
    for number in range(ROUNDS):
        for card in here:
            text = card.text.replace("\n", "\r\n") if number % 3 == 2 else card.text
            name = card.path.rpartition("/")[2]
            asked.append({"name": name, "text": text, "changes": drawn(chance, card.themes), "card": card.path})
    answered = ask(PARTS, "edits", **parts_of(site()), files=asked)
    for start in range(0, len(asked), len(here)):
        round_ = list(zip(asked[start : start + len(here)], answered[start : start + len(here)], strict=True))
        after = read({one["card"]: MARK.sub("", answer["text"]) for one, answer in round_ if "text" in answer})
        for one, answer in round_:
            path, changes = one["card"], one["changes"]
            assert "text" in answer, (path, changes, answer)
            assert answer["path"] == path
            assert answer["locked"] == []
            assert without_board(after[path]) == without_board(before[path]), (path, changes)
            old, new = themes_of(before[path]), themes_of(after[path])
            for theme in {*old, *new, *changes}:
                wanted = list(said(old.get(theme)))
                for what, value in changes.get(theme, {}).items():
                    wanted[("level", "why", "differs").index(what)] = (
                        rating_of(WORDS.get(value, value)) if what == "level" else value
                    )
                assert list(said(new.get(theme))) == wanted, (path, theme, changes)
            assert_small(one["text"], MARK.sub("", answer["text"]), len(changes), (path, changes))


def assert_small(before: str, after: str, changes: int, about: object) -> None:
    """Few lines differ, their line ends are those of the file, and no remark is lost."""
    was, now = Counter(before.splitlines(keepends=True)), Counter(after.splitlines(keepends=True))
    assert (was - now).total() <= 8 * changes, about
    assert (now - was).total() <= 8 * changes, about
    if "\r\n" in before:
        assert not re.search(r"(?<!\r)\n", after), about
    remarks = [part for line in was for part in re.findall(r"(?:^|\s)(#.*)", line) if not re.search(r"""["']""", line)]
    assert [remark for remark in remarks if remark.strip() not in after] == [], about


ODD = """\
naam: Proef  # de naam
web:
  themas:
    milieu: &zo {niveau: 3}
    klimaat: *zo
    circulariteit: !eigen 2
    ketenverantwoordelijkheid: {niveau: misschien}
    social-return: 2  # zo afgesproken

    # over inclusie
    diversiteit-en-inclusie:
      # eerst dit
      niveau:   1   # laag
      onderbouwing: |  # uitleg
        Een regel.
        Nog een.
acties: []
"""


def saved(text: str, name: str = "proef.yml", **changes: dict[str, str]) -> dict[str, Any]:
    asked = [{"name": name, "text": text, "changes": {key.replace("_", "-"): what for key, what in changes.items()}}]
    found: dict[str, Any] = ask(PARTS, "edits", **parts_of(demo()), files=asked)[0]
    return found


def differing(before: str, after: str) -> list[str]:
    return [
        line.rstrip("\n") for line in difflib.ndiff(before.splitlines(True), after.splitlines(True)) if line[0] in "+-"
    ]


def test_what_cannot_be_changed_here_is_told_and_stays() -> None:
    answer = saved(
        ODD, social_return={"why": "Omdat: het kan", "level": "3"}, diversiteit_en_inclusie={"why": "Anders."}
    )
    assert answer["locked"] == ["milieu", "klimaat", "circulariteit", "ketenverantwoordelijkheid"]
    assert [note.split(" kunt u ")[0] for note in answer["notes"]][
        -1
    ] == "Ketenverantwoordelijkheid (Internationale Sociale Voorwaarden)"
    assert differing(ODD, MARK.sub("", answer["text"])) == [
        "-     social-return: 2  # zo afgesproken",
        "+     social-return:  # zo afgesproken",
        "+       niveau: 3",
        '+       onderbouwing: "Omdat: het kan"',
        "-       onderbouwing: |  # uitleg",
        "+       onderbouwing: Anders.  # uitleg",
        "-         Een regel.",
        "-         Nog een.",
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("naam: A\n", "    klimaat:"),
        ("naam: A", "    klimaat:"),
        ("naam: A\nweb:\n  status: voorlopig # ja\n\nacties: []\n", "    klimaat:"),
        ("naam: A\nweb: {status: voorlopig, themas: {milieu: 2}}\n", "web: {status: voorlopig, themas: {milieu: 2, klimaat: {niveau: 2, onderbouwing: Zo.}}}"),
        ("naam: A\nweb:\n  themas:\n", "    klimaat:"),
        ("naam: A\nweb:\n", "    klimaat:"),
        ("name: A\nweb:\n  themes: {klimaat: {rating: 1}}\n", "  themes: {klimaat: {rating: 2, rationale: Zo.}}"),
        ("naam: A\nweb:\n  themas: {}\n", "  themas: {klimaat: {niveau: 2, onderbouwing: Zo.}}"),
    ],
)  # fmt: skip
def test_a_theme_that_was_not_there_finds_its_place(text: str, line: str) -> None:
    answer = saved(text, klimaat={"level": "2", "why": "Zo."})
    assert line in MARK.sub("", answer["text"]).split("\n")
    record = read({"projecten/proef.yml": MARK.sub("", answer["text"])})["projecten/proef.yml"]
    assert said(themes_of(record)["klimaat"])[1] == "Zo."
    assert all(part in answer["text"] for part in text.split("\n") if part not in ("", line) and "{" not in part)


def test_bytes_before_the_text_and_an_open_last_line_stay() -> None:
    answer = saved("\ufeffnaam: A\nweb:\n  themas:\n    klimaat: 1", klimaat={"level": "2"})
    assert answer["text"].startswith(
        "\ufeffnaam: A\nweb:\n  themas:\n    klimaat: 2\n# ambitieweb-bord: projecten/proef.yml "
    )
    assert answer["text"].endswith("-open\n")


def test_a_faulty_file_is_not_opened() -> None:
    assert "regel 2" in saved("naam: A\nweb: [}\n")["problem"]
    assert "geen bestand" in saved("- a\n")["problem"]


def test_a_file_that_the_board_saved_goes_on_as_the_version_that_it_was_made_of() -> None:
    for text in ("naam: A\nweb:\n  themas:\n    milieu: 2\n", "naam: A\r\nweb:\r\n  themas:\r\n    milieu: 2"):
        first = saved(text, milieu={"level": "3"})
        second = saved(first["text"], "kopie.yml", milieu={"level": "1"})
        assert second["path"] == "projecten/proef.yml"
        *_, version = first["text"].split()
        newline = "\r\n" if "\r\n" in text else "\n"
        passed = f" {first['mark']}{newline}"
        assert second["text"] == first["text"].replace("milieu: 3", "milieu: 1").removesuffix(newline) + passed
        assert version.startswith(second["text"].split()[-2].removesuffix("-open"))
        assert saved(second["text"], milieu={"level": "2"})["text"].startswith(text)
    new = "naam: B\nweb:\n  themas:\n    milieu: 2\n# ambitieweb-bord: categorieen/proef.yml nieuw\n"
    answer = saved(new, milieu={"level": "3"})
    first, passed = answer["text"].rstrip("\n").rsplit(" ", 1)
    assert (answer["kind"], first) == (1, new.replace("milieu: 2", "milieu: 3").rstrip("\n"))
    assert re.fullmatch(r"[0-9a-f]{8}-\d+", passed)


def test_a_file_that_is_no_card_with_a_web_is_refused_with_what_it_is() -> None:
    for path, word in (
        ("maatregelen/asfalt-op-lage-temperatuur.yml", "Maatregel"),
        ("site.yml", "Site"),
        ("themasets/ambitiekaart-figuur-21.yml", "Themaset"),
    ):
        assert f": {word}. Het bord" in saved((CONTENT / path).read_text("utf-8"), Path(path).name)["problem"]
    assert "kent services, volumes niet" in saved("version: 3\nservices: {}\nvolumes: {}\n")["problem"]
    assert "geen velden" in saved("")["problem"]
    assert "geen velden" in saved("# leeg\n")["problem"]


def test_a_name_that_two_webs_have_is_asked_about_where_the_file_does_not_say() -> None:
    parts = parts_of(demo())
    project = next(web for web in parts["start"]["webs"] if web[0] == 0)
    start = parts["start"] | {"webs": [*parts["start"]["webs"], [1, project[1], "Een categorie", 0, -1, "......"]]}
    own = "naam: A\nweb:\n  themas:\n    milieu: 2\n"
    files = [
        {"name": f"{project[1]}.yml", "text": text, "changes": {}, **chosen}
        for text, chosen in (
            (own, {}),
            (own, {"chosen": 0}),
            (own, {"chosen": 1}),
            (own + "fase: gunning\n", {}),
            (own + "minimumeisen: Geen.\n", {}),
            (own + f"# ambitieweb-bord: categorieen/{project[1]}.yml nieuw\n", {}),
        )
    ]
    which, *others = ask(PARTS, "edits", start=start, kinds=parts["kinds"], files=files)
    assert which == {"which": [[0, f"Project: {project[2]}"], [1, "Categorie: Een categorie"]]}
    assert [one["kind"] for one in others] == [0, 1, 0, 1, 1]
    assert [one["path"].split("/")[0] for one in others[:2]] == ["projecten", "categorieen"]


def test_an_english_file_keeps_its_language() -> None:
    answer = saved(
        "name: A\nweb:\n  themes:\n    milieu: 2\n", milieu={"level": "?"}, klimaat={"level": "n", "why": "So."}
    )
    assert MARK.sub("", answer["text"]) == (
        "name: A\nweb:\n  themes:\n    milieu: to be determined\n    klimaat:\n      rating: not relevant\n      rationale: So.\n"
    )


def test_what_cannot_be_changed_is_drawn_as_the_file_says() -> None:
    text = """\
naam: Proef
organisatie: wegen
web:
  themas:
    milieu: &zo {niveau: 3}
    klimaat: *zo
    circulariteit: {<<: *zo, onderbouwing: Ook.}
    ketenverantwoordelijkheid: {niveau: misschien}
    social-return: 01
"""
    answer = saved(text)
    assert len(answer["locked"]) == 5
    assert [answer["ratings"][theme] for theme in answer["locked"]] == ["3", "3", "3", "", "1"]


@pytest.mark.parametrize("indent", ["", "  "])
def test_a_remark_between_key_and_value_stays(indent: str) -> None:
    text = f"naam: A\nweb:\n  themas:\n    milieu: # hoog\n      2\n    klimaat:\n      niveau: # laag\n        2\n      onderbouwing:\n        # waarom\n        {indent}Een tekst.\n"
    answer = saved(text, milieu={"level": "3"}, klimaat={"level": "1", "why": "Nieuw.\nTwee."})
    assert [part for part in ("# hoog", "# laag", "# waarom") if part not in answer["text"]] == []
    record = read({"projecten/proef.yml": MARK.sub("", answer["text"])})["projecten/proef.yml"]
    assert said(themes_of(record)["klimaat"])[1] == "Nieuw.\nTwee."
    long = saved(text, milieu={"why": "Omdat."}).get("text", "")
    assert "# hoog" in long


def test_a_draft_goes_on_with_its_own_file_and_with_no_other() -> None:
    text = "naam: A\nweb:\n  themas:\n    milieu: 2\n    klimaat: &zo {niveau: 1}\n"
    placed = text.replace("milieu: 2", "milieu: 3")
    own = {"level": "3", "why": "", "differs": ""}
    mark = saved(text, milieu={"level": "3"})["mark"]
    files = [text, text, placed, text.replace("naam: A", "naam: B")]

    def again(themes: dict[str, Any], made: list[str]) -> list[Any]:
        found: list[Any] = ask(PARTS, "again", **parts_of(demo()), files=files, themes=themes, made=made)
        return found

    same, after, other = again({"milieu": own}, [])
    assert same["draft"]["themes"]["milieu"]["level"] == "3"
    assert after["draft"]["file"]["mark"] == mark
    assert other is None
    further = {"milieu": {**own, "level": "0"}, "klimaat": {**own, "level": "0"}}
    assert again(further, [])[1] is None
    after = again(further, [mark])[1]
    assert after["back"] == ["klimaat"]
    assert [after["draft"]["themes"][theme]["level"] for theme in ("milieu", "klimaat")] == ["0", "1"]


def test_a_name_has_no_signs_that_a_drawing_cannot_hold() -> None:
    assert saved('naam: "Straat\\v \\x01noord\\x85 😀"\n')["name"] == "Straat noord 😀"


def test_a_new_file_is_in_the_language_of_the_site() -> None:
    start = start_of(demo()) | {"language": "en"}
    sticker = {"direction": "-", "count": "2", "phase": "use", "argument": "Noise: at night"}
    own = {"level": "?", "why": "Why", "differs": "", "stickers": [sticker]}
    draft = {"v": 1, "kind": 0, "name": "Street", "set": "mvoi", "parent": "categorieen/wegen-en-verharding", "file": None,
             "themes": {"milieu": own, "klimaat": {"level": "n", "why": "", "differs": ""}},
             "measures": [{"measure": "bomen-beschermen", "name": "", "theme": "milieu", "levels": "2"}]}  # fmt: skip
    text = ask(PARTS, "files", start=start, drafts=[draft])[0]["text"]
    said_of = [line.split("  #")[0] for line in text.splitlines() if not line.lstrip().startswith("#")]
    assert said_of == [
        "name: Street",
        "category: wegen-en-verharding",
        "web:",
        "  status: provisional",
        "  themes:",
        "    milieu:",
        "      rating: to be determined",
        "      rationale: Why",
        "      impact:",
        '        - {direction: negative, count: 2, phase: use, argument: "Noise: at night"}',
        "    klimaat:",
        "      rating: not relevant",
        "measures:",
        "  - {measure: bomen-beschermen, theme: milieu, levels: 2}",
    ]
    record = read({"projecten/street.yml": text})["projecten/street.yml"]
    assert [one.count for one in themes_of(record)["milieu"].impact] == [2]
    assert [str(one.levels) for one in record.measures] == ["2"]
