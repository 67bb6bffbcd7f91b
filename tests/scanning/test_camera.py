import os
import subprocess
import sys
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event
from time import monotonic

import pytest

from pos_app.errors import Code, Unavailable
from pos_app.scanning import threaded, watching
from pos_app.scanning.camera import CameraSource
from pos_app.scanning.feeds import Area, Device, Recording, View
from pos_app.scanning.source import (
    Frame,
    Preview,
    ScanKind,
    ScanSource,
    SourceState,
    SourceStatus,
    Symbology,
    Trouble,
)
from tests.scanning import drawn
from tests.scanning.audience import Audience, PluggedCamera, RealClock, running

NUMBER = "4012888888881881"
TOKEN = "DINCARD:0b9e52b2-7b1f-4a44-9a9f-3f1c22e5f000"
SMALL = (240, 480)
LIVE, LOST, CLOSED = SourceState.LIVE, SourceState.LOST, SourceState.CLOSED


@pytest.fixture
def audience() -> Audience:
    return Audience()


@pytest.fixture
def plugged() -> PluggedCamera:
    return PluggedCamera(card())


@pytest.fixture(autouse=True)
def impatience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "RETRY_AFTER_MS", (5, 10))
    monkeypatch.setattr(watching, "PULSE_MS", 5)


def card(text: str = NUMBER) -> Frame:
    return drawn.in_view(drawn.qr(text, 4), size=SMALL)


def device(audience: Audience, plugged: PluggedCamera) -> CameraSource:
    return CameraSource(Device(), audience, RealClock(), open_feed=plugged.open)


def recording(audience: Audience, path: Path, **wishes: bool) -> CameraSource:
    return CameraSource(Recording(path=path, **wishes), audience, RealClock())


def test_a_card_in_a_video_is_one_scan_and_the_end_of_the_video_closes_the_source(
    tmp_path: Path, audience: Audience
) -> None:
    empty = drawn.in_view(size=SMALL)
    frames = [empty, *[card()] * 12, *[empty] * 3]
    path = drawn.written_video(tmp_path / "counter.avi", frames)
    with running(recording(audience, path, realtime=False)) as source:
        audience.waits_for(lambda: CLOSED in audience.states)
        assert source.status == SourceStatus(CLOSED)
    [scan] = audience.scans
    assert (scan.text, scan.symbology, scan.kind) == (NUMBER, Symbology.QR, ScanKind.CAMERA)
    assert scan.source == "camera"
    assert audience.states == [LIVE, CLOSED]
    assert len(audience.previews) == len(frames)


def test_bars_in_a_folder_of_pictures_are_scanned_in_real_time(
    tmp_path: Path, audience: Audience
) -> None:
    bars = drawn.in_view(drawn.code_128(NUMBER, 1), size=SMALL)
    for number in range(10):
        drawn.written_picture(tmp_path / f"{number}.png", bars)
    spec = Recording(path=tmp_path, frames_per_second=25.0)
    began_s = monotonic()
    with running(CameraSource(spec, audience, RealClock(), name="folder")):
        audience.waits_for(lambda: CLOSED in audience.states)
    assert [(scan.text, scan.source) for scan in audience.scans] == [(NUMBER, "folder")]
    assert monotonic() - began_s > 0.3


def test_a_looping_video_with_a_card_always_in_view_is_one_scan(
    tmp_path: Path, audience: Audience
) -> None:
    path = drawn.written_video(tmp_path / "counter.avi", [card()] * 3)
    with running(recording(audience, path, realtime=False, loop=True)):
        audience.waits_for(lambda: len(audience.previews) > 10)
        assert len(audience.scans) == 1
        assert audience.states == [LIVE]
    assert audience.states == [LIVE, CLOSED]


def test_two_cards_one_after_the_other_are_two_scans_and_too_soon_is_told(
    tmp_path: Path, audience: Audience
) -> None:
    empty = drawn.in_view(size=SMALL)
    frames = [card(), card(TOKEN), *[empty] * 10, card(TOKEN)]
    path = drawn.written_video(tmp_path / "counter.avi", frames)
    with running(recording(audience, path, realtime=False)):
        audience.waits_for(lambda: CLOSED in audience.states)
    assert [scan.text for scan in audience.scans] == [NUMBER, TOKEN]
    assert [scan.text for scan in audience.repeats] == [TOKEN]


def test_nothing_is_decoded_while_no_screen_wants_a_scan(
    audience: Audience, plugged: PluggedCamera
) -> None:
    with running(device(audience, plugged), wanted=False) as source:
        audience.waits_for(lambda: LIVE in audience.states)
        source.wanted = True
        audience.waits_for(lambda: audience.scans)
        source.wanted = False
        assert not source.wanted
        audience.waits_for(partial(has_grabbed, plugged, plugged.grabs + 2))
        frames = plugged.frames
        audience.waits_for(partial(has_grabbed, plugged, plugged.grabs + 5))
        assert plugged.frames == frames


