"""Ten thousand scans of every kind: none split, none leaked, none invented."""

from collections import Counter
from collections.abc import Callable
from random import Random

import pytest

from pos_app.scanning.keys import KeyName
from tests.scanning.keyboard import Listener
from tests.scanning.replay import Story, codes, hands, story_of

SCANS = 10_000
PARTS = 2


def verdicts_on(story: Story, listener: Listener) -> Counter[str]:
    """Count what became of each scan of a story, and of the keys of people."""
    told: Counter[str] = Counter()
    told["split"] += max(0, len(listener.scans) - len(story.scans))
    told["lost"] += max(0, len(story.scans) - len(listener.scans))
    for scan, code, name in zip(listener.scans, story.scans, story.scanners, strict=False):
        if scan.text == code and scan.spellings:
            told["read"] += 1
        elif len(scan.spellings) == 1:
            told["invented"] += 1
        else:
            told["refused"] += 1
        told["of another scanner"] += scan.scanner not in {name or None, None}
    taken_out = {id(key) for scan in listener.scans for key in scan.leaked}
    reached = [
        key
        for key in listener.delivered
        if key.pressed and id(key) not in taken_out and key.name is not KeyName.SHIFT
    ]
    typed = [key for key in story.typed if key.pressed and key.name is not KeyName.SHIFT]
    told["leaked"] += len({id(key) for key in reached} - {id(key) for key in typed})
    told["taken from a person"] += len({id(key) for key in typed} - {id(key) for key in reached})
    return told


def replayed(seeds: range) -> Counter[str]:
    told: Counter[str] = Counter()
    for seed in seeds:
        story = story_of(seed)
        told += verdicts_on(story, story.heard())
    return told


WRONG = ("split", "lost", "invented", "of another scanner", "leaked", "taken from a person")


def test_a_few_hundred_scans_of_every_kind_are_read_or_honestly_refused() -> None:
    told = replayed(range(200))
    assert {name: told[name] for name in WRONG} == dict.fromkeys(WRONG, 0)
    assert told["read"] > 10 * told["refused"] > 0


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("part", range(PARTS))
def test_ten_thousand_scans_are_read_or_honestly_refused(
    part: int, record_property: Callable[[str, object], None]
) -> None:
    told: Counter[str] = Counter()
    seed = 1_000_000 * (part + 1)
    while told["read"] + told["refused"] < SCANS // PARTS:
        told += replayed(range(seed, seed + 50))
        seed += 50
    for name, number in told.items():
        record_property(name, number)
    assert {name: told[name] for name in WRONG} == dict.fromkeys(WRONG, 0)
    assert told["read"] > 10 * told["refused"] > 0


@pytest.mark.slow
def test_people_who_copy_codes_by_hand_are_people() -> None:
    chance = Random(7)
    for _ in range(2000):
        code = codes(chance) + "\n"
        keys = hands(chance, code, 0.0, chance.uniform(60.0, 200.0))
        listener = Listener().hears(keys)
        assert listener.scans == []
        assert listener.delivered == keys
