"""A workbook as openpyxl reads it."""

from __future__ import annotations

import datetime
import io
from functools import cache
from typing import Any

import openpyxl
from openpyxl.workbook.workbook import Workbook

from ambitieweb.addresses.files import WORKBOOK
from ambitieweb.site import Site
from exports.small_site import export


@cache
def opened(content: bytes) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def texts_of(site: Site) -> set[str]:
    """Every text in every cell."""
    book = opened(export(site, WORKBOOK))
    return {cell.value for sheet in book for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)}


def plain(value: Any) -> Any:
    """A value of a cell; openpyxl makes a moment of a day."""
    return value.date() if isinstance(value, datetime.datetime) else value
