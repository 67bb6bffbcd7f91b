"""What a till looks cards up by as somebody types: SQLite's own, beside the tables of both engines.

`card_words` has a row for each card, numbered as they came, so that the newest are found first.
`card_words_index` finds any three letters in a row in it, in any case and without marks, and is
kept by triggers in the commit that changes the card. Two spaces stand before each word: with them
one or two letters are three, and find how a word begins. No table of `metadata`: only SQLite has
such an index, and only a till has a desk.
"""

from typing import Final

PREFIX: Final = "card_words"
"""The name of everything here begins with it."""

_WORDS: Final = (
    "'  ' || replace(ROW.card_id || ' ' || coalesce(ROW.customer_id, '') || ' '"
    " || coalesce(ROW.name, ''), ' ', '  ')"
)


def card_words_statements() -> tuple[str, ...]:
    """Return the statements that make it, and fill it with the cards there are.

    A migration runs each with `op.execute` on SQLite, once the tables of cards exist.
    """
    words, new_words = _WORDS.replace("ROW", "card"), _WORDS.replace("ROW", "NEW")
    return (
        """CREATE TABLE card_words (
             number INTEGER PRIMARY KEY,
             account_id TEXT NOT NULL,
             card_id TEXT NOT NULL,
             amount_minor INTEGER NOT NULL,
             words TEXT NOT NULL,
             UNIQUE (account_id, card_id)
           ) STRICT""",
        "CREATE INDEX card_words_by_amount ON card_words (account_id, amount_minor)",
        """CREATE VIRTUAL TABLE card_words_index USING fts5 (
             words, content = 'card_words', content_rowid = 'number',
             tokenize = 'trigram remove_diacritics 1'
           )""",
        """CREATE TRIGGER card_words_added AFTER INSERT ON card_words BEGIN
             INSERT INTO card_words_index (rowid, words) VALUES (NEW.number, NEW.words);
           END""",
        """CREATE TRIGGER card_words_changed AFTER UPDATE OF words ON card_words BEGIN
             INSERT INTO card_words_index (card_words_index, rowid, words)
               VALUES ('delete', OLD.number, OLD.words);
             INSERT INTO card_words_index (rowid, words) VALUES (NEW.number, NEW.words);
           END""",
        f"""CREATE TRIGGER card_words_of_new AFTER INSERT ON card BEGIN
             INSERT INTO card_words (account_id, card_id, amount_minor, words)
               VALUES (NEW.account_id, NEW.card_id, NEW.amount_minor, {new_words});
           END""",  # noqa: S608 - constants
        f"""CREATE TRIGGER card_words_of_changed AFTER UPDATE OF customer_id, name, amount_minor
             ON card
             WHEN OLD.customer_id IS NOT NEW.customer_id OR OLD.name IS NOT NEW.name
               OR OLD.amount_minor IS NOT NEW.amount_minor
             BEGIN
               UPDATE card_words SET amount_minor = NEW.amount_minor, words = {new_words}
                 WHERE account_id = NEW.account_id AND card_id = NEW.card_id;
             END""",  # noqa: S608 - as above
        # By expressions, of which no other engine has to know.
        """CREATE INDEX card_words_by_balance ON card
             (account_id, (funds_minor - drawdown_minor))""",
        "CREATE INDEX card_words_by_code ON token (account_id, (substr(masked_code, -4)))",
        f"""INSERT INTO card_words (account_id, card_id, amount_minor, words)
             SELECT account_id, card_id, amount_minor, {words} FROM card
             ORDER BY rowid""",  # noqa: S608 - as above
    )
