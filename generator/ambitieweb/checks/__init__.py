"""What the method asks of a web, measure, goal or action, beyond being readable."""

from ambitieweb.checks.check import check

__all__ = ["check"]
