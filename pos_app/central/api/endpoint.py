"""What answers a request: a handler behind the check of who is asking."""

from collections.abc import Awaitable, Callable

from fastapi import Request
from starlette.responses import Response

from pos_app.central.caller import BEARER, Caller

Handler = Callable[[Request, Caller], Awaitable[Response]]
Endpoint = Callable[[Request], Awaitable[Response]]


def endpoint_of(may_call: Callable[..., Awaitable[Caller]], handler: Handler) -> Endpoint:
    """Return the endpoint that lets nobody through to the handler whom `may_call` refuses."""

    async def endpoint(request: Request) -> Response:
        return await handler(request, await may_call(request, await BEARER(request)))

    return endpoint
