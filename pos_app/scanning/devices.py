"""The cameras that a system has, by the names that people know them by."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

LINUX_DEVICES: Final = Path("/sys/class/video4linux")

_MAIN_NODE: Final = "0"


@dataclass(frozen=True, slots=True)
class Camera:
    """A camera by its number, which may change when it is plugged in again, and its name."""

    index: int
    name: str


def cameras(devices: Path = LINUX_DEVICES) -> list[Camera]:
    """Return the cameras of a Linux system by number; elsewhere none, for nobody tells names.

    A camera has several nodes, of which the first shows pictures. Two of the same make have the
    same name: the second is told as "name 2".
    """
    found: list[Camera] = []
    if not devices.is_dir():
        return found
    for node in sorted(devices.glob("video*"), key=lambda node: (len(node.name), node.name)):
        number = node.name.removeprefix("video")
        if number.isdecimal() and _told(node / "index") in {"", _MAIN_NODE}:
            found.append(Camera(int(number), _unused(_told(node / "name") or node.name, found)))
    return found


def find_camera(name: str, devices: Path = LINUX_DEVICES) -> Camera | None:
    """Return the camera of this name, wherever it is plugged in now."""
    return next((camera for camera in cameras(devices) if camera.name == name), None)


def _told(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:  # it was unplugged while it was being asked
        return ""


def _unused(name: str, found: list[Camera]) -> str:
    known = {camera.name for camera in found}
    number = 2
    unused = name
    while unused in known:
        unused = f"{name} {number}"
        number += 1
    return unused
