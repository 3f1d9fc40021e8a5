"""The house style of an organisation, from one file with design tokens."""

from ambitieweb.house.style import HouseStyle, house_style

__all__ = ["HouseStyle", "house_style"]
