"""The results of a project as tiles with their verdicts, those that do not fit beside each other folded (row L8)."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from ambitieweb.derive.project_standing import SIDE_BY_SIDE, JudgedResult, judged_results, score
from ambitieweb.derive.results import offers_of
from ambitieweb.link.portfolio import LinkedProject
from ambitieweb.model.result import Result
from ambitieweb.pages.bars import ResultTile, result_tile
from ambitieweb.pages.cards.project_finding import says_score, score_words
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.page import Section
from ambitieweb.pages.writer import Writer


def results_section(desk: Desk, writer: Writer, project: LinkedProject) -> tuple[Section, ...]:
    """The results; before the work has begun what was offered, which is no result. None without either."""
    offers = tuple(JudgedResult(offer, None) for offer in offers_of(project))
    found = judged_results(project, desk.portfolio) or offers
    if not found:
        return ()
    html = desk.render(
        "project/tiles.html",
        writer,
        tiles=[_tile(desk, writer, project, one) for one in found[:SIDE_BY_SIDE]],
        more=[_tile(desk, writer, project, one) for one in found[SIDE_BY_SIDE:]],
        lead=desk.texts("results.offered_lead") if offers else "",
    )
    if offers:
        return (desk.section("offers", html),)
    title = "" if says_score(desk, project) else score_words(score(found), desk.texts)
    return (
        Section(
            html, title or desk.texts("project.results"), desk.anchor("results"), in_short=desk.texts("project.results")
        ),
    )


def _tile(desk: Desk, writer: Writer, project: LinkedProject, one: JudgedResult) -> ResultTile:
    theme = project.theme(one.record.theme)
    tile = result_tile(desk, writer, one.record, theme, one.verdict)
    return replace(tile, words=tile.words + _proof(desk, writer, one.record))


def _proof(desk: Desk, writer: Writer, result: Result) -> Markup:
    """When it was measured, and where that shows."""
    measured = Markup("{} {}").format(desk.texts("results.measured"), writer.date(result.measured_on))
    source = writer.sentence(result.source) if result.source else Markup()
    said = Markup(" · ").join(part for part in (source, measured if result.measured_on else Markup()) if part)
    return Markup(' <span class="aw-tile-proof">{}</span>').format(said) if said else Markup()
