"""The README's walk at central, done as a person would: its commands, its words, nothing else."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest
from click import Context, Group

from tests.bootstrap.running import running

README: Final = (Path(__file__).parents[1] / "README.md").read_text("utf-8")
BLOCKS: Final = re.findall(r"```\n(.*?)```", README, re.DOTALL)


def walk() -> str:
    (found,) = [block for block in BLOCKS if "curl" in block]
    return found


def shell(script: str, folder: Path) -> list[str]:
    environment = os.environ | {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    done = subprocess.run(
        ["bash", "-eu", "-o", "pipefail", "-c", script],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.mark.slow
def test_with_nothing_but_the_readme_a_card_is_issued_paid_with_and_looked_at(
    tmp_path: Path,
) -> None:
    with running(tmp_path) as central:
        told = central.told
        own = {
            "ADDRESS=http://127.0.0.1:8765": f"ADDRESS={told['address']}",
            "CLIENT=...": f"CLIENT={told['client_id']}",
            "SECRET=...": f"SECRET={told['client_secret']}",
            # What a person copies from the answer before.
            'ask info \'{"token": "DINCARD:..."}\'': "",
        }
        script = walk()
        for written, meant in own.items():
            assert written in script
            script = script.replace(written, meant)
        assert f"ACCOUNT={told['account']}" in script
        card, paid = [json.loads(line) for line in shell(script, tmp_path) if line]
        assert card["amount_available"] == 50_000
        assert paid["type"] == "drawdown"

        look = f"ask info '{json.dumps({'token': card['card_token']['token']['value']})}'"
        again = [json.loads(line) for line in shell(f"{without_cards(script)}\n{look}", tmp_path)]
        assert again[0] == paid  # the same order, sent again, took nothing again
        assert again[1]["amount_available"] == 50_000 - 12_900


def without_cards(script: str) -> str:
    return "\n".join(line for line in script.splitlines() if not line.startswith("ask cards"))


def test_every_command_that_the_readme_lists_is_there() -> None:
    from pos_app.cli.run import tillit  # noqa: PLC0415 - heavy, and only this test needs it

    listed = set(re.findall(r"(?m)tillit ([a-z][\w-]*)", "\n".join(_code())))
    assert {"till", "central", "bench"} <= listed
    context = Context(tillit)
    assert listed <= set(tillit.list_commands(context))
    central = tillit.get_command(context, "central")
    assert isinstance(central, Group)
    assert {"recovery-code", "adopt-key", "rotate-keys"} <= set(central.list_commands(context))


def _code() -> list[str]:
    beside = re.sub(r"```.*?```", "", README, flags=re.DOTALL)
    return [*BLOCKS, *re.findall(r"`([^`]+)`", beside)]
