"""An editor helps an author of this site: what it offers, marks and explains, asked of the real YAML language server."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from ambitieweb import starters
from ambitieweb.editor.known import Known, known_in
from ambitieweb.editor.schema import schema, schemas
from ambitieweb.languages import LANGUAGES
from ambitieweb.model.files import FILE_KINDS, KIND_BY_FOLDER, KIND_BY_NAME
from ambitieweb.schema_files import editor_settings, is_kept, keep_schemas, write_schemas
from ambitieweb.texts import texts
from editor.language_server import LanguageServer, Mark, language_server
from node.install import command, is_installed

pytestmark = pytest.mark.slow

TESTS = Path(__file__).parent.parent
SERVER = "yaml-language-server/bin/yaml-language-server"
CONTENTS = {"demo": TESTS.parent / "content", "complete": TESTS / "content" / "complete"}
SAFE_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The one written in C where there is one."""
MVOI = ["milieu", "klimaat", "circulariteit", "ketenverantwoordelijkheid", "diversiteit-en-inclusie", "social-return"]
OWN_SET = """\
naam: Eigen
schaal: {niveaus: [{nummer: 1, naam: Basis}, {nummer: 2, naam: Plus}]}
themas: {lucht: Schone lucht, geluid: Geluid}
"""
PROJECT = """\
naam: Proef
categorie: voorbeeldcategorie
web:
  status: voorlopig
  themas:
    klimaat: 2
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("editor") / "proef"
    starters.new_site(folder, "Proef")
    (folder / "content" / "themasets" / "eigen.yml").write_text(OWN_SET, "utf-8")
    starters.bring_schemas_up_to_date(folder / "content")
    return folder


@pytest.fixture(scope="module")
def server(site: Path) -> Iterator[LanguageServer]:
    with opened(site) as running:
        yield running


def opened(site: Path) -> AbstractContextManager[LanguageServer]:
    """The server with the settings of the site."""
    assert is_installed(), "no language server found; `make test` installs one"
    settings = json.loads((site / ".vscode" / "settings.json").read_text("utf-8"))
    return language_server([*command(SERVER), "--stdio"], site, settings["yaml.schemas"])


def ask(server: LanguageServer, site: Path, text: str, path: str = "projecten/proef.yml") -> tuple[Path, list[Mark]]:
    """Opens a text as a file of the site. A `|` in it is the place of the cursor."""
    file = site / "content" / path
    if path != "site.yml":
        file = file.with_stem(f"proef-{server.number}-{len(server.marked)}")
    return file, server.marks(file, text.replace("|", "", 1))


def labels(server: LanguageServer, site: Path, text: str, path: str = "projecten/proef.yml") -> list[str]:
    file, _ = ask(server, site, text, path)
    before = text.partition("|")[0].split("\n")
    return [offer.label for offer in server.offers(file, len(before), len(before[-1]) + 1)]


def hover(server: LanguageServer, site: Path, text: str) -> str:
    file, _ = ask(server, site, text)
    before = text.partition("|")[0].split("\n")
    return server.hover(file, len(before), len(before[-1]) + 1)


# --- what is offered -------------------------------------------------------------------------------------------------


def test_themes_of_the_set_are_offered(server: LanguageServer, site: Path) -> None:
    assert labels(server, site, "naam: Proef\nweb:\n  themas:\n    |\n") == MVOI
    assert labels(server, site, PROJECT + "    |\n") == [theme for theme in MVOI if theme != "klimaat"]
    assert labels(server, site, PROJECT + "verschillen:\n  - thema: |\n") == MVOI


def test_themes_follow_the_set_that_the_web_names(server: LanguageServer, site: Path) -> None:
    for web in ("web:\n  themaset: eigen\n  themas:", "web:\n  theme_set: eigen\n  themes:"):
        assert labels(server, site, f"naam: Proef\n{web}\n    |\n") == ["lucht", "geluid"]


def test_all_themes_are_offered_when_the_set_is_unknown(server: LanguageServer, site: Path) -> None:
    offered = labels(server, site, "naam: Proef\nweb:\n  themaset: bestaat-niet\n  themas:\n    |\n")
    assert offered == sorted(["lucht", "geluid", *MVOI])


@pytest.mark.parametrize(
    ("text", "path", "wanted"),
    [
        ("naam: Proef\ncategorie: |\n", "projecten/proef.yml", "voorbeeldcategorie"),
        ("naam: Proef\norganisatie: |\n", "projecten/proef.yml", "onze-organisatie"),
        ("naam: Proef\nouder: |\n", "categorieen/proef.yml", "onze-organisatie"),
        ("naam: Proef\nouder: |\n", "organisaties/proef.yml", "onze-organisatie"),
        ("naam: Proef\nmaatregelen:\n  - maatregel: |\n", "projecten/proef.yml", "social-return-5-procent"),
        ("naam: Proef\nmaatregelen:\n  - maatregel: |\n", "categorieen/proef.yml", "social-return-5-procent"),
        ("naam: Proef\nmeasures:\n  - measure: |\n", "projects/proef.yml", "social-return-5-procent"),
        ("naam: Proef\nweb:\n  themaset: |\n", "projecten/proef.yml", "mvoi"),
        ("naam: Proef\nthemaset: |\n", "maatregelen/proef.yml", "mvoi"),
        ("naam: Proef\norganisatie: |\n", "site.yml", "onze-organisatie"),
    ],
)
def test_ids_of_other_files_are_offered(server: LanguageServer, site: Path, text: str, path: str, wanted: str) -> None:
    file, _ = ask(server, site, text, path)
    before = text.partition("|")[0].split("\n")
    offers = server.offers(file, len(before), len(before[-1]) + 1)
    assert wanted in {offer.label for offer in offers}
    name = yaml.safe_load(next((site / "content").rglob(f"{wanted}.yml")).read_text("utf-8"))["naam"]
    assert [offer.words for offer in offers if offer.label == wanted] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "|\n",
        "naam: Proef\n|\n",
        PROJECT + "    milieu:\n      |\n",
        PROJECT + "    milieu: |\n",
        PROJECT + "fase: |\n",
        PROJECT + "raamovereenkomst: |\n",
        PROJECT + "omschrijving: |\n",
        PROJECT + "acties:\n  - |\n",
        PROJECT + "sessies:\n  - themas:\n      |\n",
        PROJECT + "sessies:\n  - titel: A\n    |\n",
    ],
)
def test_nothing_is_offered_twice_or_in_two_languages_or_as_null(server: LanguageServer, site: Path, text: str) -> None:
    offered = labels(server, site, text)
    assert len(offered) == len(set(offered))
    assert not {"null", "true", "false", "phase", "name", "description", "yes", "preparation"} & set(offered)


def test_words_of_a_choice_and_levels_are_offered_once_in_the_language_of_the_site(
    server: LanguageServer, site: Path
) -> None:
    assert labels(server, site, PROJECT + "raamovereenkomst: |\n") == ["ja", "nee"]
    assert labels(server, site, PROJECT + "    milieu: |\n") == [*"0123", "niet relevant", "nog te bepalen"]
    assert labels(server, site, PROJECT + "status: |\n") == ["op koers", "let op", "gestopt", "afgerond"]


def test_what_was_made_just_now_is_offered(tmp_path: Path) -> None:
    site = tmp_path / "proef"
    starters.new_site(site, "Proef")
    starters.new_file("maatregel", "Zonnepanelen", site / "content" / "maatregelen" / "zonnepanelen.yml")
    with opened(site) as server:
        assert "zonnepanelen" in labels(server, site, "naam: Proef\nmaatregelen:\n  - maatregel: |\n")


def test_an_english_site_is_helped_in_english_and_keeps_its_dutch_keys(tmp_path: Path) -> None:
    site = tmp_path / "proef"
    starters.new_site(site, "Proef")
    file = site / "content" / "site.yml"
    file.write_text(file.read_text("utf-8").replace("taal: nl", "taal: en"), "utf-8")
    starters.bring_schemas_up_to_date(site / "content")
    with opened(site) as server:
        assert not any(server.marks_of((site / "content").rglob("*.yml")).values())
        assert labels(server, site, "naam: Proef\nweb:\n  themas:\n    |\n") == MVOI
        assert "voorbeeldcategorie" in labels(server, site, "naam: Proef\ncategorie: |\n")
        assert labels(server, site, "name: Proef\nphase: |\n")[0] == "idea"
        offered = labels(server, site, "|\n")
        assert "category" in offered
        assert "categorie" not in offered
        assert "What you buy and why." in hover(server, site, "name: Proef\ndesc|ription: Chairs\n")


# --- what is marked --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "line", "column", "words"),
    [
        ("    milieu: 4\n", 7, 13, "Een niveau is 0, 1, 2 of 3"),
        ("    milieu: 2.5\n", 7, 13, "Een niveau is 0, 1, 2 of 3"),
        ("    milieu: veel\n", 7, 13, "Een niveau is 0, 1, 2 of 3"),
        ("    milieu:\n      niveau: 4\n", 8, 15, "Een niveau is 0, 1, 2 of 3"),
        ("    milieu: {niveau: 4, onderbouwing: Zo}\n", 7, 22, "Een niveau is 0, 1, 2 of 3"),
        ("    milieu:\n      nivo: 2\n", 8, 7, "Deze sleutel hoort hier niet. Wel: niveau,"),
        ("    mileu: 2\n", 7, 5, "De themaset mvoi heeft deze thema's: milieu,"),
        ("organisatie: nergens\n", 7, 14, "geen bestand met deze naam in organisaties/"),
        ("maatregelen:\n  - maatregel: geen\n", 8, 16, "geen bestand met deze naam in maatregelen/"),
        ("maatregelen:\n  - geen\n", 8, 5, "geen bestand met deze naam in maatregelen/"),
        ("maatregelen:\n  - {naam: Iets, thema: lucht}\n", 8, 25, "De themaset mvoi heeft deze thema's"),
        ("verschillen:\n  - thema: lucht\n", 8, 12, "De themaset mvoi heeft deze thema's"),
        ("metingen:\n  - themas: {lucht: 1}\n", 8, 14, "De themaset mvoi heeft deze thema's"),
        ("fase: ooit\n", 7, 7, "Kies uit: idee,"),
        ("raamovereenkomst: misschien\n", 7, 19, "Kies ja of nee."),
        ("geraamde_waarde: veel\n", 7, 18, "Hier hoort een bedrag"),
        ("omschrijving: [a, b]\n", 7, 15, "Hier hoort tekst"),
        ("acties:\n  - eigenaar: inkoper\n", 8, 5, "'wat' ontbreekt."),
        ("faze: idee\n", 7, 1, "Deze sleutel hoort hier niet."),
    ],
)
def test_what_is_wrong_is_marked_at_its_word(
    server: LanguageServer, site: Path, lines: str, line: int, column: int, words: str
) -> None:
    _, marks = ask(server, site, PROJECT + lines)
    assert [(mark.line, mark.column) for mark in marks] == [(line, column)], marks
    assert words in marks[0].words


def test_level_that_the_scale_of_the_set_lacks_is_marked(server: LanguageServer, site: Path) -> None:
    text = "naam: Proef\nweb:\n  themaset: eigen\n  themas:\n    lucht: {level}\n"
    for level in ("3", "{niveau: 3}"):
        _, marks = ask(server, site, text.replace("{level}", level))
        assert [mark.words for mark in marks] == ["De themaset eigen kent deze niveaus: 1, 2."], level
    assert ask(server, site, text.replace("{level}", "2"))[1] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CONTENTS)
def test_good_content_has_no_marks(name: str, language: str, tmp_path: Path) -> None:
    shutil.copytree(CONTENTS[name], tmp_path / "content")
    known, _ = known_in(tmp_path / "content")
    assert known.is_sure
    write_schemas(tmp_path / ".schemas", known, texts(language))
    with language_server([*command(SERVER), "--stdio"], tmp_path, editor_settings("content")["yaml.schemas"]) as server:
        marked = server.marks_of((tmp_path / "content").rglob("*.yml"))
    assert {path.name: marks for path, marks in marked.items() if marks} == {}


def test_new_files_and_all_that_they_suggest_have_no_marks(tmp_path: Path) -> None:
    site = tmp_path / "proef"
    starters.new_site(site, "Proef")
    for kind in FILE_KINDS:
        if kind.folder:
            path = site / "content" / kind.folder / "proef.yml"
            starters.new_file(kind.name, "Proef", path)
            path.write_text(re.sub(r"(?m)^( +)# ", r"\1", path.read_text("utf-8")), "utf-8")
    starters.bring_schemas_up_to_date(site / "content")
    with opened(site) as server:
        marked = server.marks_of((site / "content").rglob("*.yml"))
    assert {path.name: marks for path, marks in marked.items() if marks} == {}


# --- what is explained -----------------------------------------------------------------------------------------------


def test_hover_gives_the_help_of_a_key_and_what_a_theme_is_about(server: LanguageServer, site: Path) -> None:
    assert "Hoe vast het web staat." in hover(server, site, PROJECT.replace("status", "sta|tus"))
    assert "Leeg: het niveau telt van het web waar dit web onder hangt." in hover(
        server, site, "naam: Proef\nweb:\n  themas:\n    klimaat:\n      ni|veau: 2\n"
    )
    for level in ("2", "4", "\n      niveau: 2"):
        words = hover(server, site, f"naam: Proef\nweb:\n  themas:\n    kli|maat: {level}\n    milieu: 1\n")
        assert words.startswith("#### Klimaat\n\nDit thema gaat over de uitstoot van CO2"), level


# --- the files -------------------------------------------------------------------------------------------------------


def test_new_site_leads_visual_studio_code_to_the_schemas(site: Path) -> None:
    settings = json.loads((site / ".vscode" / "settings.json").read_text("utf-8"))
    assert settings["yaml.schemas"]["./.schemas/project.json"][0] == "content/projecten/*.yml"
    assert settings["yaml.schemas"]["./.schemas/site.json"] == ["content/site.yml", "content/site.yaml"]
    assert all((site / path).is_file() for path in settings["yaml.schemas"])
    recommended = json.loads((site / ".vscode" / "extensions.json").read_text("utf-8"))
    assert "redhat.vscode-yaml" in recommended["recommendations"]


def test_schemas_are_written_only_when_they_change(site: Path) -> None:
    known, language = known_in(site / "content")
    file = site / ".schemas" / "project.json"
    os.utime(file, (1, 1))
    keep_schemas(site / "content", known, texts(language))
    assert file.stat().st_mtime == 1
    file.write_text("{}", "utf-8")
    keep_schemas(site / "content", known, texts(language))
    assert len(file.read_text("utf-8")) > 10_000


def test_nobody_stops_where_schemas_cannot_be_written(site: Path, tmp_path: Path) -> None:
    shutil.copytree(site / "content", tmp_path / "content")
    (tmp_path / ".schemas").write_text("in the way", "utf-8")
    known, language = known_in(tmp_path / "content")
    keep_schemas(tmp_path / "content", known, texts(language))
    assert (tmp_path / ".schemas").read_text("utf-8") == "in the way"


def test_folders_that_are_no_site_of_the_author_get_no_schemas(site: Path, tmp_path: Path) -> None:
    assert is_kept(site / "content")
    assert not is_kept(tmp_path / "content")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CONTENTS)
def test_other_editors_can_read_the_schemas_and_mark_nothing_good(name: str, language: str) -> None:
    known, _ = known_in(CONTENTS[name])
    made = {file.removesuffix(".json"): json.loads(make()) for file, make in schemas(known, texts(language))}
    jsonschema.Draft202012Validator.check_schema({"$defs": parts_of(made.values())})
    validators = {kind: jsonschema.Draft202012Validator(holds) for kind, holds in made.items()}
    for path in sorted(CONTENTS[name].rglob("*.yml")):
        kind = KIND_BY_FOLDER.get(path.parent.name, KIND_BY_NAME["site"])
        value = as_editors_read(yaml.load(path.read_text("utf-8"), SAFE_LOADER))
        faults = [error.message[:200] for error in validators[kind.name].iter_errors(value)]
        assert faults == [], path.name


def parts_of(made: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """Every schema and every part that has a name, once: the kinds of file share half of them, and to check one takes long."""
    parts = [part for holds in made for part in ({**holds, "$defs": {}}, *holds["$defs"].values())]
    return {str(number): json.loads(part) for number, part in enumerate(dict.fromkeys(map(json.dumps, parts)))}


@pytest.mark.parametrize("place", ["top", "part"])
def test_a_part_that_is_no_schema_is_seen(place: str) -> None:
    wrong = {"type": "woorden"}
    made = {"$defs": {"a": {"type": "string"}}, **wrong} if place == "top" else {"$defs": {"a": wrong}}
    with pytest.raises(jsonschema.SchemaError):
        jsonschema.Draft202012Validator.check_schema({"$defs": parts_of([{"$defs": {}}, made])})


def test_without_content_nothing_is_unknown() -> None:
    made = schema(KIND_BY_NAME["project"], Known(), texts("nl"))
    jsonschema.validate({"naam": "A", "categorie": "x", "web": {"themas": {"lucht": 3}}}, made)


def as_editors_read(value: object) -> object:
    """YAML in the way of version 1.2, which editors read: a day is a text, and keys are texts."""
    if isinstance(value, dict):
        return {str(key): as_editors_read(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_editors_read(item) for item in value]
    return value if value is None or isinstance(value, (bool, int, float, str)) else str(value)
