"""How far people may go: nowhere, unless the shop says so."""

from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.floor_limit import NO_FLOOR_LIMIT, FloorLimitPolicy

AMOUNTS = st.integers(0, 100_000)


@given(at_risk_minor=AMOUNTS)
def test_where_nothing_is_set_nothing_may_be_allowed(at_risk_minor: int) -> None:
    assert NO_FLOOR_LIMIT.most_minor(at_risk_minor) == 0
    assert FloorLimitPolicy(till_minor=50_000).most_minor(at_risk_minor) == 0
    assert FloorLimitPolicy(payment_minor=50_000).most_minor(at_risk_minor) == 0


@given(payment_minor=AMOUNTS, till_minor=AMOUNTS, at_risk_minor=AMOUNTS)
def test_neither_a_payment_nor_all_of_them_go_beyond_their_limit(
    payment_minor: int, till_minor: int, at_risk_minor: int
) -> None:
    policy = FloorLimitPolicy(payment_minor=payment_minor, till_minor=till_minor)
    most_minor = policy.most_minor(at_risk_minor)
    assert 0 <= most_minor <= payment_minor
    assert most_minor == 0 or at_risk_minor + most_minor <= till_minor
    assert most_minor in {0, payment_minor, till_minor - at_risk_minor}