def test_a_recording_waits_until_a_screen_wants_a_scan(tmp_path: Path, audience: Audience) -> None:
    path = drawn.written_video(tmp_path / "counter.avi", [card()])
    with running(recording(audience, path, realtime=False), wanted=False) as source:
        audience.waits_for(lambda: LIVE in audience.states)
        assert audience.previews == []
        source.wanted = True
        audience.waits_for(lambda: CLOSED in audience.states)
    assert len(audience.scans) == 1


def test_a_camera_that_is_pulled_out_is_lost_and_comes_back_by_itself(
    audience: Audience, plugged: PluggedCamera
) -> None:
    with running(device(audience, plugged)) as source:
        audience.waits_for(lambda: audience.scans)
        plugged.plugged = False
        audience.waits_for(lambda: plugged.tries >= 4)
        assert source.status == SourceStatus(LOST, (Trouble.DEVICE_LOST,))
        assert plugged.open_now == 0
        plugged.plugged = True
        audience.waits_for(lambda: audience.states == [LIVE, LOST, LIVE])
    assert audience.states == [LIVE, LOST, LIVE, CLOSED]
    assert plugged.open_now == 0
    assert len(audience.scans) == 1


def test_a_camera_that_nobody_wants_is_still_missed_when_it_is_pulled_out(
    audience: Audience, plugged: PluggedCamera
) -> None:
    with running(device(audience, plugged), wanted=False):
        audience.waits_for(lambda: LIVE in audience.states)
        plugged.plugged = False
        audience.waits_for(lambda: LOST in audience.states)


def test_the_newest_frame_wins_over_frames_that_were_missed(
    audience: Audience, plugged: PluggedCamera
) -> None:
    plugged.interval_ms = 0.1
    with running(device(audience, plugged)):
        audience.waits_for(lambda: plugged.frames >= 10)
    assert plugged.grabs > 2 * plugged.frames


