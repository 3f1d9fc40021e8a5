"""Names that never change for what stands in feeds and calendars, made from where it stands: no clock, no chance."""

from __future__ import annotations

import hashlib


def digest(*parts: str) -> str:
    """32 hexadecimal characters that follow from the parts."""
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]


def urn(*parts: str) -> str:
    """The same as a name of the kind `urn:uuid:`; version 8 of RFC 9562, for those that somebody made in a way of their own."""
    made = digest(*parts)
    return f"urn:uuid:{made[:8]}-{made[8:12]}-8{made[13:16]}-8{made[17:20]}-{made[20:]}"
