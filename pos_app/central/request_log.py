"""One line in the log for each request, under an id that the caller's own log may share.

The id comes in the header `x-request-id`, or is made here, and goes back in the same header. Of the
address only the route is kept: paths hold names that clients chose, and queries anything at all.
"""

import logging
import re
import uuid
from collections.abc import Callable
from http import HTTPStatus
from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pos_app.central.metrics import Metrics
from pos_app.logs import request_id

HEADER: Final = b"x-request-id"
_USABLE: Final = re.compile(r"[\w.:/=+-]{1,128}", re.ASCII)
_LOG: Final = logging.getLogger(__name__)
_NO_ROUTE: Final = "-"
_KNOWN_METHODS: Final = {"DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"}


class RequestLog:
    """Goes around the whole application, so that no answer escapes it."""

    def __init__(self, app: ASGIApp, metrics: Metrics, monotonic_ms: Callable[[], int]) -> None:
        self._app = app
        self._metrics = metrics
        self._monotonic_ms = monotonic_ms

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, and note it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        made = _id_of(scope)
        status = HTTPStatus.INTERNAL_SERVER_ERROR.value

        async def send_with_id(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message.get("headers", []), (HEADER, made.encode())]
            await send(message)

        began_ms = self._monotonic_ms()
        before = request_id.set(made)
        try:
            await self._app(scope, receive, send_with_id)
        finally:
            took_ms = self._monotonic_ms() - began_ms
            method = scope["method"] if scope["method"] in _KNOWN_METHODS else _NO_ROUTE
            route = _route_of(scope)
            _LOG.info("%s %s: %d in %d ms", method, route, status, took_ms)
            self._metrics.count_request(method, route, status, took_ms / 1000)
            request_id.reset(before)


def _id_of(scope: Scope) -> str:
    given = dict(scope["headers"]).get(HEADER, b"").decode("latin-1")
    return given if _USABLE.fullmatch(given) else str(uuid.uuid4())


def _route_of(scope: Scope) -> str:
    return getattr(scope.get("route"), "path_format", _NO_ROUTE)
