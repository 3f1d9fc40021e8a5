"""Pages that are made of one thing, whatever else is made with them."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from ambitieweb.model.reads import reading
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.page import Page

P = ParamSpec("P")


def alone(make: Callable[Concatenate[Desk, P], Page]) -> Callable[Concatenate[Desk, P], Page]:
    """A function that makes a page of what it is given and of the desk. What that page is made of the desk knows then, and the others
    that one maker makes are not made of it."""

    @wraps(make)
    def made(desk: Desk, *args: P.args, **kwargs: P.kwargs) -> Page:
        with reading() as found:
            page = make(desk, *args, **kwargs)
        desk.made_alone[page.path] = found[0]
        return page

    return cast(Callable[Concatenate[Desk, P], Page], made)
