"""How people put things right: tills join again, lost ones are written off, central is restored."""

from collections.abc import Callable, Iterator
from typing import Final

from pos_app.allowances.given.write_off import WriteOff
from pos_app.domain.allowance import IncarnationState
from pos_app.domain.ids import TillId
from pos_app.errors import PosError
from pos_app.simulation.central import ACCOUNT
from pos_app.simulation.people import Act, any_register
from pos_app.simulation.place import SHOP, Place
from pos_app.simulation.trouble import disks_are_emptied
from pos_app.simulation.watch import ask
from pos_app.storage.store import Store

ROUNDS_TO_REST: Final = 8
_GRANTED: Final = "SELECT COALESCE(SUM(amount_minor), 0) FROM till_allowance"


def till_joins_again(place: Place) -> None:
    """A till that may spend nothing any more is given a code."""
    register = any_register(place)
    if register.talking.must_join_again:
        register.join(place.code_for(register.name), "restored")


def lost_till_is_written_off(place: Place) -> None:
    """Somebody decides that a till never comes back, having seen what it may still have spent."""
    gone = [register.name for register in place.registers if register.is_gone]
    if not gone:
        return
    name = TillId(place.world.chance.choice(gone))
    if any(one.name == name and not one.is_gone for one in place.registers):
        return  # a copy of it is still at work
    for line in place.central.tills.exposure(ACCOUNT, name).result():
        if line.state is IncarnationState.WRITTEN_OFF:
            continue
        # Before the release: whatever is spent of it twice from here on was shown to a person.
        place.truth.take_risk(line.remaining_minor, "written off")
        place.central.tills.write_off(
            WriteOff(
                account_id=ACCOUNT, till_id=name, incarnation=line.incarnation, by=SHOP, why="lost"
            )
        ).result()
        place.world.note_fault("written off", name, line.incarnation, line.remaining_minor)


def old_lives_are_written_off(place: Place) -> None:
    """What earlier lives of a till hold is set free after a look at the exposure."""
    name = TillId(any_register(place).name)
    lives = place.central.tills.exposure(ACCOUNT, name).result()
    for line in lives:
        if line.state is IncarnationState.FENCED and line.remaining_minor:
            place.truth.take_risk(line.remaining_minor, "written off")
            place.central.tills.write_off(
                WriteOff(
                    account_id=ACCOUNT,
                    till_id=name,
                    incarnation=line.incarnation,
                    by=SHOP,
                    why="joined again",
                )
            ).result()
            place.world.note_fault("written off", name, line.incarnation, line.remaining_minor)


def allowances_are_recalled(place: Place) -> None:
    """Somebody at central asks a till for what it holds."""
    place.central.tills.recall(ACCOUNT, TillId(any_register(place).name)).result()
    place.world.note("recalled")


def central_is_brought_back(place: Place) -> None:
    """Central's books are replaced by an older copy: tills tell it again what it forgot."""
    image = place.central_image
    if image is None or lives_in(image.books) != lives_in(place.central.disk):
        return
    ((granted_minor,),) = ask(place.central.disk, _GRANTED)
    ((known_minor,),) = ask(image.books, _GRANTED)
    drawn_minor = sum(place.truth.at_central.values()) - image.drawn_minor
    place.truth.take_risk(granted_minor - known_minor + drawn_minor, "central brought back")
    place.central.disk.put_back(image.books)
    place.watch.central_was_brought_back(image.books)
    place.central_image = None
    place.world.note_fault("central brought back")
    place.central.restart()


def lives_in(books: Store) -> list[tuple[object, ...]]:
    """Return every life of every till that central knows of."""
    return ask(books, "SELECT till_id, incarnation, public_key FROM till_incarnation ORDER BY 1, 2")


MENDING: Final[dict[Act, float]] = {
    till_joins_again: 3,
    lost_till_is_written_off: 0.3,
    old_lives_are_written_off: 0.4,
    allowances_are_recalled: 0.6,
    central_is_brought_back: 0.25,
}


def mend_everything(place: Place) -> Iterator[Callable[[Place], None]]:
    """Return what is done when no more faults are to happen, until everything is at rest."""
    yield disks_are_emptied
    yield _all_lines_are_good
    for _ in range(ROUNDS_TO_REST):
        for number in range(len(place.registers)):
            yield _round_of(number)


def _all_lines_are_good(place: Place) -> None:
    place.central.clock.set_right()
    place.central.disk.cut_power_in(0, after=False)
    for register in place.registers:
        register.clock.set_right()
        register.disk.cut_power_in(0, after=False)
        register.line.share, register.line.is_cut = 0.0, False
        register.line.deliver_all()


def _round_of(number: int) -> Callable[[Place], None]:
    def whole_round(place: Place) -> None:
        register = place.registers[number]
        if register.is_gone:
            return
        register.start()
        if register.talking.must_join_again:
            try:
                register.talk()
            except PosError as error:
                place.world.note("refused", error.code.value)
            register.join(place.code_for(register.name), "restored")
        register.talk()

    return whole_round
