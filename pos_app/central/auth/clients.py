"""The register of API clients: made, granted, listed and deleted; and signing in."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import partial
from typing import Final, TypeVar

from pos_app.central.auth.secrets import is_secret, new_secret, secret_hash
from pos_app.central.awaiting import outcome_of
from pos_app.domain.api_client import (
    ApiClient,
    Grant,
    checked_owner,
    checked_scopes,
)
from pos_app.domain.clock import Clock
from pos_app.domain.ids import AccountId, NewId, checked_account_id, checked_name
from pos_app.errors import Code, Refused
from pos_app.storage import api_clients, failed_sign_ins
from pos_app.storage.failed_sign_ins import Suspect
from pos_app.storage.statement import Connection
from pos_app.storage.store import Store

FREE_FAILURES: Final = 5
FIRST_WAIT_MS: Final = 2_000
LONGEST_WAIT_MS: Final = 15 * 60 * 1000
FORGOTTEN_AFTER_MS: Final = 60 * 60 * 1000
NOBODY: Final = "-"
"""The client of a suspect who named none that exists: all such tries of an address are one."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeClient:
    """A new client with its secret, which nobody will be told again."""

    client: ApiClient
    secret: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignIn:
    """Somebody who says that they are a client of `owner`, at an address of the network."""

    owner: str
    client_id: str
    secret: str = field(repr=False)
    account_id: AccountId
    address: str


@dataclass(frozen=True, slots=True)
class _Known:
    client: ApiClient | None
    grant: Grant | None
    blocked_until_ms: int | None


