"""What an answer is good for, followed as published: each link leads to a success."""

from typing import Any

import pytest

from pos_app.central.api.operation import Link, Operation
from pos_app.central.auth import operations as of_auth
from pos_app.central.hooks import operations as of_hooks
from tests.central.whole import Whole
from tests.wallet.shop import ACCOUNT

ALL = {
    operation.id: operation
    for module in (of_auth, of_hooks)
    for operation in vars(module).values()
    if isinstance(operation, Operation)
}
HOOK = {"config": {"url": "https://shop.no/hook"}, "events": ["wallet_transaction"]}
ASKED = {
    of_auth.CREATE_CLIENT.id: {"name": "a web shop"},
    of_hooks.SUBSCRIBE.id: HOOK,
    of_hooks.LIST_DELIVERIES.id: None,
}
EVERY_LINK = [(operation, name) for operation in ALL.values() for name in operation.links]


def meant(expression: object, answer: Any, path: dict[str, str]) -> Any:  # noqa: ANN401 - JSON
    """Return what a runtime expression of OpenAPI stands for; anything else is itself."""
    if not isinstance(expression, str) or not expression.startswith("$"):
        return expression
    where, _, pointer = expression.partition("#/")
    if where != "$response.body":
        return path[expression.removeprefix("$request.path.")]
    found = answer
    for step in pointer.split("/"):
        found = found[int(step) if step.isdecimal() else step]
    return found


def address_of(operation: Operation, path: dict[str, str]) -> str:
    return f"/v1/accounts/{ACCOUNT}" + operation.path.format(**path)


def follow(whole: Whole, link: Link, answer: Any, path: dict[str, str]) -> int:  # noqa: ANN401
    target = ALL[link.operation_id]
    there = {name: str(meant(told, answer, path)) for name, told in link.parameters.items()}
    body = {name: meant(told, answer, path) for name, told in (link.body or {}).items()}
    if "audience" in body:
        body["audience"] = f"https://api.dintero.com/v1/accounts/{ACCOUNT}"
    headers = whole.bearing("admin:hooks", "admin:accounts")
    answered = whole.send(
        target.method, address_of(target, there), json=body or None, headers=headers
    )
    assert answered.status_code == target.status, answered.text
    return answered.status_code


@pytest.mark.parametrize(
    ("operation", "name"), EVERY_LINK, ids=[f"{one.id}-{name}" for one, name in EVERY_LINK]
)
def test_every_link_of_hooks_and_clients_leads_somewhere(
    whole: Whole, operation: Operation, name: str
) -> None:
    headers = whole.bearing("admin:hooks", "admin:accounts")
    subscribed = whole.send("POST", address_of(of_hooks.SUBSCRIBE, {}), json=HOOK, headers=headers)
    path = {"hid": subscribed.json()["id"]}
    first = whole.send(
        operation.method, address_of(operation, path), json=ASKED[operation.id], headers=headers
    )
    assert first.status_code == operation.status, first.text
    follow(whole, operation.links[name], first.json(), path)
