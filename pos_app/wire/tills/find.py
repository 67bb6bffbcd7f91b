"""FIND: a till asks what a token leads to that it has not been told of."""

from pos_app.wire.tills.feed import CardWord
from pos_app.wire.wallet_api.shapes import SecretWord


class FindRequest(SecretWord, kw_only=True):
    """The keyed hash (hex) of the token that was shown, never its value."""

    hash: str


class FindAnswer(SecretWord, kw_only=True):
    """The card as the feed would tell it."""

    card: CardWord
