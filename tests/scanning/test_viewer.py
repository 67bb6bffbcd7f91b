from pos_app.scanning.debounce import Debouncer, Sighting
from pos_app.scanning.decode import Decoder
from pos_app.scanning.source import Frame, Reading, Symbology
from pos_app.scanning.viewer import Viewer
from tests.scanning import drawn

NUMBER = "4012888888881881"


class CountingDecoder(Decoder):
    """Remembers at which times it was asked to be thorough."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[bool] = []

    def read(self, frame: Frame, *, thorough: bool = False) -> list[Reading]:
        self.asked.append(thorough)
        return super().read(frame, thorough=thorough)


def test_an_empty_counter_is_looked_at_thoroughly_four_times_a_second() -> None:
    decoder = CountingDecoder()
    viewer = Viewer(decoder, Debouncer())
    frame = drawn.in_view(size=(120, 160))
    for at_ms in range(0, 1000, 50):
        assert viewer.look_at(frame, at_ms).readings == []
    assert [at * 50 for at, thorough in enumerate(decoder.asked) if thorough] == [0, 250, 500, 750]


def test_a_code_that_only_a_thorough_look_finds_is_confirmed_by_the_next_frame() -> None:
    viewer = Viewer(Decoder(), Debouncer())
    frame = drawn.half_in_shadow(drawn.in_view(drawn.code_128(NUMBER), size=(480, 640)))
    looks = [viewer.look_at(frame, at_ms) for at_ms in (0, 40, 80)]
    assert [look.readings[0].text for look in looks] == [NUMBER] * 3
    news = [(sighting, reading.symbology) for look in looks for sighting, reading in look.news]
    assert news == [(Sighting.SEEN, Symbology.CODE_128)]
