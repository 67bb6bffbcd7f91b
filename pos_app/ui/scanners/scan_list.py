"""The last scans, each with the keys that came and the gaps between them."""

from collections.abc import Sequence

from pos_app.ui.components.box import Column, Row
from pos_app.ui.components.fitting_text import ElidedText
from pos_app.ui.components.text import Role, Text, Tone
from pos_app.ui.scanners.key_gaps import KeyGaps
from pos_app.ui.scanners.view_model import ScanView


class ScanList(Column):
    """Shows as many scans as it is given."""

    def __init__(self) -> None:
        super().__init__("scanner_scans")
        self._rows: list[_ScanRow] = []

    def show_scans(self, views: Sequence[ScanView]) -> None:
        """Show the scans."""
        while len(self._rows) < len(views):
            row = _ScanRow()
            self._rows.append(row)
            self.put(row)
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(views))
        for row, view in zip(self._rows, views, strict=False):
            row.show_scan(view)


class _ScanRow(Column):
    def __init__(self) -> None:
        super().__init__()
        self._read = ElidedText(role=Role.BODY)
        self._how = Text(role=Role.BODY, tone=Tone.SOFT)
        self._keys = ElidedText(role=Role.CAPTION, tone=Tone.SOFT)
        self._gaps = KeyGaps()
        told = Row()
        told.setProperty("part", "fact")
        told.put(self._read, stretch=1)
        told.put(self._how)
        typed = Row()
        typed.setProperty("part", "fact")
        typed.put(self._keys, stretch=1)
        typed.put(self._gaps)
        self.put(told, typed)

    def show_scan(self, view: ScanView) -> None:
        self._read.say(view.read)
        self._how.say(view.how)
        self._keys.say(view.keys)
        self._keys.setVisible(bool(view.keys))
        self._gaps.show_gaps(view.gaps_ms)
