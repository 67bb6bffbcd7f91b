"""An account's settings for its tills at the command line: shown, set in part, refused in words."""

import json
from pathlib import Path

from pos_app.bootstrap.central import Place
from pos_app.cli.options import EXIT_REFUSED
from tests.cli.commands import Tillit
from tests.cli.test_central_tills import words

DEFAULTS = {
    "feed": "all",
    "lend_percent": 25,
    "most_lent": 50_000,
    "most_tills": 2,
    "hours": 72,
    "refill_percent": 30,
    "largest": 2**53 - 1,
}


def test_the_defaults_are_shown_and_what_is_not_set_stays(tillit: Tillit, tmp_path: Path) -> None:
    place = Place(data=tmp_path / "central", key_folder=tmp_path / "keys")
    assert json.loads(tillit(*words(place, "tills", "policy", "--json")).out) == DEFAULTS
    some = ("--feed", "held", "--lend-percent", 10, "--hours", 24, "--json")
    changed = DEFAULTS | {"feed": "held", "lend_percent": 10, "hours": 24}
    assert json.loads(tillit(*words(place, "tills", "policy", *some)).out) == changed
    more = ("--most-lent", 0, "--most-tills", 1, "--refill-percent", 50, "--largest", 900)
    shown = tillit(*words(place, "tills", "policy", *more)).out
    assert [line.split() for line in shown.splitlines()] == [
        ["feed", "held"],
        ["lend_percent", "10.0"],
        ["most_lent", "0"],
        ["most_tills", "1"],
        ["hours", "24.0"],
        ["refill_percent", "50.0"],
        ["largest", "900"],
    ]
    asked = tillit(*words(place, "tills", "policy", "--lend-percent", 101))
    assert asked.exit_code == EXIT_REFUSED
    assert "lent_basis_points" in asked.err
