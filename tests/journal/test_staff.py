"""Who works at a till: PINs, roles, approvals, and what the chain tells of them."""

import pytest

from pos_app.domain.pin import FIRST_LOCK_MS, TRIES_BEFORE_LOCK
from pos_app.domain.staff import Right, Role, StaffId, StaffMember
from pos_app.errors import Code, Refused
from pos_app.storage.journal import KeptOperation, read_operations
from tests.journal.books import OPERATOR, TILL, Books

ANNE = StaffMember(staff_id=StaffId("anne"), name="Anne", role=Role.OWNER)
BO = StaffMember(staff_id=StaffId("bo"), name="Bo", role=Role.CASHIER)
MIA = StaffMember(staff_id=StaffId("mia"), name="Mia", role=Role.MANAGER)
PINS = {ANNE: "1111", MIA: "2222", BO: "3333"}


@pytest.fixture
def staffed(books: Books) -> Books:
    """Give books of a shop with an owner, a manager and a cashier."""
    for member, pin in PINS.items():
        books.staff.add(member, pin, OPERATOR).result()
    return books


def told(books: Books) -> list[KeptOperation]:
    return books.store.read(
        lambda connection: list(read_operations(connection, TILL.till_id))
    ).result()


def refusal(outcome: object) -> Refused:
    assert isinstance(outcome, Refused)
    return outcome


def test_a_shop_without_staff_has_nobody(books: Books) -> None:
    assert books.staff.members().result() == ()


def test_everybody_is_listed_by_name(staffed: Books) -> None:
    assert staffed.staff.members().result() == (ANNE, BO, MIA)
    staffed.staff.add(BO, "3333", OPERATOR).result()
    assert len(staffed.staff.members().result()) == 3
    assert staffed.book.verify().result() == ()


def test_the_right_pin_signs_in_and_the_chain_tells_who(staffed: Books) -> None:
    assert staffed.staff.sign_in(BO.staff_id, "3333").result() == BO
    staffed.staff.sign_out(BO).result()
    kinds = [(one.kind, one.body["operator"]) for one in told(staffed)][-2:]
    assert kinds == [("signed_in", "Bo"), ("signed_out", "Bo")]


def test_wrong_pins_are_counted_and_then_not_heard(staffed: Books) -> None:
    for left in range(TRIES_BEFORE_LOCK - 1, -1, -1):
        error = refusal(staffed.staff.sign_in(BO.staff_id, "0000").exception())
        assert (error.code, error.fields["tries_left"]) == (Code.PIN_INVALID, left)
    locked = refusal(staffed.staff.sign_in(BO.staff_id, "3333").exception())
    assert locked.code is Code.PIN_LOCKED
    assert staffed.staff.sign_in(ANNE.staff_id, "1111").result() == ANNE
    staffed.clock.at_ms += FIRST_LOCK_MS + 1
    assert staffed.staff.sign_in(BO.staff_id, "3333").result() == BO


def test_a_pin_that_was_changed_meanwhile_is_judged_anew(staffed: Books) -> None:
    staffed.staff.change_pin(BO.staff_id, "4444", "Anne").result()
    assert refusal(staffed.staff.sign_in(BO.staff_id, "3333").exception()).code == Code.PIN_INVALID
    assert staffed.staff.sign_in(BO.staff_id, "4444").result() == BO


def test_an_approval_names_both_people_and_what_it_is_for(staffed: Books) -> None:
    approved = staffed.staff.approve(MIA.staff_id, "2222", Right.GIVE_BACK, "Return 129,00", "Bo")
    assert approved.result() == MIA
    body = told(staffed)[-1].body
    assert body == {
        "operator": "Bo",
        "right": "give_back",
        "about": "Return 129,00",
        "approved_by": "Mia",
    }


def test_nobody_approves_what_they_may_not_do(staffed: Books) -> None:
    error = staffed.staff.approve(BO.staff_id, "3333", Right.VOID, "Void 7", "Bo").exception()
    assert refusal(error).code is Code.NOT_ALLOWED
    error = staffed.staff.approve(MIA.staff_id, "9999", Right.VOID, "Void 7", "Bo").exception()
    assert refusal(error).code is Code.PIN_INVALID
    assert told(staffed)[-1].kind == "staff_changed"


def test_a_shop_keeps_an_owner(books: Books) -> None:
    assert refusal(books.staff.add(BO, "3333", OPERATOR).exception()).code is Code.LAST_OWNER
    books.staff.add(ANNE, "1111", OPERATOR).result()
    books.staff.add(BO, "3333", OPERATOR).result()
    assert refusal(books.staff.remove(ANNE.staff_id, "Anne").exception()).code is Code.LAST_OWNER
    lower = StaffMember(staff_id=ANNE.staff_id, name="Anne", role=Role.MANAGER)
    assert refusal(books.staff.change(lower, "Anne").exception()).code is Code.LAST_OWNER
    books.staff.remove(BO.staff_id, "Anne").result()
    books.staff.remove(BO.staff_id, "Anne").result()
    books.staff.remove(ANNE.staff_id, "Anne").result()
    assert books.staff.members().result() == ()


def test_whoever_left_cannot_sign_in(staffed: Books) -> None:
    staffed.staff.remove(BO.staff_id, "Anne").result()
    error = refusal(staffed.staff.sign_in(BO.staff_id, "3333").exception())
    assert error.code is Code.STAFF_NOT_FOUND


def test_names_stand_on_receipts_and_are_told_apart(staffed: Books) -> None:
    other = StaffMember(staff_id=StaffId("other"), name="bo", role=Role.CASHIER)
    assert refusal(staffed.staff.add(other, "5555", "Anne").exception()).code == (
        Code.STAFF_NAME_TAKEN
    )
    renamed = StaffMember(staff_id=BO.staff_id, name="Bo H.", role=Role.MANAGER)
    staffed.staff.change(renamed, "Anne").result()
    assert renamed in staffed.staff.members().result()


@pytest.mark.parametrize("pin", ["", "123", "123456789", "12a4", "١٢٣٤"])
def test_a_pin_is_four_to_eight_digits(books: Books, pin: str) -> None:
    assert refusal(books.staff.add(ANNE, pin, OPERATOR).exception()).code is Code.INVALID_FIELD


def test_another_till_has_staff_of_its_own(staffed: Books) -> None:
    from dataclasses import replace  # noqa: PLC0415 - for this sentence alone

    other = Books(staffed.store, replace(TILL, till_id=TILL.till_id + "-b"))
    assert other.staff.members().result() == ()
