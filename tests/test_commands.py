"""The command line as its users meet it: check, new, emit, schema, and a build that keeps the last good site."""

from __future__ import annotations

import json
import re
import shutil
import socket
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from functools import partial
from io import StringIO
from pathlib import Path
from typing import Any, NoReturn

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from ambitieweb import cli
from ambitieweb.cli import command_line
from ambitieweb.plugin.hand_written import docs_of
from ambitieweb.plugin.settings import MkDocsYml
from ambitieweb.site import Settings, SiteDraft, build
from bench import portfolio
from command import ambitieweb, serving, until
from work import calls, times

pytestmark = pytest.mark.slow

CONTENT = Path(__file__).parent.parent / "content"
GUIDE = Path(__file__).parent.parent / "docs" / "handleiding"


@pytest.fixture(scope="module")
def just_made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("new")
    made = ambitieweb("new", "site", "proef", folder=folder)
    assert made.returncode == 0, made.stderr
    return folder / "proef"


@pytest.fixture
def new_site(just_made: Path, tmp_path: Path) -> Path:
    """A new site of its own for each test."""
    return Path(shutil.copytree(just_made, tmp_path / "proef"))


def test_new_site_has_no_errors_and_builds(new_site: Path) -> None:
    checked = ambitieweb("check", folder=new_site)
    assert checked.returncode == 0, checked.stdout
    built = ambitieweb("build", folder=new_site)
    assert built.returncode == 0, built.stderr
    assert "Proef" in (new_site / "site" / "index.html").read_text("utf-8")


def test_new_site_has_no_warnings_either(new_site: Path) -> None:
    checked = ambitieweb("check", "--strict", "--format", "json", folder=new_site)
    assert json.loads(checked.stdout) == []


def test_new_site_carries_the_guide_with_the_themes_of_its_own_sets(new_site: Path) -> None:
    guide = new_site / "docs" / "handleiding"
    assert (guide / "begeleider.md").read_bytes() == (GUIDE / "begeleider.md").read_bytes()
    assert {path.name for path in guide.iterdir()} == {path.name for path in GUIDE.glob("*.md")}
    themes = (guide / "themas.md").read_text("utf-8")
    assert re.findall(r"\(`(.*?)`\)", themes) == ["basis-ambitieweb", "mvoi"]
    assert "docs/handleiding/begeleider.md" in (new_site / "LEESMIJ.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("chosen", "computer", "said"),
    [
        ("en", "nl_NL.UTF-8", "are in Dutch"),
        ("en", "en_US.UTF-8", "are in Dutch"),
        ("", "en_US.UTF-8", "set AMBITIEWEB_TAAL=en"),
        ("", "en_GB", "set AMBITIEWEB_TAAL=en"),
        ("nl", "en_US.UTF-8", None),
        ("", "nl_NL.UTF-8", None),
        ("", "C.UTF-8", None),
    ],
)
def test_who_does_not_read_dutch_is_told_of_the_language_of_what_was_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chosen: str, computer: str, said: str | None
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", computer)
    made = ambitieweb("new", "site", "proef", folder=tmp_path, language=chosen)
    card = ambitieweb("new", "project", "Banken", folder=tmp_path / "proef", language=chosen)
    for done in (made, card):
        assert done.returncode == 0
        assert (said is None) is ("AMBITIEWEB_TAAL" not in done.stdout and "in Dutch" not in done.stdout)
        assert (said or "") in done.stdout
    assert ("taal: en" in made.stdout) is (chosen == "en")


def test_new_site_shows_readers_nothing_that_is_meant_for_its_author(new_site: Path) -> None:
    assert ambitieweb("build", folder=new_site).returncode == 0
    start = (new_site / "site" / "index.html").read_text("utf-8")
    assert "Eigen pagina" not in start
    assert not list((new_site / "site").rglob("LEESMIJ*"))
    index = [path.read_text("utf-8") for path in (new_site / "site" / "zoekindex").rglob("*.js")]
    assert index
    assert "In deze map zet u eigen pagina" not in " ".join(index)


