"""A purchasing category: the whole ambition card of Figure 21 and the menu card (rows O12, O14-O18)."""

from __future__ import annotations

from ambitieweb.model.kinds import Line, Many, OrganisationId, Text, ThemeId, ThemeSetId, Year
from ambitieweb.model.measure import MeasureChoice
from ambitieweb.model.ours import ours
from ambitieweb.model.parts import (
    Action,
    Attachment,
    Example,
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
from ambitieweb.model.web import Web

CARD = "ambitiekaart"
"""The section of the fields that the ambition card of Figure 21 has; title, category and organisation are always there."""


class Strategy(Record):
    """What the card says of one of its themes."""

    theme: ThemeId = field(
        "thema",
        required=True,
        label=("Thema", "Theme"),
        help=("Id van het thema op de ambitiekaart.", "Id of the theme on the card."),
    )
    text: Text | None = field("tekst", label=("Strategie", "Strategy"), help=("Wat we hier doen.", "What we do here."))


class Category(Record):
    """A purchasing category with its ambition card and menu card."""

    title_words = ("Categorie", "Category")

    name: Line = field(
        "naam", required=True, label=("Naam", "Name"), help=("Naam van de categorie.", "Name of the category.")
    )
    parent: OrganisationId | None = field(
        "ouder",
        label=("Organisatie", "Organisation"),
        help=("Id van de organisatie of afdeling.", "Id of the organisation or department."),
    )
    summary: Line | None = field(
        "samenvatting",
        label=("Samenvatting", "Summary"),
        help=("Eén zin voor de lezer.", "One sentence for the reader."),
    )
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
    web: Web | None = field(
        "web",
        section=CARD,
        label=("Ambitieweb", "Ambition web"),
        help=("De niveaus per thema.", "The levels per theme."),
    )
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
    measures: Many[MeasureChoice] = field(
        "maatregelen",
        section=CARD,
        default=(),
        label=("Maatregelen", "Measures"),
        help=("De menukaart: minimaal, extra en onderzoeken.", "The menu card: minimal, extra and explore."),
    )
    minimum_requirements: Text | None = field(
        "minimumeisen",
        section=CARD,
        label=("Minimumeisen", "Minimum requirements"),
        help=("Wat in elke aanbesteding moet.", "What every tender must ask."),
    )
    reward_extra: Text | None = field(
        "extra_belonen",
        section=CARD,
        label=("Extra belonen op", "Reward extra"),
        help=("Waar u extra punten voor geeft.", "What earns extra points."),
    )
    to_explore: Text | None = field(
        "nog_onderzoeken",
        section=CARD,
        label=("Nog onderzoeken", "Still to explore"),
        help=("Wat u eerst uitzoekt.", "What you find out first."),
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
    picture: Picture | None = picture_field()
    attachments: Many[Attachment] = attachments_field()
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
    product_groups: Many[Line] = field(
        "productgroepen",
        default=(),
        label=("Productgroepen", "Product groups"),
        help=("Wat u in deze categorie koopt.", "What you buy in this category."),
    )
    cpv_codes: Many[Line] = field(
        "cpv_codes", default=(), label=("CPV-codes", "CPV codes"), help=("Europese codes.", "European codes.")
    )
    sources: Many[Source] = field(
        "bronnen",
        default=(),
        label=("Bronnen", "Sources"),
        help=("Waar de feiten vandaan komen.", "Where the facts come from."),
    )
    ours: Text | None = ours()
    search_words: Many[Line] = field(
        "zoekwoorden",
        default=(),
        label=("Zoekwoorden", "Search words"),
        help=("Andere woorden die mensen typen.", "Other words that people type."),
    )
