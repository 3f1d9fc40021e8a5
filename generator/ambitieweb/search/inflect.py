"""The other spellings of one Dutch word: plural and singular, adjective, verb and noun on -ing.

Rules only, no dictionary: a form nobody types costs a few bytes and finds nothing, so the rules may be generous
where a wrong guess is not a word (`aanbestedt`) and careful where it would be another word (`weeg` for `wegen`).
"""

import re

_LONG_VOWEL = re.compile(r"(aa|ee|oo|uu)([bdfgklmnprst])$")
_OPEN_SYLLABLE = re.compile(r"(?:(?:^|[^aeiouyë])([aeou])|(?<=i)([aou]))([bdgklmnprtvz])$")
_SHORT_VOWEL = re.compile(r"(?:^|[^aeiouyë])[aeiou]([bdfgklmnprst])$")
_VOICED = re.compile(r"(?:[aeiou]{2}|ij|[lr])[vz]$")

_KEEPS_ONE_CONSONANT = (
    "aanbod",
    "bad",
    "bedrag",
    "blad",
    "dag",
    "dak",
    "gat",
    "gebod",
    "gebrek",
    "glas",
    "graf",
    "lot",
    "oorlog",
    "pad",
    "slag",
    "slot",
    "spel",
    "vat",
    "verbod",
    "verdrag",
    "weg",
)
_UNSTRESSED = ("el", "em", "en", "er", "ig")
_IRREGULAR_PLURALS = {  # as endings, so that "gemeenteraadslid" follows "lid"
    "lid": "leden", "schip": "schepen", "stad": "steden", "criterium": "criteria", "museum": "musea", "centrum": "centra",
    "model": "modellen", "hotel": "hotels", "keten": "ketens", "teken": "tekens", "gegeven": "gegevens", "wagen": "wagens",
    "deken": "dekens", "examen": "examens", "leven": "levens",
}  # fmt: skip
_ADJECTIVE = ("zaam", "baar", "lijk", "isch", "loos", "ig")
_MAKES_HEID = ("zaam", "baar", "lijk", "loos")
_NOUN_ON_E = (
    "imte", "ogte", "engte", "iepte", "eedte", "oente", "eente", "iekte", "oefte", "oonte", "armte", "eelte", "site", "route",
    "me", "age", "ode", "ade", "ide", "ude", "aarde",
)  # fmt: skip
_PLURAL_ON_S = re.compile(r"\w{3,}(?:e[rln]s|eurs|iers|aars|ors|[tsn]ies|[tdmg]es|[aoiu]s)$")
_VERB_ON_EER = re.compile(r"(?:is|u|i|ol|or|at|it|ul|ect|us|al)er$")
_INSEPARABLE = ("be", "er", "ge", "her", "ont", "ver")
_SEPARABLE = (
    "aan",
    "achteruit",
    "af",
    "bij",
    "dicht",
    "door",
    "in",
    "mee",
    "na",
    "om",
    "open",
    "op",
    "over",
    "samen",
    "schoon",
    "terug",
    "toe",
    "uit",
    "vast",
    "voort",
    "voor",
    "vrij",
    "weg",
)
_VERB = re.compile(
    rf"(?!.*oren$|(?:{'|'.join(_SEPARABLE)})?ge)(?:{'|'.join((*_INSEPARABLE, *_SEPARABLE))})[a-zë]{{2,}}en$|[a-z]{{2,}}(?:eren|iseren|igen)$"
)


def inflections(word: str) -> frozenset[str]:
    """Forms of a lower-case word that a reader may type and of which the word itself is no beginning."""
    if len(word) < 3 or not word.isalpha():
        return frozenset(_apostrophe_forms(word))
    return frozenset(form for form in _forms(word) if form != word and len(form) > 2)


def _forms(word: str) -> set[str]:
    if word.endswith("ing") and len(word) > 5:
        return {word + "en", *_verb(word[:-3])}
    if word.endswith("ingen") and len(word) > 7:
        return _verb(word[:-5])
    if word.endswith("heid"):
        return {word[:-2] + "den", *({_open(word[:-4]) + "e"} if len(word) > 8 else ())}
    if word.endswith("heden"):
        return {word[:-5] + "heid", _open(word[:-5]) + "e"}
    if word.endswith("eria"):
        return {word[:-1] + "um"}
    if _VERB.match(word):
        return {*_verb(word[:-2]), word[:-2] + "ingen"}
    if word.endswith(tuple(_IRREGULAR_PLURALS)):
        return _plurals(word)
    if word.endswith(("en", "ën")) and not word.endswith(("oen", "ien", "een", "uen")):
        return {_closed(word[:-2])}
    if word.endswith("e"):
        return _ending_in_e(word)
    if word.endswith(_ADJECTIVE):
        return {_open(word) + "e", *({word + "heid"} if word.endswith(_MAKES_HEID) else ())}
    if _PLURAL_ON_S.match(word):
        return set()
    return _plurals(word)


