"""Small records that cards, webs and projects share: goals, indicators, sources, links, actions, spend, people."""

from __future__ import annotations

import datetime
from typing import Any, ClassVar

from ambitieweb.model import shared
from ambitieweb.model.better import Better
from ambitieweb.model.head_count import head_count
from ambitieweb.model.kinds import (
    FileName,
    Line,
    Many,
    MeasureId,
    Money,
    Number,
    PeopleCount,
    PlannedDate,
    ProjectId,
    RecordedDate,
    StatedDate,
    Text,
    ThemeId,
    Url,
    Year,
    YesNo,
)
from ambitieweb.model.reading import Reading
from ambitieweb.model.record import Record, field
from ambitieweb.model.values import Choice


class Source(Record):
    """Where a fact, figure or rule comes from (row L7)."""

    shorthand = "title"

    @classmethod
    def short_for(cls, text: str) -> str:
        """A bare text is the title, unless it is an address."""
        return "url" if text.startswith(("https://", "http://")) else "title"

    title: Line | None = shared.title(help=("Naam van het stuk of de website.", "Name of the document or website."))
    url: Url | None = shared.url()
    date: StatedDate | None = shared.date(
        help=("Dag van uitgave, bijvoorbeeld 2026-03-12.", "Day of publication, such as 2026-03-12.")
    )
    sort: Line | None = field(
        "soort",
        label=("Soort bron", "Kind of source"),
        help=("Bijvoorbeeld beleidsnota, handreiking of website.", "For example policy paper, guide or website."),
    )
    organisation: Line | None = field(
        "organisatie", label=("Uitgever", "Publisher"), help=("Wie het stuk uitgaf.", "Who published it.")
    )
    place: Line | None = field(
        "vindplaats",
        label=("Vindplaats", "Place"),
        help=("Waar in het stuk: hoofdstuk, pagina of figuur.", "Where in it: chapter, page or figure."),
    )


class Link(Record):
    """A link for the reader, with the day on which somebody last tried it."""

    shorthand = "url"

    title: Line | None = shared.title(help=("Tekst van de link.", "Text of the link."))
    url: Url = shared.url(required=True)
    explanation: Line | None = shared.explanation(help=("Wat de lezer daar vindt.", "What the reader finds there."))
    checked_on: RecordedDate | None = field(
        "gecontroleerd_op",
        label=("Gecontroleerd op", "Checked on"),
        help=(
            "Dag waarop iemand de link voor het laatst heeft geprobeerd.",
            "Day on which somebody last tried the link.",
        ),
    )


class Picture(Record):
    """A picture with the words for who cannot see it."""

    shorthand = "file"

    file: FileName = field(
        "bestand",
        required=True,
        label=("Bestand", "File"),
        help=(
            "Naam van de afbeelding in de map `content/bestanden/`: png, jpg, gif, webp, avif of svg.",
            "Name of the picture in the folder `content/bestanden/`: png, jpg, gif, webp, avif or svg.",
        ),
    )
    alt: Line | None = field(
        "alt",
        label=("Alternatieve tekst", "Alternative text"),
        help=("Wat er te zien is, voor wie het niet ziet.", "What it shows, for who cannot see it."),
    )
    caption: Line | None = field(
        "bijschrift",
        label=("Bijschrift", "Caption"),
        help=("Staat onder de afbeelding.", "Stands below the picture."),
    )


class Attachment(Record):
    """A document to open or keep."""

    shorthand = "file"

    title: Line | None = shared.title(
        help=("Tekst van de link; leeg: de naam van het bestand.", "Text of the link; empty: the name of the file.")
    )
    file: FileName = field(
        "bestand",
        required=True,
        label=("Bestand", "File"),
        help=("Naam van het bestand in de map `content/bestanden/`.", "Name of the file in `content/bestanden/`."),
    )


class Goal(Record):
    """Something to reach: a value, a unit, a year and for whom it counts (row O5)."""

    shorthand = "text"

    text: Line = field(
        "tekst", required=True, label=("Doel", "Goal"), help=("Het doel in één zin.", "The goal in one sentence.")
    )
    theme: ThemeId | None = shared.theme()
    value: Number | None = shared.value(help=("Het getal van het doel.", "The number of the goal."))
    unit: Line | None = shared.unit(help=("Bijvoorbeeld % of ton CO2.", "For example % or tonne CO2."))
    year: Year | None = shared.year(help=("Jaar waarin het doel gehaald is.", "Year in which it is reached."))
    baseline: Number | None = shared.baseline()
    base_year: Year | None = shared.base_year()
    better: Better | None = shared.better()
    reach: Line | None = field(
        "bereik",
        label=("Geldt voor", "Applies to"),
        help=("Voor wie of wat het doel geldt.", "For whom or what the goal counts."),
    )
    source: Source | None = shared.source(help=("Waar het doel is vastgelegd.", "Where the goal is laid down."))
    readings: Many[Reading] = shared.readings()


class Indicator(Record):
    """What we count to see whether an ambition is becoming real (rows L6, P12)."""

    shorthand = "name"

    name: Line = field(
        "naam", required=True, label=("Indicator", "Indicator"), help=("Wat u meet.", "What you measure.")
    )
    unit: Line | None = shared.unit(help=("Bijvoorbeeld kWh, % of kg.", "For example kWh, % or kg."))
    method: Line | None = field(
        "methode",
        label=("Methode", "Method"),
        help=("Bijvoorbeeld MKI met DuboCalc, LCA of LCC.", "For example MKI, LCA or LCC."),
    )
    baseline: Number | None = shared.baseline()
    base_year: Year | None = shared.base_year()
    target: Number | None = field(
        "streefwaarde",
        label=("Streefwaarde", "Target"),
        help=("De waarde die u aan het einde wilt meten.", "The value you want to measure at the end."),
    )
    target_year: Year | None = field(
        "doeljaar", label=("Doeljaar", "Target year"), help=("Jaar van de streefwaarde.", "Year of the target.")
    )
    better: Better | None = shared.better()
    by_supplier: YesNo | None = field(
        "door_leverancier_in_te_vullen",
        label=("Leverancier vult in", "Supplier fills in"),
        help=("ja als de leverancier voorstelt hoe te meten.", "yes when the supplier proposes how to measure."),
    )
    explanation: Line | None = shared.explanation()
    readings: Many[Reading] = shared.readings()


