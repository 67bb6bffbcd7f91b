"""What is at hand on every page: language, letters, contrast, voice, help, and paper."""

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication

from pos_app.checkout.states import Completed
from pos_app.ui.bridge import Bridge
from pos_app.ui.kiosk.doors import Hands, KioskDoors
from pos_app.ui.kiosk.visit import Visit
from pos_app.ui.messages import message_of

if TYPE_CHECKING:
    from pos_app.errors import PosError
    from pos_app.settings import Language

translate = QCoreApplication.translate


class Tools:
    """Takes the presses on them."""

    def __init__(self, kiosk: Hands, doors: KioskDoors, bridge: Bridge) -> None:
        self._kiosk = kiosk
        self._doors = doors
        self._bridge = bridge
        self._spoken = ""

    def press(self, key: str) -> None:
        """Take a press; one that means nothing here only says that somebody is there."""
        visit = replace(self._kiosk.visit, seconds_left=None)
        kind, _, value = key.partition("_")
        match kind:
            case "language":
                self._spoken = ""
                self._kiosk.change(replace(visit, language=cast("Language", value)))
            case "letters":
                self._kiosk.change(visit.in_larger_letters())
            case "contrast":
                self._kiosk.change(replace(visit, has_contrast=not visit.has_contrast))
            case "speak":
                self._turn_voice(visit)
            case "call":
                self._call(visit)
            case "print":
                self._print(visit)
            case _:
                self._kiosk.change(visit)

    def add_load(self, amount_minor: int) -> bool:
        """Put value on the card in hand; tell whether the machine took it."""
        self._kiosk.post(self._kiosk.means.acts.load_added(amount_minor))
        return bool(self._kiosk.session.sale.loads)

    def read_aloud(self, words: str) -> None:
        """Say what is new on the screen, where somebody asked for that."""
        voice, visit = self._doors.voice, self._kiosk.visit
        if voice is not None and visit.speaks and words != self._spoken:
            self._spoken = words
            voice.speak(words, visit.language)

    def end_visit(self) -> None:
        """Fall silent and put the lamp out."""
        self._spoken = ""
        if self._doors.voice is not None:
            self._doors.voice.hush()
        if self._kiosk.visit.is_calling and self._doors.lamp is not None:
            self._doors.lamp.show(is_wanted=False)

    def _turn_voice(self, visit: Visit) -> None:
        self._spoken = ""
        if visit.speaks and self._doors.voice is not None:
            self._doors.voice.hush()
        self._kiosk.change(replace(visit, speaks=not visit.speaks))

    def _call(self, visit: Visit) -> None:
        if self._doors.lamp is not None:
            self._doors.lamp.show(is_wanted=not visit.is_calling)
        self._kiosk.change(replace(visit, is_calling=not visit.is_calling))

    def _print(self, visit: Visit) -> None:
        phase = self._kiosk.session.phase
        if not isinstance(phase, Completed):
            return
        self._kiosk.change(replace(visit, is_printing=True))
        self._bridge.deliver(
            self._doors.paper.print_paper(phase.receipt),
            lambda _: self._printed(translate("kiosk", "The receipt is printed.")),
            self._not_printed,
        )

    def _printed(self, words: str) -> None:
        self._kiosk.change(replace(self._kiosk.visit, is_printing=False, printed=words))

    def _not_printed(self, error: "PosError") -> None:
        self._printed(message_of(error).whole)
