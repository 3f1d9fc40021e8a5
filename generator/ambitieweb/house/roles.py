"""What the site takes from a house style, and under which names it looks for that in a file with tokens.

The first name that is there counts. Those of the group `ambitieweb` are the organisation's own choice; the others are what NL Design
System, Utrecht and the municipalities that follow them call the same.
"""

from __future__ import annotations

from dataclasses import dataclass

GROUP = "ambitieweb"


@dataclass(frozen=True, slots=True)
class Role:
    """One thing that the look of the site asks for: its key in the group `ambitieweb`, in English too, and what else it is called."""

    key: str
    english: str
    names: tuple[str, ...] = ()

    @property
    def all_names(self) -> tuple[str, ...]:
        """Every name that is looked for, in order."""
        return tuple(dict.fromkeys((f"{GROUP}.{self.key}", f"{GROUP}.{self.english}", *self.names)))


PRIMARY = Role(
    "hoofdkleur",
    "primary",
    (
        "nl.button.primary.background-color",
        "utrecht.button.primary-action.background-color",
        "basis.color.action-1-inverse.bg-default",
        "basis.color.accent-1-inverse.bg-default",
        "utrecht.button.background-color",
    ),
)
PRIMARY_INK = Role(
    "hoofdkleur-tekst",
    "primary-text",
    (
        "nl.button.primary.color",
        "utrecht.button.primary-action.color",
        "basis.color.action-1-inverse.color-default",
        "basis.color.accent-1-inverse.color-default",
        "utrecht.button.color",
    ),
)
HEADER = Role("kop", "header", ("utrecht.page-header.background-color", "utrecht.navigation.background-color"))
HEADER_INK = Role("kop-tekst", "header-text", ("utrecht.page-header.color", "utrecht.navigation.color"))
LINK = Role(
    "link",
    "link",
    (
        "nl.link.color",
        "utrecht.link.color",
        "basis.color.action-2.color-default",
        "basis.color.action-1.color-default",
    ),
)
ACCENT = Role("accent", "accent", ("basis.color.accent-1.border-default",))
FOCUS = Role("focus", "focus", ("basis.focus.outline-color", "utrecht.focus.outline-color"))
CHART = Role("grafiek", "chart")
FONT = Role(
    "letter",
    "font",
    (
        "utrecht.document.font-family",
        "basis.text.font-family.default",
        "basis.text.font-family",
        "nl.paragraph.font-family",
    ),
)
HEADING_FONT = Role(
    "kopletter",
    "heading-font",
    (
        "utrecht.heading.font-family",
        "basis.heading.font-family",
        "nl.heading.font-family",
        "utrecht.heading-1.font-family",
    ),
)
LOGO = Role("logo", "logo")
DARK_LOGO = Role("logo-donker", "logo-dark")

COLOURS = (PRIMARY, PRIMARY_INK, HEADER, HEADER_INK, LINK, ACCENT, FOCUS, CHART)
ROLES = (*COLOURS, FONT, HEADING_FONT, LOGO, DARK_LOGO)
FONT_FILES = ("letterbestanden", "font-files")
DARK_GROUPS = ("donker", "dark")
"""In these groups within `ambitieweb`, colours for who reads in the dark; without, the site makes them from those for the light."""
