"""Expected drawings, to the byte. `make accept` writes them anew; look at a changed drawing in a browser before you accept it."""

from __future__ import annotations

import os
from pathlib import Path

GOLDEN = Path(__file__).parent.parent / "golden" / "charts"


def assert_drawn(name: str, drawn: str) -> None:
    """The drawing is the one in the file of this name."""
    expected = GOLDEN / f"{name}.svg"
    if os.environ.get("ACCEPT"):
        expected.parent.mkdir(parents=True, exist_ok=True)
        expected.write_text(drawn, "utf-8", newline="\n")
    assert drawn == expected.read_text("utf-8")
