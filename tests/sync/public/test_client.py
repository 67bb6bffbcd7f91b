"""A client signs in when it has to, asks once more when it was forgotten, and waits when asked."""

import pytest

from pos_app.errors import Code, Refused, Unavailable
from pos_app.sync.public.client import LONGEST_REST_MS
from pos_app.sync.transport import Answer
from tests.sync.public.shop import PublicTill
from tests.wallet.shop import DAY_MS, value_of

PATIENCE_MS = 1_000
BUSY = Answer(503, b'{"error": {"message": "later", "code": "BUSY"}}', 7)


def signed_in(till: PublicTill) -> int:
    """Return how often the till asked for a credential."""
    return sum(target.endswith("/auth/token") for target, _ in till.line.asked)


def test_one_credential_serves_until_its_end_is_near(till: PublicTill) -> None:
    before = signed_in(till)
    for _ in range(3):
        till.api.look(PATIENCE_MS)
    assert signed_in(till) == before + 1
    till.clock.at_ms += DAY_MS
    till.api.look(PATIENCE_MS)
    assert signed_in(till) == before + 2


def test_who_is_not_believed_signs_in_once_more(till: PublicTill) -> None:
    till.api.look(PATIENCE_MS)
    before = signed_in(till)
    till.line.answers = [Answer(401, b"")]
    till.api.look(PATIENCE_MS)
    assert signed_in(till) == before + 1


def test_a_client_that_was_deleted_is_not_believed(till: PublicTill) -> None:
    till.join()
    for client in till.whole.clients.all_of(till.till.account_id).result():
        till.whole.clients.delete(till.till.account_id, client.client_id, by="kari").result()
    with pytest.raises(Refused) as caught:
        till.api.look(PATIENCE_MS)
    assert caught.value.code is Code.CREDENTIAL_INVALID


def test_a_client_without_the_right_to_read_is_known_all_the_same(till: PublicTill) -> None:
    till.join("write:wallets:/info", incarnation=2)
    till.api.look(PATIENCE_MS)


def test_who_is_asked_to_wait_asks_nothing_meanwhile(till: PublicTill) -> None:
    till.api.look(PATIENCE_MS)
    till.line.answers = [BUSY]
    with pytest.raises(Unavailable):
        till.api.look(PATIENCE_MS)
    before = len(till.line.asked)
    with pytest.raises(Unavailable) as caught:
        till.api.look(PATIENCE_MS)
    assert caught.value.fields == {"reason": "asked_to_wait"}
    assert len(till.line.asked) == before
    till.clock.at_ms += 7_000
    till.api.look(PATIENCE_MS)


def test_nobody_is_made_to_wait_for_ever(till: PublicTill) -> None:
    till.line.answers = [BUSY._replace(retry_after_s=10**8)]
    with pytest.raises(Unavailable):
        till.api.look(PATIENCE_MS)
    till.clock.at_ms += LONGEST_REST_MS
    till.api.look(PATIENCE_MS)


def test_a_customer_who_has_to_wait_keeps_no_other_waiting(till: PublicTill) -> None:
    token = value_of(till.whole.shop.make_card(100))
    locked = Answer(429, b'{"error": {"message": "no", "code": "PIN_LOCKED"}}', 60)
    till.line.answers = [locked]
    with pytest.raises(Refused):
        till.api.info(token, PATIENCE_MS, "1234")
    assert till.api.info(token, PATIENCE_MS).card_id == "card-1"
