"""Which texts can be taken along, and that their names in a link hold on to what they are."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from ambitieweb.derive.takeable import formerly_names, names_in_links, takeables
from ambitieweb.site import SiteDraft, build
from demo import demo

CARD = """naam: Stoelen
maatregelen:
{rows}
"""
ONE = "  - {naam: Gebruikt hout, kaart: minimaal, instrument: eis, tekst: Het hout is gebruikt.}"
TWO = (
    "  - {naam: Lang houdbaar, kaart: extra, instrument: gunningscriterium, punten: 20, tekst: De stoel gaat lang mee.}"
)
BARE = "  - {naam: Nog te schrijven, kaart: minimaal, instrument: eis}"
LATER = "  - {naam: Uitzoeken, kaart: onderzoeken, tekst: Nog niet besloten.}"
DROPPED = "  - {naam: Niet gekozen, kaart: minimaal, uitvoerbaarheid: niet gekozen, reden_afval: Te duur., tekst: Weg.}"


def names(folder: Path, *rows: str) -> dict[int | None, str]:
    (folder / "categorieen").mkdir(exist_ok=True)
    (folder / "site.yml").write_text("naam: Proef\n", "utf-8")
    (folder / "categorieen" / "stoelen.yml").write_text(CARD.format(rows="\n".join(rows)), "utf-8")
    found = names_in_links(SiteDraft(folder).portfolio)
    return {number: name for (_, _, number), name in found.items()}


def test_a_name_stays_the_same_when_another_measure_comes_before_it(tmp_path: Path) -> None:
    before = names(tmp_path, ONE)
    after = names(tmp_path, TWO, ONE)
    assert before[1] == after[2] != after[1]


def test_the_same_measure_twice_on_a_card_has_names_that_hold_on_to_what_tells_them_apart(tmp_path: Path) -> None:
    for other in (ONE.replace("gebruikt.", "oud."), ONE.replace("eis,", "contractbepaling,")):
        found = names(tmp_path, ONE, other)
        swapped = names(tmp_path, other, ONE)
        alone = names(tmp_path, ONE)
        assert (swapped[2], swapped[1]) == (found[1], found[2])
        assert len({found[1], found[2], alone[1]}) == 3


def test_a_renamed_card_is_found_by_its_names_of_before(tmp_path: Path) -> None:
    names(tmp_path, ONE, "vroeger: [zitmeubels, meubels]")
    said = formerly_names(SiteDraft(tmp_path).portfolio)
    assert said == {"c.zitmeubels": "c.stoelen", "c.meubels": "c.stoelen"}


def test_a_text_keeps_its_name_when_the_library_renames_its_measure(tmp_path: Path) -> None:
    found = []
    for measure, before in (("hout", ""), ("oud-hout", "vroeger: [hout]\n")):
        shutil.rmtree(tmp_path / "maatregelen", ignore_errors=True)
        (tmp_path / "maatregelen").mkdir()
        library = f"naam: Hout\n{before}instrument: eis\ntekst: Het hout is gebruikt.\n"
        (tmp_path / "maatregelen" / f"{measure}.yml").write_text(library, "utf-8")
        found.append(names(tmp_path, f"  - {{maatregel: {measure}, kaart: minimaal}}")[1])
    assert found[0] == found[1]


def test_only_what_is_wholly_equal_on_a_card_is_numbered(tmp_path: Path) -> None:
    found = names(tmp_path, ONE, ONE)
    assert found[2] == f"{found[1]}-2"


def test_what_is_still_to_be_found_out_or_was_not_chosen_is_not_offered(tmp_path: Path) -> None:
    assert set(names(tmp_path, ONE, LATER, DROPPED)) == {1}


def test_a_demand_without_a_text_comes_along_by_name_but_a_card_without_any_text_offers_nothing(tmp_path: Path) -> None:
    assert set(names(tmp_path, ONE, BARE)) == {1, 2}
    assert names(tmp_path, BARE) == {}


def test_the_texts_of_a_card_lie_beside_its_page_with_all_that_is_told_of_them() -> None:
    files = {one.path: one.content.decode() for one in demo().beside if one.path.endswith("teksten.js")}
    for category in demo().portfolio.categories.values():
        path = f"categorieen/{category.id}/teksten.js"
        assert (path in files) == bool(takeables(category))
    said = json.loads(
        files["categorieen/catering/teksten.js"].removeprefix('awTexts("c.catering",').removesuffix(");\n")
    )
    first = said["texts"][0]
    assert {"key", "name", "group", "html", "themes", "place"} <= set(first)
    assert said["page"] == "categorieen/catering/index.html"


def test_what_waits_is_in_no_text(tmp_path: Path) -> None:
    names(tmp_path, ONE, ONE.replace("Gebruikt hout", "Later").replace("kaart", "niet_voor: 2099-01-01, kaart"))
    exports = {export.path: export.content.decode() for export in build(tmp_path).beside if export.path.endswith("teksten.js")}  # fmt: skip
    assert "Gebruikt hout" in exports["categorieen/stoelen/teksten.js"]
    assert "Later" not in exports["categorieen/stoelen/teksten.js"]
