"""The site as a whole: its name, its organisation, its contact and its own words."""

from __future__ import annotations

from ambitieweb.languages import LANGUAGES
from ambitieweb.model import shared
from ambitieweb.model.kinds import (
    FileName,
    LanguageCode,
    Line,
    Many,
    OrganisationId,
    SiteAddress,
    StatedDate,
    Text,
    ThemeSetId,
    TokensName,
    Url,
    YesNo,
)
from ambitieweb.model.record import Record, field
from ambitieweb.model.rollup import RollupRule


class Contact(Record):
    """Whom a reader can turn to; a mailbox rather than a person."""

    name: Line | None = field("naam", label=("Wie", "Who"), help=("Team of rol.", "Team or role."))
    email: Line | None = field(
        "email", label=("E-mail", "E-mail"), help=("Adres van de postbus.", "Address of the mailbox.")
    )
    url: Url | None = shared.url()


class Accessibility(Record):
    """What the organisation declares about accessibility; the tool itself claims nothing (row T3)."""

    status: Line | None = shared.status(help=("Bijvoorbeeld: nog niet onderzocht.", "For example: not yet examined."))
    date: StatedDate | None = shared.date(help=("Dag van de verklaring.", "Day of the statement."))
    url: Url | None = field(
        "url",
        label=("Verklaring", "Statement"),
        help=("Adres van de verklaring in het register.", "Address of the statement in the register."),
    )
    explanation: Text | None = shared.explanation(
        help=("Wat u weet en wat u nog doet.", "What you know and what you still do.")
    )
    contact: Contact | None = field(
        "contact",
        label=("Melden", "Report"),
        help=("Waar lezers een probleem melden.", "Where readers report a problem."),
    )


class Term(Record):
    """A word in the glossary."""

    term: Line = field("term", required=True, label=("Begrip", "Term"), help=("Het woord.", "The word."))
    explanation: Text | None = field(
        "uitleg", label=("Uitleg", "Explanation"), help=("Wat het betekent.", "What it means.")
    )
    synonyms: Many[Line] = field(
        "synoniemen",
        default=(),
        label=("Ook wel", "Also called"),
        help=("Andere woorden hiervoor.", "Other words for it."),
    )


class WordGroup(Record):
    """Words that find each other's pages in search."""

    words: Many[Line] = field(
        "woorden",
        default=(),
        label=("Woorden", "Words"),
        help=("Woorden die hetzelfde betekenen.", "Words that mean the same."),
    )


class SiteFile(Record):
    """The file `site.yml` at the top of the content."""

    title_words = ("Site", "Site")
    can_wait = False

    name: Line = field(
        "naam",
        required=True,
        label=("Naam van de site", "Name of the site"),
        help=("Staat boven elke pagina.", "Stands above every page."),
    )
    headline: Line | None = field(
        "kop",
        label=("Kop van de startpagina", "Headline of the home page"),
        help=(
            "Grote woorden boven de startpagina, ten hoogste zes. Leeg: de naam van de site.",
            "Large words above the home page, six at most. Empty: the name of the site.",
        ),
    )
    subtitle: Line | None = field(
        "ondertitel",
        label=("Ondertitel", "Subtitle"),
        help=(
            "Eén zin over de site, onderaan de startpagina.",
            "One sentence on the site, at the foot of the home page.",
        ),
    )
    web_address: SiteAddress | None = field(
        "webadres",
        label=("Webadres", "Web address"),
        help=(
            "Waar de site op het web of intranet staat: het adres van de startpagina. Dan hebben agenda, nieuwsfeed, werkboek en "
            "tabellen volledige adressen.",
            "Where the site stands on the web or intranet: the address of its home page. Calendars, feed, workbook and tables "
            "then have full addresses.",
        ),
    )
    template: FileName | None = field(
        "sjabloon",
        label=("Sjabloon voor Word", "Template for Word"),
        help=(
            "Een Word-bestand (.docx) in `content/bestanden/` met uw huisstijl. De bestanden voor Word krijgen zijn stijlen, kop- en "
            "voettekst en logo. Leeg: een eenvoudige stijl.",
            "A Word file (.docx) in `content/bestanden/` with your house style. The files for Word get its styles, header, footer and "
            "logo. Empty: a plain style.",
        ),
    )
    description: Text | None = shared.description(help=("Waar de site voor dient.", "What the site is for."))
    house_style: TokensName | None = field(
        "huisstijl",
        label=("Huisstijl", "House style"),
        help=(
            "Bestand met design tokens naast site.yml, zoals huisstijl.json: kleuren, letters en logo van uw organisatie.",
            "File with design tokens beside site.yml, such as huisstijl.json: colours, letters and logo of your organisation.",
        ),
    )
    organisation: OrganisationId | None = field(
        "organisatie",
        label=("Organisatie", "Organisation"),
        help=("Id van de organisatie op de startpagina.", "Id of the organisation on the home page."),
    )
    theme_set: ThemeSetId | None = shared.theme_set(
        help=("De set die geldt als een web niets zegt.", "The set that counts when a web says nothing.")
    )
    rollup_rule: RollupRule | None = field(
        "optelregel",
        label=("Optelregel", "Roll-up rule"),
        help=(
            "minimum, mediaan, meest gekozen of gewogen naar uitgaven; leeg: mediaan.",
            "minimum, median, most chosen or weighted by spend; empty: median.",
        ),
    )
    show_names: YesNo | None = field(
        "namen_tonen",
        label=("Namen tonen", "Show names"),
        help=(
            "ja of nee; leeg is nee. Bij nee staan namen en initialen van mensen nergens op de site.",
            "yes or no; empty is no. With no, names and initials of people stand nowhere on the site.",
        ),
    )
    language: LanguageCode | None = field(
        "taal",
        label=("Taal", "Language"),
        help=(f"{' of '.join(LANGUAGES)}.", f"{' or '.join(LANGUAGES)}."),
    )
    contact: Contact | None = field(
        "contact", label=("Contact", "Contact"), help=("Bij wie lezers terechtkunnen.", "Whom readers can turn to.")
    )
    accessibility: Accessibility | None = field(
        "toegankelijkheid",
        label=("Toegankelijkheid", "Accessibility"),
        help=("Wat u over toegankelijkheid verklaart.", "What you declare on accessibility."),
    )
    terms: Many[Term] = field(
        "begrippen",
        default=(),
        label=("Begrippen", "Terms"),
        help=("Eigen woorden voor de begrippenlijst.", "Your own words for the glossary."),
    )
    word_groups: Many[WordGroup] = shared.search_words(
        help=("Groepen van woorden met dezelfde betekenis.", "Groups of words with the same meaning.")
    )
