"""An organisation and its units, a tree by `ouder`."""

from __future__ import annotations

from ambitieweb.model.kinds import Line, Many, OrganisationId, Text
from ambitieweb.model.parts import (
    Action,
    Attachment,
    Goal,
    Link,
    Person,
    Picture,
    Source,
    Spend,
    attachments_field,
    picture_field,
)
from ambitieweb.model.record import Record, field
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


class Organisation(Record):
    """An organisation, or a part of one, with its own web."""

    title_words = ("Organisatie", "Organisation")

    name: Line = field(
        "naam",
        required=True,
        label=("Naam", "Name"),
        help=("Naam van de organisatie of de afdeling.", "Name of the organisation or unit."),
    )
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
    summary: Line | None = field(
        "samenvatting",
        label=("Samenvatting", "Summary"),
        help=("Eén zin voor de lezer.", "One sentence for the reader."),
    )
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
    goals: Many[Goal] = field(
        "doelen",
        default=(),
        label=("Doelen", "Goals"),
        help=("Met getal, eenheid en jaar.", "With number, unit and year."),
    )
    web: Web | None = field(
        "web", label=("Ambitieweb", "Ambition web"), help=("De niveaus per thema.", "The levels per theme.")
    )
    sessions: Many[Session] = field(
        "sessies", default=(), label=("Sessies", "Sessions"), help=("Wanneer en met wie.", "When and with whom.")
    )
    steering: Steering | None = field(
        "sturing",
        label=("Hoe we sturen", "How we steer"),
        help=("Beleid, beoordelingen en plaats in de PDCA-cirkel.", "Policy, reviews and place in the PDCA cycle."),
    )
    actions: Many[Action] = field(
        "acties", default=(), label=("Acties", "Actions"), help=("Wie doet wat, wanneer.", "Who does what, when.")
    )
    owner: Line | None = field(
        "eigenaar", label=("Eigenaar", "Owner"), help=("De rol die dit web bijhoudt.", "The role that keeps this web.")
    )
    people: Many[Person] = field(
        "betrokkenen",
        default=(),
        label=("Betrokkenen", "People involved"),
        help=("Rol eerst, naam mag.", "Role first, name optional."),
    )
    spends: Many[Spend] = field(
        "uitgaven", default=(), label=("Uitgaven", "Spend"), help=("Bedrag per jaar.", "Amount per year.")
    )
    picture: Picture | None = picture_field()
    attachments: Many[Attachment] = attachments_field()
    links: Many[Link] = field("links", default=(), label=("Links", "Links"), help=("Meer lezen.", "Read more."))
    sources: Many[Source] = field(
        "bronnen",
        default=(),
        label=("Bronnen", "Sources"),
        help=("Beleid en besluiten waarop dit rust.", "Policy and decisions behind this."),
    )
