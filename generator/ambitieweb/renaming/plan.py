"""What changes when something gets another id: which files get another text, and which another name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from ambitieweb.addresses.called_after import called_after
from ambitieweb.addresses.earlier import beginnings, follows
from ambitieweb.link.docs_links import lead_of, links_of
from ambitieweb.link.goals import CardPage, OwnFile, goal_of
from ambitieweb.link.portfolio import Linked, LinkedCategory, LinkedThemeSet, Portfolio, Theme
from ambitieweb.model import kinds
from ambitieweb.model.address import behind_path
from ambitieweb.model.files import CARDS, FILE_KINDS, PROJECT, THEME_SET, FileKind
from ambitieweb.model.read import Content, Entry
from ambitieweb.prose.links import links, may_hold_links
from ambitieweb.renaming.splice import Edit, PlacedText, Unsplicable, spliced
from ambitieweb.renaming.subject import CRITERION, THEME, IdOwner, kind_of
from ambitieweb.renaming.words import KindedWord, root_of, words_of
from ambitieweb.source.nodes import Mapping as MappingNode
from ambitieweb.source.nodes import Scalar
from ambitieweb.source.stored import FOLDERS
from ambitieweb.texts import Texts

_VOTES = ("sessions", "votes_file")


@dataclass(frozen=True, slots=True)
class TextChange:
    """A file of which the text changes, below the folder with content or that with hand-written pages."""

    path: str
    before: str
    after: str
    is_doc: bool = False

    @property
    def lines(self) -> int:
        """How many lines change or are new."""
        before = Counter(self.before.splitlines())
        return sum((Counter(self.after.splitlines()) - before).values())


@dataclass(frozen=True, slots=True)
class RenamePlan:
    """Everything that changes: texts, then names of files below the folder with content."""

    subject: IdOwner
    new: str
    changes: tuple[TextChange, ...]
    moves: tuple[tuple[str, str], ...]
    unsafe: tuple[tuple[str, int], ...] = ()
    """Files with a line that must change and that cannot be changed on its own: 0 for what cannot be read at all."""


def plan(
    subject: IdOwner, new: str, content: Content, portfolio: Portfolio, unread: Mapping[str, str], t: Texts
) -> RenamePlan:
    """The plan for a new id. `unread` are the texts of files that cannot be read as YAML, by path."""
    return _Planning(subject, new, content, portfolio, t).plan(unread)


@dataclass(slots=True)
class _Planning:
    subject: IdOwner
    new: str
    content: Content
    portfolio: Portfolio
    texts: Texts
    moved: dict[str, str] = field(default_factory=dict)
    """The pictures, documents and CSV files that get another name, by path below the folder with content."""
    now: dict[str, str] = field(default_factory=dict)
    """For each beginning of addresses that changes the new one."""

    def plan(self, unread: Mapping[str, str]) -> RenamePlan:
        self.now = dict(self._addresses())
        self.moved = dict(self._files())
        changes: list[TextChange] = []
        word = re.compile(rf"(?<![\w-]){re.escape(self.subject.named)}(?![\w-])")
        unsafe = [(path, 0) for path, text in unread.items() if word.search(text)]
        for kind, entry in self._sources():
            path, text = entry.document.path, entry.document.text
            try:
                made = spliced(text, self._edits(kind, entry))
            except Unsplicable as stop:
                unsafe.append((path, stop.line))
                continue
            if made != text:
                changes.append(TextChange(path, text, made))
        for path, text in self.portfolio.docs.texts.items():
            try:
                made = spliced(text, self._edits_of_doc(path, text))
            except Unsplicable as stop:
                unsafe.append((path, stop.line))
                continue
            if made != text:
                changes.append(TextChange(path, text, made, is_doc=True))
        moves = dict(self.moved)
        if self.subject.sort not in (THEME, CRITERION) and not self.subject.was:
            path = self._own_path
            moves[path] = str(PurePosixPath(path).with_name(self.new + PurePosixPath(path).suffix))
        return RenamePlan(self.subject, self.new, tuple(changes), tuple(moves.items()), tuple(unsafe))

    # --- what changes beside the id

    @property
    def _own_path(self) -> str:
        entry = self.content.of(self.subject.sort)[self.subject.id]
        return entry.document.path

    def _addresses(self) -> Iterator[tuple[str, str]]:
        """The beginnings of addresses under the id by which others still name it, and the new ones."""
        subject, portfolio = self.subject, self.portfolio
        if subject.sort == THEME:
            for theme in self._themes():
                yield from self._pairs(replace(theme, id=subject.named), replace(theme, id=self.new))
        elif subject.sort != CRITERION and (card := portfolio.of(subject.sort).get(subject.id)) is not None:
            yield from self._pairs(replace(card, id=subject.named), replace(card, id=self.new))
            for theme in card.themes if isinstance(card, LinkedThemeSet) else ():
                origin = self.new if theme.origin == subject.id else theme.origin
                then = replace(theme, set_id=self.new, origin=origin)
                yield from self._pairs(replace(theme, set_id=subject.named), then)

    def _pairs(self, before: Linked | Theme, after: Linked | Theme) -> Iterator[tuple[str, str]]:
        return zip(beginnings(before, self.portfolio), beginnings(after, self.portfolio), strict=True)

    def _themes(self) -> Iterator[Theme]:
        """The theme in every set that has it."""
        key = (self.subject.within, self.subject.id)
        for theme_set in self.portfolio.theme_sets.values():
            yield from (theme for theme in theme_set.themes if theme.key == key)

    def _files(self) -> Iterator[tuple[str, str]]:
        """The CSV files beside the card, and the pictures and documents, that it names and that are called after it."""
        subject = self.subject
        if subject.sort in (THEME, CRITERION) or subject.was:
            return
        entry = self.content.of(subject.sort)[subject.id]
        root = root_of(entry.document.text, entry.document.path, entry.kind.record)
        folder = PurePosixPath(entry.document.path).parent
        ids = {card for kind in CARDS for card in self.content.ids(kind.name)}
        for found in words_of(root, entry.kind.record) if root else ():
            for path in self._named_files(found, folder):
                renamed = called_after(path, subject.id, self.new, ids)
                if renamed and renamed not in self.content.sheets and renamed not in self._stored:
                    yield path, renamed

    @property
    def _stored(self) -> Mapping[str, str]:
        """Where each picture and document stands below the folder with content, by that place."""
        return {file.place: file.path for file in self.content.stored.values()}

    def _named_files(self, found: KindedWord, folder: PurePosixPath) -> Iterator[str]:
        if found.way == _VOTES:
            path = (folder / " ".join(found.word.text.split())).as_posix()
            yield from (path,) if path in self.content.sheets else ()
        elif found.kind == kinds.FILE:
            file = self.content.stored.get(kinds.FILE.read(found.word.text))
            yield from (file.place,) if file else ()
        elif found.kind in (kinds.TEXT, kinds.LINE) and may_hold_links(found.word.text):
            for link in links(found.word.text, is_line=found.kind == kinds.LINE):
                goal = goal_of(link.target, self.portfolio)
                if isinstance(goal, OwnFile) and goal.file is not None:
                    yield goal.file.place

    # --- the edits of a file

    def _sources(self) -> Iterator[tuple[FileKind, Entry]]:
        for kind in FILE_KINDS:
            gone = (entry for (of, _), entry in self.content.withdrawn.items() if of == kind.name)
            for entry in (*self.content.of(kind.name).values(), *gone):
                yield kind, entry

    def _edits(self, kind: FileKind, entry: Entry) -> Iterator[Edit]:
        subject, path, text = self.subject, entry.document.path, entry.document.text
        is_own = (kind.name, entry.id) == (subject.sort, subject.id)
        is_named = is_own or subject.named in text or any(PurePosixPath(name).stem in text for name in self.moved)
        root = root_of(text, path, kind.record) if is_named else None
        if root is None:
            return
        sheet = PlacedText(text)
        words = tuple(words_of(root, kind.record))
        others = {found.word.span for found in words if not self._is_named(found, kind)}
        for found in words:
            if self._is_named(found, kind) and found.word.span in others:  # one word, used as an id and as a text
                raise Unsplicable(found.word.span.line)
            yield from self._edits_of_word(found, entry, sheet)
        if is_own and not subject.was:
            yield from sheet.with_earlier(root, subject.id, self.new)
        if subject.sort == THEME and kind is THEME_SET:
            yield from self._edits_of_definition(root, entry, sheet)

    def _edits_of_word(self, found: KindedWord, entry: Entry, sheet: PlacedText) -> Iterator[Edit]:
        kind, word = found.kind, " ".join(found.word.text.split())
        if self._is_named(found, entry.kind) and self._is_reference(found, entry):
            yield sheet.replaced(found.word, self.new)
        elif kind == kinds.THEME_PATH and (path := self._theme_path(word)):
            yield sheet.replaced(found.word, path)
        elif found.way == _VOTES or kind == kinds.FILE:
            folder = PurePosixPath(entry.document.path).parent
            for path in self._named_files(found, folder):
                if path in self.moved:
                    before, after = PurePosixPath(path).name, PurePosixPath(self.moved[path]).name
                    yield sheet.replaced(found.word, after.join(word.rsplit(before, 1)))
        elif kind in (kinds.TEXT, kinds.LINE) and may_hold_links(found.word.text):
            yield from self._edits_of_text(found, sheet, is_line=kind == kinds.LINE)

    def _edits_of_text(self, found: KindedWord, sheet: PlacedText, *, is_line: bool) -> Iterator[Edit]:
        """The addresses of links as they are written; a text in which that is not sure is refused."""
        text = found.word.text
        read = Counter(link.target for link in links(text, is_line=is_line))
        written = [link for link in links_of(text) if not (is_line and link.is_defined)]
        for old, times in read.items():
            if not old or (new := self._target(old)) == old:
                continue
            places = [link for link in written if link.target == old]
            inline = sum(not link.is_defined for link in places)
            if inline > times or (inline < times and inline == len(places)):
                raise Unsplicable(found.word.span.line)
            for link in places:
                yield sheet.within(found.word, link.start, old, new)

    def _edits_of_doc(self, page: str, text: str) -> Iterator[Edit]:
        """The links in a hand-written page, which may be written as seen from it."""
        docs, stored = self.portfolio.docs, self.portfolio.stored
        for link in links_of(text):
            lead = lead_of(link.target, page, docs, self._is_ours, stored.__contains__)
            if lead.page is not None and (target := self._moved_target(link.target, lead.page)):
                yield Edit(link.start, link.start + len(link.target), target)
            elif lead.source.startswith(f"{FOLDERS[0]}/"):
                file = stored.get(lead.source.partition("/")[2])
                if file is not None and file.place in self.moved:
                    yield Edit(link.start, link.start + len(link.target), self._file_target(link.target, file.place))

    def _edits_of_definition(self, root: MappingNode, entry: Entry, sheet: PlacedText) -> Iterator[Edit]:
        """The theme itself, where a set defines it, or says it anew."""
        theme_set = self.portfolio.theme_sets.get(entry.id)
        themes = root.get("themas", "themes")
        key = (self.subject.within, self.subject.id)
        if theme_set is None or not isinstance(themes, MappingNode) or self.subject.was:
            return
        theme = theme_set.theme(self.subject.id)
        for name, value in themes.entries:
            if name.text != self.subject.id or theme is None or theme.key != key:
                continue
            yield sheet.replaced(name, self.new)
            if entry.id != self.subject.within:
                continue
            if isinstance(value, MappingNode):
                yield from sheet.with_earlier(value, self.subject.id, self.new)
            elif isinstance(value, Scalar):
                yield from sheet.with_earlier_of_name(name, value, self.subject.id)

    # --- what is ours

    def _is_named(self, found: KindedWord, kind: FileKind) -> bool:
        """True for the id, where an id of this sort belongs."""
        sort = kind.name if found.kind == kinds.SAME_KIND else found.kind.target or found.kind.name
        return sort == self.subject.sort and " ".join(found.word.text.split()) == self.subject.named

    def _is_reference(self, found: KindedWord, entry: Entry) -> bool:
        """True for a word of a kind that refers to what is renamed, in a place where it does."""
        subject = self.subject
        if subject.sort == THEME:
            return found.kind == kinds.THEME and self._is_our_theme(found, entry)
        if subject.sort == CRITERION:
            return found.kind == kinds.CRITERION and (entry.kind, entry.id) == (PROJECT, subject.within)
        return True

    def _is_our_theme(self, found: KindedWord, entry: Entry) -> bool:
        """True when the theme of this name is the one that gets another, in the set that holds for this place."""
        key = (self.subject.within, self.subject.id)
        for theme_set in self._sets(entry, found.way[0]):
            theme = theme_set.theme(self.subject.named) or theme_set.called_now(self.subject.named)
            if theme is not None:
                return theme.key == key
        return False

    def _sets(self, entry: Entry, first: str) -> Iterator[LinkedThemeSet]:
        """The theme sets whose themes can be meant there, the first choice first."""
        card = self.portfolio.of(entry.kind.name).get(entry.id) if entry.kind.folder else None
        found: tuple[LinkedThemeSet | None, ...]
        match card:
            case LinkedThemeSet():
                found = (card.basis, card) if first in ("omit", "rename") else (card,)
            case LinkedCategory():
                web, own = card.theme_set, card.card_theme_set
                has_web = card.record.web is not None and bool(card.record.web.themes)
                is_of_card = first == "strategy" or first.endswith("goals") or first == "actions"
                found = (own, web) if is_of_card or (first == "measures" and not has_web) else (web, own)
            case None if (entry.kind.name, entry.id) in self.content.withdrawn:
                found = ()
            case None:
                raise Unsplicable(0)
            case _:
                found = (card.theme_set,)
        yield from (theme_set for theme_set in found if theme_set is not None)

    def _theme_path(self, word: str) -> str | None:
        """The new path of a theme in a set, where it changes."""
        set_id, slash, theme_id = word.partition("/")
        subject = self.subject
        if slash and subject.sort == THEME_SET.name and set_id == subject.named:
            return f"{self.new}/{theme_id}"
        theme_set = self.portfolio.theme_sets.get(set_id)
        if subject.sort != THEME or theme_set is None or theme_id != subject.named:
            return None
        theme = theme_set.theme(theme_id) or theme_set.called_now(theme_id)
        is_ours = theme is not None and theme.key == (subject.within, subject.id)
        return f"{set_id}/{self.new}" if is_ours else None

    # --- links

    def _is_ours(self, path: str) -> bool:
        return any(follows(path, old) for old in self.now) or self._has_anchor(path)

    def _target(self, target: str) -> str:
        """The address in a link, as it is after this."""
        goal = goal_of(target, self.portfolio)
        if isinstance(goal, CardPage):
            return self._moved_target(target, goal.path) or target
        if isinstance(goal, OwnFile) and goal.file is not None and goal.file.place in self.moved:
            return self._file_target(target, goal.file.place)
        if target.startswith("#"):
            return self._with_anchor(target)
        return target

    def _moved_target(self, target: str, path: str) -> str | None:
        """The target of a link to a page with another address, spelled as its author did."""
        behind = behind_path(target)
        bare = target.removesuffix(behind) if behind else target
        for old in sorted(self.now, key=len, reverse=True):
            if follows(path, old) and old != self.now[old]:
                for before, after in zip(old.split("/"), self.now[old].split("/"), strict=True):
                    if before != after:
                        bare = _last_replaced(bare, before, after)
                break
        made = bare + (self._with_anchor(behind) if self._has_anchor(path) else behind)
        return made if made != target else None

    def _has_anchor(self, path: str) -> bool:
        """True for a page on which our theme can have a place of its own."""
        if self.subject.sort != THEME:
            return False
        folder, _, rest = path.partition("/")
        kind = next((kind for kind in FILE_KINDS if kind.folder == folder and folder), None)
        card = self.portfolio.of(kind.name).get(rest.partition("/")[0]) if kind else None
        sets = (getattr(card, "theme_set", None), getattr(card, "card_theme_set", None)) if card else ()
        key = (self.subject.within, self.subject.id)
        return any(theme.key == key for theme_set in sets if theme_set for theme in theme_set.themes)

    def _with_anchor(self, behind: str) -> str:
        if self.subject.sort != THEME:
            return behind
        old, new = (self.texts("anchor.theme", theme=theme) for theme in (self.subject.named, self.new))
        return f"{behind[: -len(old)]}{new}" if behind.endswith(f"#{old}") else behind

    def _file_target(self, target: str, place: str) -> str:
        before, after = PurePosixPath(place).name, PurePosixPath(self.moved[place]).name
        shared = len(before) - len(self.subject.id)
        return _last_replaced(target, self.subject.id, self.new, is_start=True) if shared >= 0 and after else target


def _last_replaced(path: str, before: str, after: str, *, is_start: bool = False) -> str:
    """The path with another last part of this name; with `is_start` the last that begins with it."""
    parts = path.replace("\\", "/").split("/")
    for number in reversed(range(len(parts))):
        name = parts[number]
        bare = name.removesuffix(".html").removesuffix(".md")
        if bare == before or (is_start and name.startswith(before)):
            start = sum(len(part) + 1 for part in parts[:number])
            return path[:start] + after + path[start + len(before) :]
    return path


def subject_kind(subject: IdOwner) -> FileKind:
    """The kind of the file in which something stands."""
    return {THEME: THEME_SET, CRITERION: PROJECT}.get(subject.sort) or kind_of(subject.sort)


def entry_of(subject: IdOwner, content: Content) -> Entry | None:
    """The file in which something stands, when it can be read."""
    kind = subject_kind(subject)
    return content.of(kind.name).get(subject.within or subject.id)
