from pos_app.checkout.events import (
    ArticleMissed,
    NoticeDismissed,
    ScanRejected,
)
from pos_app.checkout.outcomes import KeepingFailed
from pos_app.checkout.states import ArticleNotFound, Completed
from pos_app.domain.token import ArticleCode
from pos_app.errors import Code, Refused, Unavailable
from tests.checkout.counter import Counter


def test_a_scan_that_finds_nothing_is_told_and_changes_nothing() -> None:
    counter = Counter()
    counter.sell(10_000)
    before = counter.session.sale
    counter.post(ArticleMissed(code=ArticleCode("4711")))
    assert counter.session.notice == ArticleNotFound(code=ArticleCode("4711"))
    counter.post(ScanRejected(error=Refused(Code.UNREADABLE_SCAN)))
    assert counter.refusal() == Code.UNREADABLE_SCAN
    counter.post(KeepingFailed(error=Unavailable(Code.DISK_FULL)))
    assert counter.refusal() == Code.DISK_FULL
    assert counter.session.sale == before


def test_the_same_notice_twice_is_two_cues() -> None:
    counter = Counter()
    for number in (1, 2):
        counter.post(ArticleMissed(code=ArticleCode("4711")))
        assert counter.session.notice_number == number
    counter.post(NoticeDismissed())
    assert counter.session.notice is None
    assert counter.session.notice_number == 2


def test_a_scan_that_finds_nothing_leaves_the_receipt_on_the_screen() -> None:
    counter = Counter()
    counter.sell(10_000)
    counter.give(10_000)
    counter.commit()
    counter.post(ArticleMissed(code=ArticleCode("4711")))
    assert isinstance(counter.session.phase, Completed)
    counter.confirm(10_000)
    counter.ask_completion()
    assert isinstance(counter.session.phase, Completed)
