"""A verdict as a reader sees it: its sign with its word, and the sentence that names every verdict of some things."""

from __future__ import annotations

from markupsafe import Markup, escape

from ambitieweb.addresses.fixed import ABOUT
from ambitieweb.charts.verdict_mark import verdict_svg
from ambitieweb.derive.evaluation import ThemeCourse
from ambitieweb.derive.outcomes import Outcome
from ambitieweb.derive.stages import Stage
from ambitieweb.derive.targets import Target
from ambitieweb.derive.verdicts import Tally, Verdict
from ambitieweb.languages import joined
from ambitieweb.model.project import ProjectStatus
from ambitieweb.pages.formats import upper_first
from ambitieweb.pages.fragments import for_screen, noted
from ambitieweb.pages.writer import Writer
from ambitieweb.texts import Texts


def verdict_mark(found: Verdict | None, texts: Texts) -> Markup:
    """The sign and the word of a verdict; nothing without one."""
    if found is None:
        return Markup()
    return said_as(found, upper_first(texts(f"verdict.{found.value}")))


def said_as(found: Verdict, words: str) -> Markup:
    """Words with the sign and in the look of a verdict."""
    css = found.value.replace("_", "-")
    return Markup(f'<span class="aw-verdict aw-verdict--{css}">{verdict_svg(found.value)} {escape(words)}</span>')


def verdict_of(target: Target, texts: Texts) -> Markup:
    """The sign and the word of a target; what was measured before the work began has a figure and is not to be judged yet."""
    if target.is_early:
        return said_as(Verdict.NO_FIGURE, upper_first(texts("verdict.not_yet")))
    return verdict_mark(target.verdict, texts)


def verdict_in_address(found: Verdict | None) -> str:
    """A verdict as the address of a filtered table names it, in the language of authors."""
    return "zonder-oordeel" if found is None else _IN_ADDRESS[found]


_IN_ADDRESS = {
    Verdict.REACHED: "gehaald",
    Verdict.ON_COURSE: "op-koers",
    Verdict.BEHIND: "blijft-achter",
    Verdict.MISSED: "niet-gehaald",
    Verdict.NO_FIGURE: "nog-geen-cijfer",
    Verdict.STOPPED: "gestopt",
}


def counted(found: Tally, texts: Texts) -> str:
    """'3 gehaald, 1 op koers, 2 blijven achter en 4 nog geen cijfer': each verdict that occurs, so no number stands alone."""
    return joined([texts(f"verdict.count.{key}", n=n) for key, n in found.counts], texts.language)


def status_words(status: ProjectStatus, texts: Texts) -> str:
    """The status of a project. How it goes is about its planning, so that nobody reads it as a verdict on the ambitions."""
    word = status.word(texts.language)
    is_course = status in (ProjectStatus.ON_COURSE, ProjectStatus.ATTENTION)
    return texts("project.planning_status", word=word) if is_course else upper_first(word)


def to_the_rule(writer: Writer) -> Markup:
    """The way to the page that says the rule."""
    return for_screen(writer.link(writer.texts("verdict.how"), ABOUT, writer.anchor("verdicts")))


def on_paper(course: ThemeCourse, texts: Texts) -> str:
    """'staat zo in het contract', 'staat 1 lager in de aanbesteding': what was last measured before the work. Empty for what
    was measured in the work, or cannot be compared."""
    stage, change = course.stage, course.change
    if stage is None or stage is Stage.WORK or change is None:
        return ""
    key = "same" if change == 0 else "lower" if change < 0 else "higher"
    return texts(f"stage.{stage.value}_{key}", n=abs(change))


def outcome_words(outcome: Outcome, texts: Texts, *, has_sign: bool = True) -> Markup:
    """The verdict of a theme, with what stands on paper, or how far it is from the ambition; in a long table without its sign."""
    if outcome.verdict is None:
        return Markup(escape(texts("evaluation.unknown")))
    note = on_paper(outcome.course, texts)
    change = outcome.course.change
    if not note and change and outcome.verdict in (Verdict.REACHED, Verdict.BEHIND, Verdict.MISSED):
        note = texts("evaluation.lower" if change < 0 else "evaluation.higher", n=abs(change))
    verdict = verdict_mark(outcome.verdict, texts) if has_sign else escape(texts(f"verdict.{outcome.verdict.value}"))
    return noted(verdict, note)
