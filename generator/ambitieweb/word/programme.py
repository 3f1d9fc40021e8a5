"""The programme of ambitions of a project: what it is, its web with the reasons, goals, measures, and who does what."""

from __future__ import annotations

from collections.abc import Iterator

from ambitieweb.addresses.cards import page_of
from ambitieweb.gathered import gathered
from ambitieweb.link.portfolio import LinkedProject
from ambitieweb.pages.verdicts import status_words
from ambitieweb.word.blocks import Block, Style, WordDocument
from ambitieweb.word.composer import Composer
from ambitieweb.word.measures import measure
from ambitieweb.word.records import records
from ambitieweb.word.web_part import reasons, web_part

KIND = "programme"
_FACTS = ("category", "organisation", "sort", "procedure", "is_framework", "estimated_value", "phase")
_ROLES = ("client", "project_leader", "buyer", "contract_manager")


def programme(composer: Composer, project: LinkedProject) -> WordDocument:
    """The document."""
    return composer.document(project.name, KIND, project, _blocks(composer, project))


def _blocks(composer: Composer, project: LinkedProject) -> Iterator[Block]:
    writer, t, record = composer.writer, composer.texts, project.record
    facts = writer.facts(record, (*_FACTS, *_ROLES), project.theme_set)
    if record.status:
        words = writer.text(record.status_note)
        facts.append((writer.label(record, "status"), writer.text(status_words(record.status, t)) + words))
    told = [
        block
        for text in (record.finding, record.summary, record.description)
        for block in composer.html(writer.text(text))
    ]
    yield from composer.head(project.name, KIND, project, told)
    yield from web_part(composer, project)
    yield from composer.about(t("word.about_project"), project, page_of(project), facts)
    yield from reasons(composer, project)
    yield from composer.section(1, t("word.goals"), records(composer, record.goals, t("word.goals"), project.theme_set))
    yield from composer.section(1, t("word.measures"), _measures(composer, project))
    yield from composer.section(1, t("word.who"), _who(composer, project))
    sources = [*records(composer, record.sources, t("word.sources"), None)]
    yield from composer.section(
        1, t("word.sources"), [*sources, *records(composer, record.links, t("word.sources"), None)]
    )


def _measures(composer: Composer, project: LinkedProject) -> Iterator[Block]:
    """By theme in the order of the web; those that were not chosen come last, with why."""
    t, kept = composer.texts, [choice for choice in project.choices if choice.is_kept]
    order = project.theme_set.themes if project.theme_set else ()
    place = {theme.key: number for number, theme in enumerate(order)}
    kept.sort(key=lambda choice: place.get(choice.theme.key, len(place)) if choice.theme else len(place))
    groups = gathered((choice.theme.name if choice.theme else t("word.no_theme"), choice) for choice in kept)
    for name, choices in groups.items():
        yield composer.heading(2, name)
        for choice in choices:
            yield from measure(composer, choice, 3, skip=("clause", "theme"))
    dropped = [choice for choice in project.choices if not choice.is_kept]
    if dropped:
        yield composer.heading(2, t("word.dropped"))
        for choice in dropped:
            yield from measure(composer, choice, 3, skip=("clause",))
    if any(choice.whole.clause for choice in kept):
        yield from composer.html(composer.writer.text(t("word.texts_apart")), Style.NOTE)


def _who(composer: Composer, project: LinkedProject) -> Iterator[Block]:
    t, record = composer.texts, project.record
    for key, found in (("actions", record.actions), ("planning", record.planning), ("people", record.people)):
        yield from composer.section(
            2, t(f"section.{key}"), records(composer, found, t(f"section.{key}"), project.theme_set)
        )
