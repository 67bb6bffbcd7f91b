"""The register of subscriptions, and the queue that a commit fills for those who subscribed."""

from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import dataclass

from msgspec import UNSET, UnsetType

from pos_app.central.hooks import field_mask
from pos_app.central.hooks.address import AddressRule
from pos_app.central.hooks.signing import sealed
from pos_app.domain.clock import Clock
from pos_app.domain.hook import (
    PING,
    WALLET_TRANSACTION,
    Delivery,
    DeliveryState,
    DeliveryTry,
    Hook,
    SecretKind,
    checked_events,
)
from pos_app.domain.ids import AccountId, NewId, checked_text
from pos_app.domain.transaction import Transaction
from pos_app.errors import Code, Refused
from pos_app.storage import hook_deliveries, hooks
from pos_app.storage.statement import Connection
from pos_app.storage.store import Store
from pos_app.wire.hooks import (
    LONGEST_SECRET,
    HookRequest,
    HookSecret,
    as_plain,
    event_body,
    hook_answer,
)
from pos_app.wire.wallet_api.transactions import transaction_answer


@dataclass(frozen=True, slots=True)
class InspectedDelivery:
    """A delivery and how its tries ended."""

    delivery: Delivery
    tries: tuple[DeliveryTry, ...]


class Announcer:
    """Queues what is to be told, in the very transaction in which it happened."""

    def __init__(self, clock: Clock, new_id: NewId) -> None:
        self._clock = clock
        self._new_id = new_id

    def announce(self, connection: Connection, made: Transaction) -> None:
        """Queue a movement for everybody who subscribed to those of its account."""
        for hook in hooks.active_hooks(connection, made.account_id):
            if WALLET_TRANSACTION in hook.events:
                told = {"transaction": as_plain(transaction_answer(made))}
                self.queue(connection, hook, WALLET_TRANSACTION, told)

    def queue(
        self, connection: Connection, hook: Hook, event: str, payload: Mapping[str, object]
    ) -> Delivery:
        """Queue one event for one subscriber, cut to the fields it wants; due at once."""
        delivery_id = self._new_id()
        now_ms = self._clock.now_ms()
        shown = {name: _masked(hook, value) for name, value in payload.items()}
        delivery = Delivery(
            account_id=hook.account_id,
            hook_id=hook.hook_id,
            delivery_id=delivery_id,
            event=event,
            body=event_body(hook.account_id, event, delivery_id, shown),
            state=DeliveryState.WAITING,
            tries=0,
            next_try_at_ms=now_ms,
            created_at_ms=now_ms,
        )
        hook_deliveries.add_delivery(connection, delivery)
        return delivery


