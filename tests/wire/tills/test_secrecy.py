"""Words that hold keys, hashes or verifiers tell nobody who prints them."""

from datetime import UTC, datetime

import pytest

from pos_app.domain.card import CardType
from pos_app.wire.tills.enrol import EnrolAnswer, EnrolRequest
from pos_app.wire.tills.feed import CardWord, Empty, FeedAnswer, FeedRow, SnapshotAnswer, TokenWord

NOON = datetime(2026, 1, 1, tzinfo=UTC)
TOKEN = TokenWord(id="t", hash="secret", masked_code="*")
CARD = CardWord(
    card_id="c",
    id="i",
    version=1,
    type=CardType.GIFT_CARD,
    created_at=NOON,
    balance=1,
    available=1,
    as_of=NOON,
    tokens=[TOKEN],
    pin="secret",
)
ROW = FeedRow(number=1, kind="card", card=CARD)


@pytest.mark.parametrize(
    "word",
    [
        EnrolRequest(code="secret", public_key="00"),
        EnrolAnswer(
            account_id="P00000001",
            till_id="t",
            incarnation=1,
            token_key="secret",
            pin_key="secret",
            central_key="00",
            feed_epoch="e",
        ),
        TOKEN,
        CARD,
        ROW,
        FeedAnswer(epoch="e", rows=[ROW]),
        SnapshotAnswer(epoch="e", feed_after=0, total=1, cards=[CARD]),
    ],
)
def test_nothing_secret_is_shown(word: object) -> None:
    assert "secret" not in repr(word)


def test_an_answer_may_say_no_more_than_that_it_was_heard() -> None:
    assert repr(Empty()) == "Empty()"
