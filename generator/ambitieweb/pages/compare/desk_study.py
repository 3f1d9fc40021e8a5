"""The desk study of a category as a sheet to take to a session: agreements, differences, measures, open questions (O10)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup, escape

from ambitieweb.addresses.anchors import theme_anchor
from ambitieweb.addresses.cards import desk_study_of, page_of, webs_below
from ambitieweb.derive.desk_study import DeskStudy, OpenQuestion, SharedMeasure, desk_study, groups
from ambitieweb.derive.rollup import ProposalSource, ThemeRollup
from ambitieweb.languages import joined
from ambitieweb.link.portfolio import LinkedProject
from ambitieweb.model.values import Rating
from ambitieweb.pages.compare.proposal_words import how, proposed, thin
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.fragments import noted
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.writer import Writer

MEASURES_AT_MOST = 200


def pages(desk: Desk) -> Iterator[Page]:
    """A sheet for each category with at least one project web."""
    for category in desk.portfolio.categories.values():
        rollup = desk.rollups.get((category.kind, category.id))
        if rollup is not None:
            projects = desk.relations.projects_of.get(category.id, ())
            yield sheet(desk, desk_study(rollup, category, projects))


def sheet(desk: Desk, study: DeskStudy) -> Page:
    """The sheet."""
    category = study.category
    here = desk_study_of(category)
    writer = desk.writer(here)
    t = desk.texts
    take = escape(t("study.lead", n=len(study.rollup.sources)))
    to_webs = writer.link(t("study.to_webs"), webs_below(category))
    parts: list[tuple[str, str]] = [
        ("agreed", _themes(desk, writer, study, study.agreed)),
        ("differing", _themes(desk, writer, study, study.differing, has_reasons=True)),
        ("single", _themes(desk, writer, study, study.single)),
        ("open", _themes(desk, writer, study, study.open)),
        ("shared", _measures(desk, writer, study.shared)),
        ("rejected", _measures(desk, writer, study.rejected)),
        ("questions", _questions(desk, writer, study.questions)),
        ("fill_in", _fill_in(desk, writer, study)),
    ]
    sections = [
        Section(desk.paragraph("note", Markup("{} {}").format(take, to_webs))),
        *(Section(html, t(f"study.{key}"), desk.anchor(f"study_{key}")) for key, html in parts if html),
    ]
    return desk.page(
        here,
        t("study.title", name=category.name),
        sections,
        above=desk.crumbs_to(category),
        keywords=(t("study.keywords"),),
        description=t("study.lead", n=len(study.rollup.sources)),
        finding=_finding(desk, study),
        notice=writer.plain(category.notice),
    )


def _finding(desk: Desk, study: DeskStudy) -> str:
    """What the study found: where the projects agree, on how many themes they differ, and what comes back or is open."""
    t = desk.texts
    said = []
    if study.agreed:
        names = joined([found.theme.short for found in study.agreed], t.language)
        said.append(t("study.found.agreed", themes=names))
    if study.differing:
        is_all = len(study.differing) == len(study.rollup.themes)
        said.append(t("study.found.all_differ" if is_all else "study.found.differ", n=len(study.differing)))
    if not said:
        said.append(t("study.found.nothing", n=len(study.rollup.sources)))
    for key, count in (("shared", len(study.shared)), ("questions", len(study.questions))):
        if count:
            said.append(t(f"study.found.{key}", n=count))
    return " ".join(said)


def _themes(
    desk: Desk, writer: Writer, study: DeskStudy, themes: Sequence[ThemeRollup], *, has_reasons: bool = False
) -> str:
    if not themes:
        return ""
    views = [
        {
            "theme": writer.theme_link(found.theme),
            # Per level the webs, each with its reason where the projects differ.
            "levels": [
                (
                    writer.rating(Rating(level), study.rollup.theme_set, found.theme.hue),
                    [(_source_link(writer, s), _reason(writer, s) if has_reasons else Markup()) for s in sources],
                )
                for level, sources in groups(found)
            ],
            # The webs that choose nothing themselves.
            "silent": Markup(", ").join(writer.to(s.holder) for s in found.sources if s.rating is None),
            "open_words": _open_words(desk, found),
        }
        for found in themes
    ]
    return desk.render("overviews/study-themes.html", writer, views=views)


def _source_link(writer: Writer, source: ProposalSource) -> Markup:
    return writer.to(source.holder, theme_anchor(source.place, writer.texts) if source.place else "")


def _reason(writer: Writer, source: ProposalSource) -> Markup:
    """Why the web chose this level, in its author's words."""
    record = source.place.record if source.place else None
    return writer.text((record.deviation_reason or record.rationale) if record else None)


