"""What a web takes over where a web between has a theme set without the theme."""

from __future__ import annotations

from pathlib import Path

from method.over_base import built, html_of, words_of


def test_a_theme_that_a_web_between_leaves_out_follows_the_nearest_web_that_has_it(tmp_path: Path) -> None:
    site = built(
        tmp_path,
        {
            "themasets/zonder.yml": "naam: Zonder\nbasis: basis\nweglaten: [klimaat]\n",
            "organisaties/brinkstede.yml": "naam: Brinkstede\nweb: {status: voorlopig, themas: {klimaat: {niveau: 3, onderbouwing: Zo.}}}\n",
            "organisaties/wonen.yml": "naam: Wonen\nouder: brinkstede\nweb: {themaset: zonder, themas: {milieu: {niveau: 2, onderbouwing: Zo.}}}\n",
            "categorieen/hout.yml": "naam: Hout\nouder: wonen\nweb: {themaset: basis}\n",
            "categorieen/verf.yml": "naam: Verf\nouder: wonen\nweb: {themaset: basis, themas: {klimaat: {niveau: 1, onderbouwing: Zo.}}}\n",
        },
    )
    hout, verf = (site.portfolio.categories[name].web for name in ("hout", "verf"))
    assert hout is not None
    assert verf is not None
    taken, milieu, other = hout.of("klimaat"), hout.of("milieu"), verf.of("klimaat")
    assert (taken.level, taken.inherited_from.name) == (3, "Brinkstede")
    assert (milieu.level, milieu.inherited_from.name) == (2, "Wonen")
    assert (other.deviates, other.parent.name, other.parent_rating.level) == (True, "Brinkstede", 3)
    words = words_of(html_of(site, "vergelijken/afwijkingen"))
    assert "1 waar Brinkstede 3 kiest" in words
