"""Our writing of an element gives what svgwrite itself would write."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from svgwrite.base import BaseElement

from ambitieweb.charts.canvas import Element, element

NAMES = st.text("abcdefghijklmnopqrstuvwxyz-:", min_size=1, max_size=8).filter(lambda name: name[0].isalpha())
VALUES = st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters='&<>"\r\n\t'), max_size=12)


@given(NAMES, st.dictionaries(NAMES.filter(lambda name: ":" not in name), VALUES, max_size=6))
def test_an_element_is_written_as_svgwrite_writes_it(name: str, attributes: dict[str, str]) -> None:
    theirs = BaseElement(debug=False)
    theirs.elementname, theirs.attribs = name.replace(":", "-"), dict(attributes)
    assert Element(theirs.elementname, attributes).tostring() == theirs.tostring().replace(" />", "/>")


@given(VALUES)
def test_elements_in_an_element_stand_as_in_svgwrite(value: str) -> None:
    theirs, inner = BaseElement(debug=False), BaseElement(debug=False)
    theirs.elementname, inner.elementname, inner.attribs = "g", "path", {"class": value}
    theirs.add(inner)
    assert element("g", {}, element("path", {"class": value})) == theirs.tostring().replace(" />", "/>")
