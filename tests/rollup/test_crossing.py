"""From one theme set to another: by origin, by what authors matched, and with the loss told."""

from __future__ import annotations

from pathlib import Path

from ambitieweb.derive.crossing import Crossings
from ambitieweb.derive.theme_homes import theme_homes
from rollup.small_portfolio import linked, project, rolled_up

SIX = """naam: Zes thema's
schaal: {niveaus: [{nummer: 1, naam: Inzicht}, {nummer: 2, naam: Reductie}, {nummer: 3, naam: Meerwaarde}]}
themas:
  rivier: {naam: Rivier, komt_overeen_met: [vier/water]}
  grondwater: {naam: Grondwater, komt_overeen_met: [vier/water]}
  bodemleven: {naam: Bodemleven, komt_overeen_met: [vier/bodem, vier/lucht]}
  geluid: {naam: Geluid}
"""
# vier has water, bodem, lucht, mensen. Rivier and grondwater both stand for water (merged), bodemleven for bodem and lucht
# (repeated), geluid for nothing (dropped), and mensen gets nothing (empty).


def test_what_gets_lost_between_two_sets_is_told(tmp_path: Path) -> None:
    sets = linked(tmp_path, {"themasets/zes.yml": SIX}).theme_sets
    loss = Crossings(sets).between(sets["zes"], sets["vier"]).loss
    assert [theme.id for theme in loss.dropped] == ["geluid"]
    assert [theme.id for theme in loss.empty] == ["mensen"]
    assert [(theme.id, [old.id for old in olds]) for theme, olds in loss.merged] == [
        ("water", ["rivier", "grondwater"])
    ]
    assert [(theme.id, [new.id for new in news]) for theme, news in loss.repeated] == [
        ("bodemleven", ["bodem", "lucht"])
    ]


def test_a_match_counts_in_both_directions(tmp_path: Path) -> None:
    sets = linked(tmp_path, {"themasets/zes.yml": SIX}).theme_sets
    back = Crossings(sets).between(sets["vier"], sets["zes"])
    assert [theme.id for theme in back.old_by_new["rivier"]] == ["water"]
    assert [theme.id for theme in back.old_by_new["bodemleven"]] == ["bodem", "lucht"]


def test_a_set_that_inherits_loses_only_what_it_leaves_out(tmp_path: Path) -> None:
    sets = linked(
        tmp_path,
        {"themasets/drie.yml": "naam: Drie\nbasis: vier\nweglaten: [mensen]\nhernoemen: {water: Waterkwaliteit}\n"},
    ).theme_sets
    loss = Crossings(sets).between(sets["vier"], sets["drie"]).loss
    assert [theme.id for theme in loss.dropped] == ["mensen"]
    assert (loss.empty, loss.merged, loss.repeated) == ((), (), ())


def test_a_theme_that_takes_others_together_counts_with_the_lowest(tmp_path: Path) -> None:
    """Rivier 3 and grondwater 1 stand for water: 1. Bodemleven 2 counts for bodem and for lucht."""
    files = {
        "themasets/zes.yml": SIX,
        "categorieen/wegen.yml": "naam: Wegen\nouder: stad\n",
        "projecten/sloot.yml": "naam: Sloot\ncategorie: wegen\nweb: {themaset: zes, themas: {rivier: 3, grondwater: 1, bodemleven: 2, geluid: 3}}\n",
        **project(1, "water: 2, mensen: 1"),
    }
    found = rolled_up(linked(tmp_path, files))["categorie", "wegen"]
    levels = {theme.theme.id: [(source.holder.id, source.level) for source in theme.counted] for theme in found.themes}
    assert levels == {
        "water": [("project-1", 2), ("sloot", 1)],
        "bodem": [("sloot", 2)],
        "lucht": [("sloot", 2)],
        "mensen": [("project-1", 1)],
    }
    assert [loss.old.id for loss in found.losses] == ["zes"]


def test_a_match_counts_for_a_theme_in_every_set_where_it_stands(tmp_path: Path) -> None:
    """Bron says that its water is nat of ander. Vier takes water over from bron and only calls it otherwise."""
    scale = "schaal: {niveaus: [{nummer: 1, naam: Een}, {nummer: 2, naam: Twee}]}\n"
    files = {
        "themasets/ander.yml": f"naam: Ander\n{scale}themas: {{nat: Nat}}\n",
        "themasets/bron.yml": f"naam: Bron\n{scale}themas: {{water: {{naam: Water, komt_overeen_met: [ander/nat]}}}}\n",
        "themasets/vier.yml": "naam: Vier\nbasis: bron\nthemas: {water: {naam: Waterkwaliteit}}\n",
        "categorieen/wegen.yml": "naam: Wegen\nouder: stad\n",
        "projecten/sloot.yml": "naam: Sloot\ncategorie: wegen\nweb: {themaset: ander, themas: {nat: 2}}\n",
    }
    portfolio = linked(tmp_path, files)
    (water,) = rolled_up(portfolio)["categorie", "wegen"].themes
    assert ([source.holder.id for source in water.counted], water.proposal) == (["sloot"], 2)
    home = theme_homes(portfolio)["ander", "nat"]
    assert (home.set_id, home.name) == ("vier", "Waterkwaliteit")
