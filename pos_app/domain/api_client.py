"""API clients: programs that ask at central, and what each of them was granted."""

import re
from enum import StrEnum
from typing import Final

from pos_app.domain.ids import AccountId
from pos_app.domain.value import field, value
from pos_app.errors import Code, Refused

OWNER_PATTERN: Final = re.compile(r"[PT](\d{3}|\d{8})", re.ASCII)


class Scope(StrEnum):
    """What can be granted. `user:` scopes show a customer what is the customer's own."""

    ADMIN_ACCOUNTS = "admin:accounts"
    ADMIN_WALLETS = "admin:wallets"
    WRITE_WALLETS = "write:wallets"
    READ_WALLETS = "read:wallets"
    WRITE_WALLETS_INFO = "write:wallets:/info"
    WRITE_WALLETS_TRANSACTIONS = "write:wallets:/transactions"
    USER_WALLETS = "user:wallets"
    ADMIN_CUSTOMERS = "admin:customers"
    WRITE_CUSTOMERS = "write:customers"
    READ_CUSTOMERS = "read:customers"
    USER_CUSTOMERS = "user:customers"
    ADMIN_HOOKS = "admin:hooks"
    WRITE_HOOKS = "write:hooks"
    READ_HOOKS = "read:hooks"

    @property
    def is_for_a_customer(self) -> bool:
        """Whether the scope is worth something only together with a customer's id."""
        return self.value.startswith("user:")


@value(kw_only=True)
class ApiClient:
    """A program that may sign in. `account_id` owns it; its secret is kept as a keyed hash only."""

    account_id: str
    client_id: str
    name: str
    secret_hash: bytes = field(repr=False)
    created_at_ms: int
    created_by: str
    deleted_at_ms: int | None = None
    deleted_by: str | None = None


@value(kw_only=True)
class Grant:
    """What a client may do on an account: its owner's, or one that let it in."""

    account_id: AccountId
    client_id: str
    scopes: tuple[Scope, ...]
    created_at_ms: int
    created_by: str


def checked_owner(value: str) -> str:
    """Return the id of whoever owns clients: an account, or a partner (letter and 3 digits)."""
    if OWNER_PATTERN.fullmatch(value) is None:
        raise Refused(Code.INVALID_FIELD, field="oid", reason="pattern")
    return value


def checked_scopes(values: list[str]) -> tuple[Scope, ...]:
    """Return the scopes, each once in their own order; refuse unknown ones, and none at all."""
    known = {scope.value for scope in Scope}
    for word in values:
        if word not in known:
            raise Refused(Code.INVALID_FIELD, field="scope", reason="unknown", known=sorted(known))
    if not values:
        raise Refused(Code.INVALID_FIELD, field="scope", reason="empty")
    return tuple(scope for scope in Scope if scope in values)
