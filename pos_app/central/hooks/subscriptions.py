"""The register of subscriptions, and the queue that a commit fills for those who subscribed."""

import re
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from typing import Final

import msgspec
from msgspec import UNSET, UnsetType

from pos_app.central.hooks import field_mask
from pos_app.central.hooks.address import AddressRule
from pos_app.central.hooks.aws_signature import AwsSecret
from pos_app.central.hooks.signing import sealed
from pos_app.domain.clock import Clock
from pos_app.domain.hook import (
    PING,
    WALLET_TRANSACTION,
    Delivery,
    DeliveryState,
    DeliveryTry,
    Hook,
    HookFilter,
    SecretKind,
    checked_events,
)
from pos_app.domain.ids import AccountId, NewId, checked_text
from pos_app.domain.listing import checked_limit
from pos_app.domain.transaction import Transaction
from pos_app.errors import Code, Refused
from pos_app.storage import hook_deliveries, hooks
from pos_app.storage.statement import Connection
from pos_app.storage.store import Store
from pos_app.wire.hooks import (
    LONGEST_SECRET,
    AwsSecretWord,
    HeaderSecret,
    HmacSecret,
    HookRequest,
    HookSecret,
    as_plain,
    event_body,
    ping_body,
)
from pos_app.wire.wallet_api.transactions import transaction_answer

_PART_OF_A_SCOPE: Final = re.compile(r"[\w.-]+", re.ASCII)


@dataclass(frozen=True, slots=True)
class InspectedDelivery:
    """A delivery, whose it is, and how its tries ended."""

    hook: Hook
    delivery: Delivery
    tries: tuple[DeliveryTry, ...]


class Announcer:
    """Queues what is to be told, in the very transaction in which it happened."""

    def __init__(self, clock: Clock, new_id: NewId) -> None:
        self._clock = clock
        self._new_id = new_id

    def announce(self, connection: Connection, made: Transaction) -> None:
        """Queue a movement for everybody who subscribed to those of its account."""
        self.announce_all(connection, [made])

    def announce_all(self, connection: Connection, made: Sequence[Transaction]) -> None:
        """Queue movements of one account, in their order, for everybody who subscribed to them."""
        hooks_ = hooks.active_hooks(connection, made[0].account_id) if made else ()
        for one in made:
            for hook in hooks_:
                if WALLET_TRANSACTION in hook.events:
                    self._announce(connection, hook, one)

    def _announce(self, connection: Connection, hook: Hook, made: Transaction) -> None:
        shown = _masked(hook, as_plain(transaction_answer(made)))
        delivery_id = self._new_id()
        body = event_body(made.account_id, WALLET_TRANSACTION, delivery_id, {"transaction": shown})
        self._queue(connection, hook, WALLET_TRANSACTION, delivery_id, body)

    def ping(self, connection: Connection, hook: Hook) -> Delivery:
        """Queue a ping: its body is the subscription itself, whole and in no envelope."""
        return self._queue(connection, hook, PING, self._new_id(), ping_body(hook))

    def _queue(
        self, connection: Connection, hook: Hook, event: str, delivery_id: str, body: str
    ) -> Delivery:
        now_ms = self._clock.now_ms()
        delivery = Delivery(
            account_id=hook.account_id,
            hook_id=hook.hook_id,
            delivery_id=delivery_id,
            event=event,
            body=body,
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
                self._announcer.ping(connection, hook)
            return hook

        return self._store.write(work)

    def get(self, account_id: AccountId, hook_id: str) -> Future[Hook]:
        """Return a subscription; the Future raises Refused(HOOK_NOT_FOUND)."""
        return self._store.read(lambda connection: _got(connection, account_id, hook_id))

    def page(self, account_id: AccountId, wanted: HookFilter) -> Future[list[Hook]]:
        """Return one page of subscriptions, newest first; INVALID_FIELD for a page of no size."""
        checked_limit(wanted.limit)
        return self._store.read(partial(hooks.list_hooks, account_id=account_id, wanted=wanted))

    def count(self, account_id: AccountId, wanted: HookFilter) -> Future[int]:
        """Return how many subscriptions there are on all pages."""
        return self._store.read(partial(hooks.count_hooks, account_id=account_id, wanted=wanted))

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
            lambda connection: self._announcer.ping(
                connection, _got(connection, account_id, hook_id)
            )
        )

    def deliveries(
        self, account_id: AccountId, hook_id: str, *, limit: int, starting_after: str | None
    ) -> Future[list[hook_deliveries.Listed]]:
        """Return one page of deliveries, newest first; the Future raises HOOK_NOT_FOUND."""
        checked_limit(limit)

        def work(connection: Connection) -> list[hook_deliveries.Listed]:
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
            return InspectedDelivery(hook, found, hook_deliveries.list_tries(connection, found))

        return self._store.read(work)

    def _hook_of(self, account_id: AccountId, word: HookRequest, by: str) -> Hook:
        hook_id = self._new_id()
        kind, secret = _secret_of(word.config.secret)
        fields, hidden = _text(word.fields), _mask_of(word.exclude_fields)
        for field, mask in (("fields", fields), ("exclude_fields", hidden)):
            if mask is not None:
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
            fields=fields,
            exclude_fields=hidden,
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
    match word:
        case UnsetType():
            return None, None
        case AwsSecretWord():
            return SecretKind.AWS4_HMAC_SHA256, _aws_secret_of(word)
        case HeaderSecret():
            # A header carries neither line breaks nor anything but plain characters.
            plain = word.value.isprintable() and word.value == word.value.strip()
            if not (word.value.isascii() and plain):
                raise _unusable()
            return SecretKind.AUTHORIZATION, _checked_secret(word.value)
        case HmacSecret():
            return SecretKind.HMAC_SHA1, _checked_secret(word.value)
        case str():
            return SecretKind.HMAC_SHA1, _checked_secret(word)


def _aws_secret_of(word: AwsSecretWord) -> str:
    parts = (word.aws_access_key_id, word.region, word.service)
    if not all(len(part) <= LONGEST_SECRET and _PART_OF_A_SCOPE.fullmatch(part) for part in parts):
        raise _unusable()
    secret = AwsSecret(
        access_key_id=word.aws_access_key_id,
        secret_access_key=_checked_secret(word.aws_secret_access_key),
        region=word.region,
        service=word.service,
    )
    return msgspec.json.encode(secret).decode()


def _checked_secret(secret: str) -> str:
    checked_text(secret, "config.secret")
    if not 0 < len(secret) <= LONGEST_SECRET:
        raise _unusable()
    return secret


def _unusable() -> Refused:
    return Refused(Code.INVALID_FIELD, field="config.secret", reason="unusable")


def _mask_of(word: Sequence[str] | str | UnsetType) -> str | None:
    if isinstance(word, str | UnsetType):
        return _text(word)
    return ",".join(word)


def _text(word: str | UnsetType) -> str | None:
    return None if word is UNSET else word
