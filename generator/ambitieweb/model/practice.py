"""An example from practice: what a real organisation did, told with what the source states and nothing more (row E10)."""

from __future__ import annotations

from ambitieweb.model import shared
from ambitieweb.model.addressed import CardFile
from ambitieweb.model.kinds import Count, Line, Many, MeasureId, RatingValue, Text, ThemeId, ThemeSetId
from ambitieweb.model.parts import Attachment, Link, Participants, Picture, Source
from ambitieweb.model.record import Record, field
from ambitieweb.model.result import Result
from ambitieweb.model.standing_rule import StandingRule


class PracticeTheme(Record):
    """A theme as the organisation used it; a level only where the source gives one."""

    shorthand = "level"

    level: RatingValue | None = shared.level(
        help=("Alleen als de bron een niveau noemt.", "Only when the source gives a level.")
    )
    explanation: Text | None = shared.explanation(
        help=("Wat de bron over dit thema zegt.", "What the source says of this theme.")
    )


class PracticeMeasure(Record):
    """Something that the organisation did, or wanted to find out."""

    shorthand = "name"

    name: Line = field("naam", required=True, label=("Maatregel", "Measure"), help=("Wat zij deed.", "What it did."))
    theme: ThemeId | None = shared.theme()
    explanation: Line | None = shared.explanation(help=("Wat het is of deed.", "What it is or did."))
    measure: MeasureId | None = field(
        "maatregel",
        label=("In onze bibliotheek", "In our library"),
        help=("Id van een maatregel die erop lijkt.", "Id of a measure that is like it."),
    )


class Practice(CardFile):
    """An example from practice; its headings are those of a good report: why, how, what, and what it brought."""

    title_words = ("Praktijkvoorbeeld", "Example from practice")

    name: Line = shared.name(help=("Titel.", "Title."))
    organisation: Line | None = field(
        "organisatie",
        label=("Organisatie", "Organisation"),
        help=("Naam van de organisatie.", "Name of the organisation."),
    )
    summary: Line | None = shared.summary()
    source: Source | None = shared.source(help=("Waar dit voorbeeld staat.", "Where this example comes from."))
    unsaid: Text | None = field(
        "niet_in_de_bron",
        label=("Niet in de bron", "Not in the source"),
        help=("Wat de bron niet vertelt.", "What the source does not tell."),
    )
    ours: Text | None = shared.ours()
    subject: Line | None = field(
        "onderwerp", label=("Onderwerp", "Subject"), help=("Wat er werd ingekocht.", "What was bought.")
    )
    phase: Line | None = shared.moment(help=("In welke fase.", "In which phase."))
    facilitation: Line | None = field(
        "begeleiding", label=("Begeleiding", "Facilitation"), help=("Wie begeleidde.", "Who facilitated.")
    )
    group: Line | None = field(
        "groep", label=("Groep", "Group"), help=("Hoeveel mensen meededen.", "How many people took part.")
    )
    participants: Many[Participants] = field(
        "deelnemers", default=(), label=("Deelnemers", "Participants"), help=("Per rol.", "By role.")
    )
    theme_set: ThemeSetId | None = shared.theme_set(
        help=("De eigen set van de organisatie.", "The organisation's own set.")
    )
    theme_count: Count | None = field(
        "aantal_themas",
        label=("Aantal thema's", "Number of themes"),
        help=("Hoeveel thema's het web heeft.", "How many themes the web has."),
    )
    chosen_count: Count | None = field(
        "gekozen_themas",
        label=("Gekozen thema's", "Chosen themes"),
        help=("Hoeveel daarvan meededen.", "How many of them were used."),
    )
    high_count: Count | None = field(
        "hoge_themas",
        label=("Thema's met een hoog niveau", "Themes with a high level"),
        help=("Hoeveel thema's een hoog niveau kregen.", "How many themes got a high level."),
    )
    context: Text | None = field(
        "context", label=("Aanleiding", "Context"), help=("Waarom zij begon.", "Why it began.")
    )
    setup: Text | None = field(
        "opzet", label=("Opzet", "Set-up"), help=("Hoe de sessies gingen.", "How the sessions went.")
    )
    themes: dict[ThemeId, PracticeTheme] = shared.themes(
        help=("De thema's die de bron noemt.", "The themes that the source names.")
    )
    considerations: Text | None = field(
        "afwegingen", label=("Afwegingen", "Considerations"), help=("Waarom zo.", "Why so.")
    )
    measures: Many[PracticeMeasure] = shared.measures(help=("Wat zij deed.", "What it did."))
    results: Many[Result] = field(
        "resultaten",
        default=(),
        label=("Resultaten", "Results"),
        help=("Cijfers met het doel erbij.", "Figures with their goal."),
    )
    outcome: Text | None = field(
        "uitkomsten", label=("Uitkomsten", "Outcome"), help=("Wat het opleverde.", "What it brought.")
    )
    standing_rule: StandingRule | None = field(
        "vaste_regel",
        label=("Vaste regel", "Standing rule"),
        help=("Wat sindsdien altijd geldt.", "What has counted ever since."),
    )
    follow_up: Text | None = field(
        "vervolg", label=("Vervolg", "Follow-up"), help=("Wat erna kwam.", "What came after.")
    )
    value: Text | None = field(
        "meerwaarde", label=("Meerwaarde", "Added value"), help=("Wat het web toevoegde.", "What the web added.")
    )
    tips: Many[Line] = field(
        "tips", default=(), label=("Tips", "Tips"), help=("Wat een ander ervan leert.", "What others can learn.")
    )
    picture: Picture | None = shared.picture()
    attachments: Many[Attachment] = shared.attachments()
    links: Many[Link] = shared.links()
    search_words: Many[Line] = shared.search_words()
