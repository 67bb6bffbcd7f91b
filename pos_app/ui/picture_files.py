"""A file's picture, read no larger than a tile needs it."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from pos_app.errors import Code, Refused

LARGEST_SIDE_PX: Final = 480


def read_picture(path: Path) -> QImage:
    """Return the picture of a file, or raise `Refused(UNREADABLE_FILE)`."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    most = QSize(LARGEST_SIDE_PX, LARGEST_SIDE_PX)
    if size.isValid() and (size.width() > most.width() or size.height() > most.height()):
        reader.setScaledSize(size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise Refused(Code.UNREADABLE_FILE, path=str(path), reason=reader.errorString())
    return image
