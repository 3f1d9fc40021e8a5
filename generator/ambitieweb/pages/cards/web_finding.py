"""What a web says in one sentence, for under a title: where it differs from the web above it, or else where the bar is highest
and where lowest. It stands where its author wrote no finding."""

from __future__ import annotations

from ambitieweb.derive.deviations import LevelCourse, course_of
from ambitieweb.languages import joined
from ambitieweb.link.portfolio import LinkedTheme, LinkedWeb, WebHolder
from ambitieweb.model.values import Rating
from ambitieweb.pages.formats import lower_first, upper_first
from ambitieweb.texts import Texts

_SIDES = (LevelCourse.HIGHER, LevelCourse.LOWER, LevelCourse.OTHER)


def web_finding(holder: WebHolder, texts: Texts) -> str:
    """'Hoger dan Gemeente Brinkstede bij milieu, lager bij klimaat. Over inclusie is nog niet besloten.'"""
    web = holder.web
    if web is None or web.is_empty:
        return texts("web_finding.none")
    above = sorted({place.parent.name for place in web.themes if place.parent})
    if above and all(place.is_inherited or place.rating is None for place in web.themes):
        return texts("web_finding.taken", name=joined(above, texts.language))
    told = difference(web, texts, than=joined(above, texts.language)) or _bars(web, texts)
    return " ".join(filter(None, (told, open_themes(web, texts)))) or texts("web_finding.undecided_all")


def difference(web: LinkedWeb, texts: Texts, *, than: str = "") -> str:
    """'Hoger bij milieu en circulair, lager bij klimaat.'; '' where it is nowhere different from the web above it. `than` is
    the name of that, for who does not see it."""
    by_side = {side: [place for place in web.themes if course_of(place) is side] for side in _SIDES}
    parts = [
        texts(f"web_finding.{side.value}", themes=_names(places, texts)) for side, places in by_side.items() if places
    ]
    if parts and than:
        first = next(side for side, places in by_side.items() if places)
        parts[0] = texts(f"web_finding.{first.value}_than", name=than, themes=_names(by_side[first], texts))
    return f"{upper_first(', '.join(parts))}." if parts else ""


def open_themes(web: LinkedWeb, texts: Texts) -> str:
    """'Over inclusie is nog niet besloten.'; '' where every theme is decided, or none."""
    found = [place for place in web.themes if place.rating is Rating.UNDECIDED and not place.is_inherited]
    if not found or len(found) == len(web.themes):
        return ""
    return upper_first(texts("web_finding.undecided", n=len(found), themes=_names(found, texts)))


def _bars(web: LinkedWeb, texts: Texts) -> str:
    """Where the bar is highest and where lowest."""
    places = [place for place in web.themes if place.level is not None]
    levels = sorted({place.level or 0 for place in places})
    if not levels:
        return ""
    if len(levels) == 1:
        return texts("web_finding.level", level=web.theme_set.level_label(levels[0]))
    high, low = (_names([p for p in places if p.level == level], texts) for level in (levels[-1], levels[0]))
    return texts("web_finding.high_low", high=high, low=low)


def _names(places: list[LinkedTheme], texts: Texts) -> str:
    return joined([lower_first(place.theme.short) for place in places], texts.language)
