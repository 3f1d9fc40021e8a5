"""What each light page has around its content: title, where it comes from, and the way to the whole page. Its styles and its script
are two small files; it asks for nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb import __version__
from ambitieweb.addresses.address import Address
from ambitieweb.addresses.by_content import by_content
from ambitieweb.addresses.files import EMBEDS
from ambitieweb.charts.stylesheet import embed_css
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.writer import Writer

HERE = Address(EMBEDS)
"""Where all of them stand, for the way from there to the rest of the site."""


@dataclass(frozen=True, slots=True)
class EmbedFile:
    """A file for in a frame, by its path from the top of the site; `shows` is the page that it is a light form of."""

    path: str
    shows: Address
    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Around:
    """The words around the content of a light page."""

    title: str
    above: str = ""
    stamp: str = ""
    finding: str = ""
    facts: tuple[str, ...] = ()
    notice: str = ""


def embedded(desk: Desk, path: str, shows: Address, around: Around, content: str) -> EmbedFile:
    """The light page with this content."""
    writer, site = desk.writer(HERE), desk.portfolio.web_address
    style, script = assets(desk)
    html = desk.render(
        "embed/page.html",
        writer,
        language=desk.language,
        version=__version__,
        title=around.title,
        above=around.above,
        stamp=around.stamp,
        finding=around.finding,
        facts=" · ".join(filter(None, around.facts)),
        notice=around.notice,
        content=Markup(content),
        canonical=shows.on(site) if site else writer.href(shows),
        stylesheet=writer.file(style.path),
        script=writer.file(script.path),
        href=writer.href(shows),
        way=desk.texts("embed.way", site=desk.portfolio.site.name),
    )
    return EmbedFile(path, shows, around.title, html.encode())


def assets(desk: Desk) -> tuple[EmbedFile, EmbedFile]:
    """The stylesheet and the script, named after their content."""
    templates = desk.templates
    style = templates.get_template("embed/styles.css").render(charts=Markup(embed_css()))
    script = templates.get_template("embed/height.js").render().encode()
    return _asset("inbed.css", (style + _house(desk)).encode()), _asset("inbed.js", script)


_HOUSE = (
    ("--link", "--aw-link"), ("--aw-line", "--aw-line"), ("--aw-soft", "--aw-soft"), ("--soft", "--aw-soft"), ("--band", "--aw-frame"),
)  # fmt: skip
"""The properties of a light page, and those of a house style that they take."""


def _house(desk: Desk) -> str:
    """The colours of the house style, light and dark; its letters would be too large here."""
    house = desk.portfolio.house
    if house is None:
        return ""
    light, dark = (
        "; ".join(f"{name}: {values[own]}" for name, own in _HOUSE if own in values)
        for values in (house.light, house.dark)
    )
    return f"\n:root {{ {light} }}\n@media (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}\n"


def _asset(name: str, content: bytes) -> EmbedFile:
    return EmbedFile(by_content(f"{EMBEDS}/{name}", content), HERE, name, content)


def writer_of(desk: Desk) -> Writer:
    """A writer for light pages."""
    return desk.writer(HERE)
