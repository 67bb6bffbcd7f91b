"""The page of the scanners in words."""

from pos_app.scanning.keys import KeyName
from pos_app.scanning.ports import Port
from pos_app.scanning.scan_log import ScanRecord
from pos_app.scanning.scanners import DirectScanner, Pace, Scanner, ScannerBook
from pos_app.scanning.source import ScanKind, SourceState, SourceStatus, Trouble
from pos_app.settings import CameraViewSettings
from pos_app.ui.scanners.view_model import ScannersState, light_hint, report_of, view_of

PACE = Pace.around(12.4)
RECORD = ScanRecord(
    number=7,
    kind=ScanKind.WEDGE,
    source="Scanner 1",
    read="DINCARD:****",
    symbology="code128",
    typed="*******Ø****",
    keys=("⇧", "*", "Enter"),
    gaps_ms=(3.0, 4.0, 90.0),
    suffix="enter",
    readings=0,
)


def test_a_till_without_set_up_scanners_says_that_it_understands_them() -> None:
    view = view_of(ScannersState())
    assert view.sources[0].value.startswith("understood")
    assert view.sources[1].value == "none"
    assert (view.told, view.set_up, view.can_forget) == ("", "Set up a scanner", False)


def test_each_scanner_says_how_it_types() -> None:
    keyboard = (
        Scanner(name="A", pace=PACE, prefix="%%", layout="no"),
        Scanner(name="B", pace=PACE, suffix=KeyName.TAB),
        Scanner(name="C", pace=PACE, suffix=None),
    )
    state = ScannersState(book=ScannerBook(keyboard=keyboard))
    told = [fact.value for fact in view_of(state).sources]
    assert told[:3] == [
        "12 ms a key, begins with %%, ends with Enter, through keyboard no",
        "12 ms a key, ends with Tab",
        "12 ms a key, ends with nothing",
    ]


def test_the_camera_tells_its_state_and_troubles() -> None:
    status = SourceStatus(SourceState.LOST, (Trouble.DEVICE_LOST,))
    view = view_of(ScannersState(camera=status))
    assert view.sources[-1].value == "lost; it is looked for"
    dark = SourceStatus(SourceState.LIVE, (Trouble.TOO_DARK, Trouble.SECOND_DECODER_MISSING))
    view = view_of(ScannersState(camera=dark, frames_per_second=29.6, decode_ms=12.4))
    assert view.sources[-1].value == (
        "looks, too dark, zbar is not installed, 30 frames a second, 12 ms to read one"
    )
    assert view.has_camera
    assert view.hint == light_hint(dark) == "Too dark to read codes. Give more light."
    assert view_of(ScannersState()).hint == ""


def test_a_scanner_with_a_device_of_its_own_tells_its_state_and_manner() -> None:
    serial = DirectScanner(kind="serial", device="/dev/a", name="A", baud=9600, prefix="%")
    keys = DirectScanner(kind="input", device="/dev/b", name="B")
    unsure = SourceStatus(SourceState.LIVE, (Trouble.RATE_UNKNOWN,))
    forbidden = SourceStatus(SourceState.LOST, (Trouble.DEVICE_FORBIDDEN,))
    book = ScannerBook(direct=(serial, keys))
    state = ScannersState(book=book, direct={"/dev/a": unsure, "/dev/b": forbidden})
    told = {fact.label: fact.value for fact in view_of(state).sources}
    assert told["A"] == "listens, its speed is found by scanning, 9600 baud, begins with %"
    assert told["B"] == "lost; it is looked for, this user may not open it"
    assert view_of(ScannersState(book=book)).sources[1].value.startswith("starting")


def test_devices_are_offered_for_use_and_those_in_use_for_an_end() -> None:
    book = ScannerBook(direct=(DirectScanner(kind="serial", device="/dev/a", name="A"),))
    ports = (
        Port("camera", "camera:C920", "C920"),
        Port("camera", "camera:Other", "Other"),
        Port("serial", "/dev/a", "Honeywell"),
        Port("input", "/dev/b", "Datalogic"),
    )
    state = ScannersState(book=book, camera_in_use="camera:C920", ports=ports)
    view = view_of(state)
    assert view.ports is not None
    assert [port.key for port in view.ports] == ["Stop", "Use", "Stop", "Use"]
    assert view.ports[2].detail == "Serial scanner, /dev/a"
    assert view.devices == "Last scans"
    assert view_of(ScannersState()).devices == "Devices"


def test_the_keys_of_the_camera_say_how_it_stands() -> None:
    view = view_of(ScannersState())
    assert (view.mirror, view.turn, view.can_widen) == ("Mirror", "Turn, 0°", False)
    stands = CameraViewSettings(mirror=True, turn=90, area=(0, 0, 0.5, 1))
    view = view_of(ScannersState(camera_view=stands))
    assert (view.mirror, view.turn, view.can_widen) == ("Mirrored", "Turn, 90°", True)


def test_a_scan_that_is_not_known_or_has_two_readings_says_so() -> None:
    [scan] = view_of(ScannersState(records=(RECORD,))).scans
    assert scan.read == "7  Scanner 1  DINCARD:****"
    assert scan.how == "code128, 4 characters, 4 ms, enter, unknown code"
    seen = ScanRecord(number=2, kind=ScanKind.CAMERA, source="camera", read="x")
    assert view_of(ScannersState(records=(seen,))).scans[0].read == "2  Camera  x"
    two = ScanRecord(number=1, kind=ScanKind.CAMERA, source="", read="x", readings=2)
    assert view_of(ScannersState(records=(two,))).scans[0].how == "more than one reading"


def test_a_scan_of_keys_shows_the_keys_starred_and_the_gaps_between_them() -> None:
    seen = ScanRecord(number=8, kind=ScanKind.CAMERA, source="camera", read="x")
    typed, camera = view_of(ScannersState(records=(RECORD, seen))).scans
    assert (typed.keys, typed.gaps_ms) == ("⇧ * Enter", (3.0, 4.0, 90.0))
    assert (camera.keys, camera.gaps_ms) == ("", ())


def test_setting_up_asks_for_one_code_after_the_other() -> None:
    view = view_of(ScannersState(heard=1, told="Understood."))
    assert view.told == "Understood. Scan code 2 of 3 of the printed sheet."
    assert view.set_up == "Cancel"


def test_the_report_holds_keys_and_gaps() -> None:
    report = report_of(ScannersState(records=(RECORD,)))
    assert "typed *******Ø****  keys ⇧ * Enter" in report
    assert "gaps ms 3 4 90  readings 0" in report
