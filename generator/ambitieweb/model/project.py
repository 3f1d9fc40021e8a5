"""A project (inkoopopdracht): its web, its measures, its weighing, and what became of it."""

from __future__ import annotations

import datetime
import re

from ambitieweb.model import shared
from ambitieweb.model.addressed import CardFile
from ambitieweb.model.kinds import (
    CategoryId,
    CriterionId,
    Line,
    Many,
    Money,
    Number,
    OrganisationId,
    PlannedDate,
    RatingValue,
    RecordedDate,
    Text,
    ThemeId,
    YesNo,
)
from ambitieweb.model.measure import MeasureChoice
from ambitieweb.model.parts import Action, Attachment, Goal, Link, Moment, Person, Picture, Source
from ambitieweb.model.phase import Phase
from ambitieweb.model.record import Record, field
from ambitieweb.model.result import Result
from ambitieweb.model.session import Session
from ambitieweb.model.story import Story
from ambitieweb.model.values import Choice, Rating
from ambitieweb.model.web import Web


class ContractSort(Choice):
    """What is bought."""

    SUPPLY = ("levering", "supply")
    SERVICE = ("dienst", "service")
    WORK = ("werk", "work")


class Procedure(Choice):
    """How it is put to the market."""

    OPEN = ("openbaar", "open")
    RESTRICTED = ("niet-openbaar", "restricted")
    MULTIPLE_PRIVATE = ("meervoudig onderhands", "multiple private")
    SINGLE_PRIVATE = ("enkelvoudig onderhands", "single private")
    MINI_COMPETITION = ("minicompetitie", "mini competition")
    FRAMEWORK = ("raamovereenkomst", "framework agreement")
    COMPETITIVE = ("concurrentiegericht", "competitive dialogue")
    CONSULTATION = ("marktconsultatie", "market consultation")


class ProjectStatus(Choice):
    """How it goes."""

    ON_COURSE = ("op koers", "on course")
    ATTENTION = ("let op", "attention")
    STOPPED = ("gestopt", "stopped")
    DONE = ("afgerond", "done")


class MeasuringMoment(Choice):
    """When the ambitions were held against reality (row P14)."""

    GO_NO_GO = ("go/no-go", "go/no-go")
    PUBLICATION = ("publicatie", "publication")
    SELECTION = ("selectie", "selection")
    AWARD = ("gunning", "award")
    PERIODIC = ("periodiek", "periodic")
    DELIVERY = ("oplevering", "delivery")


class Repairable(Choice):
    """Whether a difference can still be mended."""

    YES = ("ja", "yes")
    NO = ("nee", "no")
    PARTLY = ("deels", "partly", "gedeeltelijk")


class Criterion(Record):
    """A criterion that the group weighs measures on (row P11)."""

    shorthand = "name"

    name: Line | None = field(
        "naam", label=("Criterium", "Criterion"), help=("Bijvoorbeeld haalbaarheid.", "For example feasibility.")
    )
    explanation: Line | None = shared.explanation(help=("Wat een hoge score betekent.", "What a high score means."))
    weight: Number | None = field("gewicht", label=("Gewicht", "Weight"), help=("Mag leeg blijven.", "May stay empty."))


class MeasuredTheme(Record):
    """The level that a measurement found on one theme, and what it shows from."""

    shorthand = "rating"
    afterwards = ("rating",)

    rating: RatingValue = field(
        "niveau",
        required=True,
        label=("Gemeten niveau", "Level measured"),
        help=("0, 1, 2 of 3, of `niet relevant`.", "0, 1, 2 or 3, or `not relevant`."),
    )
    evidence: Line | None = field(
        "bewijs", label=("Waaruit het blijkt", "Evidence"), help=("Stuk of meting.", "Document or measurement.")
    )
    explanation: Line | None = shared.explanation(help=("Wat de lezer moet weten.", "What to know."))


