"""The votes of a session on a page: stickers on the web, per theme a strip with the numbers, and who told theirs (row O3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from markupsafe import Markup

from ambitieweb.charts.votes import VotedTheme, VotesInput, votes_svg
from ambitieweb.derive.votes import Spread
from ambitieweb.languages import grouped
from ambitieweb.link.portfolio import LinkedThemeSet, LinkedWeb, WebHolder
from ambitieweb.model.session import Session, SessionSort
from ambitieweb.model.values import Rating
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.fragments import both_sizes
from ambitieweb.pages.strips import Count, strip
from ambitieweb.pages.web_figure import is_drawable
from ambitieweb.pages.writer import Writer
from ambitieweb.texts import Texts

LEVELS = 4


def levels_shown(found: Sequence[Spread], decided: Mapping[str, Rating | None]) -> tuple[int, ...]:
    """The levels for which somebody voted or that were decided, of all themes together."""
    chosen = {rating.level for spread in found if (rating := decided.get(spread.place.theme.id))}
    return tuple(n for n in range(LEVELS) if n in chosen or any(spread.counts[n] for spread in found))


def vote_strip(
    desk: Desk, writer: Writer, spread: Spread | None, decided: Rating | None, shown: Sequence[int]
) -> Markup:
    """The votes on a theme as a small picture in one line, a cell for each level that is shown so that those of all themes stand below
    each other, with a mark at the level that was decided; '' without votes."""
    if spread is None:
        return Markup()
    t, level = desk.texts, decided.level if decided else None
    levels = desk.portfolio.theme_sets[spread.place.theme.set_id]

    def words(number: int) -> str:
        name = levels.level(number)
        heard = Markup('<span class="aw-sr"> {}</span>').format(name.name) if name else ""
        return Markup("{}{}").format(t("session.at", level=number), heard)

    counts = [Count(spread.counts[number], words(number), number == level) for number in shown]
    if spread.other:
        counts.append(Count(spread.other, t("session.at_none"), is_plain=True))
    return strip(desk, writer, counts, t("session.strip"))


def answers_strip(desk: Desk, writer: Writer, counts: Sequence[tuple[str, int | None]]) -> Markup:
    """The answers to a statement in the same form, each count with its word."""
    told = [Count(count, word) for word, count in counts if count is not None]
    return strip(desk, writer, told, desk.texts("session.strip"))


def voters(
    desk: Desk, writer: Writer, spread: Spread | None, theme_set: LinkedThemeSet
) -> list[tuple[Markup, str, str]]:
    """Who told for which level the vote was: the level, who, and how many there were."""
    if spread is None:
        return []
    return [
        (
            writer.rating(vote.rating, theme_set, spread.place.theme.hue),
            " ".join(words),
            "" if vote.count is None else _voted(desk.texts, vote.count),
        )
        for vote in spread.votes
        if (words := [word for word in (vote.role, vote.initials if writer.shows_names else None) if word])
    ]


def votes_figure(
    desk: Desk, holder: WebHolder, session: Session, found: Sequence[Spread], decided: Mapping[str, Rating | None]
) -> Markup:
    """The stickers on the web; '' where nobody voted or the web cannot be drawn."""
    web = holder.web
    if web is None or not found or not is_drawable(web.theme_set):
        return Markup()
    svg = _drawing(holder, web, session, found, decided, desk.texts)
    return Markup('<figure class="aw-figure" data-search-exclude>{}<figcaption>{}</figcaption></figure>').format(
        svg, desk.texts(f"session.{'votes_key_wanted' if session.sort is SessionSort.EVALUATION else 'votes_key'}")
    )


def _number(count: int, texts: Texts) -> str:
    return grouped(Decimal(count), texts.language)


def _voted(texts: Texts, count: int) -> str:
    return texts("session.voted", n=count, count=_number(count, texts))


def votes_finding(found: Sequence[Spread], texts: Texts) -> str:
    """The theme on which the group was least of one mind, or that all agreed; '' where nobody voted."""
    voted = [spread for spread in found if spread.total]
    divided = min(voted, key=lambda spread: max(spread.counts) / spread.total, default=None)
    if divided is None:
        return ""
    if max(divided.counts) == divided.total:
        return texts("session.votes_agreed")
    return texts("session.votes_divided", theme=divided.place.theme.short)


def _drawing(
    holder: WebHolder,
    web: LinkedWeb,
    session: Session,
    found: Sequence[Spread],
    decided: Mapping[str, Rating | None],
    texts: Texts,
) -> Markup:
    by_theme = {spread.place.theme.id: spread for spread in found}
    themes = []
    for place in web.themes:
        spread = by_theme.get(place.theme.id)
        under = _voted(texts, spread.total) if spread else texts("session.not_voted")
        themes.append(
            VotedTheme(
                label=place.theme.short,
                short=place.theme.short,
                under=under,
                votes=spread.counts if spread else (0,) * LEVELS,
                decided=rating.level if (rating := decided.get(place.theme.id)) else None,
                hue=place.theme.hue,
                numbers=tuple(_number(count, texts) for count in spread.counts) if spread else (),
            )
        )
    votes = VotesInput(
        id=f"stemmen-{holder.kind}-{holder.id}-{holder.record.sessions.index(session) + 1}",
        title=". ".join(filter(None, (texts("session.votes_title", name=holder.name), votes_finding(found, texts)))),
        description=". ".join(f"{p.theme.name}: {theme.under}" for p, theme in zip(web.themes, themes, strict=True))
        + ".",
        themes=tuple(themes),
        language=texts.language,
    )
    return both_sizes(votes_svg, votes)
