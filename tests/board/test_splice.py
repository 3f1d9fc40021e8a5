"""Lists in a file of an author: stickers, measures, actions and votes are added, changed and removed with only those lines different. Read back by
the generator, for every card of the example content and of the content that uses every field, with changes drawn at random."""

from __future__ import annotations

import random
import re
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from board.asking import ask
from board.test_own_file import COMPLETE, CONTENT, PARTS, cards, complete, differing, read, start_of
from content_problems import problems_in
from demo import demo

EDITS = 5_000
EACH = 4
"""Changes of one text, one after the other."""
TEXTS = (
    "Kort.", "Let op: dit telt", "prijs # 1", "\"Zo\" zei 'zij'", "{a: b}, [c]", "- een lijst", "no", "9:30", "@ & * !", "één – twee € 😀",
    "eindigt op:", "% 20", "> groter", "Ja, en 'nee' [1] {x} & 50%", "a, b", "2026-01-02", "12", "'", '"',
)  # fmt: skip
NEW: dict[str, Any] = {
    "impact": lambda c: {"direction": c.choice(("positief", "negatief")), "count": c.randint(1, 9), "argument": c.choice(TEXTS)},
    "measures": lambda c: {"measure": c.choice(("bomen-beschermen", "minder-verharding")), "theme": "milieu", "levels": c.randint(1, 3)},
    "actions": lambda c: {"what": c.choice(TEXTS), "owner": "Projectleider", "date": "2027-03-04", "status": "open"},
    "votes": lambda c: {"rating": c.randint(0, 3), "count": c.randint(1, 9), "role": c.choice(TEXTS)},
}  # fmt: skip
FIELDS: dict[str, dict[str, Any]] = {
    "impact": {"count": lambda c: c.randint(1, 30), "argument": lambda c: c.choice(TEXTS), "phase": lambda c: c.choice(TEXTS)},
    "measures": {"levels": lambda c: c.randint(0, 3)},
    "actions": {"owner": lambda c: c.choice(TEXTS), "date": lambda c: f"2027-0{c.randint(1, 9)}-11", "status": lambda c: c.choice(("open", "klaar", "bezig"))},
    "votes": {"count": lambda c: c.randint(1, 30), "role": lambda c: c.choice(TEXTS)},
}  # fmt: skip
SHORT = {"measures": "measure", "votes": "rating"}
MEANT = {
    "meer-stemmen-dan-deelnemers", "stemmen-dubbel-geteld", "maatregel-onder-niveau", "niveau-zonder-maatregel", "onderzoek-zonder-vraag",
    "maatregel-onbekend", "thema-niet-in-set", "actie-te-laat", "staat-er-twee-keer",
}  # fmt: skip
"""What `check` may truly say of these changes: so many votes, such a measure (not each site and each web has it), a day that is over,
what was drawn a second time."""


def places(plain: Any, record: Any, keys: dict[str, list[str]]) -> list[tuple[str, list[Any]]]:
    """Where a card has, or can have, each kind of list."""

    def at(node: Any, name: str) -> Any:
        return next((node[key] for key in keys[name] if key in node), None) if isinstance(node, dict) else None

    themes = record.web.themes if record.web else ()
    found: list[tuple[str, list[Any]]] = [
        ("impact", ["web", "themes", {"key": theme, "short": "rating"}, "impact"]) for theme in themes
    ]
    found += [(name, [name]) for name in ("measures", "actions") if hasattr(record, name)]
    sessions = at(plain, "sessions")
    for number, session in enumerate(sessions if isinstance(sessions, list) else ()):
        for theme in at(session, "themes") or ():
            votes = at(at(session, "themes")[theme], "votes")
            if not isinstance(votes, dict):  # {3: 6, 2: 1} is no list
                found.append(("votes", ["sessions", {"at": number}, "themes", {"key": theme}, "votes"]))
    return found


def listed(record: Any, path: list[Any]) -> tuple[Any, ...]:
    """The records at a path."""
    node = record
    for step in path:
        node = getattr(node, step) if isinstance(step, str) else node[step.get("at", step.get("key"))]
    found: tuple[Any, ...] = node
    return found


def drawn(chance: random.Random, kind: str, path: list[Any], length: int) -> tuple[dict[str, Any], int]:
    """A change of a list, and how long it is then."""
    act = chance.choice(("add", "set", "set", "remove")) if length else "add"
    if act == "add":
        return {"path": path, "add": NEW[kind](chance)}, length + 1
    item = [*path, {"at": chance.randrange(length), **({"short": SHORT[kind]} if kind in SHORT else {})}]
    if act == "remove":
        return {"path": item, "remove": True}, length - 1
    name = chance.choice(sorted(FIELDS[kind]))
    return {"path": [*item, name], "set": FIELDS[kind][name](chance)}, length


