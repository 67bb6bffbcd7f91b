"""python-escpos leaves a program that takes it in as it was."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from pos_app.printing.escpos.library import new_ticket

LOOK = """
import json, logging, os, pathlib, sys, tempfile
from pos_app.printing.escpos.library import new_ticket
folder = pathlib.Path(tempfile.gettempdir())
before = sorted(folder.iterdir()), dict(os.environ)
new_ticket("default", 504)
print(json.dumps([
    len(logging.getLogger().handlers),
    before == (sorted(folder.iterdir()), dict(os.environ)),
]))
"""


def test_the_log_the_environment_and_the_folder_for_what_is_temporary_are_left_alone(
    tmp_path: Path,
) -> None:
    run = subprocess.run(
        [sys.executable, "-c", LOOK],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"TMPDIR": str(tmp_path)},
    )
    assert json.loads(run.stdout) == [0, True], "and nothing else was said"
    assert run.stderr == ""


def test_a_printer_that_the_library_does_not_know_is_not_taken_for_another() -> None:
    with pytest.raises(KeyError):
        new_ticket("no such printer", 504)
