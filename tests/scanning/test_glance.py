import numpy as np

from pos_app.scanning.glance import BRIGHT_AGAIN, DARKEST, STILL_AFTER_MS, Glance
from tests.scanning import drawn

NUMBER = "4012888888881881"


def test_a_noisy_picture_of_nothing_new_is_still_after_a_while() -> None:
    glance = Glance()
    told = [
        glance.is_still(drawn.in_view(seed=at_ms), at_ms)
        for at_ms in (0, STILL_AFTER_MS // 2, STILL_AFTER_MS, STILL_AFTER_MS + 40)
    ]
    assert told == [False, False, True, True]


def test_a_card_that_comes_into_view_wakes_at_once() -> None:
    glance = Glance()
    for at_ms in (0, STILL_AFTER_MS):
        glance.is_still(drawn.empty_table(), at_ms)
    assert not glance.is_still(drawn.in_view(drawn.code_128(NUMBER, 1)), STILL_AFTER_MS + 40)


def test_what_changes_slowly_changes_all_the_same() -> None:
    glance = Glance()
    frame = np.full((72, 128), 100, np.uint8)
    steps = [glance.is_still(frame + at, at * 100) for at in range(100)]
    assert not any(steps)


def test_a_dark_frame_is_told() -> None:
    glance = Glance()
    glance.is_still(drawn.empty_table(), 0)
    assert not glance.is_dark
    glance.is_still(drawn.empty_table() // 6, 40)
    assert glance.is_dark
    glance.is_still(drawn.empty_table()[:, :, 0] // 6, 40)
    assert glance.is_dark


def test_light_that_flickers_around_the_limit_does_not_change_the_word() -> None:
    glance = Glance()
    told: list[bool] = []
    for level in (DARKEST + 1, DARKEST - 1, DARKEST + 1, BRIGHT_AGAIN - 1, BRIGHT_AGAIN + 1, 40):
        glance.is_still(np.full((72, 128), level, np.uint8), len(told) * 40)
        told.append(glance.is_dark)
    assert told == [False, True, True, True, False, False]
