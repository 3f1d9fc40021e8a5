"""Measures: in the shared library, and as chosen on a card or in a project, on four separate axes."""

from __future__ import annotations

from ambitieweb.model import shared
from ambitieweb.model.addressed import CardFile
from ambitieweb.model.cost import CostEffect
from ambitieweb.model.kinds import (
    CriterionId,
    LevelRangeValue,
    Line,
    Many,
    MeasureId,
    Number,
    ScoreText,
    Text,
    ThemeId,
    ThemeSetId,
    YesNo,
)
from ambitieweb.model.mvi_criterion import MviCriterion
from ambitieweb.model.parts import Attachment, Duty, Indicator, Link, Picture, Source
from ambitieweb.model.record import Record, field
from ambitieweb.model.relation import Relation
from ambitieweb.model.rule import Rule
from ambitieweb.model.standing_rule import StandingRule
from ambitieweb.model.values import Choice


class Instrument(Choice):
    """How the measure enters the tender (row P8)."""

    SUITABILITY_REQUIREMENT = ("geschiktheidseis", "suitability requirement")
    SELECTION_CRITERION = ("selectiecriterium", "selection criterion")
    REQUIREMENT = ("eis", "requirement")
    AWARD_CRITERION = ("gunningscriterium", "award criterion")
    SUGGESTION = ("suggestie", "suggestion")
    CONTRACT_CLAUSE = ("contractbepaling", "contract clause")


class CardPlace(Choice):
    """Where the measure stands on the menu card (row O12)."""

    MINIMAL = ("minimaal", "minimal")
    EXTRA = ("extra", "extra")
    EXPLORE = ("onderzoeken", "explore")


class Feasibility(Choice):
    """What the group made of the idea (row P7)."""

    DIRECT = ("direct", "direct")
    TO_EXPLORE = ("te onderzoeken", "to explore")
    REJECTED = ("niet gekozen", "not chosen")


class Execution(Choice):
    """Whether it has been carried out."""

    NOT_STARTED = ("niet gestart", "not started")
    PREPARING = ("in voorbereiding", "in preparation")
    RUNNING = ("loopt", "running")
    DONE = ("uitgevoerd", "done")
    DROPPED = ("vervallen", "dropped")


class ResearchArea(Choice):
    """What must be found out first."""

    FINANCIAL = ("financieel", "financial")
    LEGAL = ("juridisch", "legal")
    MARKET = ("markt", "market")
    TECHNICAL = ("technisch", "technical")
    ORGANISATIONAL = ("organisatorisch", "organisational")


class Score(Record):
    """How a measure does on one weighing criterion (row P11)."""

    shorthand = "score"

    score: ScoreText | None = field(
        "score", label=("Score", "Score"), help=("Bijvoorbeeld 3, hoog of +.", "For example 3, high or +.")
    )
    explanation: Line | None = shared.explanation(help=("Waarom deze score.", "Why this score."))


class MeasureTheme(Record):
    """The level at which a measure fits a theme, and on what that depends (row L3)."""

    shorthand = "levels"

    levels: LevelRangeValue | None = shared.level()
    condition: Line | None = shared.condition()


class MeasureContent(Record):
    """What a measure says of itself, in the library and where it is used: what a use leaves empty, the library says."""

    name: Line | None = shared.name(
        required=False, help=("Nodig als er geen `maatregel` staat.", "Needed when there is no `measure`.")
    )
    description: Text | None = shared.description(help=("Wat u doet en waarom.", "What you do and why."))
    instrument: Instrument | None = field(
        "instrument",
        label=("Instrument", "Instrument"),
        help=("Hoe u het in de aanbesteding zet.", "How it enters the tender."),
    )
    clause: Text | None = field(
        "tekst",
        label=("Tekst om over te nemen", "Text to copy"),
        help=("Voor in de aanbesteding.", "For use in the tender."),
    )
    points: Number | None = field(
        "punten",
        label=("Punten, ten hoogste", "Points, at most"),
        help=(
            "Hoeveel punten een inschrijver er ten hoogste mee verdient.",
            "How many points a tenderer can earn with it at most.",
        ),
    )
    duty: Duty | None = field(
        "verplicht",
        label=("Verplicht", "Compulsory"),
        help=("Wanneer de maatregel verplicht is.", "When it is compulsory."),
    )
    rule: Rule | None = field(
        "regel", label=("Regel", "Rule"), help=("Drempel, percentage en waarvan.", "Threshold, percentage and of what.")
    )
    cost: CostEffect | None = field(
        "kosteneffect",
        label=("Effect op de kosten", "Effect on cost"),
        help=("Meer of minder geld.", "More or less money."),
    )
    relations: Many[Relation] = field(
        "samenhang",
        default=(),
        label=("Samenhang", "Relations"),
        help=("Wat de maatregel versterkt, of waar hij mee botst.", "What it helps, or clashes with."),
    )
    standing_rule: StandingRule | None = field(
        "vaste_regel",
        label=("Vaste regel", "Standing rule"),
        help=("Als de maatregel altijd geldt: pas toe of leg uit.", "When it always applies: comply or explain."),
    )
    indicators: Many[Indicator] = shared.indicators()
    mvi_criterion: MviCriterion | None = field(
        "mvi_criterium",
        label=("MVI-criterium", "MVI criterion"),
        help=("Het officiële criterium dat u overnam.", "The official criterion that you took over."),
    )
    source: Source | None = shared.source(help=("Waar de maatregel vandaan komt.", "Where it comes from."))


