"""What is no date is told with the nearest right day, or with both days that it can be."""

from __future__ import annotations

from ambitieweb.model.days_meant import Lack, days_meant
from ambitieweb.model.values import date_of
from rows import every

SPELLING, DAY, YEAR, RANGE = Lack.SPELLING, Lack.DAY, Lack.YEAR, Lack.RANGE
ONE = {
    SPELLING: {
        "2026-03-12": """
            20260312 | 12032026 | 2026/03/12 | 2026.3.12 | 2026 03 12 | 12 - 3 - 2026 | 12 3 2026 | March 12, 2026
            March 12 2026 | mar. 12, 2026 | March 12th, 2026 | 12th of March 2026 | 12e maart 2026 | 12de maart 2026
            12 maart, 2026 | 12 maart 26 | 12 mrt '26 | 12 mrt ’26 | 12maart2026 | 12 maert 2026 | 12-mrt-26
            uiterlijk 12 maart 2026 | voor 12-3-2026 | per 2026-03-12 | ca. 12 maart 2026 | by 12 March 2026
            2026-03-12 10:00 | 2026-03-12T10:00:00 | 12 maart 2026 om 10 uur | 12 maart 2026, 9.30 uur
            twaalf maart 2026 | de twaalfde van maart 2026 | twelve March 2026 | March twelfth, 2026 | twelfth of March 2026
            12 maart 2026? | 12 maart 2026 (donderdag) | 12 maart 2026 (onder voorbehoud) | 12-03-2026 o.v.b. | do 12 mrt '26
        """,
        "2026-03-21": "eenentwintig maart 2026 | the twenty-first of March 2026 | eenentwintigste maart 2026 | zaterdag 21 maart tweeduizend zesentwintig",
        "2026-03-25": "3/25/2026 | 03-25-2026 | 2026-25-03",
        "2026-04-30": "31 april 2026 | 31-04-2026 | 2026-04-31",
    },
    DAY: {
        "2026-03-31": """
            maart 2026 | maart '26 | mrt ’26 | 2026-03 | 03-2026 | 3/2026 | eind maart 2026 | end of March 2026
            1e kwartaal 2026 | eerste kwartaal 2026 | eerste kwartaal van 2026 | kwartaal 1 2026 | kwartaal 1 van 2026
            Q1 2026 | Q1-2026 | 2026-Q1 | 2026 Q1 | Q1 '26 | Q1/26 | K1 2026 | 1Q 2026 | 1ste kwartaal 2026
            first quarter 2026 | 1st quarter of 2026 | the first quarter of 2026 | eind Q1 2026 | begin 2026
        """,
        "2026-12-31": """
            2026 | in 2026 | eind 2026 | end of 2026 | in de loop van 2026 | H2 2026 | tweede helft 2026 | 2e halfjaar 2026
            second half of 2026 | laatste kwartaal 2026 | Q4 2026 | december 2026 | ergens in 2026 | december '26
        """,
        "2026-06-30": "H1 2026 | eerste helft van 2026 | 1e half jaar 2026 | medio 2026 | mid 2026 | Q2 2026 | juni 2026",
        "2026-05-31": "voorjaar 2026 | lente 2026 | spring 2026 | in het voorjaar van 2026 | mei 2026",
        "2026-03-15": "medio maart 2026 | half maart 2026 | mid March 2026 | midden maart 2026 | halverwege maart 2026",
        "2026-03-07": "eerste week van maart 2026 | 1e week maart 2026",
        "2026-12-25": "kerst 2026 | Christmas 2026 | met kerst 2026",
        "2026-03-22": "week 12 2026 | week 12, 2026 | wk 12 2026 | 2026-W12 | week 12 van 2026",
    },
    YEAR: {
        "…-03-12": "twaalf maart | donderdag 12 maart | 12 maart 206 | 12 maart 20226 | 12 maart | 12 mrt | 12 March | 12e maart",
        "…-03-31": "eind maart | eerste kwartaal | Q1 | maart | March | mrt",
    },
}
TWO = {
    SPELLING: {
        ("2026-03-12", "2012-03-26"): "12-03-26 | 12-3-26 | 12.03.26 | 12 03 26",
        ("2026-03-12", "2026-12-03"): "12/3/26 | 12/03/26",
        ("2012-03-26", "2026-03-12"): "26-03-12 | 26.3.12",
        ("2026-03-12", "2012-03-26", ""): "260312",
        ("2026-03-31", "…-03-26"): "maart 26 | March 26 | mrt 26 | 3/26",
        ("…-03-12", "…-12-03"): "12-3 | 12/3 | 12-03",
        ("2026-02-28", "2027-02-28"): "winter 2026",
    },
    RANGE: {
        (
            "2026-03-12",
            "2026-03-14",
        ): "12, 14 maart 2026 | 12 t/m 14 maart 2026 | 12-14 maart 2026 | 2026-03-12 - 2026-03-14 | 12 of 14 maart 2026",
        ("2026-03-31", "2026-04-30"): "maart of april 2026 | maart/april 2026 | maart-april 2026 | March or April 2026",
        ("2026-12-31", "2027-12-31"): "2026/2027 | 2026-2027 | 2026 of 2027",
        ("2026-03-31", "2026-06-30"): "Q1/Q2 2026 | Q1 of Q2 2026",
    },
}
NONE = "nog te bepalen | ntb | z.s.m. | doorlopend | - | onbekend | later | 99-99-9999 | 12 | n.v.t. | zodra het kan | ééns | 13-2026"


def _each(text: str) -> list[str]:
    return [word.strip() for word in text.replace("\n", "|").split("|") if word.strip()]


@every(
    ("word", "day", "lack"),
    [(word, day, lack) for lack, days in ONE.items() for day, text in days.items() for word in _each(text)],
)
def test_what_is_no_date_is_told_with_the_day_that_it_must_be(word: str, day: str, lack: Lack) -> None:
    found = days_meant(word)
    assert found is not None
    assert (found.days, found.lack) == ((day,), lack)


@every(
    ("word", "days", "lack"),
    [(word, days[:2], lack) for lack, found in TWO.items() for days, text in found.items() for word in _each(text)],
)
def test_what_can_be_two_days_is_told_with_both(word: str, days: tuple[str, str], lack: Lack) -> None:
    found = days_meant(word)
    assert found is not None
    assert (found.days, found.lack) == (days, lack)


@every("word", _each(NONE))
def test_what_names_no_day_gets_none(word: str) -> None:
    assert days_meant(word) is None


def test_a_day_that_is_meant_can_be_read() -> None:
    every = [day for days in ONE.values() for day in days] + [
        day for days in TWO.values() for both in days for day in both
    ]
    assert all(date_of(day) is not None for day in every if day and not day.startswith("…"))
