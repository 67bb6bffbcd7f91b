"""How a verb answers: granted or denied, and either way an outcome to keep.

A denial is an answer to store, so it is a value: whoever only wants this one thing lets the
transaction commit, refusal and all, and raises afterwards, as `Wallet` does. Whoever joins several
verbs into one commit calls `get()` inside, so that a denial rolls the whole of it back.

What cannot be stored is raised by the verb itself, as `Refused`: a command that is malformed (its
content alone decides, for ever), one about a card, token or transaction that nobody knows (there is
nothing to bind the refusal to), and one whose ref_id belongs to another request.
"""

from dataclasses import dataclass
from typing import Generic, NoReturn, TypeVar

from pos_app.errors import Refused

AnswerT_co = TypeVar("AnswerT_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Granted(Generic[AnswerT_co]):
    """It was done; `repeated` when it had been done before and this is the stored answer."""

    answer: AnswerT_co
    repeated: bool = False

    def get(self) -> AnswerT_co:
        """Return the answer."""
        return self.answer


@dataclass(frozen=True, slots=True)
class Denied:
    """A rule said no, now or when the ref_id was first used."""

    refusal: Refused
    repeated: bool = False

    def get(self) -> NoReturn:
        """Raise the refusal."""
        raise self.refusal


Outcome = Granted[AnswerT_co] | Denied
