"""Runs `tillit` as the shell does, in this process: words in, exit code and words out."""

import sys
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from pos_app.cli import main


@dataclass(frozen=True, slots=True)
class Ran:
    """How a command ended."""

    exit_code: int
    out: str
    err: str


Tillit = Callable[..., Ran]


def runner(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Tillit:
    """Return what runs the command with the words given."""

    def run(*words: object) -> Ran:
        monkeypatch.setattr(sys, "argv", ["tillit", *map(str, words)])
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        told = capsys.readouterr()
        code = ended.value.code
        assert isinstance(code, int)
        return Ran(code, told.out, told.err)

    return run
