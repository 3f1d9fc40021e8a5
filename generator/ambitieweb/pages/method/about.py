"""Glossary, about the method, and the accessibility page with slots that the organisation fills (row T3)."""

from __future__ import annotations

from collections.abc import Iterator

from ambitieweb.addresses.anchors import letter_anchor, term_anchor
from ambitieweb.addresses.fixed import ABOUT, ACCESSIBILITY, GLOSSARY, KIT, TREE
from ambitieweb.derive.rollup import DEFAULT_RULE
from ambitieweb.derive.verdicts import Verdict
from ambitieweb.gathered import gathered
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.method.method_texts import organisation_steps, tender_steps
from ambitieweb.pages.method.read_web import read_web
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.verdicts import verdict_mark
from ambitieweb.pages.writer import Writer


def pages(desk: Desk) -> Iterator[Page]:
    """The three pages about the site and the method."""
    yield glossary(desk)
    yield about(desk)
    yield accessibility(desk)


def glossary(desk: Desk) -> Page:
    """The terms of the site by letter, with a line that jumps to each letter, and the levels of its own theme set."""
    writer = desk.writer(GLOSSARY)
    terms = sorted(desk.portfolio.site.terms, key=lambda term: term.term.casefold())
    by_letter = gathered((term.term[:1].upper(), term) for term in terms)
    letters = [(letter, letter_anchor(letter, desk.texts), found) for letter, found in by_letter.items()]
    anchors = {term.term: term_anchor(term.term, desk.texts) for term in terms}
    sections = [Section(desk.render("site/glossary.html", writer, letters=letters, anchors=anchors))]
    theme_set = desk.portfolio.theme_set
    if theme_set:
        sections.append(desk.section("scale", desk.render("theme/scale.html", writer, theme_set=theme_set)))
    return desk.page(
        GLOSSARY,
        GLOSSARY.called(desk.texts),
        sections,
        keywords=(desk.texts("search.glossary_words"),),
        description=desk.texts("index.glossary"),
        finding=desk.texts("glossary.finding", n=len(terms)) if terms else desk.texts("index.glossary"),
    )


def about(desk: Desk) -> Page:
    """What an ambition web is and how to read it, the steps of a tender and when something is reached; the rest folded."""
    t, writer = desk.texts, desk.writer(ABOUT)
    verdicts = [(verdict_mark(found, t), t(f"verdict.rule.{found.value}")) for found in Verdict]
    verdict_rule = desk.render("site/verdicts.html", writer, verdicts=verdicts)
    contact = desk.portfolio.site.contact
    sections = [
        Section(read_web(desk, writer)),
        desk.section(
            "steps", desk.render("site/about.html", writer) + tender_steps(desk, writer) + _to_kit(desk, writer)
        ),
        Section(verdict_rule, t("verdict.title"), desk.anchor("verdicts")),
        *desk.about("about_method", writer, t("about.whom" if contact else "about.nobody"), _more(desk, writer)),
    ]
    return desk.page(
        ABOUT,
        ABOUT.called(t),
        sections,
        keywords=(t("search.about_words"),),
        description=t("about.lead"),
        finding=t("about.lead"),
    )


def _to_kit(desk: Desk, writer: Writer) -> str:
    return desk.paragraph("lead", writer.link(desk.texts("kit.from_about"), KIT))


def _more(desk: Desk, writer: Writer) -> Iterator[Section]:
    """A web for the whole organisation, how webs add up, whom to ask, and where the method comes from."""
    t, site = desk.texts, desk.portfolio.site
    if site.contact:
        yield desk.section("contact", desk.render("site/contact.html", writer, contact=site.contact))
    yield desk.section("organisation_steps", organisation_steps(desk, writer), t("about.organisation_hint"))
    rule = site.rollup_rule or DEFAULT_RULE
    words = desk.render("site/rollup.html", writer, rule=writer.word(rule), key=rule.name.lower(), tree=TREE)
    yield Section(words, t("rollup.about"), desk.anchor("adding_up"), t("rollup.rule", rule=writer.word(rule)))
    yield desk.section("method_source", desk.render("site/method-source.html", writer), t("about.source_title"))
    yield from desk.rest(ABOUT, site, desk.portfolio.theme_set)


def accessibility(desk: Desk) -> Page:
    """What the organisation declares; the tool claims nothing itself."""
    writer = desk.writer(ACCESSIBILITY)
    record = desk.portfolio.site.accessibility
    contact = (record.contact if record else None) or desk.portfolio.site.contact
    sections = [
        Section(
            desk.render(
                "site/accessibility.html",
                writer,
                record=record,
                facts=writer.rest(record, ("explanation", "contact")),
            )
        ),
        desk.section("report", desk.render("site/contact.html", writer, contact=contact)),
        desk.section("built_for", desk.render("site/built-for.html", writer)),
    ]
    return desk.page(
        ACCESSIBILITY,
        ACCESSIBILITY.called(desk.texts),
        sections,
        description=desk.texts("accessibility.lead"),
        finding=desk.texts("accessibility.lead"),
    )
