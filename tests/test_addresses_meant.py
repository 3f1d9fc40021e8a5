"""What is no address is told with the one that stands in it, written right, or with both."""

from __future__ import annotations

from ambitieweb.model.address import Sort, addresses_in, sort_of
from rows import every

SITE = "https://www.pianoo.nl"
MEANT = {
    (SITE,): f"""
        PIANOo: {SITE} | [PIANOo]({SITE}) | [PIANOo] ({SITE}) | <{SITE}> | ({SITE}) | "{SITE}" | `{SITE}` | zie www.pianoo.nl
        PIANOo (www.pianoo.nl) | https:/www.pianoo.nl | https//www.pianoo.nl | https:www.pianoo.nl | htps://www.pianoo.nl
        https;//www.pianoo.nl | https:// www.pianoo.nl | {SITE}. | {SITE}, | {SITE} (inloggen) | //www.pianoo.nl | https://{SITE}
        https://www.pianoo,nl | https://www pianoo.nl | url: {SITE} | [{SITE}]({SITE})
    """,
    ("http://www.pianoo.nl",): "http:/www.pianoo.nl | http:www.pianoo.nl",
    (
        "mailto:jan@voorbeeld.nl",
    ): "Jan <jan@voorbeeld.nl> | mail jan@voorbeeld.nl | e-mail: jan@voorbeeld.nl | mailto: jan@voorbeeld.nl",
    (
        SITE,
        "https://www.rvo.nl",
    ): f"{SITE} of https://www.rvo.nl | {SITE}, https://www.rvo.nl | www.pianoo.nl en www.rvo.nl",
    (): "PIANOo | n.v.t. | intranet/inkoop | rapport.pdf | tel:0612345678 | https:// | @pianoo",
}


def _each(text: str) -> list[str]:
    return [word.strip() for word in text.replace("\n", "|").split("|") if word.strip()]


@every(("text", "meant"), [(text, meant) for meant, texts in MEANT.items() for text in _each(texts)])
def test_the_addresses_in_a_text_are_found(text: str, meant: tuple[str, ...]) -> None:
    assert sort_of(text) not in (Sort.WEB, Sort.MAIL)
    assert addresses_in(text) == meant
