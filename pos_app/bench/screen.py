"""Where windows go on a machine that has no display: into memory, painted all the same."""

import os
import sys


def paint_into_memory_without_display() -> None:
    """Choose Qt's offscreen platform for this process and its children where there is no other."""
    has_display = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform == "linux" and not has_display:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
