"""Rows of customer tokens. A deleted one stays and leaves its value and its name to the next."""

from typing import Final

from sqlalchemy import ColumnElement, bindparam, func, select, tuple_, update
from sqlalchemy.dialects.postgresql import insert as insert_or_nothing

from pos_app.domain.customer import CustomerToken, CustomerTokenFilter
from pos_app.domain.ids import AccountId, CustomerId
from pos_app.domain.metadata import metadata_of, metadata_text
from pos_app.storage.schema.customers import customer_token
from pos_app.storage.statement import Connection, Row, Statement

_COLUMNS: Final = (
    customer_token.c.id,
    customer_token.c.account_id,
    customer_token.c.customer_id,
    customer_token.c.token_id,
    customer_token.c.type,
    customer_token.c.value,
    customer_token.c.metadata,
    customer_token.c.created_at_ms,
    customer_token.c.created_by,
    customer_token.c.updated_at_ms,
    customer_token.c.deleted_at_ms,
    customer_token.c.deleted_by,
)
_LIVING: Final = customer_token.c.deleted_at_ms.is_(None)
_THIS_TOKEN: Final = (
    (customer_token.c.account_id == bindparam("account"))
    & (customer_token.c.customer_id == bindparam("customer"))
    & (customer_token.c.token_id == bindparam("token"))
    & _LIVING
)

_ADD: Final = Statement(
    insert_or_nothing(customer_token)
    .values({column.name: bindparam(column.name) for column in customer_token.c})
    .on_conflict_do_nothing()
    .returning(customer_token.c.id)
)
_FIND: Final = Statement(select(*_COLUMNS).where(_THIS_TOKEN))
_FIND_BY_VALUE: Final = Statement(
    select(*_COLUMNS).where(
        customer_token.c.account_id == bindparam("account"),
        customer_token.c.type == bindparam("kind"),
        customer_token.c.value == bindparam("shown"),
        _LIVING,
    )
)
_DELETE: Final = Statement(
    update(customer_token)
    .where(_THIS_TOKEN)
    .values(
        updated_at_ms=bindparam("at"), deleted_at_ms=bindparam("at"), deleted_by=bindparam("actor")
    )
    .returning(*_COLUMNS)
)


def add_customer_token(connection: Connection, new: CustomerToken) -> bool:
    """Add a token; False when its value is somebody's, or its token_id taken by this customer."""
    values = {
        "account_id": new.account_id,
        "customer_id": new.customer_id,
        "id": new.id,
        "token_id": new.token_id,
        "type": new.type,
        "value": new.value,
        "metadata": metadata_text(new.metadata),
        "created_at_ms": new.created_at_ms,
        "created_by": new.created_by,
        "updated_at_ms": new.updated_at_ms,
        "deleted_at_ms": new.deleted_at_ms,
        "deleted_by": new.deleted_by,
    }
    return _ADD.row(connection, values) is not None


def find_customer_token(
    connection: Connection, account_id: AccountId, customer_id: CustomerId, token_id: str
) -> CustomerToken | None:
    """Return a customer's living token by its token_id."""
    values = {"account": account_id, "customer": customer_id, "token": token_id}
    return _maybe(_FIND.row(connection, values))


def find_by_value(
    connection: Connection, account_id: AccountId, type_: str, value: str
) -> CustomerToken | None:
    """Return the living token that says whose (type, value) is."""
    values = {"account": account_id, "kind": type_, "shown": value}
    return _maybe(_FIND_BY_VALUE.row(connection, values))


def list_customer_tokens(
    connection: Connection,
    account_id: AccountId,
    customer_id: CustomerId,
    wanted: CustomerTokenFilter,
) -> tuple[CustomerToken, ...]:
    """Return one page of a customer's tokens; none after a `starting_after` nobody has."""
    statement = (
        select(*_COLUMNS)
        .where(*_conditions(account_id, customer_id, wanted))
        .order_by(customer_token.c.created_at_ms.desc(), customer_token.c.id.desc())
        .limit(wanted.limit)
    )
    if wanted.starting_after:
        last = (
            select(customer_token.c.created_at_ms)
            .where(
                customer_token.c.account_id == account_id,
                customer_token.c.customer_id == customer_id,
                customer_token.c.id == wanted.starting_after,
            )
            .scalar_subquery()
        )
        statement = statement.where(
            tuple_(customer_token.c.created_at_ms, customer_token.c.id)
            < tuple_(last, wanted.starting_after)
        )
    return tuple(_of(row) for row in connection.execute(statement))


def count_customer_tokens(
    connection: Connection,
    account_id: AccountId,
    customer_id: CustomerId,
    wanted: CustomerTokenFilter,
) -> int:
    """Return how many tokens the filter finds on all pages together."""
    statement = select(func.count()).where(*_conditions(account_id, customer_id, wanted))
    return connection.execute(statement).scalar_one()


def delete_customer_token(
    connection: Connection,
    account_id: AccountId,
    customer_id: CustomerId,
    token_id: str,
    *,
    at_ms: int,
    by: str,
) -> CustomerToken | None:
    """Put a living token away and return it as it is then; None when there is none."""
    values = {
        "account": account_id,
        "customer": customer_id,
        "token": token_id,
        "at": at_ms,
        "actor": by,
    }
    return _maybe(_DELETE.row(connection, values))


def _conditions(
    account_id: AccountId, customer_id: CustomerId, wanted: CustomerTokenFilter
) -> list[ColumnElement[bool]]:
    conditions = [
        customer_token.c.account_id == account_id,
        customer_token.c.customer_id == customer_id,
    ]
    if wanted.type is not None:
        conditions.append(customer_token.c.type == wanted.type)
    if not wanted.include_deleted:
        conditions.append(_LIVING)
    return conditions


def _maybe(row: Row | None) -> CustomerToken | None:
    return None if row is None else _of(row)


def _of(row: Row) -> CustomerToken:
    return CustomerToken(
        id=row[0],
        account_id=AccountId(row[1]),
        customer_id=CustomerId(row[2]),
        token_id=row[3],
        type=row[4],
        value=row[5],
        metadata=metadata_of(row[6]),
        created_at_ms=row[7],
        created_by=row[8],
        updated_at_ms=row[9],
        deleted_at_ms=row[10],
        deleted_by=row[11],
    )
