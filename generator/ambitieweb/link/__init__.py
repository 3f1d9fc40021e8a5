"""Records joined to one portfolio: references resolved, webs inherited, circles found."""

from ambitieweb.link.portfolio import (
    Category,
    Choice,
    Level,
    Measure,
    Portfolio,
    Project,
    Theme,
    ThemeSet,
    Unit,
    Web,
    WebHolder,
    WebTheme,
)

__all__ = [
    "Category",
    "Choice",
    "Level",
    "Measure",
    "Portfolio",
    "Project",
    "Theme",
    "ThemeSet",
    "Unit",
    "Web",
    "WebHolder",
    "WebTheme",
]
