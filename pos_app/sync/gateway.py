"""The questions a till has for central, in its own words; over any transport.

Each is signed by the life that asks. A question is the same to the byte when it is asked again,
except for what has happened since.
"""

import base64
import json
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar, cast
from urllib.parse import quote, urlencode

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from msgspec import UNSET

from pos_app.allowances.held.rights import Answer
from pos_app.domain.allowance import Grant
from pos_app.domain.ids import AccountId, CardId, TillId
from pos_app.errors import Broken, Code, PosError, Refused, Unavailable
from pos_app.storage.held_allowances import OpenRequest
from pos_app.sync.transport import Answer as RawAnswer
from pos_app.sync.transport import Transport
from pos_app.sync.words import answer_of, bytes_in
from pos_app.wire.strict_json import read
from pos_app.wire.tills.acts import ActAnswer
from pos_app.wire.tills.enrol import EnrolAnswer, EnrolReason, EnrolRequest
from pos_app.wire.tills.feed import CardWord, FeedAnswer, SnapshotAnswer
from pos_app.wire.tills.find import FindAnswer, FindRequest
from pos_app.wire.tills.hello import HelloAnswer, HelloRequest
from pos_app.wire.tills.push import PushAnswer, PushRequest
from pos_app.wire.tills.request import AllowanceAnswer, AllowanceRequest, grant_of, grant_text
from pos_app.wire.tills.signing import INCARNATION_HEADER, SIGNATURE_HEADER, signed_text

Word = TypeVar("Word")

PATIENCE_MS: Final = 10_000
"""How long an answer that nobody at the counter waits for may take."""

