"""Staff: who works at a till, and what each may do there.

Nothing is hidden from anybody: what somebody may not do alone, somebody else approves, once.
"""

from enum import StrEnum
from typing import Final, NewType

from pos_app.domain.value import value
from pos_app.errors import Code, Refused

StaffId = NewType("StaffId", str)

SHORTEST_PIN: Final = 4
LONGEST_PIN: Final = 8
LONGEST_STAFF_NAME: Final = 35


class Role(StrEnum):
    """What somebody is here; each may all that those before it may."""

    CASHIER = "cashier"
    MANAGER = "manager"
    OWNER = "owner"

    def may(self, right: "Right") -> bool:
        """Tell whether the role may do it without being asked."""
        return _RANKS[self] >= _RANKS[LEAST_ROLE[right]]


class Right(StrEnum):
    """What not everybody may do alone."""

    GIVE_DISCOUNT = "give_discount"
    GIVE_BACK = "give_back"
    ALLOW_FLOOR_LIMIT = "allow_floor_limit"
    VOID = "void"
    MOVE_CASH = "move_cash"
    OPEN_DRAWER = "open_drawer"
    CLOSE_DAY = "close_day"
    READ_REPORTS = "read_reports"
    TRAIN = "train"
    CHANGE_STAFF = "change_staff"
    EXPORT_JOURNAL = "export_journal"
    MIND_KIOSK = "mind_kiosk"
    ISSUE_CARDS = "issue_cards"
    CHANGE_CARDS = "change_cards"
    TAKE_CARDS_OVER = "take_cards_over"
    JOIN_CENTRAL = "join_central"
    CHANGE_ARTICLES = "change_articles"


_RANKS: Final = {role: rank for rank, role in enumerate(Role)}
LEAST_ROLE: Final = {
    Right.GIVE_DISCOUNT: Role.MANAGER,
    Right.GIVE_BACK: Role.MANAGER,
    Right.ALLOW_FLOOR_LIMIT: Role.MANAGER,
    Right.VOID: Role.MANAGER,
    Right.MOVE_CASH: Role.MANAGER,
    Right.OPEN_DRAWER: Role.CASHIER,
    Right.CLOSE_DAY: Role.CASHIER,
    Right.READ_REPORTS: Role.MANAGER,
    Right.TRAIN: Role.CASHIER,
    Right.CHANGE_STAFF: Role.OWNER,
    Right.EXPORT_JOURNAL: Role.OWNER,
    Right.MIND_KIOSK: Role.CASHIER,
    Right.ISSUE_CARDS: Role.MANAGER,
    Right.CHANGE_CARDS: Role.MANAGER,
    Right.TAKE_CARDS_OVER: Role.OWNER,
    Right.JOIN_CENTRAL: Role.OWNER,
    Right.CHANGE_ARTICLES: Role.MANAGER,
}


@value(kw_only=True)
class StaffMember:
    """Somebody who works here. Names are unique among those who do: they stand on receipts."""

    staff_id: StaffId
    name: str
    role: Role


def checked_staff_pin(pin: str) -> str:
    """Return the PIN unchanged, or refuse one that is not 4 to 8 digits."""
    if not (pin.isascii() and pin.isdigit() and SHORTEST_PIN <= len(pin) <= LONGEST_PIN):
        raise Refused(
            Code.INVALID_FIELD, field="pin", reason="digits", least=SHORTEST_PIN, most=LONGEST_PIN
        )
    return pin
