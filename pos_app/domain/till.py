"""A till: the machine at the counter, as books and central know it."""

from typing import Final

from pos_app.domain.ids import AccountId, TillId
from pos_app.domain.value import replace, value

TRAINING_ACCOUNT: Final = AccountId("T00000000")
TRAINING_MARK: Final = ".training"


@value(kw_only=True)
class Till:
    """One till of an account. `incarnation` counts the lives of its database from 1.

    A restore or a new installation is another life, with a chain of its own. A till that has
    `joined` central spends only what it holds of central's cards; any other has cards of its own.
    """

    account_id: AccountId
    till_id: TillId
    incarnation: int = 1
    joined: bool = False


def training_till(till: Till) -> Till:
    """Return the till that somebody practises on: books, cards and numbers of its own."""
    return replace(
        till,
        account_id=TRAINING_ACCOUNT,
        till_id=TillId(f"{till.till_id}{TRAINING_MARK}"),
        joined=False,
    )


def is_training(till: Till) -> bool:
    """Tell whether nothing that happens at the till is real."""
    return till.till_id.endswith(TRAINING_MARK)
