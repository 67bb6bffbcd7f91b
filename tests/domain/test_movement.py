from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.ids import AccountId, CardId, RefId
from pos_app.domain.money import Currency
from pos_app.domain.movement import change_of, with_balances
from pos_app.domain.transaction import Transaction, TransactionType

moves = st.lists(st.tuples(st.sampled_from(TransactionType), st.integers(0, 10_000)))


def moved(position: int, type_: TransactionType, amount_minor: int) -> Transaction:
    return Transaction(
        account_id=AccountId("T00000001"),
        card_id=CardId("card"),
        id=f"{position}",
        position=position,
        ref_id=RefId(f"{position}"),
        type=type_,
        amount_minor=amount_minor,
        currency=Currency.NOK,
        parent_id=None,
        originated_by=None,
        metadata={},
        created_at_ms=position,
        created_by="test",
    )


def test_what_is_only_held_or_freed_changes_no_balance() -> None:
    changes = [change_of(moved(1, type_, 500)) for type_ in TransactionType]
    assert dict(zip(TransactionType, changes, strict=True)) == {
        TransactionType.FUND: 500,
        TransactionType.DRAWDOWN: -500,
        TransactionType.PENDING_CAPTURE: 0,
        TransactionType.VOIDED: 0,
    }


@given(moves)
def test_balances_told_backwards_are_those_added_up_forwards(
    made: list[tuple[TransactionType, int]],
) -> None:
    history = [moved(number, *one) for number, one in enumerate(made, start=1)]
    so_far, balances = 0, list[int]()
    for one in history:
        so_far += change_of(one)
        balances.append(so_far)
    told = with_balances(history[::-1], so_far)
    assert [one.balance_minor for one in told] == balances[::-1]
    assert [one.transaction for one in told] == history[::-1]
