"""The last scans on the page."""

from pytestqt.qtbot import QtBot

from pos_app.ui.components.text import Text
from pos_app.ui.scanners.key_gaps import KeyGaps
from pos_app.ui.scanners.scan_list import ScanList
from pos_app.ui.scanners.view_model import ScanView

TYPED = ScanView(read="2  Till 1  ****", how="44 characters", keys="⇧ * *", gaps_ms=(3.0, 9.0))
SEEN = ScanView(read="1  Camera  ****", how="qr")


def test_each_scan_is_shown_with_its_keys_and_gaps_and_what_is_gone_is_hidden(qtbot: QtBot) -> None:
    scans = ScanList()
    qtbot.addWidget(scans)
    scans.resize(900, 400)
    scans.show_scans((TYPED, SEEN))
    scans.show()
    assert words_of(scans) == ["2  Till 1  ****", "44 characters", "⇧ * *", "1  Camera  ****", "qr"]
    assert [gaps.isVisible() for gaps in scans.findChildren(KeyGaps)] == [True, False]
    scans.show_scans((SEEN,))
    assert words_of(scans) == ["1  Camera  ****", "qr"]
    assert [gaps.isVisible() for gaps in scans.findChildren(KeyGaps)] == [False, False]


def words_of(scans: ScanList) -> list[str]:
    return [words.text() for words in scans.findChildren(Text) if words.isVisible()]
