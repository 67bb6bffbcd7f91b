"""Tokens that are good once, as a movement used them up."""

from typing import Final

from sqlalchemy import bindparam, literal_column, select

from pos_app.domain.ids import AccountId, CardId, RefId
from pos_app.storage.schema.cards import token, wallet_transaction
from pos_app.storage.schema.columns import WHOLE
from pos_app.storage.statement import Connection, Statement

_USED_BY: Final = Statement(
    select(token.c.id)
    .select_from(
        wallet_transaction.join(
            token,
            (token.c.account_id == wallet_transaction.c.account_id)
            & (token.c.card_id == wallet_transaction.c.card_id)
            & (token.c.id == wallet_transaction.c.token_id),
        )
    )
    .where(
        wallet_transaction.c.account_id == bindparam("account"),
        wallet_transaction.c.card_id == bindparam("card"),
        wallet_transaction.c.ref_id == bindparam("ref"),
        token.c.one_shot == literal_column("1", WHOLE),
    )
)


def find_one_shot(
    connection: Connection, account_id: AccountId, card_id: CardId, ref_id: RefId
) -> str | None:
    """Return the id of the one-shot token that a movement used up, None when it used up none."""
    row = _USED_BY.row(connection, {"account": account_id, "card": card_id, "ref": ref_id})
    return None if row is None else str(row[0])
