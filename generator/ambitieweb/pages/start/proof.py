"""Three results on the start page: those that an editor chose, else the best proven; below them the way to all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.addresses.fixed import SHOW
from ambitieweb.derive.results import result_verdict, results_of
from ambitieweb.derive.verdicts import MISSES, Verdict
from ambitieweb.link.portfolio import LinkedProject, Unit
from ambitieweb.model.result import Result
from ambitieweb.pages.bars import goal_words
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.page import Section
from ambitieweb.pages.verdicts import verdict_mark
from ambitieweb.pages.writer import Writer

AT_MOST = 3


@dataclass(frozen=True, slots=True)
class ProvenResult:
    """A result of a project with its verdict, if it has one."""

    result: Result
    project: LinkedProject
    verdict: Verdict | None

    @property
    def mark(self) -> int:
        """What comes first: chosen by an editor, then reached, then on course, then any number without a miss."""
        if self.result.featured:
            return 0
        if self.verdict is Verdict.REACHED:
            return 1
        return 2 if self.verdict is Verdict.ON_COURSE else 3


def proof_section(desk: Desk, writer: Writer, unit: Unit | None) -> Section | None:
    """The section; None as long as there is nothing to show."""
    rows, t = proven(desk, writer, unit), desk.texts
    if not rows:
        return None
    html = desk.render(
        "site/results.html",
        writer,
        results=rows,
        all=writer.link(t("home.all_results"), SHOW),
    )
    return desk.section("results", html)


def proven(desk: Desk, writer: Writer, unit: Unit | None) -> list[tuple[Result, Markup, Markup, Markup]]:
    """The three with their project, verdict and goal."""
    found = [one for one in _all(desk) if unit is None or one.project.root in (None, unit.root)]
    return [
        (
            one.result,
            writer.to(one.project),
            verdict_mark(one.verdict, desk.texts),
            goal_words(desk, writer, one.result),
        )
        for one in _chosen(found)
    ]


def _all(desk: Desk) -> Iterator[ProvenResult]:
    for project in desk.portfolio.projects.values():
        for result in results_of(project):
            yield ProvenResult(result, project, result_verdict(result, project, desk.portfolio))


def _chosen(found: list[ProvenResult]) -> list[ProvenResult]:
    """The first by their mark, of those the newest, and of each project one; a miss is never chosen by itself."""
    left = [one for one in found if one.result.featured or one.verdict not in MISSES]
    left.sort(key=lambda one: (one.project.name.casefold(), one.project.id))
    left.sort(key=lambda one: one.result.measured_on.toordinal() if one.result.measured_on else 0, reverse=True)
    left.sort(key=lambda one: one.mark)
    of_project: dict[str, ProvenResult] = {}
    for one in left:
        of_project.setdefault(one.project.id, one)
    return list(of_project.values())[:AT_MOST]
