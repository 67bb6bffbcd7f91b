import pytest

from pos_app.domain.staff import LEAST_ROLE, Right, Role


@pytest.mark.parametrize("right", list(Right))
def test_each_right_has_a_least_role_and_all_above_it_have_it_too(right: Right) -> None:
    may = [role.may(right) for role in Role]
    assert may == sorted(may)
    assert may[-1]
    assert LEAST_ROLE[right].may(right)
