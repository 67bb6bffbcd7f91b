"""The scopes of wallets and customers, in the groups that routes ask for (wallet API 1.1)."""

from typing import Final

from pos_app.central.caller import Caller
from pos_app.domain.ids import CustomerId
from pos_app.errors import Code, Refused

WRITERS: Final = ("admin:wallets", "write:wallets")
READERS: Final = ("admin:wallets", "read:wallets")
INFORMED: Final = (*WRITERS, "write:wallets:/info")
PAYERS: Final = (*WRITERS, "write:wallets:/transactions")
CARD_OWNERS: Final = (*READERS, "user:wallets")

CUSTOMER_WRITERS: Final = ("admin:customers", "write:customers")
CUSTOMER_READERS: Final = ("admin:customers", "read:customers")
CUSTOMERS_WRITING: Final = (*CUSTOMER_WRITERS, "user:customers")
CUSTOMERS_READING: Final = (*CUSTOMER_READERS, "user:customers")


def check_own(caller: Caller, customer_id: CustomerId, *everyones: str) -> None:
    """Let a signed-in customer see nobody else, unless a scope opens everyone's things as well.

    Raises:
        Refused: SCOPE_MISSING.
    """
    if not caller.has_any(*everyones) and caller.customer_id != customer_id:
        raise Refused(Code.SCOPE_MISSING, any_of=list(everyones))