class Measurement(Record):
    """The new reality at one moment (rows P14, P15)."""

    afterwards = ("themes",)

    moment: MeasuringMoment | None = shared.moment(
        help=(
            "Bijvoorbeeld gunning. Alleen periodiek en oplevering tellen als uitvoering.",
            "For example award. Only periodic and delivery count as performance.",
        )
    )
    date: RecordedDate | None = shared.date(help=("Dag van de meting.", "Day of measuring."))
    evidence: Text | None = field(
        "bewijs", label=("Waaruit het blijkt", "Evidence"), help=("Stuk of meting.", "Document or measurement.")
    )
    themes: dict[ThemeId, MeasuredTheme] = field(
        "themas",
        default={},
        label=("Gemeten niveau", "Level measured"),
        help=(
            "Per thema het niveau dat u vond, met wat u erbij wilt zeggen.",
            "Per theme the level that you found, with what you want to say of it.",
        ),
    )

    def level_of(self, theme_id: str) -> Rating | None:
        """What was found on a theme; None when it was not measured."""
        found = self.themes.get(theme_id)
        return found.rating if found else None


_CLAUSE_END = re.compile(r"[.,;:!?](?=\s|$)")


class Difference(Record):
    """Why the result differs from the ambition, and what others can learn (row P16)."""

    theme: ThemeId = shared.theme(required=True)
    cause: Line | None = field(
        "oorzaak", label=("Oorzaak", "Cause"), help=("Hoe het verschil ontstond.", "How it came about.")
    )
    cause_in_short: Line | None = field(
        "oorzaak_kort",
        label=("Oorzaak in het kort", "Cause in short"),
        help=(
            "Vijf woorden voor lijsten en koppen. Leeg: het begin van de oorzaak.",
            "Five words for lists and headings. Empty: the start of the cause.",
        ),
    )
    repairable: Repairable | None = field(
        "herstelbaar", label=("Nog te herstellen", "Repairable"), help=("ja, nee of deels.", "yes, no or partly.")
    )
    action: Line | None = field("actie", label=("Actie", "Action"), help=("Wat u eraan doet.", "What you do about it."))
    owner: Line | None = shared.owner(help=("De rol die het herstelt.", "The role that mends it."))
    date: PlannedDate | None = shared.date(help=("Dag waarop het hersteld moet zijn.", "Day by which it is mended."))
    lesson: Line | None = field(
        "leerpunt", label=("Leerpunt", "Lesson"), help=("Wat anderen hiervan leren.", "What others learn from it.")
    )

    @property
    def short_cause(self) -> str:
        """The cause in a few words: as the author gives it, else its first clause; '' without a cause."""
        return self.cause_in_short or _CLAUSE_END.split(self.cause or "", maxsplit=1)[0].strip()


