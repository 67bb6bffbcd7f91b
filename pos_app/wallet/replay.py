"""Once and for ever: every ref_id has one outcome, found before anything else is looked at.

Two identical requests at the same moment must have one outcome as well. Looking and deciding lock
nothing; the write names the version of the card it was decided on. Where the card has moved on
nothing was written, and the second time the card's row is locked before it is looked at.
"""

import json
from collections.abc import Callable
from typing import Any, Final, TypeVar, cast

from pos_app.domain.ids import RefId
from pos_app.domain.metadata import canonical_json
from pos_app.domain.transaction import Transaction
from pos_app.errors import Broken, Code, Refused
from pos_app.storage.cards import CardState, claim, lock_card
from pos_app.storage.requests import Found, Stored, StoredMovement
from pos_app.storage.statement import Connection
from pos_app.storage.transactions import KeySpace, NewRefusal, add_refusal
from pos_app.wallet.content import check_same_content
from pos_app.wallet.outcome import Denied, Granted, Outcome

Answer = TypeVar("Answer")

MOST_LOOKS: Final = 8


def decided(
    connection: Connection,
    look: Callable[[], Found],
    act: Callable[[Found], Outcome[Answer] | None],
    *,
    lock_first: bool = False,
) -> Outcome[Answer]:
    """Look, then act on what was found; where `act` says None, lock the card and do both again.

    `lock_first` is for an act that must not be tried twice because trying counts. A locked card
    stands still; only a token that changed hands meanwhile leads to another one.
    """
    found = look()
    for looks in range(MOST_LOOKS):
        if looks or lock_first:
            lock_card(connection, found.card.account_id, found.card.card_id)
            found = look()
        outcome = act(found)
        if outcome is not None:
            return outcome
    raise Broken(Code.UNEXPECTED, reason="card_never_stood_still")


def repeated(stored: Stored, content: str) -> Outcome[Transaction]:
    """Return the outcome that a ref_id has.

    Raises:
        Refused: REF_ID_CONFLICT, it was given to another request; nothing is kept of this one.
    """
    check_same_content(stored.command, content)
    if isinstance(stored, StoredMovement):
        return Granted(stored.transaction, repeated=True)
    return Denied(refusal_of(stored.code, stored.fields_text), repeated=True)


def refusal_of(code: str, fields_text: str) -> Refused:
    """Return a refusal as it was when it was kept."""
    fields = cast("dict[str, Any]", json.loads(fields_text))
    return Refused(Code(code), **fields)


def keep_refusal(
    connection: Connection,
    card: CardState,
    refusal: Refused,
    *,
    ref_id: RefId,
    content: str,
    at_ms: int,
    by: str,
) -> Denied | None:
    """Bind the refusal to the ref_id for ever; None when the card has moved on since `card`."""
    if not claim(connection, card):
        return None
    return write_refusal(
        connection,
        card,
        refusal,
        key_space="transaction",
        ref_id=ref_id,
        content=content,
        at_ms=at_ms,
        by=by,
    )


def write_refusal(
    connection: Connection,
    claimed: CardState,
    refusal: Refused,
    *,
    key_space: KeySpace,
    ref_id: RefId,
    content: str,
    at_ms: int,
    by: str,
) -> Denied:
    """Bind the refusal to the ref_id for ever, for a card whose version was counted up for it."""
    add_refusal(
        connection,
        NewRefusal(
            account_id=claimed.account_id,
            card_id=claimed.card_id,
            key_space=key_space,
            ref_id=ref_id,
            code=refusal.code,
            fields_text=canonical_json(refusal.fields),
            command=content,
            created_at_ms=at_ms,
            created_by=by,
        ),
    )
    return Denied(refusal)
