"""The page of the scanners in words."""

from pos_app.scanning.keys import KeyName
from pos_app.scanning.scan_log import ScanRecord
from pos_app.scanning.scanners import Pace, Scanner
from pos_app.scanning.source import ScanKind, SourceState, SourceStatus, Trouble
from pos_app.ui.scanners.view_model import ScannersState, report_of, view_of

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
    scanners = (
        Scanner(name="A", pace=PACE, prefix="%%", layout="no"),
        Scanner(name="B", pace=PACE, suffix=KeyName.TAB),
        Scanner(name="C", pace=PACE, suffix=None),
    )
    told = [fact.value for fact in view_of(ScannersState(scanners=scanners)).sources]
    assert told[:3] == [
        "12 ms a key, begins with %%, ends with Enter, through keyboard no",
        "12 ms a key, ends with Tab",
        "12 ms a key, ends with nothing",
    ]


def test_the_camera_tells_its_state_and_troubles() -> None:
    status = SourceStatus(SourceState.LOST, (Trouble.DEVICE_LOST,))
    view = view_of(ScannersState(camera=status))
    assert view.sources[-1].value == "lost; it is looked for, device_lost"


def test_a_scan_that_is_not_known_or_has_two_readings_says_so() -> None:
    [fact] = view_of(ScannersState(records=(RECORD,))).scans
    assert fact.label == "7  Keyboard Scanner 1  DINCARD:****"
    assert fact.value == "code128, 4 characters, 4 ms, enter, unknown code"
    two = ScanRecord(number=1, kind=ScanKind.CAMERA, source="", read="x", readings=2)
    assert view_of(ScannersState(records=(two,))).scans[0].value == "more than one reading"


def test_setting_up_asks_for_one_code_after_the_other() -> None:
    view = view_of(ScannersState(heard=1, told="Understood."))
    assert view.told == "Understood. Scan code 2 of 3 of the printed sheet."
    assert view.set_up == "Cancel"


def test_the_report_holds_keys_and_gaps() -> None:
    report = report_of(ScannersState(records=(RECORD,)))
    assert "typed *******Ø****  keys ⇧ * Enter" in report
    assert "gaps ms 3 4 90  readings 0" in report
