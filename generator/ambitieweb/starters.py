"""What `ambitieweb new` makes: a site to start from, or a commented file to fill in."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ambitieweb.assets import guide_files, starter_folder, theme_set_files
from ambitieweb.editor.known import known_in
from ambitieweb.exports.voting_forms import voting_form
from ambitieweb.guide import themes_page
from ambitieweb.link.link import link
from ambitieweb.link.portfolio import WebHolder
from ambitieweb.model.files import CARDS, THEME_SET, FileKind
from ambitieweb.model.read import read
from ambitieweb.model.record import specs
from ambitieweb.model.values import as_id
from ambitieweb.naming import file_id, free
from ambitieweb.output.whole_file import write_new
from ambitieweb.problems.disk import named
from ambitieweb.problems.problem import nearest
from ambitieweb.schema_files import RECOMMENDED, editor_settings, keep_schemas
from ambitieweb.source.files import YAML_SUFFIXES
from ambitieweb.texts import Texts, texts

_FILES = {word: kind for kind in CARDS for word in (kind.name, kind.english.replace("_", "-"))}
VOTING_FORM = ("stemmen", "votes")
KINDS = ("site", *_FILES, *VOTING_FORM)
NAME = "NAAM"


def new_site(folder: Path, name: str) -> None:
    """Makes a site in an empty folder: `mkdocs.yml`, content to change, the author guide, and what an editor needs to help.
    When the disk refuses something, the folder is empty again."""
    try:
        _fill(folder, name)
    except OSError as failure:
        for made in folder.iterdir() if folder.is_dir() else ():
            shutil.rmtree(made) if made.is_dir() else made.unlink()
        raise named(failure, folder) from None


def _fill(folder: Path, name: str) -> None:
    shutil.copytree(
        starter_folder(),
        folder,
        ignore=shutil.ignore_patterns("new", "publish", "requirements.txt"),
        dirs_exist_ok=True,
    )
    sets = folder / "content" / THEME_SET.folder
    sets.mkdir(parents=True, exist_ok=True)
    for path in theme_set_files():
        shutil.copyfile(path, sets / path.name)
    site = folder / "content" / "site.yml"
    site.write_text(site.read_text("utf-8").replace(NAME, _quoted(name)), "utf-8")
    guide = folder / "docs" / "handleiding"
    guide.mkdir(parents=True, exist_ok=True)
    for path in guide_files():
        shutil.copyfile(path, guide / path.name)
    (guide / "themas.md").write_text(themes_page(folder / "content"), "utf-8")
    for file, holds in (("settings", editor_settings("content")), ("extensions", RECOMMENDED)):
        path = folder / ".vscode" / f"{file}.json"
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(holds, ensure_ascii=False, indent=2) + "\n", "utf-8")
    bring_schemas_up_to_date(folder / "content")


def bring_schemas_up_to_date(content: Path) -> None:
    """Writes the schemas for an editor anew, so that it offers what was made just now."""
    known, language = known_in(content)
    keep_schemas(content, known, texts(language))


def title_of(folder: str) -> str:
    """The title that a site gets from the name of its folder: words instead of hyphens, with a capital."""
    words = " ".join(folder.replace("-", " ").replace("_", " ").split())
    return words[:1].upper() + words[1:] or folder


def file_name(kind: str, name: str) -> str | None:
    """The name of a new file, without `.yml`, from the name of what it is about; None when it cannot be made of it."""
    return file_id(name, _FILES[kind].name)


def path_of(kind: str, identifier: str, content: Path) -> Path:
    """Where a new file goes: the folder of its kind, in the language that the site has it in."""
    of_kind = _FILES[kind]
    is_english = not (content / of_kind.folder).is_dir() and (content / of_kind.english_folder).is_dir()
    return content / (of_kind.english_folder if is_english else of_kind.folder) / f"{identifier}.yml"


@dataclass(frozen=True, slots=True)
class NameTaken:
    """The file that has a name already, the name of the card in it when it can be read, and a name that is free."""

    path: Path
    card: str | None
    free: str


def taken(kind: str, identifier: str, content: Path) -> NameTaken | None:
    """What stands in the way of a new file with this name, in whatever folder, case and ending; None when nothing does."""
    of_kind = _FILES[kind]
    folders = (content / folder for folder in (of_kind.folder, of_kind.english_folder))
    files = [path for folder in folders if folder.is_dir() for path in sorted(folder.iterdir())]
    known = {path.stem.lower(): path for path in files if path.suffix.lower() in YAML_SUFFIXES}
    if identifier not in known:
        return None
    path = known[identifier]
    entry = read(content).of(of_kind.name).get(path.stem)
    return NameTaken(path, getattr(entry.record, "name", None) if entry else None, free(identifier, known))


def new_file(kind: str, name: str, path: Path) -> None:
    """Writes a commented file to fill in, with the name in place; never over another."""
    own = starter_folder() / "new" / f"{_FILES[kind].name}.yml"
    text = own.read_text("utf-8") if own.is_file() else commented(_FILES[kind])
    write_new(path, text.replace(NAME, _quoted(name)).encode())
    bring_schemas_up_to_date(path.parent.parent)


def commented(kind: FileKind) -> str:
    """A file to fill in, with each key of the kind and its help."""
    keys = (spec for spec in specs(kind.record) if spec.alias != "naam")
    lines = "".join(f"{spec.alias}:  # {spec.help[0]}\n" for spec in keys)
    return f'# yaml-language-server: $schema=../../.schemas/{kind.name}.json\nnaam: "{NAME}"\n{lines}'


@dataclass(frozen=True, slots=True)
class NewForm:
    """An empty voting form that can be written: where it goes, the file of its session, and its bytes."""

    path: Path
    beside: str
    content: bytes


@dataclass(frozen=True, slots=True)
class NoForm:
    """Why there is no voting form: the key of the words, and what the name may have meant."""

    key: str
    meant: str | None = None


def voting_form_for(word: str, content: Path, texts: Texts) -> NewForm | NoForm:
    """The voting form of what has this id or name, for its last session, in the same folder."""
    records = read(content)
    portfolio, _ = link(records)
    holders: tuple[WebHolder, ...] = (
        *portfolio.projects.values(),
        *portfolio.categories.values(),
        *portfolio.units.values(),
    )
    paths = {id(holder): records.of(holder.kind)[holder.id].document.path for holder in holders}
    found = _meant(word, holders, paths)
    if len(found) > 1:
        return NoForm("cli.many_holders", ", ".join(paths[id(holder)] for holder in found))
    if not found:
        by_word = {known: holder.id for holder in holders for known in (holder.id, holder.name)}
        meant = nearest(word, by_word)
        return NoForm("cli.no_holder_meant", by_word[meant]) if meant else NoForm("cli.no_holder")
    holder = found[0]
    if holder.theme_set is None:
        return NoForm("cli.no_theme_set")
    beside = paths[id(holder)]
    name = f"{holder.id}-{texts('session.votes_file', number=max(1, len(holder.record.sessions)))}.csv"
    return NewForm((content / beside).with_name(name), beside, voting_form(holder.theme_set, texts))


def _meant(word: str, holders: tuple[WebHolder, ...], paths: Mapping[int, str]) -> list[WebHolder]:
    """Those whose path is this word, else those whose id or name it is, else those whose name is much like it."""
    path, folded = word.replace("\\", "/"), as_id(word)
    by_path = [
        holder for holder in holders if f"/{path}".endswith((f"/{paths[id(holder)]}", f"/{paths[id(holder)]}"[:-4]))
    ]
    by_name = [holder for holder in holders if word.casefold() in (holder.id, holder.name.casefold())]
    return by_path or by_name or [holder for holder in holders if folded in (holder.id, as_id(holder.name))]


def write_form(form: NewForm) -> None:
    """Writes an empty voting form."""
    write_new(form.path, form.content)


def _quoted(name: str) -> str:
    """The name as it can stand between double quotes in YAML."""
    return name.replace("\\", "\\\\").replace('"', '\\"')
