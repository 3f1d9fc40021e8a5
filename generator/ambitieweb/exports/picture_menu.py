"""The words of the menu of a picture, as a script that is loaded when a reader opens one."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ambitieweb.addresses.files import EMBED, EMBEDS, PICTURE_MENU, PICTURES
from ambitieweb.charts.poster import WIDTHS
from ambitieweb.exports.export import Export
from ambitieweb.languages import long_date
from ambitieweb.pages.desk import Desk


def picture_menu(desk: Desk) -> Iterator[Export]:
    """What can be taken along, how that is called, and what stands behind a sentence that somebody copies."""
    t, day = desk.texts, desk.portfolio.reference_date
    words = {key: t(f"picture.menu.{key}") for key in _SAID}
    source = t("picture.source", site=desk.portfolio.site.name, title="{title}")
    words["source"] = f"{source}, {t('picture.source_day', date=long_date(day, desk.language))}" if day else source
    has_embeds = any(file.kind == EMBED for file in desk.files.all)
    told = words | {
        "forms": [[PICTURES[form], t(f"picture.form.{form}")] for form in WIDTHS],
        "site": desk.portfolio.web_address,
        "embeds": EMBEDS if has_embeds else "",
    }
    script = f"window.awPictureWords = {json.dumps(told, ensure_ascii=False, sort_keys=True)};\n"
    yield Export(PICTURE_MENU, script.encode())


_SAID = ("png", "svg", "sentence", "alternative", "link", "embed_web", "embed_card", "copied")
