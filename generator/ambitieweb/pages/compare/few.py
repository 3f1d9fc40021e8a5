"""Of two or three webs nothing is added up: in one sentence how they stand to the web of now, and per web where it differs."""

from __future__ import annotations

from markupsafe import Markup

from ambitieweb.derive.rollup import Rollup, ThemeRollup
from ambitieweb.languages import joined
from ambitieweb.link.portfolio import WebHolder
from ambitieweb.model.method import FEWEST_FOR_DIRECTION
from ambitieweb.pages.writer import Writer
from ambitieweb.texts import Texts

MOST_NAMES = 3
"""More themes are told by their number: each web says them below."""


def are_few(rollup: Rollup) -> bool:
    """True for so few webs that each can be looked at by itself, and that propose nothing together."""
    return not rollup.directions and len(rollup.sources) <= FEWEST_FOR_DIRECTION


def differ(rollup: Rollup, t: Texts) -> list[str]:
    """'Minstens een ervan kiest anders dan nu bij Milieu en Keten.'; nothing of more webs, and where nothing can be compared."""
    if not are_few(rollup) or not _can_compare(rollup):
        return []
    names = [
        found.theme.short
        for found in rollup.themes
        if any(any(_course(rollup, found.theme.id, holder)) for holder in rollup.sources)
    ]
    n, total = len(names), len(rollup.themes)
    if not names:
        return [t("rollup.few_same", n=len(rollup.sources))]
    if n <= MOST_NAMES:
        words = t("rollup.few_at", themes=joined(names, t.language))
    else:
        words = t("rollup.few_at_each") if n == total else t("rollup.few_at_many", n=n, total=total)
    return [t("rollup.few_differ", themes=words, n=len(rollup.sources))]


def differences(writer: Writer, rollup: Rollup) -> list[tuple[Markup, str]]:
    """Each web with the themes on which it chooses more or less than what counts now, proposals of the webs below it left out. A web
    with nothing of its own to compare is not named."""
    t = writer.texts
    found = []
    for holder in rollup.sources:
        if not _chooses(rollup, holder):
            continue
        courses = [(one.theme.short, _course(rollup, one.theme.id, holder)) for one in rollup.themes]
        higher = joined([name for name, (is_higher, _) in courses if is_higher], t.language)
        lower = joined([name for name, (_, is_lower) in courses if is_lower], t.language)
        key = "both" if higher and lower else "higher" if higher else "lower" if lower else "same"
        found.append((writer.to(holder), t(f"rollup.chooses.{key}", higher=higher, lower=lower)))
    return found


def _can_compare(rollup: Rollup) -> bool:
    return any(_chooses(rollup, holder) for holder in rollup.sources)


def _chooses(rollup: Rollup, holder: WebHolder) -> bool:
    """Whether a web has a level of its own on a theme that has one now."""
    return any(_levels(found, holder) for found in rollup.themes)


def _levels(found: ThemeRollup, holder: WebHolder) -> tuple[int, int] | None:
    """What a web itself chooses on a theme, and what counts now; None without either."""
    now = found.adopted.level if found.adopted else None
    source = next((one for one in found.sources if one.holder is holder), None)
    if source is None or source.is_proposal or source.level is None or now is None:
        return None
    return source.level, now


def _course(rollup: Rollup, theme_id: str, holder: WebHolder) -> tuple[bool, bool]:
    """Whether a web chooses more, and whether it chooses less than what counts now."""
    found = rollup.of(theme_id)
    levels = _levels(found, holder) if found else None
    return (levels[0] > levels[1], levels[0] < levels[1]) if levels else (False, False)
