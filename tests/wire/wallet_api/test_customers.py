"""A token of a customer is shown as long as it stands for somebody, and after."""

import json
from dataclasses import replace

import msgspec

from pos_app.domain.customer import CustomerToken
from pos_app.domain.ids import AccountId, CustomerId
from pos_app.wire.wallet_api.customers import customer_token_answers

TOKEN = CustomerToken(
    id="i",
    account_id=AccountId("T12345678"),
    customer_id=CustomerId("ola"),
    token_id="t",
    type="sha1:email",
    value="v",
    metadata={"mask_pan": "1234"},
    created_at_ms=0,
    created_by="kari",
    updated_at_ms=1000,
)


def test_only_a_deleted_token_says_when_and_by_whom() -> None:
    gone = replace(TOKEN, deleted_at_ms=2000, deleted_by="kari")
    living, deleted = json.loads(msgspec.json.encode(customer_token_answers([TOKEN, gone])))
    assert living == {
        "id": "i",
        "token_id": "t",
        "customer_id": "ola",
        "type": "sha1:email",
        "value": "v",
        "metadata": {"mask_pan": "1234"},
        "created_at": "1970-01-01T00:00:00Z",
        "created_by": "kari",
        "updated_at": "1970-01-01T00:00:01Z",
    }
    end = {"deleted_at": "1970-01-01T00:00:02Z", "deleted_by": "kari"}
    assert deleted == living | end
