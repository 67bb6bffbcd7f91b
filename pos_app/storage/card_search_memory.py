"""What a connection remembers of earlier searches: who types asks for a little more each time.

What has more letters is found among what has fewer, so its search begins at the newest card that
those have found. That holds until the words of a card change.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final, Self

from sqlalchemy import text

from pos_app.storage.statement import Connection, Statement

_KEPT_IN: Final = "card_search"
_MOST_SEARCHES: Final = 64

_STATE: Final = Statement(
    # The index writes its first record anew with every change, and nothing else does.
    text("SELECT block FROM card_words_index_data WHERE id = 10")
)

Words = tuple[str, ...]


@dataclass(slots=True)
class SearchMemory:
    """The searches of one connection since the words of its cards last changed."""

    state: bytes = b""
    sample: Sequence[str] | None = None
    """Words of some cards, as the index compares them."""
    _newest: dict[tuple[str, Words], int] = field(default_factory=dict[tuple[str, Words], int])

    @classmethod
    def of(cls, connection: Connection) -> Self:
        """Return what this connection may still believe."""
        row = _STATE.row(connection, {})
        state = bytes(row[0]) if row else b""
        kept = connection.info.get(_KEPT_IN)
        if isinstance(kept, cls) and kept.state == state:
            return kept
        connection.info[_KEPT_IN] = made = cls(state)
        return made

    def newest(self, account: str, words: Words) -> int | None:
        """Return a number above which no card has all these words, None where nothing is known."""
        known = (
            number
            for (of, fewer), number in self._newest.items()
            if of == account and all(any(one in word for word in words) for one in fewer)
        )
        return min(known, default=None)

    def note(self, account: str, words: Iterable[str], newest: int) -> None:
        """Keep the number of the newest card with these words, 0 where there is none."""
        if len(self._newest) >= _MOST_SEARCHES:
            self._newest.clear()
        self._newest[account, tuple(words)] = newest
