"""What MkDocs says of `mkdocs.yml` in its own English, as problems in the language of the site, at their place in the file."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable
from dataclasses import replace
from importlib.metadata import entry_points
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from ambitieweb.languages import FIRST
from ambitieweb.model.read import language_named
from ambitieweb.problems import Place, Problem, Span, error, warning
from ambitieweb.problems.problem import nearest
from ambitieweb.source.compose import compose, place
from ambitieweb.source.files import YAML_SUFFIXES
from ambitieweb.texts import texts
from ambitieweb.texts.report import report

_OPTIONS = ("content", "date")
_CONFIG_VALUE = re.compile(r"Config value '([^']*)': (.*)", re.DOTALL)
_IN_PLUGIN = re.compile(r"Plugin '([^']*)' option '([^']*)': (.*)", re.DOTALL)
_KINDS = {"str": "tekst", "int": "getal", "bool": "true of false", "list": "lijst", "dict": "blok"}
_NOT_IN_NAV = re.compile(
    r"A reference to '([^']*)' is included in the 'nav' configuration, which is not found in the documentation files"
)
_STOPPED = ("Aborted with", "configuration")


def says_no_more(stop: MkDocsException) -> bool:
    """True for an end of which the reason was told before it."""
    return all(part in str(stop) for part in _STOPPED)


class InWords(logging.Filter):
    """Puts what MkDocs logs of `mkdocs.yml` in words, each once as long as the file stays as it is."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.file = file
        self._told: set[tuple[str, str]] = set()

    def filter(self, record: logging.LogRecord) -> bool:
        """False for what was told before of the same file."""
        problem = problem_of(record.getMessage(), self.file, is_error=record.levelno >= logging.ERROR)
        if problem is None:
            return True
        said = told([problem], self.file)
        key = (_text_of(self.file), said)
        if key in self._told:
            return False
        self._told.add(key)
        record.msg, record.args = f"{said}\n", ()
        return True


def put_in_words(file: Path) -> None:
    """From here on MkDocs says in the language of the site what it has to say of this file."""
    for name in ("mkdocs.config", "mkdocs.structure.nav"):
        logger = logging.getLogger(name)
        if not any(isinstance(one, InWords) and one.file == file for one in logger.filters):
            logger.addFilter(InWords(file))


def why(stop: MkDocsException, file: Path) -> str:
    """Why MkDocs stopped, in the language of the site; empty where that was told before."""
    if says_no_more(stop):
        return ""
    return unreadable(file) or told([_plain(str(stop), file)], file)


def unreadable(file: Path) -> str:
    """What is wrong with the YAML of the file, where it cannot be read at all; empty where it can."""
    root, problems = compose(_text_of(file), file.name)
    stops = [problem for problem in problems if problem.is_error] if root is None else []
    return told([replace(problem, place=replace(problem.place, is_beside=True)) for problem in stops], file)


def told(problems: Iterable[Problem], file: Path) -> str:
    """The problems as `check` tells them."""
    return report(problems, texts(_language(file)))


def problem_of(said: str, file: Path, *, is_error: bool) -> Problem | None:
    """What MkDocs said as a problem; None for what is not about this file."""
    if found := _NOT_IN_NAV.match(said):
        pages = (
            path.relative_to(folder).as_posix() for folder in (file.parent / "docs",) for path in folder.rglob("*.md")
        )
        return _at(warning("mkdocs-nav", Place(""), nearest(found[1], pages), waarde=found[1]), found[1], file)
    match = _CONFIG_VALUE.fullmatch(said)
    if match is None:
        return None
    make = error if is_error else warning
    key, words = match[1], match[2]
    known = [name for name, _ in MkDocsConfig._schema]
    if inner := _IN_PLUGIN.fullmatch(words):
        known, key, words = [*_OPTIONS] if inner[1] == "ambitieweb" else [], inner[2], inner[3]
    if words.startswith("Unrecognised configuration name"):
        problem = make("mkdocs-sleutel", Place(""), nearest(key, known), sleutel=key)
    elif words.startswith("Required configuration not provided"):
        problem = make("mkdocs-ontbreekt", Place(""), sleutel=key)
    elif found := re.match(r"Unrecognised theme name: '([^']*)'", words):
        problem, key = make("mkdocs-thema", Place(""), "material", waarde=found[1]), found[1]
    elif found := re.match(r'The "([^"]*)" plugin is not installed', words):
        names = [entry.name for entry in entry_points(group="mkdocs.plugins")]
        problem, key = make("mkdocs-plugin", Place(""), nearest(found[1], names), waarde=found[1]), found[1]
    elif found := re.match(r"The path '([^']*)' isn't an existing", words):
        problem = make("mkdocs-map", Place(""), sleutel=key, map=Path(found[1]).name)
    elif found := re.match(r"Expected type: <class '(\w+)'> but received: <class '(\w+)'>", words):
        problem = make("mkdocs-soort", Place(""), sleutel=key, verwacht=_KINDS.get(found[1], found[1]))
    else:
        problem = make("mkdocs-anders", Place(""), sleutel=key, tekst=" ".join(words.split()))
    return _at(problem, key, file)


def _plain(said: str, file: Path) -> Problem:
    if said.startswith("The configuration is invalid. Expected a key"):
        return _at(error("mkdocs-geen-sleutels", Place("")), "", file)
    return _at(error("mkdocs-stopt", Place(""), tekst=" ".join(said.split())), "", file)


def _at(problem: Problem, word: str, file: Path) -> Problem:
    """The problem at the first place of a word in the file that is no remark, else at the file."""
    lines = _text_of(file).splitlines()
    for number, line in enumerate(lines, start=1):
        bare = line.split(" #")[0] if not line.lstrip().startswith("#") else ""
        if word and (found := re.search(rf"(?<![\w./-]){re.escape(word)}(?![\w/-])", bare)):
            at = place(file.name, lines, Span(number, found.start() + 1, found.end() + 1))
            return replace(problem, place=replace(at, is_beside=True))
    return replace(problem, place=Place(file.name, is_beside=True))


def _text_of(file: Path) -> str:
    return file.read_text("utf-8", errors="replace") if file.is_file() else ""


def _language(file: Path) -> str:
    """The language of the site beside the file, as far as that can be found without reading it well."""
    named = re.search(r"^\s*content:\s*['\"]?([^'\"#\n]+?)['\"]?\s*$", _text_of(file), re.MULTILINE)
    for folder in (named[1] if named else "content", "content"):
        for suffix in YAML_SUFFIXES:
            site = file.parent / folder / f"site{suffix}"
            if site.is_file():
                return language_named(_text_of(site))
    return FIRST
