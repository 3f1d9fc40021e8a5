"""What a level means for a theme: the words of a web itself, else of the nearest web above, else of the theme set."""

from __future__ import annotations

from collections.abc import Mapping

from ambitieweb.link.portfolio import LinkedTheme, LinkedThemeSet, Meaning, Theme, WebHolder
from ambitieweb.model import web as web_model


def meanings_of_set(theme_set: LinkedThemeSet, theme: Theme) -> dict[int, Meaning]:
    """What the set says of each level, with the set in which these words were written."""
    owner = theme_set
    while owner.basis and (above := owner.basis.same(theme)) and above.record is theme.record:
        owner = owner.basis
    return {level: Meaning(record, owner) for level, record in sorted(theme.record.levels.items())}


def meanings_of_web(
    own: web_model.WebTheme,
    above: LinkedTheme | None,
    parent: WebHolder | None,
    theme_set: LinkedThemeSet,
    theme: Theme,
) -> Mapping[int, Meaning]:
    """A web takes each level for itself: it may say what level 2 means and take over the rest."""
    if above:
        taken = {level: Meaning(said.record, said.owner or parent) for level, said in above.meanings.items()}
    else:
        taken = meanings_of_set(theme_set, theme)
    if not own.levels:
        return taken
    return dict(sorted((taken | {level: Meaning(record, None) for level, record in own.levels.items()}).items()))
