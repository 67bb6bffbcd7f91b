"""The operations of hooks, as the published description and the routes know them (wallet API 5)."""

from typing import Final

from pos_app.central.api.operation import LIMIT, Link, Operation, flag, text
from pos_app.central.hooks import examples
from pos_app.wire.hooks import DeliveryAnswer, DeliveryDetails, HookAnswer, HookRequest

_WRITERS: Final = ("admin:hooks", "write:hooks")
_READERS: Final = ("admin:hooks", "read:hooks")
_SUBSCRIPTIONS: Final = "/hooks/subscriptions"
_SUBSCRIPTION: Final = "/hooks/subscriptions/{hid}"
_STARTING_AFTER: Final = text("starting_after", "The `id` of the last one of the page before.")
_HOOK_ID: Final = {"hid": "$response.body#/id"}

SUBSCRIBE: Final = Operation(
    id="aid_source_hooks_post",
    method="POST",
    path=_SUBSCRIPTIONS,
    summary="Subscribe to events",
    scopes=_WRITERS,
    asks=HookRequest,
    answers=HookAnswer,
    example_request=examples.HOOK_REQUEST,
    example_answer=examples.HOOK,
    links={
        "GetSubscription": Link(operation_id="aid_source_hooks_hid_get", parameters=_HOOK_ID),
        "Ping": Link(operation_id="aid_source_hooks_hid_ping_post", parameters=_HOOK_ID),
        "ListDeliveries": Link(
            operation_id="aid_source_hooks_hid_deliveries_get", parameters=_HOOK_ID
        ),
        "Unsubscribe": Link(operation_id="aid_source_hooks_hid_delete", parameters=_HOOK_ID),
    },
)
LIST: Final = Operation(
    id="aid_source_hooks_get",
    method="GET",
    path=_SUBSCRIPTIONS,
    summary="List subscriptions, newest first",
    scopes=_READERS,
    answers=list[HookAnswer],
    example_answer=[examples.HOOK],
    parameters=(
        LIMIT,
        _STARTING_AFTER,
        flag("total", "Tell in the header `total-count` how many there are on all pages."),
        flag("include_deleted", "Show subscriptions that have ended as well."),
    ),
)
GET: Final = Operation(
    id="aid_source_hooks_hid_get",
    method="GET",
    path=_SUBSCRIPTION,
    summary="Get a subscription",
    scopes=_READERS,
    answers=HookAnswer,
    example_answer=examples.HOOK,
)
UNSUBSCRIBE: Final = Operation(
    id="aid_source_hooks_hid_delete",
    method="DELETE",
    path=_SUBSCRIPTION,
    summary="End a subscription; what waits for it is not sent any more",
    scopes=_WRITERS,
    answers=HookAnswer,
    example_answer=examples.ENDED_HOOK,
)
PING: Final = Operation(
    id="aid_source_hooks_hid_ping_post",
    method="POST",
    path=f"{_SUBSCRIPTION}/ping",
    summary="Send a ping event",
    scopes=_WRITERS,
    answers=None,
    status=204,
)
LIST_DELIVERIES: Final = Operation(
    id="aid_source_hooks_hid_deliveries_get",
    method="GET",
    path=f"{_SUBSCRIPTION}/deliveries",
    summary="List deliveries, newest first",
    scopes=_READERS,
    answers=list[DeliveryAnswer],
    example_answer=[examples.DELIVERY],
    parameters=(LIMIT, _STARTING_AFTER),
    links={
        "GetDelivery": Link(
            operation_id="aid_source_hooks_hid_deliveries_did_get",
            parameters={"hid": "$request.path.hid", "delivery_id": "$response.body#/0/id"},
        )
    },
)
GET_DELIVERY: Final = Operation(
    id="aid_source_hooks_hid_deliveries_did_get",
    method="GET",
    path=f"{_SUBSCRIPTION}/deliveries/{{delivery_id}}",
    summary="Get a delivery: what was sent, and what was answered",
    scopes=_READERS,
    answers=DeliveryDetails,
    example_answer=examples.INSPECTED,
)
