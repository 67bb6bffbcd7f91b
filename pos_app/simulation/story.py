"""One story: a seed decides all that happens, and everything that happens is looked at."""

import logging
import traceback
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Final

from pos_app.allowances.given.policy import Policy
from pos_app.errors import Broken, PosError, Refused, Unavailable
from pos_app.simulation.central import POLICY
from pos_app.simulation.disks import PowerCut
from pos_app.simulation.mending import MENDING, mend_everything
from pos_app.simulation.people import ACTS, Act
from pos_app.simulation.place import Place, opened_place
from pos_app.simulation.report import Told
from pos_app.simulation.rest import look_at_rest
from pos_app.simulation.till import Register
from pos_app.simulation.trouble import TROUBLE

ACTS_A_STORY: Final = 400
CALM_STORIES: Final = 5
"""Every so many stories nothing but the line fails: there the books must be exact."""


def play(seed: int, acts: int = ACTS_A_STORY, policy: Policy = POLICY) -> Told:
    """Play one story of an account with its policy to its end, and tell what happened."""
    with _nobody_reads_the_log():
        return _played(seed, acts, policy)


def _played(seed: int, acts: int, policy: Policy) -> Told:
    place = opened_place(seed, policy)
    teller = _Teller(place)
    happenings = _happenings(seed)
    for _ in range(acts):
        (act,) = place.world.chance.choices([*happenings], [*happenings.values()])
        teller.do(act)
    for step in mend_everything(place):
        teller.do(step)
    look_at_rest(place)
    world = place.world
    return Told(
        seeds=1,
        events=world.events,
        violations=world.violations,
        outcomes=dict(world.outcomes),
        faults=dict(world.faults),
        lending=dict(world.lending),
        digest=world.digest,
    )


def _happenings(seed: int) -> dict[Act, float]:
    if seed % CALM_STORIES == 0:
        lines = {act: weight for act, weight in TROUBLE.items() if act.__name__.startswith("line")}
        return ACTS | lines
    return ACTS | TROUBLE | MENDING


@contextmanager
def _nobody_reads_the_log() -> Generator[None]:
    """Keep what central logs of its full disk and its stops to itself: they are meant to happen."""
    answering = logging.getLogger("pos_app.central.tills.answering")
    before, answering.disabled = answering.disabled, True
    try:
        yield
    finally:
        answering.disabled = before


class _Teller:
    """Lets things happen, and tells a broken promise from a day that merely went badly."""

    def __init__(self, place: Place) -> None:
        self._place = place

    def do(self, act: Callable[[Place], None]) -> None:
        """Let one thing happen; machines that stopped over it start again."""
        world = self._place.world
        world.note(act.__name__)
        try:
            act(self._place)
        except PowerCut as cut:
            self._start_again(cut)
        except (Refused, Unavailable) as error:
            world.note("refused", error.code.value)
        except Broken as error:
            world.violated(0, f"the code found itself broken in {act.__name__}", error=error)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is a finding
            where = traceback.extract_tb(error.__traceback__)[-1]
            world.violated(
                0,
                f"the code failed in {act.__name__}",
                error=repr(error),
                at=f"{where.filename.rsplit('/', 1)[-1]}:{where.lineno}",
            )

    def _start_again(self, cut: PowerCut) -> None:
        machine = cut.machine
        if machine == "central":
            self._place.world.note_fault("central stopped")
            self._place.central.restart()
            return
        moment = "after" if cut.after else "before"
        self._place.world.note_fault(f"till stopped {moment} a commit", machine)
        for register in self._place.registers:
            if register.machine == machine:
                self._started(register)

    def _started(self, register: Register) -> None:
        try:
            register.start()
        except (Refused, Unavailable) as error:
            self._place.world.note("not started", register.machine, error.code.value)
        except PosError as error:
            self._place.world.violated(0, "a till does not start again", error=error)
