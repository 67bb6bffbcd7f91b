import os
import signal
import subprocess
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QWidget

from pos_app.ui.application import later, run_until_closed
from pos_app.ui.stop_signals import STOPPING_SIGNALS


@pytest.fixture
def other_program() -> Iterator[Callable[[signal.Signals], None]]:
    """Give what has a signal sent a moment later, from outside and while no Python runs here."""
    senders: list[subprocess.Popen[bytes]] = []

    def send(number: signal.Signals) -> None:
        script = f"sleep 0.05; kill -{number.name.removeprefix('SIG')} {os.getpid()}"
        senders.append(subprocess.Popen(["sh", "-c", script]))

    yield send
    for sender in senders:
        sender.wait(5)


@pytest.mark.parametrize("number", sorted(STOPPING_SIGNALS))
def test_a_signal_to_stop_closes_the_window_while_nothing_else_happens(
    window: QWidget, number: signal.Signals, other_program: Callable[[signal.Signals], None]
) -> None:
    # Whoever runs the tests may have had signals ignored, as nohup does; here the till heeds them.
    before = signal.signal(number, signal.default_int_handler)
    try:
        other_program(number)
        assert run_until_closed() == 0
        assert not window.isVisible()
        assert signal.getsignal(number) is signal.default_int_handler
    finally:
        signal.signal(number, before)


def test_a_signal_that_was_ignored_from_the_start_stays_ignored(
    window: QWidget, other_program: Callable[[signal.Signals], None]
) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        other_program(signal.SIGHUP)
        seen_after_it: list[bool] = []
        later(150, lambda: seen_after_it.append(window.isVisible()))
        later(1000, lambda: _close(window))
        assert run_until_closed() == 0
        assert seen_after_it == [True]
    finally:
        signal.signal(signal.SIGHUP, before)


def _close(window: QWidget) -> None:
    assert window.close()
