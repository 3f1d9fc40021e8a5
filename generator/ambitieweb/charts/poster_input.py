"""What a picture of a web needs to know that goes where no page stands around it: on a slide, in a post, in a letter."""

from dataclasses import dataclass
from typing import Literal

from ambitieweb.charts.web_input import WebInput

PosterForm = Literal["slide", "post", "small"]


@dataclass(frozen=True, slots=True)
class PosterInput:
    """A web with the words that it takes along.

    `above` stands small over the title: whose it is and of what kind. `finding` is what the web says in a sentence. `facts` are how
    firm it is, since when and who keeps it, `notice` that all of it is made up, and `source` the site that it comes from.
    `band` is the colour of the organisation, along the top; '' for none.
    """

    web: WebInput
    above: str
    title: str
    finding: str
    facts: tuple[str, ...]
    notice: str
    source: str
    band: str = ""
