"""The size of a page."""

import pytest

from pos_app.domain.listing import LARGEST_PAGE, checked_limit
from pos_app.errors import Refused


@pytest.mark.parametrize("limit", [1, 10, LARGEST_PAGE])
def test_a_page_has_one_to_a_hundred_entries(limit: int) -> None:
    assert checked_limit(limit) == limit


@pytest.mark.parametrize("limit", [-1, 0, LARGEST_PAGE + 1])
def test_no_other_page_is_given(limit: int) -> None:
    with pytest.raises(Refused) as caught:
        checked_limit(limit)
    assert caught.value.fields == {
        "field": "limit",
        "reason": "out_of_range",
        "least": 1,
        "most": 100,
    }
