"""The votes of a session on a page: stickers on the web, and a table with the numbers and who told theirs (row O3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from ambitieweb.charts.votes import VotedTheme, VotesInput, votes_svg
from ambitieweb.derive.votes import Spread, spreads
from ambitieweb.languages import grouped
from ambitieweb.link.portfolio import LinkedTheme, LinkedThemeSet, LinkedWeb, WebHolder
from ambitieweb.model.session import Session
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.fragments import both_sizes
from ambitieweb.pages.page import Section
from ambitieweb.pages.web_figure import is_drawable
from ambitieweb.pages.writer import Writer
from ambitieweb.texts import Texts

LEVELS = 4
_NARROW = 2
"""So many digits fit in the narrow columns beside a drawing."""


@dataclass(frozen=True, slots=True)
class VoteRow:
    """The spread of the votes on a theme beside the decided level, and who voted for what as far as it is told."""

    theme: Markup
    counts: list[tuple[str, bool]]
    other: str
    decided: Markup
    voters: list[tuple[Markup, str, str]]


def votes_section(desk: Desk, writer: Writer, holder: WebHolder, session: Session) -> Iterator[Section]:
    """The section, or none when nobody voted."""
    web = holder.web
    found = spreads(session, web)
    if web is None or not found:
        return
    rows = [_vote_row(writer, spread, spread.place, web.theme_set) for spread in found]
    heads = [
        (number, web.theme_set.own_level_name(number), web.theme_set.level_label(number)) for number in range(LEVELS)
    ]
    has_other = any(row.other for row in rows)
    svg = _drawing(holder, web, session, found, desk.texts) if is_drawable(web.theme_set) else ""
    html = desk.render(
        "session/votes.html",
        writer,
        rows=rows,
        heads=heads,
        has_other=has_other,
        is_wide=any(len(said) > _NARROW for row in rows for said in (row.other, *(said for said, _ in row.counts))),
        voted=[(row.theme, row.voters) for row in rows if row.voters],
        svg=svg,
        without_names=writer.without_names(vote for spread in found for vote in spread.votes),
    )
    yield desk.section("session_votes", html)


def _vote_row(writer: Writer, spread: Spread, place: LinkedTheme, theme_set: LinkedThemeSet) -> VoteRow:
    voters = [
        (
            writer.rating(vote.rating, theme_set, place.theme.hue),
            " ".join(words),
            "" if vote.count is None else _voted(writer.texts, vote.count),
        )
        for vote in spread.votes
        if (words := [word for word in (vote.role, vote.initials if writer.shows_names else None) if word])
    ]
    return VoteRow(
        theme=writer.theme_link(place.theme),
        counts=[
            (_number(count, writer.texts) if count else "", number == place.level)
            for number, count in enumerate(spread.counts)
        ],
        other=_number(spread.other, writer.texts) if spread.other else "",
        decided=writer.place(place, theme_set),
        voters=voters,
    )


def _number(count: int, texts: Texts) -> str:
    return grouped(Decimal(count), texts.language)


def _voted(texts: Texts, count: int) -> str:
    return texts("session.voted", n=count, count=_number(count, texts))


def _finding(holder: WebHolder, found: Sequence[Spread], texts: Texts) -> str:
    """How the group voted, with the theme on which it was least of one mind; '' of that where all agreed."""
    title = texts("session.votes_title", name=holder.name)
    voted = [spread for spread in found if spread.total]
    divided = min(voted, key=lambda spread: max(spread.counts) / spread.total, default=None)
    if divided is None:
        return title
    if max(divided.counts) == divided.total:
        return f"{title}. {texts('session.votes_agreed')}"
    return f"{title}. {texts('session.votes_divided', theme=divided.place.theme.short)}"


def _drawing(holder: WebHolder, web: LinkedWeb, session: Session, found: Sequence[Spread], texts: Texts) -> Markup:
    by_theme = {spread.place.theme.id: spread for spread in found}
    themes = []
    for place in web.themes:
        spread = by_theme.get(place.theme.id)
        under = _voted(texts, spread.total) if spread else texts("session.not_voted")
        themes.append(
            VotedTheme(
                label=place.theme.name,
                short=place.theme.short,
                under=under,
                votes=spread.counts if spread else (0,) * LEVELS,
                decided=place.level,
                hue=place.theme.hue,
                numbers=tuple(_number(count, texts) for count in spread.counts) if spread else (),
            )
        )
    votes = VotesInput(
        id=f"stemmen-{holder.kind}-{holder.id}-{holder.record.sessions.index(session) + 1}",
        title=_finding(holder, found, texts),
        description=". ".join(f"{theme.label}: {theme.under}" for theme in themes) + ".",
        themes=tuple(themes),
        language=texts.language,
    )
    return both_sizes(votes_svg, votes)
