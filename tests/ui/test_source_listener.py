from collections.abc import Callable
from threading import Thread, get_ident

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from pos_app.scanning.source import (
    Corners,
    Preview,
    Scan,
    ScanKind,
    SourceState,
    SourceStatus,
    Symbology,
)
from pos_app.ui.bridge import Bridge
from pos_app.ui.probe import wait_for
from pos_app.ui.source_listener import SourceListener

TOKEN = "1798405808706978"
OUTLINE = ((1, 1), (3, 1), (3, 2), (1, 2))
SCAN = Scan(
    text=TOKEN, source="camera", kind=ScanKind.CAMERA, symbology=Symbology.CODE_128, at_ms=1
)


class Screen:
    """Takes what comes, and remembers on which thread."""

    def __init__(self) -> None:
        self.scans: list[Scan] = []
        self.repeats = 0
        self.statuses: list[SourceStatus] = []
        self.frames: list[tuple[QImage, tuple[Corners, ...]]] = []
        self.threads: set[int] = set()

    def scan(self, scan: Scan) -> None:
        self.scans.append(scan)
        self.threads.add(get_ident())

    def repeat(self) -> None:
        self.repeats += 1
        self.threads.add(get_ident())

    def status(self, status: SourceStatus) -> None:
        self.statuses.append(status)
        self.threads.add(get_ident())

    def frame(self, picture: QImage, preview: Preview) -> None:
        self.frames.append((picture, preview.corners))
        self.threads.add(get_ident())


@pytest.fixture
def screen() -> Screen:
    return Screen()


@pytest.fixture
def listener(qapp: QApplication, screen: Screen) -> SourceListener:  # noqa: ARG001
    return SourceListener(
        Bridge(),
        on_scan=screen.scan,
        on_repeat=screen.repeat,
        on_status=screen.status,
        on_frame=screen.frame,
    )


def preview(red: int, width_px: int = 5) -> Preview:
    rgb = np.zeros((3, width_px, 3), np.uint8)
    rgb[:, :, 0] = red
    return Preview(rgb=rgb, corners=(OUTLINE,), at_ms=red)


def test_scans_repeats_and_states_arrive_on_the_screens_own_thread_in_their_order(
    listener: SourceListener, screen: Screen
) -> None:
    live = SourceStatus(SourceState.LIVE)

    def see() -> None:
        listener.status_changed(live)
        listener.scanned(SCAN)
        listener.repeat_skipped(SCAN)

    camera = Thread(target=see)
    camera.start()
    camera.join()
    assert (screen.scans, screen.repeats, screen.statuses) == ([], 0, [])
    wait_for(lambda: screen.repeats)
    assert (screen.scans, screen.statuses) == ([SCAN], [live])
    assert screen.threads == {get_ident()}


def test_a_frame_is_shown_in_its_colours_with_its_outlines(
    listener: SourceListener, screen: Screen
) -> None:
    seen = preview(red=200)
    listener.frame_seen(seen)
    wait_for(lambda: screen.frames)
    seen.rgb[:] = 0  # the picture must not be a look at somebody else's memory
    picture, outlines = screen.frames[0]
    assert (picture.width(), picture.height()) == (5, 3)
    assert picture.pixelColor(4, 2) == QColor(200, 0, 0)
    assert outlines == (OUTLINE,)


def test_a_busy_screen_is_shown_the_newest_frame_and_no_queue_of_old_ones(
    listener: SourceListener, screen: Screen
) -> None:
    for red in range(1, 11):
        listener.frame_seen(preview(red))
    wait_for(lambda: screen.frames)
    QApplication.processEvents()
    (shown,) = screen.frames
    assert shown[0].pixelColor(0, 0).red() == 10


def test_whoever_comes_for_a_frame_that_is_fetched_already_shows_nothing(
    screen: Screen, listener: SourceListener, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Callable[[], None]] = []

    def ask(_: Bridge, function: Callable[[], None]) -> None:
        asked.append(function)

    monkeypatch.setattr(Bridge, "call", ask)
    listener.frame_seen(preview(1))
    (fetch,) = asked
    fetch()
    fetch()
    assert len(screen.frames) == 1


def test_the_last_frame_is_always_shown_however_frames_and_screen_meet(
    listener: SourceListener, screen: Screen
) -> None:
    def see() -> None:
        for number in range(1000):
            listener.frame_seen(preview(number % 200))
        listener.frame_seen(preview(255))

    camera = Thread(target=see)
    camera.start()
    wait_for(lambda: screen.frames and screen.frames[-1][0].pixelColor(0, 0).red() == 255)
    camera.join()


def test_a_scanner_without_a_picture_needs_nobody_to_show_one(
    qapp: QApplication,  # noqa: ARG001
    screen: Screen,
) -> None:
    listener = SourceListener(
        Bridge(), on_scan=screen.scan, on_repeat=screen.repeat, on_status=screen.status
    )
    listener.frame_seen(preview(1))
    listener.scanned(SCAN)
    wait_for(lambda: screen.scans)
    assert screen.frames == []
