"""What tills ask, as bytes, and their answers, as bytes: no server and no event loop in here.

So a simulation asks the very thing that a line to central reaches.
"""

import logging
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from functools import partial
from typing import Any, Final, NamedTuple, TypeVar

import msgspec

from pos_app.allowances.given.enrol import EnrolTill
from pos_app.allowances.given.tills import Tills
from pos_app.central.api.errors import MEANINGS, OUR_FAULT
from pos_app.central.tills import words
from pos_app.central.tills.reading import (
    ENROL,
    Asking,
    address_in,
    asking_at,
    feed_asked,
    snapshot_asked,
)
from pos_app.central.tills.signed import GrantKey, check_signature
from pos_app.domain.ids import AccountId
from pos_app.errors import Code, PosError, Refused
from pos_app.wallet.futures import then
from pos_app.wire.strict_json import read
from pos_app.wire.tills.acts import ActRequest
from pos_app.wire.tills.enrol import EnrolRequest
from pos_app.wire.tills.find import FindRequest
from pos_app.wire.tills.hello import HelloRequest
from pos_app.wire.tills.push import PushRequest
from pos_app.wire.tills.request import AllowanceRequest
from pos_app.wire.tills.signing import signed_text
from pos_app.wire.wallet_api.errors import ErrorAnswer, ErrorDetails

T = TypeVar("T")

_LOG: Final = logging.getLogger(__name__)
_LEAST_SERVER_FAULT: Final = 500
_ENCODER: Final = msgspec.json.Encoder()


class Answer(NamedTuple):
    """What goes back: an HTTP status and JSON."""

    status: int
    body: bytes


Handler = Callable[[Asking], Future[Any]]


class Answering:
    """Answers every question that a till has for central. A method and a path lead to each."""

    def __init__(self, tills: Tills, key: GrantKey) -> None:
        self._tills = tills
        self._key = key
        self._handlers: dict[tuple[str, str], Handler] = {
            ("POST", "hello"): self._hello,
            ("POST", "requests"): self._request,
            ("POST", "push"): self._push,
            ("POST", "find"): self._find,
            ("POST", "acts"): self._act,
            ("GET", "feed"): self._feed,
            ("GET", "snapshot"): self._snapshot,
        }

    def answer(
        self,
        method: str,
        target: str,
        headers: Mapping[str, str],
        body: bytes,
        address: str = "",
    ) -> Future[Answer]:
        """Return the Future of the answer; it never fails. Names of headers are in small letters.

        `target` is the path with its query as it was sent; `address` is where it came from.
        """
        try:
            told = self._told(method, target, headers, body, address)
        except Exception as error:  # noqa: BLE001 - whoever asks gets an answer
            told = _failed(error)
        return _answered(told)

    def is_news_waiting(self, target: str, headers: Mapping[str, str]) -> Future[bool]:
        """Tell whether a question for the feed, answered before, would bring anything now."""
        return self._tills.is_news_waiting(feed_asked(asking_at(address_in(target), headers, b"")))

    def _told(
        self, method: str, target: str, headers: Mapping[str, str], body: bytes, address: str
    ) -> Future[Any]:
        address_ = address_in(target)
        if (method, address_.till, address_.question) == ("POST", None, ENROL):
            return self._enrol(address_.account_id, body, address)
        handler = self._handlers.get((method, address_.question))
        if handler is None:
            raise Refused(Code.TILL_NOT_FOUND)
        asking = asking_at(address_, headers, body)
        signed = signed_text(method, target, body)
        key = self._tills.public_key(asking.account_id, asking.till_id, asking.incarnation)
        return then(key, partial(_checked, handler, asking, headers, signed))

    def _enrol(self, account_id: AccountId, body: bytes, address: str) -> Future[Any]:
        word = read(body, EnrolRequest)
        command = EnrolTill(
            account_id=account_id,
            code=word.code,
            public_key=words.bytes_of(word.public_key, "public_key"),
            reason=word.reason,
            address=address,
        )
        return _mapped(
            self._tills.enrol(command),
            partial(words.enrol_answer, account_id, self._key.public_key),
        )

    def _hello(self, asking: Asking) -> Future[Any]:
        command = words.hello_of(asking.account_id, asking.till_id, read(asking.body, HelloRequest))
        _check_same_life(asking, command.incarnation)
        return _mapped(self._tills.hello(command), words.hello_answer)

    def _request(self, asking: Asking) -> Future[Any]:
        command = words.request_of(
            asking.account_id,
            asking.till_id,
            asking.incarnation,
            read(asking.body, AllowanceRequest),
        )
        return _mapped(
            self._tills.request(command),
            partial(
                words.request_answer, partial(self._key.word, asking.account_id, asking.till_id)
            ),
        )

    def _push(self, asking: Asking) -> Future[Any]:
        command = words.push_of(asking.account_id, asking.till_id, read(asking.body, PushRequest))
        _check_same_life(asking, command.incarnation)
        return _mapped(self._tills.push(command), words.push_answer)

    def _find(self, asking: Asking) -> Future[Any]:
        command = words.find_of(
            asking.account_id, asking.till_id, asking.incarnation, read(asking.body, FindRequest)
        )
        return _mapped(self._tills.find(command), words.find_answer)

    def _act(self, asking: Asking) -> Future[Any]:
        command = words.act_asked(
            asking.account_id, asking.till_id, asking.incarnation, read(asking.body, ActRequest)
        )
        return _mapped(self._tills.act(command), partial(words.act_answer, command.act.act_id))

    def _feed(self, asking: Asking) -> Future[Any]:
        return _mapped(self._tills.feed(feed_asked(asking)), words.feed_answer)

    def _snapshot(self, asking: Asking) -> Future[Any]:
        return _mapped(self._tills.snapshot(snapshot_asked(asking)), words.snapshot_answer)


