"""Charts: a small frozen input goes in, SVG comes out. Knows nothing of cards, content or language."""

from ambitieweb.charts.level_bar import level_bar_svg
from ambitieweb.charts.stylesheet import css
from ambitieweb.charts.web import web_svg
from ambitieweb.charts.web_input import LegendWords, Segment, State, WebInput

__all__ = ["LegendWords", "Segment", "State", "WebInput", "css", "level_bar_svg", "web_svg"]
