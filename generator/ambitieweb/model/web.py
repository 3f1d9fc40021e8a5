"""The ambition web: what is chosen per theme, why, by whom and when."""

from __future__ import annotations

import datetime

from ambitieweb.model import shared
from ambitieweb.model.distillation import Distillation, Taken
from ambitieweb.model.kinds import (
    Count,
    LevelNumber,
    Line,
    Many,
    PlannedDate,
    RatingValue,
    RecordedDate,
    Text,
    ThemeId,
    ThemeSetId,
)
from ambitieweb.model.nested import Challenge
from ambitieweb.model.parts import Indicator
from ambitieweb.model.record import Record, field
from ambitieweb.model.rollup import RollupRule
from ambitieweb.model.theme_set import ThemeLevel
from ambitieweb.model.values import Choice


class Purpose(Choice):
    """What the web is used for (row F9)."""

    DETERMINE = ("bepalen", "determine")
    PROCURE = ("bij opdracht", "procurement")
    EVALUATE = ("evaluatie", "evaluation")


class WebStatus(Choice):
    """How firm the web is (row F12)."""

    PROVISIONAL = ("voorlopig", "provisional")
    DRAWN = ("ingetekend", "drawn")
    ADOPTED = ("vastgesteld", "adopted")
    REVISED = ("bijgesteld", "revised")


FIRM = (WebStatus.ADOPTED, WebStatus.REVISED)
"""A web with one of these was decided on."""


class Direction(Choice):
    """Whether the effect on a theme is good or bad."""

    POSITIVE = ("positief", "positive", "plus", "+")
    NEGATIVE = ("negatief", "negative", "min", "-")


class Impact(Record):
    """Stickers of the impact analysis: a theme may carry good and bad ones at once (rows P4, P5)."""

    direction: Direction = field(
        "richting", required=True, label=("Effect", "Effect"), help=("positief of negatief.", "positive or negative.")
    )
    count: Count | None = field(
        "aantal", label=("Aantal stickers", "Stickers"), help=("Hoeveel stickers.", "How many stickers.")
    )
    phase: Line | None = field(
        "fase", label=("Fase", "Phase"), help=("Bijvoorbeeld productie of gebruik.", "For example production or use.")
    )
    argument: Line | None = field(
        "argument", label=("Argument", "Argument"), help=("Waarom de groep dit vindt.", "Why the group thinks so.")
    )


class WebTheme(Record):
    """What the web says of one theme."""

    shorthand = "rating"

    rating: RatingValue | None = shared.level(
        help=(
            "0, 1, 2 of 3, of `niet relevant`, of `nog te bepalen`. Leeg: het niveau telt van het web waar dit web onder hangt.",
            "0, 1, 2 or 3, or `not relevant`, or `to be determined`. Empty: the level of the parent web counts.",
        )
    )
    rationale: Text | None = field(
        "onderbouwing", label=("Waarom", "Why"), help=("Waarom dit niveau is gekozen.", "Why this level was chosen.")
    )
    deviation_reason: Text | None = field(
        "reden_afwijking",
        label=("Waarom dit niveau anders is", "Why it differs from above"),
        help=(
            "Waarom het niveau anders is dan in het web waar dit web onder hangt.",
            "Why the level differs from the parent web.",
        ),
    )
    no_measure_reason: Text | None = field(
        "geen_maatregel",
        label=("Waarom nog geen maatregel", "Why there is no measure yet"),
        help=(
            "Waarom bij dit niveau nog geen maatregel staat. Laat het leeg als er een is.",
            "Why this level has no measure yet. Leave it empty when there is one.",
        ),
    )
    levels: dict[LevelNumber, ThemeLevel] = field(
        "niveaus",
        default={},
        label=("Wat een niveau hier betekent", "What a level means here"),
        help=(
            "Uw eigen omschrijving per niveau, zodat niveau 2 in elke sessie hetzelfde is. Leeg: die van het web waar"
            " het onder hangt, anders die van de themaset.",
            "Your own definition per level, so that level 2 is the same in each session. Empty: that of the parent web,"
            " else that of the theme set.",
        ),
    )
    grey_situation: Text | None = field(
        "grijze_situatie",
        label=("Zonder extra maatregelen", "Without extra measures"),
        help=(
            "Hoe het gaat als u niets extra's vraagt: de grijze situatie.",
            "What happens when you ask nothing extra.",
        ),
    )
    ambassador: Line | None = field(
        "ambassadeur",
        label=("Ambassadeur", "Ambassador"),
        help=("De rol die dit thema uitdraagt.", "The role that champions this theme."),
    )
    taken: Taken | None = field(
        "niveau_van",
        label=("Gevolgd web", "Web followed"),
        help=(
            "Wiens niveau dit is, als het web uit meer webben is gemaakt.",
            "Whose level this is in a distilled web.",
        ),
    )
    explanation: Text | None = shared.explanation(help=("Wat de lezer nog moet weten.", "What the reader must know."))
    impact: Many[Impact] = field(
        "impact",
        default=(),
        label=("Impact", "Impact"),
        help=("Stickers uit de impactanalyse.", "Stickers of the impact analysis."),
    )
    indicators: Many[Indicator] = shared.indicators()
    challenges: Many[Challenge] = field(
        "opgaven",
        default=(),
        label=("Opgaven", "Challenges"),
        help=("Opgaven onder dit thema, elk met doelen.", "Challenges below this theme, each with goals."),
    )


