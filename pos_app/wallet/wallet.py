"""The one door to the wallet: commands and questions go in, Futures come out.

A method that changes something resolves when that is durable. A refusal is kept first and raised
from the Future afterwards: `Refused` as its verb says. Whatever is wrong with the database comes as
`Unavailable` or `Broken`; after OUTCOME_UNKNOWN, and after a crash, sending the same command again
gives the outcome. Looking at a PIN is done on a reader's thread, never on the writer's.
"""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from typing import TypeVar

from pos_app.domain.card import Card
from pos_app.domain.customer import CustomerToken, CustomerTokenFilter
from pos_app.domain.ids import AccountId, CardId, CustomerId
from pos_app.domain.listing import CardFilter, CardPage
from pos_app.domain.token_event import StoryFilter, TokenStory
from pos_app.domain.transaction import Reservation, Transaction, TransactionType
from pos_app.storage.blocks import BlockRow, list_blocks
from pos_app.storage.statement import Connection
from pos_app.storage.store import Store
from pos_app.wallet import customer_tokens, query, token_events
from pos_app.wallet.activate import activate
from pos_app.wallet.audit import AuditReport, audit
from pos_app.wallet.block import block_card, unblock_card
from pos_app.wallet.capture import capture
from pos_app.wallet.commands import (
    ActivateCard,
    BatchCreate,
    BlockCard,
    CaptureTransaction,
    CreateCard,
    CreateCustomerToken,
    CreateToken,
    CreateTransaction,
    DeleteCard,
    DeleteCustomerToken,
    MadeCard,
    MadePin,
    MadeToken,
    RotatePin,
    UnblockCard,
    VoidTransaction,
)
from pos_app.wallet.context import Context
from pos_app.wallet.create import create_transaction
from pos_app.wallet.delete import delete_card
from pos_app.wallet.futures import got, then
from pos_app.wallet.issue import create_card, create_cards, pins_for
from pos_app.wallet.moving import proof_for
from pos_app.wallet.outcome import Outcome
from pos_app.wallet.pins import PinProof, new_pin, prove, rotate_pin
from pos_app.wallet.resolve import resolve, resolve_with_pin
from pos_app.wallet.token_events import AboutToken
from pos_app.wallet.tokens import create_token
from pos_app.wallet.void import void

T = TypeVar("T")
Verb = Callable[[Connection], Outcome[T]]


