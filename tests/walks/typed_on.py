"""A window with one field and the till's own ears; tells each scan and what the field holds.

Run as a program under a screen of its own: a line of JSON for every scan.
"""

import json
import sys

from PySide6.QtWidgets import QApplication, QLineEdit

from pos_app.scanning.shapes import known_shapes
from pos_app.scanning.verdict import WedgeScan
from pos_app.scanning.wedge import WedgeRecogniser
from pos_app.ui.scan_capture import ScanCapture

TITLE = "Typed on"


def main() -> int:
    """Show the window until it is ended."""
    application = QApplication(sys.argv)
    field = QLineEdit()
    field.setWindowTitle(TITLE)
    capture = ScanCapture(WedgeRecogniser(known_shapes(["AB"])))

    def tell(scan: WedgeScan) -> None:
        told = {
            "text": scan.text,
            "typed": scan.typed,
            "readings": len(scan.spellings),
            "field": field.text(),
        }
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()

    capture.scanned.connect(tell)
    capture.start()
    field.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
