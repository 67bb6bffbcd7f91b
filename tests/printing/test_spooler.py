"""The system's print queue, played by a small program of its name."""

from pathlib import Path

import pytest

from pos_app.errors import Code, Unavailable
from pos_app.printing import spooler
from pos_app.printing.spooler import print_file


class Queue:
    """A folder on the PATH with an `lp` that does what a test wants."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.seen = folder / "seen"

    def does(self, script: str, interpreter: str = "/bin/sh") -> None:
        command = self.folder / "lp"
        command.write_text(f'#!{interpreter}\nprintf "%s\\n" "$@" > {self.seen}\n{script}\n')
        command.chmod(0o755)


@pytest.fixture
def queue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Queue:
    monkeypatch.setenv("PATH", str(tmp_path))
    return Queue(tmp_path)


def reason_against(path: Path) -> object:
    with pytest.raises(Unavailable) as caught:
        print_file(path)
    assert caught.value.code is Code.DEVICE_LOST
    assert caught.value.fields["device"] == "printer"
    return caught.value.fields["reason"]


def test_a_file_is_queued_and_the_queues_own_words_come_back(queue: Queue) -> None:
    queue.does("echo 'request id is Receipts-12 (1 file(s))'")
    assert print_file(Path("/shop/1.pdf")) == "request id is Receipts-12 (1 file(s))"
    assert queue.seen.read_text() == "--\n/shop/1.pdf\n"


def test_a_name_that_looks_like_an_option_is_a_name(queue: Queue) -> None:
    queue.does("")
    print_file(Path("-rf"))
    assert queue.seen.read_text() == "--\n-rf\n"


@pytest.mark.usefixtures("queue")
def test_a_machine_without_a_queue_says_so() -> None:
    assert reason_against(Path("1.pdf")) == "no_print_queue"


def test_what_the_queue_says_against_it_is_told(queue: Queue) -> None:
    queue.does("echo 'lp: Error - no default destination available.' >&2; exit 1")
    assert reason_against(Path("1.pdf")) == "lp: Error - no default destination available."


def test_words_in_another_alphabet_are_no_trouble(queue: Queue) -> None:
    queue.does("printf 'k\\370et er tom' >&2; exit 1")
    assert reason_against(Path("1.pdf")) == "k\N{REPLACEMENT CHARACTER}et er tom"


def test_a_queue_that_does_not_answer_is_not_waited_for(
    queue: Queue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spooler, "TIMEOUT_S", 0.1)
    queue.does("exec /bin/sleep 30")
    assert "timed out" in str(reason_against(Path("1.pdf")))


def test_a_queue_that_cannot_be_started_is_no_queue(queue: Queue) -> None:
    queue.does("", interpreter="/there/is/no/such/shell")
    assert "No such file" in str(reason_against(Path("1.pdf")))
