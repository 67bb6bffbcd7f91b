"""Customer tokens: who somebody is, told by one living token at most."""

from dataclasses import replace

import pytest

from pos_app.domain.customer import CustomerToken, CustomerTokenFilter
from pos_app.domain.ids import CustomerId
from pos_app.errors import Code
from pos_app.wallet.commands import CreateCustomerToken, DeleteCustomerToken
from tests.wallet.shop import ACCOUNT, KARI, NOON_MS, Shop, answer, refused

OLA = CustomerId("ola")
ANNE = CustomerId("anne")


def asking(**fields: object) -> CreateCustomerToken:
    given = {
        "account_id": ACCOUNT,
        "customer_id": OLA,
        "type": "sha1:email",
        "value": "abc",
        "created_by": KARI,
    }
    return CreateCustomerToken(**(given | fields))  # type: ignore[arg-type]


def make(shop: Shop, **fields: object) -> CustomerToken:
    return answer(shop.wallet.create_customer_token(asking(**fields)))


def delete(shop: Shop, token_id: str, **fields: object) -> CustomerToken:
    given = {
        "account_id": ACCOUNT,
        "customer_id": OLA,
        "token_id": token_id,
        "deleted_by": KARI,
    }
    command = DeleteCustomerToken(**(given | fields))  # type: ignore[arg-type]
    return answer(shop.wallet.delete_customer_token(command))


def listed(shop: Shop, **wanted: object) -> list[str]:
    filter_ = CustomerTokenFilter(**wanted)  # type: ignore[arg-type]
    return [token.value for token in answer(shop.wallet.customer_tokens(ACCOUNT, OLA, filter_))]


def test_a_token_tells_whose_value_it_is(shop: Shop) -> None:
    made = make(shop, metadata={"exp_year": 2030})
    assert answer(shop.wallet.find_customer_token(ACCOUNT, "sha1:email", "abc")) == made
    assert made.customer_id == OLA
    assert made.token_id not in {"", made.id}
    assert made.metadata == {"exp_year": 2030}
    assert made.created_at_ms == made.updated_at_ms == NOON_MS
    assert answer(shop.wallet.find_customer_token(ACCOUNT, "sha1:email", "abd")) is None
    assert answer(shop.wallet.find_customer_token(ACCOUNT, "pan", "abc")) is None


def test_a_value_is_one_customers_only(shop: Shop) -> None:
    make(shop)
    with refused(Code.CUSTOMER_TOKEN_EXISTS, field="value"):
        make(shop, customer_id=ANNE)
    with refused(Code.CUSTOMER_TOKEN_EXISTS, field="value"):
        make(shop)
    make(shop, type="other")
    make(shop, account_id="T00000000")


def test_a_token_with_an_id_of_the_callers_is_made_once(shop: Shop) -> None:
    command = asking(token_id="t-1", metadata={"a": 1})
    first = answer(shop.wallet.create_customer_token(command))
    assert answer(shop.wallet.create_customer_token(command)) == first
    for change in ({"value": "abd"}, {"type": "pan"}, {"metadata": {"a": True}}):
        with refused(Code.CUSTOMER_TOKEN_EXISTS, field="token_id"):
            answer(shop.wallet.create_customer_token(replace(command, **change)))
    make(shop, customer_id=ANNE, token_id="t-1", value="other")


def test_a_deleted_token_leaves_its_value_and_its_id_to_the_next(shop: Shop) -> None:
    made = make(shop, token_id="t-1")
    shop.clock.pass_ms(1)
    deleted = delete(shop, "t-1")
    assert deleted == replace(
        made, updated_at_ms=NOON_MS + 1, deleted_at_ms=NOON_MS + 1, deleted_by=KARI
    )
    assert answer(shop.wallet.find_customer_token(ACCOUNT, "sha1:email", "abc")) is None
    with refused(Code.CUSTOMER_TOKEN_NOT_FOUND, token_id="t-1"):
        delete(shop, "t-1")
    make(shop, customer_id=ANNE)
    make(shop, token_id="t-1", value="new")


def test_somebody_elses_token_cannot_be_deleted(shop: Shop) -> None:
    make(shop, token_id="t-1")
    with refused(Code.CUSTOMER_TOKEN_NOT_FOUND):
        delete(shop, "t-1", customer_id=ANNE)


def test_tokens_are_listed_newest_first_by_type_and_page(shop: Shop) -> None:
    for number in range(5):
        make(shop, value=f"v-{number}", type="odd" if number % 2 else "even")
        shop.clock.pass_ms(1)
    make(shop, customer_id=ANNE, value="others")
    assert listed(shop) == ["v-4", "v-3", "v-2", "v-1", "v-0"]
    assert listed(shop, type="odd") == ["v-3", "v-1"]
    first = answer(shop.wallet.customer_tokens(ACCOUNT, OLA, CustomerTokenFilter(limit=2)))
    assert listed(shop, limit=2, starting_after=first[-1].id) == ["v-2", "v-1"]
    assert listed(shop, starting_after="nobody") == []


def test_tokens_that_share_a_millisecond_are_paged_without_gap(shop: Shop) -> None:
    for number in range(5):
        make(shop, value=f"v-{number}")
    seen: list[str] = []
    after: str | None = None
    while page := answer(
        shop.wallet.customer_tokens(
            ACCOUNT, OLA, CustomerTokenFilter(limit=2, starting_after=after)
        )
    ):
        seen += [token.value for token in page]
        after = page[-1].id
    assert sorted(seen) == [f"v-{number}" for number in range(5)]


def test_deleted_tokens_are_listed_and_counted_on_request(shop: Shop) -> None:
    make(shop, value="gone", token_id="t-1")
    make(shop, value="here")
    delete(shop, "t-1")
    assert listed(shop) == ["here"]
    assert sorted(listed(shop, include_deleted=True)) == ["gone", "here"]

    def count(**wanted: object) -> int:
        filter_ = CustomerTokenFilter(limit=1, **wanted)  # type: ignore[arg-type]
        return answer(shop.wallet.customer_token_count(ACCOUNT, OLA, filter_))

    assert count() == 1
    assert count(include_deleted=True) == 2
    assert count(type="none") == 0


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"type": ""}, "type"),
        ({"value": ""}, "value"),
        ({"value": "v" * 256}, "value"),
        ({"token_id": ""}, "token_id"),
        ({"token_id": " t"}, "token_id"),
        ({"customer_id": ""}, "customer_id"),
        ({"account_id": "T1"}, "account_id"),
        ({"created_by": ""}, "created_by"),
        ({"metadata": {"a": object()}}, "metadata"),
    ],
)
def test_a_malformed_token_is_refused_naming_the_field(
    shop: Shop, changes: dict[str, object], field: str
) -> None:
    with refused(Code.INVALID_FIELD, field=field):
        make(shop, **changes)


def test_questions_no_database_can_hold_are_refused(shop: Shop) -> None:
    with refused(Code.INVALID_FIELD, field="limit"):
        listed(shop, limit=0)
    with refused(Code.INVALID_FIELD, field="type"):
        listed(shop, type="\x00")
    with refused(Code.INVALID_FIELD, field="starting_after"):
        listed(shop, starting_after="\x00")
    with refused(Code.INVALID_FIELD, field="value"):
        answer(shop.wallet.find_customer_token(ACCOUNT, "pan", "\x00"))
