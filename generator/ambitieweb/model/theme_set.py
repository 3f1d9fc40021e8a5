"""A theme set: its own scale, level names and themes; it may inherit from another set."""

from __future__ import annotations

from ambitieweb.model import shared
from ambitieweb.model.addressed import Addressed, CardFile
from ambitieweb.model.kinds import (
    Key,
    LevelNumber,
    LevelRangeValue,
    Line,
    Many,
    Number,
    Text,
    ThemeId,
    ThemePath,
    ThemeSetId,
)
from ambitieweb.model.parts import Attachment, Indicator, Link, Picture, Source
from ambitieweb.model.record import Record, field
from ambitieweb.model.values import Choice


class ScaleLevel(Record):
    """One level of a scale; the number 0-3 is common to all sets, name and words are its own (rows F1, F2)."""

    can_wait = False

    pair = ("number", "name")

    number: LevelNumber = field(
        "nummer", required=True, label=("Nummer", "Number"), help=("0, 1, 2 of 3.", "0, 1, 2 or 3.")
    )
    name: Line = shared.name(help=("Bijvoorbeeld Basis of Plus.", "For example Basis or Plus."))
    verb: Line | None = field(
        "werkwoord", label=("Wat we doen", "What we do"), help=("Bijvoorbeeld uitsluiten.", "For example exclude.")
    )
    definition: Text | None = field(
        "definitie", label=("Wat het betekent", "What it means"), help=("In uw eigen woorden.", "In your own words.")
    )


class Scale(Record):
    """The levels of a theme set."""

    can_wait = False

    name: Line | None = field(
        "naam", label=("Naam van de schaal", "Name of the scale"), help=("Mag leeg blijven.", "May stay empty.")
    )
    explanation: Text | None = shared.explanation(help=("Bij de schaal.", "On the scale."))
    levels: Many[ScaleLevel] = field(
        "niveaus", default=(), label=("Niveaus", "Levels"), help=("Van laag naar hoog.", "From low to high.")
    )


class Pillar(Choice):
    """The three P's (row F10)."""

    PEOPLE = ("people", "people")
    PLANET = ("planet", "planet")
    PROSPERITY = ("prosperity", "prosperity")


class Sign(Choice):
    """How a value is compared with a limit."""

    MORE = (">", "more than")
    AT_LEAST = (">=", "at least")
    LESS = ("<", "less than")
    AT_MOST = ("<=", "at most")
    EQUAL = ("=", "equal to")


class Limit(Record):
    """A limit that belongs to a level, such as more than 10% less CO2 (row L5)."""

    indicator: Line = field(
        "indicator", required=True, label=("Waarvan", "Of what"), help=("Wat u meet.", "What you measure.")
    )
    sign: Sign | None = field("teken", label=("Teken", "Sign"), help=(">, >=, <, <= of =", ">, >=, <, <= or ="))
    value: Number | None = shared.value(help=("Het getal.", "The number."))
    unit: Line | None = shared.unit()


class ThemeLevel(Record):
    """What a level means for one theme, in the words of a set, an organisation or a category."""

    shorthand = "description"

    description: Text | None = shared.description(help=("Wat dit niveau hier vraagt.", "What it asks here."))
    measures: Many[Line] = shared.measures(help=("Voorbeelden.", "Examples."))
    limits: Many[Limit] = field(
        "drempelwaarden",
        default=(),
        label=("Drempelwaarden", "Limits"),
        help=("Getallen die gelden.", "Numbers that apply."),
    )


class ThemeExample(Record):
    """What somebody could ask at a level when buying one group of products: an example, never what the level requires
    (row L1, Figures 6-11)."""

    levels: LevelRangeValue = shared.level(required=True)
    text: Line = field(
        "tekst", required=True, label=("Voorbeeld", "Example"), help=("De maatregel in één zin.", "In one sentence.")
    )
    product_groups: Many[Line] = shared.product_groups(
        help=(
            "Waarvoor het voorbeeld geldt, zoals Papier. Leeg: voor elke productgroep.",
            "What the example is for, such as Paper. Empty: for every product group.",
        )
    )
    condition: Line | None = shared.condition()


