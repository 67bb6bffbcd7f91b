"""Rows of API clients and of what they were granted."""

from typing import Final

from sqlalchemy import bindparam, select, union_all, update
from sqlalchemy.dialects.postgresql import insert

from pos_app.domain.api_client import ApiClient, Grant, Scope
from pos_app.domain.ids import AccountId
from pos_app.storage.schema.central import api_client, client_grant
from pos_app.storage.statement import Connection, Row, Statement

_CLIENT_COLUMNS: Final = tuple(api_client.c)
_LIVING: Final = api_client.c.deleted_at_ms.is_(None)
_THIS_CLIENT: Final = (
    (api_client.c.account_id == bindparam("account"))
    & (api_client.c.client_id == bindparam("client"))
    & _LIVING
)
_THIS_GRANT: Final = (client_grant.c.account_id == bindparam("account")) & (
    client_grant.c.client_id == bindparam("client")
)

_ADD: Final = Statement(
    insert(api_client).values({c.name: bindparam(c.name) for c in api_client.c})
)
_FIND: Final = Statement(select(*_CLIENT_COLUMNS).where(_THIS_CLIENT))
_LIST: Final = Statement(
    select(*_CLIENT_COLUMNS)
    .where(api_client.c.account_id == bindparam("account"), _LIVING)
    .order_by(api_client.c.created_at_ms, api_client.c.client_id)
)
_ANY: Final = select(api_client.c.client_id).where(_LIVING).limit(1)
_OF_ACCOUNT: Final = Statement(
    union_all(
        select(api_client.c.client_id).where(api_client.c.account_id == bindparam("account")),
        select(client_grant.c.client_id).where(client_grant.c.account_id == bindparam("account")),
    )
)
_DELETE: Final = Statement(
    update(api_client)
    .where(_THIS_CLIENT)
    .values(deleted_at_ms=bindparam("at"), deleted_by=bindparam("actor"))
    .returning(*_CLIENT_COLUMNS)
)
_insert_grant: Final = insert(client_grant).values(
    {c.name: bindparam(c.name) for c in client_grant.c}
)
_PUT_GRANT: Final = Statement(
    _insert_grant.on_conflict_do_update(
        index_elements=["account_id", "client_id"],
        set_={
            "scopes": _insert_grant.excluded.scopes,
            "created_at_ms": _insert_grant.excluded.created_at_ms,
            "created_by": _insert_grant.excluded.created_by,
        },
    )
)
_FIND_GRANT: Final = Statement(select(*client_grant.c).where(_THIS_GRANT))


def add_client(connection: Connection, new: ApiClient) -> None:
    """Add a client; its id is new."""
    _ADD.count(connection, {column.name: getattr(new, column.name) for column in api_client.c})


def find_client(connection: Connection, owner: str, client_id: str) -> ApiClient | None:
    """Return an owner's client, None when there is none or it was deleted."""
    row = _FIND.row(connection, {"account": owner, "client": client_id})
    return None if row is None else _client_of(row)


def list_clients(connection: Connection, owner: str) -> tuple[ApiClient, ...]:
    """Return the clients of an owner, the oldest first."""
    return tuple(_client_of(row) for row in _LIST.rows(connection, {"account": owner}))


def is_there_a_client(connection: Connection) -> bool:
    """Tell whether anybody at all can sign in."""
    return connection.execute(_ANY).first() is not None


def is_account(connection: Connection, account_id: str) -> bool:
    """Tell whether a client, be it deleted by now, was ever of this account or let work on it."""
    return _OF_ACCOUNT.row(connection, {"account": account_id}) is not None


def delete_client(
    connection: Connection, owner: str, client_id: str, *, at_ms: int, by: str
) -> ApiClient | None:
    """Let a client sign in no more; None when there is no such one."""
    values = {"account": owner, "client": client_id, "at": at_ms, "actor": by}
    row = _DELETE.row(connection, values)
    return None if row is None else _client_of(row)


def put_grant(connection: Connection, grant: Grant) -> None:
    """Grant a client its scopes on an account, in place of those it had there."""
    _PUT_GRANT.count(
        connection,
        {
            "account_id": grant.account_id,
            "client_id": grant.client_id,
            "scopes": " ".join(grant.scopes),
            "created_at_ms": grant.created_at_ms,
            "created_by": grant.created_by,
        },
    )


def find_grant(connection: Connection, account_id: AccountId, client_id: str) -> Grant | None:
    """Return what a client may do on an account, None for nothing."""
    row = _FIND_GRANT.row(connection, {"account": account_id, "client": client_id})
    if row is None:
        return None
    return Grant(
        account_id=AccountId(row[0]),
        client_id=row[1],
        scopes=tuple(Scope(scope) for scope in row[2].split()),
        created_at_ms=row[3],
        created_by=row[4],
    )


def _client_of(row: Row) -> ApiClient:
    return ApiClient(**{column.name: row[at] for at, column in enumerate(_CLIENT_COLUMNS)})
