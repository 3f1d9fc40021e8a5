"""What stays off the site until a day or phase, in words for its author."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from ambitieweb.link.held_back import Waiting
from ambitieweb.model.phase import Phase
from ambitieweb.texts import Texts


def waiting_words(waiting: Sequence[Waiting], t: Texts, folder: str) -> str:
    """One note with each part that waits, where it stands and until when; empty when nothing waits."""
    if not waiting:
        return ""
    lines = [t("waiting.title", n=len(waiting)), *(_line(part, t, folder) for part in waiting)]
    if any(isinstance(part.until, datetime.date) for part in waiting):
        lines.append(t("waiting.give_day"))
    return "\n".join(lines)


def _line(part: Waiting, t: Texts, folder: str) -> str:
    line = part.place.span.line if part.place.span else 1
    what = " > ".join(part.keys) or t("waiting.whole_file")
    return f"   {folder}/{part.place.path}:{line}  {what}: {_until(part, t)}"


def _until(part: Waiting, t: Texts) -> str:
    if isinstance(part.until, Phase):
        now = part.phase.word(t.language) if part.phase else t("waiting.no_phase")
        return t("waiting.until_phase", phase=part.until.word(t.language), now=now)
    if part.until is not None:
        return t("waiting.until_day", day=part.until.isoformat())
    return t("waiting.because_of", id=part.because_of)
