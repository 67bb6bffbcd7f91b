"""The tables of cards: what a card is, what moved on it, what is held, and what leads to it.

`account_id` and `card_id` lead every key, so that one card's rows live together on a distributed
database. `token_directory` alone is keyed by the token's hash: it is how a scan finds the card.
Movements, refusals, blocks and the directory are append-only.
"""

from typing import Final

from sqlalchemy import ForeignKeyConstraint, Index, PrimaryKeyConstraint, Table, UniqueConstraint

from pos_app.domain.card import CardType
from pos_app.domain.ids import LONGEST_NAME
from pos_app.domain.money import LARGEST_AMOUNT_MINOR, Currency
from pos_app.domain.transaction import TransactionType
from pos_app.storage.schema.columns import binary, holds, one_of, text, whole
from pos_app.storage.schema.ground import metadata

APPEND_ONLY: Final = ("wallet_transaction", "refusal", "token_directory", "card_block")

card: Final = Table(
    "card",
    metadata,
    text("account_id"),
    text("card_id"),
    text("id"),
    text("type"),
    text("currency", optional=True),
    whole("amount_minor"),
    whole("funds_minor"),
    whole("drawdown_minor"),
    whole("reserved_minor"),
    whole("position"),  # how many movements there are, and the last one's number
    whole("version"),  # counts every outcome: what was decided on an older one is decided again
    text("name", optional=True),
    text("customer_id", optional=True),
    text("originated_by", optional=True),
    text("metadata"),
    whole("activated_at_ms", optional=True),
    whole("active_from_ms", optional=True),
    whole("expires_at_ms", optional=True),
    whole("created_at_ms"),
    text("created_by"),
    whole("deleted_at_ms", optional=True),
    text("deleted_by", optional=True),
    whole(
        "blocked_at_ms", optional=True
    ),  # while it is stopped; `card_block` tells the whole story
    PrimaryKeyConstraint("account_id", "card_id"),
    holds("card_id_length", f"length(card_id) BETWEEN 1 AND {LONGEST_NAME}"),
    one_of("type", CardType),
    one_of("currency", Currency),
    holds("amount", "amount_minor >= 0"),
    holds("funds", f"funds_minor BETWEEN 0 AND {LARGEST_AMOUNT_MINOR}"),
    holds("drawdown", "drawdown_minor >= 0"),
    holds("reserved", "reserved_minor >= 0"),
    holds("never_overdrawn", "drawdown_minor + reserved_minor <= funds_minor"),
    holds("counts", "position >= 0 AND version >= position"),
    holds("active_with_currency", "(activated_at_ms IS NULL) = (currency IS NULL)"),
    holds("inactive_is_empty", "activated_at_ms IS NOT NULL OR (position = 0 AND funds_minor = 0)"),
    holds("deleted_by_somebody", "(deleted_at_ms IS NULL) = (deleted_by IS NULL)"),
    holds("deleted_holds_nothing", "deleted_at_ms IS NULL OR reserved_minor = 0"),
    Index(None, "account_id", "created_at_ms", "id"),
    Index(None, "account_id", "customer_id", "created_at_ms", "id"),
    sqlite_strict=True,
)

card_block: Final = Table(
    "card_block",
    metadata,
    text("account_id"),
    text("card_id"),
    whole("number"),
    whole("blocked"),  # 1 stopped the card, 0 let it go again
    text("why"),
    whole("created_at_ms"),
    text("created_by"),
    PrimaryKeyConstraint("account_id", "card_id", "number"),
    ForeignKeyConstraint(
        ["account_id", "card_id"], ["card.account_id", "card.card_id"], name="fk_card_block_card"
    ),
    holds("number", "number >= 1"),
    holds("alternates", "blocked = number % 2"),
    sqlite_strict=True,
)

