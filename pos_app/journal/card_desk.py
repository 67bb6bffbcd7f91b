"""The door to cards as a desk looks after them: found, looked at, and changed on the record."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from functools import partial
from typing import Any, Final, TypeVar

from pos_app.domain.card_act import ActId, DoneAct, KeptAct
from pos_app.domain.card_look import CardLook, FoundCards
from pos_app.domain.ids import CardId, RefId
from pos_app.domain.listing import CardFilter
from pos_app.domain.money import Currency
from pos_app.domain.movement import Movement, change_of, with_balances
from pos_app.domain.pin import DEFAULT_PIN_FORMAT
from pos_app.domain.till import Till
from pos_app.errors import Code, Refused
from pos_app.journal import at_central, card_acts, card_batches
from pos_app.journal.at_central import CentralDesk
from pos_app.journal.card_commands import (
    Block,
    Correct,
    MakeCards,
    MoveValue,
    Person,
    RenewPin,
    RenewToken,
    TakeCardsOver,
)
from pos_app.journal.card_table import CardTable, read_card_table
from pos_app.storage.card_desk import NEWEST, list_held, list_older
from pos_app.storage.known_cards import find_known
from pos_app.storage.statement import Connection
from pos_app.storage.store import Store
from pos_app.storage.tokens import list_tokens
from pos_app.wallet.commands import MadeCard, MadePin, MadeToken
from pos_app.wallet.context import Context
from pos_app.wallet.futures import then
from pos_app.wallet.issue import pins_for
from pos_app.wallet.pins import new_pin
from pos_app.wallet.query import kept_card, list_cards, look_ahead

T = TypeVar("T")

PAGE: Final = 50
"""So many movements are told at a time."""

MOST_ON_A_STATEMENT: Final = 1000


class CardDesk:
    """Cards at the desk of one till. Errors are the store's beside those named."""

    def __init__(self, store: Store, context: Context, till: Till) -> None:
        self._store = store
        self._context = context
        self._till = till
        self._central: CentralDesk | None = None

    def ask_by(self, central: CentralDesk) -> None:
        """Have central do from now on what only it can, over a line that is open."""
        self._central = central

    def kept(self) -> Future[tuple[KeptAct, ...]]:
        """Return the acts at central that somebody has yet to hear the end of."""
        return _told(()) if self._central is None else self._central.kept()

    def made(self, kept: KeptAct) -> Future[tuple[MadeCard, ...]]:
        """Return the cards of an act that is kept as done, with what was made for them."""
        if self._central is None:
            return _refused()
        return then(
            self._central.done(kept.act.act_id),
            lambda done: _told(at_central.made_cards(self._till, kept.act, done)),
        )

    def put_away(self, ref_id: RefId) -> Future[None]:
        """Forget what an act told, or that it was refused: somebody has it on paper, or read it."""
        return _told(None) if self._central is None else self._central.put_away(ActId(ref_id))

    def find(self, wanted: CardFilter) -> Future[FoundCards]:
        """Return one page of cards. Refused: INVALID_FIELD."""
        return self._store.read(lambda connection: self._find(connection, wanted))

    def look_ahead(self, typed: str) -> Future[None]:
        """Have what was found by this be found as quickly with one more letter."""
        return self._store.read(
            lambda connection: look_ahead(connection, self._till.account_id, typed)
        )

    def look(self, card_id: CardId) -> Future[CardLook]:
        """Return a card as it is now, a blocked one too. Refused: CARD_NOT_FOUND."""
        return self._store.read(lambda connection: self._look(connection, card_id, PAGE))

    def statement(self, card_id: CardId, by: Person) -> Future[CardLook]:
        """Return a card with its last thousand movements, and note who asked for a statement."""
        return self._store.write(lambda connection: self._statement(connection, card_id, by))

    def older(self, card_id: CardId, after: Movement) -> Future[tuple[Movement, ...]]:
        """Return the next page of movements; `after` is the last one of the page before."""
        return self._store.read(lambda connection: self._older(connection, card_id, after))

    def correct(self, asked: Correct) -> Future[None]:
        """Put value on a card or take some off without a payment; the day's books have it.

        Refused, as all that follows: INVALID_FIELD, no reason among others; what the wallet refuses
        of a fund or a drawdown; at a till that has joined ONLY_AT_CENTRAL, its central cannot be
        asked. Unavailable there: NEEDS_THE_LINE, nothing was done; ACT_WAITS, it is asked again.
        """
        if self._till.joined:
            return then(self._ask(asked), lambda _: _told(None))
        return self._do(lambda connection: card_acts.correct(*self._here(connection), asked))

    def move_value(self, asked: MoveValue) -> Future[None]:
        """Move what is on a lost card to another and block the first, in one commit.

        Refused: CARD_HAS_OPEN_RESERVATION, and as drawdown, fund and activation.
        """
        if self._till.joined:
            return then(self._ask(asked), lambda _: _told(None))
        return self._do(lambda connection: card_acts.move_value(*self._here(connection), asked))

    def block(self, asked: Block) -> Future[None]:
        """Put a card away for ever. Refused: CARD_NOT_FOUND, CARD_HAS_OPEN_RESERVATION."""
        if self._till.joined:
            return then(self._ask(asked), lambda _: _told(None))
        return self._do(lambda connection: card_acts.block(*self._here(connection), asked))

    def renew_pin(self, asked: RenewPin) -> Future[MadePin]:
        """Give a card another PIN, told in this answer only. Refused: CARD_NOT_FOUND."""
        if self._till.joined:
            return then(self._ask(asked), lambda done: _told(at_central.made_pin(done)))
        make = partial(new_pin, self._context, self._till.account_id, asked.card_id)
        return then(
            self._store.read(lambda _: make(DEFAULT_PIN_FORMAT)),
            lambda made: self._do(
                lambda connection: card_acts.renew_pin(*self._here(connection), asked, made)
            ),
        )

    def renew_token(self, asked: RenewToken) -> Future[MadeToken]:
        """Make one more code for a card, to be printed. Refused: CARD_NOT_FOUND."""
        if self._till.joined:
            act = at_central.act_of(asked)
            return then(
                self._ask(asked),
                lambda done: _told(at_central.made_code(self._till, act, done)),
            )
        return self._do(lambda connection: card_acts.renew_token(*self._here(connection), asked))

    def make_cards(self, asked: MakeCards) -> Future[tuple[MadeCard, ...]]:
        """Make cards without value, all or none. Refused: CARD_ID_EXISTS, INVALID_FIELD."""
        if self._till.joined:
            act = at_central.act_of(asked)
            return then(
                self._ask(asked),
                lambda done: _told(at_central.made_cards(self._till, act, done)),
            )
        batch = card_batches.batch_of(self._till, asked)
        return then(
            self._store.read(lambda _: pins_for(self._context, batch)),
            lambda pins: self._do(
                lambda connection: card_batches.make_cards(*self._here(connection), asked, pins)
            ),
        )

    def read_table(self, content: bytes, currency: Currency, operator: str) -> Future[CardTable]:
        """Return what a file of cards holds, held against the books; changes nothing.

        Refused: UNREADABLE_FILE.
        """
        return self._store.read(
            lambda connection: read_card_table(*self._here(connection), content, currency, operator)
        )

    def take_over(self, asked: TakeCardsOver) -> Future[int]:
        """Take some cards over, all or none; return how many were new.

        Refused: CARD_ID_EXISTS, TOKEN_EXISTS: somebody else was quicker.
        """
        return self._do(
            lambda connection: card_batches.take_cards_over(*self._here(connection), asked)
        )

    def _do(self, work: Callable[[Connection], T]) -> Future[T]:
        return self._store.write(work)

    def _ask(self, asked: at_central.Asked) -> Future[DoneAct]:
        if self._central is None:
            return _refused()
        return self._central.do(at_central.act_of(asked))

    def _here(self, connection: Connection) -> tuple[Connection, Context, Till]:
        return connection, self._context, self._till

    def _statement(self, connection: Connection, card_id: CardId, by: Person) -> CardLook:
        look = self._look(connection, card_id, MOST_ON_A_STATEMENT)
        card_acts.note_statement(*self._here(connection), card_id, by)
        return look

    def _find(self, connection: Connection, wanted: CardFilter) -> FoundCards:
        page = list_cards(connection, self._context, self._till.account_id, wanted)
        known = (
            (find_known(connection, self._till.till_id, card.card_id) for card in page.cards)
            if self._till.joined
            else ()
        )
        return FoundCards(
            cards=page.cards,
            known={one.card_id: one for one in known if one is not None},
            starting_after=page.starting_after,
            is_joined=self._till.joined,
            asks_central=self._central is not None,
        )

    def _look(self, connection: Connection, card_id: CardId, most: int) -> CardLook:
        till, now_ms = self._till, self._context.clock.now_ms()
        card = kept_card(connection, till.account_id, card_id)
        tokens = list_tokens(connection, till.account_id, card_id, now_ms)
        rows = list_older(connection, till.account_id, card_id, before=NEWEST, most=most + 1)
        return CardLook(
            card=replace(card, tokens=tokens),
            movements=with_balances(rows[:most], card.amounts.balance_minor),
            has_older=len(rows) > most,
            held=list_held(connection, till.account_id, card_id),
            is_joined=till.joined,
            asks_central=self._central is not None,
            known=find_known(connection, till.till_id, card_id) if till.joined else None,
        )

    def _older(
        self, connection: Connection, card_id: CardId, after: Movement
    ) -> tuple[Movement, ...]:
        last = after.transaction
        rows = list_older(
            connection, self._till.account_id, card_id, before=last.position, most=PAGE
        )
        return with_balances(rows, after.balance_minor - change_of(last))


def _told(value: T) -> Future[T]:
    told: Future[T] = Future()
    told.set_result(value)
    return told


def _refused() -> Future[Any]:
    refused: Future[Any] = Future()
    refused.set_exception(Refused(Code.ONLY_AT_CENTRAL))
    return refused