class Project(CardFile):
    """A project: one purchase with its own web."""

    title_words = ("Project", "Project")

    name: Line = shared.name(help=("Naam van het project.", "Name of the project."))
    category: CategoryId | None = field(
        "categorie", label=("Categorie", "Category"), help=("Id van de categorie.", "Id of the category.")
    )
    organisation: OrganisationId | None = field(
        "organisatie",
        label=("Opdrachtgevende afdeling", "Commissioning unit"),
        help=("Id van de organisatie of afdeling.", "Id of the organisation or department."),
    )
    summary: Line | None = shared.summary()
    finding: Line | None = shared.finding()
    description: Text | None = shared.description(help=("Wat u koopt en waarom.", "What you buy and why."))
    sort: ContractSort | None = field(
        "soort",
        label=("Soort opdracht", "Kind of contract"),
        help=("levering, dienst of werk.", "supply, service or work."),
    )
    procedure: Procedure | None = field(
        "procedure", label=("Procedure", "Procedure"), help=("Bijvoorbeeld openbaar.", "For example open.")
    )
    is_framework: YesNo | None = field(
        "raamovereenkomst", label=("Raamovereenkomst", "Framework agreement"), help=("ja of nee.", "yes or no.")
    )
    estimated_value: Money | None = field(
        "geraamde_waarde",
        label=("Geraamde waarde", "Estimated value"),
        help=("In euro, zonder btw.", "In euro, without VAT."),
    )
    client: Line | None = field("opdrachtgever", label=("Opdrachtgever", "Client"), help=("De rol.", "The role."))
    buyer: Line | None = field("inkoper", label=("Inkoper", "Buyer"), help=("De rol.", "The role."))
    project_leader: Line | None = field(
        "projectleider", label=("Projectleider", "Project leader"), help=("De rol.", "The role.")
    )
    contract_manager: Line | None = field(
        "contractmanager", label=("Contractmanager", "Contract manager"), help=("De rol.", "The role.")
    )
    phase: Phase | None = field(
        "fase", label=("Fase", "Phase"), help=("Waar het project staat.", "Where the project stands.")
    )
    status: ProjectStatus | None = shared.status(
        help=("op koers, let op, gestopt of afgerond.", "on course, attention, stopped or done.")
    )
    status_note: Line | None = field(
        "statustoelichting", label=("Bij de status", "On the status"), help=("Waarom deze status.", "Why this status.")
    )
    planning: Many[Moment] = field(
        "planning", default=(), label=("Planning", "Planning"), help=("Momenten met datum.", "Moments with a date.")
    )
    web: Web | None = shared.web()
    criteria: dict[CriterionId, Criterion] = field(
        "afweegcriteria",
        default={},
        label=("Afweegcriteria", "Weighing criteria"),
        help=("Waarop u maatregelen afweegt.", "What you weigh measures on."),
    )
    score_scale: Line | None = field(
        "schaal_afweging",
        label=("Wat de scores betekenen", "What the scores mean"),
        help=("Bijvoorbeeld 1 is slecht, 5 is goed.", "For example 1 is poor, 5 is good."),
    )
    measures: Many[MeasureChoice] = shared.measures(
        help=("Gekozen, te onderzoeken en afgevallen.", "Chosen, to explore and dropped.")
    )
    goals: Many[Goal] = shared.goals()
    actions: Many[Action] = shared.actions()
    sessions: Many[Session] = shared.sessions()
    measurements: Many[Measurement] = field(
        "metingen",
        default=(),
        label=("Metingen", "Measurements"),
        help=("Wat er van de ambities kwam.", "What became of the ambitions."),
    )
    differences: Many[Difference] = field(
        "verschillen",
        default=(),
        label=("Verschillen en leerpunten", "Differences and lessons"),
        help=("Per verschil oorzaak en leerpunt.", "Per difference cause and lesson."),
    )
    results: Many[Result] = field(
        "resultaten",
        default=(),
        label=("Wat het oplevert", "What it brings"),
        help=("Resultaat met het doel ernaast.", "Result with the goal beside it."),
    )
    featured: YesNo | None = shared.featured(
        help=(
            "ja: het verhaal van dit project opent 'Goed bezig'.",
            "yes: the story of this project opens 'Be good and show it'.",
        )
    )
    story: Story | None = field(
        "verhaal",
        label=("Verhaal", "Story"),
        help=("Voor wie het project niet kent.", "For who does not know the project."),
    )
    people: Many[Person] = shared.people()
    picture: Picture | None = shared.picture()
    attachments: Many[Attachment] = shared.attachments()
    links: Many[Link] = shared.links()
    sources: Many[Source] = shared.sources()
    search_words: Many[Line] = shared.search_words()

    @property
    def measurements_by_day(self) -> tuple[Measurement, ...]:
        """The measurements by date; those without a date last, in the order of the file."""
        return tuple(sorted(self.measurements, key=lambda one: one.date or datetime.date.max))

    @property
    def is_stopped(self) -> bool:
        """True when it was stopped: nothing of it lies ahead, and it asks nothing of anybody."""
        return self.status is ProjectStatus.STOPPED

    @property
    def how_far(self) -> Phase | ProjectStatus | None:
        """Its phase, or that it was stopped: the phase says no longer where it stands then."""
        return self.status if self.is_stopped else self.phase

    @property
    def is_over(self) -> bool:
        """True when it is done or was stopped: its web need not be looked at again."""
        return self.phase is Phase.CLOSED or self.status in (ProjectStatus.DONE, ProjectStatus.STOPPED)