NEW_FILES = [
    ("organisatie", "organisaties"),
    ("categorie", "categorieen"),
    ("project", "projecten"),
    ("maatregel", "maatregelen"),
    ("praktijkvoorbeeld", "praktijkvoorbeelden"),
    ("themaset", "themasets"),
]


@pytest.mark.parametrize(("kind", "folder"), NEW_FILES)
def test_everything_that_a_new_file_suggests_is_valid(new_site: Path, kind: str, folder: str) -> None:
    assert ambitieweb("new", kind, "Proef", folder=new_site).returncode == 0
    path = new_site / "content" / folder / "proef.yml"
    suggested = re.sub(r"(?m)^( +)# ", r"\1", path.read_text("utf-8"))
    assert suggested != path.read_text("utf-8")
    path.write_text(suggested, "utf-8")
    checked = ambitieweb("check", "--format", "json", folder=new_site)
    problems = json.loads(checked.stdout)
    assert [problem for problem in problems if problem["severity"] == "error"] == []
    assert "voorbeeldtekst" in {problem["slug"] for problem in problems}, "its sentences must not go live"


@pytest.mark.parametrize(("kind", "folder"), NEW_FILES)
def test_new_file_is_valid_as_it_is(new_site: Path, kind: str, folder: str) -> None:
    made = ambitieweb("new", kind, 'Proef & "co": één', folder=new_site)
    assert made.returncode == 0, made.stderr
    path = new_site / "content" / folder / "proef-co-een.yml"
    assert path.read_text("utf-8").startswith("# yaml-language-server: $schema=../../.schemas/")
    checked = ambitieweb("check", "--format", "json", folder=new_site)
    errors = [problem for problem in json.loads(checked.stdout) if problem["severity"] == "error"]
    assert errors == []


def test_new_voting_form_fits_the_themes_and_says_where_to_name_it(new_site: Path) -> None:
    made = ambitieweb("new", "stemmen", "Voorbeeldproject", folder=new_site)
    assert made.returncode == 0, made.stderr
    form = new_site / "content" / "projecten" / "voorbeeldproject-stemmen-sessie-1.csv"
    head = form.read_bytes()
    assert head.startswith(b"\xef\xbb\xbfRol;Milieu")
    assert f"stemmen: {form.name}" in made.stdout
    assert "projecten/voorbeeldproject.yml" in made.stdout
    unnamed = json.loads(ambitieweb("check", "--format", "json", folder=new_site).stdout)
    assert [(problem["slug"], problem["severity"]) for problem in unnamed] == [("stemmen-ongebruikt", "warning")]
    form.write_bytes(head + b"Inkoper;3;2;1;0;;nvt\r\n")
    card = new_site / "content" / "projecten" / "voorbeeldproject.yml"
    card.write_text(f"{card.read_text('utf-8')}\nsessies:\n  - stemmen: {form.name}\n", "utf-8")
    checked = ambitieweb("check", "--strict", f"projecten/{form.name}", folder=new_site)
    assert checked.returncode == 0, checked.stdout
    again = ambitieweb("new", "stemmen", "Voorbeeldproject", folder=new_site)
    assert again.returncode == 1
    assert form.read_bytes() == head + b"Inkoper;3;2;1;0;;nvt\r\n"


def test_new_voting_form_of_an_unknown_project_names_the_nearest(new_site: Path) -> None:
    made = ambitieweb("new", "votes", "voorbeeldprojekt", folder=new_site, language="en")
    assert made.returncode == 1
    assert "Did you mean 'voorbeeldproject'?" in made.stderr
    made = ambitieweb("new", "stemmen", "qqq", folder=new_site)
    assert made.returncode == 1
    assert "'qqq' is geen project, categorie of organisatie" in made.stderr


def test_new_never_overwrites(new_site: Path) -> None:
    path = new_site / "content" / "projecten" / "een.yml"
    path.write_text("naam: Van mij\n", "utf-8")
    assert ambitieweb("new", "project", "Een", folder=new_site).returncode == 1
    assert path.read_text("utf-8") == "naam: Van mij\n"


