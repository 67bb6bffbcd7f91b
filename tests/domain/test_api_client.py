import pytest

from pos_app.domain.api_client import Scope, checked_owner, checked_scopes
from pos_app.errors import Code, Refused


def test_scopes_are_kept_once_each_and_in_their_own_order() -> None:
    asked = ["read:wallets", "admin:wallets", "read:wallets"]
    assert checked_scopes(asked) == (Scope.ADMIN_WALLETS, Scope.READ_WALLETS)


@pytest.mark.parametrize("asked", [[], ["admin:everything"], ["read:wallets", "READ:WALLETS"]])
def test_no_scope_and_an_unknown_scope_are_refused(asked: list[str]) -> None:
    with pytest.raises(Refused) as caught:
        checked_scopes(asked)
    assert caught.value.code is Code.INVALID_FIELD
    assert caught.value.fields["field"] == "scope"


def test_only_user_scopes_are_for_a_customer() -> None:
    assert {scope.value for scope in Scope if scope.is_for_a_customer} == {
        "user:wallets",
        "user:customers",
    }


@pytest.mark.parametrize("owner", ["P123", "T12345678"])
def test_an_account_and_a_partner_own_clients(owner: str) -> None:
    assert checked_owner(owner) == owner


@pytest.mark.parametrize("owner", ["", "P12", "P1234", "X12345678", "P1234567\u0661", "P123\n"])
def test_nobody_else_owns_clients(owner: str) -> None:
    with pytest.raises(Refused) as caught:
        checked_owner(owner)
    assert caught.value.code is Code.INVALID_FIELD
