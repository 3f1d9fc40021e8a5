"""A web on a page: the drawing, one sentence that says the same, and a table with the same data (row T4)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from ambitieweb.addresses.anchors import theme_anchor
from ambitieweb.addresses.cards import page_of
from ambitieweb.charts.letters import LETTERS
from ambitieweb.charts.living import living_svg
from ambitieweb.charts.rim import has_letters
from ambitieweb.charts.web import web_svg
from ambitieweb.charts.web_input import LegendWords, Segment, WebInput
from ambitieweb.gathered import gathered
from ambitieweb.languages import joined
from ambitieweb.link.portfolio import LinkedTheme, LinkedThemeSet, LinkedWeb, Theme, WebHolder
from ambitieweb.model.method import MAXIMUM_LEVEL
from ambitieweb.model.values import Rating
from ambitieweb.model.web import FIRM, WebStatus
from ambitieweb.pages.cards.history import history
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import lower_first
from ambitieweb.pages.fragments import item, items, said
from ambitieweb.pages.writer import Writer, state_of
from ambitieweb.texts import Texts

FEWEST_THEMES, MOST_THEMES = 3, 24
_FACTS = (
    "purpose", "version", "decided_by", "valid_from", "valid_until", "next_update", "theme_set", "status_date",
    "rollup_rule",
)  # fmt: skip


def web_input(holder: WebHolder, web: LinkedWeb, texts: Texts, *, links: str | None = None) -> WebInput:
    """What the chart draws. `links` is what stands before `#anchor` in each segment's link; None for no links."""
    outline, status = outline_name(web, texts), stamp_of(web, texts)
    told = {rating: _told(rating, web.theme_set, texts) for rating in {place.rating for place in web.themes}}
    said = _sentence(web, told, texts)
    return drawn_web(
        f"web-{holder.kind}-{holder.id}",
        texts("web.title", name=holder.name),
        (_segment(place, told[place.rating], texts, links) for place in web.themes),
        web.theme_set,
        texts,
        description=f"{status}. {said}" if status else said,
        outline=outline,
        stamp=status,
    )


def drawn_web(
    drawing_id: str,
    title: str,
    segments: Iterable[Segment],
    theme_set: LinkedThemeSet,
    texts: Texts,
    *,
    description: str = "",
    outline: str = "",
    stamp: str = "",
) -> WebInput:
    """A web of any segments on a theme set. It is described by these, unless there is a better `description`."""
    parts = tuple(segments)
    words = legend(texts, theme_set, outline)
    return WebInput(drawing_id, title, description or described(parts), parts, words, texts.language, stamp=stamp)


def stamp_of(web: LinkedWeb | None, texts: Texts) -> str:
    """'Voorlopig' or 'nog niet vastgesteld' for a web on which nobody decided yet; nothing where no status is written down."""
    return stamp_words(web.record.status if web and web.record else None, texts)


def stamp_words(status: WebStatus | None, texts: Texts) -> str:
    """The words for a status with which nothing was decided yet."""
    return "" if status is None or status in FIRM else texts(f"web.stamp.{status.name.lower()}")


def is_drawable(theme_set: LinkedThemeSet) -> bool:
    """True when the set has enough themes for a web, and not too many; a sheet with one theme has none."""
    return FEWEST_THEMES <= len(theme_set.themes) <= MOST_THEMES


def web_to_draw(holder: WebHolder) -> LinkedWeb | None:
    """The web of a holder, when there is one of which something is known and that can be drawn."""
    web = holder.web
    return web if web is not None and web.is_there and is_drawable(web.theme_set) else None


def legend(texts: Texts, theme_set: LinkedThemeSet, outline_name: str = "") -> LegendWords:
    """The words that a drawing needs."""
    return LegendWords(
        not_relevant=texts("level.not_relevant"),
        not_relevant_short=texts("level.not_relevant_short"),
        undecided=texts("level.undecided"),
        blank=texts("level.blank"),
        inherited=texts("level.inherited"),
        outline=outline_name,
        levels=tuple(theme_set.level_label(number) for number in range(MAXIMUM_LEVEL + 1)),
    )


def drawing(web: WebInput) -> Markup:
    """The web for a page. Where its themes have letters, the list of which is which stands below it."""
    return Markup(living_svg(web)) + letter_key(tuple((segment.short, segment.hue) for segment in web.segments))


def letter_key(themes: tuple[tuple[str, int], ...]) -> Markup:
    """Disc and short name of each theme, with the number of its colour, of a web that has letters; '' for one with names
    along its rim."""
    if not has_letters(tuple(name for name, _ in themes)):
        return Markup()
    return items((item(letter_disc(n, hue) + said(name)) for n, (name, hue) in enumerate(themes)), "aw-letters")


def letter_disc(index: int, hue: int) -> Markup:
    """The letter of a theme in its colour, as it stands round the web."""
    return Markup(f'<span class="aw-disc aw-h{hue}">{LETTERS[index]}</span>')


def thumbnail(holder: WebHolder, texts: Texts, prefix: str = "") -> str:
    """The web as a small picture, or nothing where there is no web. `prefix` keeps ids apart when it stands twice."""
    if holder.web is None or holder.web.is_empty or not is_drawable(holder.web.theme_set):
        return ""
    web = web_input(holder, holder.web, texts)
    return web_svg(replace(web, id=f"{prefix}k-{web.id}"), size="thumbnail")


def described(segments: Iterable[Segment]) -> str:
    """'Milieu: significant. Klimaat: ambitieus.'"""
    return ". ".join(f"{segment.label}: {segment.level_name}" for segment in segments) + "."


