"""One question of an audit: a statement over all rows that finds only what does not agree.

Each compares pairs of what is recorded and what it should be, told from other rows. The database
does the comparing, so that a million cards take seconds.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, FromClause, Select, and_, literal, or_, select

from pos_app.storage.statement import Connection


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
        for row in connection.exec_driver_sql(f"{self._text_for(connection)} LIMIT {most}"):
            account_id, card_id, subject, *values = row
            pairs = zip(self._fields, values[::2], values[1::2], strict=True)
            for field, recorded, rebuilt in pairs:
                if recorded != rebuilt:
                    yield Finding(account_id, card_id, subject, field, recorded, rebuilt)

    def _text_for(self, connection: Connection) -> str:
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


def _differ(pair: Pair) -> ColumnElement[bool]:
    # Both engines know these words; SQLAlchemy's own for them lose the literals within on SQLite.
    return pair.recorded.op("IS DISTINCT FROM", is_comparison=True)(pair.rebuilt)


def same_card(left: FromClause, right: FromClause) -> ColumnElement[bool]:
    """Return the condition that two rows are of one card."""
    return and_(left.c.account_id == right.c.account_id, left.c.card_id == right.c.card_id)
