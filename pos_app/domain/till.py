"""A till: the machine at the counter, as books and central know it."""

from dataclasses import dataclass

from pos_app.domain.ids import AccountId, TillId


@dataclass(frozen=True, slots=True, kw_only=True)
class Till:
    """One till of an account. `incarnation` counts the lives of its database from 1.

    A restore or a new installation is another life, with a chain of its own.
    """

    account_id: AccountId
    till_id: TillId
    incarnation: int = 1
