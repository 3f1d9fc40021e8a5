"""Where the files with all data lie, from the top of the site; these addresses never change."""

from __future__ import annotations

FOLDER = "gegevens"
WORKBOOK = f"{FOLDER}/ambitieweb.xlsx"
PORTFOLIO = f"{FOLDER}/portfolio.json"
SCHEMA = f"{FOLDER}/portfolio.schema.json"
FEED = f"{FOLDER}/wijzigingen.atom"
CALENDAR = f"{FOLDER}/agenda.ics"


def csv_file(key: str) -> str:
    """The CSV file of a table."""
    return f"{FOLDER}/{key}.csv"
