"""What has to hold when nothing is under way any more: every receipt is at central, to the øre."""

import json
from typing import Any, Final, cast

from pos_app.domain.operation import content_hash
from pos_app.errors import PosError
from pos_app.simulation.place import Place
from pos_app.simulation.watch import ask

_OPERATIONS: Final = """
    SELECT till_id, incarnation, sequence, hash, content, outcome FROM till_operation
    ORDER BY till_id, incarnation, sequence"""
_MOVED: Final = """
    SELECT card_id, COALESCE(SUM(amount_minor), 0) FROM wallet_transaction
    WHERE ref_id = ? OR ref_id LIKE ? GROUP BY card_id"""
_GAPS: Final = """
    SELECT COALESCE(SUM(amount_minor), 0) FROM gap WHERE ref_id = ? OR ref_id LIKE ?"""
_PENDING: Final = "SELECT COUNT(*) FROM outbox WHERE state = 'pending' AND incarnation = ?"
_STILL_HELD: Final = """
    SELECT a.till_id, a.card_id, a.allowance_id FROM till_allowance a
    JOIN card c ON c.account_id = a.account_id AND c.card_id = a.card_id
    WHERE a.state = 'open' AND c.blocked_at_ms IS NOT NULL"""
_HELD_THERE: Final = "SELECT 1 FROM allowance WHERE allowance_id = ? AND state = 'open'"
_WITHOUT_EFFECT: Final = frozenset({"invalid", "conflict"})


def look_at_rest(place: Place) -> None:
    """Hold central against the receipts in people's hands, and every book against itself."""
    _look_at_papers(place)
    _look_at_effects(place)
    _look_at_books(place)
    _look_at_queues(place)
    _look_at_stopped(place)


def _look_at_papers(place: Place) -> None:
    """Each receipt is at central once, unless the only books that held it are gone."""
    central = {
        (till, incarnation, sequence, bytes(hash_)): outcome
        for till, incarnation, sequence, hash_, _, outcome in ask(place.central.disk, _OPERATIONS)
    }
    gone = {register.name for register in place.registers if register.is_gone}
    for paper in place.truth.papers.values():
        name = paper.till_id
        if paper.sale_id in place.truth.lost or name in place.watch.forked or name in gone:
            continue
        where = name, paper.incarnation, paper.sequence
        outcome = central.get((*where, paper.hash))
        if outcome is None:
            place.world.violated(6, "a receipt never came to central", at=where)
        elif outcome == "invalid" and paper.moves_cards:
            place.world.violated(6, "a receipt moved nothing at central", at=where)


def _look_at_effects(place: Place) -> None:
    """Each operation at central moved what its receipt says, once: replayed from the log."""
    for till, incarnation, sequence, hash_, content, outcome in ask(
        place.central.disk, _OPERATIONS
    ):
        where = {"till": till, "incarnation": incarnation, "sequence": sequence}
        if outcome == "invalid":
            continue
        if content_hash(content) != bytes(hash_):
            place.world.violated(15, "central's log does not hash to what it says", **where)
        if outcome in _WITHOUT_EFFECT:
            continue
        body = cast("dict[str, Any]", json.loads(content)["body"])
        for capture in body.get("captures", ()):
            said_minor = sum(part["amount_minor"] for part in capture["parts"])
            _look_at_effect(place, capture["capture_ref_id"], said_minor, where)
        for line in body.get("sale", {}).get("lines", ()):
            if "ref_id" in line:
                _look_at_effect(place, line["ref_id"], line["amount_minor"], where)


def _look_at_effect(place: Place, ref: str, said_minor: int, where: dict[str, object]) -> None:
    if ref in place.watch.by_hand:
        return  # a person was there first
    moved = ask(place.central.disk, _MOVED, ref, f"{ref}/%")
    ((gap_minor,),) = ask(place.central.disk, _GAPS, ref, f"{ref}/%")
    moved_minor = sum(amount for _, amount in moved)
    if moved_minor + gap_minor != said_minor:
        place.world.violated(
            6,
            "an operation moved another amount than its receipt says",
            ref=ref,
            said_minor=said_minor,
            moved_minor=moved_minor,
            gap_minor=gap_minor,
            **where,
        )


def _look_at_books(place: Place) -> None:
    for difference in place.central.wallet.audit().result().differences:
        place.world.violated(1, "central's books do not agree", difference=difference)
    for register in place.registers:
        for difference in register.wallet.audit().result().differences:
            place.world.violated(1, "a till's books do not agree", difference=difference)
        for finding in register.book.verify().result():
            place.world.violated(15, "a till's chain does not hold", finding=finding)
        missing = {
            paper.sale_id for paper in place.truth.papers.values() if paper.till_id == register.name
        } - {row[0] for row in ask(register.disk, "SELECT sale_id FROM sale")}
        if missing - place.truth.lost and register.name not in place.watch.forked:
            place.world.violated(8, "a receipt is not in its till's books", till=register.name)


def _look_at_queues(place: Place) -> None:
    for register in place.registers:
        if register.is_gone or register.name in place.watch.forked:
            continue
        try:
            ((pending,),) = ask(register.disk, _PENDING, register.till.incarnation)
        except PosError as error:
            place.world.violated(14, "a till cannot be asked", error=error)
            continue
        if pending:
            place.world.violated(14, "a till never got rid of it all", pending=pending)


def _look_at_stopped(place: Place) -> None:
    """No till that was heard may spend anything of a card that is stopped."""
    living = {
        register.name: register
        for register in place.registers
        if not register.is_gone and register.name not in place.watch.forked
    }
    for till, card, allowance in ask(place.central.disk, _STILL_HELD):
        if till in living and ask(living[till].disk, _HELD_THERE, allowance):
            place.world.violated(17, "a till still holds a blocked card", till=till, card=card)
