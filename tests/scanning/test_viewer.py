import pytest

from pos_app.scanning.debounce import Debouncer, Sighting
from pos_app.scanning.decode import Decoder
from pos_app.scanning.feeds import Area
from pos_app.scanning.fusion import Fusion
from pos_app.scanning.source import Frame, Reading, Symbology
from pos_app.scanning.viewer import Viewer
from tests.scanning import drawn

NUMBER = "4012888888881881"
OTHER = "7398273982739827"


class CountingDecoder(Decoder):
    """Remembers at which times it was asked to be thorough."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[bool] = []

    def read(
        self, frame: Frame, *, thorough: bool = False, fusion: Fusion | None = None
    ) -> list[Reading]:
        self.asked.append(thorough)
        return super().read(frame, thorough=thorough, fusion=fusion)


def test_an_empty_counter_is_looked_at_thoroughly_four_times_a_second() -> None:
    decoder = CountingDecoder()
    viewer = Viewer(decoder, Debouncer())
    frame = drawn.in_view(size=(120, 160))
    for at_ms in range(0, 1000, 50):
        assert viewer.look_at(frame, at_ms).readings == []
    assert [at * 50 for at, thorough in enumerate(decoder.asked) if thorough] == [0, 250, 500, 750]


def test_a_still_counter_is_looked_at_five_times_a_second_until_something_moves() -> None:
    decoder = CountingDecoder()
    viewer = Viewer(decoder, Debouncer())
    frame = drawn.in_view(size=(120, 160))
    for at_ms in range(0, 4000, 40):
        viewer.look_at(frame, at_ms)
    assert len(decoder.asked) == pytest.approx(2000 / 40 + 2000 / 200, abs=2)
    card = drawn.in_view(drawn.qr(NUMBER, 2), size=(120, 160))
    assert [look.text for look in viewer.look_at(card, 4000).readings] == [NUMBER]


def test_a_still_card_is_read_in_every_frame() -> None:
    decoder = CountingDecoder()
    viewer = Viewer(decoder, Debouncer())
    card = drawn.in_view(drawn.qr(NUMBER, 2), size=(120, 160))
    for at_ms in range(0, 4000, 100):
        assert viewer.look_at(card, at_ms).readings
    assert len(decoder.asked) == 40


def test_of_several_codes_the_one_nearest_the_middle_counts() -> None:
    viewer = Viewer(Decoder(), Debouncer(), one_at_a_time=True)
    both = drawn.in_view(drawn.qr(NUMBER, 3), drawn.qr(OTHER, 4), size=(240, 480))
    for at_ms in range(0, 2000, 50):
        look = viewer.look_at(both, at_ms)
        assert look.readings[0].text == OTHER
        assert [reading.text for _, reading in look.news] == ([OTHER] if at_ms == 0 else [])


def test_a_code_that_counted_stays_locked_while_another_is_held_nearer() -> None:
    viewer = Viewer(Decoder(), Debouncer(), one_at_a_time=True)
    small, large = drawn.qr(NUMBER, 3), drawn.qr(OTHER, 4)
    views = [
        drawn.in_view(small, size=(240, 480)),
        drawn.in_view(small, large, size=(240, 480)),
        drawn.in_view(small, size=(240, 480)),
    ]
    told = [
        reading.text
        for at_ms in range(0, 6000, 100)
        for _, reading in viewer.look_at(views[at_ms // 2000], at_ms).news
    ]
    assert told == [NUMBER, OTHER]


def test_codes_outside_the_area_are_not_read_and_those_inside_are_told_where_they_are() -> None:
    frame = drawn.in_view(drawn.qr(NUMBER, 3), drawn.qr(OTHER, 3), size=(240, 480))
    [whole] = [
        reading
        for reading in Viewer(Decoder(), Debouncer()).look_at(frame, 0).readings
        if reading.text == OTHER
    ]
    right_half = Viewer(Decoder(), Debouncer(), area=Area(left=0.5))
    look = right_half.look_at(frame, 0)
    assert look.readings == [whole]
    assert [reading for _, reading in look.news] == [whole]


def test_a_code_that_only_a_thorough_look_finds_is_confirmed_by_the_next_frame() -> None:
    viewer = Viewer(Decoder(), Debouncer())
    frame = drawn.half_in_shadow(drawn.in_view(drawn.code_128(NUMBER), size=(480, 640)))
    looks = [viewer.look_at(frame, at_ms) for at_ms in (0, 40, 80)]
    assert [look.readings[0].text for look in looks] == [NUMBER] * 3
    news = [(sighting, reading.symbology) for look in looks for sighting, reading in look.news]
    assert news == [(Sighting.SEEN, Symbology.CODE_128)]