def test_broken_card_stops_the_build_and_keeps_the_last_good_site(new_site: Path) -> None:
    assert ambitieweb("build", folder=new_site).returncode == 0
    before = (new_site / "site" / "index.html").read_bytes()
    card = new_site / "content" / "projecten" / "voorbeeldproject.yml"
    card.write_text(card.read_text("utf-8").replace("klimaat: nog te bepalen", "klimaat: 4"), "utf-8")
    built = ambitieweb("build", folder=new_site)
    assert built.returncode == 1
    assert "niveau-buiten-schaal" in built.stderr
    assert "Traceback" not in built.stderr
    assert (new_site / "site" / "index.html").read_bytes() == before


def test_strict_build_stops_at_a_warning(new_site: Path) -> None:
    card = new_site / "content" / "projecten" / "voorbeeldproject.yml"
    card.write_text(card.read_text("utf-8").replace("klimaat: nog te bepalen", "klimaat: 1"), "utf-8")
    assert ambitieweb("build", folder=new_site).returncode == 0
    assert ambitieweb("build", "--strict", folder=new_site).returncode == 1
    assert ambitieweb("check", "--strict", folder=new_site).returncode == 1
    assert ambitieweb("check", folder=new_site).returncode == 0


def test_check_speaks_english_when_asked(new_site: Path) -> None:
    (new_site / "content" / "projecten" / "voorbeeldproject.yml").write_text("naam: X\nfaze: idee\n", "utf-8")
    told = ambitieweb("check", "--lang", "en", folder=new_site).stdout
    assert "we do not know 'faze' here" in told
    assert "Did you mean 'fase'?" in told


def test_github_form_names_file_line_and_column(new_site: Path) -> None:
    (new_site / "content" / "projecten" / "voorbeeldproject.yml").write_text("naam: X\nfaze: idee\n", "utf-8")
    told = ambitieweb("check", "--format", "github", folder=new_site).stdout
    assert told.startswith("::error file=content/projecten/voorbeeldproject.yml,title=onbekende-sleutel,line=2,col=1")


def test_emit_leaves_a_folder_that_is_not_ours_alone(new_site: Path) -> None:
    mine = new_site / "van-mij"
    mine.mkdir()
    (mine / "brief.txt").write_text("bewaren", "utf-8")
    assert ambitieweb("emit", "van-mij", folder=new_site).returncode == 1
    assert [path.name for path in mine.iterdir()] == ["brief.txt"]


def test_emit_twice_gives_the_same_folder(new_site: Path) -> None:
    def files() -> dict[str, bytes]:
        out = new_site / "uit"
        return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}

    assert ambitieweb("emit", "uit", folder=new_site).returncode == 0
    first = files()
    assert ambitieweb("emit", "uit", folder=new_site).returncode == 0
    assert files() == first


@pytest.mark.parametrize("language", ["nl", "en"])
def test_help_explains_every_command(tmp_path: Path, language: str) -> None:
    shown = ambitieweb("--help", folder=tmp_path, language=language).stdout
    for command in ("check", "build", "serve", "emit", "new", "schema"):
        assert f"\n  {command} " in shown
        assert ambitieweb(command, "--help", folder=tmp_path, language=language).returncode == 0
    assert ("controleert" in shown.lower()) == (language == "nl")


def test_help_starts_without_what_only_a_build_needs(tmp_path: Path) -> None:
    read = "import sys; from ambitieweb.cli import main\ntry: main()\nfinally: print(*sys.modules, file=sys.stderr)"
    shown = subprocess.run([sys.executable, "-c", read, "--help"], cwd=tmp_path, capture_output=True, encoding="utf-8")
    assert shown.returncode == 0
    assert {"click", "yaml"} <= {*shown.stderr.split()}
    assert not {"pydantic", "mkdocs", "jinja2", "xlsxwriter", "ambitieweb.site"} & {*shown.stderr.split()}


def test_a_check_starts_without_what_makes_pages(tmp_path: Path) -> None:
    portfolio.write(tmp_path / "content", projects=2, categories=2)
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: Proef\ntheme: {name: material}\nplugins: [ambitieweb]\n", "utf-8")
    read = "import sys; from ambitieweb.cli import main\ntry: main()\nfinally: print(*sys.modules, file=sys.stderr)"
    shown = subprocess.run([sys.executable, "-c", read, "check"], cwd=tmp_path, capture_output=True, encoding="utf-8")
    assert shown.returncode == 0, shown.stdout
    assert {"pydantic", "mkdocs"} <= {*shown.stderr.split()}
    pages = {"xlsxwriter", "icalendar", "docx", "svgwrite", "ambitieweb.pages.desk"}
    assert not pages & {*shown.stderr.split()}


