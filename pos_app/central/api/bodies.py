"""Bodies: none is read beyond a limit, whoever reads it and whatever length it announced."""

from typing import Final

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pos_app.central.api.failures import body_too_large

LARGEST_BODY_BYTES: Final = 1024 * 1024


class BoundedBodies:
    """Goes around the application; the limit is in bytes."""

    def __init__(self, app: ASGIApp, largest_body_bytes: int = LARGEST_BODY_BYTES) -> None:
        self._app = app
        self._largest_body_bytes = largest_body_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse what announces too much at once, and anything else when it has become too much."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        announced = Headers(scope=scope).get("content-length", "")
        if announced.isdecimal() and int(announced) > self._largest_body_bytes:
            await body_too_large()(scope, receive, send)
            return
        read_bytes = 0

        async def receive_bounded() -> Message:
            nonlocal read_bytes
            message = await receive()
            read_bytes += len(message.get("body", b""))
            if read_bytes > self._largest_body_bytes:
                raise HTTPException(413)
            return message

        await self._app(scope, receive_bounded, send)