wallet_transaction: Final = Table(
    "wallet_transaction",
    metadata,
    text("account_id"),
    text("card_id"),
    text("id"),
    whole("position"),
    text("ref_id"),
    text("type"),
    whole("amount_minor"),
    text("currency"),
    text("parent_id", optional=True),
    text("token_id", optional=True),
    text("originated_by", optional=True),
    text("metadata"),
    text("command"),  # what was asked, to tell a repetition from another request
    whole("created_at_ms"),
    text("created_by"),
    PrimaryKeyConstraint("account_id", "card_id", "id"),
    UniqueConstraint("account_id", "card_id", "ref_id"),
    UniqueConstraint("account_id", "card_id", "position"),
    ForeignKeyConstraint(
        ["account_id", "card_id"],
        ["card.account_id", "card.card_id"],
        name="fk_wallet_transaction_card",
    ),
    ForeignKeyConstraint(
        ["account_id", "card_id", "parent_id"],
        ["wallet_transaction.account_id", "wallet_transaction.card_id", "wallet_transaction.id"],
        name="fk_wallet_transaction_parent",
    ),
    one_of("type", TransactionType),
    one_of("currency", Currency),
    holds("amount", f"amount_minor BETWEEN 0 AND {LARGEST_AMOUNT_MINOR}"),
    holds("position", "position >= 1"),
    holds("void_has_parent", "type <> 'voided' OR parent_id IS NOT NULL"),
    holds("only_resolutions_have_parents", "parent_id IS NULL OR type IN ('drawdown', 'voided')"),
    Index(None, "account_id", "id"),
    sqlite_strict=True,
)

reservation: Final = Table(
    "reservation",
    metadata,
    text("account_id"),
    text("card_id"),
    text("transaction_id"),
    whole("amount_minor"),
    whole("captured_minor"),
    whole("released_minor"),
    whole("settled_at_ms", optional=True),
    PrimaryKeyConstraint("account_id", "card_id", "transaction_id"),
    ForeignKeyConstraint(
        ["account_id", "card_id", "transaction_id"],
        ["wallet_transaction.account_id", "wallet_transaction.card_id", "wallet_transaction.id"],
        name="fk_reservation_transaction",
    ),
    holds("captured", "captured_minor >= 0"),
    holds("released", "released_minor >= 0"),
    holds("never_exceeded", "captured_minor + released_minor <= amount_minor"),
    holds(
        "settled_holds_nothing",
        "settled_at_ms IS NULL OR captured_minor + released_minor = amount_minor",
    ),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

refusal: Final = Table(
    "refusal",
    metadata,
    text("account_id"),
    text("card_id"),
    text("key_space"),
    text("ref_id"),
    text("code"),
    text("fields"),
    text("command"),
    whole("created_at_ms"),
    text("created_by"),
    PrimaryKeyConstraint("account_id", "card_id", "key_space", "ref_id"),
    ForeignKeyConstraint(
        ["account_id", "card_id"], ["card.account_id", "card.card_id"], name="fk_refusal_card"
    ),
    holds("key_space_known", "key_space IN ('transaction', 'token')"),
    sqlite_strict=True,
)

token: Final = Table(
    "token",
    metadata,
    text("account_id"),
    text("card_id"),
    text("id"),
    binary("hash"),
    whole("attempt"),  # which of the values that its id can give it has
    text("masked_code"),
    text("format", optional=True),
    whole("expires_at_ms", optional=True),
    whole("one_shot"),
    whole("used_at_ms", optional=True),
    text("ref_id", optional=True),
    text("metadata"),
    text("command", optional=True),
    whole("created_at_ms"),
    text("created_by"),
    PrimaryKeyConstraint("account_id", "card_id", "id"),
    UniqueConstraint("account_id", "card_id", "ref_id"),
    ForeignKeyConstraint(
        ["account_id", "card_id"], ["card.account_id", "card.card_id"], name="fk_token_card"
    ),
    holds("hash_length", "length(hash) = 32"),
    holds("attempt", "attempt >= 0"),
    holds("one_shot", "one_shot IN (0, 1)"),
    holds("only_one_shot_is_used", "used_at_ms IS NULL OR one_shot = 1"),
    sqlite_strict=True,
)

token_directory: Final = Table(
    "token_directory",
    metadata,
    text("account_id"),
    binary("token_hash"),
    whole("generation"),  # the highest is the living one; those below it are dead for ever
    text("card_id"),
    text("token_id"),
    PrimaryKeyConstraint("account_id", "token_hash", "generation"),
    holds("hash_length", "length(token_hash) = 32"),
    holds("generation", "generation >= 0"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

pin: Final = Table(
    "pin",
    metadata,
    text("account_id"),
    text("card_id"),
    text("hash"),
    text("format"),
    whole("attempt"),  # counts every try and every change: a verdict on an older one is void
    whole("failures"),
    whole("locked_until_ms"),
    whole("created_at_ms"),
    text("created_by"),
    PrimaryKeyConstraint("account_id", "card_id"),
    ForeignKeyConstraint(
        ["account_id", "card_id"], ["card.account_id", "card.card_id"], name="fk_pin_card"
    ),
    holds("failures", "failures >= 0"),
    sqlite_strict=True,
)
