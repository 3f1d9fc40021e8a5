"""Fields that mean the same in many records, each declared once: a record says its own help where that tells more."""

from __future__ import annotations

from functools import partial

from ambitieweb.model.record import field

explanation = partial(
    field,
    "toelichting",
    label=("Toelichting", "Explanation"),
    help=("Wat de lezer moet weten.", "What the reader must know."),
)
theme = partial(field, "thema", label=("Thema", "Theme"), help=("Id van het thema.", "Id of the theme."))
name = partial(field, "naam", label=("Naam", "Name"), required=True)
person_name = partial(
    field,
    "naam",
    internal=True,
    label=("Naam", "Name"),
    help=(
        "Mag leeg blijven; staat alleen op de site met `namen_tonen: ja` in site.yml.",
        "May stay empty; on the site only with `show_names: yes` in site.yml.",
    ),
)
source = partial(field, "bron", label=("Bron", "Source"))
date = partial(field, "datum", label=("Datum", "Date"))
description = partial(field, "omschrijving", label=("Omschrijving", "Description"))
level = partial(
    field,
    "niveau",
    label=("Niveau", "Level"),
    help=("1, 2, 3 of een reeks zoals 2-3.", "1, 2, 3 or a range such as 2-3."),
)
search_words = partial(
    field,
    "zoekwoorden",
    label=("Zoekwoorden", "Search words"),
    help=("Andere woorden die mensen typen.", "Other words that people type."),
    default=(),
)
url = partial(field, "url", label=("Webadres", "Address"), help=("Begint met https://", "Starts with https://"))
status = partial(field, "status", label=("Status", "Status"))
links = partial(field, "links", label=("Links", "Links"), help=("Meer lezen.", "Read more."), default=())
title = partial(field, "titel", label=("Titel", "Title"))
summary = partial(
    field,
    "samenvatting",
    label=("Samenvatting", "Summary"),
    help=("Eén zin voor de lezer.", "One sentence for the reader."),
)
finding = partial(
    field,
    "bevinding",
    label=("Bevinding", "Finding"),
    help=(
        "De zin onder de titel van de pagina: wat de lezer als eerste moet weten. Leeg: de site maakt er een van de niveaus.",
        "The sentence under the title of the page: what the reader must know first. Empty: the site makes one of the levels.",
    ),
)
measures = partial(field, "maatregelen", label=("Maatregelen", "Measures"), default=())
theme_set = partial(field, "themaset", label=("Themaset", "Theme set"))
themes = partial(field, "themas", label=("Thema's", "Themes"), default={})
owner = partial(field, "eigenaar", label=("Eigenaar", "Owner"))
version = partial(field, "versie", label=("Versie", "Version"))
value = partial(field, "waarde", label=("Waarde", "Value"))
unit = partial(field, "eenheid", label=("Eenheid", "Unit"), help=("Bijvoorbeeld %.", "For example %."))
year = partial(field, "jaar", label=("Jaar", "Year"))
web = partial(
    field, "web", label=("Ambitieweb", "Ambition web"), help=("De niveaus per thema.", "The levels per theme.")
)
sessions = partial(
    field, "sessies", label=("Sessies", "Sessions"), help=("Wanneer en met wie.", "When and with whom."), default=()
)
actions = partial(
    field, "acties", label=("Acties", "Actions"), help=("Wie doet wat, wanneer.", "Who does what, when."), default=()
)
product_groups = partial(field, "productgroepen", label=("Productgroepen", "Product groups"), default=())
sources = partial(
    field,
    "bronnen",
    label=("Bronnen", "Sources"),
    help=("Waar de feiten vandaan komen.", "Where the facts come from."),
    default=(),
)
indicators = partial(
    field,
    "indicatoren",
    label=("Indicatoren", "Indicators"),
    help=("Waaraan u het ziet.", "How you see it."),
    default=(),
)
measure = partial(
    field, "maatregel", label=("Maatregel", "Measure"), help=("Id van de maatregel.", "Id of the measure.")
)
goals = partial(
    field,
    "doelen",
    label=("Doelen", "Goals"),
    help=("Met getal, eenheid en jaar.", "With number, unit and year."),
    default=(),
)
baseline = partial(
    field, "nulmeting", label=("Nulmeting", "Baseline"), help=("De waarde aan het begin.", "The value at the start.")
)
base_year = partial(
    field, "basisjaar", label=("Basisjaar", "Base year"), help=("Jaar van de nulmeting.", "Year of the baseline.")
)
readings = partial(
    field,
    "metingen",
    label=("Metingen", "Measurements"),
    help=(
        "Gemeten waarden met jaar of datum, bijvoorbeeld {2025: 12}.",
        "Measured values with year or date, such as {2025: 12}.",
    ),
    default=(),
)
role = partial(field, "rol", label=("Rol", "Role"))
moment = partial(field, "moment", label=("Moment", "Moment"))
decision = partial(field, "besluit", label=("Besluit", "Decision"))
steering = partial(
    field,
    "sturing",
    label=("Hoe we sturen", "How we steer"),
    help=("Beleid, beoordelingen en plaats in de PDCA-cirkel.", "Policy, reviews and place in the PDCA cycle."),
)
condition = partial(
    field,
    "voorwaarde",
    label=("Hangt af van", "Depends on"),
    help=("Waar het niveau van afhangt.", "What the level depends on."),
)
people = partial(
    field,
    "betrokkenen",
    label=("Betrokkenen", "People involved"),
    help=("Rol eerst, naam mag.", "Role first, name optional."),
    default=(),
)
department = partial(
    field,
    "organisatie",
    label=("Afdeling of bedrijf", "Part"),
    help=("Waar deze rol bij hoort.", "Department or company."),
)
picture = partial(
    field,
    "afbeelding",
    label=("Afbeelding", "Picture"),
    help=("Een afbeelding bovenaan de pagina.", "A picture at the top of the page."),
)
attachments = partial(
    field,
    "bijlagen",
    label=("Bijlagen", "Attachments"),
    help=("Documenten om te openen of te bewaren.", "Documents to open or keep."),
    default=(),
)
better = partial(
    field,
    "beter",
    label=("Beter is", "Better is"),
    help=(
        "meer of minder; nodig als het begin of de woorden het niet zeggen.",
        "more or less; needed when the start or the words do not say it.",
    ),
)
featured = partial(
    field,
    "uitgelicht",
    label=("Uitgelicht", "Featured"),
    help=("ja: staat vooraan op 'Goed bezig'.", "yes: stands first on 'Be good and show it'."),
)
ours = partial(
    field,
    "van_ons",
    label=("Van ons", "Ours"),
    help=(
        "Wat niet in de bron staat en wat u zelf hebt toegevoegd. Het staat apart op de pagina.",
        "What the source does not say and you added. It stands apart on the page.",
    ),
)
"""What the makers of a site added to what a source says, so that a reader can tell the two apart."""
