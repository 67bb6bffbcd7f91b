"""One question of an audit: a statement over all rows that finds only what does not agree.

Rows that tell the same thing twice are laid on one pile, sorted by what they are about and summed:
what one side records then stands beside what the other makes of it. No row is looked up on its own,
for a million look-ups in an encrypted file take minutes where one sort takes seconds.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Select,
    Text,
    and_,
    cast,
    func,
    literal,
    literal_column,
    null,
    or_,
    select,
    union_all,
)

from pos_app.storage.schema.columns import WHOLE
from pos_app.storage.statement import Connection

NO_NUMBER: Final[ColumnElement[Any]] = cast(null(), WHOLE)
NO_TEXT: Final[ColumnElement[Any]] = cast(null(), Text())


class Pair(NamedTuple):
    """What is recorded in a field, and what the other rows make of it."""

    field: str
    recorded: ColumnElement[Any]
    rebuilt: ColumnElement[Any]


@dataclass(frozen=True, slots=True)
class Finding:
    """One field that is not what the other rows make of it; None stands for nothing there."""

    account_id: str
    card_id: str
    subject: str
    field: str
    recorded: object
    rebuilt: object


class Question:
    """A statement whose rows are account, card, subject, and the values of each pair.

    It has no parameters and never changes: its text is made once for each dialect.
    """

    __slots__ = ("_fields", "_statement", "_texts")

    def __init__(self, fields: tuple[str, ...], statement: Select[*tuple[Any, ...]]) -> None:
        self._fields = fields
        self._statement = statement
        self._texts: dict[str, str] = {}

    def ask(self, connection: Connection, most: int) -> Iterator[Finding]:
        """Yield what does not agree, of at most so many rows."""
        for row in connection.exec_driver_sql(f"{self.text_for(connection)} LIMIT {most}"):
            account_id, card_id, subject, *values = row
            pairs = zip(self._fields, values[::2], values[1::2], strict=True)
            for field, recorded, rebuilt in pairs:
                if recorded != rebuilt:
                    yield Finding(account_id, card_id, subject, field, recorded, rebuilt)

    def text_for(self, connection: Connection) -> str:
        """Return the text that this connection's engine is sent."""
        dialect = connection.dialect
        if dialect.name not in self._texts:
            compiled = self._statement.compile(
                dialect=dialect, compile_kwargs={"literal_binds": True}
            )
            self._texts[dialect.name] = str(compiled)
        return self._texts[dialect.name]


def question(
    of: FromClause,
    pairs: Sequence[Pair],
    *,
    source: FromClause,
    subject: ColumnElement[Any] | str,
    only: Sequence[ColumnElement[bool]] = (),
) -> Question:
    """Return the question where, in the rows of `source`, any of the pairs does not agree.

    `of` names the account and the card, `subject` what of theirs it is about.
    """
    values = [value for pair in pairs for value in (pair.recorded, pair.rebuilt)]
    statement = (
        select(
            of.c.account_id,
            of.c.card_id,
            literal(subject) if isinstance(subject, str) else subject,
            *values,
        )
        .select_from(source)
        .where(*only, or_(*map(_differ, pairs)))
    )
    return Question(tuple(pair.field for pair in pairs), statement)


class Word(NamedTuple):
    """Something the rows of a pile may say: how it adds up, and what a silent row says."""

    adds_up: Callable[[ColumnElement[Any]], ColumnElement[Any]]
    silent: ColumnElement[Any]


def _total(column: ColumnElement[Any]) -> ColumnElement[Any]:
    return cast(func.sum(column), WHOLE)


TOTAL: Final = Word(_total, literal_column("0", WHOLE))
LARGEST: Final = Word(func.max, NO_NUMBER)
SMALLEST: Final = Word(func.min, NO_NUMBER)
LAST_TEXT: Final = Word(func.max, NO_TEXT)
FIRST_TEXT: Final = Word(func.min, NO_TEXT)


class Side(NamedTuple):
    """One table's part of a pile: what its rows are about, and what they say, by word."""

    key: Mapping[str, ColumnElement[Any]]
    says: Mapping[str, ColumnElement[Any]]
    only: Sequence[ColumnElement[bool]] = ()


def pile(words: Mapping[str, Word], *sides: Side) -> FromClause:
    """Return one row for each key that any side has, with every word added up over its rows."""
    laid = union_all(
        *(
            select(
                *(column.label(name) for name, column in side.key.items()),
                *(side.says.get(name, word.silent).label(name) for name, word in words.items()),
            ).where(*side.only)
            for side in sides
        )
    ).subquery("laid")
    keys = [laid.c[name] for name in sides[0].key]
    added = (word.adds_up(laid.c[name]).label(name) for name, word in words.items())
    return select(*keys, *added).group_by(*keys).subquery("piled")


def same_card(left: FromClause, right: FromClause) -> ColumnElement[bool]:
    """Return the condition that two rows are of one card."""
    return and_(left.c.account_id == right.c.account_id, left.c.card_id == right.c.card_id)


def _differ(pair: Pair) -> ColumnElement[bool]:
    # Both engines know these words; SQLAlchemy's own for them lose the literals within on SQLite.
    return pair.recorded.op("IS DISTINCT FROM", is_comparison=True)(pair.rebuilt)
