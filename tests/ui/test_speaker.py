from pathlib import Path

import pytest

from pos_app.errors import Code, Unavailable
from pos_app.ui.sound_player import cue_samples
from pos_app.ui.sounds import Cue
from pos_app.ui.speaker import MiniaudioSpeaker, has_sound_system, streamed


def test_a_cue_is_streamed_whole_and_in_order() -> None:
    samples = cue_samples(Cue.ACCEPTED)
    stream = streamed(samples)
    assert next(stream) == b""
    heard = bytearray()
    for frames in (64, 1, 1024, 100_000):
        heard += stream.send(frames)
    assert bytes(heard) == samples
    with pytest.raises(StopIteration):
        stream.send(64)


def test_a_driver_never_gets_more_than_it_asked_for() -> None:
    stream = streamed(bytes(1000))
    next(stream)
    assert len(stream.send(10)) == 20
    assert len(stream.send(1000)) == 980


def test_linux_without_a_device_or_a_sound_server_is_not_asked(tmp_path: Path) -> None:
    assert not has_sound_system("linux", {}, tmp_path)
    assert not has_sound_system("linux", {"XDG_RUNTIME_DIR": "/run/user/1"}, tmp_path)
    assert has_sound_system("linux", {"PULSE_SERVER": "tcp:somewhere"}, tmp_path)
    assert has_sound_system("win32", {}, tmp_path)
    (tmp_path / "run/user/1/pulse").mkdir(parents=True)
    (tmp_path / "run/user/1/pulse/native").touch()
    assert has_sound_system("linux", {"XDG_RUNTIME_DIR": "/run/user/1"}, tmp_path)
    (tmp_path / "dev/snd").mkdir(parents=True)
    assert has_sound_system("linux", {}, tmp_path)


def test_a_machine_without_sound_is_a_lost_device(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: object) -> bool:
        return False

    monkeypatch.setattr("pos_app.ui.speaker.has_sound_system", none)
    with pytest.raises(Unavailable) as caught:
        MiniaudioSpeaker()
    assert caught.value.code is Code.DEVICE_LOST
