"""How each kind of number is read in the language of the site, and what is said of one that can mean two things."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from pydantic import ValidationInfo

from ambitieweb.languages import FIRST, decimal_sign, grouped
from ambitieweb.model.days_in_words import in_digits
from ambitieweb.model.number_words import number_meant, part_meant, range_meant, share_meant
from ambitieweb.model.numbers import Digits, counts, digits_of, plain_digits, readings, written
from ambitieweb.model.refusal import refuse, word_of

_AMOUNT = re.compile(r"([-−–+]?)\s*(?:(?:€|euro|eur)\s*)?(.*?)(?:[,.]\s?[-–—=]+)?\s*(?:€|euro|eur)?", re.IGNORECASE)
_TOO_MUCH = 10**15
_YEAR = re.compile(r"(?:19|20|21)[0-9][0-9]")
_SHARE = re.compile(r"%|\b(?:procent|percent|pct)\b", re.IGNORECASE)
_WITH_UNIT = re.compile(r"([0-9]{1,3}[.,][0-9]{3})\s*[^\W\d_][^\d]*")


def _language(info: ValidationInfo) -> str:
    """The language of the site that is being read."""
    return str((info.context or {}).get("language", FIRST))


def number_of(value: object, info: ValidationInfo) -> Decimal:
    """A number in any notation that means one thing."""
    word, language = word_of(value, "getal"), _language(info)
    if (unit := _WITH_UNIT.fullmatch(word)) and len(both := readings(unit[1], language)) > 1:
        _one_of(both, word, language)
    return _one_number(word, word, "geen-getal", language)


def _one_number(number: str, word: str, slug: str, language: str) -> Decimal:
    """The one value that a number can have; `word` is what the author wrote."""
    found = readings(number, language)
    if not found:
        _no_range(number, word, language)
        meant = number_meant(number, language)
        refuse(slug, waarde=word, **({} if meant is None else {"bedoeld": written(meant, language)}))
    _one_of(found, word, language)
    return found[0]


def _no_range(number: str, word: str, language: str) -> None:
    """Refuses what stands for two numbers, with both."""
    if both := range_meant(number, language):
        refuse("getal-is-reeks", waarde=word, een=written(both[0], language), ander=written(both[1], language))


def _one_of(found: Sequence[Decimal], word: str, language: str) -> None:
    if len(found) > 1:
        heel, deel = (written(value, language) for value in found)
        refuse("getal-onduidelijk", waarde=word, heel=heel, deel=deel)


def score_of(value: object, info: ValidationInfo) -> str:
    """A text; one that is a number must be one number, for it is weighed."""
    word = " ".join(word_of(value, "tekst").split())
    _one_of(readings(word, _language(info)), word, _language(info))
    return word


def money_of(value: object, info: ValidationInfo) -> Decimal:
    """Whole euros, or cents in two digits. With one digit behind a sign nobody knows whether it is cents or thousands; three
    are thousands, unless they stand behind the comma of a Dutch site."""
    word, language = word_of(value, "bedrag"), _language(info)
    found = _AMOUNT.fullmatch(word)
    bare = f"{found[1]}{found[2]}" if found else word
    digits = digits_of(bare)
    if digits is None or abs(digits.as_decimals()) >= _TOO_MUCH:
        if both := range_meant(word, language, is_money=True):
            refuse("getal-is-reeks", waarde=word, een=_amount(both[0], language), ander=_amount(both[1], language))
        meant = number_meant(word, language, is_money=True)
        is_amount = meant is not None and meant == round(meant, 2)
        refuse("geen-bedrag", waarde=word, **({"bedoeld": _amount(meant, language)} if meant and is_amount else {}))
    if digits.is_negative and digits.as_decimals():
        refuse("bedrag-negatief", waarde=word)
    can_be_thousands = digits.is_open or len(digits.groups) > 1
    if len(digits.behind) == 1 and _may_lack_zeros(digits):
        thousands = Decimal("".join(digits.groups) + digits.behind) * 100
        cents = digits.as_decimals().quantize(Decimal("0.01"))
        values = {"centen": grouped(cents, language), "duizenden": grouped(thousands, language)}
        refuse("bedrag-onduidelijk", waarde=word, **values)
    if digits.is_open and not digits.sign == "," == decimal_sign(language):
        return digits.as_thousands()
    if len(digits.behind) > 2:
        example = {"cent": written(Decimal("12.50"), language), "duizend": grouped(Decimal(12500), language)}
        if len(digits.behind) == 3 and can_be_thousands:
            example["bedoeld"] = _amount(digits.as_thousands(), language)
        refuse("bedrag-drie-cijfers", waarde=word, **example)
    return digits.as_decimals()


def _may_lack_zeros(digits: Digits) -> bool:
    """True for 12,5, which may be 12.500; 0,5 is half a euro, and 1250,5 would have a sign before the 250."""
    return len(digits.groups) > 1 or re.fullmatch("[1-9][0-9]{0,2}", digits.groups[0]) is not None


def _amount(value: Decimal, language: str) -> str:
    return grouped(Decimal(round(value)) if value == round(value) else value.quantize(Decimal("0.01")), language)


def percentage_of(value: object, info: ValidationInfo) -> Decimal:
    """The same, with or without a sign for per cent."""
    word = word_of(value, "getal")
    number = re.sub(r"\s*(%|procent|percent|pct\.?)$", "", word, flags=re.IGNORECASE)
    share = share_meant(number)
    if share is not None:
        refuse(
            "geen-percentage",
            waarde=word,
            bedoeld=written((share * 100).quantize(Decimal("0.1")).normalize() + 0, _language(info)),
        )
    return _one_number(number, word, "geen-percentage", _language(info))


def count_of(value: object, info: ValidationInfo) -> int:
    """A whole number from 0."""
    word, language = word_of(value, "getal"), _language(info)
    found = counts(word, language)
    if not found:
        _no_range(word, word, language)
        if _SHARE.search(word) or (share_meant(word) is not None and part_meant(word) is None):
            refuse("aantal-is-deel", waarde=word)
        meant = part_meant(word) or number_meant(word, language)
        is_count = meant is not None and meant >= 0 and meant == round(meant)
        refuse("geen-aantal", waarde=word, **({"bedoeld": str(round(meant))} if meant is not None and is_count else {}))
    _one_of([Decimal(int(value)) for value in found], word, language)
    return int(found[0])


def year_of(value: object) -> int:
    """A year in four digits."""
    word = plain_digits(word_of(value, "jaar"))
    if not _YEAR.fullmatch(word):
        years = tuple(dict.fromkeys(_years_in(word)))
        if len(years) == 2:
            refuse("jaar-is-reeks", waarde=word, een=years[0], ander=years[1])
        refuse("geen-jaar", waarde=word, **({"bedoeld": years[0]} if len(years) == 1 else {}))
    return int(word)


def _years_in(word: str) -> list[str]:
    """The years that a word names: 2.026, eind 2026, 2026/27, '26, 2O26, tweeduizend zesentwintig."""
    word = re.sub(r"(?<=[0-9])[oO](?=[0-9])|(?<=[0-9])[oO]$", "0", in_digits(word.casefold(), ()))
    digits = re.sub(r"[.,\s]", "", re.sub(r"[.,]0+$", "", word))
    if _YEAR.fullmatch(digits):
        return [digits]
    if short := re.fullmatch(r"(?:jaar |year |fy ?)?['\u2018\u2019`]?([0-9]{2})", word.casefold()):
        return [f"20{short[1]}"]
    found = [part[0] for part in re.finditer(rf"(?<!\d){_YEAR.pattern}(?!\d)", word)]
    if len(found) == 1 and (second := re.search(rf"{found[0]}\s*[-/–]\s*'?([0-9]{{2}})$", word)):
        found.append(f"{found[0][:2]}{second[1]}")
    return found
