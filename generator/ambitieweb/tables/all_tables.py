"""Every table, in the order in which readers meet them: a new one is a line here and its words in the texts."""

from __future__ import annotations

from ambitieweb.model import category, measure, nested, parts, practice, project, site, steering, theme_set
from ambitieweb.model import session as session_model
from ambitieweb.model import web as web_model
from ambitieweb.model.files import CATEGORY, MEASURE, ORGANISATION, PLAIN, PRACTICE, PROJECT, SITE, THEME_SET
from ambitieweb.model.reading import Reading
from ambitieweb.model.relation import Relation
from ambitieweb.model.result import Result
from ambitieweb.tables.declared import Plan, declared, of_files
from ambitieweb.tables.material import Material
from ambitieweb.tables.measured import measured
from ambitieweb.tables.table import Table
from ambitieweb.tables.theme_tables import levels, themes
from ambitieweb.tables.uses import uses
from ambitieweb.tables.verdicts import offers, results
from ambitieweb.tables.webs import web_themes, webs

GROUPS = ("ambitions", "measures", "figures", "work", "talks", "reference", "together")
TABLES = (
    of_files(ORGANISATION, "ambitions"),
    of_files(CATEGORY, "ambitions"),
    of_files(PROJECT, "ambitions"),
    Plan("webben", "ambitions", (web_model.Web,), webs),
    Plan("webthemas", "ambitions", (web_model.WebTheme,), web_themes),
    declared("webversies", "ambitions", web_model.WebVersion),
    declared("opgaven", "ambitions", nested.Challenge),
    declared("opgavedoelen", "ambitions", nested.SubGoal),
    declared("impact", "ambitions", web_model.Impact),
    declared("strategie", "ambitions", category.Strategy),
    of_files(MEASURE, "measures"),
    declared("maatregelthemas", "measures", measure.MeasureTheme),
    Plan("toepassingen", "measures", (measure.MeasureChoice,), uses),
    declared("samenhang", "measures", Relation),
    declared("doelen", "figures", parts.Goal),
    declared("indicatoren", "figures", parts.Indicator),
    declared("metingen", "figures", Reading),
    Plan("resultaten", "figures", (Result,), results),
    Plan("aanbiedingen", "figures", (), offers),
    declared("uitgaven", "figures", parts.Spend),
    declared("acties", "work", parts.Action),
    declared("planning", "work", parts.Moment),
    Plan("gemeten", "work", (project.Measurement, project.MeasuredTheme), measured),
    declared("verschillen", "work", project.Difference),
    declared("beoordelingen", "work", steering.Review),
    declared("beleid", "work", steering.Policy),
    declared("sessies", "talks", session_model.Session),
    declared("sessiethemas", "talks", session_model.SessionTheme),
    declared("stemmen", "talks", session_model.Vote),
    declared("stellingen", "talks", session_model.Statement),
    declared("betrokkenen", "talks", parts.Person),
    declared("voorbeelden", "talks", parts.Example),
    of_files(PRACTICE, "reference"),
    declared("praktijkthemas", "reference", practice.PracticeTheme),
    declared("praktijkmaatregelen", "reference", practice.PracticeMeasure),
    of_files(THEME_SET, "reference"),
    Plan("schaalniveaus", "reference", (theme_set.ScaleLevel,), levels),
    Plan("themas", "reference", (theme_set.ThemeDefinition,), themes),
    declared("themaniveaus", "reference", theme_set.ThemeLevel),
    declared("themavoorbeelden", "reference", theme_set.ThemeExample),
    declared("bijlagen", "reference", parts.Attachment),
    declared("links", "reference", parts.Link),
    declared("bronnen", "reference", parts.Source),
    declared("begrippen", "reference", site.Term),
    of_files(SITE, "reference"),
    *(of_files(kind, "reference") for kind in PLAIN),
)
"""What authors wrote. What follows from it stands with the overviews that show it, in `pages.all_pages.TABLES`."""


def all_tables(material: Material) -> tuple[Table, ...]:
    """Every table of a site; a table without rows is there too, so that who reads it by name finds it."""
    tabled = frozenset(record for plan in TABLES for record in plan.records)
    return tuple(plan.make(plan, material, tabled) for plan in TABLES)
