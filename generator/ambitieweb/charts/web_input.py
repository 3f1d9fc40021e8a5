"""What an ambition web needs to know to be drawn. All words come from the caller."""

from dataclasses import dataclass
from enum import Enum
from typing import Literal

LEVELS = 3
"""The highest level, and so the number of rings."""
FEWEST, MOST = 3, 24
"""So many themes a web can be drawn with."""

Size = Literal["page", "narrow", "living", "thumbnail", "file", "sheet"]


def refuse_count(themes: int, title: str) -> None:
    """Refuses a web that cannot be drawn: that is a mistake in our code, not in the content."""
    if not FEWEST <= themes <= MOST:
        raise ValueError(f"a web has {FEWEST} to {MOST} themes, not {themes} ({title})")


class State(Enum):
    """What a theme says about its level. Four different things, never mixed; the value is the CSS class."""

    LEVEL = "aw-level"
    NOT_RELEVANT = "aw-nr"
    UNDECIDED = "aw-tbd"
    BLANK = "aw-blank"


@dataclass(frozen=True, slots=True)
class Segment:
    """One theme of the web.

    `level` is 0-3 when `state` is LEVEL and is not looked at otherwise. `level_name` stands under the label, also for
    the other states ('nog te bepalen'); `says_number` when the number of the level is in it. A soft hyphen in `label` is a good place to break it. `outline` is the level
    of a second series, for instance the ambition of the parent. `note` is what a screen reader says for the link.
    `theme` is the id that the row of the theme has too. `wanted` is the level that was wanted, for a web of what it became;
    `is_behind` says that the level, which still counts, is not reached yet. `against` says in a few words what the level stands
    beside ('ambitie: 3'), where it is another.
    """

    label: str
    short: str
    state: State
    level: int | None = None
    level_name: str = ""
    says_number: bool = False
    inherited: bool = False
    outline: int | None = None
    href: str | None = None
    hue: int = 0
    note: str = ""
    theme: str = ""
    wanted: int | None = None
    is_behind: bool = False
    against: str = ""

    def __post_init__(self) -> None:
        """Refuses a segment that cannot be drawn: that is a mistake in our code, not in the content."""
        if self.state is State.LEVEL and (self.level is None or not 0 <= self.level <= LEVELS):
            raise ValueError(f"a level is 0-{LEVELS}, not {self.level} ({self.label})")
        if self.outline is not None and not 0 <= self.outline <= LEVELS:
            raise ValueError(f"an outline is 0-{LEVELS}, not {self.outline} ({self.label})")


@dataclass(frozen=True, slots=True)
class LegendWords:
    """The words in the drawing itself. `levels` are levels 0-3 with number and name; a legend line with an empty word is left out."""

    not_relevant_short: str
    not_relevant: str = ""
    undecided: str = ""
    blank: str = ""
    inherited: str = ""
    outline: str = ""
    levels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WebInput:
    """An ambition web of 3 to 24 themes, clockwise from 12 o'clock. `id` starts every id in the drawing.

    `stamp` says that the web is not firm yet, such as 'voorlopig'; with it the web has a dashed rim.
    """

    id: str
    title: str
    description: str
    segments: tuple[Segment, ...]
    legend: LegendWords
    language: str = "nl"
    stamp: str = ""

    def __post_init__(self) -> None:
        """Refuses a web that cannot be drawn: that is a mistake in our code, not in the content."""
        refuse_count(len(self.segments), self.title)

    @property
    def name(self) -> str:
        """The title, which says for who cannot see the rim that the web is not firm yet."""
        return f"{self.title} ({self.stamp.lower()})" if self.stamp else self.title
