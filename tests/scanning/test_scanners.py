from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.errors import Code, Refused
from pos_app.scanning.keys import KeyName
from pos_app.scanning.scanners import (
    FILE_NAME,
    DirectScanner,
    LearnedPace,
    Pace,
    Scanner,
    ScannerBook,
    read_scanners,
    write_scanners,
)


def paced(least_ms: float, more_ms: float, most_ms: float) -> Pace:
    usual_ms = least_ms + more_ms
    return Pace(gap_ms=usual_ms, shortest_ms=least_ms, longest_ms=usual_ms + most_ms)


TIMES = st.floats(0, 300)
PACES = st.builds(paced, TIMES, TIMES, TIMES)
SCANNERS = st.builds(
    Scanner,
    name=st.text(max_size=20),
    pace=PACES,
    prefix=st.text(max_size=4),
    suffix=st.sampled_from([KeyName.ENTER, KeyName.TAB, None]),
    layout=st.sampled_from(["us", "no"]),
    device=st.none() | st.just("/dev/input/by-id/usb-scanner"),
)


DIRECT = st.builds(
    DirectScanner,
    kind=st.sampled_from(["serial", "input"]),
    device=st.text(max_size=20),
    name=st.text(max_size=20),
    baud=st.none() | st.just(9600),
    prefix=st.text(max_size=4),
)
LEARNED = st.builds(
    LearnedPace, medians_ms=st.lists(TIMES, max_size=3).map(tuple), ended_bare=st.integers(0, 9)
)
BOOKS = st.builds(
    ScannerBook,
    keyboard=st.lists(SCANNERS, max_size=3).map(tuple),
    direct=st.lists(DIRECT, max_size=3).map(tuple),
    learned=LEARNED,
)


@given(BOOKS)
def test_what_is_written_comes_back(
    tmp_path_factory: pytest.TempPathFactory, book: ScannerBook
) -> None:
    data = tmp_path_factory.mktemp("data")
    write_scanners(data, book)
    assert read_scanners(data) == book


def test_a_till_without_the_file_has_no_scanner_set_up(tmp_path: Path) -> None:
    assert read_scanners(tmp_path) == ScannerBook()


def test_a_file_from_before_other_scanners_were_known_is_read(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text(
        '[{"name": "Scanner 1", "pace": {"gap_ms": 5, "shortest_ms": 4, "longest_ms": 6},'
        ' "prefix": "%", "suffix": "tab", "layout": "no", "device": null}]'
    )
    [scanner] = read_scanners(tmp_path).keyboard
    assert (scanner.prefix, scanner.suffix, scanner.layout) == ("%", KeyName.TAB, "no")


@pytest.mark.parametrize(
    "damaged", [b"", b"{", b"\xff", b'[{"name": "x"}]', b'[{"what": 1}]', b'{"x": 1}']
)
def test_a_damaged_file_is_named(tmp_path: Path, damaged: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(damaged)
    with pytest.raises(Refused) as refusal:
        read_scanners(tmp_path)
    assert refusal.value.code is Code.SETTINGS_INVALID
    assert FILE_NAME in str(refusal.value.fields["path"])


def test_a_folder_that_takes_no_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refusal:
        write_scanners(tmp_path / "nowhere", ScannerBook())
    assert refusal.value.code is Code.FOLDER_READ_ONLY


def test_a_pace_leaves_room_around_what_was_heard() -> None:
    pace = Pace(gap_ms=100.0, shortest_ms=90.0, longest_ms=110.0)
    assert pace.patience_ms == 146.0
    assert pace.fits([54.0, 146.0])
    assert not pace.fits([100.0, 147.0])
    assert not pace.fits([53.0])


def test_a_scanner_is_slow_when_a_person_may_be_as_fast() -> None:
    assert Scanner(name="a", pace=Pace.around(36.0)).is_slow
    assert not Scanner(name="a", pace=Pace.around(35.0)).is_slow