def said(record: Any) -> dict[str, Any]:
    """What a record says, without what it leaves open, as words."""
    return {name: words(value) for name, value in record if value not in (None, (), {})}


def words(value: Any) -> Any:
    if hasattr(value, "low") or hasattr(value, "lowest"):
        return str(value)
    value = getattr(value, "value", value)
    return str(value[0] if isinstance(value, tuple) and value and isinstance(value[0], str) else value)


def apply(items: list[dict[str, Any]], edit: dict[str, Any], depth: int) -> None:
    """The same change of what the records say."""
    if "add" in edit:
        items.append({name: shown(name, value) for name, value in edit["add"].items()})
        return
    place = edit["path"][depth]["at"]
    if "remove" in edit:
        del items[place]
    else:
        name = edit["path"][-1]
        items[place][name] = shown(name, edit["set"])


def shown(name: str, value: Any) -> str:
    return f"{value}-{value}" if name == "levels" else str(value)


def plain(item: dict[str, Any]) -> dict[str, Any]:
    """With a level as the words of the test have it."""
    return {name: (levels(value) if name == "levels" else value) for name, value in item.items()}


def levels(value: str) -> str:
    found = re.findall(r"\d", value)
    return f"{found[0]}-{found[-1]}"


@pytest.mark.slow
def test_five_thousand_changes_of_lists_change_nothing_else(tmp_path: Path) -> None:
    chance, done, rounds = random.Random("lijsten"), 0, 0
    content = [(content, site()) for content, site in ((CONTENT, demo), (COMPLETE, complete))]
    start = start_of(demo())
    copies = [shutil.copytree(folder, tmp_path / folder.name) for folder, _ in content]
    problems = [other_problems(copy) for copy in copies]
    sources = [(card.path, card.text) for folder, site in content for card in cards(folder, site.portfolio)]
    folders = [
        copy for copy, (folder, site) in zip(copies, content, strict=True) for _ in cards(folder, site.portfolio)
    ]
    before = [next(iter(read({path: text}).values())) for path, text in sources]
    trees = [yaml.load(text, yaml.BaseLoader) for _, text in sources]
    while done < EDITS:
        asked = []
        for number, (path, text) in enumerate(sources):
            lists: dict[str, tuple[str, list[Any], list[dict[str, Any]]]] = {}
            edits = []
            lengths: dict[str, int] = {}
            options = places(trees[number], before[number], start["keys"])
            for _ in range(EACH if options else 0):
                kind, where = chance.choice(options)
                name = repr(where)
                items = lists.setdefault(
                    name, (kind, where, [plain(said(one)) for one in listed(before[number], where)])
                )[2]
                edit, lengths[name] = drawn(chance, kind, where, lengths.get(name, len(items)))
                edits.append(edit)
                apply(items, edit, len(where))
            done += len(edits)
            written = text.replace("\n", "\r\n") if done % 3 == 0 else text
            asked.append((number, path, written, edits, lists))
        answers = ask(PARTS, "edited", start=start, texts=[{"text": one[2], "edits": one[3]} for one in asked])
        for (number, path, text, edits, lists), answer in zip(asked, answers, strict=True):
            assert "text" in answer, (path, edits, answer)
            after = next(iter(read({path: answer["text"]}).values()))
            for _, where, items in lists.values():
                found = [plain(said(one)) for one in listed(after, where)] if has(after, where) else []
                assert found == items, (path, edits)
            assert rest(before[number], lists) == rest(after, lists), (path, edits)
            assert_small(text, answer["text"], edits)
            (folders[number] / path).write_text(answer["text"], "utf-8", newline="")
        rounds += 1
        if rounds % 2:
            assert [other_problems(copy) for copy in copies] == problems
    assert done >= EDITS


def other_problems(content: Path) -> Counter[tuple[str, str, str]]:
    """What `check` says of a whole site, beside what these changes mean."""
    return Counter(
        (problem.place.path, problem.slug, repr(sorted(problem.values.items())))
        for problem in problems_in(content)
        if problem.slug not in MEANT
    )


def has(record: Any, path: list[Any]) -> bool:
    try:
        listed(record, path)
    except (KeyError, AttributeError, IndexError):
        return False
    return True


