"""Files beside the pages: webs as pictures that stand alone, the schemas for editors, and all data to take along."""

from ambitieweb.exports.basket_texts import basket_texts
from ambitieweb.exports.basket_word import basket_word
from ambitieweb.exports.board_data import board_data
from ambitieweb.exports.calendar import calendars
from ambitieweb.exports.csv_files import csv_files
from ambitieweb.exports.export import Export
from ambitieweb.exports.feed import feed
from ambitieweb.exports.invitations import invitations
from ambitieweb.exports.picture_menu import picture_menu
from ambitieweb.exports.portfolio_json import portfolio_json
from ambitieweb.exports.portfolio_schema import portfolio_schema
from ambitieweb.exports.voting_forms import voting_forms
from ambitieweb.exports.webs import webs
from ambitieweb.exports.withdrawn import withdrawn
from ambitieweb.exports.workbook import workbook

EXPORTS = (
    webs,
    picture_menu,
    voting_forms,
    invitations,
    csv_files,
    workbook,
    portfolio_json,
    portfolio_schema,
    feed,
    calendars,
    basket_texts,
    basket_word,
    board_data,
    withdrawn,
)
ASKED_FOR = (invitations, workbook, portfolio_schema, basket_word)
"""Those of which the bytes are made when somebody asks for them, where not all are made at once."""

__all__ = ["ASKED_FOR", "EXPORTS", "Export"]
