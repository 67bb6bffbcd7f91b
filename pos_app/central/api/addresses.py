"""Addresses: a slash that a client wrote as %2F belongs to an id and divides nothing.

Ids are chosen by clients, and some are addresses themselves. ASGI hands the path over decoded, with
every slash alike; here those of ids are kept apart until the router has done its work.
"""

import re
from typing import Final
from urllib.parse import unquote

from starlette.types import ASGIApp, Receive, Scope, Send

from pos_app.central.api.asked import ENCODED_SLASH

_ENCODED: Final = re.compile("%2f", re.IGNORECASE)


class KeepEncodedSlashes:
    """Goes around the application."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, with encoded slashes replaced by what no id can hold."""
        raw_path: bytes = scope.get("raw_path") or b""
        if b"%2f" in raw_path.lower():
            parts = _ENCODED.split(raw_path.decode("latin-1"))
            scope["path"] = ENCODED_SLASH.join(unquote(part) for part in parts)
        await self._app(scope, receive, send)
