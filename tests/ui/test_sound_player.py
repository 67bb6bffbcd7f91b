import itertools
import threading
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from pos_app.errors import Code, Unavailable
from pos_app.ui import sound_player
from pos_app.ui.sound_player import SoundPlayer, Speaker, cue_samples
from pos_app.ui.sounds import Cue, SoundState


class Loudspeaker:
    """Remembers what it played; can be slow, and can lose its cable."""

    def __init__(self) -> None:
        self.played: list[bytes] = []
        self.threads: set[str] = set()
        self.rests = 0
        self.is_closed = False
        self.is_lost = False
        self.may_play = threading.Event()
        self.may_play.set()

    def play(self, samples: bytes) -> None:
        self.threads.add(threading.current_thread().name)
        self.may_play.wait(5)
        if self.is_lost:
            raise Unavailable(Code.DEVICE_LOST, device="sound")
        self.played.append(samples)

    def rest(self) -> None:
        self.rests += 1

    def close(self) -> None:
        self.is_closed = True


class Room:
    """Players that are closed at the end, and the states they told."""

    def __init__(self) -> None:
        self.states: list[SoundState] = []
        self.players: list[SoundPlayer] = []

    def player(self, open_speaker: Callable[[], Speaker]) -> SoundPlayer:
        self.players.append(SoundPlayer(open_speaker, self.states.append))
        return self.players[-1]


@pytest.fixture
def room() -> Iterator[Room]:
    made = Room()
    yield made
    for player in made.players:
        player.close()


def no_speaker() -> Speaker:
    raise Unavailable(Code.DEVICE_LOST, device="sound")


def test_a_cue_is_played_on_a_thread_of_its_own(qtbot: QtBot, room: Room) -> None:
    speaker = Loudspeaker()
    room.player(lambda: speaker).play(Cue.ACCEPTED)
    qtbot.waitUntil(lambda: speaker.played == [cue_samples(Cue.ACCEPTED)])
    assert speaker.threads == {"sound"}
    assert room.states == [SoundState.READY]


def test_a_slow_driver_holds_nobody_up_and_only_the_latest_cue_is_heard(
    qtbot: QtBot, room: Room
) -> None:
    speaker = Loudspeaker()
    speaker.may_play.clear()
    player = room.player(lambda: speaker)
    player.play(Cue.DUPLICATE)
    qtbot.waitUntil(lambda: bool(speaker.threads))
    for _ in range(50):
        player.play(Cue.ACCEPTED)
    player.play(Cue.DECLINED)
    speaker.may_play.set()
    qtbot.waitUntil(lambda: len(speaker.played) == 2)
    assert speaker.played == [cue_samples(Cue.DUPLICATE), cue_samples(Cue.DECLINED)]


def test_a_till_without_a_device_says_so_once_and_stays_quiet(qtbot: QtBot, room: Room) -> None:
    player = room.player(no_speaker)
    for _ in range(5):
        player.play(Cue.ACCEPTED)
    qtbot.waitUntil(lambda: room.states == [SoundState.NO_DEVICE])
    player.play(Cue.DECLINED)
    qtbot.wait(10)
    assert room.states == [SoundState.NO_DEVICE]


def test_a_device_that_is_lost_later_is_told_once(qtbot: QtBot, room: Room) -> None:
    speaker = Loudspeaker()
    player = room.player(lambda: speaker)
    speaker.is_lost = True
    player.play(Cue.ACCEPTED)
    qtbot.waitUntil(lambda: room.states == [SoundState.READY, SoundState.NO_DEVICE])
    player.play(Cue.ACCEPTED)
    qtbot.wait(10)
    assert room.states == [SoundState.READY, SoundState.NO_DEVICE]
    assert speaker.is_closed


def test_closing_gives_the_device_back_and_twice_is_once(room: Room) -> None:
    speaker = Loudspeaker()
    player = room.player(lambda: speaker)
    player.close()
    player.close()
    assert speaker.is_closed


def test_a_quiet_device_is_let_rest(
    qtbot: QtBot, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sound_player, "REST_AFTER_S", 0.01)
    speaker = Loudspeaker()
    player = room.player(lambda: speaker)
    player.play(Cue.ACCEPTED)
    qtbot.waitUntil(lambda: speaker.rests == 1)
    qtbot.wait(30)
    assert speaker.rests == 1


def test_yes_is_high_and_short_and_no_is_low_and_twice() -> None:
    yes, no, seen = (cue_samples(cue) for cue in (Cue.ACCEPTED, Cue.DECLINED, Cue.DUPLICATE))
    assert crossings_a_second(yes) > 2 * crossings_a_second(no)
    assert bursts(yes) == 1
    assert bursts(no) == 2
    assert len(yes) < len(no)
    assert loudness(seen) < loudness(yes) / 2


def figures(samples: bytes) -> list[int]:
    return list(memoryview(samples).cast("h"))


def loudness(samples: bytes) -> int:
    return max(map(abs, figures(samples)))


def crossings_a_second(samples: bytes) -> float:
    wave = [figure for figure in figures(samples) if abs(figure) > 200]
    pairs = itertools.pairwise(wave)
    return sum((one < 0) != (other < 0) for one, other in pairs) / len(wave) * 44_100


def bursts(samples: bytes) -> int:
    """Count stretches of sound with at least 20 ms of quiet between them."""
    wave, quiet, count, sounding = figures(samples), 0, 0, False
    for figure in wave:
        quiet = quiet + 1 if figure == 0 else 0
        if figure and not sounding:
            count, sounding = count + 1, True
        if quiet > 882:
            sounding = False
    return count
