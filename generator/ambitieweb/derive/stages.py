"""How real something is: wanted in a tender, agreed in a contract, or seen while the work was done (rows P14, P15).

What stands on paper is not reached. A measurement says at which moment it was made, and from the moment follows the stage:
go/no-go, publication and selection lie in the tender; award is the contract; periodic and delivery lie in the work. A
measurement without a moment has no stage: it does not count as work, and pages say that its moment is not filled in.
"""

from __future__ import annotations

from enum import Enum

from ambitieweb.link.portfolio import LinkedProject
from ambitieweb.model.phase import Phase
from ambitieweb.model.project import MeasuringMoment, ProjectStatus


class Stage(Enum):
    """Where something was measured; the value is the key of its word. In the order of a project."""

    TENDER = "tender"
    CONTRACT = "contract"
    WORK = "work"
    UNKNOWN = "unknown"
    """Nobody wrote down the moment."""


_STAGE_OF = {
    MeasuringMoment.GO_NO_GO: Stage.TENDER,
    MeasuringMoment.PUBLICATION: Stage.TENDER,
    MeasuringMoment.SELECTION: Stage.TENDER,
    MeasuringMoment.AWARD: Stage.CONTRACT,
    MeasuringMoment.PERIODIC: Stage.WORK,
    MeasuringMoment.DELIVERY: Stage.WORK,
}


def stage_of(moment: MeasuringMoment | None) -> Stage:
    """The stage of a measuring moment."""
    return Stage.UNKNOWN if moment is None else _STAGE_OF[moment]


def has_begun(project: LinkedProject) -> bool:
    """False as long as the phase lies before the work: what is written down then was offered or promised, not delivered.
    Without a phase nobody says that the work has yet to begin."""
    phase, status = project.record.phase, project.record.status
    return phase in (None, Phase.PERFORMANCE, Phase.CLOSED) or status is ProjectStatus.DONE


def is_finished(project: LinkedProject) -> bool:
    """True when nothing can be made good any more in the project itself."""
    return project.record.phase is Phase.CLOSED or project.record.status is ProjectStatus.DONE
