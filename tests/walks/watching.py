"""Tells what stands where on a screen, to whoever has no eyes: see `watched`."""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from pos_app.bootstrap.kiosk import run_kiosk
from pos_app.bootstrap.till_program import run_till
from pos_app.ui.application import make_application


class _Watch(QObject):
    def __init__(self, path: str) -> None:
        super().__init__()
        QLocalServer.removeServer(path)  # the last life may have been killed
        self._server = QLocalServer(self)
        self._server.newConnection.connect(self._tell)
        assert self._server.listen(path), self._server.errorString()

    def _tell(self) -> None:
        caller = self._server.nextPendingConnection()
        caller.disconnected.connect(caller.deleteLater)
        caller.write(json.dumps(all_that_stands()).encode())
        caller.disconnectFromServer()


def all_that_stands() -> list[dict[str, object]]:
    """Return what can be seen of every widget with a name, in no order that matters."""
    return [
        _seen(widget)
        for widget in QApplication.allWidgets()
        if widget.objectName() and widget.isVisible() and widget.window().isVisible()
    ]


def _seen(widget: QWidget) -> dict[str, object]:
    middle = widget.mapToGlobal(widget.rect().center())
    met = QApplication.widgetAt(middle)
    is_met = met is not None and (met is widget or widget.isAncestorOf(met))
    return {
        "name": widget.objectName(),
        "at": [middle.x(), middle.y()],
        "text": _text_of(widget),
        "takes_presses": is_met and widget.isEnabled(),
    }


def _text_of(widget: QWidget) -> str:
    match widget:
        case QLabel() | QLineEdit():
            return widget.text()
        case QAbstractButton():
            return widget.accessibleName()  # without the gap that its icon has
        case _:
            return ""


def main() -> int:
    """Open the workplace until it is ended."""
    workplace, data, path = sys.argv[1:]
    make_application()
    watch = _Watch(path)
    try:
        if workplace == "till":
            return run_till(Path(data))
        return run_kiosk(Path(data), lambda line: sys.stdout.write(f"{line}\n"))
    finally:
        watch.deleteLater()
