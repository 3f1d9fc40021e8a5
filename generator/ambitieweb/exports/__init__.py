"""Files beside the pages: webs as pictures that stand alone, and the schemas for editors."""

from ambitieweb.exports.export import Export
from ambitieweb.exports.schemas import schemas
from ambitieweb.exports.webs import webs

EXPORTS = (webs, schemas)

__all__ = ["EXPORTS", "Export"]
