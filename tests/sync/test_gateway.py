"""The questions of a till: signed, answered by central alone, and never guessed at."""

import json

import pytest

from pos_app.errors import Broken, Code, PosError, Refused, Unavailable
from pos_app.sync.gateway import read_answer
from pos_app.sync.transport import Answer
from pos_app.wire.tills.hello import HelloAnswer
from tests.allowances.given.central import Central
from tests.sync.shop import LineTill, make_card


def error_of(status: int, body: bytes) -> PosError:
    with pytest.raises(PosError) as caught:
        read_answer(Answer(status, body), HelloAnswer)
    return caught.value


def told(code: str, **fields: object) -> bytes:
    return json.dumps({"error": {"code": code, "message": "no", "errors": [fields]}}).encode()


@pytest.mark.parametrize(
    ("status", "body", "kind", "code"),
    [
        (409, told("TILL_NOT_LIVE"), Refused, Code.TILL_NOT_LIVE),
        (400, told("INSUFFICIENT_FUNDS", available_minor=5), Refused, Code.INSUFFICIENT_FUNDS),
        (503, told("BUSY"), Unavailable, Code.BUSY),
        (429, told("TOO_MANY_TRIES"), Unavailable, Code.TOO_MANY_TRIES),
        (500, told("UNEXPECTED"), Unavailable, Code.UNEXPECTED),
        (400, told("BOOKS_DO_NOT_AGREE"), Broken, Code.BOOKS_DO_NOT_AGREE),
        (502, b"<html>a proxy speaks</html>", Unavailable, Code.LINE_DOWN),
        (404, b"nothing here", Unavailable, Code.LINE_DOWN),
        (400, b'{"error": {"code": "NO_SUCH_CODE"}}', Unavailable, Code.LINE_DOWN),
        (200, b"<html>sign in to the hotel's network</html>", Unavailable, Code.LINE_DOWN),
    ],
)
def test_an_answer_is_refused_unknown_or_broken(
    status: int, body: bytes, kind: type[PosError], code: Code
) -> None:
    error = error_of(status, body)
    assert type(error) is kind
    assert error.code is code


def test_a_refusal_keeps_what_it_says() -> None:
    fields = {"available_minor": 5, "code": "another"}
    error = {"code": "INSUFFICIENT_FUNDS", "message": "no", "errors": [fields]}
    body = json.dumps({"error": error}).encode()
    assert error_of(400, body).fields == {"available_minor": 5}


def test_a_grant_that_central_did_not_sign_is_not_taken(central: Central, till: LineTill) -> None:
    make_card(central)
    till.sync()
    till.trust(bytes(32))
    with pytest.raises(Refused) as caught:
        till.ask_for(1_000)
    assert caught.value.code is Code.SIGNATURE_WRONG
    assert till.spendable() == 0
