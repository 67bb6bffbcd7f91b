"""Subscriptions and their deliveries over HTTP."""

import asyncio
from collections.abc import Mapping
from typing import Final, NamedTuple

from fastapi import Request
from starlette.responses import Response

from pos_app.central.api.answers import json_answer
from pos_app.central.api.app import Handler
from pos_app.central.api.asked import Query, body_of, name_in_path
from pos_app.central.api.operation import Operation
from pos_app.central.caller import Caller
from pos_app.central.hooks import operations
from pos_app.central.hooks.subscriptions import Subscriptions
from pos_app.domain.listing import LARGEST_PAGE
from pos_app.errors import Code, Refused
from pos_app.wire.hooks import HookRequest, delivery_answer, delivery_details, hook_answer

_DEFAULT_PAGE: Final = 10


class _Page(NamedTuple):
    limit: int
    starting_after: str | None


class HookRoutes:
    """One method for each operation."""

    def __init__(self, subscriptions: Subscriptions) -> None:
        self._subscriptions = subscriptions

    def handlers(self) -> Mapping[Operation, Handler]:
        """Return every operation of hooks with what carries it out."""
        return {
            operations.SUBSCRIBE: self.subscribe,
            operations.LIST: self.list,
            operations.GET: self.get,
            operations.UNSUBSCRIBE: self.unsubscribe,
            operations.PING: self.ping,
            operations.LIST_DELIVERIES: self.list_deliveries,
            operations.GET_DELIVERY: self.get_delivery,
        }

    async def subscribe(self, request: Request, caller: Caller) -> Response:
        """Make a subscription; it is pinged at once."""
        word = await body_of(request, HookRequest)
        made = self._subscriptions.subscribe(caller.account_id, word, by=caller.client_id)
        return json_answer(hook_answer(await asyncio.wrap_future(made)))

    async def list(self, request: Request, caller: Caller) -> Response:
        """Answer with one page of subscriptions."""
        page = _page(request)
        found = self._subscriptions.page(
            caller.account_id, limit=page.limit, starting_after=page.starting_after
        )
        return json_answer([hook_answer(hook) for hook in await asyncio.wrap_future(found)])

    async def get(self, request: Request, caller: Caller) -> Response:
        """Answer with a subscription."""
        found = self._subscriptions.get(caller.account_id, name_in_path(request, "hid"))
        return json_answer(hook_answer(await asyncio.wrap_future(found)))

    async def unsubscribe(self, request: Request, caller: Caller) -> Response:
        """End a subscription."""
        ended = self._subscriptions.unsubscribe(
            caller.account_id, name_in_path(request, "hid"), by=caller.client_id
        )
        return json_answer(hook_answer(await asyncio.wrap_future(ended)))

    async def ping(self, request: Request, caller: Caller) -> Response:
        """Queue a ping."""
        queued = self._subscriptions.ping(caller.account_id, name_in_path(request, "hid"))
        await asyncio.wrap_future(queued)
        return Response(status_code=operations.PING.status)

    async def list_deliveries(self, request: Request, caller: Caller) -> Response:
        """Answer with one page of deliveries."""
        page = _page(request)
        found = self._subscriptions.deliveries(
            caller.account_id,
            name_in_path(request, "hid"),
            limit=page.limit,
            starting_after=page.starting_after,
        )
        return json_answer([delivery_answer(one) for one in await asyncio.wrap_future(found)])

    async def get_delivery(self, request: Request, caller: Caller) -> Response:
        """Answer with a delivery, what was sent and how each try ended."""
        found = self._subscriptions.delivery(
            caller.account_id, name_in_path(request, "hid"), name_in_path(request, "delivery_id")
        )
        inspected = await asyncio.wrap_future(found)
        return json_answer(delivery_details(inspected.hook, inspected.delivery, inspected.tries))


def _page(request: Request) -> _Page:
    query = Query(request)
    limit = query.whole("limit")
    limit = _DEFAULT_PAGE if limit is None else limit
    if not 1 <= limit <= LARGEST_PAGE:
        raise Refused(Code.INVALID_FIELD, field="limit", reason="out_of_range")
    return _Page(limit, query.text("starting_after"))
