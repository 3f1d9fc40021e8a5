"""Which PDF files somebody means by a word: a kind, a name or id, a file of content, or a kind with a name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath

from ambitieweb.languages import LANGUAGES
from ambitieweb.link.portfolio import Portfolio
from ambitieweb.model.files import CARDS, KIND_BY_FOLDER
from ambitieweb.model.values import as_id
from ambitieweb.pages.printed.documents import PdfDocument
from ambitieweb.problems.problem import nearest
from ambitieweb.texts import Texts, texts


@dataclass(frozen=True, slots=True)
class NotFound:
    """Nothing, or more than one thing, has this name: `meant` is the nearest word, or what can be meant."""

    what: str
    meant: tuple[str, ...] = ()
    is_many: bool = False


def asked(what: str, documents: Sequence[PdfDocument], portfolio: Portfolio) -> tuple[PdfDocument, ...] | NotFound:
    """The documents that are meant; all of them for no word."""
    if not what:
        return tuple(documents)
    if _is_path(what):
        return _of_file(what, documents)
    folded = as_id(what)
    by_name = tuple(document for document in documents if document.name == folded or document.name == what)
    if by_name:
        return by_name
    kinds = _kinds(documents)
    if folded in kinds:
        return tuple(filter(kinds[folded], documents))
    for word in sorted(kinds, key=len, reverse=True):
        if folded.startswith(f"{word}-"):
            within = tuple(filter(kinds[word], documents))
            return _of_record(what, folded.removeprefix(f"{word}-"), within, portfolio, kinds)
    return _of_record(what, folded, documents, portfolio, kinds)


def kind_words(documents: Iterable[PdfDocument], t: Texts) -> tuple[str, ...]:
    """A word for each kind that there is, to choose from."""
    kinds = dict.fromkeys(document.kind for document in documents)
    return tuple(t(key).split()[:2][-1] for kind in kinds if (key := f"pdf.asked.{kind}") in t.words)


def _is_path(what: str) -> bool:
    return what.lower().endswith((".yml", ".yaml")) or "/" in what or "\\" in what


def _of_file(what: str, documents: Sequence[PdfDocument]) -> tuple[PdfDocument, ...] | NotFound:
    path = PurePosixPath(what.replace("\\", "/"))
    kind = KIND_BY_FOLDER.get(path.parent.name)
    found = tuple(one for one in documents if kind and one.shows == (kind.name, path.stem))
    if found:
        return found
    names = dict.fromkeys(one.shows[1] for one in documents if not kind or one.shows[0] == kind.name)
    meant = nearest(path.stem, filter(None, names))
    return NotFound(what, (meant,) if meant else ())


def _of_record(
    what: str,
    wanted: str,
    documents: Sequence[PdfDocument],
    portfolio: Portfolio,
    kinds: Mapping[str, object],
) -> tuple[PdfDocument, ...] | NotFound:
    """By id or name: whole, else how it starts, else a word in it; refused when that fits more than one card."""
    names = {one.shows: _names(one, portfolio) for one in documents if one.shows[1]}
    fits: tuple[Callable[[str], bool], ...] = (
        lambda name: name == wanted,
        lambda name: name.startswith(f"{wanted}-"),
        lambda name: f"-{wanted}-" in f"-{name}-",
    )
    for fit in fits:
        found = [shows for shows, known in names.items() if any(map(fit, known))]
        if len(found) == 1:
            return tuple(one for one in documents if one.shows == found[0])
        if found:
            return NotFound(what, tuple(f"{kind} {identifier}" for kind, identifier in found), is_many=True)
    words = dict.fromkeys([*kinds, *(name for known in names.values() for name in known)])
    meant = nearest(wanted, words)
    return NotFound(what, (meant,) if meant else ())


def _names(document: PdfDocument, portfolio: Portfolio) -> tuple[str, ...]:
    kind, identifier = document.shows
    record = portfolio.of(kind).get(identifier)
    return (as_id(identifier), as_id(record.name)) if record is not None else (as_id(identifier),)


def _kinds(documents: Iterable[PdfDocument]) -> dict[str, Callable[[PdfDocument], bool]]:
    """The words for each kind of PDF and each kind of file, in every language, with what they mean."""
    found: dict[str, Callable[[PdfDocument], bool]] = {}
    for kind in CARDS:
        for word in (kind.name, kind.english, kind.folder, kind.english_folder):
            found[as_id(word)] = partial(_shows, kind.name)
    for key in dict.fromkeys(document.kind for document in documents):
        for language in LANGUAGES:
            for word in texts(language).words.get(f"pdf.asked.{key}", "").split():
                found[word] = partial(_is_a, key)
    return found


def _shows(kind: str, document: PdfDocument) -> bool:
    return document.shows[0] == kind


def _is_a(kind: str, document: PdfDocument) -> bool:
    return document.kind == kind
