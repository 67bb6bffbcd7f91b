"""When everything is over: what was never heard of is sent again, and the books are held to it."""

import random
import time
from collections import Counter
from typing import Final

from tests.walks.central import House
from tests.walks.shoppers import Errand, Shopper, send

SENT_AGAIN: Final = 400
LONGEST_RECOVERY_S: Final = 150.0


def wait_for_answers(shoppers: list[Shopper], count: int) -> None:
    """Wait until so many more are served: whatever happens next happens to people at work."""
    enough = answered(shoppers) + count
    deadline_s = time.monotonic() + LONGEST_RECOVERY_S
    while answered(shoppers) < enough:
        for shopper in shoppers:
            shopper.check()
        assert time.monotonic() < deadline_s, "nobody is served any more"
        time.sleep(0.01)


def answered(shoppers: list[Shopper]) -> int:
    """Return how many errands have been heard of."""
    return sum(errand.status is not None for shopper in shoppers for errand in [*shopper.errands])


def send_again(house: House, errands: list[Errand], chance: random.Random) -> None:
    """Send all that was never heard of, and much of what was: it has to be answered as before."""
    unheard = [errand for errand in errands if errand.status is None]
    heard = [errand for errand in errands if errand.status is not None]
    for errand in [*unheard, *chance.sample(heard, min(SENT_AGAIN, len(heard)))]:
        deadline_s = time.monotonic() + LONGEST_RECOVERY_S
        while not send(house.client, errand):
            assert time.monotonic() < deadline_s, errand


def check_books(
    house: House, cards: tuple[str, ...], errands: list[Errand], funds_minor: int
) -> None:
    """Hold every card against what people heard, and against nothing else."""
    for errand in errands:
        if errand.makes_card:
            made = house.get(f"/cards/{errand.body['card_id']}")
            assert made["amount_balance"] == errand.body["amount"]
    moved = [errand.heard for errand in errands if errand.is_granted and "type" in errand.heard]
    for card in cards:
        opening, *kept = house.get(f"/cards/{card}/transactions")
        told = [movement for movement in moved if movement["card_id"] == card]
        assert opening["amount"] == funds_minor
        assert sorted(kept, key=_by_id) == sorted(told, key=_by_id)
        sums = Counter[str]()
        for movement in told:
            sums[_kind_of(movement)] += movement["amount"]
        shown = house.get(f"/cards/{card}")
        captured = sums["captured"]
        assert shown["amount_funds"] == funds_minor + sums["fund"]
        assert shown["amount_drawdown"] == sums["drawdown"] + captured
        assert shown["amount_reserved"] == sums["pending_capture"] - captured - sums["voided"]
    assert house.audit().differences == ()


def _by_id(movement: dict[str, str]) -> str:
    return movement["id"]


def _kind_of(movement: dict[str, str]) -> str:
    is_capture = movement["type"] == "drawdown" and "parent_id" in movement
    return "captured" if is_capture else movement["type"]
