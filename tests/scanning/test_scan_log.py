"""The list of the last scans: enough to find what is wrong with a scanner, too little to spend."""

from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.token import CardToken, read_scan
from pos_app.errors import Refused
from pos_app.scanning.layouts import LAYOUTS
from pos_app.scanning.scan_log import KEPT, ScanLog, shown
from pos_app.scanning.source import Scan, ScanKind, Symbology
from tests.scanning.keyboard import EAN, TOKEN, Listener, scanned


def camera_scan(text: str) -> Scan:
    return Scan(text=text, source="", kind=ScanKind.CAMERA, symbology=Symbology.QR, at_ms=1)


def test_the_last_twenty_are_kept_latest_first() -> None:
    log = ScanLog()
    for number in range(KEPT + 5):
        log.note(camera_scan(f"{number:06}"))
    assert [record.number for record in log.records] == list(range(25, 5, -1))
    assert log.records[0].symbology == "qr"


def test_a_scan_by_keys_tells_keys_gaps_suffix_and_what_the_layout_did() -> None:
    log = ScanLog()
    [scan] = Listener().hears(scanned(TOKEN, [3.0] * 64, layout=LAYOUTS["no"])).scans
    log.note(scan)
    [record] = log.records
    assert record.read == "DINCARD:********-****-****-9a**-*******5f000"
    assert record.typed == "********" + TOKEN[8:].replace("-", "+").translate(
        {ord(character): "*" for character in "0123456789abcdef"}
    )
    assert record.keys[:2] == ("⇧", "*")
    assert record.keys[-1] == "Enter"
    assert (record.usual_gap_ms, record.suffix, record.readings) == (3.0, "enter", 1)


def test_an_articles_code_is_no_secret() -> None:
    log = ScanLog()
    [scan] = Listener().hears(scanned(EAN, [3.0] * 64)).scans
    log.note(scan)
    assert (log.records[0].read, log.records[0].typed) == (EAN, EAN)
    assert camera_scan(EAN).symbology is Symbology.QR
    log.note(camera_scan(EAN))
    assert log.records[0].usual_gap_ms is None


@given(st.text(max_size=60))
def test_no_token_is_ever_shown_whole(text: str) -> None:
    said = shown(text)
    try:
        read = read_scan(text)
    except Refused:
        assert not any(character.isascii() and character.isalnum() for character in said)
        return
    if isinstance(read, CardToken):
        assert said.count("*") >= 4 or read.value.count("*") or "-" in read.value
