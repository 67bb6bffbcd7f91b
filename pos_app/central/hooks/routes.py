"""Subscriptions and their deliveries over HTTP."""

from collections.abc import Mapping

from fastapi import Request
from starlette.responses import Response

from pos_app.central.api.answers import json_answer
from pos_app.central.api.asked import Query, body_of, name_in_path
from pos_app.central.api.endpoint import Handler
from pos_app.central.api.operation import Operation
from pos_app.central.awaiting import outcome_of
from pos_app.central.caller import Caller
from pos_app.central.hooks import operations
from pos_app.central.hooks.subscriptions import Subscriptions
from pos_app.domain.hook import HookFilter
from pos_app.wire.hooks import HookRequest, delivery_answer, delivery_details, hook_answer


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
        return json_answer(hook_answer(await outcome_of(made)))

    async def list(self, request: Request, caller: Caller) -> Response:
        """Answer with one page of subscriptions, and with how many there are if that is asked."""
        query = Query(request)
        wanted = HookFilter(
            limit=query.limit(),
            starting_after=query.text("starting_after"),
            include_deleted=query.flag("include_deleted"),
        )
        headers: dict[str, str] = {}
        if query.flag("total"):
            count = await outcome_of(self._subscriptions.count(caller.account_id, wanted))
            headers["total-count"] = str(count)
        found = await outcome_of(self._subscriptions.page(caller.account_id, wanted))
        return json_answer([hook_answer(hook) for hook in found], headers=headers)

    async def get(self, request: Request, caller: Caller) -> Response:
        """Answer with a subscription."""
        found = self._subscriptions.get(caller.account_id, name_in_path(request, "hid"))
        return json_answer(hook_answer(await outcome_of(found)))

    async def unsubscribe(self, request: Request, caller: Caller) -> Response:
        """End a subscription."""
        ended = self._subscriptions.unsubscribe(
            caller.account_id, name_in_path(request, "hid"), by=caller.client_id
        )
        return json_answer(hook_answer(await outcome_of(ended)))

    async def ping(self, request: Request, caller: Caller) -> Response:
        """Queue a ping."""
        queued = self._subscriptions.ping(caller.account_id, name_in_path(request, "hid"))
        await outcome_of(queued)
        return Response(status_code=operations.PING.status)

    async def list_deliveries(self, request: Request, caller: Caller) -> Response:
        """Answer with one page of deliveries."""
        query = Query(request)
        found = self._subscriptions.deliveries(
            caller.account_id,
            name_in_path(request, "hid"),
            limit=query.limit(),
            starting_after=query.text("starting_after"),
        )
        listed = await outcome_of(found)
        return json_answer([delivery_answer(one.delivery, one.status) for one in listed])

    async def get_delivery(self, request: Request, caller: Caller) -> Response:
        """Answer with a delivery, what was sent and how each try ended."""
        found = self._subscriptions.delivery(
            caller.account_id, name_in_path(request, "hid"), name_in_path(request, "delivery_id")
        )
        inspected = await outcome_of(found)
        return json_answer(delivery_details(inspected.hook, inspected.delivery, inspected.tries))
