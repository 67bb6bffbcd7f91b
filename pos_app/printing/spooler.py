"""Paper through the system's own print queue (CUPS): whatever printer the shop has set up there."""

import shutil
import subprocess
from pathlib import Path
from typing import Final

from pos_app.errors import Code, Unavailable

COMMAND: Final = "lp"
TIMEOUT_S: Final = 20.0


def print_file(path: Path) -> str:
    """Queue a PDF on the default printer and return the queue's own words for it.

    Raises:
        Unavailable: DEVICE_LOST, there is no queue, no printer, or it does not answer.
    """
    command = shutil.which(COMMAND)
    if command is None:
        raise Unavailable(Code.DEVICE_LOST, device="printer", reason="no_print_queue")
    try:
        queued = subprocess.run(  # noqa: S603 - a fixed command and a path of ours
            [command, "--", str(path)],
            capture_output=True,
            encoding="utf-8",
            errors="replace",  # a queue speaks as its system does
            timeout=TIMEOUT_S,
            check=True,
        )
    except subprocess.CalledProcessError as error:
        reason = str(error.stderr).strip()
        raise Unavailable(Code.DEVICE_LOST, device="printer", reason=reason) from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Unavailable(Code.DEVICE_LOST, device="printer", reason=str(error)) from error
    return queued.stdout.strip()
