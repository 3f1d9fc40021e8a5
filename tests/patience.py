"""How long tests wait for something that must come. No test passes or fails by how fast this computer is: what goes well
never waits so long, and what hangs ends some time."""

from __future__ import annotations

PATIENCE = 300
"""In seconds."""
