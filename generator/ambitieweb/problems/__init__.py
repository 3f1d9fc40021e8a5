"""What an author did that we cannot use, as data: a slug, a place and the values for its words."""

from ambitieweb.problems.problem import Place, Problem, Severity, Span, error, warning

__all__ = ["Place", "Problem", "Severity", "Span", "error", "warning"]
