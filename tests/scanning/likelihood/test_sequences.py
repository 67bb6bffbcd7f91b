from itertools import product

import numpy as np
import pytest

from pos_app.scanning.likelihood.learning import bell, seen_through
from pos_app.scanning.likelihood.retail import RIGHT_INK
from pos_app.scanning.likelihood.sequences import (
    CONTEXT,
    costs_of,
    heads_of,
    least_costs,
    tails_of,
)
from pos_app.scanning.likelihood.shapes import SAMPLES


def test_first_bars_and_last_spaces_are_counted_in_modules() -> None:
    assert heads_of(RIGHT_INK).tolist() == [3, 2, 2, 1, 1, 1, 1, 1, 1, 3]
    assert tails_of(RIGHT_INK).tolist() == [1, 1, 2, 1, 2, 1, 4, 2, 3, 2]


@pytest.mark.parametrize("seed", range(4))
def test_the_least_costs_are_those_of_all_rows_tried_one_by_one(seed: int) -> None:
    ink = RIGHT_INK[[0, 1, 2, 6]]
    head, tail = heads_of(ink), tails_of(ink)
    costs = np.random.default_rng(seed).random((3, len(ink), CONTEXT, CONTEXT))
    tried = np.full((3, len(ink)), np.inf)
    for row in product(range(len(ink)), repeat=3):
        ends = product(range(CONTEXT), repeat=2)
        for first, last in ends:
            before = [first, *(tail[symbol] - 1 for symbol in row[:-1])]
            after = [*(head[symbol] - 1 for symbol in row[1:]), last]
            total = sum(costs[at, row[at], before[at], after[at]] for at in range(3))
            for at in range(3):
                tried[at, row[at]] = min(tried[at, row[at]], total)
    assert least_costs(costs, ink) == pytest.approx(tried)


def test_a_symbol_between_its_neighbours_costs_nothing_and_every_other_something() -> None:
    row = [3, 7, 5]
    ink = np.repeat(RIGHT_INK[row].ravel(), SAMPLES)
    blur = bell(0.5)
    seen = seen_through(blur, ink).reshape(3, -1)
    costs = costs_of(seen, blur, RIGHT_INK)
    tail, head = tails_of(RIGHT_INK), heads_of(RIGHT_INK)
    middle = costs[1, :, tail[3] - 1, head[5] - 1]
    assert middle.argmin() == 7
    assert middle[7] == pytest.approx(0, abs=0.02)
    assert np.sort(middle)[1] > 0.5
