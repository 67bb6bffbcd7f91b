"""Moves the money of one operation over the wallet API, movement by movement.

What is put on a card is held for this till at once by a second request, so that nobody spends it
between its arrival and that of the sales which were paid by it. In the moment between the two
somebody may: then it is taken from whatever the card has, or refused.
"""

from typing import Final, NamedTuple

from pos_app.allowances.given.said import Said, SaidCapture, SaidLoad
from pos_app.domain.allowance import AllowanceId, Origin
from pos_app.domain.ids import AccountId, TillId
from pos_app.domain.money import Currency
from pos_app.errors import Broken, Code, Refused
from pos_app.storage.held_allowances import find_allowance
from pos_app.storage.known_cards import find_state
from pos_app.storage.statement import Connection
from pos_app.storage.store import Store
from pos_app.sync.public.carried import (
    activation_of,
    capture_of,
    currency_of,
    drawdown_of,
    fund_of,
    hold_of,
    void_of,
)
from pos_app.sync.public.client import WalletApi

ABOUT_THE_CLIENT: Final = frozenset(
    {Code.CREDENTIAL_INVALID, Code.ACCOUNT_FORBIDDEN, Code.ACCOUNT_NOT_FOUND}
)
"""Refusals that are about who asks and not about what is asked for: nothing is parked by them."""


class _Right(NamedTuple):
    origin: Origin
    card_id: str
    amount_minor: int
    currency: Currency


class Moving:
    """Moves what a till's operations say. Every method may be repeated; raises as `WalletApi`."""

    def __init__(
        self, store: Store, account_id: AccountId, till_id: TillId, api: WalletApi
    ) -> None:
        self._store = store
        self._account_id = account_id
        self._till_id = till_id
        self._api = api
        self._held_there: dict[str, str | None] = {}

    def load(self, said: Said, load: SaidLoad) -> None:
        """Put an amount on a card, and hold it for this till."""
        if load.kind == "activation":
            self._api.activate(activation_of(said, load, self._till_id))
        else:
            self._api.move(fund_of(said, load, self._till_id))
        self._hold(load.ref_id, load.card_id, load.amount_minor, currency_of(said))

    def capture(self, said: Said, capture: SaidCapture, index: int) -> None:
        """Take one part of what a card paid."""
        part = capture.parts[index]
        held_there = None
        if part.origin is Origin.GRANTED:
            held_there = part.allowance_id
        elif part.origin is Origin.LOADED:
            amount_minor = self._amount_of(part.allowance_id)
            held_there = self._hold(
                part.allowance_id, capture.card_id, amount_minor, currency_of(said)
            )
        if held_there is None:
            self._api.move(drawdown_of(said, capture, index, self._till_id))
        else:
            self._api.move(capture_of(capture, index, held_there))

    def give_back(self, allowance_id: str) -> None:
        """Let everybody spend again what is left of an allowance; nothing where none is held."""
        held_there = self._store.read(lambda connection: self._right(connection, allowance_id))
        right = held_there.result()
        if right is None:
            return
        if right.origin is Origin.GRANTED:
            self._api.move(void_of(allowance_id, allowance_id))
            return
        loaded = self._hold(allowance_id, right.card_id, right.amount_minor, right.currency)
        if loaded is not None:
            self._api.move(void_of(allowance_id, loaded))

    def _hold(
        self, allowance_id: str, card_id: str, amount_minor: int, currency: Currency
    ) -> str | None:
        """Return what holds loaded value there, None when somebody was quicker."""
        if allowance_id not in self._held_there:
            call = hold_of(
                allowance_id,
                card_id=card_id,
                amount_minor=amount_minor,
                currency=currency,
                till_id=self._till_id,
            )
            try:
                self._held_there[allowance_id] = self._api.move(call).id
            except Refused as refused:
                if refused.code in ABOUT_THE_CLIENT:
                    raise
                self._held_there[allowance_id] = None
        return self._held_there[allowance_id]

    def _amount_of(self, allowance_id: str) -> int:
        right = self._store.read(lambda connection: self._right(connection, allowance_id)).result()
        if right is None:
            raise Broken(Code.BOOKS_DO_NOT_AGREE, allowance_id=allowance_id)
        return right.amount_minor

    def _right(self, connection: Connection, allowance_id: str) -> _Right | None:
        held = find_allowance(connection, self._till_id, AllowanceId(allowance_id))
        if held is None:
            return None
        card = find_state(connection, self._account_id, held.allowance.card_id)
        if card is None or card.currency is None:
            raise Broken(Code.BOOKS_DO_NOT_AGREE, card_id=held.allowance.card_id)
        right = held.allowance
        return _Right(right.origin, right.card_id, right.amount_minor, Currency(card.currency))
