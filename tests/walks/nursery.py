"""Bears tills: a process that has imported all they need, and forks one for each line it reads.

A till that is born this way lives its whole life in a process of its own, without the second that
its imports would take. The nursery answers with the till's number, and with how it ended.
"""

import json
import os
import subprocess
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from tests.walks.till import Job, sell

_ROOT: Final = Path(__file__).parents[2]

Line = dict[str, Any]


class Nursery:
    """One till at a time, from its birth to its end."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def bear(self, job: Job) -> int:
        """Start a till; return its process number."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(asdict(job)) + "\n")
        self._process.stdin.flush()
        return int(self._line()["born"])

    def lines(self) -> Iterator[Line]:
        """Return what the till tells, until it is dead; the last line has its exit code."""
        while True:
            line = self._line()
            yield line
            if "ended" in line:
                return

    def _line(self) -> Line:
        assert self._process.stdout is not None
        text = self._process.stdout.readline()
        assert text, "the nursery is gone"
        line: Line = json.loads(text)
        return line


@contextmanager
def nursery() -> Generator[Nursery]:
    """Give a nursery with nothing in it yet."""
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")
    }
    with subprocess.Popen(
        [sys.executable, "-m", "tests.walks.nursery"],
        cwd=_ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield Nursery(process)
        assert process.stdin is not None
        process.stdin.close()


def _bear(job: Job) -> None:
    # Told first, so that the number is the first line there is.
    read_end, write_end = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            os.read(read_end, 1)
            sell(job, sys.stdout.fileno())
        finally:
            os._exit(1)
    _say(born=pid)
    os.write(write_end, b"!")
    os.close(read_end)
    os.close(write_end)
    _, status = os.waitpid(pid, 0)
    _say(ended=os.waitstatus_to_exitcode(status))


def _say(**values: object) -> None:
    os.write(sys.stdout.fileno(), (json.dumps(values) + "\n").encode())


if __name__ == "__main__":
    for order in sys.stdin:
        _bear(Job(**json.loads(order)))
