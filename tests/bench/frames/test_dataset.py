from collections import Counter
from itertools import islice

import numpy as np
import pytest

from pos_app.bench.frames.conditions import CONDITIONS
from pos_app.bench.frames.dataset import CODES, WIDTHS_PX, Case, Kind, cases
from pos_app.domain.token import has_check_digit
from pos_app.scanning.decode import Decoder

SEED = 3


def easy(kind: Kind, condition: str = "crooked", width_px: int = 640) -> Case:
    """Return the case of a kind whose modules are largest."""
    same = (
        case
        for case in cases(SEED)
        if (case.kind, case.condition, case.width_px) == (kind, condition, width_px)
    )
    return max(same, key=lambda case: case.module_px)


def test_a_seed_names_always_the_same_cases_and_another_names_others() -> None:
    once, again, other = (list(islice(cases(seed), 500)) for seed in (SEED, SEED, SEED + 1))
    assert once == again
    assert [case.truth for case in once] != [case.truth for case in other]


def test_every_kind_is_there_in_every_condition_and_width() -> None:
    told = list(cases(SEED, repeats=2))
    assert len(told) > 3000
    seen = Counter((case.kind, case.condition) for case in told)
    assert all(seen[kind, condition] for kind in Kind for condition in CONDITIONS)
    assert {case.width_px for case in told} == set(WIDTHS_PX)
    assert all((case.truth is not None) == (case.kind in {*CODES, Kind.DAMAGED}) for case in told)
    articles = [case.truth or "" for case in told if case.kind is Kind.ARTICLE]
    assert all(has_check_digit(number) for number in articles)


@pytest.mark.parametrize("kind", list(Kind))
def test_a_frame_is_made_always_the_same(kind: Kind) -> None:
    frame = easy(kind).frame()
    assert frame.shape == (360, 640)
    assert frame.dtype == np.uint8
    assert np.array_equal(frame, easy(kind).frame())
    assert int(frame.max()) - int(frame.min()) > 60


@pytest.mark.parametrize("kind", [Kind.DIGITS, Kind.ARTICLE, Kind.SQUARE])
def test_an_easy_frame_shows_the_code_that_it_says(kind: Kind) -> None:
    case = easy(kind)
    assert case.is_code
    assert [reading.text for reading in Decoder().read(case.frame())] == [case.truth]


@pytest.mark.parametrize("condition", list(CONDITIONS))
def test_every_condition_makes_a_frame(condition: str) -> None:
    assert easy(Kind.DIGITS, condition).frame().std() > 1
