"""A life of a till at central: whether its first fill has come to its end."""

import pytest

from pos_app.domain.ids import AccountId, TillId
from pos_app.domain.till import Till
from tests.allowances.held.shop import joining_of

TILL = Till(account_id=AccountId("T00000001"), till_id=TillId("till-1"))


@pytest.mark.parametrize(("feed_then", "is_filling"), [(None, False), (0, True), (7, True)])
def test_a_fill_runs_while_it_is_known_where_the_feed_goes_on(
    feed_then: int | None, *, is_filling: bool
) -> None:
    assert joining_of(TILL, snapshot_feed_after=feed_then).is_filling is is_filling


def test_no_representation_shows_the_keys() -> None:
    assert "sealed" not in repr(joining_of(TILL))
