"""The first start of a till, step by step, in every state."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from typing import Final

from msgspec import structs

from pos_app.demo.gallery.scenes import LONG_SHOP, SHOP, Scene
from pos_app.errors import Code, Unavailable
from pos_app.settings import PrinterSettings
from pos_app.sync.enrolling import Invited
from pos_app.ui.bridge import Bridge
from pos_app.ui.first_start.answers import Answers, Secrets
from pos_app.ui.first_start.kiosk_steps import KIOSK_STEPS
from pos_app.ui.first_start.ready_step import ALL_STEPS
from pos_app.ui.first_start.screen import FirstStartScreen
from pos_app.ui.first_start.setting_up import FirstStartPorts, SettingUp, Step
from pos_app.ui.snapshot import Shown

Play = Callable[[SettingUp], None]
Steps = Sequence[Callable[[SettingUp], Step]]

_LANGUAGE, _SHOP, _CURRENCY, _MANAGER, _SCANNER, _PRINTER, _CENTRAL, _READY = range(len(ALL_STEPS))
_ANSWERS: Final = Answers(
    staff_id="ingrid",
    shop=SHOP.name,
    address=SHOP.address[0],
    organisation_number="999999999",
    manager="Ingrid",
)
_INVITED: Final = Invited("https://wallet.shop.example/a/rather/long/path", "P00000001", "CODE12")


def first_start_scenes() -> Iterator[Scene]:
    """Yield the scenes of a first start."""
    blank = Answers(staff_id="ingrid")
    network = PrinterSettings(kind="network")
    scenes: dict[str, tuple[int, Answers, Play]] = {
        "language": (_LANGUAGE, blank, _nothing),
        "shop-empty": (_SHOP, blank, _nothing),
        "shop": (_SHOP, _ANSWERS, _nothing),
        "shop-long": (
            _SHOP,
            structs.replace(_ANSWERS, shop=LONG_SHOP[:60]),
            lambda start: start.step.type(LONG_SHOP),
        ),
        "currency": (_CURRENCY, _ANSWERS, _nothing),
        "manager": (_MANAGER, blank, _nothing),
        "pin": (_MANAGER, _ANSWERS, _type_pin),
        "pin-differs": (_MANAGER, _ANSWERS, _differ),
        "scanner": (_SCANNER, _ANSWERS, _nothing),
        "scanner-works": (_SCANNER, _ANSWERS, lambda start: start.take_scan("7038010000010")),
        "printer": (_PRINTER, _ANSWERS, _nothing),
        "printer-network": (_PRINTER, structs.replace(_ANSWERS, printer=network), _nothing),
        "central": (_CENTRAL, _ANSWERS, _nothing),
        "central-join": (_CENTRAL, _ANSWERS, lambda start: start.step.press("join", "choose")),
        "central-client": (_CENTRAL, _ANSWERS, _tell_of_client),
        "central-wrong": (_CENTRAL, _ANSWERS, lambda start: start.take_scan("7038010000010")),
        "ready": (_READY, _ANSWERS, _choose_pin),
        "ready-without-pin": (_READY, _ANSWERS, _nothing),
        "making": (_READY, _ANSWERS, _make),
        "not-made": (_READY, _ANSWERS, _fail),
    }
    kiosk_scenes: dict[str, tuple[int, Answers, Play]] = {
        "manager": (_MANAGER, blank, _nothing),
        "manager-missing": (_MANAGER, blank, lambda start: start.step.next()),
        "ready": (_READY, _ANSWERS, _choose_pin),
        "ready-without-manager": (_READY, structs.replace(_ANSWERS, manager=""), _nothing),
    }
    for name, (step, answers, play) in scenes.items():
        yield Scene(f"start-{name}", _scene(structs.replace(answers, step=step), play, ALL_STEPS))
    for name, (step, answers, play) in kiosk_scenes.items():
        at_step = structs.replace(answers, step=step)
        yield Scene(f"start-kiosk-{name}", _scene(at_step, play, KIOSK_STEPS))


def _scene(answers: Answers, play: Play, steps: Steps) -> Callable[[], Shown]:
    def make() -> Shown:
        screen = FirstStartScreen()
        ports = FirstStartPorts(
            speak=lambda _: None,
            keep=lambda _: Future(),
            print_test=lambda _, __: Future(),
            save_sheet=lambda _: Future(),
            make=lambda _, __: Future(),
            join=lambda _: Future(),
        )
        setting_up = SettingUp(screen, ports, Bridge(screen), answers, steps)
        setting_up.start()
        play(setting_up)
        setting_up.show()
        return screen

    return make


def _nothing(_: SettingUp) -> None:
    pass


def _tell_of_client(start: SettingUp) -> None:
    start.step.press("join", "choose")
    start.step.press("", "other")
    for part in (_INVITED.address, "the-till-in-the-hall"):
        start.step.type(part)
        start.step.confirm()


def _type_pin(start: SettingUp) -> None:
    start.step.next()
    for digit in "12":
        start.step.pad(digit)


def _differ(start: SettingUp) -> None:
    start.step.next()
    for pin in ("1234", "1243"):
        for digit in pin:
            start.step.pad(digit)
        start.step.confirm()


def _choose_pin(start: SettingUp) -> None:
    start.secrets = Secrets(pin="1234", invited=_INVITED)


def _make(start: SettingUp) -> None:
    _choose_pin(start)
    start.step.confirm()


def _fail(start: SettingUp) -> None:
    _choose_pin(start)
    start.tell_error(Unavailable(Code.DISK_FULL))
