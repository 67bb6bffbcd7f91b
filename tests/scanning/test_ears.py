"""A serial scanner is understood at whatever rate it sends, and never wrongly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.scanning.ears import UNREADABLE, SerialEar, bare
from pos_app.scanning.layouts import Spelling
from pos_app.scanning.rates import RATES
from pos_app.scanning.source import Symbology
from tests.scanning.uart import as_read

EAN = "5901234123457"
TEXTS = st.text("0123456789ABCDEFGHIJKLMNOPQRSTUVWX.:-abcdef@#$%&*+=?!", min_size=6, max_size=48)


def heard(ear: SerialEar, data: bytes) -> list[str]:
    at_once = [spelling.text for spelling in ear.hears(data)]
    return at_once + [spelling.text for spelling in ear.silence()]


@pytest.mark.slow
@given(text=TEXTS, rate=st.sampled_from(RATES), suffix=st.sampled_from(["\r", "\r\n", "\t"]))
def test_the_rate_is_found_within_a_round_and_nothing_wrong_is_told_meanwhile(
    text: str, rate: int, suffix: str
) -> None:
    ear = SerialEar()
    for _ in RATES:
        told = heard(ear, as_read((text + suffix).encode(), rate, ear.rate or 0))
        assert told in ([text], [UNREADABLE.text])
        if told == [text]:
            break
    assert ear.is_sure
    assert ear.rate == rate
    assert heard(ear, (text + suffix).encode()) == [text]


def test_once_sure_a_code_is_told_with_its_suffix() -> None:
    ear = SerialEar(baud=9600)
    assert ear.patience_ms is None
    assert ear.hears(EAN.encode()) == ()
    assert ear.patience_ms is not None
    assert ear.hears(b"\r\n") == (Spelling(EAN),)
    assert ear.patience_ms is None


def test_a_scanner_that_was_set_to_another_rate_is_found_again() -> None:
    ear = SerialEar(baud=9600)
    rates = [ear.rate]
    while ear.rate != 38400 and len(rates) < 20:
        assert EAN not in heard(ear, as_read(f"{EAN}\r".encode(), 38400, ear.rate or 0))
        rates.append(ear.rate)
    assert heard(ear, f"{EAN}\r".encode()) == [EAN]


def test_the_end_of_rubbish_is_not_heard_at_the_next_rate() -> None:
    ear = SerialEar(baud=9600)
    assert ear.hears(b"\xff\r\xff\r" + EAN.encode() + b"\r") == (UNREADABLE, UNREADABLE)
    assert ear.hears(f"{EAN}\r".encode()) == ()
    assert ear.patience_ms is not None
    assert ear.silence() == ()
    assert ear.rate == 115200


def test_what_was_pulled_out_in_the_middle_is_forgotten() -> None:
    ear = SerialEar()
    ear.hears(b"590\r123")
    ear.forget()
    assert ear.patience_ms is None
    assert heard(ear, f"{EAN}\r".encode()) == [EAN]


def test_a_rate_that_the_port_cannot_do_is_passed_over() -> None:
    ear = SerialEar()
    ear.skip_rate()
    assert ear.rate == RATES[1]


def test_the_scanners_own_prefix_falls_away_before_and_behind_an_aim_prefix() -> None:
    read = Spelling(EAN, Symbology.EAN_13)
    assert bare(f"]E0{EAN}", "") == read
    assert bare(f"%%]E0{EAN}", "%%") == read
    assert bare(f"]E0%%{EAN}", "%%") == read
    assert bare(EAN, "%%") == Spelling(EAN)
