"""The one table from the codes of our errors to HTTP, with a sentence for whoever reads it.

The published API declares 400, 401, 403, 404 and 500; besides, 429 is for what is tried too often
and 503 for a world that is not there; 409 and 410 are said to tills alone. A code of the counter or
of a till's own house cannot come up here, and is our own fault if it does.
"""

from typing import Final, NamedTuple

from pos_app.errors import Code


class Meaning(NamedTuple):
    """What a code means on the line."""

    status: int
    message: str


OUR_FAULT: Final = Meaning(500, "Something went wrong here. Sending the same again does no harm.")

_WORLD: Final = "The service cannot reach its database. Send the same request again."

MEANINGS: Final[dict[Code, Meaning]] = {
    Code.INVALID_FIELD: Meaning(400, "A field is not valid."),
    Code.CARD_ID_EXISTS: Meaning(400, "A card of this id was made before."),
    Code.CARD_INACTIVE: Meaning(400, "The card is not active yet."),
    Code.CARD_ALREADY_ACTIVE: Meaning(400, "The card was activated before."),
    Code.CARD_EXPIRED: Meaning(400, "The card has expired."),
    Code.CARD_BLOCKED: Meaning(400, "The card is stopped. Nothing new is taken from it."),
    Code.CARD_NOT_ACTIVE_YET: Meaning(400, "The card cannot be used before its time."),
    Code.CARD_HAS_OPEN_RESERVATION: Meaning(400, "Money is held on the card. Void that first."),
    Code.TOKEN_USED: Meaning(400, "The token was for one transaction, which has been made."),
    Code.TOKEN_SPACE_EXHAUSTED: Meaning(400, "The format has no free values left; lengthen it."),
    Code.CUSTOMER_TOKEN_EXISTS: Meaning(400, "This token is there already."),
    Code.INSUFFICIENT_FUNDS: Meaning(400, "There is not enough on the card."),
    Code.AMOUNT_TOO_LARGE: Meaning(400, "The amount is too large."),
    Code.CURRENCY_MISMATCH: Meaning(400, "The card has another currency."),
    Code.REF_ID_CONFLICT: Meaning(400, "This ref_id belongs to another request."),
    Code.TRANSACTION_NOT_PENDING: Meaning(400, "Nothing is held by this transaction."),
    Code.CAPTURE_EXCEEDS_RESERVATION: Meaning(400, "That is more than is held."),
    Code.CREDENTIAL_INVALID: Meaning(401, "The credential is missing, unknown or has ended."),
    Code.PIN_REQUIRED: Meaning(403, "This card asks for its PIN."),
    Code.PIN_INVALID: Meaning(403, "The PIN is wrong."),
    Code.ACCOUNT_FORBIDDEN: Meaning(403, "The credential is for another account."),
    Code.SCOPE_MISSING: Meaning(403, "The credential does not allow this."),
    Code.ACCOUNT_NOT_FOUND: Meaning(404, "There is no such account."),
    Code.CARD_NOT_FOUND: Meaning(404, "There is no such card."),
    Code.TOKEN_UNKNOWN: Meaning(404, "This token leads to no card."),
    Code.TOKEN_EXPIRED: Meaning(404, "This token has expired."),
    Code.TRANSACTION_NOT_FOUND: Meaning(404, "There is no such transaction."),
    Code.CUSTOMER_TOKEN_NOT_FOUND: Meaning(404, "The customer has no such token."),
    Code.CLIENT_NOT_FOUND: Meaning(404, "There is no such API client."),
    Code.HOOK_NOT_FOUND: Meaning(404, "There is no such subscription."),
    Code.DELIVERY_NOT_FOUND: Meaning(404, "There is no such delivery."),
    Code.ENROL_CODE_INVALID: Meaning(403, "The code is unknown, used or over."),
    Code.TILL_NOT_FOUND: Meaning(404, "There is no such till."),
    Code.HELD_BY_TILLS: Meaning(409, "Tills hold money on the card; it is asked back."),
    Code.TILL_NOT_LIVE: Meaning(409, "This life of the till is over. Enrol again."),
    Code.ALLOWANCE_NOT_FOUND: Meaning(404, "There is no such allowance."),
    Code.FEED_GONE: Meaning(410, "This cursor is of no use any more. Take a snapshot."),
    Code.TOO_MANY_TRIES: Meaning(429, "Too many failed tries. Wait before the next one."),
    Code.PIN_LOCKED: Meaning(429, "Too many wrong PINs. Wait before the next try."),
    Code.BUSY: Meaning(503, "Too much is going on. Send the same request again."),
    Code.CLOSED: Meaning(503, "The service is about to stop. Send the same request again."),
    Code.DATABASE_UNAVAILABLE: Meaning(503, _WORLD),
    Code.DISK_FULL: Meaning(503, _WORLD),
    Code.OUTCOME_UNKNOWN: Meaning(
        503, "Whether this was done is not known. Send the same request again to find out."
    ),
    **dict.fromkeys(
        (
            Code.UNREADABLE_SCAN,
            Code.UNREADABLE_FILE,
            Code.ARTICLE_NOT_FOUND,
            Code.CODE_TAKEN,
            Code.CARD_ALREADY_IN_SALE,
            Code.SALE_EMPTY,
            Code.SALE_NOT_PAID,
            Code.SALE_ALREADY_COMPLETED,
            Code.SALE_NOT_FOUND,
            Code.NOTHING_DUE,
            Code.SALE_IN_HAND,
            Code.LINE_NOT_FOUND,
            Code.CARD_NOT_IN_HAND,
            Code.CARD_PAYS_GOODS_ONLY,
            Code.TAKE_BACK_PAYMENT_FIRST,
            Code.STAFF_NOT_FOUND,
            Code.STAFF_NAME_TAKEN,
            Code.LAST_OWNER,
            Code.NOT_ALLOWED,
            Code.DAY_OPEN,
            Code.NOTHING_TO_CLOSE,
            Code.RECEIPT_NOT_FOUND,
            Code.RECEIPT_IN_A_CLOSED_DAY,
            Code.NOTHING_TO_GIVE_BACK,
            Code.GIVEN_BACK_OTHERWISE,
            Code.REASON_MISSING,
            Code.COPY_PRINTED_BEFORE,
            Code.TOKEN_EXISTS,
            Code.ONLY_AT_CENTRAL,
            Code.NEEDS_THE_LINE,
            Code.ACT_WAITS,
            Code.FLOOR_LIMIT_PASSED,
            Code.NOBODY_MAY_ALLOW,
            Code.TOKEN_NOT_KNOWN_HERE,
            Code.TILL_HAS_CARDS,
            Code.TILL_HAS_RECEIPTS,
            Code.TILL_MUST_JOIN_AGAIN,
            Code.TILL_NOT_JOINED,
            Code.ALLOWANCE_OF_ANOTHER_LIFE,
            Code.SIGNATURE_WRONG,
            Code.REFUSED_BY_CENTRAL,
            Code.LINE_DOWN,
            Code.BOOKS_NOT_FOUND,
            Code.KEY_MISSING,
            Code.KEY_WRONG,
            Code.SCHEMA_NEWER,
            Code.SCHEMA_OLDER,
            Code.SECOND_INSTANCE,
            Code.FOLDER_READ_ONLY,
            Code.DATABASE_DAMAGED,
            Code.SQLITE_TOO_OLD,
            Code.BACKUP_UNUSABLE,
            Code.RESTORE_TARGET_NOT_EMPTY,
            Code.SETTINGS_INVALID,
            Code.NO_SCREEN,
            Code.DEVICE_LOST,
            Code.BOOKS_DO_NOT_AGREE,
            Code.UNEXPECTED,
        ),
        OUR_FAULT,
    ),
}
