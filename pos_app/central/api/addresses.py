"""Addresses: a slash that a client wrote as %2F belongs to an id and divides nothing.

Ids are chosen by clients, and some are addresses themselves. ASGI hands the path over decoded, with
every slash alike; here those of ids stay encoded until the router has done its work.
"""

import re
from typing import Final
from urllib.parse import unquote

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

_ENCODED: Final = re.compile("%2f", re.IGNORECASE)
_KEPT: Final = "encoded_slashes"


class KeepEncodedSlashes:
    """Goes around the application."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; where a slash is encoded it stays so, and each percent with it."""
        raw_path: bytes = scope.get("raw_path") or b""
        if b"%2f" in raw_path.lower():
            parts = _ENCODED.split(raw_path.decode("latin-1"))
            path = "%2F".join(unquote(part).replace("%", "%25") for part in parts)
            scope = {**scope, "path": path, _KEPT: True}
        await self._app(scope, receive, send)


def path_parameter(request: Request, name: str) -> str:
    """Return a part of the path as its client meant it."""
    text: str = request.path_params[name]
    return text.replace("%2F", "/").replace("%25", "%") if _KEPT in request.scope else text
