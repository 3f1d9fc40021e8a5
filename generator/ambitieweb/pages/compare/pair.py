"""Two webs laid over each other: the first as filled rings, the second as a dashed line, and what differs in sentences."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from ambitieweb.charts.level_bar import level_bar_svg
from ambitieweb.charts.web_input import WebInput
from ambitieweb.derive.contrast import WebPair
from ambitieweb.languages import joined
from ambitieweb.link.portfolio import Theme, WebHolder
from ambitieweb.model.values import Rating
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.living_web import PictureSize, living_figure
from ambitieweb.pages.web_figure import drawn_web, rated_segment
from ambitieweb.pages.writer import Writer, state_of
from ambitieweb.texts import Texts


def pair_finding(two: WebPair, desk: Desk) -> str:
    """'Catering en Energie verschillen op 5 van de 6 thema's'."""
    t = desk.texts
    names = joined([two.one.name, two.other.name], t.language)
    key = "finding" if two.same or two.open else "everywhere"
    return t(f"compare.over.{key}", webs=names, n=len(two.differing), total=len(two.theme_set.themes))


def pair_html(desk: Desk, writer: Writer, two: WebPair, size: PictureSize) -> Markup:
    """The drawing and beside it the sentences; the heading is for who puts it on a page."""
    t = desk.texts
    same, still_open = ([theme.short for theme in themes] for themes in (two.same, two.open))
    return Markup(
        desk.render(
            "overviews/pair.html",
            writer,
            figure=living_figure(_drawn(two, desk), size),
            keys=[
                (t(f"compare.over.line_{place}"), writer.to(holder))
                for place, holder in enumerate((two.one, two.other))
            ],
            differences=[
                (
                    theme,
                    [_said(holder, theme, t) for holder in (two.one, two.other)],
                )
                for theme in two.differing
            ],
            same=t("compare.over.same", themes=joined(same, t.language)) if same else "",
            open=t("compare.over.open", themes=joined(still_open, t.language)) if still_open else "",
        )
    )


def _said(holder: WebHolder, theme: Theme, texts: Texts) -> tuple[str, Markup, str]:
    """Whose level, as a bar, and in words."""
    rating = holder.rating(theme)
    bar = level_bar_svg(state_of(rating), rating.level if rating else None, theme.hue)
    return holder.name, Markup(bar), short_rating(rating, texts)


def short_rating(rating: Rating | None, texts: Texts) -> str:
    """'3', 'niet relevant', 'nog te bepalen': what a web says in as few words as there are."""
    if rating is None:
        return texts("level.blank")
    if rating.level is not None:
        return str(rating.level)
    return texts("level.undecided" if rating is Rating.UNDECIDED else "level.not_relevant")


def _drawn(two: WebPair, desk: Desk) -> WebInput:
    t, theme_set = desk.texts, two.theme_set
    segments = []
    for theme in theme_set.themes:
        one, other = two.one.rating(theme), two.other.rating(theme)
        segment = rated_segment(theme, one, theme_set, t)
        segments.append(replace(segment, outline=other.level if other and other is not one else None))
    names = joined([two.one.name, two.other.name], t.language)
    return drawn_web(
        f"paar-{two.one.kind}-{two.one.id}-{two.other.id}",
        f"{t('compare.over.drawn')}: {names}",
        segments,
        theme_set,
        t,
        description=t("compare.over.described"),
        outline=two.other.name,
    )
