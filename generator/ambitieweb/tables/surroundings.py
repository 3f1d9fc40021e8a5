"""The columns that say where a row stands: what it belongs to, its theme, its session, its page, and keys to join tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from ambitieweb.link.portfolio import ChosenMeasure
from ambitieweb.model import kinds
from ambitieweb.model.files import CARDS, CATEGORY, KIND_BY_NAME, ORGANISATION, PROJECT, SITE
from ambitieweb.model.record import Record
from ambitieweb.model.session import Session
from ambitieweb.tables.found import FoundRecord
from ambitieweb.tables.material import Material
from ambitieweb.tables.places import names_theme, places
from ambitieweb.tables.table import Column, Form, T, Value

HOLDERS = (ORGANISATION.name, CATEGORY.name, PROJECT.name)


def before(record: type[Record], material: Material) -> Iterator[Column[FoundRecord]]:
    """What people read before the fields of the record itself. Which of these there are, the declarations say."""
    found = places()[record]
    yield from whose(material)
    if any(place.kind in HOLDERS for place in found):
        yield organisation(material)
    if any(place.is_in_session for place in found):
        yield field(material, "sessie", lambda found: _session(found, material))
        yield field(material, "sessiedatum", _session_date, Form.DATE)
    if any(place.has_part for place in found):
        yield field(material, "onderdeel", lambda found: _part(found, material))
    if len({place.spec.label for place in found}) > 1:
        words = tuple(sorted({material.texts.of(place.spec.label) for place in found}))
        yield field(
            material, "veld", lambda found: material.texts.of(found.spec.label) if found.spec else None, choices=words
        )
    if any(place.spec.key_kind == kinds.LEVEL_NUMBER and place.spec.is_mapping for place in found):
        yield field(material, "niveau", lambda found: int(found.key), Form.INTEGER)
    if not names_theme(record) and any(place.has_theme for place in found):
        yield from theme(material)


def whose(material: Material) -> Iterator[Column[FoundRecord]]:
    """The file in which the record stands, by its name and kind."""
    yield field(material, "hoort_bij_naam", lambda found: found.file.name, is_required=True)
    yield field(
        material,
        "hoort_bij_soort",
        lambda found: kind_word(found.file.kind, material),
        choices=kind_words(material),
        is_required=True,
    )


def after(material: Material, *, has_parent: bool) -> Iterator[Column[FoundRecord]]:
    """The page of the row, and the keys that join it to rows of other tables."""
    yield field(material, "pagina", material.page, Form.PAGE, is_required=True)
    yield field(material, "hoort_bij", lambda found: found.file.id, technical=True, is_required=True)
    yield field(material, "rij", lambda found: found.address, technical=True, is_required=True)
    if has_parent:
        yield field(material, "rij_boven", _row_above, technical=True, is_required=True)


def theme(material: Material) -> Iterator[Column[FoundRecord]]:
    """The theme that a row is about, by name and by id."""

    def read(name: str) -> Callable[[FoundRecord], Value]:
        def of(found: FoundRecord) -> Value:
            theme = found.theme
            return None if theme is None else getattr(theme, name)

        return of

    yield field(material, "thema_naam", read("name"))
    yield field(material, "thema", read("id"), technical=True)


def organisation(material: Material) -> Column[FoundRecord]:
    """The organisation at the top of the tree. People need it where a site holds several."""
    roots = sum(1 for unit in material.portfolio.units.values() if unit.parent is None)
    return field(material, "hoofdorganisatie", _organisation, technical=roots < 2)


def kind_word(kind: str, material: Material) -> str:
    """The word of a kind of file in the language of the site."""
    return material.texts.of(KIND_BY_NAME[kind].words).lower()


def kind_words(material: Material) -> tuple[str, ...]:
    """The words of all kinds of file."""
    return tuple(kind_word(kind, material) for kind in (SITE.name, *(kind.name for kind in CARDS)))


def field(material: Material, key: str, value: Callable[[T], Value], form: Form = Form.TEXT, **more: Any) -> Column[T]:
    """A column of our own, whose label and help stand in the texts under `data.column.<key>`."""
    label, help = material.texts(f"data.column.{key}.label"), material.texts(f"data.column.{key}.help")
    return Column(label, key=key, value=value, help=help, form=form, **more)


def _organisation(found: FoundRecord) -> str | None:
    unit = found.file.organisation
    return unit.name if unit else None


def _session(found: FoundRecord, material: Material) -> str | None:
    above = found.within(Session)
    if above is None or not isinstance(above.record, Session):
        return None
    session = above.record
    kind = session.sort.word(material.texts.language) if session.sort else ""
    return session.title or kind.capitalize() or material.texts("data.session", number=above.key)


def _session_date(found: FoundRecord) -> Value:
    above = found.within(Session)
    return above.record.date if above and isinstance(above.record, Session) else None


def _rows_above(found: FoundRecord) -> Iterator[FoundRecord]:
    """What it lies in that is a row of its own: there can be several of it, or it is the file."""
    return (above for above in found.above if above.spec is None or above.spec.is_many or above.spec.is_mapping)


def _row_above(found: FoundRecord) -> str:
    return next(_rows_above(found)).address


def _part(found: FoundRecord, material: Material) -> str | None:
    """The name of the thing within the file that it lies in; None when it lies in the file itself."""
    above = next(_rows_above(found))
    if above.spec is None:
        return None
    if isinstance(above.became, ChosenMeasure):
        return above.became.name
    if above.spec.key_kind == kinds.THEME and (theme := above.theme):
        return theme.name
    if isinstance(above.record, Session):
        return _session(found, material)
    names = ("name", "text", "title", "what", "moment", "question", "paper", "year")
    record: Any = above.record
    return next((str(value) for name in names if (value := getattr(record, name, None))), above.key)
