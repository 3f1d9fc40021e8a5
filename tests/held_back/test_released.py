"""What goes along with a part that waits, what releases it, and what its author is told."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from ambitieweb.site import Settings, Site, build
from ambitieweb.source.docs import Docs
from ambitieweb.texts import texts
from ambitieweb.waiting import waiting_words
from command import ambitieweb
from held_back.outputs import of_site, places_of
from problem_example import FOLDER, Example, FaultyFile

pytestmark = pytest.mark.slow


def site(tmp_path: Path, date: datetime.date | None = None, docs: Docs | None = None, **files: str) -> Site:
    """The small site of the examples of problems, with these files over it (`projecten__x` for `projecten/x.yml`)."""
    laid = tuple(FaultyFile(f"{name.replace('__', '/')}.yml", "", text) for name, text in files.items())
    content = Example(FOLDER, laid, {}).lay_over_base(tmp_path / "content")
    made = build(content, Settings(date=date, docs=docs) if docs else Settings(date=date))
    assert not made.has_errors, made.problems
    return made


PHASES = ("idee", "voorbereiding", "specificatie", "publicatie", "selectie", "gunning", "uitvoering", "afgerond")


@pytest.mark.parametrize("wanted", PHASES)
@pytest.mark.parametrize("now", ["idee", "gunning", "afgerond"])
def test_a_phase_releases_from_that_phase_on(wanted: str, now: str, tmp_path: Path) -> None:
    card = f"naam: Kantines\ncategorie: catering\nfase: {now}\nbronnen: [{{titel: Nota, niet_voor: {wanted}}}]\n"
    made = site(tmp_path, projecten__kantines=card)
    assert bool(made.waiting) == (PHASES.index(now) < PHASES.index(wanted))
    assert bool(made.portfolio.projects["kantines"].record.sources) == (not made.waiting)


def test_the_english_key_and_words_do_the_same(tmp_path: Path) -> None:
    card = "name: Kantines\ncategory: catering\nphase: award\nsources: [{title: Paper, not_before: performance}]\n"
    assert [part.keys for part in site(tmp_path, projecten__kantines=card).waiting] == [("bronnen", "1")]


@pytest.mark.parametrize("key", ['"niet_voor"', r'"niet\u005fvoor"', r'"\x6eiet_voor"', "? niet_voor\n"])
def test_the_key_waits_however_it_is_written(key: str, tmp_path: Path) -> None:
    made = site(tmp_path, projecten__kantines=f"naam: Kantines\ncategorie: catering\n{key}: 2062-01-01\n")
    assert "kantines" not in made.portfolio.projects
    assert len(made.waiting) == 1


def test_a_day_in_the_content_releases_nothing(tmp_path: Path) -> None:
    """The newest recorded date may hold a slip; only a day that was given makes public."""
    card = (
        "naam: Kantines\ncategorie: catering\nmetingen: [{moment: gunning, datum: 2062-05-01, themas: {klimaat: 1}}]\n"
        "bronnen: [{titel: Nota, niet_voor: 2026-06-01}]\n"
    )
    made = site(tmp_path, projecten__kantines=card)
    assert made.reference_date == datetime.date(2062, 5, 1)
    assert len(made.waiting) == 1


def test_what_waits_moves_no_reference_date(tmp_path: Path) -> None:
    card = (
        "naam: Kantines\ncategorie: catering\nmetingen:\n- {moment: gunning, datum: 2026-02-01, themas: {klimaat: 1}}\n"
        "- {niet_voor: 2027-01-01, moment: periodiek, datum: 2026-09-09, themas: {klimaat: 2}}\n"
    )
    assert site(tmp_path, projecten__kantines=card).reference_date == datetime.date(2026, 2, 1)


def test_what_points_at_a_file_that_waits_goes_along(tmp_path: Path) -> None:
    made = site(
        tmp_path,
        categorieen__geheim="naam: Geheime Zaken\nniet_voor: 2027-01-01\n",
        projecten__zwijgproject="naam: Zwijgproject\ncategorie: geheim\n",
        projecten__kantines="naam: Kantines\ncategorie: catering\nmaatregelen:\n- {maatregel: plantaardig, toelichting: Pssst}\n",
        maatregelen__plantaardig="naam: Plantaardig\nniet_voor: 2027-01-01\n",
    )
    files = of_site(made)
    for word in ("geheim", "zwijgproject", "pssst", "plantaardig"):
        assert places_of(word, files) == []
    told = {(part.place.path, part.because_of) for part in made.waiting}
    assert told == {
        ("categorieen/geheim.yml", ""),
        ("projecten/zwijgproject.yml", "geheim"),
        ("projecten/kantines.yml", "plantaardig"),
        ("maatregelen/plantaardig.yml", ""),
    }


def test_a_theme_that_waits_is_in_no_web(tmp_path: Path) -> None:
    themes = (FOLDER / "basis" / "themasets" / "basis.yml").read_text("utf-8")
    made = site(
        tmp_path,
        themasets__basis=themes + "  zwijgthema: {naam: Zwijgthema, niet_voor: 2027-01-01}\n",
        organisaties__brinkstede="naam: Brinkstede\nweb: {themas: {zwijgthema: 2}}\n",
        projecten__kantines="naam: Kantines\ncategorie: catering\nverschillen:\n- {thema: zwijgthema, oorzaak: A, leerpunt: B}\n",
    )
    assert places_of("zwijgthema", of_site(made)) == []


def test_a_criterion_that_waits_takes_its_scores_along(tmp_path: Path) -> None:
    card = (
        "naam: Kantines\ncategorie: catering\nafweegcriteria: {zwijgpunt: {naam: Zwijgpunt, niet_voor: 2027-01-01}}\n"
        "maatregelen: [{naam: Soep, afweging: {zwijgpunt: 4}}]\n"
    )
    assert places_of("zwijgpunt", of_site(site(tmp_path, projecten__kantines=card))) == []


def test_a_link_to_what_waits_keeps_its_words_alone(tmp_path: Path) -> None:
    text = 'Zie [het plan](../projecten/zwijgplan.yml#doelen \\"Zwijgplan\\") en [dit](<projecten/zwijgplan>).'
    made = site(
        tmp_path,
        projecten__zwijgplan="naam: Zwijgplan\ncategorie: catering\nniet_voor: idee\n",
        projecten__kantines=f'naam: Kantines\ncategorie: catering\nomschrijving: "{text}"\n',
    )
    assert places_of("zwijgplan", of_site(made)) == []
    assert made.portfolio.projects["kantines"].record.description == "Zie het plan en dit."
    assert [problem.slug for problem in made.problems].count("link-naar-wachtend") == 2


def test_a_hand_written_page_that_links_to_what_waits_is_told(tmp_path: Path) -> None:
    docs = Docs("docs", {"over-ons.md": "[Plan](projecten/zwijgplan)\n\n[Kantines](projecten/kantines)\n"})
    made = site(
        tmp_path, docs=docs, projecten__zwijgplan="naam: Zwijgplan\ncategorie: catering\nniet_voor: 2027-01-01\n"
    )
    assert [(p.slug, p.place.path, p.place.span and p.place.span.line) for p in made.problems] == [
        ("link-naar-wachtend", "docs/over-ons.md", 1)
    ]


def test_faults_in_what_waits_are_told(tmp_path: Path) -> None:
    card = "naam: Kantines\ncategorie: catering\nacties: [{niet_voor: 2027-01-01, wat: Bellen, eigenaar: ik, datum: morgen}]\n"
    laid = (FaultyFile("projecten/kantines.yml", "", card),)
    made = build(Example(FOLDER, laid, {}).lay_over_base(tmp_path / "content"))
    assert [problem.slug for problem in made.problems] == ["datum-is-vanaf-nu"]


def test_one_note_tells_what_waits_and_until_when(tmp_path: Path) -> None:
    made = site(
        tmp_path,
        categorieen__geheim="naam: Geheim\nniet_voor: 2027-01-01\n",
        projecten__kantines="naam: Kantines\ncategorie: geheim\n",
        projecten__lunch="naam: Lunch\ncategorie: catering\nfase: gunning\nlinks:\n- {url: https://a.nl, niet_voor: uitvoering}\n",
    )
    assert waiting_words(made.waiting, texts("nl"), "content") == (
        "3 delen blijven nog van de site (`niet_voor`):\n"
        "   content/categorieen/geheim.yml:2  het hele bestand: tot 2027-01-01\n"
        "   content/projecten/kantines.yml:2  het hele bestand: wijst naar 'geheim', en dat wacht\n"
        "   content/projecten/lunch.yml:5  links > 1: tot het project in de fase uitvoering is (nu: gunning)\n"
        "   Een deel met een dag verschijnt als u de site maakt met --date en die dag of een latere. Zonder --date wacht het."
    )


@pytest.mark.parametrize("command", ["check", "build", "emit"])
def test_the_note_is_no_fault_with_strict(command: str, tmp_path: Path) -> None:
    card = "naam: Kantines\ncategorie: catering\nlinks: [{url: https://a.nl, niet_voor: 2027-01-01}]\n"
    Example(FOLDER, (FaultyFile("projecten/kantines.yml", "", card),), {}).lay_over_base(tmp_path / "content")
    out = {"emit": [str(tmp_path / "uit")]}.get(command, [])
    done = ambitieweb(command, *out, "--content", "content", "--strict", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "links > 1: tot 2027-01-01" in done.stdout + done.stderr


def test_keys_of_a_block_can_wait_by_themselves(tmp_path: Path) -> None:
    """An amount is no block, and must be able to wait."""
    card = (
        "naam: Kantines\ncategorie: catering\nfase: publicatie\ngeraamde_waarde: 919191\nstatustoelichting: Zwijg\n"
        "niet_voor: {geraamde_waarde: gunning, statustoelichting: 2026-01-01, phase: 2027-01-01}\n"
    )
    made = site(tmp_path, datetime.date(2026, 5, 5), projecten__kantines=card)
    record = made.portfolio.projects["kantines"].record
    assert (record.estimated_value, record.status_note, record.phase) == (None, "Zwijg", None)
    assert {part.keys for part in made.waiting} == {("geraamde_waarde",), ("fase",)}
    assert places_of("919191", of_site(made)) == places_of("919.191", of_site(made)) == []
