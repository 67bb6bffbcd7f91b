"""A warning or an error in the log is a finding: it fails the test that did not ask for it."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest


@dataclass(frozen=True, slots=True)
class _Expectation:
    logger_name: str
    text: str

    def matches(self, record: logging.LogRecord) -> bool:
        return record.name == self.logger_name and self.text in record.getMessage()


@dataclass(slots=True)
class ExpectedLogs:
    """The warnings and errors that a test asks for, before or after they are written."""

    _expectations: list[_Expectation] = field(default_factory=list[_Expectation])

    def expect(self, logger_name: str, text: str) -> None:
        """Ask for at least one record of that logger whose message holds the text."""
        self._expectations.append(_Expectation(logger_name, text))

    def complaints(self, records: list[logging.LogRecord]) -> list[str]:
        """Return a line for each record nobody asked for and each wish that nothing met."""
        stray = [
            f"stray {record.levelname} from {record.name}: {record.getMessage()}"
            for record in records
            if not any(wish.matches(record) for wish in self._expectations)
        ]
        unmet = [
            f"nothing logged by {wish.logger_name} with {wish.text!r}"
            for wish in self._expectations
            if not any(wish.matches(record) for record in records)
        ]
        return stray + unmet


class _Recorder(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(autouse=True)
def expected_logs() -> Iterator[ExpectedLogs]:
    """Fail on stray warnings and errors.

    `expected_logs.expect("pos_app.sync", "lost")` asks for one, and fails when it does not come.
    """
    expected = ExpectedLogs()
    recorder = _Recorder()
    root = logging.getLogger()
    root.addHandler(recorder)
    yield expected
    replaced = recorder not in root.handlers
    root.removeHandler(recorder)
    complaints = expected.complaints(recorder.records)
    if replaced:
        complaints.append("the test took the root logger's handlers away and did not restore them")
    if complaints:
        pytest.fail("\n".join(complaints))
