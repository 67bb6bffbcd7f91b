"""The questions of a till in the words of the public wallet API; over any transport."""

from typing import Final, NamedTuple, TypeVar
from urllib.parse import quote

import msgspec
from msgspec import UNSET

from pos_app.domain.clock import Clock
from pos_app.domain.ids import AccountId
from pos_app.errors import Code, Refused, Unavailable
from pos_app.sync.public.answers import CREDENTIAL_OVER, heard
from pos_app.sync.public.credential import Credentials
from pos_app.sync.transport import Answer, Transport
from pos_app.wire.wallet_api.heard import HeardCard, HeardMovement
from pos_app.wire.wallet_api.tokens import InfoRequest

Word = TypeVar("Word")

PATIENCE_MS: Final = 10_000
"""How long an answer that nobody at the counter waits for may take."""

LONGEST_REST_MS: Final = 60_000
_LEAST_MS: Final = 1


class Call(NamedTuple):
    """A request that moves money: where to, and its body, the same to the byte for ever."""

    path: str
    body: bytes


class _Anything(msgspec.Struct):
    """An answer of which nothing is needed."""


class WalletApi:
    """Asks a service as one API client. One thread at a time asks.

    Every method raises `Unavailable` when the answer is unknown, and `Refused` as it is answered:
    CREDENTIAL_INVALID for a client that is not believed.
    """

    def __init__(
        self,
        transport: Transport,
        account_id: AccountId,
        credentials: Credentials,
        clock: Clock,
    ) -> None:
        self._transport = transport
        self._wallets = f"/v1/accounts/{quote(account_id, safe='')}/wallets"
        self._credentials = credentials
        self._clock = clock
        self._rests_until_ms = 0

    def info(self, token: str, timeout_ms: int, pin: str | None = None) -> HeardCard:
        """Return the card a token leads to. Refused: TOKEN_UNKNOWN; INVALID_PIN, PIN_LOCKED."""
        body = msgspec.json.encode(InfoRequest(token=token, pin=UNSET if pin is None else pin))
        return self._asked(("POST", "info", body), HeardCard, Code.TOKEN_UNKNOWN, timeout_ms)

    def move(self, call: Call, timeout_ms: int = PATIENCE_MS) -> HeardMovement:
        """Move money, or hear how it was moved when this was asked before."""
        missing = Code.TRANSACTION_NOT_FOUND
        return self._asked(("POST", call.path, call.body), HeardMovement, missing, timeout_ms)

    def activate(self, call: Call, timeout_ms: int = PATIENCE_MS) -> HeardCard:
        """Give a card its first value."""
        return self._asked(
            ("POST", call.path, call.body), HeardCard, Code.CARD_NOT_FOUND, timeout_ms
        )

    def look(self, timeout_ms: int) -> None:
        """Ask for the least there is, to hear whether somebody answers who knows this client."""
        least = ("GET", "cards?limit=1", b"")
        try:
            self._asked(least, _Anything, Code.ACCOUNT_NOT_FOUND, timeout_ms)
        except Refused as refused:
            if refused.code is not Code.SCOPE_MISSING:  # who may not read is known all the same
                raise

    def _asked(
        self, question: tuple[str, str, bytes], word: type[Word], missing: Code, timeout_ms: int
    ) -> Word:
        begun_ms = self._clock.monotonic_ms()
        if begun_ms < self._rests_until_ms:
            raise Unavailable(Code.LINE_DOWN, reason="asked_to_wait")
        until_ms = begun_ms + timeout_ms
        try:
            told = self._sent(question, until_ms)
            if told.status == CREDENTIAL_OVER:  # it ended, or was taken away: one more, made anew
                told = self._sent(question, until_ms)
            return heard(told, word, missing=missing)
        except Unavailable as error:
            self._rest(error.fields.get("retry_after_s"))
            raise

    def _sent(self, question: tuple[str, str, bytes], until_ms: int) -> Answer:
        method, path, body = question
        bearer = self._credentials.bearer(self._transport, self._left_ms(until_ms))
        headers = {"authorization": f"Bearer {bearer}"}
        told = self._transport.send(
            method, f"{self._wallets}/{path}", headers, body, self._left_ms(until_ms)
        )
        if told.status == CREDENTIAL_OVER:
            self._credentials.drop(bearer)
        return told

    def _left_ms(self, until_ms: int) -> int:
        return max(_LEAST_MS, until_ms - self._clock.monotonic_ms())

    def _rest(self, seconds: object) -> None:
        """Leave the service alone for as long as it asks for, within reason."""
        if isinstance(seconds, int):
            rest_ms = min(LONGEST_REST_MS, seconds * 1000)
            self._rests_until_ms = self._clock.monotonic_ms() + rest_ms
