from contextlib import closing
from pathlib import Path

import pytest

from pos_app.bootstrap.kiosk_programs import (
    FILE_NAME,
    LampProgram,
    TerminalProgram,
    read_open_payment,
)
from pos_app.domain.ids import TenderId
from pos_app.domain.money import Currency
from pos_app.errors import Code, Refused, Unavailable
from pos_app.ui.kiosk.doors import TerminalPayment
from tests.logfail import ExpectedLogs

PAYMENT = TerminalPayment(TenderId("tender-1"), 125_00)


def program(folder: Path, body: str) -> tuple[str, ...]:
    made = folder / "program.sh"
    made.write_text(f"{body}\n")
    return ("/bin/sh", str(made))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "till"
    folder.mkdir()
    return folder


@pytest.mark.parametrize(("exit_code", "approved"), [(0, True), (1, False)])
def test_a_terminal_is_told_what_to_take_and_its_exit_code_is_the_answer(
    data: Path,
    tmp_path: Path,
    exit_code: int,
    approved: bool,  # noqa: FBT001 - what it tells of
) -> None:
    asked = tmp_path / "asked"
    body = f'echo "$@" > "{asked}"; test -s "{data / FILE_NAME}" || exit 9; exit {exit_code}'
    with closing(TerminalProgram(data, program(tmp_path, body), Currency.NOK)) as terminal:
        assert terminal.pay(PAYMENT).result() is approved
        assert asked.read_text() == "pay tender-1 12500 NOK\n"
        assert read_open_payment(data / FILE_NAME) == PAYMENT
        terminal.settle()
    assert not (data / FILE_NAME).exists()


def test_any_other_end_of_the_program_tells_nobody_anything(data: Path, tmp_path: Path) -> None:
    with closing(TerminalProgram(data, program(tmp_path, "exit 3"), Currency.NOK)) as terminal:
        with pytest.raises(Unavailable) as raised:
            terminal.pay(PAYMENT).result()
        assert raised.value.code is Code.OUTCOME_UNKNOWN
    with closing(TerminalProgram(data, ("false",), Currency.NOK)) as next_life:
        assert next_life.open_payment() == PAYMENT


def test_a_program_that_says_nothing_in_time_tells_nobody_anything(
    data: Path, tmp_path: Path
) -> None:
    slow = program(tmp_path, "exec sleep 30")
    with (
        closing(TerminalProgram(data, slow, Currency.NOK, patience_s=0.05)) as terminal,
        pytest.raises(Unavailable) as raised,
    ):
        terminal.pay(PAYMENT).result()
    assert raised.value.code is Code.OUTCOME_UNKNOWN


def test_a_program_that_is_not_there_took_nothing(data: Path) -> None:
    with closing(TerminalProgram(data, ("/nowhere/terminal",), Currency.NOK)) as terminal:
        assert terminal.pay(PAYMENT).result() is False


def test_a_file_that_is_not_ours_is_refused(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    assert read_open_payment(path) is None
    path.write_text('{"tender_id": "x"}')
    with pytest.raises(Refused) as raised:
        read_open_payment(path)
    assert raised.value.code is Code.SETTINGS_INVALID


def test_a_lamp_hears_on_and_off(tmp_path: Path) -> None:
    heard = tmp_path / "heard"
    with closing(LampProgram(program(tmp_path, f'echo "$@" >> "{heard}"'))) as lamp:
        lamp.show(is_wanted=True)
        lamp.show(is_wanted=False)
    assert heard.read_text() == "on\noff\n"


def test_a_lamp_that_does_not_hear_is_logged(expected_logs: ExpectedLogs) -> None:
    expected_logs.expect("pos_app.bootstrap.kiosk_programs", "the lamp did not hear on")
    with closing(LampProgram(("/nowhere/lamp",))) as lamp:
        lamp.show(is_wanted=True)
