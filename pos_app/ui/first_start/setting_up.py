"""The walk through a first start: one step after the other, each left when it is answered well."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from msgspec import structs
from PySide6.QtCore import QCoreApplication, QObject, Signal

from pos_app.errors import PosError
from pos_app.printing.layout import ReceiptLayout
from pos_app.settings import Language
from pos_app.sync.public.joining import Invitation
from pos_app.ui.backoffice.view import KeyView, ListSheetView, OfficeView
from pos_app.ui.bridge import Bridge
from pos_app.ui.components.text import Tone
from pos_app.ui.first_start.answers import Answers, Secrets
from pos_app.ui.first_start.screen import FirstStartScreen
from pos_app.ui.messages import message_of

translate = QCoreApplication.translate
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstStartPorts:
    """What a first start reaches the rest by; each Future is another thread's.

    `keep` writes down what was answered, `make` makes the till of it in one commit, `join` lets
    the till that was made join central. `print_test` and `save_sheet` tell where the paper went.
    """

    speak: Callable[[Language], None]
    keep: Callable[[Answers], Future[None]]
    print_test: Callable[[ReceiptLayout, Answers], Future[str]]
    save_sheet: Callable[[Answers], Future[str]]
    make: Callable[[Answers, Secrets], Future[None]]
    join: Callable[[Invitation], Future[None]]


class Step:
    """One question. What a press means here is said by overriding; the rest means nothing."""

    def __init__(self, setting_up: "SettingUp") -> None:
        self.setting_up = setting_up

    @property
    def answers(self) -> Answers:
        """What was answered so far."""
        return self.setting_up.answers

    @property
    def is_answered(self) -> bool:
        """Whether the next step may come."""
        return True

    def begin(self) -> None:
        """Come to the front."""

    def view(self) -> OfficeView:
        """Return the step as it is now, without what all of them have."""
        raise NotImplementedError

    def press(self, row: str, key: str) -> None:
        """Take the press of a key; `row` is empty for the step's own."""

    def type(self, text: str) -> None:
        """Take what the field says now."""

    def pad(self, key: str) -> None:
        """Take a key of the keypad."""

    def confirm(self) -> None:
        """Take Enter, or the large key of the pad."""
        self.next()

    def scan(self, text: str) -> None:
        """Take a scanned code."""

    def next(self) -> None:
        """Take the key that leads on."""
        self.setting_up.go_on()

    def go_back(self) -> bool:
        """Go back within the step; False when the step before is meant."""
        return False


class SettingUp(QObject):
    """Lives on the UI thread. `finished` says that the till is made and may open."""

    finished = Signal()

    def __init__(
        self,
        screen: FirstStartScreen,
        ports: FirstStartPorts,
        bridge: Bridge,
        answers: Answers,
        steps: Sequence[Callable[["SettingUp"], Step]],
    ) -> None:
        super().__init__(screen)
        self.ports = ports
        self.answers = answers
        self.secrets = Secrets()
        self._screen = screen
        self._bridge = bridge
        self._notice: tuple[str, Tone] | None = None
        self._steps = [make(self) for make in steps]
        self._at = min(max(answers.step, 0), len(self._steps) - 1)
        screen.backPressed.connect(self.go_back)
        screen.keyPressed.connect(self._press)
        screen.textTyped.connect(self._type)
        screen.padPressed.connect(self._pad)
        screen.confirmPressed.connect(self._confirm)

    @property
    def step(self) -> Step:
        """The step in front."""
        return self._steps[self._at]

    def start(self) -> None:
        """Show the step at which somebody was last."""
        self.ports.speak(self.answers.language)
        self._enter()

    def answer(self, **changes: Any) -> None:  # noqa: ANN401 - fields of Answers
        """Note answers, and show the step with them."""
        self.answers = structs.replace(self.answers, **changes)
        self.show()

    def show(self) -> None:
        """Show the step in front as it is now."""
        self._screen.show_view(self._with_all(self.step.view()))

    def go_on(self) -> None:
        """Go to the next step if this one is answered; what was answered is written down."""
        if self.step.is_answered and self._at + 1 < len(self._steps):
            self._go_to(self._at + 1)

    def go_back(self) -> None:
        """Go to where one came from."""
        if self.step.view().is_door:
            return
        self._notice = None
        if self.step.go_back():
            self.show()
        elif self._at > 0:
            self._go_to(self._at - 1)

    def go_to(self, kind: type[Step]) -> None:
        """Go to a step to change what was answered there."""
        self._go_to(next(n for n, step in enumerate(self._steps) if isinstance(step, kind)))

    def tell(self, sentence: str, tone: Tone = Tone.ACCEPTED) -> None:
        """Say something on the step in front, until the next press."""
        self._notice = (sentence, tone)
        self.show()

    def tell_error(self, error: PosError) -> None:
        """Say what went wrong."""
        self.tell(message_of(error).whole, Tone.DECLINED)

    def tell_of(self, step: Step, made: Future[str]) -> None:
        """Tell where paper went that a step asked for, or why not; nothing once one has left it."""

        def done(where: str) -> None:
            if self.step is step:
                self.tell(translate("start", "Done: {where}").format(where=where))

        def failed(error: PosError) -> None:
            if self.step is step:
                self.tell_error(error)

        self.deliver(made, done, failed)

    def deliver(
        self, future: Future[T], on_done: Callable[[T], None], on_failed: Callable[[PosError], None]
    ) -> None:
        """Bring a result to this thread."""
        self._bridge.deliver(future, on_done, on_failed)

    def take_scan(self, text: str) -> None:
        """Take a scanned code on the step in front."""
        self._do(lambda step: step.scan(text))

    def _go_to(self, at: int) -> None:
        self._at = at
        self._notice = None
        self.answers = structs.replace(self.answers, step=at)
        self.deliver(self.ports.keep(self.answers), lambda _: None, self.tell_error)
        self._enter()

    def _enter(self) -> None:
        self.step.begin()
        self.show()

    def _press(self, row: str, key: str) -> None:
        if (row, key) == ("", "next"):
            self._do(lambda step: step.next())
        else:
            self._do(lambda step: step.press(row, key))

    def _type(self, text: str) -> None:
        self._do(lambda step: step.type(text))

    def _pad(self, key: str) -> None:
        self._do(lambda step: step.pad(key))

    def _confirm(self) -> None:
        self._do(lambda step: step.confirm())

    def _do(self, press: Callable[[Step], None]) -> None:
        self._notice = None
        press(self.step)
        self.show()

    def _with_all(self, view: OfficeView) -> OfficeView:
        sentence, tone = self._notice or (view.sheet.sentence, view.sheet.tone)
        if not isinstance(view.sheet, ListSheetView):
            return replace(view, sheet=replace(view.sheet, sentence=sentence, tone=tone))
        following = KeyView(
            key="next",
            text=translate("start", "Next"),
            icon="next",
            is_loud=True,
            is_enabled=self.step.is_answered,
        )
        is_last = self._at + 1 == len(self._steps)
        sheet = replace(
            view.sheet,
            sentence=sentence,
            tone=tone,
            progress=(self._at + 1, len(self._steps)),
            keys=view.sheet.keys if is_last else (*view.sheet.keys, following),
        )
        return replace(view, sheet=sheet, is_door=view.is_door or self._at == 0)