class Measure(CardFile, MeasureContent):
    """A measure in the shared library, ready to use on cards and in projects (row L1)."""

    title_words = ("Maatregel", "Measure")
    order = (
        "name", "description", "theme_set", "themes", "product_groups", "instrument", "clause", "points", "tools", "duty", "rule", "cost",
        "relations", "standing_rule", "indicators", "owner", "mvi_criterion", "ours", "source", "picture", "attachments",
        "links", "search_words",
    )  # fmt: skip

    name: Line = shared.name(help=("De maatregel in één zin.", "The measure in one sentence."))
    theme_set: ThemeSetId | None = shared.theme_set(
        help=("Leeg: de themaset van de site.", "Empty: the theme set of the site.")
    )
    themes: dict[ThemeId, MeasureTheme] = shared.themes(
        help=("Bij welk thema en niveau.", "For which theme and level.")
    )
    product_groups: Many[Line] = shared.product_groups(help=("Leeg: algemeen.", "Empty: general."))
    tools: Many[Line] = field(
        "hulpmiddelen",
        default=(),
        label=("Hulpmiddelen", "Tools"),
        help=("Bijvoorbeeld CO2-Prestatieladder.", "For example an LCA tool."),
    )
    owner: Line | None = shared.owner(help=("De rol die de tekst bijhoudt.", "The role that keeps the text."))
    ours: Text | None = shared.ours(
        help=(
            "Wat niet in de bron staat, bijvoorbeeld de tekst. Het staat naast de tekst en gaat niet mee als iemand die kopieert.",
            "What the source does not say, such as the text. It stands beside the text and does not come along when copied.",
        )
    )
    picture: Picture | None = shared.picture()
    attachments: Many[Attachment] = shared.attachments()
    links: Many[Link] = shared.links()
    search_words: Many[Line] = shared.search_words()


class MeasureChoice(MeasureContent):
    """A measure on a card or in a project; what stays empty comes from the library."""

    shorthand = "measure"
    order = (
        "measure", "name", "description", "theme", "levels", "card", "feasibility", "instrument", "clause", "points", "owner", "question",
        "research", "consult_market", "rejection_reason", "execution", "duty", "rule", "scores", "cost", "relations",
        "standing_rule", "indicators", "explanation", "mvi_criterion", "source",
    )  # fmt: skip

    measure: MeasureId | None = shared.measure(help=("Id uit de maatregelenbibliotheek.", "Id from the library."))
    theme: ThemeId | None = shared.theme()
    levels: LevelRangeValue | None = shared.level()
    card: CardPlace | None = field(
        "kaart",
        label=("Op de menukaart", "On the menu card"),
        help=("minimaal, extra of onderzoeken.", "minimal, extra or explore."),
    )
    feasibility: Feasibility | None = field(
        "uitvoerbaarheid",
        label=("Uitvoerbaarheid", "Feasibility"),
        help=("direct, te onderzoeken of niet gekozen.", "direct, to explore or not chosen."),
    )
    owner: Line | None = shared.owner(help=("De rol die dit doet.", "The role that does this."))
    question: Line | None = field(
        "onderzoeksvraag",
        label=("Onderzoeksvraag", "Research question"),
        help=("Wat u eerst wilt weten.", "What you want to know first."),
    )
    research: Many[ResearchArea] = field(
        "onderzoek",
        default=(),
        label=("Soort onderzoek", "Kind of research"),
        help=(
            "financieel, juridisch, markt, technisch of organisatorisch.",
            "financial, legal, market, technical or organisational.",
        ),
    )
    consult_market: YesNo | None = field(
        "marktconsultatie", label=("Marktconsultatie", "Market consultation"), help=("ja of nee.", "yes or no.")
    )
    rejection_reason: Line | None = field(
        "reden_afval",
        label=("Waarom niet gekozen", "Why not chosen"),
        help=("Waarom de maatregel afviel.", "Why it was dropped."),
    )
    execution: Execution | None = field(
        "uitvoering", label=("Uitvoering", "Execution"), help=("Hoe ver het is.", "How far it is.")
    )
    scores: dict[CriterionId, Score] = field(
        "afweging",
        default={},
        label=("Afweging", "Weighing"),
        help=("Per criterium een score.", "A score per criterion."),
    )
    explanation: Text | None = shared.explanation()

    @property
    def is_explored(self) -> bool:
        """True when something must be found out before a decision (row P7)."""
        return self.card is CardPlace.EXPLORE or self.feasibility is Feasibility.TO_EXPLORE