class Subscriptions:
    """Every subscription of every account in one store. `key` seals their secrets."""

    def __init__(
        self, store: Store, key: bytes, rule: AddressRule, clock: Clock, new_id: NewId
    ) -> None:
        self._store = store
        self._key = key
        self._rule = rule
        self._clock = clock
        self._new_id = new_id
        self._announcer = Announcer(clock, new_id)

    def subscribe(self, account_id: AccountId, word: HookRequest, *, by: str) -> Future[Hook]:
        """Make a subscription and ping it.

        Raises:
            Refused: INVALID_FIELD.
        """
        hook = self._hook_of(account_id, word, by)

        def work(connection: Connection) -> Hook:
            hooks.add_hook(connection, hook)
            if hook.active:
                self._ping(connection, hook)
            return hook

        return self._store.write(work)

    def get(self, account_id: AccountId, hook_id: str) -> Future[Hook]:
        """Return a subscription; the Future raises Refused(HOOK_NOT_FOUND)."""
        return self._store.read(lambda connection: _got(connection, account_id, hook_id))

    def page(
        self, account_id: AccountId, *, limit: int, starting_after: str | None
    ) -> Future[list[Hook]]:
        """Return one page of subscriptions, newest first."""
        return self._store.read(
            lambda connection: hooks.list_hooks(
                connection, account_id, limit=limit, starting_after=starting_after
            )
        )

    def unsubscribe(self, account_id: AccountId, hook_id: str, *, by: str) -> Future[Hook]:
        """Put a subscription away with what waits for it; the Future raises HOOK_NOT_FOUND."""

        def work(connection: Connection) -> Hook:
            now_ms = self._clock.now_ms()
            deleted = hooks.delete_hook(connection, account_id, hook_id, at_ms=now_ms, by=by)
            if deleted is None:
                raise Refused(Code.HOOK_NOT_FOUND, hook_id=hook_id)
            hook_deliveries.drop_waiting(connection, account_id, hook_id)
            return deleted

        return self._store.write(work)

    def ping(self, account_id: AccountId, hook_id: str) -> Future[Delivery]:
        """Queue a ping; the Future raises Refused(HOOK_NOT_FOUND)."""
        return self._store.write(
            lambda connection: self._ping(connection, _got(connection, account_id, hook_id))
        )

    def deliveries(
        self, account_id: AccountId, hook_id: str, *, limit: int, starting_after: str | None
    ) -> Future[list[Delivery]]:
        """Return one page of deliveries, newest first; the Future raises HOOK_NOT_FOUND."""

        def work(connection: Connection) -> list[Delivery]:
            hook = _got(connection, account_id, hook_id)
            return hook_deliveries.list_deliveries(
                connection, account_id, hook.hook_id, limit=limit, starting_after=starting_after
            )

        return self._store.read(work)

    def delivery(
        self, account_id: AccountId, hook_id: str, delivery_id: str
    ) -> Future[InspectedDelivery]:
        """Return a delivery; the Future raises HOOK_NOT_FOUND or DELIVERY_NOT_FOUND."""

        def work(connection: Connection) -> InspectedDelivery:
            hook = _got(connection, account_id, hook_id)
            found = hook_deliveries.find_delivery(connection, account_id, hook.hook_id, delivery_id)
            if found is None:
                raise Refused(Code.DELIVERY_NOT_FOUND, delivery_id=delivery_id)
            return InspectedDelivery(found, hook_deliveries.list_tries(connection, found))

        return self._store.read(work)

    def _ping(self, connection: Connection, hook: Hook) -> Delivery:
        told = {"subscription": as_plain(hook_answer(hook))}
        return self._announcer.queue(connection, hook, PING, told)

    def _hook_of(self, account_id: AccountId, word: HookRequest, by: str) -> Hook:
        hook_id = self._new_id()
        kind, secret = _secret_of(word.config.secret)
        for field, mask in (("fields", word.fields), ("exclude_fields", word.exclude_fields)):
            if mask is not UNSET:
                field_mask.parsed(mask, field)
        return Hook(
            account_id=account_id,
            hook_id=hook_id,
            url=self._rule.checked(word.config.url),
            events=checked_events(word.events),
            secret_kind=kind,
            sealed_secret=None if secret is None else sealed(self._key, hook_id, secret),
            verified=word.config.insecure_ssl not in {"1", 1},
            active=word.active,
            fields=_text(word.fields),
            exclude_fields=_text(word.exclude_fields),
            created_at_ms=self._clock.now_ms(),
            created_by=by,
        )


def _got(connection: Connection, account_id: AccountId, hook_id: str) -> Hook:
    hook = hooks.find_hook(connection, account_id, hook_id)
    if hook is None:
        raise Refused(Code.HOOK_NOT_FOUND, hook_id=hook_id)
    return hook


def _masked(hook: Hook, value: object) -> object:
    if hook.fields is not None:
        value = field_mask.only(field_mask.parsed(hook.fields, "fields"), value)
    if hook.exclude_fields is not None:
        mask = field_mask.parsed(hook.exclude_fields, "exclude_fields")
        value = field_mask.without(mask, value)
    return value


def _secret_of(word: HookSecret | str | UnsetType) -> tuple[SecretKind | None, str | None]:
    if word is UNSET:
        return None, None
    kind, secret = (
        (SecretKind.HMAC_SHA1, word) if isinstance(word, str) else (word.type, word.value)
    )
    checked_text(secret, "config.secret")
    # A header carries neither line breaks nor anything but plain characters.
    plain_text = secret.isascii() and secret.isprintable() and secret == secret.strip()
    if not 0 < len(secret) <= LONGEST_SECRET or (
        kind is SecretKind.AUTHORIZATION and not plain_text
    ):
        raise Refused(Code.INVALID_FIELD, field="config.secret", reason="unusable")
    return kind, secret


def _text(word: str | UnsetType) -> str | None:
    return None if word is UNSET else word
