"""What the warm process of `command.py` did before it forks: it read the words, and built a site, so that a fork need not
compile the templates again. It is imported there alone."""

from __future__ import annotations

import gc
from pathlib import Path

from ambitieweb.languages import LANGUAGES
from ambitieweb.site import build
from ambitieweb.texts import texts

for _language in LANGUAGES:
    texts(_language)
build(Path(__file__).parent / "content" / "complete")
gc.collect()
gc.freeze()
