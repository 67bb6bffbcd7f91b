"""Three kinds of error, because there are three things one can do about them.

An error carries a code and fields, never a sentence: sentences belong to `ui/messages` (in every
language) and HTTP statuses to the one table at central. Both tables are proved complete in tests.
"""

from enum import StrEnum


class Code(StrEnum):
    """Every reason the program can give. A new code needs a sentence before the tests pass."""

    # The request itself does not make sense.
    INVALID_FIELD = "INVALID_FIELD"
    UNREADABLE_SCAN = "UNREADABLE_SCAN"
    UNREADABLE_FILE = "UNREADABLE_FILE"
    # Cards, tokens and PINs.
    CARD_NOT_FOUND = "CARD_NOT_FOUND"
    CARD_ID_EXISTS = "CARD_ID_EXISTS"
    CARD_INACTIVE = "CARD_INACTIVE"
    CARD_ALREADY_ACTIVE = "CARD_ALREADY_ACTIVE"
    CARD_EXPIRED = "CARD_EXPIRED"
    CARD_NOT_ACTIVE_YET = "CARD_NOT_ACTIVE_YET"
    CARD_HAS_OPEN_RESERVATION = "CARD_HAS_OPEN_RESERVATION"
    TOKEN_UNKNOWN = "TOKEN_UNKNOWN"  # noqa: S105 - the name of a refusal, not a secret
    TOKEN_EXPIRED = "TOKEN_EXPIRED"  # noqa: S105 - the name of a refusal, not a secret
    TOKEN_USED = "TOKEN_USED"  # noqa: S105 - the name of a refusal, not a secret
    TOKEN_EXISTS = "TOKEN_EXISTS"  # noqa: S105 - the name of a refusal, not a secret
    TOKEN_SPACE_EXHAUSTED = "TOKEN_SPACE_EXHAUSTED"  # noqa: S105 - the name of a refusal
    PIN_REQUIRED = "PIN_REQUIRED"
    PIN_INVALID = "INVALID_PIN"
    PIN_LOCKED = "PIN_LOCKED"
    CUSTOMER_TOKEN_NOT_FOUND = "CUSTOMER_TOKEN_NOT_FOUND"  # noqa: S105 - not a secret
    CUSTOMER_TOKEN_EXISTS = "CUSTOMER_TOKEN_EXISTS"  # noqa: S105 - not a secret
    # Money.
    INSUFFICIENT_FUNDS = "INSUFFICIENT_FUNDS"
    AMOUNT_TOO_LARGE = "AMOUNT_TOO_LARGE"
    CURRENCY_MISMATCH = "CURRENCY_MISMATCH"
    REF_ID_CONFLICT = "REF_ID_CONFLICT"
    TRANSACTION_NOT_FOUND = "TRANSACTION_NOT_FOUND"
    TRANSACTION_NOT_PENDING = "TRANSACTION_NOT_PENDING"
    CAPTURE_EXCEEDS_RESERVATION = "CAPTURE_EXCEEDS_RESERVATION"
    # The sale at the counter.
    ARTICLE_NOT_FOUND = "ARTICLE_NOT_FOUND"
    CODE_TAKEN = "CODE_TAKEN"
    CARD_ALREADY_IN_SALE = "CARD_ALREADY_IN_SALE"
    SALE_EMPTY = "SALE_EMPTY"
    SALE_NOT_PAID = "SALE_NOT_PAID"
    SALE_ALREADY_COMPLETED = "SALE_ALREADY_COMPLETED"
    SALE_NOT_FOUND = "SALE_NOT_FOUND"
    NOTHING_DUE = "NOTHING_DUE"
    SALE_IN_HAND = "SALE_IN_HAND"
    LINE_NOT_FOUND = "LINE_NOT_FOUND"
    CARD_NOT_IN_HAND = "CARD_NOT_IN_HAND"
    CARD_PAYS_GOODS_ONLY = "CARD_PAYS_GOODS_ONLY"
    TAKE_BACK_PAYMENT_FIRST = "TAKE_BACK_PAYMENT_FIRST"
    # Who works here, and the books of the day.
    STAFF_NOT_FOUND = "STAFF_NOT_FOUND"
    STAFF_NAME_TAKEN = "STAFF_NAME_TAKEN"
    LAST_OWNER = "LAST_OWNER"
    NOT_ALLOWED = "NOT_ALLOWED"
    DAY_OPEN = "DAY_OPEN"
    NOTHING_TO_CLOSE = "NOTHING_TO_CLOSE"
    RECEIPT_NOT_FOUND = "RECEIPT_NOT_FOUND"
    RECEIPT_IN_A_CLOSED_DAY = "RECEIPT_IN_A_CLOSED_DAY"
    NOTHING_TO_GIVE_BACK = "NOTHING_TO_GIVE_BACK"
    GIVEN_BACK_OTHERWISE = "GIVEN_BACK_OTHERWISE"
    REASON_MISSING = "REASON_MISSING"
    COPY_PRINTED_BEFORE = "COPY_PRINTED_BEFORE"
    # Who asks at central, and what for.
    CREDENTIAL_INVALID = "CREDENTIAL_INVALID"
    SCOPE_MISSING = "SCOPE_MISSING"
    ACCOUNT_FORBIDDEN = "ACCOUNT_FORBIDDEN"
    ACCOUNT_NOT_FOUND = "ACCOUNT_NOT_FOUND"
    TOO_MANY_TRIES = "TOO_MANY_TRIES"
    CLIENT_NOT_FOUND = "CLIENT_NOT_FOUND"
    HOOK_NOT_FOUND = "HOOK_NOT_FOUND"
    DELIVERY_NOT_FOUND = "DELIVERY_NOT_FOUND"
    # Tills at central.
    ENROL_CODE_INVALID = "ENROL_CODE_INVALID"
    TILL_NOT_FOUND = "TILL_NOT_FOUND"
    TILL_NOT_LIVE = "TILL_NOT_LIVE"
    ALLOWANCE_NOT_FOUND = "ALLOWANCE_NOT_FOUND"
    FEED_GONE = "FEED_GONE"
    HELD_BY_TILLS = "HELD_BY_TILLS"
    # A till and its central.
    CARD_BLOCKED = "CARD_BLOCKED"
    ONLY_AT_CENTRAL = "ONLY_AT_CENTRAL"
    NEEDS_THE_LINE = "NEEDS_THE_LINE"
    ACT_WAITS = "ACT_WAITS"
    FLOOR_LIMIT_PASSED = "FLOOR_LIMIT_PASSED"
    NOBODY_MAY_ALLOW = "NOBODY_MAY_ALLOW"
    TOKEN_NOT_KNOWN_HERE = "TOKEN_NOT_KNOWN_HERE"  # noqa: S105 - the name of a refusal
    TILL_HAS_CARDS = "TILL_HAS_CARDS"
    TILL_HAS_RECEIPTS = "TILL_HAS_RECEIPTS"
    TILL_MUST_JOIN_AGAIN = "TILL_MUST_JOIN_AGAIN"
    TILL_NOT_JOINED = "TILL_NOT_JOINED"
    ALLOWANCE_OF_ANOTHER_LIFE = "ALLOWANCE_OF_ANOTHER_LIFE"
    SIGNATURE_WRONG = "SIGNATURE_WRONG"
    REFUSED_BY_CENTRAL = "REFUSED_BY_CENTRAL"
    LINE_DOWN = "LINE_DOWN"
    # The till's own house.
    BOOKS_NOT_FOUND = "BOOKS_NOT_FOUND"
    KEY_MISSING = "KEY_MISSING"
    KEY_WRONG = "KEY_WRONG"
    SCHEMA_NEWER = "SCHEMA_NEWER"
    SCHEMA_OLDER = "SCHEMA_OLDER"
    SECOND_INSTANCE = "SECOND_INSTANCE"
    FOLDER_READ_ONLY = "FOLDER_READ_ONLY"
    DISK_FULL = "DISK_FULL"
    DATABASE_DAMAGED = "DATABASE_DAMAGED"
    DATABASE_UNAVAILABLE = "DATABASE_UNAVAILABLE"
    SQLITE_TOO_OLD = "SQLITE_TOO_OLD"
    BACKUP_UNUSABLE = "BACKUP_UNUSABLE"
    RESTORE_TARGET_NOT_EMPTY = "RESTORE_TARGET_NOT_EMPTY"
    SETTINGS_INVALID = "SETTINGS_INVALID"
    BUSY = "BUSY"
    CLOSED = "CLOSED"
    DEVICE_LOST = "DEVICE_LOST"
    NO_SCREEN = "NO_SCREEN"
    OUTCOME_UNKNOWN = "OUTCOME_UNKNOWN"
    BOOKS_DO_NOT_AGREE = "BOOKS_DO_NOT_AGREE"
    UNEXPECTED = "UNEXPECTED"


class PosError(Exception):
    """What went wrong, as a code and the values a sentence about it needs.

    `fields` hold plain values (text, integers, lists of them) and never a token, a PIN or a key:
    errors are stored with refusals and written to logs.
    """

    def __init__(self, code: Code, **fields: object) -> None:
        super().__init__(code, fields)
        self.code = code
        self.fields = fields

    def __str__(self) -> str:
        """Return the code and fields for logs; people read the sentence from `ui/messages`."""
        told = ", ".join(f"{name}={value!r}" for name, value in self.fields.items())
        return f"{self.code}({told})"


class Refused(PosError):
    """A rule said no; asking again changes nothing. Tell the person."""


class Unavailable(PosError):
    """The world is not there; the same request may work later. Wait, keep selling."""


class Broken(PosError):
    """Our books or our code are wrong. Stop, with a support code."""
