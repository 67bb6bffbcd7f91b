from collections.abc import Callable, Iterator

import pytest
from msgspec import structs
from pytestqt.qtbot import QtBot

from pos_app.ui.first_start.answers import Answers
from pos_app.ui.first_start.ready_step import ALL_STEPS
from tests.ui.first_start.walk import FULL, Steps, Walk

At = Callable[..., Walk]


@pytest.fixture
def at(qtbot: QtBot) -> Iterator[At]:  # noqa: ARG001 - there is a screen
    """Return how to begin a walk at a step, with answers if any are given."""
    begun: list[Walk] = []

    def begin(step: int, answers: Answers = FULL, steps: Steps = ALL_STEPS) -> Walk:
        walk = Walk(structs.replace(answers, step=step), steps)
        begun.append(walk)
        return walk

    yield begin
    for walk in begun:
        walk.close()
