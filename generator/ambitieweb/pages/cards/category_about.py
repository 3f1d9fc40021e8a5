"""The last section of a category: who decided and whom to ask, and closed lines with all that a buyer seldom needs."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from ambitieweb.addresses.cards import ambition_card_of, desk_study_of, page_of, paper_of, webs_below
from ambitieweb.addresses.fixed import LESSONS
from ambitieweb.addresses.lists import catalogue_of_category, slice_of
from ambitieweb.derive.card_lists import on_no_list
from ambitieweb.derive.history import versions
from ambitieweb.derive.lessons import SHOWN_AT_MOST
from ambitieweb.languages import joined
from ambitieweb.link.portfolio import LinkedCategory
from ambitieweb.pages.bundles import bundle, fold
from ambitieweb.pages.cards.actions import actions_table
from ambitieweb.pages.cards.category_finding import tells_summary
from ambitieweb.pages.cards.distillation import distillation_section
from ambitieweb.pages.cards.goal_rows import measured_beside_goals
from ambitieweb.pages.cards.impact import impact_section
from ambitieweb.pages.cards.intro import decided, next_update
from ambitieweb.pages.cards.measures_view import measure_views
from ambitieweb.pages.cards.nested import nested_section
from ambitieweb.pages.cards.sessions_view import sessions_section
from ambitieweb.pages.cards.steering import steering_section
from ambitieweb.pages.cards.theme_words import theme_words_section
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import lower_first, upper_first
from ambitieweb.pages.fragments import for_screen
from ambitieweb.pages.illustration import attachments_section, links_html
from ambitieweb.pages.page import Section
from ambitieweb.pages.show.lesson_views import lesson_view
from ambitieweb.pages.take_along import take_along
from ambitieweb.pages.web_figure import level_legend, web_about
from ambitieweb.pages.writer import Writer


def about_section(desk: Desk, writer: Writer, category: LinkedCategory) -> tuple[Section, ...]:
    """The sentence and the lines."""
    return desk.about("about_card", writer, _sentence(desk, writer, category), _lines(desk, writer, category), category)


def _sentence(desk: Desk, writer: Writer, category: LinkedCategory) -> Markup:
    """Who decided when, until when that counts, when it is looked at again, whom to ask, and where the whole card stands."""
    t, record = desk.texts, category.record
    web = category.web.record if category.web else None
    parts: list[Markup | str] = [decided(desk, web)] if web else []
    if web and web.next_update:
        parts.append(f"{upper_first(next_update(web.next_update, desk, category))}.")
    if record.owner:
        parts.append(t("card.owner", owner=lower_first(record.owner)))
    whole = Markup("{} {}.").format(t("card.whole"), writer.link(t("card.name"), ambition_card_of(category)))
    parts.append(for_screen(whole))
    return Markup(" ").join(filter(None, parts))


def _lines(desk: Desk, writer: Writer, category: LinkedCategory) -> Iterator[Section]:
    record, t = category.record, desk.texts
    if record.summary and not tells_summary(category):
        yield Section(Markup("<p>{}</p>").format(writer.line(record.summary)))
    yield from take_along(desk, writer, page_of(category))
    yield from _decisions(desk, writer, category)
    yield from fold(desk, "level_legend", (Section(level_legend(desk, writer, category)),))
    if record.actions:
        table = actions_table(desk, writer, category, record.actions)
        yield desk.section("actions", table, _counted(desk, actions=len(record.actions)))
    weighed = [
        *impact_section(desk, writer, category),
        *theme_words_section(desk, writer, category),
        *measured_beside_goals(desk, writer, category),
        *nested_section(desk, writer, category),
        *distillation_section(desk, writer, category),
    ]
    yield from fold(desk, "weighed", weighed, joined([lower_first(part.heading) for part in weighed], t.language))
    yield from _lessons(desk, writer, category)
    others = measure_views(on_no_list(category), writer)
    if others:
        html = desk.render("category/others.html", writer, measures=others)
        yield desk.section("menu_rest", html, t("count.measures", n=len(others)))
    names = [t(f"card.inside.{key}") for key in _inside(category)]
    title = upper_first(joined(names, t.language))
    yield from bundle(title, desk.anchor("card_sources"), _sources(desk, writer, category))


def _decisions(desk: Desk, writer: Writer, category: LinkedCategory) -> tuple[Section, ...]:
    """How the web came about."""
    told = len(versions(category.web)) if category.web else 0
    web = Section(web_about(desk, writer, category))
    parts = [web, *steering_section(desk, writer, category), *sessions_section(desk, writer, category)]
    return fold(desk, "decisions", parts, _counted(desk, versions=told, sessions=len(category.record.sessions)))


def _inside(category: LinkedCategory) -> Iterator[str]:
    """The keys of what the last line holds."""
    record = category.record
    if record.product_groups or record.cpv_codes:
        yield "product_groups"
    if record.sources or record.ours or record.attachments:
        yield "sources"
    yield from ("sheets", "lists")


def _lessons(desk: Desk, writer: Writer, category: LinkedCategory) -> Iterator[Section]:
    """What projects learnt, a line each: those of this category first, then those of others that could help it. What has no
    words yet is no lesson to read here; the library names it."""
    own = [lesson for lesson in desk.lessons.own.get(category.id, ()) if lesson.text]
    others = desk.lessons.for_category(category)
    if not own and not others:
        return
    rows = [lesson_view(lesson, desk, writer) for lesson in (*own[:SHOWN_AT_MOST], *others)]
    here = slice_of(LESSONS, "category", category.id) if own else LESSONS
    html = desk.render("category/lessons.html", writer, lessons=rows, here=here)
    yield desk.section("card_lessons", html, desk.texts("card.count.lessons", n=len(rows)))


def _counted(desk: Desk, **numbers: int) -> str:
    """'3 versies, 2 sessies'; what there is none of is not named."""
    return ", ".join(desk.texts(f"card.count.{key}", n=n) for key, n in numbers.items() if n)


def _sources(desk: Desk, writer: Writer, category: LinkedCategory) -> Iterator[Section]:
    record, t = category.record, desk.texts
    facts = writer.facts(record, ("product_groups", "cpv_codes"))
    if facts:
        yield Section(desk.facts(writer, facts))
    has_texts = bool(desk.catalogue.by_category.get(category.id))
    ways = [
        writer.link(t("card.paper"), paper_of(category)),
        *([writer.link(t("card.catalogue"), catalogue_of_category(category))] if has_texts else ()),
    ]
    if (category.kind, category.id) in desk.rollups:
        ways.append(writer.link(t("rollup.link"), webs_below(category)))
        ways.append(writer.link(t("study.link"), desk_study_of(category)))
    if category.parent:
        ways.append(writer.to(category.parent))
    yield Section(desk.render("parts/list.html", writer, items=ways))
    yield from attachments_section(desk, writer, record)
    ours = desk.render("parts/ours.html", writer, ours=record.ours)
    if record.ours or record.sources:
        yield Section(ours + (links_html(desk, writer, (), record.sources) if record.sources else ""))
