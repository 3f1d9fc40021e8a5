"""Prints how often the right page comes first and in the first three, by kind of question: `cd tests && python -m search.figures`.
For the note on the search; the bars stand in `test_order.py`."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from pathlib import Path

from search.searching import ask, demo_with_docs, questions, written
from search.titles import asked_by_title


def main() -> None:
    """The table, in Markdown."""
    asked: dict[str, list[tuple[str, list[str]]]] = defaultdict(list)
    for one in (*questions("queries.yml"), *questions("readers.yml")):
        asked[one["kind"]].append((one["q"], one["first"]))
    for typed, wrong, right in asked_by_title(demo_with_docs()):
        asked["two words of a title"].append((typed, list(right)))
        asked["the same with a typing error"].append((wrong, list(right)))
    with tempfile.TemporaryDirectory() as folder:
        index = written(demo_with_docs().exports, Path(folder))
        print("| kind of question | asked | first | in three |\n|---|---|---|---|")
        for kind, pairs in asked.items():
            found = ask(index, [typed for typed, _ in pairs])
            ranks = [one.rank(right) for one, (_, right) in zip(found, pairs, strict=True)]
            first, three = (sum(0 < rank <= most for rank in ranks) for most in (1, 3))
            print(f"| {kind} | {len(pairs)} | {first} | {three} |")


if __name__ == "__main__":
    main()