_GOOD: Final = 200
_SERVER_FAULT: Final = 500
_TOO_MANY: Final = 429
_ENCODER: Final = msgspec.json.Encoder()


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Which life of which till asks, and the keys by which both ends know one another."""

    account_id: AccountId
    till_id: TillId
    incarnation: int
    key: Ed25519PrivateKey = field(repr=False)
    central_key: bytes


class Gateway:
    """Asks central as one life of a till.

    Every method raises `Unavailable` (LINE_DOWN, or what central says of itself) when the answer is
    unknown, and `Refused` or `Broken` as central answers.
    """

    def __init__(self, transport: Transport, identity: Identity) -> None:
        self._transport = transport
        self._identity = identity
        account = quote(identity.account_id, safe="")
        self._path = f"/v1/accounts/{account}/tills/{quote(identity.till_id, safe='')}"

    def hello(self, word: HelloRequest, timeout_ms: int = PATIENCE_MS) -> HelloAnswer:
        """Say how far the till is, and hear how far central is."""
        return self._post("hello", word, HelloAnswer, timeout_ms)

    def push(self, word: PushRequest) -> PushAnswer:
        """Hand operations over; each comes back with an outcome."""
        return self._post("push", word, PushAnswer)

    def request(self, asked: OpenRequest, timeout_ms: int = PATIENCE_MS) -> Answer:
        """Ask for a right to spend. What is given is checked to be from central.

        Raises:
            Refused: SIGNATURE_WRONG, somebody else gave it.
        """
        word = AllowanceRequest(
            request_id=asked.request_id,
            card_id=asked.card_id,
            wanted=asked.wanted_minor,
            currency=asked.currency,
            ahead=asked.ahead,
        )
        told = self._post("requests", word, AllowanceAnswer, timeout_ms)
        return answer_of(asked.card_id, told, self._checked_grant(asked.card_id, told))

    def find(self, token_hash: bytes, timeout_ms: int) -> CardWord:
        """Return what a token leads to that the till was not told of.

        Raises:
            Refused: TOKEN_UNKNOWN.
        """
        return self._post("find", FindRequest(hash=token_hash.hex()), FindAnswer, timeout_ms).card

    def act(self, body: bytes, timeout_ms: int = PATIENCE_MS) -> ActAnswer:
        """Have an act done, asked for to the byte as it was noted."""
        return self._asked("POST", "acts", body, ActAnswer, timeout_ms)

    def feed(
        self, epoch: str, after: int, *, limit: int, wait_ms: int, grace_ms: int = PATIENCE_MS
    ) -> FeedAnswer:
        """Return the news after a cursor; central waits for the first as long as it is told to.

        The line is given up when nothing came `grace_ms` after that.
        """
        query = urlencode({"epoch": epoch, "after": after, "limit": limit, "wait": wait_ms})
        return self._get(f"feed?{query}", FeedAnswer, wait_ms + grace_ms)

    def snapshot(self, after: str | None, *, limit: int) -> SnapshotAnswer:
        """Return a page of the cards that the till may meet, by card id."""
        query = urlencode({"limit": limit} | ({} if after is None else {"after": after}))
        return self._get(f"snapshot?{query}", SnapshotAnswer, 3 * PATIENCE_MS)

    def _checked_grant(self, card_id: CardId, told: AllowanceAnswer) -> Grant | None:
        if told.grant is UNSET:
            return None
        grant = grant_of(told.grant)
        text = grant_text(self._identity.account_id, self._identity.till_id, grant)
        try:
            Ed25519PublicKey.from_public_bytes(self._identity.central_key).verify(
                bytes_in(told.grant.signature, "signature"), text
            )
        except InvalidSignature as error:
            raise Refused(Code.SIGNATURE_WRONG) from error
        if grant.card_id != card_id:
            raise Refused(Code.SIGNATURE_WRONG, reason="another_card")
        return grant

    def _post(
        self, name: str, word: object, answer: type[Word], timeout_ms: int = PATIENCE_MS
    ) -> Word:
        return self._asked("POST", name, _ENCODER.encode(word), answer, timeout_ms)

    def _get(self, name: str, answer: type[Word], timeout_ms: int) -> Word:
        return self._asked("GET", name, b"", answer, timeout_ms)

    def _asked(
        self, method: str, name: str, body: bytes, answer: type[Word], timeout_ms: int
    ) -> Word:
        target = f"{self._path}/{name}"
        signature = self._identity.key.sign(signed_text(method, target, body))
        headers = {
            INCARNATION_HEADER: str(self._identity.incarnation),
            SIGNATURE_HEADER: base64.b64encode(signature).decode(),
        }
        return read_answer(self._transport.send(method, target, headers, body, timeout_ms), answer)


def enrol(
    transport: Transport,
    account_id: AccountId,
    code: str,
    public_key: bytes,
    reason: EnrolReason,
) -> EnrolAnswer:
    """Begin a life at central with a one-time code. Asking again has the same answer.

    Raises as the methods of `Gateway`; Refused: ENROL_CODE_INVALID.
    """
    word = EnrolRequest(code=code, public_key=public_key.hex(), reason=reason)
    target = f"/v1/accounts/{quote(account_id, safe='')}/tills/enrol"
    told = transport.send("POST", target, {}, _ENCODER.encode(word), PATIENCE_MS)
    return read_answer(told, EnrolAnswer)


def read_answer(told: RawAnswer, answer: type[Word]) -> Word:
    """Return the word of a good answer, or raise what a bad one says.

    What cannot be read is as good as no answer: it is from something that stands in between.
    """
    if told.status != _GOOD:
        raise _error_of(told)
    try:
        return read(told.body, answer)
    except Refused as error:
        raise Unavailable(Code.LINE_DOWN, reason="unreadable_answer") from error


def _error_of(told: RawAnswer) -> PosError:
    code, fields = _told_code(told.body)
    if told.status >= _SERVER_FAULT or told.status == _TOO_MANY or code is None:
        return Unavailable(code or Code.LINE_DOWN, status=told.status)
    if code in {Code.UNEXPECTED, Code.BOOKS_DO_NOT_AGREE}:
        return Broken(code, **fields)
    return Refused(code, **fields)


def _told_code(body: bytes) -> tuple[Code | None, dict[str, Any]]:
    try:
        error = cast("dict[str, Any]", json.loads(body))["error"]
        listed = cast("list[dict[str, Any]]", error.get("errors") or [{}])
        fields = {str(name): told for name, told in listed[0].items() if name != "code"}
        return Code(error["code"]), fields
    except (ValueError, KeyError, TypeError, AttributeError, IndexError):
        return None, {}
