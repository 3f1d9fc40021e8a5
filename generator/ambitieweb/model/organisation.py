"""An organisation and its units, a tree by `ouder`."""

from __future__ import annotations

from ambitieweb.model import shared
from ambitieweb.model.addressed import CardFile
from ambitieweb.model.kinds import Line, Many, OrganisationId, Text
from ambitieweb.model.parts import Action, Attachment, Goal, Link, Person, Picture, Source, Spend
from ambitieweb.model.record import field
from ambitieweb.model.session import Session
from ambitieweb.model.steering import Steering
from ambitieweb.model.values import Choice
from ambitieweb.model.web import Web


class UnitSort(Choice):
    """What kind of part of the organisation this is (row F8)."""

    ORGANISATION = ("organisatie", "organisation")
    DEPARTMENT = ("afdeling", "department")
    CLUSTER = ("cluster", "cluster")
    PROGRAMME = ("programma", "programme")
    SUB_PORTFOLIO = ("deelportefeuille", "sub-portfolio")
    AREA = ("gebied", "area")
    STAKEHOLDER = ("stakeholder", "stakeholder")


class Organisation(CardFile):
    """An organisation, or a part of one, with its own web."""

    title_words = ("Organisatie", "Organisation")

    name: Line = shared.name(help=("Naam van de organisatie of de afdeling.", "Name of the organisation or unit."))
    sort: UnitSort | None = field(
        "soort",
        label=("Soort", "Kind"),
        help=(
            "organisatie, afdeling, cluster, programma, deelportefeuille, gebied of stakeholder.",
            "organisation, department, cluster, programme, sub-portfolio, area or stakeholder.",
        ),
    )
    parent: OrganisationId | None = field(
        "ouder",
        label=("Hoort bij", "Part of"),
        help=("Id van de organisatie of afdeling waar deze onder hangt.", "Id of the organisation above."),
    )
    summary: Line | None = shared.summary()
    finding: Line | None = shared.finding()
    notice: Text | None = field(
        "fictief",
        label=("Verzonnen", "Fictional"),
        help=(
            "Melding op alle pagina's, als de organisatie verzonnen is.",
            "Notice on all pages when the organisation is made up.",
        ),
    )
    ambition: Text | None = field(
        "ambitie",
        label=("Ambitie", "Ambition"),
        help=("Wat de organisatie wil bereiken.", "What the organisation wants to reach."),
    )
    goals: Many[Goal] = shared.goals()
    web: Web | None = shared.web()
    sessions: Many[Session] = shared.sessions()
    steering: Steering | None = shared.steering()
    actions: Many[Action] = shared.actions()
    owner: Line | None = shared.owner(help=("De rol die dit web bijhoudt.", "The role that keeps this web."))
    people: Many[Person] = shared.people()
    spends: Many[Spend] = field(
        "uitgaven", default=(), label=("Uitgaven", "Spend"), help=("Bedrag per jaar.", "Amount per year.")
    )
    picture: Picture | None = shared.picture()
    attachments: Many[Attachment] = shared.attachments()
    links: Many[Link] = shared.links()
    sources: Many[Source] = shared.sources(
        help=("Beleid en besluiten waarop dit rust.", "Policy and decisions behind this.")
    )
