"""Keeps a program up: one that ends otherwise than by itself is started again within seconds."""

import signal
import subprocess
import threading
from collections.abc import Callable, Sequence
from time import monotonic
from types import FrameType
from typing import Final

from pos_app.ui.stop_signals import STOPPING_SIGNALS

FIRST_REST_S: Final = 0.5
LONGEST_REST_S: Final = 5.0
"""A program that cannot start is tried again so often; together with a start this is under 10 s."""

HEALTHY_AFTER_S: Final = 30.0
ENDS_WITHIN_S: Final = 20.0


def keep_up(command: Sequence[str], tell: Callable[[str], object]) -> int:
    """Run the command until it ends with 0, or this process is told to stop; return 0 then.

    Call it on the main thread: it takes over the signals that stop a program, and hands them on.
    """
    asked_to_stop = threading.Event()

    def stop(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - the system's signature
        asked_to_stop.set()

    before = {number: signal.signal(number, stop) for number in STOPPING_SIGNALS}
    try:
        _run_again_and_again(command, tell, asked_to_stop)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    return 0


def _run_again_and_again(
    command: Sequence[str], tell: Callable[[str], object], asked_to_stop: threading.Event
) -> None:
    rest_s = FIRST_REST_S
    while not asked_to_stop.is_set():
        started_s = monotonic()
        child = subprocess.Popen(command)  # noqa: S603 - our own command
        while child.poll() is None:
            if asked_to_stop.wait(0.1):
                _end(child)
                return
        if child.returncode == 0:
            return
        if monotonic() - started_s > HEALTHY_AFTER_S:
            rest_s = FIRST_REST_S
        tell(f"It ended with {child.returncode}, and is started again in {rest_s:g} s.")
        asked_to_stop.wait(rest_s)
        rest_s = min(2 * rest_s, LONGEST_REST_S)


def _end(child: subprocess.Popen[bytes]) -> None:
    child.terminate()
    try:
        child.wait(ENDS_WITHIN_S)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
