"""The template for Word files that `site.yml` names: one that can be used, with the styles that the files need."""

from __future__ import annotations

from collections.abc import Iterator

from ambitieweb.link.portfolio import Portfolio
from ambitieweb.model.read import Content
from ambitieweb.model.word_styles import TEMPLATE_STYLES
from ambitieweb.problems import Problem, error, warning
from ambitieweb.source.word_template import template_read


def word_template(content: Content, portfolio: Portfolio) -> Iterator[Problem]:
    """An error for a file that cannot be used, a warning that names the styles that will be made."""
    name, entry = portfolio.site.template, content.of("site").get("site")
    file = portfolio.stored.get(name or "")
    if name is None or file is None or entry is None:  # that a file is missing is said with those of cards
        return
    read, place = template_read(file.content()), entry.place(("template",))
    if read.fault is not None:
        yield error(read.fault.value, place, naam=name)
    elif missing := [words for key, words in TEMPLATE_STYLES.items() if key not in read.styles]:
        yield warning("sjabloon-zonder-stijl", place, naam=name, stijlen=", ".join(missing))
