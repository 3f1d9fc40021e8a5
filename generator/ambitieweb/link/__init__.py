"""Records joined to one portfolio: references resolved, webs inherited, circles found."""

from ambitieweb.link.portfolio import (
    ChosenMeasure,
    Level,
    LinkedCategory,
    LinkedMeasure,
    LinkedProject,
    LinkedTheme,
    LinkedThemeSet,
    LinkedWeb,
    Portfolio,
    Theme,
    Unit,
    WebHolder,
)

__all__ = [
    "ChosenMeasure",
    "Level",
    "LinkedCategory",
    "LinkedMeasure",
    "LinkedProject",
    "LinkedTheme",
    "LinkedThemeSet",
    "LinkedWeb",
    "Portfolio",
    "Theme",
    "Unit",
    "WebHolder",
]
