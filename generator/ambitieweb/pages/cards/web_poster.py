"""What the picture of a web says when it goes where no page stands around it."""

from __future__ import annotations

from ambitieweb.charts.poster_input import PosterInput
from ambitieweb.languages import long_date
from ambitieweb.link.portfolio import LinkedCategory, LinkedProject, WebHolder
from ambitieweb.pages.cards.category_finding import category_finding
from ambitieweb.pages.cards.intro import decided
from ambitieweb.pages.cards.project_finding import finding
from ambitieweb.pages.cards.web_finding import web_finding
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.notice import short_notice
from ambitieweb.pages.web_figure import web_input, web_to_draw


def web_poster(desk: Desk, holder: WebHolder) -> PosterInput | None:
    """The web with its title, what it says, how firm it is and since when, who keeps it, and whether it is made up; None where
    there is no web to draw."""
    t, web = desk.texts, web_to_draw(holder)
    if web is None:
        return None
    writer = desk.writer()
    organisation = organisation_of(holder)
    above = t(f"picture.above.{holder.kind}")
    site, address = desk.portfolio.site.name, desk.portfolio.web_address
    house = desk.portfolio.house
    return PosterInput(
        web=web_input(holder, web, t),
        above=f"{above} · {organisation}" if organisation else above,
        title=holder.name,
        finding=spoken_finding(desk, holder),
        facts=tuple(filter(None, (_firmness(desk, holder), _owner(desk, holder)))),
        notice=short_notice(writer.plain(holder.notice), t) if holder.notice else "",
        band=house.light.get("--aw-frame", "") if house else "",
        source=f"{site}, {address.partition('://')[2].rstrip('/')}" if address else site,
    )


def spoken_finding(desk: Desk, holder: WebHolder) -> str:
    """What the page of a web says under its title, without marks: the sentence of its author, else that of the page."""
    own, writer = holder.record.finding, desk.writer()
    if own:
        return writer.plain(own)
    match holder:
        case LinkedCategory():
            said = category_finding(desk, writer, holder)
        case LinkedProject():
            said = finding(desk, writer, holder)
        case _:
            return web_finding(holder, desk.texts)
    return " ".join(said.striptags().split())


def organisation_of(holder: WebHolder) -> str:
    """The name of the organisation that a web belongs to; '' for that organisation itself, or where nobody says it."""
    above = holder.parent
    if isinstance(holder, LinkedProject):
        above = holder.unit or holder.parent
    while isinstance(above, LinkedCategory):
        above = above.parent
    return above.root.name if above else ""


def _firmness(desk: Desk, holder: WebHolder) -> str:
    """'Vastgesteld op 12 februari 2026 door Gemeenteraad'; without a day of its own the day of the site."""
    record = holder.web.record if holder.web else None
    said = str(decided(desk, record).striptags()).rstrip(".") if record else ""
    day = desk.portfolio.reference_date
    has_day = record is not None and record.status_day is not None
    today = desk.texts("picture.as_of", date=long_date(day, desk.language)) if day and not has_day else ""
    return " · ".join(filter(None, (said, today)))


def _owner(desk: Desk, holder: WebHolder) -> str:
    """'Eigenaar: Directeur bedrijfsvoering'; of a project its client."""
    name = "client" if isinstance(holder, LinkedProject) else "owner"
    owner, writer = getattr(holder.record, name), desk.writer()
    return f"{writer.label(holder.record, name)}: {writer.plain(owner)}" if owner else ""
