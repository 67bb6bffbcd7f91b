from hypothesis import given
from hypothesis import strategies as st

from pos_app.scanning.debounce import ABSENT_MS, Debouncer, Sighting
from pos_app.scanning.source import Reading, Symbology

FRAME_MS = 40
SEEN, DUPLICATE = Sighting.SEEN, Sighting.DUPLICATE


def reading(text: str, symbology: Symbology = Symbology.CODE_128) -> Reading:
    return Reading(text=text, symbology=symbology, corners=())


CARD = reading("4012888888881881")
OTHER = reading("5901234123457", Symbology.EAN_13)
QR = reading("4012888888881881", Symbology.QR)


class Counter:
    """A debouncer with a camera of 25 frames a second above it."""

    def __init__(self, agreeing_frames: int = 2) -> None:
        self.debouncer = Debouncer(agreeing_frames)
        self.now_ms = 0

    def shows(self, *readings: Reading, for_ms: int = FRAME_MS) -> list[tuple[Sighting, str]]:
        told: list[tuple[Sighting, str]] = []
        for _ in range(for_ms // FRAME_MS):
            news = self.debouncer.on_frame(readings, self.now_ms)
            told += [(sighting, one.text) for sighting, one in news]
            self.now_ms += FRAME_MS
        return told


def test_a_code_in_view_for_five_seconds_is_one_event() -> None:
    assert Counter().shows(CARD, for_ms=5000) == [(SEEN, CARD.text)]


def test_a_code_taken_away_and_shown_again_is_a_second_event() -> None:
    counter = Counter()
    told = counter.shows(CARD, for_ms=2000) + counter.shows(for_ms=840)
    told += counter.shows(CARD, for_ms=2000)
    assert told == [(SEEN, CARD.text)] * 2


def test_one_frame_is_not_enough_for_bars() -> None:
    counter = Counter()
    assert counter.shows(CARD) == []
    assert counter.shows(CARD) == [(SEEN, CARD.text)]


def test_one_frame_is_enough_for_a_qr_code() -> None:
    assert Counter().shows(QR) == [(SEEN, QR.text)]


def test_two_frames_far_apart_do_not_agree() -> None:
    counter = Counter()
    assert counter.shows(CARD) + counter.shows(for_ms=840) + counter.shows(CARD) == []


def test_frames_that_agree_need_not_be_neighbours() -> None:
    counter = Counter()
    assert counter.shows(CARD) + counter.shows(for_ms=200) + counter.shows(CARD) == [
        (SEEN, CARD.text)
    ]


def test_a_wrong_reading_between_right_ones_is_never_believed() -> None:
    counter = Counter()
    wrong = reading("4012888888881882")
    assert counter.shows(CARD) + counter.shows(wrong) + counter.shows(CARD) == [(SEEN, CARD.text)]


def test_another_code_passes_at_once_while_the_first_is_locked() -> None:
    counter = Counter()
    told = counter.shows(CARD, for_ms=400) + counter.shows(OTHER, for_ms=80)
    assert told == [(SEEN, CARD.text), (SEEN, OTHER.text)]


def test_two_codes_in_one_frame_are_two_events() -> None:
    assert Counter().shows(CARD, OTHER, for_ms=800) == [(SEEN, CARD.text), (SEEN, OTHER.text)]


def test_a_cards_bars_and_qr_code_with_one_text_are_one_event() -> None:
    assert Counter().shows(CARD, QR, for_ms=2000) == [(SEEN, CARD.text)]


def test_a_code_that_flickers_is_there_all_the_time() -> None:
    counter = Counter()
    told = counter.shows(CARD, for_ms=400)
    for _ in range(20):
        told += counter.shows(for_ms=160) + counter.shows(CARD, for_ms=80)
    assert told == [(SEEN, CARD.text)]


def test_a_code_that_comes_back_too_soon_gets_the_quiet_cue_once() -> None:
    counter = Counter()
    counter.shows(CARD, for_ms=400)
    told = counter.shows(for_ms=500) + counter.shows(CARD, for_ms=2000)
    assert told == [(DUPLICATE, CARD.text)]


def test_a_till_that_did_not_look_for_a_moment_takes_the_code_for_the_same() -> None:
    counter = Counter()
    counter.shows(CARD, for_ms=400)
    counter.now_ms += 3000
    assert counter.shows(CARD, for_ms=400) == []


def test_a_till_that_did_not_look_for_long_takes_the_code_for_new() -> None:
    counter = Counter()
    counter.shows(CARD, for_ms=400)
    counter.now_ms += 5001
    assert counter.shows(CARD, for_ms=400) == [(SEEN, CARD.text)]


def test_a_code_seen_to_leave_before_the_till_looked_away_is_new_afterwards() -> None:
    counter = Counter()
    counter.shows(CARD, for_ms=400)
    counter.shows(for_ms=200)
    counter.now_ms += 2000
    assert counter.shows(CARD, for_ms=400) == [(SEEN, CARD.text)]


def test_for_files_one_frame_is_enough() -> None:
    assert Counter(agreeing_frames=1).shows(CARD) == [(SEEN, CARD.text)]


@given(st.lists(st.tuples(st.booleans(), st.integers(1, 400)), min_size=1, max_size=200))
def test_between_two_events_of_a_code_it_was_out_of_sight_long_enough(
    frames: list[tuple[bool, int]],
) -> None:
    debouncer = Debouncer()
    at_ms = last_there_ms = 0
    absence_ms = ABSENT_MS
    was_missed = False
    for is_there, gap_ms in frames:
        at_ms += gap_ms
        news = debouncer.on_frame([QR] if is_there else [], at_ms)
        if is_there:
            if was_missed:
                absence_ms = max(absence_ms, at_ms - last_there_ms)
            assert bool({SEEN} & {sighting for sighting, _ in news}) == (absence_ms >= ABSENT_MS)
            last_there_ms, absence_ms = at_ms, 0
        was_missed = not is_there
