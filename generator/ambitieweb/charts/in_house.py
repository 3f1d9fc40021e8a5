"""A drawing for outside the site in the colours of an organisation, which its stylesheet gives on a page."""

from collections.abc import Mapping

from ambitieweb.charts.palette import LIGHT

_OURS = {"--aw-line": LIGHT.line, "--aw-soft": LIGHT.soft}


def in_house(svg: str, colours: Mapping[str, str]) -> str:
    """The drawing with these colours, by the property that has them, in the place of ours."""
    for name, ours in _OURS.items():
        if name in colours:
            svg = svg.replace(f'"{ours}"', f'"{colours[name]}"')
    return svg
