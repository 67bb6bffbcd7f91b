"""What is published about the API is true of it, and needs nothing from outside."""

import json
import re
from typing import Any

import msgspec
import pytest

from pos_app.central.api.app import OPERATIONS
from pos_app.central.api.examples import ANSWERS, REQUESTS
from pos_app.central.api.operation import Operation
from tests.central.api.service import Service


def _fetched(service: Service, address: str) -> Any:  # noqa: ANN401 - JSON
    answer = service.loop.run(service.client.get(address))
    assert answer.status_code == 200
    return answer.json()


def test_the_description_is_of_openapi_3_1_and_names_every_operation(service: Service) -> None:
    published = _fetched(service, "/openapi.json")
    assert published["openapi"].startswith("3.1.")
    assert published["info"]["title"] == "Wallet / Cards API"
    assert published["info"]["version"] == "1.0.0"
    named = {
        operation["operationId"]: (method.upper(), path)
        for path, methods in published["paths"].items()
        for method, operation in methods.items()
    }
    assert named == {one.id: (one.method, f"/v1/accounts/{{aid}}{one.path}") for one in OPERATIONS}


def test_no_operation_promises_a_status_that_the_api_does_not_have(service: Service) -> None:
    published = _fetched(service, "/openapi.json")
    declared = {"400", "401", "403", "404", "413", "429", "500", "503"}
    for methods in published["paths"].values():
        for operation in methods.values():
            assert set(operation["responses"]) - {"200", "201", "204"} == declared


def test_every_reference_leads_somewhere(service: Service) -> None:
    published = _fetched(service, "/openapi.json")
    referred = set(re.findall(r"#/components/schemas/(\w+)", str(published)))
    assert referred <= set(published["components"]["schemas"])
    ids = {one.id for one in OPERATIONS}
    assert {link.operation_id for one in OPERATIONS for link in one.links.values()} <= ids


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.id)
def test_an_example_is_made_of_the_words_of_its_operation(operation: Operation) -> None:
    for type_, examples in ((operation.asks, REQUESTS), (operation.answers, ANSWERS)):
        if type_ is not None:
            msgspec.json.decode(json.dumps(examples[operation.id]), type=type_)


def test_there_is_no_example_of_nothing() -> None:
    assert set(ANSWERS) == {one.id for one in OPERATIONS if one.answers is not None}
    assert set(REQUESTS) == {one.id for one in OPERATIONS if one.asks is not None}


def test_the_examples_of_requests_can_be_sent_as_they_are(service: Service) -> None:
    service.post("/wallets/cards", REQUESTS["aid_cards_post"])
    service.post("/wallets/cards/batch", REQUESTS["aid_cards_batch_post"])
    service.post("/wallets/cards/printed-0001/activate", REQUESTS["aid_cards_cardid_activate_post"])
    service.post(
        "/wallets/cards/gift-1001/rotate-pin", REQUESTS["aid_cards_cardid_rotate_pin_post"]
    )
    token = service.post("/wallets/cards/gift-1001/tokens", REQUESTS["aid_cards_cardid_token_post"])
    code = {"token": token["token"]["value"]}
    service.post("/wallets/info", REQUESTS["aid_cards_token_post"] | code)
    held = service.post("/wallets/transactions", REQUESTS["aid_cards_transactions_post"] | code)
    address = f"/wallets/transactions/{held['id']}"
    service.post(f"{address}/capture", REQUESTS["aid_cards_cardid_transactions_capture_post"])
    service.post(f"{address}/void", REQUESTS["aid_cards_cardid_transactions_void_post"])
    service.post("/customers/users/kari/tokens", REQUESTS["aid_customers_cid_tokens_post"])


def test_the_docs_are_shown_without_anything_from_outside(service: Service) -> None:
    page = service.loop.run(service.client.get("/docs")).text
    assert "/openapi.json" in page
    fetched = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert fetched
    for address in fetched:
        assert address.startswith("/")
        assert service.loop.run(service.client.get(address)).status_code == 200
    style = service.loop.run(service.client.get("/docs-assets/swagger-ui.css")).text
    assert not re.findall(r"url\((?!['\"]?data:)[^)]*\)|@import", style)