@dataclass(frozen=True, slots=True)
class _Told:
    """What a web says of a rating, alike for all its themes that have it."""

    rank: tuple[int, str]
    level_name: str
    says_number: bool


def _told(rating: Rating | None, theme_set: LinkedThemeSet, texts: Texts) -> _Told:
    return _Told(_rank(rating, theme_set, texts), level_name(rating, theme_set, texts), says_number(rating, theme_set))


def _sentence(web: LinkedWeb, told: Mapping[Rating | None, _Told], texts: Texts) -> str:
    """'Klimaat: niveau 3 van 3, ambitieus. ...', with themes at the same level taken together, highest first."""
    groups = gathered((told[place.rating].rank, place.theme.name) for place in web.themes)
    parts = [
        f"{joined(names, texts.language)}: {words}"
        for (_, words), names in sorted(groups.items(), key=lambda item: item[0][0])
    ]
    return ". ".join(parts) + "."


def _rank(rating: Rating | None, theme_set: LinkedThemeSet, texts: Texts) -> tuple[int, str]:
    if rating is None:
        return 13, texts("level.blank")
    if rating is Rating.NOT_RELEVANT:
        return 12, texts("level.not_relevant")
    if rating is Rating.UNDECIDED:
        return 11, texts("level.undecided")
    level = rating.level or 0
    return 10 - level, level_words(level, theme_set, texts)


def rating_phrase(rating: Rating | None, theme_set: LinkedThemeSet, texts: Texts) -> str:
    """What a web says of one theme in the middle of a sentence."""
    return _rank(rating, theme_set, texts)[1]


def level_words(level: int, theme_set: LinkedThemeSet, texts: Texts) -> str:
    """'niveau 3 van 3, ambitieus'."""
    name = theme_set.own_level_name(level)
    words = texts("level.of", level=level, maximum=MAXIMUM_LEVEL)
    return f"{words}, {lower_first(name)}" if name else words


def level_name(rating: Rating | None, theme_set: LinkedThemeSet, texts: Texts) -> str:
    """The name of a level below the name of its theme ('niveau 0' when it has none), or in words that there is none."""
    level = rating.level if rating else None
    if level is None:
        return rating_phrase(rating, theme_set, texts)
    name = theme_set.own_level_name(level)
    return lower_first(name) if name else texts("level.number", level=level)


def says_number(rating: Rating | None, theme_set: LinkedThemeSet) -> bool:
    """True for a level whose words hold its number already, so that it need not stand before them."""
    level = rating.level if rating else None
    return level is not None and not theme_set.level_label(level).startswith(f"{level} ")


def _segment(place: LinkedTheme, told: _Told, texts: Texts, links: str | None) -> Segment:
    note = f"{place.theme.name}: {told.rank[1]}"
    if place.is_inherited:
        note = f"{note}, {texts('level.inherited')}"
    return Segment(
        label=place.theme.name,
        short=place.theme.short,
        state=state_of(place.rating),
        level=place.level,
        level_name=told.level_name,
        says_number=told.says_number,
        inherited=place.is_inherited,
        outline=place.parent_rating.level if place.parent_rating and not place.is_inherited else None,
        href=f"{links}#{theme_anchor(place, texts)}" if links is not None else None,
        hue=place.theme.hue,
        note=note,
        theme=place.theme.id,
    )


def rated_segment(theme: Theme, rating: Rating | None, theme_set: LinkedThemeSet, texts: Texts) -> Segment:
    """A theme with a level and nothing else: no link, nothing inherited, nothing above it."""
    level, name = rating.level if rating else None, level_name(rating, theme_set, texts)
    holds_number = says_number(rating, theme_set)
    return Segment(
        theme.name,
        theme.short,
        state_of(rating),
        level,
        name,
        hue=theme.hue,
        says_number=holds_number,
        theme=theme.id,
    )


def outline_name(web: LinkedWeb, texts: Texts) -> str:
    """What the dashed line is: the ambition of those whose web lies above this one; '' where there is no such line."""
    parents = {
        place.parent.name
        for place in web.themes
        if place.parent and not place.is_inherited and place.parent_rating and place.rating is not place.parent_rating
    }
    return texts("web.outline", name=joined(sorted(parents), texts.language)) if parents else ""


def inherited_from(web: LinkedWeb, texts: Texts) -> str:
    """The names of those whose levels a web takes over; '' when it takes over none."""
    names = {place.inherited_from.name for place in web.themes if place.inherited_from and place.level is not None}
    return joined(sorted(names), texts.language)


def web_about(desk: Desk, writer: Writer, holder: WebHolder) -> Markup:
    """What comes with a web beside its levels and reasons: the words of its author on the whole, who decided and when, and its
    earlier versions. '' without a web."""
    web = holder.web
    if web is None or not web.is_there:
        return Markup()
    record = web.record
    names = (*_FACTS, "decided_on") if record and record.decided_on != record.status_day else _FACTS
    html = desk.render(
        "parts/web-about.html",
        writer,
        web=web,
        facts=writer.facts(record, names, web.theme_set) if record else [],
        history=history(desk, writer, web),
    )
    return Markup(html)


def level_legend(desk: Desk, writer: Writer, holder: WebHolder) -> Markup:
    """What the levels of a web mean, and which theme set says so. '' without a web."""
    web = holder.web
    if web is None or not web.is_there:
        return Markup()
    html = desk.render("parts/level-legend.html", writer, web=web, theme_set_page=page_of(web.theme_set))
    return Markup(html)