def rest(record: Any, lists: dict[str, Any]) -> Any:
    """What a card says beside its lists."""
    kept = record.model_dump(warnings=False)
    for _, where, _ in lists.values():
        node: Any = kept
        for step in where[:-1]:
            node = node[step if isinstance(step, str) else step.get("at", step.get("key"))]
        node.pop(where[-1], None)
    return kept


def assert_small(before: str, after: str, edits: list[dict[str, Any]]) -> None:
    was, now = Counter(before.splitlines(keepends=True)), Counter(after.splitlines(keepends=True))
    removed = sum("remove" in edit for edit in edits)
    assert (now - was).total() <= 8 * len(edits), edits
    assert (was - now).total() <= 2 * len(edits) + 25 * removed, edits
    if "\r\n" in before:
        assert not re.search(r"(?<!\r)\n", after), edits
    remarks = [part for line in was for part in re.findall(r"(?:^|\s)(#.*)", line) if not re.search(r"""["']""", line)]
    assert [remark for remark in remarks if remark.strip() not in after] == [], edits


def edited(text: str, *edits: dict[str, Any]) -> Any:
    return ask(PARTS, "edited", start=start_of(demo()), texts=[{"text": text, "edits": edits}])[0]


STICKER = {"direction": "positief", "count": 2, "argument": "Zo: is het"}
SAID = '{richting: positief, aantal: 2, argument: "Zo: is het"}'
IMPACT = ["web", "themes", {"key": "milieu", "short": "rating"}, "impact"]


@pytest.mark.parametrize(
    ("theme", "after"),
    [
        ("    milieu: 3  # hoog\n", f"    milieu: {{niveau: 3, impact: [{SAID}]}}  # hoog\n"),
        ("    milieu:\n", f"    milieu:\n      impact:\n        - {SAID}\n"),
        ("    milieu: {niveau: 3}\n", f"    milieu: {{niveau: 3, impact: [{SAID}]}}\n"),
        ("    milieu: {}\n", f"    milieu: {{impact: [{SAID}]}}\n"),
        ("    milieu:\n      niveau: 3\n      # einde\n", f"    milieu:\n      niveau: 3\n      impact:\n        - {SAID}\n      # einde\n"),
        ("    milieu:\n      impact:  # stickers\n      niveau: 3\n", f"    milieu:\n      impact:  # stickers\n        - {SAID}\n      niveau: 3\n"),
        ("    milieu:\n      impact: []  # nog niets\n", f"    milieu:\n      impact: [{SAID}]  # nog niets\n"),
        ("    milieu:\n      impact: {richting: negatief}\n", f"    milieu:\n      impact: [{{richting: negatief}}, {SAID}]\n"),
        ("    milieu:\n      impact:\n        richting: negatief\n        aantal: 3\n", "    milieu:\n      impact:\n        - richting: negatief\n          aantal: 3\n        - " + SAID + "\n"),
        ("    milieu:\n      impact:\n      - richting: negatief\n        aantal: 3  # twee\n", "    milieu:\n      impact:\n      - richting: negatief\n        aantal: 3  # twee\n      - richting: positief\n        aantal: 2\n        argument: \"Zo: is het\"\n"),
        ("    milieu:\n      impact: [\n        {richting: negatief},\n      ]\n", f"    milieu:\n      impact: [\n        {{richting: negatief}},\n        {SAID},\n      ]\n"),
    ],
)  # fmt: skip
def test_a_sticker_finds_its_place_in_every_way_of_writing(theme: str, after: str) -> None:
    for newline in ("\n", "\r\n"):
        text = f"naam: A\nweb:\n  themas:\n{theme}    klimaat: 2\n".replace("\n", newline)
        answer = edited(text, {"path": IMPACT, "add": STICKER})
        assert answer.get("text") == text.replace(theme.replace("\n", newline), after.replace("\n", newline)), answer


LIST = """\
naam: A
acties:
  # eerst
  - wat: Bellen  # met wie
    eigenaar: Ik
    # over de dag
    datum: 2026-10-02
  - {wat: Schrijven, status: open}  # snel
  - wat: >
      Lopen
      en staan
# einde
fase: gunning
"""


def test_what_is_removed_leaves_its_remarks() -> None:
    answer = edited(LIST, {"path": ["actions", {"at": 0}], "remove": True})
    assert answer["text"] == LIST.replace(
        "  - wat: Bellen  # met wie\n    eigenaar: Ik\n    # over de dag\n    datum: 2026-10-02\n",
        "  # met wie\n  # over de dag\n",
    )
    answer = edited(LIST, {"path": ["actions", {"at": 1}], "remove": True})
    assert differing(LIST, answer["text"]) == ["-   - {wat: Schrijven, status: open}  # snel", "+   # snel"]
    answer = edited(LIST, *[{"path": ["actions", {"at": 0}], "remove": True}] * 3)
    assert [line for line in answer["text"].splitlines() if "#" not in line] == ["naam: A", "fase: gunning"]


