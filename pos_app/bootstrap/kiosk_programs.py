"""The programs that a kiosk has its bank terminal and its lamp worked by, off the UI thread.

    TERMINAL... pay REFERENCE AMOUNT CURRENCY   exit code 0: approved, 1: not; else nobody knows
    LAMP... on|off

AMOUNT is in minor units. REFERENCE is the same whenever the same payment is meant.
"""

import json
import logging
import subprocess
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Final

from pos_app.domain.ids import TenderId
from pos_app.domain.money import Currency
from pos_app.errors import Code, Refused, Unavailable
from pos_app.storage.durable import write_new_file
from pos_app.storage.system_failures import translated_from_system
from pos_app.ui.kiosk.doors import TerminalPayment

log = logging.getLogger(__name__)

FILE_NAME: Final = "terminal.json"
PATIENCE_S: Final = 180
"""Longer than a terminal waits for a card and a PIN."""

LAMP_PATIENCE_S: Final = 10


class TerminalProgram:
    """A bank terminal behind a program. What it is asked for is on the disk before it is asked."""

    def __init__(
        self,
        data: Path,
        program: Sequence[str],
        currency: Currency,
        patience_s: float = PATIENCE_S,
    ) -> None:
        self._path = data / FILE_NAME
        self._program = tuple(program)
        self._currency = currency
        self._patience_s = patience_s
        self._open = read_open_payment(self._path)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="terminal")

    def pay(self, payment: TerminalPayment) -> Future[bool]:
        """Return whether the bank approved. Unavailable: OUTCOME_UNKNOWN, DISK_FULL."""
        return self._thread.submit(lambda: self._pay(payment))

    def open_payment(self) -> TerminalPayment | None:
        """Return what was asked for before the program stopped, and never settled."""
        return self._open

    def settle(self) -> None:
        """Forget what was asked for."""
        self._open = None
        self._thread.submit(lambda: self._path.unlink(missing_ok=True))

    def close(self) -> None:
        """Wait for what is being asked: money must not move behind a closed kiosk."""
        self._thread.shutdown()

    def _pay(self, payment: TerminalPayment) -> bool:
        told = {"tender_id": payment.tender_id, "amount_minor": payment.amount_minor}
        write_new_file(self._path, json.dumps(told).encode())
        asked = ("pay", payment.tender_id, str(payment.amount_minor), self._currency.value)
        try:
            ended = subprocess.run(  # noqa: S603 - the program that the shop's settings name
                [*self._program, *asked],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=self._patience_s,
                check=False,
            )
        except FileNotFoundError:
            return False  # it never began, so nothing was taken
        except (OSError, subprocess.TimeoutExpired) as error:
            raise Unavailable(Code.OUTCOME_UNKNOWN) from error
        if ended.returncode not in {0, 1}:
            raise Unavailable(Code.OUTCOME_UNKNOWN, exit_code=ended.returncode)
        return ended.returncode == 0


class LampProgram:
    """A lamp, a bell or a pager behind a program. One that fails is logged: no sale depends on it.

    A press after a press puts it right.
    """

    def __init__(self, program: Sequence[str]) -> None:
        self._program = tuple(program)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="lamp")

    def show(self, *, is_wanted: bool) -> None:
        """Light it, or put it out."""
        self._thread.submit(self._run, "on" if is_wanted else "off")

    def close(self) -> None:
        """Finish what was asked for."""
        self._thread.shutdown()

    def _run(self, word: str) -> None:
        try:
            subprocess.run(  # noqa: S603 - the program that the shop's settings name
                [*self._program, word],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=LAMP_PATIENCE_S,
                check=True,
            )
        except (OSError, subprocess.SubprocessError) as error:
            log.warning("the lamp did not hear %s: %s", word, error)


def read_open_payment(path: Path) -> TerminalPayment | None:
    """Return the payment that a file tells of, None where there is no file.

    Raises:
        Refused: SETTINGS_INVALID, the file is not one of ours. Unavailable: as reading fails.
    """
    try:
        told = json.loads(path.read_bytes())
        return TerminalPayment(TenderId(str(told["tender_id"])), int(told["amount_minor"]))
    except FileNotFoundError:
        return None
    except OSError as error:
        raise translated_from_system(error) from error
    except (ValueError, KeyError, TypeError) as error:
        raise Refused(Code.SETTINGS_INVALID, path=str(path), reason=str(error)) from error
