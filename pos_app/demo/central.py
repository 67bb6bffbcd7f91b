"""The demo's central: a process of its own on an embedded file, which ends with the demo."""

import contextlib
import json
import subprocess
import sys
from pathlib import Path
from typing import IO, Final

from pos_app.bootstrap.central import Place
from pos_app.errors import Broken, Code, Refused

FOLDER: Final = "central"
LOG_NAME: Final = "central.log"
GOODBYE_S: Final = 20.0
"""How long it may take to finish what it has begun; on a busy machine that is not a moment."""


def place_in(data: Path) -> Place:
    """Return where the central of a demo shop keeps its books: within the shop's folder."""
    folder = data / FOLDER
    return Place(data=folder, key_folder=folder / "key")


class CentralProcess:
    """Central at work beside this process, from `begin()` to `end()`.

    Its standard input is a pipe from here: should this process die, it stops by itself.
    """

    def __init__(self, place: Place, account: str) -> None:
        self._place = place
        self._account = account
        self._process: subprocess.Popen[str] | None = None
        self._log: IO[str] | None = None
        self.address = ""

    def begin(self) -> None:
        """Start it, and return at once: it takes a moment to answer.

        Raises:
            Refused: FOLDER_READ_ONLY.
        """
        place = self._place
        try:
            place.data.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Refused(Code.FOLDER_READ_ONLY, path=str(place.data)) from error
        self._log = (place.data / LOG_NAME).open("a", encoding="utf-8")
        self._process = subprocess.Popen(  # noqa: S603 - our own program
            [
                *(sys.executable, "-m", "pos_app", "central", "--json", "--while-stdin"),
                *("--data", str(place.data), "--key-folder", str(place.key_folder)),
                *("--account", self._account, "--port", "0"),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            text=True,
        )

    def wait_until_it_answers(self) -> str:
        """Return its address.

        Raises:
            Broken: UNEXPECTED, it ended instead; its log says why.
        """
        process = self._process
        line = "" if process is None or process.stdout is None else process.stdout.readline()
        if not line:
            log = str(self._place.data / LOG_NAME)
            raise Broken(Code.UNEXPECTED, reason="central_did_not_start", path=log)
        self.address = str(json.loads(line)["address"])
        return self.address

    def end(self) -> None:
        """Let it finish what it has begun and close its books; returns when it is gone."""
        process, self._process = self._process, None
        if process is None:
            return
        if process.stdin is not None:
            with contextlib.suppress(BrokenPipeError):  # it has gone already
                process.stdin.close()
        try:
            process.wait(GOODBYE_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdout is not None:
            process.stdout.close()
        if self._log is not None:
            self._log.close()
