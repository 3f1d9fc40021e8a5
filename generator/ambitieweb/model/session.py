"""A session about a web: who sat there, what was said per theme, what was decided (rows S1-S12, O3, O11, E4, E8)."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BeforeValidator

from ambitieweb.model import shared
from ambitieweb.model.estimates import People
from ambitieweb.model.kinds import Count, Line, Many, PlannedDate, RecordedDate, Text, ThemeId, Url, VoteValue, YesNo
from ambitieweb.model.parts import Participants
from ambitieweb.model.record import Record, field
from ambitieweb.model.values import Choice


class SessionSort(Choice):
    """What the session is for; the reverse session looks back: what have we done, what comes soon (row E4)."""

    START = ("startsessie", "start session")
    UPDATE = ("actualisatie", "update")
    DESIGN = ("ontwerpsessie", "design session")
    EVALUATION = ("evaluatie", "evaluation")
    CAROUSEL = ("carrousel", "carousel")
    REVERSE = ("omgekeerde sessie", "reverse session")


class SessionForm(Choice):
    """How a session was held (row S8)."""

    PHYSICAL = ("fysiek", "physical")
    DIGITAL = ("digitaal", "digital")
    MIXED = ("gemengd", "mixed")


class Facilitation(Choice):
    """Who led the session (row S12)."""

    INTERNAL = ("intern", "internal")
    EXTERNAL = ("extern", "external")


class Step(Choice):
    """The six steps of the method (row S6)."""

    THEMES = ("1", "1")
    IMPACT = ("2", "2")
    BRAINSTORM = ("3", "3")
    WEB = ("4", "4")
    MEASURES = ("5", "5")
    EVALUATION = ("6", "6")


def _each_step(value: object) -> object:
    """`1 t/m 4` as the list 1, 2, 3, 4."""
    if isinstance(value, str) and (
        match := re.fullmatch(r"([1-6]) ?(?:-|–|t/m|tot en met|to) ?([1-6])", value.strip())
    ):
        return [str(number) for number in range(int(match[1]), int(match[2]) + 1)]
    return value


Steps = Annotated[Many[Step], BeforeValidator(_each_step)]


class DecisionMode(Choice):
    """How the group came to its levels (row S9)."""

    CONSENSUS = ("consensus", "consensus")
    VOTE = ("stemming", "vote")
    DECISION = ("besluit", "decision")


class Preparation(Record):
    """A point of the talk before the session (row S1)."""

    shorthand = "point"

    point: Line = field(
        "punt", required=True, label=("Punt", "Point"), help=("Wat u vooraf regelt.", "What you arrange beforehand.")
    )
    outcome: Line | None = field(
        "uitkomst", label=("Afspraak", "Outcome"), help=("Wat u heeft afgesproken.", "What was agreed.")
    )
    is_done: YesNo | None = field("klaar", label=("Klaar", "Done"), help=("ja of nee.", "yes or no."))


class AgendaItem(Record):
    """A part of the programme (row S3)."""

    pair = ("time", "part")

    time: Line | None = field("tijd", label=("Tijd", "Time"), help=("Bijvoorbeeld 09.45.", "For example 09.45."))
    part: Line = field("onderdeel", required=True, label=("Wat", "Part"), help=("Wat u dan doet.", "What you do then."))
    step: Step | None = field("stap", label=("Stap", "Step"), help=("1 tot en met 6.", "1 to 6."))
    explanation: Line | None = shared.explanation(help=("Hoe het gaat.", "How it goes."))


class Vote(Record):
    """One sticker on the web: a level, and in the intranet version whose it is (row O3)."""

    shorthand = "rating"
    pair = ("rating", "count")

    rating: VoteValue = shared.level(required=True, help=("0, 1, 2 of 3.", "0, 1, 2 or 3."))
    count: Count | None = field(
        "aantal", label=("Aantal", "Number"), help=("Hoeveel stickers; leeg is één.", "How many; empty is one.")
    )
    role: Line | None = shared.role(help=("De rol van wie stemde.", "The role of the voter."))
    initials: Line | None = field(
        "initialen",
        internal=True,
        label=("Initialen", "Initials"),
        help=(
            "Mag leeg blijven; staat alleen op de site met `namen_tonen: ja` in site.yml.",
            "May stay empty; on the site only with `show_names: yes` in site.yml.",
        ),
    )


class SessionTheme(Record):
    """What the group said of one theme."""

    chances: Many[Line] = field(
        "kansen", default=(), label=("Kansen", "Opportunities"), help=("Wat er kan.", "What can be done.")
    )
    risks: Many[Line] = field(
        "risicos", default=(), label=("Risico's", "Risks"), help=("Wat mis kan gaan.", "What can go wrong.")
    )
    ideas: Many[Line] = field(
        "ideeen", default=(), label=("Ideeën", "Ideas"), help=("Uit de brainstorm.", "From the brainstorm.")
    )
    votes: Many[Vote] = field(
        "stemmen",
        default=(),
        label=("Stemmen", "Votes"),
        help=("Stickers op het web, bijvoorbeeld {3: 6, 2: 1}.", "Stickers on the web, such as {3: 6, 2: 1}."),
    )
    done: Many[Line] = field(
        "gedaan", default=(), label=("Dit deden we al", "Done already"), help=("Met bewijs.", "With evidence.")
    )
    soon: Many[Line] = field(
        "binnenkort", default=(), label=("Dit komt eraan", "Coming soon"), help=("Op korte termijn.", "In short time.")
    )
    explanation: Text | None = shared.explanation(help=("Wat er besproken is.", "What was discussed."))


class Statement(Record):
    """A statement put to the group, with its answers (row E8)."""

    shorthand = "statement"
    afterwards = ("agree", "disagree", "neutral", "outcome")

    statement: Line = field(
        "stelling", required=True, label=("Stelling", "Statement"), help=("De stelling.", "The statement.")
    )
    theme: ThemeId | None = shared.theme()
    agree: Count | None = field("eens", label=("Eens", "Agree"), help=("Hoeveel mensen.", "How many people."))
    disagree: Count | None = field("oneens", label=("Oneens", "Disagree"), help=("Hoeveel mensen.", "How many people."))
    neutral: Count | None = field(
        "neutraal", label=("Neutraal", "Neutral"), help=("Hoeveel mensen.", "How many people.")
    )
    outcome: Line | None = field(
        "uitkomst", label=("Wat het opleverde", "What it brought"), help=("De kern.", "The gist.")
    )


class Question(Record):
    """A question on the draft web, with the reaction of the group (row O11)."""

    shorthand = "question"
    afterwards = ("reaction",)

    question: Line = field("vraag", required=True, label=("Vraag", "Question"), help=("De vraag.", "The question."))
    theme: ThemeId | None = shared.theme()
    reaction: Line | None = field(
        "reactie", label=("Reactie", "Reaction"), help=("Wat de groep zei.", "What the group said.")
    )


class ParkedIdea(Record):
    """An idea that came too early (row S10)."""

    shorthand = "idea"

    idea: Line = field("idee", required=True, label=("Idee", "Idea"), help=("Het idee.", "The idea."))
    theme: ThemeId | None = shared.theme()
    later: Line | None = field(
        "wanneer_terug", label=("Komt terug", "Comes back"), help=("Waar of wanneer.", "Where or when.")
    )


class Decision(Record):
    """Who decided on the web, how, and who saw it otherwise (row S9)."""

    by: Line | None = field("door", label=("Besloten door", "Decided by"), help=("De rol.", "The role."))
    mode: DecisionMode | None = field(
        "wijze", label=("Hoe", "How"), help=("consensus, stemming of besluit.", "consensus, vote or decision.")
    )
    dissent: Text | None = field(
        "afwijkend_standpunt",
        label=("Afwijkend standpunt", "Dissent"),
        help=("Wie het anders zag en waarom.", "Who saw it otherwise and why."),
    )
    explanation: Text | None = shared.explanation(help=("Bij het besluit.", "On the decision."))


class Session(Record):
    """A session about the web."""

    afterwards = ("themes", "statements", "questions", "decision", "parked", "report_url")

    title: Line | None = shared.title(help=("Leeg: soort en datum.", "Empty: kind and date."))
    sort: SessionSort | None = field(
        "soort",
        label=("Soort sessie", "Kind of session"),
        help=(
            "startsessie, actualisatie, ontwerpsessie, evaluatie, carrousel of omgekeerde sessie.",
            "start session, update, design session, evaluation, carousel or reverse session.",
        ),
    )
    date: RecordedDate | None = shared.date(help=("Dag van de sessie.", "Day of the session."))
    start_time: Line | None = field(
        "begintijd", label=("Begintijd", "Start time"), help=("Bijvoorbeeld 09.30.", "For example 09.30.")
    )
    duration: Line | None = field("duur", label=("Duur", "Duration"), help=("Bijvoorbeeld 3 uur.", "Such as 3 hours."))
    location: Line | None = field("plaats", label=("Plaats", "Place"), help=("Waar u bij elkaar komt.", "Where."))
    form: SessionForm | None = field(
        "vorm", label=("Vorm", "Form"), help=("fysiek, digitaal of gemengd.", "physical, digital or mixed.")
    )
    facilitator: Facilitation | None = field(
        "begeleider", label=("Begeleider", "Facilitator"), help=("intern of extern.", "internal or external.")
    )
    facilitator_role: Line | None = field(
        "begeleider_rol",
        label=("Rol van de begeleider", "Role of the facilitator"),
        help=("Bijvoorbeeld adviseur duurzaam inkopen.", "For example adviser on sustainable procurement."),
    )
    steps: Steps = field(
        "stappen",
        default=(),
        label=("Stappen", "Steps"),
        help=(
            "Stappen 1-6 van de methode, bijvoorbeeld 1 t/m 4 of [1, 2].",
            "Steps 1-6 of the method, for example 1-4 or [1, 2].",
        ),
    )
    purpose: Text | None = field(
        "doel", label=("Doel van de sessie", "Purpose"), help=("Wat er na afloop ligt.", "What is there afterwards.")
    )
    preparation: Many[Preparation] = field(
        "voorbereiding",
        default=(),
        label=("Voorbereiding", "Preparation"),
        help=("Afspraken vooraf.", "Agreed beforehand."),
    )
    participants: Many[Participants] = field(
        "deelnemers",
        default=(),
        label=("Deelnemers", "Participants"),
        help=("Per rol; 5 tot 10 mensen werkt het best.", "Per role; 5 to 10 people works best."),
    )
    agenda: Many[AgendaItem] = field(
        "agenda",
        default=(),
        label=("Programma", "Programme"),
        help=("De tijd en wat u dan doet, bijvoorbeeld 09.30: Opening.", "Time and part, such as 09.30: Opening."),
    )
    themes: dict[ThemeId, SessionTheme] = field(
        "themas", default={}, label=("Per thema", "Per theme"), help=("Wat de groep zei.", "What the group said.")
    )
    votes_file: Line | None = field(
        "stemmen",
        label=("Bestand met stemmen", "File with votes"),
        help=(
            "Een CSV-bestand in dezelfde map, bijvoorbeeld stemmen-straat.csv. Stemmen die u zelf opschrijft, staan onder het thema.",
            "A CSV file in the same folder, such as votes-street.csv. Votes that you write down yourself stand under the theme.",
        ),
    )
    statements: Many[Statement] = field(
        "stellingen", default=(), label=("Stellingen", "Statements"), help=("Met de antwoorden.", "With the answers.")
    )
    questions: Many[Question] = field(
        "vragen", default=(), label=("Vragen", "Questions"), help=("Met de reacties.", "With the reactions.")
    )
    decision: Decision | None = shared.decision(help=("Wie besloot, en hoe.", "Who decided, and how."))
    concerns: Many[Line] = field(
        "aandachtspunten",
        default=(),
        label=("Aandachtspunten", "Points of attention"),
        help=("Waar u op let.", "What to watch."),
    )
    parked: Many[ParkedIdea] = field(
        "geparkeerd", default=(), label=("Geparkeerde ideeën", "Parked ideas"), help=("Voor later.", "For later.")
    )
    next_date: PlannedDate | None = field(
        "volgende_sessie", label=("Volgende sessie", "Next session"), help=("Dag van de volgende.", "Day of the next.")
    )
    report_url: Url | None = field(
        "verslag_url",
        label=("Verslag elders", "Report elsewhere"),
        help=("Begint met https://", "Starts with https://"),
    )
    explanation: Text | None = shared.explanation(help=("Wat er besproken is.", "What was discussed."))

    @property
    def people(self) -> int:
        """How many people took part; a role without a number is one, and an estimate is the number that it names."""
        return sum(1 if item.count is None else item.count.number for item in self.participants)

    @property
    def is_estimated(self) -> bool:
        """True when that number is an estimate, be it of one role."""
        return any(item.count is not None and item.count.about for item in self.participants)

    @property
    def people_said(self) -> str:
        """That number as it was written: '24', and of an estimate with the words before it: 'ruim 20'; 'ca. 24' where these differ."""
        about = {item.count.about for item in self.participants if item.count is not None and item.count.about}
        return str(People(self.people, about.pop() if len(about) == 1 else "ca." if about else ""))
