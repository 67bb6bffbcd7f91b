"""Many operations settled at once: the same rows and outcomes as one after another, in one go.

What is plain is decided here on what was read once: captures that their allowances cover, and what
moves no money. Whatever is not plain ends the run; it is settled by itself, and the next run begins
behind it. So there is one place for every rule that is not "take what was set aside".
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from pos_app.allowances.given.captured import KEEPING, verdict_on
from pos_app.allowances.given.said import Said, SaidCapture
from pos_app.allowances.given.verdict import APPLIED, Verdict, joined
from pos_app.domain.allowance import IncarnationState
from pos_app.domain.ids import RefId, checked_name
from pos_app.domain.money import Currency
from pos_app.domain.transaction import Transaction, TransactionType
from pos_app.errors import Refused
from pos_app.storage import bulk
from pos_app.storage.bulk import Taken
from pos_app.storage.cards import CardState
from pos_app.storage.statement import Connection
from pos_app.storage.till_allowances import HeldRow
from pos_app.storage.tills import Life
from pos_app.wallet.content import content_text
from pos_app.wallet.context import Context
from pos_app.wallet.recording import record_all

LEAST_RUN: Final = 4
"""Fewer than so many operations are not worth the reading ahead."""


@dataclass(slots=True)
class _Plan:
    """What a run has decided so far, on top of what was read."""

    connection: Connection
    context: Context
    life: Life
    cards: dict[str, CardState]
    held: dict[str, HeldRow]
    taken_refs: set[tuple[str, str]]
    now_ms: int
    made: list[tuple[Transaction, str]] = field(default_factory=list[tuple[Transaction, str]])
    captured: dict[str, list[int]] = field(default_factory=dict[str, list[int]])
    positions: dict[str, int] = field(default_factory=dict[str, int])


def settle_run(
    connection: Connection, context: Context, life: Life, fresh: Sequence[Said]
) -> list[Verdict]:
    """Settle the plain operations at the beginning of `fresh`; returns a verdict for each."""
    if life.state is not IncarnationState.LIVE or len(fresh) < LEAST_RUN:
        return []
    run = _beginning(fresh)
    if not any(said.captures for said in run):
        return [APPLIED] * len(run)
    plan = _read(connection, context, life, run)
    verdicts: list[Verdict] = []
    for said in run:
        verdict = _decided(plan, said)
        if verdict is None:
            break
        verdicts.append(verdict)
    _write(plan)
    return verdicts


def _beginning(fresh: Sequence[Said]) -> list[Said]:
    """Return the operations that may be plain, up to the first that surely is not."""
    run: list[Said] = []
    for said in fresh:
        if said.unreadable or said.loads or said.accepted or said.closed:
            break
        if any(one.token_id is not None or not _is_sendable(one) for one in said.captures):
            break
        run.append(said)
    return run


def _is_sendable(capture: SaidCapture) -> bool:
    """Tell whether a database can be asked about it at all."""
    names = (capture.card_id, *(part.allowance_id for part in capture.parts))
    try:
        for index in range(len(capture.parts)):
            checked_name(capture.ref_of(index), "ref_id")
        for name in names:
            checked_name(name, "name")
    except Refused:
        return False
    return True


def _read(connection: Connection, context: Context, life: Life, run: Sequence[Said]) -> _Plan:
    captures = [one for said in run for one in said.captures]
    ids = {part.allowance_id for one in captures for part in one.parts}
    refs = {(one.card_id, one.ref_of(index)) for one in captures for index in range(len(one.parts))}
    cards = bulk.lock_cards(connection, life.account_id, {one.card_id for one in captures})
    return _Plan(
        connection=connection,
        context=context,
        life=life,
        cards=cards,
        held=bulk.find_allowances(connection, life.account_id, life.till_id, ids),
        taken_refs=bulk.known_refs(connection, life.account_id, refs),
        now_ms=context.clock.now_ms(),
        positions={card_id: card.position for card_id, card in cards.items()},
    )


def _decided(plan: _Plan, said: Said) -> Verdict | None:
    """Take what an operation says, all of it or nothing: None when it is not plain."""
    if not _is_plain(plan, said):
        return None
    if said.currency is None:
        return APPLIED
    verdicts = [
        joined(_take(plan, said, one, index, said.currency) for index in range(len(one.parts)))
        for one in said.captures
    ]
    return joined(verdicts)


def _is_plain(plan: _Plan, said: Said) -> bool:
    wanted: dict[str, int] = {}
    refs: set[tuple[str, str]] = set()
    for one in said.captures:
        card = plan.cards.get(one.card_id)
        if card is None or card.currency != said.currency:
            return False
        for index, part in enumerate(one.parts):
            ref = (one.card_id, one.ref_of(index))
            held = plan.held.get(part.allowance_id)
            if held is None or ref in plan.taken_refs or ref in refs:
                return False
            if held.allowance.card_id != one.card_id or held.allowance.state not in KEEPING:
                return False
            refs.add(ref)
            wanted[part.allowance_id] = wanted.get(part.allowance_id, 0) + part.amount_minor
    return all(
        amount_minor <= plan.held[one].remaining_minor - sum(plan.captured.get(one, ()))
        for one, amount_minor in wanted.items()
    )


def _take(plan: _Plan, said: Said, capture: SaidCapture, index: int, currency: Currency) -> Verdict:
    part = capture.parts[index]
    allowance = plan.held[part.allowance_id].allowance
    ref_id = RefId(capture.ref_of(index))
    plan.positions[capture.card_id] += 1
    plan.taken_refs.add((capture.card_id, ref_id))
    plan.captured.setdefault(part.allowance_id, []).append(part.amount_minor)
    made = Transaction(
        account_id=allowance.account_id,
        card_id=allowance.card_id,
        id=plan.context.new_id(),
        position=plan.positions[capture.card_id],
        ref_id=ref_id,
        type=TransactionType.DRAWDOWN,
        amount_minor=part.amount_minor,
        currency=currency,
        parent_id=allowance.transaction_id,
        originated_by=None,
        metadata={},
        created_at_ms=plan.now_ms,
        created_by=allowance.till_id,
    )
    asked = content_text(
        "capture",
        transaction_id=allowance.transaction_id,
        amount=part.amount_minor,
        metadata="",
    )
    plan.made.append((made, asked))
    return verdict_on(plan.cards[capture.card_id], said.made_at_ms)


def _write(plan: _Plan) -> None:
    bulk.capture_all(
        plan.connection,
        [
            Taken(
                held=plan.held[allowance_id],
                amount_minor=sum(amounts),
                movements=len(amounts),
                settled_at_ms=(
                    plan.now_ms if sum(amounts) == plan.held[allowance_id].remaining_minor else None
                ),
            )
            for allowance_id, amounts in plan.captured.items()
        ],
    )
    record_all(plan.connection, plan.context, plan.made)