def _plurals(word: str) -> set[str]:
    for ending, plural in _IRREGULAR_PLURALS.items():
        if word.endswith(ending):
            return {word[: -len(ending)] + plural}
    if word[-1] in "aiouy":
        return {word + "'s", word + "s"} if word[-2] not in "aeo" else {word + "s"}
    if word.endswith("é"):
        return {word + "s"}
    if word.endswith("eis"):
        return {word + "en", word[:-1] + "zen"}
    if word.endswith("aar"):
        return {word + "s", _open(word) + "en"}
    if word.endswith(("er", "eur", "oir")):
        return {word + "s"}
    if word.endswith("or"):
        return {word + "s", word + "en"}
    if word.endswith(("el", "em")) and not word.endswith(("eel", "iel", "oel", "eem", "iem")):
        return {word + "en", word + "s"}
    return {_open(word) + "en"}


def _ending_in_e(word: str) -> set[str]:
    if word.endswith("ie"):
        return {word + "s"} if word.endswith(("tie", "sie", "nie")) else {word + "ën"}
    base = _closed(word[:-1])
    if base.endswith((*_ADJECTIVE, "aal", "eel", "iel", "ief", "air")):
        return {base, *({base + "heid"} if base.endswith(_MAKES_HEID) else ())}
    plural = {word + "n", word + "s"} if word.endswith(_NOUN_ON_E) else set[str]()
    return {base, *plural}


def _verb(stem: str) -> set[str]:
    """Infinitive, present and participle of the verb that has this stem before -en and -ing."""
    base = stem[:-2] + "eer" if _VERB_ON_EER.search(stem) else _closed(stem)
    voiceless = stem[-1:] in "tkfschpx"
    end = "" if base[-1:] in "dt" else ("t" if voiceless else "d")
    forms = {stem + "en", base + ("" if base.endswith("t") else "t")}
    sure = _has_prefix(base) or len(base) < 7 or base.endswith("eer")
    return forms | {_participle(base, end)} if sure else forms


def _has_prefix(base: str) -> bool:
    return base.startswith((*_INSEPARABLE, *_SEPARABLE))


def _participle(base: str, end: str) -> str:
    for prefix in _SEPARABLE:
        rest = base[len(prefix) :]
        if base.startswith(prefix) and len(rest) > 2:
            return base + end if rest.startswith(_INSEPARABLE) else f"{prefix}ge{rest}{end}"
    return base + end if base.startswith(_INSEPARABLE) else f"ge{base}{end}"


def _open(word: str) -> str:
    """The word as it is spelled before -en or -e: riool -> riol, brief -> briev, plan -> plann."""
    if match := _LONG_VOWEL.search(word):
        word = word[: match.start()] + match[1][0] + match[2]
        return word[:-1] + {"f": "v", "s": "z"}.get(word[-1], word[-1])
    if re.search(r"(?:ie|oe|ij|ui|ou|l|r)f$", word):
        return word[:-1] + "v"
    if re.search(r"(?:ie|oe|ij|ui|eu)s$", word):
        return word[:-1] + "z"
    if _SHORT_VOWEL.search(word) and not word.endswith((*_KEEPS_ONE_CONSONANT, *_UNSTRESSED)):
        return word + word[-1]
    return word


def _closed(stem: str) -> str:
    """The word as it is spelled without -en or -e: riol -> riool, briev -> brief, plann -> plan."""
    if len(stem) < 3:
        return stem
    if stem[-1] == stem[-2] and stem[-1] not in "aeiou":
        return stem[:-1]
    if _VOICED.search(stem):
        return stem[:-1] + {"v": "f", "z": "s"}[stem[-1]]
    if stem.endswith((*_KEEPS_ONE_CONSONANT, "el", "er", "em", "or", "ig")):
        return _closed_unstressed(stem)
    if match := _OPEN_SYLLABLE.search(stem):
        last = {"v": "f", "z": "s"}.get(match[3], match[3])
        return f"{stem[:-2]}{stem[-2] * 2}{last}"
    return stem


def _closed_unstressed(stem: str) -> str:
    """beoordel -> beoordeel and deler -> delen stay long only behind one syllable: del -> deel, middel -> middel."""
    long = re.search(r"(?:^|be|ver|ont|oor|aan|af|toe|in|uit|op|over|onder)[bcdfghjklmnprstvwz]{1,2}e[lrm]$", stem)
    return f"{stem[:-1]}e{stem[-1]}" if long else stem


def _apostrophe_forms(word: str) -> set[str]:
    plain = word.replace("'", "").replace("’", "")
    return {plain, word.replace("’", "'")} - {word} if plain.isalpha() and plain else set()