class Clients:
    """Every API client of every account in one store. `key` is 32 bytes and not in the database."""

    def __init__(self, store: Store, key: bytes, clock: Clock, new_id: NewId) -> None:
        self._store = store
        self._key = key
        self._clock = clock
        self._new_id = new_id

    def add(self, owner: str, name: str, *, by: str) -> Future[MadeClient]:
        """Make a client; it may do nothing before it is granted something.

        The Future raises Refused(INVALID_FIELD).
        """
        secret = new_secret()
        return self._store.write(
            lambda connection: self._add(connection, owner, name, secret, by=by)
        )

    def add_with_grant(
        self, account_id: str, name: str, scopes: list[str], *, by: str
    ) -> Future[MadeClient]:
        """Make a client of an account and grant it scopes on that account, both or neither.

        The Future raises Refused(INVALID_FIELD).
        """
        secret = new_secret()

        def work(connection: Connection) -> MadeClient:
            made = self._add(connection, checked_account_id(account_id), name, secret, by=by)
            self._grant(connection, account_id, made.client.client_id, scopes, by=by)
            return made

        return self._store.write(work)

    def grant(
        self, account_id: str, client_id: str, scopes: list[str], *, by: str
    ) -> Future[Grant]:
        """Let a client work on an account, with these scopes instead of those it had there.

        The Future raises Refused(INVALID_FIELD).
        """
        return self._store.write(
            lambda connection: self._grant(connection, account_id, client_id, scopes, by=by)
        )

    def all_of(self, owner: str) -> Future[tuple[ApiClient, ...]]:
        """Return the clients of an owner, the oldest first."""
        return self._store.read(lambda connection: api_clients.list_clients(connection, owner))

    def are_there_any(self) -> Future[bool]:
        """Tell whether anybody at all can sign in."""
        return self._store.read(api_clients.is_there_a_client)

    def is_account(self, account_id: str) -> Future[bool]:
        """Tell whether anybody was ever let work on this account."""
        return self._store.read(lambda connection: api_clients.is_account(connection, account_id))

    def delete(self, owner: str, client_id: str, *, by: str) -> Future[ApiClient]:
        """Let a client sign in no more; credentials it has end by themselves.

        The Future raises Refused(CLIENT_NOT_FOUND).
        """

        def work(connection: Connection) -> ApiClient:
            now_ms = self._clock.now_ms()
            deleted = api_clients.delete_client(connection, owner, client_id, at_ms=now_ms, by=by)
            if deleted is None:
                raise Refused(Code.CLIENT_NOT_FOUND, client_id=client_id)
            return deleted

        return self._store.write(work)

    async def sign_in(self, asked: SignIn) -> Grant:
        """Return what a client may do on the account it asks for, once it has shown its secret.

        A sign-in that succeeds only reads. Failed ones are counted for the client and the address
        together: from the sixth on each takes a longer wait, and meanwhile no secret is looked at.

        Raises:
            Refused: TOO_MANY_TRIES with `until_ms`; CREDENTIAL_INVALID, there is no such client or
                its secret is another one; ACCOUNT_FORBIDDEN, it was granted nothing there.
        """
        known = await outcome_of(self._store.read(partial(self._known, asked)))
        suspect = _suspect(asked, known)
        if (known.blocked_until_ms or 0) > self._clock.now_ms():
            raise Refused(Code.TOO_MANY_TRIES, until_ms=known.blocked_until_ms)
        client = known.client
        if client is None or not is_secret(
            self._key, asked.client_id, asked.secret, client.secret_hash
        ):
            await self._written(partial(self._count, suspect))
            raise Refused(Code.CREDENTIAL_INVALID, reason="client")
        if known.blocked_until_ms is not None:
            await self._written(lambda c: failed_sign_ins.forget_failures(c, suspect))
        if known.grant is None:
            raise Refused(Code.ACCOUNT_FORBIDDEN)
        return known.grant

    async def _written(self, work: Callable[[Connection], T]) -> T:
        return await outcome_of(self._store.write(work))

    def _known(self, asked: SignIn, connection: Connection) -> _Known:
        client = api_clients.find_client(connection, asked.owner, asked.client_id)
        known = _Known(client, None, None)
        blocked = failed_sign_ins.find_block(connection, _suspect(asked, known))
        grant = api_clients.find_grant(connection, asked.account_id, asked.client_id)
        return _Known(client, grant, blocked)

    def _count(self, suspect: Suspect, connection: Connection) -> None:
        now_ms = self._clock.now_ms()
        failures = failed_sign_ins.count_failure(
            connection, suspect, at_ms=now_ms, forgotten_ms=now_ms - FORGOTTEN_AFTER_MS
        )
        wait_ms = wait_after(failures)
        if wait_ms:
            failed_sign_ins.block(connection, suspect, now_ms + wait_ms)

    def _add(
        self, connection: Connection, owner: str, name: str, secret: str, *, by: str
    ) -> MadeClient:
        client_id = self._new_id()
        client = ApiClient(
            account_id=checked_owner(owner),
            client_id=client_id,
            name=checked_name(name, "name"),
            secret_hash=secret_hash(self._key, client_id, secret),
            created_at_ms=self._clock.now_ms(),
            created_by=by,
        )
        api_clients.add_client(connection, client)
        return MadeClient(client=client, secret=secret)

    def _grant(
        self, connection: Connection, account_id: str, client_id: str, scopes: list[str], *, by: str
    ) -> Grant:
        grant = Grant(
            account_id=checked_account_id(account_id),
            client_id=checked_name(client_id, "client_id"),
            scopes=checked_scopes(scopes),
            created_at_ms=self._clock.now_ms(),
            created_by=by,
        )
        api_clients.put_grant(connection, grant)
        return grant


def wait_after(failures: int) -> int:
    """Return how many milliseconds somebody waits after so many failures in a row."""
    beyond = failures - FREE_FAILURES
    if beyond < 0:
        return 0
    return min(FIRST_WAIT_MS << min(beyond, 16), LONGEST_WAIT_MS)


def _suspect(asked: SignIn, known: _Known) -> Suspect:
    client_id = NOBODY if known.client is None else asked.client_id
    return Suspect(account_id=asked.owner, client_id=client_id, address=asked.address)
