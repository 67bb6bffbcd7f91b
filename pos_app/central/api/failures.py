"""Every failure in the documented shape, wherever it comes from: the wallet, the router, a bug."""

import logging
import math
from collections.abc import Mapping, Sequence
from typing import Final, cast

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from msgspec import UNSET
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import Match

from pos_app.central.api.answers import json_answer
from pos_app.central.api.errors import MEANINGS, OUR_FAULT
from pos_app.domain.clock import Clock
from pos_app.errors import Code, PosError
from pos_app.wire.wallet_api.errors import ErrorAnswer, ErrorDetails

_LOG: Final = logging.getLogger(__name__)
_LEAST_SERVER_FAULT: Final = 500
_UNAVAILABLE: Final = 503
_RETRY_AFTER_S: Final = 1
_METHODS: Final = ("DELETE", "GET", "PATCH", "POST", "PUT")
_BY_THE_ROUTER: Final[dict[int, tuple[str, str]]] = {
    404: ("NOT_FOUND", "There is nothing at this address."),
    405: ("METHOD_NOT_ALLOWED", "This address does not take this method."),
    413: ("BODY_TOO_LARGE", "The body is too large."),
}


def answer_failures(app: FastAPI, clock: Clock) -> None:
    """Let the application answer each failure with the documented body, never with another."""

    async def of_ours(_: Request, error: Exception) -> Response:
        return answer_to(cast("PosError", error), clock)

    async def of_the_router(request: Request, error: Exception) -> Response:
        return _of_the_router(request, cast("HTTPException", error))

    async def of_the_framework(_: Request, error: Exception) -> Response:
        return _of_the_framework(cast("RequestValidationError", error))

    async def of_a_bug(_: Request, error: Exception) -> Response:
        _LOG.error("a request met a bug: %s", type(error).__name__)
        return _answer(OUR_FAULT.status, Code.UNEXPECTED, OUR_FAULT.message)

    app.add_exception_handler(PosError, of_ours)
    app.add_exception_handler(HTTPException, of_the_router)
    app.add_exception_handler(RequestValidationError, of_the_framework)
    app.add_exception_handler(Exception, of_a_bug)


def answer_to(error: PosError, clock: Clock) -> Response:
    """Return the answer to a request that one of our own errors ended."""
    meaning = MEANINGS[error.code]
    if meaning.status >= _LEAST_SERVER_FAULT:
        _LOG.error("a request failed: %s", error)
    headers = _patience(error, meaning.status, clock)
    if error.code is Code.CREDENTIAL_INVALID:
        headers["www-authenticate"] = "Bearer"
    told = [error.fields] if error.fields and meaning is not OUR_FAULT else None
    return _answer(meaning.status, error.code, _sentence(error, meaning.message), told, headers)


def body_too_large() -> Response:
    """Return the answer to a body that nobody will read to its end."""
    return _of_status(413)


def _sentence(error: PosError, message: str) -> str:
    if error.code is not Code.INVALID_FIELD:
        return message
    reason = str(error.fields["reason"]).replace("_", " ")
    return f"The field {error.fields['field']} is not valid: {reason}."


def _patience(error: PosError, status: int, clock: Clock) -> dict[str, str]:
    if status == _UNAVAILABLE:
        return {"retry-after": str(_RETRY_AFTER_S)}
    match error.fields.get("until_ms"):
        case int(until_ms) if until_ms > clock.now_ms():
            return {"retry-after": str(math.ceil((until_ms - clock.now_ms()) / 1000))}
        case _:
            return {}


def _of_the_router(request: Request, error: HTTPException) -> Response:
    headers = dict(error.headers or {})
    if error.status_code == 405:  # noqa: PLR2004 - the router names the first route's methods only
        headers["Allow"] = ", ".join(_methods_of(request))
    return _of_status(error.status_code, headers)


def _of_status(status: int, headers: Mapping[str, str] | None = None) -> Response:
    code, message = _BY_THE_ROUTER.get(status, ("BAD_REQUEST", "The request makes no sense."))
    return _answer(status, code, message, headers=headers)


def _methods_of(request: Request) -> list[str]:
    app = cast("FastAPI", request.app)
    return [
        method
        for method in _METHODS
        if any(
            route.matches({**request.scope, "method": method})[0] is Match.FULL
            for route in app.router.routes
        )
    ]


def _of_the_framework(error: RequestValidationError) -> Response:
    told = [
        {"field": ".".join(str(step) for step in found["loc"][1:]), "reason": found["msg"]}
        for found in error.errors()
    ]
    return _answer(400, Code.INVALID_FIELD, MEANINGS[Code.INVALID_FIELD].message, told)


def _answer(
    status: int,
    code: str,
    message: str,
    errors: Sequence[Mapping[str, object]] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    details = ErrorDetails(
        message=message,
        code=str(code),
        errors=UNSET if errors is None else [dict(told) for told in errors],
    )
    return json_answer(ErrorAnswer(error=details), status, headers)