class WebVersion(Record):
    """An earlier version of a web and the decision that went with it."""

    version: Line | None = shared.version(help=("Bijvoorbeeld 1.0.", "For example 1.0."))
    date: RecordedDate | None = shared.date(help=("Dag van deze versie.", "Day of this version."))
    status: WebStatus | None = shared.status(help=("Status toen.", "Status at the time."))
    decision: Line | None = shared.decision(help=("Wat er veranderde.", "What changed."))
    by: Line | None = field("door", label=("Door", "By"), help=("Wie besloot.", "Who decided."))
    themes: dict[ThemeId, RatingValue] = field(
        "themas",
        default={},
        label=("Niveaus toen", "Levels at the time"),
        help=("Per thema het niveau van deze versie.", "Per theme the level of this version."),
    )


class Web(Record):
    """An ambition web of an organisation, unit, category or project."""

    def is_past(self, day: str) -> bool:
        """A web that is still provisional or drawn names the day on which it is to be adopted."""
        return day != "decided_on" or self.status in (None, *FIRM)

    @property
    def status_day(self) -> datetime.date | None:
        """The day on which it got its status: of a revised web that of the revision, else that of the decision. The day on which
        a provisional or drawn web is to be adopted is not that day."""
        decided = self.decided_on if self.is_past("decided_on") else None
        if self.status is WebStatus.REVISED:
            return self.status_date or decided
        return decided or self.status_date

    theme_set: ThemeSetId | None = shared.theme_set(
        help=("Leeg: de themaset van het web waar dit web onder hangt.", "Empty: that of the parent web.")
    )
    purpose: Purpose | None = field(
        "doel", label=("Doel van het web", "Purpose"), help=("Waarvoor het web dient.", "What the web is for.")
    )
    status: WebStatus | None = shared.status(help=("Hoe vast het web staat.", "How firm the web is."))
    status_date: RecordedDate | None = field(
        "statusdatum", label=("Status sinds", "Status since"), help=("Dag van de status.", "Day of the status.")
    )
    decided_on: RecordedDate | None = field(
        "vastgesteld_op", label=("Vastgesteld op", "Adopted on"), help=("Dag van het besluit.", "Day of the decision.")
    )
    decided_by: Line | None = field(
        "besluit_door", label=("Besloten door", "Decided by"), help=("Wie besloot.", "Who decided.")
    )
    version: Line | None = shared.version(help=("Bijvoorbeeld 1.2.", "For example 1.2."))
    valid_from: PlannedDate | None = field(
        "geldig_van", label=("Geldig van", "Valid from"), help=("Eerste dag.", "First day.")
    )
    valid_until: PlannedDate | None = field(
        "geldig_tot", label=("Geldig tot", "Valid until"), help=("Laatste dag.", "Last day.")
    )
    next_update: PlannedDate | None = field(
        "volgende_actualisatie",
        label=("Volgende actualisatie", "Next update"),
        help=("Dag waarop u opnieuw kijkt.", "Day of the next look."),
    )
    rollup_rule: RollupRule | None = field(
        "optelregel",
        label=("Optelregel", "Roll-up rule"),
        help=(
            "Hoe de onderliggende webben samen een voorstel geven; leeg: de regel van de site.",
            "How the webs below give a proposal together; empty: the rule of the site.",
        ),
    )
    explanation: Text | None = shared.explanation(help=("Bij het hele web.", "On the web as a whole."))
    distilled: Distillation | None = field(
        "samengesteld",
        label=("Gemaakt uit", "Made of"),
        help=("Webben van stakeholders waaruit dit web is gemaakt.", "Webs of stakeholders that this web was made of."),
    )
    history: Many[WebVersion] = field(
        "geschiedenis",
        default=(),
        label=("Eerdere versies", "Earlier versions"),
        help=("Nieuwste eerst.", "Newest first."),
    )
    themes: dict[ThemeId, WebTheme] = shared.themes(
        help=("Per thema het niveau en waarom.", "Per theme the level and why.")
    )
