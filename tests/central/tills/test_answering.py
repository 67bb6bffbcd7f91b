"""Answering: whatever happens behind it, a till gets an answer it can read."""

import json
from concurrent.futures import Future

import pytest

from pos_app.allowances.given.enrol import Enrolled
from pos_app.allowances.given.tills import Tills
from pos_app.central.tills.answering import Answering
from pos_app.central.tills.signed import GrantKey
from pos_app.errors import Broken, Code, Unavailable
from pos_app.storage.store import Store
from tests.allowances.given.central import SEED, Central, TillByHand, refusal
from tests.logfail import ExpectedLogs
from tests.wallet.shop import ACCOUNT, answer

QUESTION = json.dumps({"code": "AAAAAAAA", "public_key": "00" * 32}).encode()


class TroubledTills(Tills):
    """A door behind which something went wrong."""

    def __init__(self, store: Store, error: Exception) -> None:
        super().__init__(store, Central(store).shop.context)
        self._error = error

    def enrol(self, command: object) -> Future[Enrolled]:
        del command
        failed: Future[Enrolled] = Future()
        failed.set_exception(self._error)
        return failed


@pytest.mark.parametrize(
    ("error", "status", "code"),
    [
        (Unavailable(Code.BUSY, reason="queue"), 503, Code.BUSY),
        (Broken(Code.BOOKS_DO_NOT_AGREE, till_id="secret"), 500, Code.BOOKS_DO_NOT_AGREE),
        (ZeroDivisionError("secret"), 500, Code.UNEXPECTED),
    ],
)
def test_trouble_is_told_and_logged_and_gives_nothing_away(
    memory_store: Store,
    expected_logs: ExpectedLogs,
    error: Exception,
    status: int,
    code: Code,
) -> None:
    expected_logs.expect("pos_app.central.tills.answering", "a till's question")
    answering = Answering(TroubledTills(memory_store, error), GrantKey(SEED))
    target = f"/v1/accounts/{ACCOUNT}/tills/enrol"
    told = answer(answering.answer("POST", target, {}, QUESTION))
    refusal(told, status, code)
    assert b"secret" not in told.body


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b'{"code": 1}'])
def test_a_question_that_makes_no_sense_is_told_why(memory_store: Store, body: bytes) -> None:
    till = TillByHand(Central(memory_store))
    reply = till.central.ask("POST", f"{till.root}/enrol", body)
    refusal(reply, 400, Code.INVALID_FIELD)


def test_an_account_is_one(memory_store: Store) -> None:
    reply = Central(memory_store).ask("POST", "/v1/accounts/X/tills/enrol", QUESTION)
    assert refusal(reply, 400, Code.INVALID_FIELD)["field"] == "account_id"
