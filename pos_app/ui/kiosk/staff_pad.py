"""The keypad on which staff say who they are: to leave the kiosk, or to answer for its terminal."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from pos_app.domain.staff import LONGEST_PIN, SHORTEST_PIN, StaffMember
from pos_app.ui.bridge import Bridge
from pos_app.ui.components.typed import pin_typed_on
from pos_app.ui.kiosk.doors import Hands, StaffDoor
from pos_app.ui.kiosk.visit import Place, StaffWish
from pos_app.ui.messages import message_of

if TYPE_CHECKING:
    from pos_app.errors import PosError

translate = QCoreApplication.translate

WISHES: Final = {
    "staff": StaffWish.LEAVE,
    "was_approved": StaffWish.APPROVED,
    "was_not_approved": StaffWish.NOT_APPROVED,
}


class StaffPad:
    """Types a PIN and has it judged. The PIN is never shown."""

    def __init__(self, kiosk: Hands, staff: StaffDoor, bridge: Bridge) -> None:
        self._kiosk = kiosk
        self._staff = staff
        self._bridge = bridge
        self._is_asking = False

    def open(self, key: str) -> None:
        """Ask for a PIN for what a key stands for."""
        staff = self._kiosk.equipment.staff
        visit = self._kiosk.visit.at(Place.STAFF)
        only = staff[0] if len(staff) == 1 else None
        self._kiosk.change(replace(visit, staff_wish=WISHES[key], member=only, seconds_left=None))

    def type(self, key: str) -> None:
        """Type on."""
        pin = pin_typed_on(self._kiosk.visit.pin, key, LONGEST_PIN)
        self._kiosk.change(replace(self._kiosk.visit, pin=pin, pin_error=""))

    def choose(self, number: int) -> None:
        """Say who it is."""
        member = self._kiosk.equipment.staff[number]
        self._kiosk.change(replace(self._kiosk.visit, member=member))

    def confirm(self) -> None:
        """Have the PIN judged."""
        visit = self._kiosk.visit
        if self._is_asking or visit.member is None or len(visit.pin) < SHORTEST_PIN:
            return
        self._is_asking = True
        wish = visit.staff_wish
        about = {
            StaffWish.LEAVE: translate("kiosk", "Leave the kiosk"),
            StaffWish.APPROVED: translate("kiosk", "The bank terminal approved"),
            StaffWish.NOT_APPROVED: translate("kiosk", "The bank terminal did not approve"),
        }[wish]
        asked = self._staff.approve(visit.member.staff_id, visit.pin, about)
        self._kiosk.change(replace(visit, pin=""))
        self._bridge.deliver(asked, lambda member: self._agreed(member, wish), self._refused)

    def _agreed(self, _member: StaffMember, wish: StaffWish) -> None:
        self._is_asking = False
        self._kiosk.staff_agreed(wish)

    def _refused(self, error: "PosError") -> None:
        self._is_asking = False
        self._kiosk.change(replace(self._kiosk.visit, pin_error=message_of(error).whole))
