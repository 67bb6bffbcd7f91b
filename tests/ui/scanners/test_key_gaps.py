"""The rhythm of a scan, painted."""

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from pos_app.ui.scanners.key_gaps import KeyGaps, share_of


def test_a_longer_gap_is_a_higher_bar_up_to_the_slowest_scanner() -> None:
    shares = [share_of(gap_ms) for gap_ms in (0.0, 1.0, 3.0, 60.0, 300.0, 9000.0)]
    assert shares == sorted(shares)
    assert shares[:2] == [0, 0]
    assert shares[-2:] == [1, 1]


def test_each_gap_is_one_bar_whose_height_is_seen(qtbot: QtBot) -> None:
    gaps = KeyGaps()
    qtbot.addWidget(gaps)
    gaps.setStyleSheet("KeyGaps { color: #ff0000; background: #ffffff; }")
    gaps.show_gaps((1.0, 300.0, 17.0))
    gaps.resize(gaps.sizeHint())
    seen = gaps.grab().toImage()
    step, high = seen.width() // 3, seen.height()
    heights = [
        sum(seen.pixelColor(number * step + 1, y) == QColor("#ff0000") for y in range(high))
        for number in range(3)
    ]
    assert heights[:2] == [1, high]
    assert abs(heights[2] - high / 2) <= 1
    assert gaps.accessibleName() == "1 300 17"


def test_a_scan_without_keys_takes_no_room(qtbot: QtBot) -> None:
    gaps = KeyGaps()
    qtbot.addWidget(gaps)
    gaps.show_gaps(())
    assert gaps.isHidden()
    assert gaps.sizeHint().width() == 0


def test_the_bars_are_as_large_as_the_letters_beside_them(qtbot: QtBot) -> None:
    gaps = KeyGaps()
    qtbot.addWidget(gaps)
    gaps.show_gaps((1.0, 300.0))
    gaps.setStyleSheet("KeyGaps { font-size: 15px; }")
    gaps.ensurePolished()
    small = gaps.sizeHint()
    gaps.setStyleSheet("KeyGaps { font-size: 30px; }")
    assert gaps.sizeHint().height() == pytest.approx(2 * small.height(), abs=3)
    assert gaps.sizeHint().width() == pytest.approx(2 * small.width(), rel=0.2)
