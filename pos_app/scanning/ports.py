"""The devices that a scanner may be plugged in as, by names that people know them by."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from pos_app.scanning.devices import cameras
from pos_app.scanning.feeds import NAMED

LINUX_INPUT: Final = Path("/dev/input/by-id")
LINUX_SERIAL: Final = Path("/dev/serial/by-id")
LINUX_INPUT_NAMES: Final = Path("/sys/class/input")

_KEYBOARD: Final = "*-event-kbd"


@dataclass(frozen=True, slots=True)
class Port:
    """A device by a path that stays the same when it is plugged in again, where there is one.

    A camera by what the settings call it.
    """

    kind: Literal["serial", "input", "camera"]
    device: str
    name: str


def serial_ports(by_id: Path = LINUX_SERIAL) -> list[Port]:
    """Return the serial ports of this machine, those of USB and Bluetooth among them."""
    from serial.tools.list_ports import comports  # noqa: PLC0415 - few tills have one

    stable = {link.resolve(): str(link) for link in _in(by_id, "*")}
    return [
        Port(
            "serial",
            stable.get(Path(found.device).resolve(), found.device),
            _told(found.description) or found.device,
        )
        for found in sorted(comports())
    ]


def input_devices(by_id: Path = LINUX_INPUT, names: Path = LINUX_INPUT_NAMES) -> list[Port]:
    """Return the keyboards of a Linux system, of which scanners are some; elsewhere none."""
    return [
        Port("input", str(link), _name_of(names / link.resolve().name) or link.name)
        for link in _in(by_id, _KEYBOARD)
    ]


def all_ports() -> tuple[Port, ...]:
    """Return every device of this machine that may scan: cameras, serial ports, keyboards."""
    seen = [Port("camera", f"{NAMED}{camera.name}", camera.name) for camera in cameras()]
    return (*seen, *serial_ports(), *input_devices())


def _in(folder: Path, pattern: str) -> list[Path]:
    return sorted(folder.glob(pattern)) if folder.is_dir() else []


def _name_of(device: Path) -> str:
    try:
        return (device / "device" / "name").read_text(encoding="utf-8", errors="replace").strip()
    except OSError:  # it was unplugged while it was being asked
        return ""


def _told(description: str | None) -> str:
    return "" if description in {None, "n/a"} else str(description)