def _checked(
    handler: Handler,
    asking: Asking,
    headers: Mapping[str, str],
    signed: bytes,
    public_key: bytes,
) -> Future[Any]:
    check_signature(headers, public_key, signed)
    return handler(asking)


def _check_same_life(asking: Asking, incarnation: int) -> None:
    if incarnation != asking.incarnation:
        raise Refused(Code.INVALID_FIELD, field="incarnation", reason="not_the_one_that_signed")


def _mapped(first: Future[T], make: Callable[[T], Any]) -> Future[Any]:
    return then(first, lambda outcome: _done(make(outcome)))


def _done(value: T) -> Future[T]:
    future: Future[T] = Future()
    future.set_result(value)
    return future


def _failed(error: Exception) -> Future[Any]:
    future: Future[Any] = Future()
    future.set_exception(error)
    return future


def _answered(told: Future[Any]) -> Future[Answer]:
    answer: Future[Answer] = Future()
    answer.set_running_or_notify_cancel()

    def tell(done: Future[Any]) -> None:
        error = done.exception()
        if error is None:
            answer.set_result(Answer(200, _ENCODER.encode(done.result())))
        else:
            answer.set_result(_failure(error))

    told.add_done_callback(tell)
    return answer


def _failure(error: BaseException) -> Answer:
    if not isinstance(error, PosError):
        _LOG.error("a till's question met a bug: %s", type(error).__name__)
        return _failure_answer(OUR_FAULT.status, Code.UNEXPECTED, OUR_FAULT.message, {})
    meaning = MEANINGS[error.code]
    if meaning.status >= _LEAST_SERVER_FAULT:
        _LOG.error("a till's question failed: %s", error)
    fields = {} if meaning is OUR_FAULT else error.fields
    return _failure_answer(meaning.status, error.code, meaning.message, fields)


def _failure_answer(status: int, code: Code, message: str, fields: Mapping[str, object]) -> Answer:
    details = ErrorDetails(message=message, code=code.value, errors=[dict(fields)])
    return Answer(status, _ENCODER.encode(ErrorAnswer(error=details)))