def test_a_camera_the_system_does_not_have_is_lost_and_closing_does_not_wait_for_it(
    audience: Audience, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    beyond_all_patience_ms = 600_000
    monkeypatch.setattr(watching, "RETRY_AFTER_MS", (beyond_all_patience_ms,))
    source = CameraSource(Device(index=63), audience, RealClock())
    assert source.status.state is SourceState.STARTING
    with running(source):
        audience.waits_for(lambda: LOST in audience.states)
    assert audience.states == [LOST, CLOSED]
    assert capfd.readouterr().err == ""


def test_wanting_a_scan_tries_a_lost_camera_at_once(
    audience: Audience, plugged: PluggedCamera, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "RETRY_AFTER_MS", (60_000,))
    plugged.plugged = False
    with running(device(audience, plugged), wanted=False) as source:
        audience.waits_for(lambda: LOST in audience.states)
        plugged.plugged = True
        source.wanted = True
        audience.waits_for(lambda: audience.scans)


def test_a_lost_camera_is_tried_less_and_less_often_until_it_has_been_back(
    audience: Audience, plugged: PluggedCamera, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "RETRY_AFTER_MS", (1, 2, 60_000))
    with running(device(audience, plugged)) as source:
        for tries in (3, 6):
            audience.waits_for(lambda: source.status.state is LIVE)
            plugged.plugged = False
            audience.waits_for(partial(reached, plugged, tries))
            Event().wait(0.05)
            assert plugged.tries == tries
            plugged.plugged = True
            source.wanted = True


@pytest.mark.parametrize("name", ["missing.avi", "empty", "damaged"])
def test_a_recording_that_cannot_be_read_is_a_lost_camera(
    tmp_path: Path, audience: Audience, name: str
) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "damaged").mkdir()
    (tmp_path / "damaged" / "1.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    with running(recording(audience, tmp_path / name, loop=True)):
        audience.waits_for(lambda: LOST in audience.states)


def test_a_video_without_a_frame_is_a_lost_camera(audience: Audience) -> None:
    class Nothing(PluggedCamera):
        def grab(self) -> bool:
            return False

    with running(device(audience, Nothing(card()))):
        audience.waits_for(lambda: LOST in audience.states)
    assert LIVE not in audience.states


def test_closing_is_final_and_may_be_repeated(audience: Audience, plugged: PluggedCamera) -> None:
    source = device(audience, plugged)
    source.close()
    source.close()
    assert source.status.state is CLOSED
    assert audience.states == [CLOSED]
    with pytest.raises(Unavailable) as refusal:
        source.start()
    assert refusal.value.code is Code.CLOSED
    assert plugged.opened == 0


def test_a_driver_that_does_not_come_back_does_not_hold_the_till(
    audience: Audience, plugged: PluggedCamera, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(threaded, "_JOIN_TIMEOUT_S", 0.05)
    plugged.stuck = Event()
    source = device(audience, plugged)
    source.start()
    audience.waits_for(lambda: plugged.opened)
    with pytest.raises(Unavailable) as refusal:
        source.close()
    assert refusal.value.code is Code.BUSY
    plugged.stuck.set()
    audience.waits_for(lambda: CLOSED in audience.states)


def test_a_listener_that_breaks_ends_the_source_in_the_open(
    plugged: PluggedCamera, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Breaking(Audience):
        def frame_seen(self, preview: Preview) -> None:
            raise ValueError(preview.at_ms)

    told: list[type[BaseException]] = []
    monkeypatch.setattr(threading, "excepthook", hook_into(told))
    audience = Breaking()
    source = device(audience, plugged)
    with running(source):
        audience.waits_for(lambda: CLOSED in audience.states)
    assert source.status == SourceStatus(CLOSED, (Trouble.BROKEN,))
    assert told == [ValueError]
    assert plugged.open_now == 0


def has_grabbed(plugged: PluggedCamera, grabs: int) -> bool:
    return plugged.grabs >= grabs


def reached(plugged: PluggedCamera, tries: int) -> bool:
    return plugged.tries == tries


def hook_into(told: list[type[BaseException]]) -> Callable[[threading.ExceptHookArgs], None]:
    def hook(broken: threading.ExceptHookArgs) -> None:
        told.append(broken.exc_type)

    return hook


def test_a_missing_second_decoder_is_trouble_of_a_live_camera(
    audience: Audience, plugged: PluggedCamera, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pos_app.scanning.libraries._zbar_or_none", lambda: None)
    with running(device(audience, plugged)) as source:
        audience.waits_for(lambda: audience.scans)
        assert source.status == SourceStatus(LIVE, (Trouble.SECOND_DECODER_MISSING,))


def test_a_camera_in_the_dark_asks_for_light_and_stops_when_it_has_some(
    audience: Audience, plugged: PluggedCamera, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "DARK_FOR_MS", 30)
    bright = plugged.picture
    plugged.picture = bright // 8
    with running(device(audience, plugged)):
        audience.waits_for(lambda: SourceStatus(LIVE, (Trouble.TOO_DARK,)) in audience.statuses)
        plugged.picture = bright
        audience.waits_for(lambda: audience.statuses[-1] == SourceStatus(LIVE))


def test_a_camera_on_its_side_is_turned_and_mirrored_for_the_one_who_looks(
    audience: Audience, plugged: PluggedCamera
) -> None:
    lower = View(area=Area(top=0.5), turn=90, mirror=True)
    plugged.picture = plugged.picture.copy()
    plugged.picture[:, :20] = 255  # the left edge, which comes to lie on top
    source = CameraSource(Device(), audience, RealClock(), view=lower, open_feed=plugged.open)
    with running(source):
        audience.waits_for(lambda: audience.previews)
    rgb = audience.previews[0].rgb
    assert rgb.shape[:2] == (SMALL[1], SMALL[0])
    assert rgb[5].min() == rgb[5].max() > 0
    assert rgb[5].max() < 255


def test_how_fast_frames_are_read_is_told_with_each(
    audience: Audience, plugged: PluggedCamera
) -> None:
    with running(device(audience, plugged)):
        audience.waits_for(lambda: len(audience.previews) > 10)
    assert audience.previews[0].frames_per_second is None
    last = audience.previews[-1]
    assert last.frames_per_second is not None
    assert last.decode_ms is not None
    assert last.frames_per_second > 0
    assert 0 < last.decode_ms < 5000


def test_a_camera_is_a_scan_source(audience: Audience, plugged: PluggedCamera) -> None:
    source: ScanSource = device(audience, plugged)
    assert source.name == "camera"


def test_the_till_can_hold_a_camera_without_loading_opencv() -> None:
    told = in_a_fresh_process(
        "import sys, pos_app.scanning.camera, pos_app.scanning.wedge\n"
        "print({'cv2', 'numpy', 'zxingcpp', 'pyzbar'} & sys.modules.keys())"
    )
    assert told == "set()"


@pytest.mark.parametrize("before", [{}, {"QT_QPA_FONTDIR": "/fonts", "LD_LIBRARY_PATH": "/lib"}])
def test_opencv_leaves_the_variables_of_qt_and_the_loader_as_they_were(
    before: dict[str, str],
) -> None:
    told = in_a_fresh_process(
        "import os, pos_app.scanning.opencv\n"
        "names = ('QT_QPA_PLATFORM_PLUGIN_PATH', 'QT_QPA_FONTDIR', 'LD_LIBRARY_PATH')\n"
        "print({name: os.environ[name] for name in names if name in os.environ})",
        **before,
    )
    assert told == str(before)


def in_a_fresh_process(program: str, **variables: str) -> str:
    names = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR", "LD_LIBRARY_PATH")
    kept = {name: value for name, value in os.environ.items() if name not in names}
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=kept | variables,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()
