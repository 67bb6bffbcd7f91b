"""The bytes of a serial scanner are cut into its codes."""

from hypothesis import given
from hypothesis import strategies as st

from pos_app.scanning.framing import LONGEST_CODE, SUFFIXES, Framer, Sent

CODES = st.lists(
    st.binary(min_size=1, max_size=30).filter(
        lambda data: not set(data) & set(SUFFIXES) and not data.startswith(b"\x02")
    ),
    max_size=5,
)


@given(codes=CODES, suffix=st.sampled_from([b"\r", b"\n", b"\r\n", b"\t", b"\x03"]), data=st.data())
def test_however_the_bytes_are_torn_the_codes_are_the_same(
    codes: list[bytes], suffix: bytes, data: st.DataObject
) -> None:
    whole = b"".join(code + suffix for code in codes)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(whole)), max_size=6)))
    framer = Framer()
    sent: list[Sent] = []
    for begin, end in zip([0, *cuts], [*cuts, len(whole)], strict=True):
        sent += framer.take(whole[begin:end])
    assert sent == [Sent(code, is_ended=True) for code in codes]
    assert not framer.is_waiting
    assert framer.silence() == ()


def test_silence_ends_a_code_without_a_suffix() -> None:
    framer = Framer()
    assert framer.take(b"\x025901234123457") == ()
    assert framer.is_waiting
    assert framer.silence() == (Sent(b"5901234123457", is_ended=False),)
    assert not framer.is_waiting


def test_what_is_too_long_for_a_code_is_dropped_whole() -> None:
    framer = Framer()
    assert framer.take(b"1" * (LONGEST_CODE + 1) + b"\r2345\r") == (Sent(b"2345", is_ended=True),)


def test_what_was_pulled_out_in_the_middle_is_forgotten() -> None:
    framer = Framer()
    framer.take(b"5901")
    framer.forget()
    assert framer.take(b"234\r") == (Sent(b"234", is_ended=True),)


def test_a_code_that_was_sent_is_not_in_its_repr() -> None:
    assert "590" not in repr(Sent(b"5901234123457", is_ended=True))