def _open_words(desk: Desk, found: ThemeRollup) -> str:
    if found.counted:
        return ""
    t = desk.texts
    parts = [
        t(f"study.{key}", n=count)
        for key, count in (
            ("not_relevant", found.not_relevant),
            ("undecided", found.undecided),
            ("silent", found.silent),
        )
        if count
    ]
    return ", ".join(parts)


def _measures(desk: Desk, writer: Writer, measures: Sequence[SharedMeasure]) -> str:
    if not measures:
        return ""
    rows = [_measure_row(writer, measure) for measure in measures[:MEASURES_AT_MOST]]
    return desk.render("overviews/study-measures.html", writer, rows=rows, more=len(measures) - len(rows))


def _measure_row(writer: Writer, measure: SharedMeasure) -> Values:
    """A measure with its theme, the projects that have it, and its place on the menu card."""
    t = writer.texts
    library = measure.choices[0][1].measure
    name = writer.link(measure.name, page_of(library)) if library else Markup.escape(measure.name)
    shown = []
    for project, choice in measure.choices:
        words = writer.word(choice.record.feasibility)
        link = writer.to(project, writer.anchor("measure", number=choice.number))
        shown.append(Markup(f"{link} ({words})") if words else link)
    card = Markup(t("study.not_on_card"))
    if measure.on_card is not None:
        place = writer.word(measure.on_card.record.card) or t("study.on_card")
        card = Markup.escape(place)
    theme = writer.theme_link(measure.theme)
    return {
        "name": name,
        "theme": theme,
        "projects": Markup(", ").join(shown),
        "count": len(measure.projects),
        "card": card,
    }


def _questions(desk: Desk, writer: Writer, questions: Sequence[OpenQuestion]) -> str:
    if not questions:
        return ""
    rows = [(_question(desk, writer, q), writer.theme_link(q.theme), _asked(writer, q)) for q in questions]
    return desk.render("overviews/study-questions.html", writer, rows=rows)


def _question(desk: Desk, writer: Writer, question: OpenQuestion) -> Markup:
    if not question.words:
        return Markup(desk.texts("study.level_open"))
    if question.choice is None:
        return writer.line(question.words)
    return noted(writer.line(question.words), question.choice.name)


def _asked(writer: Writer, question: OpenQuestion) -> Markup:
    project: LinkedProject = question.project
    anchor = writer.anchor("measure", number=question.choice.number) if question.choice else ""
    if not question.words and question.theme is not None:
        anchor = writer.anchor("theme", theme=question.theme.id)
    return writer.to(project, anchor)


def _fill_in(desk: Desk, writer: Writer, study: DeskStudy) -> str:
    rows = []
    for found in study.rollup.themes:
        theme_set = study.rollup.theme_set
        rows.append(
            {
                "theme": found.theme.name,
                "now": writer.place(found.adopted, theme_set) if found.adopted else Markup("–"),
                "proposal": proposed(writer, found, theme_set),
                "notes": _notes(writer, found),
            }
        )
    return desk.render(
        "overviews/study-blank.html",
        writer,
        rows=rows,
        rule=desk.texts("rollup.rule", rule=writer.word(study.rollup.rule)),
        menu=writer.href(page_of(study.category), writer.anchor("menu_minimal")),
    )


def _notes(writer: Writer, found: ThemeRollup) -> list[str]:
    notes = [thin(writer, found), *(how(writer, found) if found.tied or found.differs_from_most else ())]
    return [note for note in notes if note]
