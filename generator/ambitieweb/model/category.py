"""A purchasing category: the whole ambition card of Figure 21 and the menu card (rows O12, O14-O18)."""

from __future__ import annotations

from ambitieweb.model import shared
from ambitieweb.model.addressed import CardFile
from ambitieweb.model.kinds import Line, Many, OrganisationId, Text, ThemeId, ThemeSetId, Year
from ambitieweb.model.measure import MeasureChoice
from ambitieweb.model.parts import Action, Attachment, Example, Goal, Link, Person, Picture, Source, Spend
from ambitieweb.model.record import Record, field
from ambitieweb.model.session import Session
from ambitieweb.model.steering import Steering
from ambitieweb.model.web import Web

CARD = "ambitiekaart"
"""The section of the fields that the ambition card of Figure 21 has; title, category and organisation are always there."""


class Strategy(Record):
    """What the card says of one of its themes."""

    theme: ThemeId = shared.theme(
        required=True, help=("Id van het thema op de ambitiekaart.", "Id of the theme on the card.")
    )
    text: Text | None = field("tekst", label=("Strategie", "Strategy"), help=("Wat we hier doen.", "What we do here."))


class Category(CardFile):
    """A purchasing category with its ambition card and menu card."""

    title_words = ("Categorie", "Category")

    name: Line = shared.name(help=("Naam van de categorie.", "Name of the category."))
    parent: OrganisationId | None = field(
        "ouder",
        label=("Organisatie", "Organisation"),
        help=("Id van de organisatie of afdeling.", "Id of the organisation or department."),
    )
    summary: Line | None = shared.summary()
    finding: Line | None = shared.finding()
    organisation_ambition: Text | None = field(
        "ambitie_organisatie",
        section=CARD,
        label=("Ambitie van de organisatie", "Ambition of the organisation"),
        help=("Leeg: de ambitie van de organisatie zelf.", "Empty: the organisation's own."),
    )
    ambition: Text | None = field(
        "ambitie",
        section=CARD,
        label=("Ambitie voor deze categorie", "Ambition for this category"),
        help=("Wat u in deze categorie wilt.", "What you want in this category."),
    )
    organisation_goals: Many[Goal] = field(
        "doelen_organisatie",
        section=CARD,
        default=(),
        label=("Doelen van de organisatie", "Goals of the organisation"),
        help=("Leeg: de doelen van de organisatie zelf.", "Empty: the organisation's own."),
    )
    goals: Many[Goal] = field(
        "doelen",
        section=CARD,
        default=(),
        label=("Doelen voor deze categorie", "Goals for this category"),
        help=("Met getal, eenheid en jaar.", "With number, unit and year."),
    )
    web: Web | None = shared.web(section=CARD)
    card_theme_set: ThemeSetId | None = field(
        "kaart_themaset",
        label=("Thema's van de ambitiekaart", "Themes of the card"),
        help=("Als de ambitiekaart andere thema's heeft dan het web.", "When the card has other themes than the web."),
    )
    strategy: Many[Strategy] = field(
        "strategie",
        section=CARD,
        default=(),
        label=("Strategie per thema", "Strategy per theme"),
        help=("Per thema wat u doet.", "Per theme what you do."),
    )
    measures: Many[MeasureChoice] = shared.measures(
        section=CARD,
        help=("De menukaart: minimaal, extra en onderzoeken.", "The menu card: minimal, extra and explore."),
    )
    minimum_requirements: Text | None = field(
        "minimumeisen",
        section=CARD,
        label=("Minimumeisen", "Minimum requirements"),
        help=(
            "Wat in elke aanbesteding moet en geen maatregel met `kaart: minimaal` is. Het staat overal na die maatregelen.",
            "What every tender must ask and no measure with `card: minimal` says. It stands after those everywhere.",
        ),
    )
    reward_extra: Text | None = field(
        "extra_belonen",
        section=CARD,
        label=("Extra belonen op", "Reward extra"),
        help=(
            "Waar u extra punten voor geeft, naast de maatregelen met `kaart: extra`.",
            "What earns extra points, beside the measures with `card: extra`.",
        ),
    )
    to_explore: Text | None = field(
        "nog_onderzoeken",
        section=CARD,
        label=("Nog onderzoeken", "Still to explore"),
        help=(
            "Wat u eerst uitzoekt, naast de maatregelen met `kaart: onderzoeken`.",
            "What you find out first, beside the measures with `card: explore`.",
        ),
    )
    safeguards: Text | None = field(
        "borging",
        section=CARD,
        label=("Eigen organisatie en borging", "Own organisation and safeguards"),
        help=("Hoe u zorgt dat het gebeurt.", "How you make sure that it happens."),
    )
    spends: Many[Spend] = field(
        "uitgaven", section=CARD, default=(), label=("Uitgaven", "Spend"), help=("Bedrag per jaar.", "Amount per year.")
    )
    good_examples: Many[Example] = field(
        "goede_voorbeelden",
        section=CARD,
        default=(),
        label=("Goede voorbeelden", "Good examples"),
        help=("Wat al gelukt is.", "What has worked."),
    )
    promising_projects: Many[Example] = field(
        "kansrijke_projecten",
        section=CARD,
        default=(),
        label=("Kansrijke projecten", "Promising projects"),
        help=("Waar het kan.", "Where it can be done."),
    )
    picture: Picture | None = shared.picture()
    attachments: Many[Attachment] = shared.attachments()
    links: Many[Link] = field(
        "links",
        section=CARD,
        default=(),
        label=("Links om te bekijken", "Links to look at"),
        help=("Meer lezen.", "Read more."),
    )
    people: Many[Person] = field(
        "betrokkenen",
        section=CARD,
        default=(),
        label=("Betrokken medewerkers", "People involved"),
        help=("Rol eerst, naam mag.", "Role first, name optional."),
    )
    people_year: Year | None = field(
        "betrokkenen_jaar",
        section=CARD,
        label=("Betrokkenen in jaar", "People in year"),
        help=("Jaar waarvoor de lijst geldt.", "Year of the list."),
    )
    owner: Line | None = field(
        "eigenaar",
        label=("Eigenaar van de ambitiekaart", "Owner of the card"),
        help=("De rol die de ambitiekaart bijhoudt.", "The role that keeps the card."),
    )
    sessions: Many[Session] = shared.sessions()
    steering: Steering | None = shared.steering()
    actions: Many[Action] = shared.actions()
    product_groups: Many[Line] = shared.product_groups(
        help=("Wat u in deze categorie koopt.", "What you buy in this category.")
    )
    cpv_codes: Many[Line] = field(
        "cpv_codes", default=(), label=("CPV-codes", "CPV codes"), help=("Europese codes.", "European codes.")
    )
    sources: Many[Source] = shared.sources()
    ours: Text | None = shared.ours()
    search_words: Many[Line] = shared.search_words()
