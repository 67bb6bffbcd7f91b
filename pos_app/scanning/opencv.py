"""The one door to OpenCV, which must be opened late and closed behind what it brings along.

Importing this module takes 120 ms, so nothing that the start of a till needs may import it. OpenCV
sets variables for the whole process: two that point Qt at plugins and fonts which are not ours, and
one that makes every program we start look for libraries in the current folder. They are put back.
"""

import os
from typing import Final

_CHANGED_BY_IMPORT: Final = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR", "LD_LIBRARY_PATH")

_before = {name: os.environ.get(name) for name in _CHANGED_BY_IMPORT}

# Read when the library is loaded. A camera that is pulled out must not hold the thread for the
# usual ten seconds, and what is wrong with a device or a file is told by us, not on stderr.
os.environ.setdefault("OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT", "2")
os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")

import cv2  # noqa: E402 - the variables above have to be set first
from cv2.utils import logging  # noqa: E402 - exists only once cv2 is loaded

for _name, _value in _before.items():
    if _value is None:
        os.environ.pop(_name, None)
    else:
        os.environ[_name] = _value

logging.setLogLevel(logging.LOG_LEVEL_SILENT)

__all__ = ["cv2"]