@pytest.mark.parametrize(
    "said",
    [
        "",
        "plugins: [ambitieweb]\n",
        "plugins:\n  - search\n  - ambitieweb: {content: mijn}\n",
        "plugins: {ambitieweb: {content: mijn}}\n",
        "plugins:\n  - ambitieweb:\n      content: mijn\n      date: 2027-01-01\nexclude_docs: weg.md\n",
        "INHERIT: basis.yml\nsite_url: https://voorbeeld.nl/\n",
        "plugins: [search]\n",
    ],
)
def test_what_mkdocs_yml_says_is_read_without_the_plugin_as_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("basis.yml").write_text("plugins: [{ambitieweb: {content: eigen}}]\n", "utf-8")
    for page in ("een.md", "weg.md", "map/twee.md"):
        Path("docs", page).parent.mkdir(parents=True, exist_ok=True)
        Path("docs", page).write_text(f"# {page}\n", "utf-8")
    Path("mkdocs.yml").write_text(f"site_name: Proef\ntheme: {{name: material}}\n{said}", "utf-8")
    config = load_config("mkdocs.yml")
    plugin: Any = config.plugins.get("ambitieweb")
    here = MkDocsYml()
    assert here.content == Path(plugin.config.content if plugin else "content")
    assert here.docs == docs_of(config)


def test_a_check_reads_mkdocs_yml_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    portfolio.write(tmp_path / "content", projects=2, categories=2)
    Path("docs").mkdir()
    Path("mkdocs.yml").write_text("site_name: Proef\ntheme: {name: material}\nplugins: [search, ambitieweb]\n", "utf-8")
    check = partial(command_line("nl").main, ["check"], standalone_mode=False)
    assert times(check, MkDocsConfig.load_file) == 1


@pytest.mark.parametrize("said", ["plugins: [onbekend]\n", "plugins: [{ambitieweb: {content: 5}}]\n", "plugins: 5\n"])
def test_what_is_wrong_with_the_plugins_is_told_by_a_check(tmp_path: Path, said: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"site_name: Proef\ntheme: {{name: material}}\n{said}", "utf-8")
    (tmp_path / "docs").mkdir()
    shown = ambitieweb("check", folder=tmp_path)
    assert shown.returncode == 1
    assert "plugins" in shown.stderr + shown.stdout


