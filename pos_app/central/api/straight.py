"""The straight way of what is asked all day, past the layers that it has no use for.

A framework looks at each request for a browser's other site, for a body without an end, for an id
with a slash in it, and then through its routes. A payment of a till or a shop has none of these, as
its first lines tell. It meets the same endpoint, and every other request goes the framework's way.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from re import Pattern
from typing import Final, cast

from fastapi import Request
from starlette.responses import Response
from starlette.routing import compile_path
from starlette.types import ASGIApp, Receive, Scope, Send

from pos_app.central.api.endpoint import Endpoint
from pos_app.central.api.failures import answer_to
from pos_app.domain.clock import Clock
from pos_app.errors import PosError

_LENGTH: Final = b"content-length"
_VARY: Final = (b"vary", b"Origin")
_FOR_THE_FRAMEWORK: Final = {b"origin", b"transfer-encoding", b"expect"}
"""Headers whose meaning the framework's layers know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """An address and what answers there; `path_format` is how the log and the figures name it."""

    path_format: str
    pattern: Pattern[str]
    endpoint: Endpoint


def way_to(version: str, path: str, endpoint: Endpoint) -> Way:
    """Return the way to an endpoint; what stands in braces in the path are its parameters."""
    pattern, _, _ = compile_path(version + path)
    return Way(path_format=path, pattern=pattern, endpoint=endpoint)


class StraightWays:
    """Goes around the framework's layers; the ways are those of POST, the busiest first."""

    def __init__(
        self, app: ASGIApp, ways: Sequence[Way], clock: Clock, largest_body_bytes: int
    ) -> None:
        self._app = app
        self._ways = ways
        self._clock = clock
        self._largest_body_bytes = largest_body_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer the request here if it is as plain as most, or pass it on."""
        way = self._way_of(scope) if scope["type"] == "http" else None
        if way is None:
            await self._app(scope, receive, send)
            return
        scope["route"] = way
        response = await self._answer(way, Request(scope, receive, send))
        response.raw_headers.append(_VARY)
        await response(scope, receive, send)

    async def _answer(self, way: Way, request: Request) -> Response:
        try:
            return await way.endpoint(request)
        except PosError as error:
            return answer_to(error, self._clock)

    def _way_of(self, scope: Scope) -> Way | None:
        if scope["method"] != "POST" or b"%" in scope["raw_path"] or not self._is_plain(scope):
            return None
        for way in self._ways:
            found = way.pattern.fullmatch(scope["path"])
            if found is not None:
                scope["path_params"] = cast("Mapping[str, str]", found.groupdict())
                return way
        return None

    def _is_plain(self, scope: Scope) -> bool:
        length = None
        for name, value in cast("Sequence[tuple[bytes, bytes]]", scope["headers"]):
            if name in _FOR_THE_FRAMEWORK:
                return False
            if name == _LENGTH:
                if length is not None or not value.isdigit():
                    return False
                length = int(value)
        return length is not None and length <= self._largest_body_bytes
