"""What the method asks of a web, measure, goal or action, beyond being readable (INVENTORY 1.8)."""

from ambitieweb.checks.check import check

__all__ = ["check"]
