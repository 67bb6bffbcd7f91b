"""A page that lists things asks one question at a time, and the last one is always asked."""

from concurrent.futures import Future
from dataclasses import dataclass, field

from pos_app.errors import Code, Unavailable
from pos_app.ui.backoffice.menu_page import MenuPage
from pos_app.ui.backoffice.questions import Questions
from tests.ui.backoffice.room import Room, wait_for


@dataclass
class Library:
    """Answers when the test says so."""

    wanted: str = ""
    asked: list[tuple[str, Future[str]]] = field(default_factory=list[tuple[str, Future[str]]])

    def ask(self, wanted: str) -> Future[str]:
        answer: Future[str] = Future()
        self.asked.append((wanted, answer))
        return answer

    @property
    def questions(self) -> list[str]:
        return [wanted for wanted, _ in self.asked]

    def answer(self) -> None:
        wanted, answer = self.asked[-1]
        answer.set_result(f"all of {wanted!r}")

    def fail(self) -> None:
        _, answer = self.asked[-1]
        answer.set_exception(Unavailable(Code.DISK_FULL))


def questions_of(room: Room, library: Library) -> Questions[str, str]:
    room.office.open(MenuPage(room.office))
    return Questions(room.office, lambda: library.wanted, library.ask)


def test_what_is_wanted_is_found(room: Room) -> None:
    library = Library()
    questions = questions_of(room, library)
    questions.begin()
    assert (questions.found, questions.answered, questions.is_up_to_date) == (None, None, False)
    library.answer()
    wait_for(lambda: questions.is_up_to_date)
    assert (questions.found, questions.answered) == ("all of ''", "")


def test_what_is_typed_while_an_answer_is_awaited_is_asked_once_and_last(room: Room) -> None:
    library = Library()
    questions = questions_of(room, library)
    for library.wanted in ("g", "gi", "gif"):
        questions.look()
    assert library.questions == ["g"]
    library.answer()
    wait_for(lambda: len(library.asked) > 1)
    assert (questions.found, questions.is_up_to_date) == ("all of 'g'", False)
    library.answer()
    wait_for(lambda: questions.is_up_to_date)
    assert library.questions == ["g", "gif"]
    assert questions.found == "all of 'gif'"


def test_the_same_is_asked_again_only_where_the_page_begins_again(room: Room) -> None:
    library = Library("gift")
    questions = questions_of(room, library)
    questions.look()
    library.answer()
    wait_for(lambda: questions.is_up_to_date)
    questions.look()
    assert library.questions == ["gift"]
    questions.begin()
    assert library.questions == ["gift", "gift"]
    assert questions.found == "all of 'gift'"
    assert not questions.is_up_to_date


def test_a_page_that_begins_again_while_an_answer_is_awaited_asks_after_it(room: Room) -> None:
    library = Library("gift")
    questions = questions_of(room, library)
    questions.begin()
    questions.begin()
    assert library.questions == ["gift"]
    library.answer()
    wait_for(lambda: len(library.asked) > 1)
    assert not questions.is_up_to_date


def test_a_question_that_fails_is_told_and_what_was_found_before_is_not_its_answer(
    room: Room,
) -> None:
    library = Library("gift")
    questions = questions_of(room, library)
    questions.look()
    library.answer()
    wait_for(lambda: questions.is_up_to_date)
    library.wanted = "gold"
    questions.look()
    library.fail()
    room.wait_for_sentence("The disk is full.")
    assert (questions.found, questions.answered) == ("all of 'gift'", "gift")
    assert not questions.is_up_to_date
    questions.look()
    assert library.questions == ["gift", "gold"]


def test_what_was_typed_while_a_question_failed_is_asked_all_the_same(room: Room) -> None:
    library = Library("gold")
    questions = questions_of(room, library)
    questions.look()
    library.wanted = "gift"
    library.fail()
    wait_for(lambda: len(library.asked) > 1)
    library.answer()
    wait_for(lambda: questions.is_up_to_date)
    assert questions.found == "all of 'gift'"


@dataclass
class Preparing:
    """Is asked to prepare, and has done it when the test says so."""

    asked: list[tuple[str, Future[None]]] = field(default_factory=list[tuple[str, Future[None]]])

    def ahead(self, wanted: str) -> Future[None] | None:
        if not wanted:
            return None
        prepared: Future[None] = Future()
        self.asked.append((wanted, prepared))
        return prepared

    @property
    def of(self) -> list[str]:
        return [wanted for wanted, _ in self.asked]


def test_what_comes_next_is_prepared_once_nothing_else_is_awaited(room: Room) -> None:
    library, preparing = Library(), Preparing()
    room.office.open(MenuPage(room.office))
    questions = Questions(room.office, lambda: library.wanted, library.ask, ahead=preparing.ahead)
    questions.begin()
    library.answer()
    wait_for(lambda: questions.is_up_to_date)
    for library.wanted in ("g", "gi"):
        questions.look()
    library.answer()
    wait_for(lambda: len(library.asked) > 2)
    assert preparing.of == []
    library.answer()
    wait_for(lambda: questions.is_up_to_date)
    assert preparing.of == ["gi"]
    preparing.asked[0][1].set_exception(Unavailable(Code.DISK_FULL))
    room.wait_for_sentence("The disk is full.")
    assert questions.found == "all of 'gi'"
