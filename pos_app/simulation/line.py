"""The line between tills and central: it loses, doubles, delays and swaps what goes over it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from pos_app.errors import Code, Unavailable
from pos_app.simulation.world import World
from pos_app.sync.transport import Answer

Carry = Callable[[str, str, Mapping[str, str], bytes], Answer]

MOST_ON_THE_WAY: Final = 8


@dataclass(frozen=True, slots=True)
class Question:
    """What a till sent, to the byte."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def words(self) -> str:
        """What is asked, without how far the asker is."""
        return f"{self.method} {self.target.split('?')[0].rsplit('/', 1)[-1]}"


class Line:
    """One till's line. `share` is how often something happens to a question; 0 is a good day."""

    def __init__(self, world: World, name: str, carry: Carry) -> None:
        self._world = world
        self._name = name
        self._carry = carry
        self._on_the_way: list[Question] = []
        self.share = 0.0
        self.is_cut = False

    def send(
        self,
        method: str,
        target: str,
        headers: Mapping[str, str],
        body: bytes,
        timeout_ms: int,
    ) -> Answer:
        """Carry a question and its answer, or tell that nothing was heard: LINE_DOWN."""
        question = Question(method, target, dict(headers), body)
        self._world.note("asked", self._name, question.words, timeout_ms)
        if self.is_cut:
            raise _unheard()
        self._deliver_late_ones()
        if not self._world.happens(self.share):
            return self._asked(question)
        match self._world.chance.randrange(5):
            case 0:
                self._world.note_fault("question lost", self._name)
                raise _unheard()
            case 1:
                self._world.note_fault("answer lost", self._name)
                self._asked(question)
                raise _unheard()
            case 2:
                self._world.note_fault("asked twice", self._name)
                self._asked(question)
                return self._asked(question)
            case 3:
                # Heard by central only after other questions of this till.
                self._world.note_fault("question late", self._name)
                self._on_the_way = [*self._on_the_way, question][-MOST_ON_THE_WAY:]
                raise _unheard()
            case _:
                self._world.note_fault("answered late", self._name)
                answer = self._asked(question)
                self._on_the_way = [*self._on_the_way, question][-MOST_ON_THE_WAY:]
                return answer

    def deliver_all(self) -> None:
        """Let everything arrive that is still on its way."""
        while self._on_the_way:
            self._deliver_one()

    def forget_all(self) -> None:
        """Lose everything that is still on its way."""
        self._on_the_way = []

    def _deliver_late_ones(self) -> None:
        while self._on_the_way and self._world.happens(0.4):
            self._deliver_one()

    def _deliver_one(self) -> None:
        number = self._world.chance.randrange(len(self._on_the_way))
        question = self._on_the_way.pop(number)
        self._world.note_fault("swapped", self._name, question.words)
        self._asked(question)

    def _asked(self, question: Question) -> Answer:
        answer = self._carry(question.method, question.target, question.headers, question.body)
        self._world.note("answered", self._name, question.words, answer.status)
        return answer


def _unheard() -> Unavailable:
    return Unavailable(Code.LINE_DOWN)
