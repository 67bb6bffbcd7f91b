"""A till joins with an API client whose secret nobody finds in its books."""

import pytest

from pos_app.errors import Code, Refused
from pos_app.storage.joinings import find_joining
from pos_app.sync.public.credential import ApiClient
from pos_app.sync.public.joining import Introduced, begin_public_life, client_of, plain_address
from tests.sync.public.shop import SEALING, PublicTill
from tests.wallet.shop import ACCOUNT


def test_only_the_tills_own_key_opens_the_secret(till: PublicTill) -> None:
    joined = till.store.read(find_joining).result()
    assert joined is not None
    client = client_of(SEALING, joined)
    assert client.secret
    assert client.secret.encode() not in joined.sealed_keys
    assert client.secret not in repr(client)
    assert client.secret not in repr(Introduced("https://a", ACCOUNT, "c", client.secret))


def test_a_wrong_secret_joins_nothing(till: PublicTill) -> None:
    with pytest.raises(Refused) as caught:
        begin_public_life(
            till.line,
            ApiClient(account_id=ACCOUNT, client_id="nobody", secret="wrong"),
            address="https://central.example",
            till_id=till.till.till_id,
            incarnation=2,
            sealing_key=SEALING,
            clock=till.clock,
        )
    assert caught.value.code is Code.CREDENTIAL_INVALID


def test_codes_that_were_met_before_lead_to_their_cards_in_a_new_life(till: PublicTill) -> None:
    before = till.context.account_keys
    till.join(incarnation=2)
    assert till.context.account_keys == before


@pytest.mark.parametrize(
    "told",
    ["https://api.dintero.com", "https://api.dintero.com/v1", " https://api.dintero.com/v1/ "],
)
def test_an_address_may_end_by_the_version(told: str) -> None:
    assert plain_address(told) == "https://api.dintero.com"