class ActionStatus(Choice):
    """How far an action is."""

    OPEN = ("open", "open")
    BUSY = ("bezig", "in progress")
    DONE = ("klaar", "done", "gereed")
    DROPPED = ("vervallen", "dropped")


class Action(Record):
    """Something that somebody will do; without an owner it will not happen (rows P13, O7)."""

    what: Line = field(
        "wat", required=True, label=("Actie", "Action"), help=("Wat er moet gebeuren.", "What must happen.")
    )
    owner: Line | None = shared.owner(
        help=("De rol die dit doet; een naam hoeft niet.", "The role that does this; no name needed.")
    )
    date: PlannedDate | None = field(
        "datum", label=("Klaar op", "Due on"), help=("Dag waarop het klaar is.", "Day on which it is done.")
    )
    status: ActionStatus | None = shared.status(help=("Hoe ver de actie is.", "How far the action is."))
    measure: MeasureId | None = shared.measure()
    theme: ThemeId | None = shared.theme()

    @property
    def is_open(self) -> bool:
        """True when somebody still has to do it."""
        return self.status not in (ActionStatus.DONE, ActionStatus.DROPPED)

    def is_late(self, date: datetime.date | None) -> bool:
        """True when its day lies before the reference date and nobody said that it is done or dropped."""
        return self.is_open and self.date is not None and date is not None and self.date < date


class Spend(Record):
    """What was spent in a year (row O17)."""

    pair = ("year", "amount")

    year: Year | None = shared.year(help=("Het jaar van de uitgaven.", "The year of the spend."))
    amount: Money | None = field(
        "bedrag", label=("Bedrag", "Amount"), help=("In euro, bijvoorbeeld 407.385.", "In euro, such as 407.385.")
    )
    source: Source | None = shared.source(help=("Waar het bedrag vandaan komt.", "Where the amount comes from."))
    explanation: Line | None = shared.explanation()


class Person(Record):
    """Somebody involved, by role first; the name is optional and internal (rows O14, T11)."""

    shorthand = "role"

    role: Line = shared.role(required=True, help=("Bijvoorbeeld inkoper.", "For example buyer."))
    function: Line | None = field(
        "functie", label=("Functie", "Function"), help=("De functie in de organisatie.", "The function.")
    )
    organisation: Line | None = shared.department()
    name: Line | None = shared.person_name()


class Example(Record):
    """A good example or a promising project (row O14)."""

    shorthand = "title"

    title: Line = shared.title(required=True, help=("Naam van het voorbeeld.", "Name of the example."))
    description: Text | None = shared.description(
        help=("Wat er gebeurde en wat het opleverde.", "What was done, what it brought.")
    )
    url: Url | None = shared.url(help=("Waar meer staat.", "Where more is told."))
    project: ProjectId | None = field(
        "project", label=("Project", "Project"), help=("Id van een project op deze site.", "Id of a project here.")
    )


class Duty(Record):
    """A measure that is compulsory under a condition (row L4)."""

    condition: Line | None = field(
        "voorwaarde",
        label=("Verplicht als", "Compulsory when"),
        help=("Wanneer het verplicht is.", "When it is compulsory."),
    )
    source: Source | None = shared.source(help=("Waar de plicht staat.", "Where the duty is laid down."))


class Moment(Record):
    """A moment in the planning."""

    moment: Line = shared.moment(required=True, help=("Bijvoorbeeld publicatie.", "For example publication."))
    date: PlannedDate | None = shared.date(help=("Dag van het moment.", "Day of the moment."))
    explanation: Line | None = shared.explanation(help=("Wat er dan gebeurt.", "What happens then."))


class Participants(Record):
    """Who sat at the table, by role (row S2)."""

    shorthand = "role"
    counted: ClassVar[tuple[str, str]] = ("role", "count")

    role: Line = shared.role(
        required=True,
        help=(
            "Bijvoorbeeld contractmanager. Kort kan ook: 3 inkopers.",
            "For example contract manager. In short: 3 buyers.",
        ),
    )
    organisation: Line | None = shared.department()
    count: PeopleCount | None = field(
        "aantal",
        label=("Aantal", "Number"),
        help=(
            "Hoeveel mensen met deze rol; weet u het niet precies, dan bijvoorbeeld ca. 10.",
            "How many people in this role; if you do not know exactly, then for example about 10.",
        ),
    )
    name: Line | None = shared.person_name()

    @property
    def several(self) -> str:
        """How many there were as it was written; '' for one, and where nobody says."""
        return "" if self.count is None or str(self.count) == "1" else str(self.count)

    @classmethod
    def completed(cls, filled: dict[str, Any]) -> dict[str, Any]:
        """With the number that stands in the words of the role, which goes to its own key."""
        key = next((key for key in ("role", "rol") if isinstance(filled.get(key), str)), None)
        if key is None or not filled[key].strip():
            return filled
        number = next((str(filled[name]) for name in ("count", "aantal") if name in filled), None)
        found = head_count(filled[key], number)
        if found.count is None:
            return filled
        return {**filled, key: found.role} | ({"aantal": str(found.count)} if number is None else {})
