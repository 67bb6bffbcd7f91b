"""Scanners with a device of their own, on real pseudo-terminals and real kernel structures."""

import os
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from time import thread_time

import pytest

from pos_app.errors import Code, Unavailable
from pos_app.scanning import direct, threaded
from pos_app.scanning.direct import DirectSource
from pos_app.scanning.ears import UNREADABLE
from pos_app.scanning.input_tap import InputTap
from pos_app.scanning.scanners import DirectScanner
from pos_app.scanning.source import (
    ScanKind,
    ScanSource,
    SourceState,
    SourceStatus,
    Symbology,
    Trouble,
)
from pos_app.scanning.taps import FORBIDDEN, Tap
from tests.scanning.audience import Audience, RealClock
from tests.scanning.kernel import events
from tests.scanning.pseudo_terminal import PluggedScanner

EAN = "5901234123457"
TOKEN = "DINCARD:0b9e52b2-7b1f-4a44-9a9f-3f1c22e5f000"
LIVE, LOST, CLOSED = SourceState.LIVE, SourceState.LOST, SourceState.CLOSED
PLUGGED = SourceStatus(LIVE)
PULLED = SourceStatus(LOST, (Trouble.DEVICE_LOST,))


class Counter:
    """Scanners of a test, with the sources that listen to them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.sources: list[DirectSource] = []
        self.plugged: list[PluggedScanner] = []

    def scanner(self, name: str = "tty", rate: int | None = None) -> PluggedScanner:
        made = PluggedScanner(self.folder / name, rate)
        self.plugged.append(made)
        return made

    def listening(self, scanner: DirectScanner, audience: Audience) -> DirectSource:
        source = DirectSource(scanner, audience, RealClock())
        self.sources.append(source)
        source.wanted = True
        source.start()
        return source

    def clear(self) -> None:
        for source in self.sources:
            source.close()
        for plugged in self.plugged:
            plugged.pull_out()


@pytest.fixture(autouse=True)
def impatience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(direct, "RETRY_AFTER_MS", (5, 10))


@pytest.fixture
def audience() -> Audience:
    return Audience()


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    made = Counter(tmp_path)
    yield made
    made.clear()


def serial(link: Path, baud: int | None = 9600, **fields: str) -> DirectScanner:
    return DirectScanner(kind="serial", device=str(link), name=link.name, baud=baud, **fields)


def texts(audience: Audience) -> list[str]:
    return [scan.text for scan in audience.scans]


def test_a_code_on_a_serial_line_is_a_scan(counter: Counter, audience: Audience) -> None:
    scanner = counter.scanner()
    scanner.plug_in()
    source: ScanSource = counter.listening(serial(scanner.link), audience)
    audience.waits_for(lambda: source.status == PLUGGED)
    scanner.send(f"]E0{EAN}\r\n")
    audience.waits_for(lambda: audience.scans)
    [scan] = audience.scans
    assert (scan.text, scan.source, scan.kind) == (EAN, "tty", ScanKind.SERIAL)
    assert scan.symbology is Symbology.EAN_13
    source.close()
    assert audience.states == [LIVE, CLOSED]


def test_a_scanner_that_is_pulled_out_is_lost_and_comes_back_by_itself(
    counter: Counter, audience: Audience
) -> None:
    scanner = counter.scanner()
    counter.listening(serial(scanner.link), audience)
    audience.waits_for(lambda: audience.statuses[-1:] == [PULLED])
    for code in (EAN, TOKEN):
        scanner.plug_in()
        audience.waits_for(lambda: audience.statuses[-1] == PLUGGED)
        scanner.send(f"{code}\r")
        audience.waits_for(lambda: texts(audience)[-1:] == [code])  # noqa: B023 - waited for here
        scanner.send("half a co")
        scanner.pull_out()
        audience.waits_for(lambda: audience.statuses[-1] == PULLED)
    assert texts(audience) == [EAN, TOKEN]


def test_a_code_without_a_suffix_ends_with_silence(counter: Counter, audience: Audience) -> None:
    scanner = counter.scanner()
    scanner.plug_in()
    counter.listening(serial(scanner.link), audience)
    audience.waits_for(lambda: audience.statuses == [PLUGGED])
    scanner.send(EAN)
    audience.waits_for(lambda: audience.scans)
    assert texts(audience) == [EAN]


def test_the_rate_is_found_by_scanning_and_remembered(counter: Counter, audience: Audience) -> None:
    scanner = counter.scanner(rate=38400)
    scanner.plug_in()
    learned: list[DirectScanner] = []
    source = DirectSource(
        serial(scanner.link, baud=None), audience, RealClock(), learned=learned.append
    )
    counter.sources.append(source)
    source.wanted = True
    source.start()
    unsure = SourceStatus(LIVE, (Trouble.RATE_UNKNOWN,))
    audience.waits_for(lambda: audience.statuses == [unsure])
    while EAN not in texts(audience):
        said = len(audience.scans)
        assert said < 5
        rate = scanner.read_at
        scanner.send(f"{EAN}\r")
        audience.waits_for(lambda: len(audience.scans) > said)  # noqa: B023 - waited for here
        if audience.scans[-1].text != EAN:
            audience.waits_for(lambda: scanner.read_at != rate)  # noqa: B023 - the same
    audience.waits_for(lambda: learned)
    assert texts(audience) == [UNREADABLE.text] * 2 + [EAN]
    assert [one.baud for one in learned] == [38400]
    assert source.scanner.baud == 38400
    assert audience.statuses[-1] == PLUGGED


def test_two_scanners_keep_their_own_manners(counter: Counter, audience: Audience) -> None:
    first, second = counter.scanner("first"), counter.scanner("second")
    for scanner, prefix in ((first, "%%"), (second, "#")):
        scanner.plug_in()
        counter.listening(serial(scanner.link, prefix=prefix), audience)
    audience.waits_for(lambda: audience.statuses == [PLUGGED] * 2)
    first.send(f"%%{EAN}\r")
    second.send(f"#{TOKEN}\r")
    audience.waits_for(lambda: len(audience.scans) == 2)
    assert {(scan.source, scan.text) for scan in audience.scans} == {
        ("first", EAN),
        ("second", TOKEN),
    }


def test_what_is_scanned_while_no_screen_wants_it_is_dropped(
    counter: Counter, audience: Audience
) -> None:
    scanner = counter.scanner()
    scanner.plug_in()
    source = counter.listening(serial(scanner.link), audience)
    audience.waits_for(lambda: audience.statuses == [PLUGGED])
    source.wanted = False
    assert not source.wanted
    scanner.send("4012888888881881\r")
    audience.waits_for(lambda: scanner.is_heard)
    Event().wait(0.1)
    source.wanted = True
    scanner.send(f"{EAN}\r")
    audience.waits_for(lambda: audience.scans)
    assert texts(audience) == [EAN]


class Timekeeper(Audience):
    """Asks the thread of the source, when it ends, how long it has been at work."""

    spent_s: float = 0.0

    def status_changed(self, status: SourceStatus) -> None:
        self.spent_s = thread_time()
        super().status_changed(status)


def test_a_scanner_at_rest_costs_nothing_and_closing_does_not_wait(counter: Counter) -> None:
    audience = Timekeeper()
    scanner = counter.scanner()
    scanner.plug_in()
    source = counter.listening(serial(scanner.link), audience)
    audience.waits_for(lambda: audience.statuses == [PLUGGED])
    begun_s = audience.spent_s
    Event().wait(0.3)
    source.close()
    assert audience.states == [LIVE, CLOSED]
    assert audience.spent_s - begun_s < 0.05
    source.close()
    assert source.status == SourceStatus(CLOSED)


class Stubborn:
    """A device that cannot be opened, cannot do a rate, or does not come back."""

    def __init__(self, *, reason: str = "", stuck: Event | None = None) -> None:
        self.reason = reason
        self.stuck = stuck
        self.asked: list[int] = []
        self.open_now = 0

    def open(self, scanner: DirectScanner) -> Tap:
        if self.reason:
            raise Unavailable(Code.DEVICE_LOST, device=scanner.device, reason=self.reason)
        self.open_now += 1
        return self

    def wait(self, longest_ms: float | None) -> bytes:
        del longest_ms
        if self.stuck is not None:
            self.stuck.wait(10)
            return b""
        return b"\xff\xff\r"

    def listen_at(self, baud: int) -> None:
        self.asked.append(baud)
        raise Unavailable(Code.DEVICE_LOST, device="x")

    def wake(self) -> None:
        pass

    def close(self) -> None:
        self.open_now -= 1


def test_a_device_that_this_user_may_not_open_says_so(audience: Audience) -> None:
    stubborn = Stubborn(reason=FORBIDDEN)
    source = DirectSource(serial(Path("x")), audience, RealClock(), open_tap=stubborn.open)
    source.start()
    forbidden = SourceStatus(LOST, (Trouble.DEVICE_FORBIDDEN,))
    audience.waits_for(lambda: audience.statuses == [forbidden])
    source.close()


def test_a_rate_that_the_port_cannot_do_is_passed_over(audience: Audience) -> None:
    stubborn = Stubborn()
    source = DirectSource(serial(Path("x")), audience, RealClock(), open_tap=stubborn.open)
    source.start()
    audience.waits_for(lambda: len(set(stubborn.asked)) > 2)
    source.close()
    assert stubborn.open_now == 0


def test_a_driver_that_does_not_come_back_does_not_hold_the_till(
    audience: Audience, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(threaded, "_JOIN_TIMEOUT_S", 0.05)
    stubborn = Stubborn(stuck=Event())
    source = DirectSource(serial(Path("x")), audience, RealClock(), open_tap=stubborn.open)
    source.start()
    audience.waits_for(lambda: stubborn.open_now)
    with pytest.raises(Unavailable) as refusal:
        source.close()
    assert refusal.value.code is Code.BUSY
    assert stubborn.stuck is not None
    stubborn.stuck.set()
    audience.waits_for(lambda: CLOSED in audience.states)


def test_a_keyboard_scanner_with_a_device_of_its_own_is_heard_by_its_keys(
    audience: Audience, tmp_path: Path
) -> None:
    device = tmp_path / "event7"
    os.mkfifo(device)
    scanner = DirectScanner(kind="input", device=str(device), name="Scanner 1")
    source = DirectSource(
        scanner, audience, RealClock(), open_tap=lambda one: InputTap(one.device, grab=False)
    )
    source.wanted = True
    held = os.open(device, os.O_RDWR)
    source.start()
    audience.waits_for(lambda: audience.statuses == [PLUGGED])
    os.write(held, events(f"]C0{TOKEN}\r"))
    audience.waits_for(lambda: audience.scans)
    [scan] = audience.scans
    assert (scan.text, scan.kind, scan.symbology) == (TOKEN, ScanKind.INPUT, Symbology.CODE_128)
    source.close()
    assert audience.states[-1] is CLOSED
    os.close(held)
