"""What an error looks like on the line (wallet API 3)."""

from typing import Any

from msgspec import UNSET, UnsetType

from pos_app.wire.wallet_api.shapes import Word


class ErrorDetails(Word, kw_only=True):
    """`message` is for people, `code` for programs, `errors` says what and where in particular."""

    message: str
    code: str | UnsetType = UNSET
    errors: list[dict[str, Any]] | UnsetType = UNSET


class ErrorAnswer(Word, kw_only=True):
    """The body of every answer that is none."""

    error: ErrorDetails