def test_a_check_tells_that_mkdocs_yml_is_a_list(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("- site_name: Proef\n", "utf-8")
    shown = ambitieweb("check", folder=tmp_path)
    assert shown.returncode == 1
    assert "mkdocs-geen-sleutels" in shown.stderr
    assert "Traceback" not in shown.stderr


def test_a_check_makes_no_pages_when_no_text_asks_for_them(new_site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(new_site)
    settings = Settings(docs=MkDocsYml().docs)
    draft = calls(lambda: SiteDraft(Path("content"), settings), 100_000_000)
    assert draft * 5 < calls(lambda: build(Path("content"), settings), 100_000_000)


def test_schema_writes_one_for_each_kind_of_file(tmp_path: Path) -> None:
    assert ambitieweb("schema", "uit", folder=tmp_path).returncode == 0
    names = sorted(path.name for path in (tmp_path / "uit").iterdir())
    assert names == [
        "categorie.json",
        "maatregel.json",
        "organisatie.json",
        "praktijkvoorbeeld.json",
        "project.json",
        "site.json",
        "themaset.json",
    ]
    project = json.loads((tmp_path / "uit" / "project.json").read_text("utf-8"))
    assert project["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert project["properties"]["fase"]["title"] == "Fase"
    assert project["properties"]["phase"] == {"doNotSuggest": True, "allOf": [{"$ref": "#/properties/fase"}]}


def test_serve_shows_a_broken_card_and_heals_when_it_is_mended(new_site: Path) -> None:
    card = new_site / "content" / "projecten" / "voorbeeldproject.yml"
    good = card.read_text("utf-8")
    with serving(new_site) as port:
        page = f"http://127.0.0.1:{port}/projecten/voorbeeldproject/index.html"
        assert until(page, lambda html: "Voorbeeldproject" in html and "aw-problem" not in html)
        card.write_text(f"{good}\nonzin: ja\n", "utf-8")
        assert until(page, lambda html: "onbekende-sleutel" in html)
        card.write_text(good, "utf-8")
        assert until(page, lambda html: "aw-problem" not in html)


def test_markup_in_a_name_stays_text_everywhere(new_site: Path) -> None:
    card = new_site / "content" / "projecten" / "voorbeeldproject.yml"
    card.write_text(
        'naam: "</title><script>alert(1)</script>"\nsamenvatting: "\\"><img src=x onerror=alert(1)>"\n', "utf-8"
    )
    assert ambitieweb("build", folder=new_site).returncode == 0
    for page in ("projecten/voorbeeldproject/index.html", "projecten/index.html", "index.html"):
        html = (new_site / "site" / page).read_text("utf-8")
        assert "<script>alert" not in html
        assert "<img src=x" not in html


def test_build_to_a_named_folder_needs_no_configuration(tmp_path: Path) -> None:
    """A folder with content alone, as a facilitator may have it on a laptop."""
    shutil.copytree(Path(__file__).parent / "content" / "complete", tmp_path / "content")
    made = ambitieweb("build", "--site-dir", "uit", folder=tmp_path)
    assert made.returncode == 0, made.stderr
    assert (tmp_path / "uit" / "index.html").is_file()
    assert not (tmp_path / "site").exists()


# --- what a command says when it was typed in the wrong place or the wrong way


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "Opdrachten"),
        (
            ("serf",),
            "De opdracht 'serf' bestaat niet. Kies uit: check, build, serve, emit, pdf, publish, new, rename, ontvang, receive, schema.",
        ),
        (("new",), "Hier ontbreekt SOORT."),
        (("new", "kaart", "x"), "Kies bij SOORT uit: site, organisatie,"),
        (("new", "project"), 'Geef een naam, bijvoorbeeld: ambitieweb new project "Nieuw meubilair"'),
        (("schema", "a", "b"), "Dit is te veel: b"),
        (("check", "--streng"), "De optie '--streng' bestaat niet."),
        (("check", "--format"), "Bij de optie '--format' ontbreekt een waarde"),
        (("check", "--format", "pdf"), "Kies bij --format uit: text, json, github."),
        (("check", "--date", "31-2-2027"), "'31-2-2027' is geen datum. Schrijf bijvoorbeeld 2027-06-01 of 1-6-2027."),
        (("check", "bestaat-niet.yml"), "'bestaat-niet.yml' is geen bestand in de map content."),
    ],
)
def test_a_line_that_cannot_be_run_is_explained_in_dutch(tmp_path: Path, words: tuple[str, ...], told: str) -> None:
    ran = ambitieweb(*words, folder=tmp_path)
    assert ran.returncode == 2
    assert told in ran.stderr
    assert not any(english in ran.stderr for english in ("Usage", "Error", "Missing", "Options", "COMMAND"))


@pytest.mark.parametrize("command", ["serve", "build", "check"])
def test_outside_a_site_every_command_says_that_the_folder_is_missing(tmp_path: Path, command: str) -> None:
    ran = ambitieweb(command, folder=tmp_path)
    assert ran.returncode == 1
    assert "de map 'content' bestaat niet" in ran.stdout + ran.stderr
    assert "Traceback" not in ran.stderr


def test_serve_needs_no_configuration_and_tells_its_address(tmp_path: Path) -> None:
    here = tmp_path / "hier"
    shutil.copytree(Path(__file__).parent / "content" / "complete", here / "content")
    with serving(here) as port:
        told = f"Open http://127.0.0.1:{port}/ in een browser. Stoppen: Ctrl+C."
    assert told in (tmp_path / "told.txt").read_text("utf-8")


