"""Who sells, and who approves one action of somebody else: by a PIN that nobody sees."""

from pos_app.domain.staff import Right, Role
from pos_app.ui.backoffice.door_pages import SignInPage
from pos_app.ui.cashier.sheet_views import AmountSheetView
from tests.ui.backoffice.room import Room, wait_for

WHAT = "Void receipt 7"
STAFF = (
    ("Kari", Role.CASHIER, "1111"),
    ("Mona", Role.MANAGER, "2222"),
    ("Ola", Role.OWNER, "3333"),
)


def pad_of(room: Room) -> AmountSheetView:
    view = room.screen.view
    assert view is not None
    assert isinstance(view.sheet, AmountSheetView)
    return view.sheet


def number_of(name: str, room: Room) -> int:
    return [preset.text for preset in pad_of(room).presets].index(name)


def ask_for_approval(room: Room) -> list[str | None]:
    """Let Kari, a cashier, ask for what only Mona, a manager, may do."""
    room.hire(*STAFF)
    approved: list[str | None] = []
    room.office.allow(Right.VOID, WHAT, approved.append)
    room.wait("Approve for Kari")
    return approved


def test_somebody_signs_in_by_name_and_pin(room: Room) -> None:
    room.hire(*STAFF)
    room.office.open(SignInPage(room.office))
    room.wait("Who is selling?")
    assert not room.can_press("confirm")
    room.approve(number_of("Mona", room), "2222")
    wait_for(lambda: room.office.operator == "Mona", "Mona")


def test_a_pin_is_shown_as_dots_and_can_be_typed_before_the_name(room: Room) -> None:
    room.hire(*STAFF)
    room.office.open(SignInPage(room.office))
    for digit in "2223":
        room.press(f"key_{digit}")
    assert pad_of(room).amount == "\N{BULLET}" * 4
    room.press("key_back")
    room.press("key_2")
    room.press(f"person_{number_of('Mona', room)}")
    wait_for(lambda: room.office.operator == "Mona", "Mona")


def test_who_approves_is_recorded_and_switches_nobody(room: Room) -> None:
    approved = ask_for_approval(room)
    assert pad_of(room).sentence == WHAT
    assert [preset.text for preset in pad_of(room).presets] == ["Mona", "Ola"], "cashiers may not"
    room.approve(number_of("Mona", room), "2222")
    wait_for(lambda: approved, "the approval")
    assert approved == ["Mona"]
    assert room.office.operator == "Kari"


def test_a_wrong_pin_approves_nothing_and_the_next_try_may(room: Room) -> None:
    approved = ask_for_approval(room)
    room.approve(number_of("Mona", room), "9999")
    wait_for(lambda: not pad_of(room).is_typed and WHAT not in pad_of(room).sentence, "the refusal")
    assert approved == []
    room.approve(number_of("Mona", room), "2222")
    wait_for(lambda: approved, "the approval")
