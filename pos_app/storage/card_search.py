"""Cards as somebody at a desk types what is known of them, found between two keys among a million.

Each way to be found is a walk from the newest card backwards that ends after a page: by words, by
the end of a code, by what is on it, by what it was made with. SQLite only: a till has a desk.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from math import log
from typing import Any, Final

from sqlalchemy import column, select, table, text

from pos_app.domain.ids import AccountId
from pos_app.domain.listing import CardPage
from pos_app.errors import Code, Refused
from pos_app.storage.card_search_memory import SearchMemory
from pos_app.storage.cards import CARD_COLUMNS, CARD_WITH_PIN, card_of
from pos_app.storage.schema.cards import card
from pos_app.storage.statement import Connection, Statement

LENGTH_OF_END: Final = 4
"""So many characters at the end of a code find it, or more."""

_PART: Final = 3
"""What the index holds is so long; a shorter text is looked for at the beginning of a word."""

_SAMPLE_SIZE: Final = 128
_DENSE: Final = 0.9
_MOST: Final = 0.5
_WALK: Final = 0.02
"""What it costs to walk along a part that most cards have, as a share of cards to look at."""

_UNSEEN: Final = 0.002
_LENGTHS: Final = range(_PART, 7)
"""A longer part is rarer, and has the index compare more lists."""

_LOOKED_AT_ONCE: Final = 3_200
"""A search that finds little among the first takes longer strides."""

_FAR: Final = 0.05
_LETTERS_AHEAD: Final = 4

_MARKS: Final = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")
_NO_ROW_YET: Final = 2**62

# What has letters beyond ASCII is looked at by us: SQLite knows neither their case nor their marks.
_BY_WORDS: Final = Statement(
    text(
        r"""
        SELECT i.rowid, w.words FROM card_words_index i CROSS JOIN card_words w
        WHERE i.words MATCH :wanted AND i.rowid < :before
          AND w.number = i.rowid AND w.account_id = :account
          AND (octet_length(w.words) > length(w.words) OR w.words LIKE :like ESCAPE '\')
        ORDER BY i.rowid DESC LIMIT :most"""
    )
)
_SAMPLE: Final = Statement(
    text(
        """
        WITH RECURSIVE place (number) AS (
          SELECT max(number) FROM card_words
          UNION ALL
          SELECT number - max(1, (SELECT max(number) FROM card_words) / :size) FROM place
          WHERE number > 1 LIMIT :size
        )
        SELECT w.words FROM place CROSS JOIN card_words w ON w.number = place.number"""
    )
)
_BY_CODE: Final = Statement(
    text(
        """
        SELECT DISTINCT w.number FROM token t
        JOIN card_words w ON w.account_id = t.account_id AND w.card_id = t.card_id
        WHERE t.account_id = :account AND substr(t.masked_code, -4) = :last
          AND substr(t.masked_code, -:length) = :end AND w.number < :before
        ORDER BY w.number DESC LIMIT :most"""
    )
)
_BY_AMOUNT: Final = Statement(
    text(
        """
        SELECT number FROM card_words
        WHERE account_id = :account AND amount_minor = :amount AND number < :before
        ORDER BY number DESC LIMIT :most"""
    )
)
# Rows of cards, of what central told of them, and of their words are made in one order.
_BY_BALANCE: Final = Statement(
    text(
        """
        SELECT w.number FROM (
          SELECT account_id, card_id FROM card
          WHERE account_id = :account AND (funds_minor - drawdown_minor) = :amount
            AND rowid < :card_row
          ORDER BY rowid DESC LIMIT :most
        ) c CROSS JOIN card_words w ON w.account_id = c.account_id AND w.card_id = c.card_id"""
    )
)
_BY_KNOWN_BALANCE: Final = Statement(
    text(
        """
        SELECT w.number FROM (
          SELECT card_id FROM known_card
          WHERE balance_minor = :amount AND rowid < :known_row
          ORDER BY rowid DESC LIMIT :most
        ) k CROSS JOIN card_words w ON w.account_id = :account AND w.card_id = k.card_id"""
    )
)
_PLACES: Final = Statement(
    text(
        """
        SELECT c.rowid, (SELECT max(k.rowid) FROM known_card k WHERE k.card_id = c.card_id)
        FROM card_words w JOIN card c ON c.account_id = w.account_id AND c.card_id = w.card_id
        WHERE w.number = :number"""
    )
)
_WORDS: Final = table("card_words", column("number"), column("account_id"), column("card_id"))
_CARDS: Final = select(_WORDS.c.number, *CARD_COLUMNS).select_from(
    CARD_WITH_PIN.join(
        _WORDS,
        (_WORDS.c.account_id == card.c.account_id) & (_WORDS.c.card_id == card.c.card_id),
    )
)


def search_cards(
    connection: Connection,
    account_id: AccountId,
    typed: str,
    amount_minor: int | None,
    *,
    limit: int,
    starting_after: str | None,
) -> CardPage:
    """Return one page of the cards that what was typed may mean, those that came last first.

    Every word has to be in the card's number, its customer or its name, a short one at the
    beginning of a word there; or all of it is the end of a code; or an amount that is on the card
    or was when it was made. Blocked cards are found, too.

    Raises:
        Refused: INVALID_FIELD, a cursor that no page gave.
    """
    values = {
        "account": account_id,
        "last": typed[-LENGTH_OF_END:],
        "length": len(typed),
        "end": typed,
        "amount": amount_minor,
        "most": limit + 1,
        **_places(connection, starting_after),
    }
    ways: list[Statement] = []
    if len(typed) >= LENGTH_OF_END:
        ways.append(_BY_CODE)
    if amount_minor is not None:
        ways += [_BY_AMOUNT, _BY_BALANCE, _BY_KNOWN_BALANCE]
    found = {int(row[0]) for way in ways for row in way.rows(connection, values)}
    found.update(_by_words(connection, values, typed))
    numbers = sorted(found, reverse=True)
    shown = numbers[:limit]
    rows = connection.execute(
        _CARDS.where(_WORDS.c.number.in_(shown)).order_by(_WORDS.c.number.desc())
    )
    cards = tuple(card_of(row[1:]) for row in rows)
    return CardPage(cards=cards, starting_after=str(shown[-1]) if len(numbers) > limit else None)


def look_ahead(connection: Connection, account_id: AccountId, typed: str) -> None:
    """Find how new a card the likely next letters lead to, where it takes a walk to find out.

    What follows in a sample of the cards is likely; what the newest of them have is near at hand.
    """
    words = typed.split()
    if not words or typed[-1].isspace():
        return
    sample = _sample(connection, SearchMemory.of(connection))
    for letter in _far_letters(_plain(words[-1]), sample):
        values = {"account": account_id, "before": _NO_ROW_YET, "most": 1}
        _by_words(connection, values, typed + letter)


def _far_letters(word: str, sample: Sequence[str]) -> list[str]:
    """Return the letters after a word that only older cards of a sample have, the oldest first."""
    first_seen: dict[str, int] = {}
    for age, words in enumerate(sample):
        for rest in words.split(word)[1:]:
            if not rest.startswith(" "):
                first_seen.setdefault(rest[:1], age)
    far = [letter for letter, age in first_seen.items() if letter and age >= _FAR * len(sample)]
    return sorted(far, key=lambda letter: -first_seen[letter])[:_LETTERS_AHEAD]


def _by_words(connection: Connection, values: Mapping[str, Any], typed: str) -> list[int]:
    """Return the cards that have every word, the newest first.

    The index would walk through every card for parts that nearly all cards have, as all numbers of
    a shop begin alike. So it is asked for the rarest part of each word, and the rest is looked at.
    """
    words = tuple(_plain(word).rjust(_PART) for word in typed.split())
    memory = SearchMemory.of(connection)
    newest = memory.newest(values["account"], words)
    before = values["before"] if newest is None else min(values["before"], newest + 1)
    found = _walked(connection, {**values, "before": before}, words, _sample(connection, memory))
    if values["before"] == _NO_ROW_YET:
        memory.note(values["account"], words, found[0] if found else 0)
    return found


def _walked(
    connection: Connection, values: Mapping[str, Any], words: Sequence[str], sample: Sequence[str]
) -> list[int]:
    parts = _rare_parts(words, sample)
    wanted = " ".join('"{}"'.format(part.replace('"', '""')) for part in parts)
    asked = {**values, "wanted": wanted, "like": _like(max(words, key=len))}
    found: list[int] = []
    stride: int = values["most"]
    while True:
        rows = _BY_WORDS.rows(connection, {**asked, "most": stride})
        for number, text_of_card in rows:
            plain = _plain(text_of_card)
            if all(word in plain for word in words):
                found.append(int(number))
        if len(rows) < stride or len(found) >= values["most"]:
            return found[: values["most"]]
        asked["before"], stride = int(rows[-1][0]), min(2 * stride, _LOOKED_AT_ONCE)


def _like(word: str) -> str:
    """Return what SQLite compares with; of ASCII it does not mind the case."""
    escaped = "".join(f"\\{letter}" if letter in "%_\\" else letter for letter in word)
    return f"%{escaped}%"


def _sample(connection: Connection, memory: SearchMemory) -> Sequence[str]:
    if memory.sample is None:
        rows = _SAMPLE.rows(connection, {"size": _SAMPLE_SIZE})
        memory.sample = [_plain(str(row[0])) for row in rows]
    return memory.sample


def _rare_parts(words: Sequence[str], sample: Sequence[str]) -> list[str]:
    """Return a part of each word, the one that the fewest cards seem to have.

    Parts that the sample does not tell apart are judged by the letters they are made of.
    """

    @cache
    def share(part: str) -> float:
        return sum(part in other for other in sample) / max(1, len(sample))

    def rarity(part: str) -> tuple[float, float]:
        shares = [share(three) for three in _parts(part, _PART)]
        walked = sum(_WALK for one in shares if one > _MOST)
        return share(part) + walked, sum(log(one + _UNSEEN) for one in shares)

    rarest = [
        min((part for length in _LENGTHS for part in _parts(word, length)), key=rarity)
        for word in words
    ]
    # Of several words those that nearly every card has are left to be looked at.
    return [part for part in rarest if share(part) < _DENSE] or [min(rarest, key=rarity)]


def _parts(word: str, length: int) -> Iterator[str]:
    return (word[at : at + length] for at in range(len(word) - length + 1))


def _plain(words: str) -> str:
    """Return a text as the index compares it: no case, no marks on letters."""
    lower = words.lower()
    return lower if lower.isascii() else _MARKS.sub("", unicodedata.normalize("NFD", lower))


def _places(connection: Connection, starting_after: str | None) -> dict[str, int]:
    """Return before which row each walk goes on."""
    if starting_after is None:
        return dict.fromkeys(("before", "card_row", "known_row"), _NO_ROW_YET)
    is_number = starting_after.isascii() and starting_after.isdigit()
    before = int(starting_after) if is_number else _NO_ROW_YET
    row = _PLACES.row(connection, {"number": before}) if before < _NO_ROW_YET else None
    if row is None:
        raise Refused(Code.INVALID_FIELD, field="starting_after", reason="unknown_cursor")
    return {"before": before, "card_row": int(row[0]), "known_row": int(row[1] or _NO_ROW_YET)}