class ThemeDefinition(Addressed):
    """A theme: what it is about, its aspects, its indicators and where to read more (row F4)."""

    shorthand = "name"

    name: Line = shared.name(help=("Naam van het thema.", "Name of the theme."))
    short: Line | None = field(
        "kort",
        label=("Korte naam", "Short name"),
        help=(
            "Hoogstens 14 letters; zo heet het thema overal, behalve op zijn eigen pagina.",
            "At most 14 letters; the theme is called so everywhere but on its own page.",
        ),
    )
    pillar: Pillar | None = field(
        "p", label=("P", "P"), help=("people, planet of prosperity.", "people, planet or prosperity.")
    )
    description: Text | None = shared.description(help=("Waar het thema over gaat.", "What it is about."))
    aspects: Many[Line] = field(
        "aspecten", default=(), label=("Aspecten", "Aspects"), help=("Waar het thema over gaat.", "Parts of the theme.")
    )
    steps: Many[Line] = field(
        "stappen",
        default=(),
        label=("Mogelijke stappen", "Possible steps"),
        help=("Wat u kunt doen.", "What you can do."),
    )
    indicators: Many[Indicator] = shared.indicators(help=("Wat u kunt meten.", "What you can measure."))
    levels: dict[LevelNumber, ThemeLevel] = field(
        "niveaus",
        default={},
        label=("Per niveau", "Per level"),
        help=(
            "Wat elk niveau bij dit thema betekent, in de woorden van wie de set maakte. Eén niveau mag ook.",
            "What each level means for this theme, in the words of who made the set. One level will do.",
        ),
    )
    examples: Many[ThemeExample] = field(
        "voorbeelden",
        default=(),
        label=("Voorbeelden per productgroep", "Examples per product group"),
        help=(
            "Maatregelen per niveau voor één productgroep. Het zijn voorbeelden, geen norm.",
            "Measures per level for one product group. They are examples, not a norm.",
        ),
    )
    matches: Many[ThemePath] = field(
        "komt_overeen_met",
        default=(),
        label=("Komt overeen met", "Matches"),
        help=("Thema's in een andere set, als `set/thema`.", "Themes in another set, as `set/theme`."),
    )
    picture: Picture | None = shared.picture()
    attachments: Many[Attachment] = shared.attachments()
    links: Many[Link] = field(
        "links", default=(), label=("Meer weten", "Read more"), help=("Websites en stukken.", "Websites and documents.")
    )
    search_words: Many[Line] = shared.search_words()


class ThemeSetStatus(Choice):
    """How far a theme set is."""

    DRAFT = ("concept", "draft")
    ADOPTED = ("vastgesteld", "adopted")
    INCOMPLETE = ("onvolledig", "incomplete")


class ThemeSet(CardFile):
    """The themes and levels that an organisation works with (rows F1-F6)."""

    title_words = ("Themaset", "Theme set")

    name: Line = shared.name(help=("Naam van de themaset.", "Name of the theme set."))
    description: Text | None = shared.description(help=("Waar de set voor dient.", "What the set is for."))
    version: Line | None = shared.version(help=("Bijvoorbeeld 2026.", "For example 2026."))
    status: ThemeSetStatus | None = shared.status(
        help=("concept, vastgesteld of onvolledig.", "draft, adopted or incomplete.")
    )
    explanation: Text | None = shared.explanation()
    ours: Text | None = shared.ours()
    basis: ThemeSetId | None = field(
        "basis",
        label=("Afgeleid van", "Based on"),
        help=("Id van de set waarvan deze erft.", "Id of the set it inherits from."),
    )
    omit: Many[ThemeId] = field(
        "weglaten", default=(), label=("Weggelaten", "Left out"), help=("Thema's die niet meedoen.", "Themes left out.")
    )
    rename: dict[ThemeId, Line] = field(
        "hernoemen",
        default={},
        label=("Andere namen", "Other names"),
        help=("Nieuwe naam per thema.", "New name per theme."),
    )
    deviation: Text | None = field(
        "toelichting_afwijking",
        label=("Waarom anders", "Why different"),
        help=("Waarom de set afwijkt van zijn basis.", "Why it differs from its basis."),
    )
    scale: Scale | None = field(
        "schaal", label=("Schaal", "Scale"), help=("Leeg: de schaal van de basis.", "Empty: the scale of the basis.")
    )
    themes: dict[Key, ThemeDefinition] = shared.themes(help=("In de volgorde van het web.", "In the order of the web."))
    source: Source | None = shared.source(help=("Waar de set vandaan komt.", "Where the set comes from."))
    picture: Picture | None = shared.picture()
    attachments: Many[Attachment] = shared.attachments()
    links: Many[Link] = shared.links(help=("Websites en stukken.", "Websites and documents."))
