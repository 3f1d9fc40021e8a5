"""The tools that the guide names stand with measures of the demo, can be filtered on, and lead to what they mean (row L8)."""

from __future__ import annotations

import re

import pytest

from ambitieweb.pages.page import page_html
from demo import demo
from few_pages import page_at

TOOLS = {
    "CO2-Prestatieladder": "co2-prestatieladder",
    "CO2-prijs": "co2-prijs-als-gunningscriterium",
    "BREEAM": "gebouw-met-breeam",
    "MPG": "mpg-lager-dan-de-wet",
    "Bouwblokken social return": "social-return-brinkstede",
    "Charter Diversiteit": "dei-uitvoeringsvoorwaarde",
}


def html_of(path: str) -> str:
    return page_html(page_at(demo(), path))


@pytest.mark.parametrize(("tool", "measure"), TOOLS.items())
def test_a_tool_leads_from_its_measure_to_its_meaning(tool: str, measure: str) -> None:
    found = re.search(rf'<a href="../../begrippen/index.html#([^"]+)">{tool}</a>', html_of(f"maatregelen/{measure}"))
    assert found is not None
    assert f'<dt id="{found[1]}">{tool}</dt>' in html_of("begrippen")


@pytest.mark.parametrize("tool", TOOLS)
def test_the_catalogue_can_be_filtered_on_it(tool: str) -> None:
    select = html_of("maatregelen").partition('<select name="hulpmiddel">')[2].partition("</select>")[0]
    assert f">{tool} (" in select
