"""A site on its first day: the start page says what to do next, and nothing is a row of empty headings."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from ambitieweb.addresses.address import Address
from ambitieweb.model.record import specs
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.whole import whole
from ambitieweb.site import Settings, Site, build
from ambitieweb.source.docs import Docs
from ambitieweb.starters import KINDS, new_file, new_site
from ambitieweb.texts import texts
from browser.site import PROJECT
from command import ambitieweb
from declared import all_records
from demo import complete, demo
from few_pages import page_at
from site_checks import variants
from site_checks.variants import COMPLETE

pytestmark = pytest.mark.slow

GUIDE = Docs(texts={"handleiding/begeleider.md": "", "handleiding/themas.md": ""})
VALUES = {"content", "extra", "onderzoeken", "explore", "nog te bepalen", "undecided"}
"""Values that stand for themselves."""
CODE = re.compile(r"`([^`]+)`")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    new_site(tmp_path / "proef", "Proef")
    return tmp_path / "proef" / "content"


def steps(site: Site) -> str:
    start = page_at(site, "")
    return next((s.html for s in start.sections if s.anchor in ("zo-vult-u-deze-site", "how-to-fill-this-site")), "")


def marks(html: str) -> list[str]:
    """Of each step whether it is done, next, or comes later."""
    return [match[1] or "later" for match in re.finditer(r'<li class="aw-first-step(?: aw-first-step--(\w+))?"', html)]


def choose_a_level(path: Path) -> None:
    text = path.read_text("utf-8")
    path.write_text(re.sub(r"(?m)^  themas:$", "  themas:\n    milieu: 2", text), "utf-8")


def test_no_file_of_a_new_site_tells_of_the_made_up_municipality(content: Path) -> None:
    assert [path.name for path in content.rglob("*.yml") if "Brinkstede" in path.read_text("utf-8")] == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_new_site_has_no_problem_in_either_language(content: Path, language: str) -> None:
    site_file = content / "site.yml"
    site_file.write_text(site_file.read_text("utf-8").replace("taal: nl", f"taal: {language}"), "utf-8")
    docs = content.parent / "docs"
    texts = {path.relative_to(docs).as_posix(): path.read_text("utf-8") for path in docs.rglob("*.md")}
    assert build(content, Settings(docs=Docs("docs", texts))).problems == ()


def test_start_page_of_a_new_site_says_what_to_do_next(content: Path) -> None:
    html = steps(build(content, Settings(docs=GUIDE)))
    assert marks(html) == ["next", "later", "later", "later"]
    assert "<code>onze-organisatie.yml</code>" in html
    assert '<a href="handleiding/begeleider.html">' in html
    assert '<a href="vellen/themasets/mvoi/index.html">' in html


def test_start_page_leads_to_the_guide_only_where_it_is(content: Path) -> None:
    assert "handleiding/" not in steps(build(content))


def test_steps_are_ticked_off_and_go_away_once_three_webs_have_a_level(content: Path) -> None:
    choose_a_level(content / "organisaties" / "onze-organisatie.yml")
    assert marks(steps(build(content))) == ["done", "next", "later", "later"]
    project = content / "projecten" / "nieuw-meubilair.yml"
    new_file("project", "Nieuw meubilair", project)
    choose_a_level(project)
    assert steps(build(content)) == ""


def test_site_without_an_organisation_is_told_how_to_make_one(tmp_path: Path) -> None:
    (tmp_path / "site.yml").write_text("naam: Leeg\ntaal: en\n", "utf-8")
    assert "<code>ambitieweb new organisation &quot;Name&quot;</code>" in steps(build(tmp_path)).replace(
        "&#34;", "&quot;"
    )


def test_filled_site_says_nothing_of_beginning() -> None:
    assert steps(demo()) == ""
    assert steps(complete()) == ""


# --- a card with little on it


def card(site: Site, name: str) -> Page:
    return page_at(site, f"categorieen/{name}")


def test_what_is_empty_on_a_card_stands_in_one_line_with_its_keys_for_its_author(content: Path) -> None:
    page = card(build(content, Settings(keep_going=True)), "voorbeeldcategorie/ambitiekaart")
    lines = [section.html for section in page.sections if 'id="nog-in-te-vullen"' in section.html]
    assert len(lines) == 1
    keys = [
        "strategie", "ambitie", "doelen", "extra_belonen", "nog_onderzoeken", "borging", "uitgaven", "goede_voorbeelden",
        "kansrijke_projecten", "betrokkenen", "links",
    ]  # fmt: skip
    assert re.findall(r"<code[^>]*>(\w+)</code>", lines[0]) == keys
    assert "<code>voorbeeldcategorie.yml</code>" in lines[0]
    whole = "".join(section.html for section in page.sections)
    assert '<p class="aw-empty">' not in whole
    for place in ("strategie", "uitgaven", "voorbeelden", "betrokkenen", "links"):
        assert whole.count(f'id="{place}"') == 1, "a link to an empty part ends here"


def test_card_without_measures_says_so_once_and_where_others_are(tmp_path: Path) -> None:
    files = variants.read(COMPLETE)
    bare = {**files, "categorieen/kaal.yml": {"naam": "Kaal", "ouder": "voorbeeldstad"}}
    page = card(build(variants.write(bare, tmp_path)), "kaal")
    html = page.sections[1].html
    assert re.findall(r"<h2[^>]*>(.*?)</h2>", html) == [texts("nl")("menu.none")]
    assert texts("nl")("menu.empty") not in html
    assert '<a href="../../maatregelen/index.html">' in html


def test_a_reader_of_a_card_meets_no_key_and_no_file(content: Path) -> None:
    page = card(build(content), "voorbeeldcategorie/ambitiekaart")
    (line,) = [section.html for section in page.sections if 'id="nog-in-te-vullen"' in section.html]
    assert "<code" not in line
    assert "Nog niet ingevuld: <span" in line
    assert "extra belonen" in line


def test_filled_card_has_no_list_of_what_is_empty() -> None:
    assert "nog-in-te-vullen" not in [s.anchor for s in card(complete(), "catering/ambitiekaart").headings]


# --- what empty overviews say


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_an_empty_page_tells_to_write_can_be_written(language: str) -> None:
    told = {
        word
        for key, words in texts(language).words.items()
        if key.startswith(("nothing.", "first_steps."))
        for word in CODE.findall(words)
    }
    declared = {spec.alias if language == "nl" else spec.name for record in all_records() for spec in specs(record)}
    for word in told - {"ambitieweb check"}:
        command = re.fullmatch(r'ambitieweb new (\S+) "[^"]+"', word)
        value = re.fullmatch(r"(\w+): \w+", word)
        assert (
            word == "{file}" or (command and command[1] in KINDS) or (value or [word, word])[1] in declared | VALUES
        ), word


def test_every_overview_of_an_empty_site_says_what_will_stand_there(tmp_path: Path) -> None:
    (tmp_path / "site.yml").write_text("naam: Leeg\n", "utf-8")
    site = build(tmp_path)
    made = {page.path: " ".join(section.html for section in page.sections) for page in site.pages}
    overviews = (
        *("organisaties", "categorieen", "projecten", "maatregelen", "overzichten", "overzichten/boom", "vergelijken"),
        *("vergelijken/afwijkingen", "vergelijken/bereikt", "vergelijken/versies", "goed-bezig", "leerpunten"),
    )
    assert [path for path in overviews if 'class="aw-nothing"' not in made[path]] == []


def test_filled_site_has_no_empty_overview() -> None:
    told = [page.path for page in demo().pages if any('class="aw-nothing"' in s.html for s in page.sections)]
    assert told == []


# --- the guide of a new site


def test_new_site_has_the_guide_in_its_menu(content: Path) -> None:
    settings = yaml.safe_load((content.parent / "mkdocs.yml").read_text("utf-8"))
    (guide,) = (item["Handleiding"] for item in settings["nav"])
    named = {next(iter(item.values())) if isinstance(item, dict) else item for item in guide}
    folder = content.parent / "docs" / "handleiding"
    ways = {path.name for path in folder.glob("publiceren-*.md")}  # behind the page that asks where a site will stand
    assert named == {f"handleiding/{path.name}" for path in folder.iterdir() if path.name not in ways}
    publishing = (folder / "publiceren.md").read_text("utf-8")
    assert [name for name in ways if f"({name})" not in publishing] == []


def test_link_to_a_page_of_docs_stays_a_link() -> None:
    page = Page(Address("a"), "A", (Section('<a href="../handleiding/begeleider.html#x">h</a>'),))
    assert whole([page], GUIDE.addresses) == (page,)


def test_the_first_card_of_the_readme_is_right_on_a_new_site_and_its_fault_is_told_as_shown(tmp_path: Path) -> None:
    readme = (PROJECT / "README.md").read_text("utf-8")
    card = re.search(r"```yaml\n(naam: Nieuw meubilair\n.*?)```", readme, re.DOTALL)
    told = re.search(r"```text\n(content/projecten/nieuw-meubilair\.yml:.*?)```", readme, re.DOTALL)
    assert card
    assert told
    assert ambitieweb("new", "site", "onze-site", folder=tmp_path).returncode == 0
    site = tmp_path / "onze-site"
    assert ambitieweb("new", "project", "Nieuw meubilair", folder=site).returncode == 0
    file = site / "content" / "projecten" / "nieuw-meubilair.yml"
    file.write_text(card[1], "utf-8")
    checked = ambitieweb("check", folder=site)
    assert checked.returncode == 0, checked.stdout
    file.write_text(card[1].replace("klimaat: 2", "klimaat: 4"), "utf-8")
    assert told[1] in ambitieweb("check", folder=site).stdout