def test_serve_says_that_its_port_is_taken(new_site: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        ran = ambitieweb("serve", "-a", f"127.0.0.1:{port}", folder=new_site)
    assert ran.returncode == 1
    assert f"Poort {port} is bezet." in ran.stderr
    assert "Traceback" not in ran.stderr


@pytest.mark.parametrize("words", [("new", "site"), ("new", "site", ".")])
def test_new_site_fills_the_empty_folder_it_is_typed_in(tmp_path: Path, words: tuple[str, ...]) -> None:
    here = tmp_path / "onze-inkoop"
    here.mkdir()
    made = ambitieweb(*words, folder=here)
    assert made.returncode == 0, made.stderr
    assert 'naam: "Onze inkoop"' in (here / "content" / "site.yml").read_text("utf-8")
    again = ambitieweb(*words, folder=here)
    assert again.returncode == 1
    assert "De map onze-inkoop is niet leeg; er is niets veranderd." in again.stderr


def test_new_site_with_spaces_tells_a_command_that_works(tmp_path: Path) -> None:
    made = ambitieweb("new", "site", "Onze duurzame inkoop", folder=tmp_path)
    assert 'cd "Onze duurzame inkoop"' in made.stdout
    assert (tmp_path / "Onze duurzame inkoop" / "content" / "site.yml").is_file()


def test_new_file_outside_a_site_makes_nothing(new_site: Path) -> None:
    projects = new_site / "content" / "projecten"
    before = sorted(projects.rglob("*"))
    ran = ambitieweb("new", "project", "x", folder=projects)
    assert ran.returncode == 1
    assert "Hier is geen site" in ran.stderr
    assert sorted(projects.rglob("*")) == before


@pytest.mark.parametrize("name", ["content/projecten/voorbeeldproject.yml", "projecten/voorbeeldproject.yml"])
def test_check_of_one_file_reads_everything_and_tells_of_that_file(new_site: Path, name: str) -> None:
    content = new_site / "content"
    (content / "projecten" / "voorbeeldproject.yml").write_text("naam: X\ncategorie: onbekend\n", "utf-8")
    (content / "projecten" / "ander.yml").write_text("naam: Y\nfaze: idee\n", "utf-8")
    ran = ambitieweb("check", name, folder=new_site)
    assert ran.returncode == 1
    assert "onbekende-verwijzing" in ran.stdout
    assert "ander.yml" not in ran.stdout
    assert "Er is nog 1 melding over een ander bestand." in ran.stdout
    good = ambitieweb("check", "content/site.yml", folder=new_site)
    assert good.returncode == 0
    assert "Geen meldingen." in good.stdout


@pytest.mark.parametrize("date", ["2027-06-01", "1-6-2027", "1 juni 2027"])
def test_reference_date_is_typed_as_in_a_file(new_site: Path, date: str) -> None:
    assert ambitieweb("check", "--date", date, folder=new_site).returncode == 0


def test_what_is_said_of_a_site_is_in_its_own_language(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "site.yml").write_text("naam: Empty\ntaal: en\n", "utf-8")
    made = ambitieweb("emit", "out", folder=tmp_path, language="nl")
    assert made.returncode == 0
    assert made.stderr.startswith("Reading content from content")
    assert "pages written in out" in made.stdout


def test_a_program_that_is_stopped_at_once_tells_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(_: str) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "command_line", stopped)
    with pytest.raises(SystemExit, match="1"):
        cli.main()
    assert capsys.readouterr() == ("", "")


def test_a_check_speaks_the_language_of_its_site_unless_its_user_chose_one(
    new_site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = new_site / "content" / "site.yml"
    site.write_text(site.read_text("utf-8").replace("taal: nl", "taal: en"), "utf-8")
    monkeypatch.chdir(new_site)
    said: dict[str, str] = {}
    for chosen in ("", "nl"):
        monkeypatch.setenv("AMBITIEWEB_TAAL", chosen)
        with redirect_stdout(StringIO()) as out, redirect_stderr(StringIO()):
            command_line("nl").main(["check"], standalone_mode=False)
        said[chosen] = out.getvalue()
    assert "No messages" in said[""]
    assert "Geen meldingen" in said["nl"]
