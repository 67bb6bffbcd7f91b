"""What an answer of the wallet API means to whoever asked: done, refused, or not known.

A refusal is about what was asked, and asking again changes nothing. Everything else is as good as
no answer: the same is asked again, to the byte.
"""

import json
from typing import Any, Final, TypeVar, cast

from pos_app.errors import Code, PosError, Refused, Unavailable
from pos_app.sync.transport import Answer
from pos_app.wire.strict_json import read

Word = TypeVar("Word")

CREDENTIAL_OVER: Final = 401
_GOOD: Final = range(200, 300)
_FORBIDDEN: Final = 403
_NOT_FOUND: Final = 404
_CONFLICT: Final = 409
_REFUSALS: Final = range(400, 500)
_ASK_LATER: Final = frozenset({408, 425, 429})
_LONGEST_TOLD: Final = 64
_OURS: Final = {code.value: code for code in Code}


def heard(told: Answer, word: type[Word], *, missing: Code) -> Word:
    """Return the word of a good answer, or raise what another one says.

    What is said of a request that was answered before, with its outcome, is that outcome: some say
    it by a conflict. `missing` is what was not found where the answer names no code of ours.
    """
    if told.status in _GOOD:
        return _read(told.body, word)
    if told.status == _CONFLICT:
        try:
            return read(told.body, word)
        except Refused:
            pass  # it tells of no outcome, so it is a refusal
    raise error_of(told, missing)


def error_of(told: Answer, missing: Code) -> PosError:
    """Return what an answer says that is not a good one."""
    code, named, fields = _told(told.body)
    if told.status not in _REFUSALS or named is None:
        # No error of the API: something stands in between.
        return _unavailable(told, code or Code.LINE_DOWN)
    if code is Code.PIN_LOCKED:  # too often, but it is the customer who has to wait
        return Refused(code, **fields)
    if told.status in _ASK_LATER:
        return _unavailable(told, code or Code.TOO_MANY_TRIES)
    meant = {
        CREDENTIAL_OVER: Code.CREDENTIAL_INVALID,
        _FORBIDDEN: code or Code.SCOPE_MISSING,
        _NOT_FOUND: code or missing,
    }.get(told.status, code)
    if meant is None:
        return Refused(Code.REFUSED_BY_CENTRAL, status=told.status, told=named)
    return Refused(meant, **fields)


def _unavailable(told: Answer, code: Code) -> Unavailable:
    waits = {} if told.retry_after_s is None else {"retry_after_s": told.retry_after_s}
    return Unavailable(code, status=told.status, **waits)


def _read(body: bytes, word: type[Word]) -> Word:
    try:
        return read(body, word)
    except Refused as error:
        raise Unavailable(Code.LINE_DOWN, reason="unreadable_answer") from error


def _told(body: bytes) -> tuple[Code | None, str | None, dict[str, Any]]:
    """Return the code of ours, the name it has there, and its fields; no name: no such error."""
    try:
        error = cast("dict[str, Any]", json.loads(body))["error"]
        named = str(error.get("code") or "")[:_LONGEST_TOLD]
    except (ValueError, KeyError, TypeError, AttributeError):
        return None, None, {}
    code = _OURS.get(named)
    if code is None:
        return None, named, {}
    listed = cast("list[dict[str, Any]]", error.get("errors") or [{}])
    try:
        fields = {str(name): of for name, of in listed[0].items() if name != "code"}
    except (AttributeError, KeyError, IndexError, TypeError):
        fields = {}  # of a shape of their own: the code alone says enough
    return code, named, fields
