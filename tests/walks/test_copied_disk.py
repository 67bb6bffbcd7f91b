"""A disk was copied: both machines are stopped, and one begins anew, by just these commands."""

from pathlib import Path

import pytest

from pos_app.bootstrap.upkeep import audit_of
from pos_app.domain.allowance import IncarnationState
from pos_app.domain.joining import JoiningState
from pos_app.errors import Code, Refused
from tests.walks.joined_till import Workplace, at_work, wait_until
from tests.walks.own_central import OwnCentral
from tests.walks.test_procedures import (
    CARD,
    FUNDS_MINOR,
    TOLD_MINOR,
    UNTOLD_MINOR,
    WANTED_MINOR,
    disk_of,
    exposure,
    hold,
    join,
    new_till,
    sell_and_tell,
    sold_minor,
    tell_everything,
    tillit,
    where,
)

pytestmark = [pytest.mark.slow, pytest.mark.timeout(400)]


def is_stopped(till: Workplace) -> bool:
    """Tell whether the strip says that this till must join again."""
    return till.status is not None and till.status.kept.state is not JoiningState.LIVE


def test_two_machines_with_one_history_are_both_stopped_and_one_joins_again(
    tmp_path: Path, central: OwnCentral
) -> None:
    token = central.make_card(CARD, FUNDS_MINOR)
    data = new_till(central, tmp_path / "till-1")
    with at_work(data) as till:
        sell_and_tell(till, central, token)
        hold(till, token, WANTED_MINOR)
        central.stop()
        wait_until(lambda: not till.is_online, "offline")
    clone = disk_of(data, tmp_path / "copied")
    for machine, amount_minor in ((data, UNTOLD_MINOR), (clone, 2 * UNTOLD_MINOR)):
        with at_work(machine) as till:
            till.sell(token, amount_minor)
    central.start()
    tell_everything(data)
    assert sold_minor(central) == TOLD_MINOR + UNTOLD_MINOR

    # The copy says hello: its history is not the one that central has.
    for machine in (clone, data):
        with at_work(machine) as till:
            wait_until(lambda till=till: is_stopped(till), "it may not go on")
            with pytest.raises(Refused) as caught:
                till.sell(token, 1)
            assert caught.value.code is Code.TILL_MUST_JOIN_AGAIN
    kept = exposure(central, "till-1", life=1)
    assert kept.state is IncarnationState.QUARANTINED
    assert kept.remaining_minor >= UNTOLD_MINOR
    assert sold_minor(central) == TOLD_MINOR + UNTOLD_MINOR

    why = ("--life", 1, "--by", "Kari", "--why", "its disk was copied")
    told = tillit("tills", "write-off", "till-1", *why, *where(central), typed="y\n")
    assert "are free again" in told
    assert exposure(central, "till-1", life=1).remaining_minor == 0
    assert "life 2" in join(central, data)
    with at_work(data) as till:
        rest_minor = FUNDS_MINOR - TOLD_MINOR - UNTOLD_MINOR
        hold(till, token, rest_minor)
        till.sell(token, rest_minor)
        wait_until(lambda: sold_minor(central) == FUNDS_MINOR, "central heard of it")
    with at_work(clone) as till:
        wait_until(lambda: is_stopped(till), "the copy is still stopped")
    assert sold_minor(central) == FUNDS_MINOR
    assert central.audit().clean
    assert audit_of(data).clean
    assert audit_of(clone).clean
