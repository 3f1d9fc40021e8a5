"""Glossary, about the method, and the accessibility page with slots that the organisation fills (row T3)."""

from __future__ import annotations

from collections.abc import Iterator

from ambitieweb.addresses.anchors import letter_anchor, term_anchor
from ambitieweb.addresses.cards import page_of
from ambitieweb.addresses.fixed import ABOUT, ACCESSIBILITY, GLOSSARY, TREE
from ambitieweb.derive.rollup import DEFAULT_RULE
from ambitieweb.derive.verdicts import Verdict
from ambitieweb.model.site import Term
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.method.method_texts import organisation_steps, tender_steps
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.verdicts import verdict_mark


def pages(desk: Desk) -> Iterator[Page]:
    """The three pages about the site and the method."""
    yield glossary(desk)
    yield about(desk)
    yield accessibility(desk)


def glossary(desk: Desk) -> Page:
    """The terms of the site and the levels of its own theme set, by letter."""
    writer = desk.writer(GLOSSARY)
    terms = sorted(desk.portfolio.site.terms, key=lambda term: term.term.casefold())
    by_letter: dict[str, list[Term]] = {}
    for term in terms:
        by_letter.setdefault(term.term[:1].upper(), []).append(term)
    sections = [Section(desk.render("site/glossary-intro.html", writer, has_terms=bool(terms)))]
    for letter, of_letter in by_letter.items():
        anchors = {term.term: term_anchor(term.term, desk.texts) for term in of_letter}
        html = desk.render("site/glossary.html", writer, terms=of_letter, anchors=anchors)
        sections.append(Section(html, letter, letter_anchor(letter, desk.texts)))
    theme_set = desk.portfolio.theme_set
    if theme_set:
        sections.append(desk.section("scale", desk.render("theme/scale.html", writer, theme_set=theme_set)))
    return desk.page(
        GLOSSARY,
        GLOSSARY.called(desk.texts),
        sections,
        keywords=(desk.texts("search.glossary_words"),),
        description=desk.texts("index.glossary"),
    )


def about(desk: Desk) -> Page:
    """What an ambition web is, how to read it, and the steps of a tender and of an organisation, in our own words."""
    writer = desk.writer(ABOUT)
    theme_set = desk.portfolio.theme_set
    contact = desk.portfolio.site.contact
    sections = [
        Section(desk.render("site/about.html", writer, contact_missing=contact is None)),
        desk.section(
            "read",
            desk.render("site/read.html", writer, theme_set=theme_set, page=page_of(theme_set) if theme_set else None),
        ),
        desk.section("steps", tender_steps(desk, writer)),
        desk.section("organisation_steps", organisation_steps(desk, writer)),
    ]
    rule = desk.portfolio.site.rollup_rule or DEFAULT_RULE
    words = desk.render("site/rollup.html", writer, rule=writer.word(rule), key=rule.name.lower(), tree=TREE)
    sections.append(Section(words, desk.texts("rollup.about"), desk.anchor("adding_up")))
    verdicts = [(verdict_mark(found, desk.texts), desk.texts(f"verdict.rule.{found.value}")) for found in Verdict]
    html = desk.render("site/verdicts.html", writer, verdicts=verdicts)
    sections.append(Section(html, desk.texts("verdict.title"), desk.anchor("verdicts")))
    if contact:
        sections.append(desk.section("contact", desk.render("site/contact.html", writer, contact=contact)))
    sections.append(desk.section("method_source", desk.render("site/method-source.html", writer)))
    sections.extend(desk.rest(ABOUT, desk.portfolio.site, theme_set))
    return desk.page(ABOUT, ABOUT.called(desk.texts), sections, description=desk.texts("about.lead"))


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
        ACCESSIBILITY, ACCESSIBILITY.called(desk.texts), sections, description=desk.texts("accessibility.lead")
    )
