"""Devices are listed by names, and by paths that stay."""

from pathlib import Path

import pytest
from serial.tools import list_ports
from serial.tools.list_ports_common import ListPortInfo

from pos_app.scanning import ports
from pos_app.scanning.devices import Camera
from pos_app.scanning.ports import Port, all_ports, input_devices, serial_ports


def test_serial_ports_have_the_path_that_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    device = tmp_path / "ttyACM0"
    device.touch()
    by_id = tmp_path / "by-id"
    by_id.mkdir()
    (by_id / "usb-Honeywell").symlink_to(device)
    named, bare = ListPortInfo(str(device)), ListPortInfo("COM3")
    named.description = "Honeywell 1470"
    monkeypatch.setattr(list_ports, "comports", lambda: [named, bare])
    assert sorted(serial_ports(by_id), key=lambda port: port.name) == [
        Port("serial", "COM3", "COM3"),
        Port("serial", str(by_id / "usb-Honeywell"), "Honeywell 1470"),
    ]


def test_this_machine_can_be_asked() -> None:
    assert all(port.kind == "serial" for port in serial_ports())
    assert all(port.kind == "input" for port in input_devices())


def test_a_camera_is_listed_as_the_settings_call_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ports, "cameras", lambda: [Camera(2, "HD Webcam")])
    assert all_ports()[0] == Port("camera", "camera:HD Webcam", "HD Webcam")


def test_keyboards_are_told_by_the_names_of_the_kernel(tmp_path: Path) -> None:
    by_id, names = tmp_path / "by-id", tmp_path / "class"
    (names / "event7" / "device").mkdir(parents=True)
    (names / "event7" / "device" / "name").write_text("Datalogic QW2100\n")
    by_id.mkdir()
    for name, event in (
        ("usb-Datalogic-event-kbd", "event7"),
        ("usb-Keys-event-kbd", "event8"),
        ("usb-Mouse-event-mouse", "event9"),
    ):
        (by_id / name).symlink_to(tmp_path / event)
    assert input_devices(by_id, names) == [
        Port("input", str(by_id / "usb-Datalogic-event-kbd"), "Datalogic QW2100"),
        Port("input", str(by_id / "usb-Keys-event-kbd"), "usb-Keys-event-kbd"),
    ]


def test_a_system_without_such_folders_has_none(tmp_path: Path) -> None:
    assert input_devices(tmp_path / "nowhere") == []
