"""The pages between people and the rest: signing in, and approving one action of somebody else."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from pos_app.domain.staff import (
    LONGEST_PIN,
    SHORTEST_PIN,
    Right,
    Role,
    StaffMember,
)
from pos_app.errors import PosError
from pos_app.ui.backoffice.office import Office, Page
from pos_app.ui.backoffice.view import OfficeView
from pos_app.ui.cashier.sheet_views import AmountSheetView
from pos_app.ui.components.facts import FactView
from pos_app.ui.components.presets import PresetView
from pos_app.ui.components.typed import covered, pin_typed_on

translate = QCoreApplication.translate


def role_name(role: Role) -> str:
    """Return what a role is called."""
    match role:
        case Role.CASHIER:
            return translate("office", "Cashier")
        case Role.MANAGER:
            return translate("office", "Manager")
        case Role.OWNER:
            return translate("office", "Owner")


class _PinPage(Page):
    """A keypad for a PIN, and beside it the people whose it may be."""

    def __init__(self, office: Office, people: tuple[StaffMember, ...]) -> None:
        super().__init__(office)
        self._people = people
        self._chosen = people[0] if len(people) == 1 else None
        self._pin = ""
        self._is_asking = False

    def pad(self, key: str) -> None:
        """Type on; the PIN is never shown."""
        self._pin = pin_typed_on(self._pin, key, LONGEST_PIN)
        self.office.show()

    def preset(self, value: int) -> None:
        """Say who it is; with a PIN typed already that is all."""
        self._chosen = self._people[value]
        if len(self._pin) >= SHORTEST_PIN:
            self.confirm()
        else:
            self.office.show()

    def confirm(self) -> None:
        """Have the PIN judged."""
        if self._chosen is None or self._is_asking:
            return
        self._is_asking = True
        pin, self._pin = self._pin, ""
        self.judge(self._chosen, pin)

    def judge(self, member: StaffMember, pin: str) -> None:
        """Ask the books whether it is this person's PIN."""
        raise NotImplementedError

    def failed(self, error: PosError) -> None:
        """Tell why not; the next try may begin."""
        self._is_asking = False
        self.office.tell_error(error)

    def sheet(self, title: str, sentence: str, confirm: str) -> AmountSheetView:
        """Return the pad with these words."""
        facts: tuple[FactView, ...] = ()
        if self._chosen is not None:
            role = role_name(self._chosen.role)
            facts = (FactView(label=role, value=self._chosen.name, strong=True),)
        return AmountSheetView(
            key="person",
            title=title,
            sentence=sentence,
            modes=(),
            amount=covered(self._pin),
            is_typed=bool(self._pin),
            facts=facts,
            presets=tuple(
                PresetView(value=number, text=one.name) for number, one in enumerate(self._people)
            ),
            can_preset=True,
            confirm=confirm,
            can_confirm=self._chosen is not None and len(self._pin) >= SHORTEST_PIN,
        )


class SignInPage(_PinPage):
    """The door: somebody says who they are before anything else happens."""

    def __init__(self, office: Office) -> None:
        super().__init__(office, office.members)

    def view(self) -> OfficeView:
        """Return the door."""
        title = translate("office", "Who is selling?")
        sentence = translate("office", "Choose your name and enter your PIN.")
        return OfficeView(
            sheet=self.sheet(title, sentence, translate("office", "Sign in")),
            is_door=True,
        )

    def judge(self, member: StaffMember, pin: str) -> None:
        """Sign in."""
        ports = self.office.ports
        asked = ports.ask(lambda books: books.staff.sign_in(member.staff_id, pin))
        self.office.deliver(asked, self.office.sign_in, self.failed)


class ApprovalPage(_PinPage):
    """Somebody else approves one action, seeing what it is; nobody is switched."""

    def __init__(
        self, office: Office, right: Right, about: str, then: Callable[[str | None], None]
    ) -> None:
        super().__init__(office, tuple(one for one in office.members if one.role.may(right)))
        self._right = right
        self._about = about
        self._then = then

    def view(self) -> OfficeView:
        """Return what is to be approved."""
        title = translate("office", "Approve for {name}").format(name=self.office.operator)
        return OfficeView(
            sheet=self.sheet(title, self._about, translate("office", "Approve this once"))
        )

    def judge(self, member: StaffMember, pin: str) -> None:
        """Approve."""
        office = self.office
        asked = office.ports.ask(
            lambda books: books.staff.approve(
                member.staff_id, pin, self._right, self._about, office.operator
            )
        )

        def approved(by: StaffMember) -> None:
            office.go_back()
            self._then(by.name)

        office.deliver(asked, approved, self.failed)
