"""What holds for every source with a thread of its own, whatever it listens to."""

import threading
from collections.abc import Callable
from threading import Event

import pytest

from pos_app.errors import Code, Unavailable
from pos_app.scanning import threaded
from pos_app.scanning.source import ScanSource, SourceState, SourceStatus, Trouble
from pos_app.scanning.threaded import ThreadedSource
from tests.scanning.audience import PATIENCE_S, Audience

LIVE, CLOSED = SourceState.LIVE, SourceState.CLOSED


class Listening(ThreadedSource):
    """Listens to a device that says nothing until it is woken, or for good where it is deaf."""

    def __init__(self, audience: Audience, *, is_deaf: bool = False) -> None:
        super().__init__("device", audience)
        self.is_deaf = is_deaf
        self.woken = Event()
        self.threads: list[str] = []

    def _listen(self) -> None:
        self.threads.append(threading.current_thread().name)
        self._tell(SourceStatus(LIVE))
        self.woken.wait(PATIENCE_S)

    def _wake(self) -> None:
        if not self.is_deaf:
            self.woken.set()


@pytest.fixture
def audience() -> Audience:
    return Audience()


def test_it_listens_on_a_thread_that_bears_its_name(audience: Audience) -> None:
    listening = Listening(audience)
    source: ScanSource = listening
    assert source.status == SourceStatus(SourceState.STARTING)
    source.start()
    audience.waits_for(lambda: LIVE in audience.states)
    source.close()
    source.close()
    assert source.status == SourceStatus(CLOSED)
    assert audience.states == [LIVE, CLOSED]
    assert listening.threads == ["scan-device"]


def test_it_is_wanted_only_while_a_screen_says_so(audience: Audience) -> None:
    source = Listening(audience)
    assert not source.wanted
    source.wanted = True
    assert source.wanted
    source.wanted = False
    assert not source.wanted


def test_what_was_closed_before_it_began_never_begins(audience: Audience) -> None:
    source = Listening(audience)
    source.close()
    source.close()
    assert audience.states == [CLOSED]
    with pytest.raises(Unavailable) as refusal:
        source.start()
    assert (refusal.value.code, refusal.value.fields) == (Code.CLOSED, {"device": "device"})
    assert source.threads == []


def test_a_device_that_does_not_wake_does_not_hold_the_till(
    audience: Audience, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(threaded, "_JOIN_TIMEOUT_S", 0.05)
    source = Listening(audience, is_deaf=True)
    source.start()
    audience.waits_for(lambda: LIVE in audience.states)
    with pytest.raises(Unavailable) as refusal:
        source.close()
    assert refusal.value.code is Code.BUSY
    source.woken.set()
    audience.waits_for(lambda: CLOSED in audience.states)


def test_a_source_that_breaks_ends_in_the_open(
    audience: Audience, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[type[BaseException]] = []
    monkeypatch.setattr(threading, "excepthook", hook_into(told))

    class Breaking(Listening):
        def _listen(self) -> None:
            raise ValueError(self.name)

    source = Breaking(audience)
    source.start()
    audience.waits_for(lambda: CLOSED in audience.states)
    source.close()
    assert source.status == SourceStatus(CLOSED, (Trouble.BROKEN,))
    assert told == [ValueError]


def hook_into(told: list[type[BaseException]]) -> Callable[[threading.ExceptHookArgs], None]:
    def hook(broken: threading.ExceptHookArgs) -> None:
        told.append(broken.exc_type)

    return hook
