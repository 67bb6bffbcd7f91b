"""Who works here: adding and changing people, and giving them PINs."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from pos_app.domain.staff import LONGEST_PIN, SHORTEST_PIN, Role, StaffId, StaffMember
from pos_app.errors import Code, Refused
from pos_app.ui.backoffice.door_pages import role_name
from pos_app.ui.backoffice.office import Office, Page
from pos_app.ui.backoffice.view import KeyView, ListSheetView, OfficeView, RowView
from pos_app.ui.cashier.sheet_views import AmountSheetView
from pos_app.ui.components.typed import covered, pin_typed_on

translate = QCoreApplication.translate


class StaffPage(Page):
    """Everybody who works here, with roles to change and PINs to give anew."""

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._name = ""

    def begin(self) -> None:
        """Ask who works here."""
        self.office.load_staff(self.office.show)

    def view(self) -> OfficeView:
        """Return the list."""
        members = self.office.members
        sentence = translate("office", "The first is an owner, who lets others in.")
        return OfficeView(
            sheet=ListSheetView(
                key="staff",
                title=translate("office", "Staff"),
                sentence="" if members else sentence,
                field=translate("office", "Name of somebody new"),
                field_text=self._name,
                rows=tuple(
                    RowView(
                        key=member.staff_id,
                        icon="cashier",
                        title=member.name,
                        detail=role_name(member.role),
                        keys=(
                            KeyView(key="role", text=translate("office", "Role")),
                            KeyView(key="pin", text=translate("office", "New PIN"), icon="lock"),
                            KeyView(key="remove", text="", icon="remove"),
                        ),
                    )
                    for member in members
                ),
                hint=translate("office", "Nobody signs in here: whoever stands at the till sells."),
                keys=(
                    KeyView(
                        key="add",
                        text=translate("office", "Add and give a PIN"),
                        icon="plus",
                        is_loud=True,
                        is_enabled=bool(self._name.strip()),
                    ),
                ),
            )
        )

    def type(self, text: str) -> None:
        """Note the name."""
        self._name = text
        self.office.show()

    def confirm(self) -> None:
        """Add whoever was named."""
        if self._name.strip():
            self.press("", "add")

    def press(self, row: str, key: str) -> None:
        """Add somebody, or change somebody."""
        office = self.office
        if key == "add":
            role = Role.CASHIER if office.members else Role.OWNER
            new = StaffMember(
                staff_id=StaffId(office.ports.new_id()), name=self._name.strip(), role=role
            )
            office.open(NewPinPage(office, new, is_new=True, on_done=self._added))
            return
        member = next((one for one in office.members if one.staff_id == row), None)
        if member is None:
            return
        match key:
            case "role":
                roles = list(Role)
                role = roles[(roles.index(member.role) + 1) % len(roles)]
                changed = replace(member, role=role)
                office.ask(lambda books: books.staff.change(changed, office.operator), self._again)
            case "pin":
                office.open(NewPinPage(office, member, is_new=False, on_done=self._added))
            case _:
                office.ask(
                    lambda books: books.staff.remove(member.staff_id, office.operator), self._again
                )

    def _added(self) -> None:
        self._name = ""
        self.office.go_back()

    def _again(self, _: None) -> None:
        self.begin()


class NewPinPage(Page):
    """A PIN is entered twice, so that nobody is locked out by a slip of the finger."""

    def __init__(
        self,
        office: Office,
        member: StaffMember,
        *,
        is_new: bool,
        on_done: Callable[[], None],
    ) -> None:
        super().__init__(office)
        self._member = member
        self._is_new = is_new
        self._on_done = on_done
        self._pin = ""
        self._first = ""

    def view(self) -> OfficeView:
        """Return the pad."""
        sentence = translate("office", "Four to eight digits.")
        again = translate("office", "The same once more.")
        return OfficeView(
            sheet=AmountSheetView(
                key="new_pin",
                title=translate("office", "PIN of {name}").format(name=self._member.name),
                sentence=again if self._first else sentence,
                modes=(),
                amount=covered(self._pin),
                is_typed=bool(self._pin),
                facts=(),
                presets=(),
                can_preset=False,
                confirm=translate("office", "Keep this PIN")
                if self._first
                else translate("office", "Next"),
                can_confirm=len(self._pin) >= SHORTEST_PIN,
            )
        )

    def pad(self, key: str) -> None:
        """Type on."""
        self._pin = pin_typed_on(self._pin, key, LONGEST_PIN)
        self.office.show()

    def confirm(self) -> None:
        """Ask for it again, then keep it."""
        pin, self._pin = self._pin, ""
        if not self._first:
            self._first = pin
            self.office.show()
            return
        first, self._first = self._first, ""
        if pin != first:
            self.office.tell_error(Refused(Code.PIN_INVALID))
            return
        office, member = self.office, self._member
        if self._is_new:
            office.ask(
                lambda books: books.staff.add(member, pin, office.operator),
                lambda _: self._on_done(),
            )
        else:
            office.ask(
                lambda books: books.staff.change_pin(member.staff_id, pin, office.operator),
                lambda _: self._on_done(),
            )