def test_fields_of_an_item_change_where_they_stand() -> None:
    answer = edited(
        LIST,
        {"path": ["actions", {"at": 0}, "date"], "set": "2027-01-01"},
        {"path": ["actions", {"at": 1}, "owner"], "set": "Wij, samen"},
        {"path": ["actions", {"at": 2}, "status"], "set": "klaar"},
        {"path": ["actions", {"at": 2}, "what"], "set": "Zitten"},
    )
    after = LIST.replace("2026-10-02", "2027-01-01").replace("open}", 'open, eigenaar: "Wij, samen"}')
    assert answer["text"] == after.replace(">\n      Lopen\n      en staan\n", "Zitten\n    status: klaar\n")


def test_a_bare_word_gets_more_beside_it() -> None:
    text = "naam: A\nmaatregelen:\n- papier  # zo\n- [x]\n"
    answer = edited(
        text.replace("- [x]\n", ""), {"path": ["measures", {"at": 0, "short": "measure"}, "levels"], "set": 2}
    )
    assert answer["text"] == "naam: A\nmaatregelen:\n- {maatregel: papier, niveau: 2}  # zo\n"
    text = "naam: A\nmaatregelen: papier\n"
    answer = edited(text, {"path": ["measures"], "add": {"measure": "hout", "levels": 1}})
    assert answer["text"] == "naam: A\nmaatregelen: [papier, {maatregel: hout, niveau: 1}]\n"


def test_a_whole_session_is_added_as_blocks() -> None:
    text = "naam: A\nsessies:\n  - titel: Eerste\n    themas: {milieu: {stemmen: {3: 6}}}"
    session = {
        "date": "2026-11-12",
        "themes": {"milieu": {"votes": [{"rating": 3, "count": 4}, {"rating": "nog te bepalen", "count": 1}]}},
    }
    answer = edited(
        text,
        {"path": ["sessions"], "add": session},
        {"path": ["sessions", {"at": 0}, "themes", {"key": "milieu"}, "votes", {"key": "2"}], "set": 3},
    )
    assert answer["text"] == (
        "naam: A\nsessies:\n  - titel: Eerste\n    themas: {milieu: {stemmen: {3: 6, 2: 3}}}\n"
        "  - datum: 2026-11-12\n    themas:\n      milieu:\n        stemmen:\n"
        "          - {niveau: 3, aantal: 4}\n          - {niveau: nog te bepalen, aantal: 1}"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("naam: A\nweb:\n  themas:\n    milieu: &m {niveau: 3}\n    klimaat: *m\n", IMPACT),
        ("naam: A\nweb:\n  themas:\n    klimaat: &m {niveau: 3}\n    milieu: *m\n", IMPACT),
        ("naam: A\nweb:\n  themas:\n    klimaat: &m {niveau: 3}\n    milieu: {<<: *m}\n", IMPACT),
        ("naam: A\nacties: &a []\n", ["actions"]),
        ("naam: A\nacties: !eigen []\n", ["actions"]),
    ],
)
def test_what_is_named_for_use_elsewhere_is_refused(text: str, path: list[Any]) -> None:
    assert edited(text, {"path": path, "add": STICKER}) == {"problem": "tied"}
    text = "naam: A\nacties:\n  - &a {wat: A}\n  - *a\n"
    assert edited(text, {"path": ["actions", {"at": 0}], "remove": True}) == {"problem": "tied"}


def test_a_change_that_would_say_something_else_is_refused() -> None:
    assert edited("naam: A\nacties: 3\n", {"path": ["actions", {"at": 1}], "remove": True}) == {"problem": "unsure"}
    assert edited("naam: [}\n", {"path": ["actions"], "add": {"what": "A"}}) == {"problem": "unsure"}


def test_the_first_lines_and_last_line_of_a_file_stay(tmp_path: Path) -> None:
    text = "# kop\n\nnaam: A\nfase: gunning"
    assert edited(text, {"path": ["actions"], "add": {"what": "B"}})["text"] == text + "\nacties:\n  - {wat: B}"
    text = "naam: A\nacties:\n  - {wat: B}"
    assert edited(text, {"path": ["actions", {"at": 0}], "remove": True})["text"] == "naam: A"
