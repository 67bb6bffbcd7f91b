import sys

from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot


def test_qt_does_not_use_up_the_references_to_none(qtbot: QtBot) -> None:
    """One lost at each call ends a till on Python 3.11 within minutes, as PySide6 6.12.0 did."""
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(1000):
        label.setText("")
        assert label.parentWidget() is None
        QApplication.processEvents()
    assert sys.getrefcount(None) > before - 500
