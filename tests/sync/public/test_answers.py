"""Whatever a service says: it is done, refused, or as good as not said."""

import json

import pytest

from pos_app.errors import Broken, Code, PosError, Refused, Unavailable
from pos_app.sync.public.answers import error_of, heard
from pos_app.sync.transport import Answer
from pos_app.wire.wallet_api.heard import HeardMovement

DONE = b'{"id": "t-1", "ref_id": "r-1", "amount": 5, "whatever": [null]}'


def said(status: int, code: object = None, **more: object) -> Answer:
    """Return an error as the wallet API words it."""
    named = {} if code is None else {"code": code}
    return Answer(status, json.dumps({"error": {"message": "no", **named, **more}}).encode())


def meant(answer: Answer) -> PosError:
    with pytest.raises(PosError) as caught:
        heard(answer, HeardMovement, missing=Code.TRANSACTION_NOT_FOUND)
    return caught.value


@pytest.mark.parametrize("status", [200, 201, 202])
def test_any_success_is_one(status: int) -> None:
    told = heard(Answer(status, DONE), HeardMovement, missing=Code.TRANSACTION_NOT_FOUND)
    assert (told.id, told.ref_id, told.amount) == ("t-1", "r-1", 5)


def test_a_conflict_that_tells_the_stored_outcome_is_that_outcome() -> None:
    told = heard(Answer(409, DONE), HeardMovement, missing=Code.TRANSACTION_NOT_FOUND)
    assert told.id == "t-1"


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (said(400, "INSUFFICIENT_FUNDS"), Code.INSUFFICIENT_FUNDS),
        (said(400, "TEAPOT"), Code.REFUSED_BY_CENTRAL),
        (said(400), Code.REFUSED_BY_CENTRAL),
        (said(401), Code.CREDENTIAL_INVALID),
        (said(401, "ACCESS_FORBIDDEN"), Code.CREDENTIAL_INVALID),
        (said(403), Code.SCOPE_MISSING),
        (said(403, "INVALID_PIN"), Code.PIN_INVALID),
        (said(404, "NOT FOUND"), Code.TRANSACTION_NOT_FOUND),
        (said(404, "CARD_NOT_FOUND"), Code.CARD_NOT_FOUND),
        (said(409), Code.REFUSED_BY_CENTRAL),
        (said(409, "REF_ID_CONFLICT"), Code.REF_ID_CONFLICT),
        (said(410), Code.REFUSED_BY_CENTRAL),
        (said(422, "X" * 100), Code.REFUSED_BY_CENTRAL),
        (said(429, "PIN_LOCKED", errors=[{"until_ms": 7}]), Code.PIN_LOCKED),
    ],
)
def test_what_is_refused_is_refused_whatever_the_service_calls_it(
    answer: Answer, code: Code
) -> None:
    error = meant(answer)
    assert isinstance(error, Refused)
    assert error.code is code
    assert len(str(error.fields.get("told", ""))) <= 64


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (said(408), Code.TOO_MANY_TRIES),
        (said(425), Code.TOO_MANY_TRIES),
        (said(429), Code.TOO_MANY_TRIES),
        (said(500, "UNEXPECTED"), Code.UNEXPECTED),
        (said(503, "BUSY"), Code.BUSY),
        (said(502), Code.LINE_DOWN),
        (Answer(404, b"<html>nothing here</html>"), Code.LINE_DOWN),
        (Answer(403, b'{"error": "log in first"}'), Code.LINE_DOWN),
        (Answer(400, b"[]"), Code.LINE_DOWN),
        (Answer(302, b""), Code.LINE_DOWN),
        (Answer(200, b"<html>welcome</html>"), Code.LINE_DOWN),
        (Answer(200, b'{"id": "t-1"}'), Code.LINE_DOWN),
    ],
)
def test_what_is_not_known_is_asked_again(answer: Answer, code: Code) -> None:
    error = meant(answer)
    assert isinstance(error, Unavailable)
    assert not isinstance(error, Broken)
    assert error.code is code


def test_how_long_to_wait_is_told_along() -> None:
    waiting = said(429)._replace(retry_after_s=7)
    assert error_of(waiting, Code.CARD_NOT_FOUND).fields == {"status": 429, "retry_after_s": 7}


@pytest.mark.parametrize("errors", [[], {}, "x", [1], ["x"], {"a": 1}])
def test_details_of_another_shape_are_left_alone(errors: object) -> None:
    assert meant(said(400, "INSUFFICIENT_FUNDS", errors=errors)).fields == {}


def test_the_details_of_ours_come_along() -> None:
    told = meant(said(400, "INSUFFICIENT_FUNDS", errors=[{"available_minor": 7, "code": "X"}]))
    assert told.fields == {"available_minor": 7}
