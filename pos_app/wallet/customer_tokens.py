"""Customer tokens: what tells who a customer is, a hashed address or a bank card's number.

They identify and spend nothing; a card's tokens are another thing (`tokens`).
"""

from pos_app.domain.customer import CustomerToken, CustomerTokenFilter
from pos_app.domain.ids import AccountId, CustomerId, checked_name, checked_text
from pos_app.domain.listing import checked_limit
from pos_app.domain.metadata import metadata_text
from pos_app.errors import Code, Refused
from pos_app.storage import customer_tokens as rows
from pos_app.storage.statement import Connection
from pos_app.wallet.commands import CreateCustomerToken, DeleteCustomerToken
from pos_app.wallet.context import Context
from pos_app.wallet.token_events import AboutToken, forget_events
from pos_app.wallet.well_formed import check_create_customer_token


def create_customer_token(
    connection: Connection, context: Context, command: CreateCustomerToken
) -> CustomerToken:
    """Say whose (type, value) is. One living token at most says so in an account.

    Repeatable when the caller chose the `token_id`: the same again gives the same token.

    Raises:
        Refused: INVALID_FIELD; CUSTOMER_TOKEN_EXISTS, the value is somebody's already (`field` is
            `value`) or the customer has another token of that id (`field` is `token_id`).
    """
    check_create_customer_token(command)
    now_ms = context.clock.now_ms()
    made = CustomerToken(
        id=context.new_id(),
        account_id=command.account_id,
        customer_id=command.customer_id,
        token_id=command.token_id or context.new_id(),
        type=command.type,
        value=command.value,
        metadata=command.metadata,
        created_at_ms=now_ms,
        created_by=command.created_by,
        updated_at_ms=now_ms,
    )
    if rows.add_customer_token(connection, made):
        if command.delete_token_events:
            forget_events(
                connection,
                context,
                AboutToken(
                    account_id=made.account_id,
                    type=made.type,
                    value=made.value,
                    told_by=made.created_by,
                ),
            )
        return made
    before = rows.find_customer_token(connection, made.account_id, made.customer_id, made.token_id)
    if before is None:
        raise Refused(Code.CUSTOMER_TOKEN_EXISTS, field="value")
    asked = (command.type, command.value, metadata_text(command.metadata))
    if (before.type, before.value, metadata_text(before.metadata)) != asked:
        raise Refused(Code.CUSTOMER_TOKEN_EXISTS, field="token_id")
    return before


def list_customer_tokens(
    connection: Connection,
    account_id: AccountId,
    customer_id: CustomerId,
    wanted: CustomerTokenFilter,
) -> tuple[CustomerToken, ...]:
    """Return one page of a customer's tokens, newest first.

    Raises:
        Refused: INVALID_FIELD, a limit that is not 1 to 100.
    """
    checked_limit(wanted.limit)
    _check_filter(customer_id, wanted)
    return rows.list_customer_tokens(connection, account_id, customer_id, wanted)


def count_customer_tokens(
    connection: Connection,
    account_id: AccountId,
    customer_id: CustomerId,
    wanted: CustomerTokenFilter,
) -> int:
    """Return how many tokens the filter finds on all its pages."""
    _check_filter(customer_id, wanted)
    return rows.count_customer_tokens(connection, account_id, customer_id, wanted)


def find_customer_token(
    connection: Connection, account_id: AccountId, type_: str, value: str
) -> CustomerToken | None:
    """Return the living token that says whose (type, value) is, None when it is nobody's."""
    checked_text(type_, "type")
    checked_text(value, "value")
    return rows.find_by_value(connection, account_id, type_, value)


def delete_customer_token(
    connection: Connection, context: Context, command: DeleteCustomerToken
) -> CustomerToken:
    """Let a token stand for nobody; its value and its token_id are free again.

    Raises:
        Refused: CUSTOMER_TOKEN_NOT_FOUND, also when it was deleted before.
    """
    checked_name(command.customer_id, "customer_id")
    checked_name(command.token_id, "token_id")
    checked_name(command.deleted_by, "deleted_by")
    deleted = rows.delete_customer_token(
        connection,
        command.account_id,
        command.customer_id,
        command.token_id,
        at_ms=context.clock.now_ms(),
        by=command.deleted_by,
    )
    if deleted is None:
        raise Refused(Code.CUSTOMER_TOKEN_NOT_FOUND, token_id=command.token_id)
    return deleted


def _check_filter(customer_id: CustomerId, wanted: CustomerTokenFilter) -> None:
    checked_text(customer_id, "customer_id")
    for value, field in ((wanted.type, "type"), (wanted.starting_after, "starting_after")):
        if value is not None:
            checked_text(value, field)