class Wallet:
    """Cards, tokens and money of every account in one store."""

    def __init__(self, store: Store, context: Context) -> None:
        self._store = store
        self._context = context
        self._alone = replace(context, alone=True)

    def create_card(self, command: CreateCard) -> Future[MadeCard]:
        """Make a card that can be used at once; its PIN and token are told in this answer only."""
        if command.pin is None:
            return self._store.write(
                lambda connection: create_card(connection, self._context, command)
            )
        return then(
            self._store.read(lambda _: pins_for(self._context, command)),
            lambda pins: self._store.write(
                lambda connection: create_card(connection, self._context, command, pins)
            ),
        )

    def create_cards(self, command: BatchCreate) -> Future[tuple[MadeCard, ...]]:
        """Make inactive cards, all or none, answered in the given order."""
        return then(
            self._store.read(lambda _: pins_for(self._context, command)),
            lambda pins: self._store.write(
                lambda connection: create_cards(connection, self._context, command, pins)
            ),
        )

    def activate(self, command: ActivateCard) -> Future[Card]:
        """Give an inactive card its value, currency and time."""
        return self._kept(lambda connection: activate(connection, self._context, command))

    def delete_card(self, command: DeleteCard) -> Future[Card]:
        """Put a card away for ever."""
        return self._store.write(lambda connection: delete_card(connection, self._context, command))

    def block_card(self, command: BlockCard) -> Future[Card]:
        """Stop a card at once, whatever is held of it."""
        return self._store.write(lambda connection: block_card(connection, self._context, command))

    def unblock_card(self, command: UnblockCard) -> Future[Card]:
        """Let a card that was stopped go again."""
        return self._store.write(
            lambda connection: unblock_card(connection, self._context, command)
        )

    def blocks(self, account_id: AccountId, card_id: CardId) -> Future[tuple[BlockRow, ...]]:
        """Return each time that a card was stopped or let go again, the oldest first."""
        return self._store.read(lambda connection: list_blocks(connection, account_id, card_id))

    def rotate_pin(self, command: RotatePin) -> Future[MadePin]:
        """Give a card another PIN, told in this answer only."""
        return then(
            self._store.read(
                lambda _: new_pin(
                    self._context, command.account_id, command.card_id, command.format
                )
            ),
            lambda made: self._store.write(
                lambda connection: rotate_pin(connection, self._context, command, made)
            ),
        )

    def create_token(self, command: CreateToken) -> Future[MadeToken]:
        """Make one more token for a card; the same command tells the same value again."""
        return self._kept(lambda connection: create_token(connection, self._context, command))

    def info(self, account_id: AccountId, token: str, pin: str | None = None) -> Future[Card]:
        """Return the card a token leads to, with that token as its only one; spends nothing."""
        if pin is None:
            return self._store.read(
                lambda connection: resolve(connection, self._context, account_id, token)
            )

        def look(connection: Connection) -> PinProof | None:
            card = resolve(connection, self._context, account_id, token)
            return prove(connection, self._context, account_id, card.card_id, pin)

        return then(
            self._store.read(look),
            lambda proof: self._kept(
                lambda connection: resolve_with_pin(
                    connection, self._context, account_id, token, pin, proof
                )
            ),
        )

    def create_transaction(self, command: CreateTransaction) -> Future[Transaction]:
        """Fund, draw down or reserve, as the command says."""
        if command.pin is None:
            return self._kept(
                lambda connection: create_transaction(connection, self._alone, command)
            )
        return then(
            self._store.read(lambda connection: proof_for(connection, self._context, command)),
            lambda proof: self._kept(
                lambda connection: create_transaction(connection, self._alone, command, proof)
            ),
        )

    def fund(self, command: CreateTransaction) -> Future[Transaction]:
        """Put money on a card, whatever type the command names."""
        return self.create_transaction(replace(command, type=TransactionType.FUND, pending=False))

    def drawdown(self, command: CreateTransaction) -> Future[Transaction]:
        """Take money off a card at once, whatever type the command names."""
        return self.create_transaction(
            replace(command, type=TransactionType.DRAWDOWN, pending=False)
        )

    def reserve(self, command: CreateTransaction) -> Future[Transaction]:
        """Hold money on a card, whatever type the command names."""
        return self.create_transaction(
            replace(command, type=TransactionType.DRAWDOWN, pending=True)
        )

    def capture(self, command: CaptureTransaction) -> Future[Transaction]:
        """Take money that is held."""
        return self._kept(lambda connection: capture(connection, self._alone, command))

    def void(self, command: VoidTransaction) -> Future[Transaction]:
        """Release all that is still held."""
        return self._kept(lambda connection: void(connection, self._alone, command))

    def get_card(self, account_id: AccountId, card_id: CardId) -> Future[Card]:
        """Return the card with its tokens that have not expired."""
        return self._store.read(
            lambda connection: query.get_card(connection, self._context, account_id, card_id)
        )

    def list_cards(self, account_id: AccountId, wanted: CardFilter) -> Future[CardPage]:
        """Return one page of an account's cards, newest first."""
        return self._store.read(
            lambda connection: query.list_cards(connection, self._context, account_id, wanted)
        )

    def customer_cards(
        self,
        account_id: AccountId,
        customer_id: CustomerId,
        *,
        limit: int = 10,
        starting_after: str | None = None,
    ) -> Future[tuple[Card, ...]]:
        """Return one page of a customer's cards; `starting_after` is the last one's `id`."""
        return self._store.read(
            lambda connection: query.list_customer_cards(
                connection, account_id, customer_id, limit=limit, starting_after=starting_after
            )
        )

    def customer_card(
        self, account_id: AccountId, customer_id: CustomerId, card_id: CardId
    ) -> Future[Card]:
        """Return a customer's card with its tokens that have not expired."""
        return self._store.read(
            lambda connection: query.get_customer_card(
                connection, self._context, account_id, customer_id, card_id
            )
        )

    def transactions(
        self, account_id: AccountId, card_id: CardId
    ) -> Future[tuple[Transaction, ...]]:
        """Return every movement of a card, the oldest first."""
        return self._store.read(
            lambda connection: query.get_transactions(connection, account_id, card_id)
        )

    def reservation(self, account_id: AccountId, transaction_id: str) -> Future[Reservation]:
        """Return what a pending transaction holds."""
        return self._store.read(
            lambda connection: query.get_reservation(connection, account_id, transaction_id)
        )

    def create_customer_token(self, command: CreateCustomerToken) -> Future[CustomerToken]:
        """Say whose (type, value) is."""
        return self._store.write(
            lambda connection: customer_tokens.create_customer_token(
                connection, self._context, command
            )
        )

    def customer_tokens(
        self, account_id: AccountId, customer_id: CustomerId, wanted: CustomerTokenFilter
    ) -> Future[tuple[CustomerToken, ...]]:
        """Return one page of a customer's tokens, newest first."""
        return self._store.read(
            lambda connection: customer_tokens.list_customer_tokens(
                connection, account_id, customer_id, wanted
            )
        )

    def customer_token_count(
        self, account_id: AccountId, customer_id: CustomerId, wanted: CustomerTokenFilter
    ) -> Future[int]:
        """Return how many tokens the filter finds on all its pages."""
        return self._store.read(
            lambda connection: customer_tokens.count_customer_tokens(
                connection, account_id, customer_id, wanted
            )
        )

    def find_customer_token(
        self, account_id: AccountId, type_: str, value: str
    ) -> Future[CustomerToken | None]:
        """Return the living token that says whose (type, value) is, None when it is nobody's."""
        return self._store.read(
            lambda connection: customer_tokens.find_customer_token(
                connection, account_id, type_, value
            )
        )

    def delete_customer_token(self, command: DeleteCustomerToken) -> Future[CustomerToken]:
        """Let a token stand for nobody."""
        return self._store.write(
            lambda connection: customer_tokens.delete_customer_token(
                connection, self._context, command
            )
        )

    def token_story(self, asked: AboutToken) -> Future[TokenStory]:
        """Return what is known of a (type, value), with what is told of it now."""
        event = asked.event
        if event is None:
            return self._store.read(lambda connection: token_events.find_story(connection, asked))
        return self._store.write(
            lambda connection: token_events.add_event(connection, self._context, asked, event)
        )

    def forget_token_events(self, asked: AboutToken) -> Future[None]:
        """Forget what is known of a (type, value), but for the reason if one is told."""
        return self._store.write(
            lambda connection: token_events.forget_events(connection, self._context, asked)
        )

    def token_stories(
        self, account_id: AccountId, wanted: StoryFilter
    ) -> Future[tuple[TokenStory, ...]]:
        """Return one page of what is known of the account's (type, value)s."""
        return self._store.read(
            lambda connection: token_events.list_stories(connection, account_id, wanted)
        )

    def audit(self) -> Future[AuditReport]:
        """Rebuild every balance from its movements and say what does not agree."""
        return self._store.read(audit)

    def _kept(self, verb: Verb[T]) -> Future[T]:
        """Run a verb whose refusals are kept: commit its outcome, then raise a denial."""
        return got(self._store.write(verb))
