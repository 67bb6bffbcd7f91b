"""Who works here: added, changed and given PINs on the screen, with the books behind it."""

from pos_app.domain.staff import Role
from tests.ui.backoffice.room import Room, wait_for


def open_staff(room: Room) -> None:
    room.open_menu()
    room.press("row_staff_go")
    room.wait("Staff")


def add(room: Room, name: str, pin: str) -> None:
    room.type(name)
    room.press("page_add")
    room.wait(f"PIN of {name}")
    room.pad(pin)
    room.pad(pin)
    room.wait("Staff")


def test_the_first_who_works_here_is_an_owner_and_can_sign_in(room: Room) -> None:
    open_staff(room)
    add(room, "Ingrid", "4711")
    wait_for(lambda: room.titles == ["Ingrid"], "the list")
    (member,) = room.books.staff.members().result()
    assert member.role is Role.OWNER
    assert room.books.staff.sign_in(member.staff_id, "4711").result() == member


def test_a_pin_that_was_not_the_same_twice_is_chosen_anew(room: Room) -> None:
    open_staff(room)
    room.type("Ingrid")
    room.press("page_add")
    room.wait("PIN of Ingrid")
    room.pad("4711")
    room.pad("4712")
    wait_for(lambda: not room.can_press("confirm"), "an empty pad")
    assert room.books.staff.members().result() == ()


def test_whoever_comes_second_is_a_cashier_until_the_role_is_changed(room: Room) -> None:
    room.hire(("Ingrid", Role.OWNER, "4711"), ("Ola", Role.CASHIER, "1234"))
    open_staff(room)
    assert room.row("ola").detail == "Cashier"
    room.press("row_ola_role")
    wait_for(lambda: room.row("ola").detail == "Manager", "the role")


def test_whoever_leaves_is_no_longer_on_the_list(room: Room) -> None:
    room.hire(("Ingrid", Role.OWNER, "4711"), ("Ola", Role.CASHIER, "1234"))
    open_staff(room)
    room.press("row_ola_remove")
    wait_for(lambda: room.titles == ["Ingrid"], "the list")


def test_the_last_owner_stays_while_others_work_here(room: Room) -> None:
    room.hire(("Ingrid", Role.OWNER, "4711"), ("Ola", Role.CASHIER, "1234"))
    open_staff(room)
    room.press("row_ingrid_remove")
    room.wait_for_sentence("owner")
    assert room.titles == ["Ingrid", "Ola"]
