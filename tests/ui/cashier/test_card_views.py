from dataclasses import replace

import pytest

from pos_app.checkout.states import CardDeclined, CardShown, Session
from pos_app.domain.card import Amounts, Card
from pos_app.domain.money import Currency
from pos_app.errors import Code, PosError, Refused, Unavailable
from pos_app.ui.cashier.notices import cue_of
from pos_app.ui.cashier.sheet_views import CardSheetView, EnquirySheetView
from pos_app.ui.cashier.wishes import Sheet
from pos_app.ui.cashier.workplace import Workplace
from pos_app.ui.components.text import Tone
from pos_app.ui.components.verdict import VerdictView
from pos_app.ui.sounds import Cue
from tests.checkout.counter import NOW_MS, Counter, card_of
from tests.ui.cashier.till import NBSP, view_of

KR = f"{NBSP}kr"


def verdict(session: Session) -> VerdictView:
    sheet = view_of(session).sheet
    assert isinstance(sheet, VerdictView)
    return sheet


def test_a_card_accepted_says_how_much_what_is_left_and_by_whom(counter: Counter) -> None:
    counter.sell(10_000)
    counter.pay_by_card(card_of(4_000))
    said = verdict(counter.session)
    assert (said.tone, said.icon, said.word) == (Tone.ACCEPTED, "accepted", "Accepted")
    assert said.amount == f"40,00{KR}"
    assert said.next_step == f"60,00{KR} still to pay"
    assert [fact.value for fact in said.facts][1:] == [f"0,00{KR}", "the books of this till"]


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (Refused(Code.CARD_EXPIRED), "This card has expired."),
        (Refused(Code.TOKEN_UNKNOWN), "We do not know this card."),
        (Unavailable(Code.BUSY), "The till is busy."),
    ],
)
def test_a_card_declined_says_why_and_what_next(
    counter: Counter, error: PosError, sentence: str
) -> None:
    counter.sell()
    notice = CardDeclined(masked_code="********1234", error=error)
    said = verdict(replace(counter.session, notice=notice))
    assert (said.tone, said.icon, said.word) == (Tone.DECLINED, "declined", "Declined")
    assert said.sentence == sentence
    assert said.next_step
    assert said.facts[0].value == "•••• 1234"


def test_a_card_that_was_stopped_is_declined_with_the_reason(counter: Counter) -> None:
    counter.sell()
    for why, told in (("stolen", ["stolen"]), (None, [])):
        error = Refused(Code.CARD_BLOCKED, why=why)
        notice = CardDeclined(masked_code="********1234", error=error)
        said = verdict(replace(counter.session, notice=notice))
        assert said.sentence == "This card is blocked."
        assert [fact.value for fact in said.facts if fact.label == "Reason"] == told


def test_a_long_reason_is_part_of_the_sentence_and_whole(counter: Counter) -> None:
    counter.sell()
    why = "Lost on the way from the printer, the customer has another one since Monday"
    error = Refused(Code.CARD_BLOCKED, why=why)
    notice = CardDeclined(masked_code="********1234", error=error)
    said = verdict(replace(counter.session, notice=notice))
    assert said.sentence == f"This card is blocked. Reason: {why}"
    assert [fact.label for fact in said.facts] == ["Card"]


def test_no_token_is_ever_on_the_screen(counter: Counter) -> None:
    token = "DINCARD:0b9e52b2-7b1f-4a44-9a9f-3f1c22e5f000"
    counter.sell()
    asking = counter.scan(token)
    assert token not in repr(view_of(counter.session))
    counter.resolve(asking, card_of())
    counter.reserve(asking, card_of())
    assert token not in repr(view_of(counter.session))


def test_a_card_with_nothing_to_pay_is_shown_with_what_can_be_done(counter: Counter) -> None:
    card = replace(card_of(40_000), amounts=Amounts(funds_minor=50_000, reserved_minor=10_000))
    counter.resolve(counter.scan(), card)
    sheet = view_of(counter.session).sheet
    assert isinstance(sheet, EnquirySheetView)
    assert sheet.balance == f"400,00{KR}"
    assert (sheet.status, sheet.tone) == ("Valid", Tone.ACCEPTED)
    assert ("Held by open sales", f"100,00{KR}") in [(f.label, f.value) for f in sheet.facts]
    assert (sheet.load, sheet.can_load) == ("Top up", True)


@pytest.mark.parametrize(
    ("card", "status", "can_load"),
    [
        (card_of(0, active=False), "Not sold yet", True),
        (card_of(100, expires_at_ms=NOW_MS - 1), "Expired", False),
        (card_of(100, currency=Currency.EUR), "Valid", False),
        (
            replace(card_of(0), amounts=Amounts(funds_minor=100, drawdown_minor=100)),
            "Used up",
            True,
        ),
    ],
    ids=["new", "expired", "euro", "used"],
)
def test_what_a_card_is_decides_what_can_be_done_with_it(
    counter: Counter, card: Card, status: str, *, can_load: bool
) -> None:
    counter.resolve(counter.scan(), card)
    sheet = view_of(counter.session).sheet
    assert isinstance(sheet, EnquirySheetView)
    assert sheet.status == status
    assert sheet.can_load is can_load
    assert bool(sheet.loads) is can_load


def test_the_card_sheet_knows_when_it_is_asking(counter: Counter) -> None:
    counter.sell()
    workplace = Workplace(sheet=Sheet.CARD)
    waiting = view_of(counter.session, workplace).sheet
    counter.scan()
    asking = view_of(counter.session, workplace).sheet
    assert isinstance(waiting, CardSheetView)
    assert isinstance(asking, CardSheetView)
    assert (waiting.is_asking, asking.is_asking) == (False, True)


def test_a_card_that_is_shown_is_good_news() -> None:
    assert cue_of(CardShown()) == (Cue.ACCEPTED, Tone.ACCENT)
    assert cue_of(None) is None
