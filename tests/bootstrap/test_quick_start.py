import subprocess
import sys
from typing import Final

BEGUN: Final = """
import builtins, gc
before = builtins.__import__
from pos_app.bootstrap.quick_start import begin_quickly
begin_quickly()
from pos_app.bootstrap.counter import Counter
assert not gc.isenabled(), "what a start makes is looked through"
assert builtins.__import__ is before, "Qt looks at every import"
"""


def test_nothing_is_in_the_way_of_what_a_start_imports_and_makes() -> None:
    subprocess.run([sys.executable, "-c", BEGUN], check=True)
