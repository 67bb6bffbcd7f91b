import pytest

from pos_app.checkout.errands import LONGEST_WAIT_MS, wait_before
from pos_app.checkout.states import (
    ArticleNotFound,
    CardAccepted,
    CardDeclined,
    CardShown,
    Completed,
    Completing,
    OutcomeUnknown,
    RequestRefused,
    Selling,
    Session,
)
from pos_app.domain.card import CardStatus
from pos_app.domain.ids import CardId
from pos_app.domain.money import Currency
from pos_app.domain.sale import NO_DISCOUNT, Discount
from pos_app.errors import Code
from pos_app.storage.store import Store
from pos_app.wallet.commands import ActivateCard, CreateCard, TokenWish
from tests.checkout.workplace import BAG, COFFEE, Workplace
from tests.journal.books import ACCOUNT, rows_of


@pytest.fixture
def workplace(memory_store: Store) -> Workplace:
    return Workplace(memory_store)


@pytest.fixture
def slow(memory_store: Store) -> Workplace:
    workplace = Workplace(memory_store)
    workplace.is_slow = True
    return workplace


def books_are_sound(workplace: Workplace) -> bool:
    return workplace.books.book.verify().result() == ()


def refusal(workplace: Workplace) -> Code:
    assert isinstance(workplace.session.notice, RequestRefused)
    return workplace.session.notice.error.code


def test_one_scan_of_a_card_is_the_whole_payment(workplace: Workplace) -> None:
    token = workplace.books.make_card("card-1", 50_000)
    workplace.desk.scan(COFFEE.code)
    workplace.desk.scan(token)
    phase = workplace.session.phase
    assert isinstance(phase, Completed)
    assert phase.receipt.number == 1
    assert workplace.books.card("card-1").amounts.available_minor == 40_040
    assert [s.phase for s in workplace.seen[-2:]] == [Completing(), phase]
    notice = workplace.session.notice
    assert isinstance(notice, CardAccepted)
    assert notice.tender.card_available_minor == 40_040
    assert books_are_sound(workplace)


def test_nothing_the_desk_shows_or_keeps_holds_a_token(workplace: Workplace) -> None:
    token = workplace.books.make_card("card-1", 5_000)
    workplace.desk.scan(COFFEE.code)
    workplace.desk.scan(token)
    assert workplace.session.tenders
    assert token not in repr(workplace.seen)
    assert token not in repr(rows_of(workplace.books.store))


def test_what_is_scanned_is_told_apart(workplace: Workplace) -> None:
    workplace.desk.scan(BAG.code)  # it could be a token, but the shop sells it
    assert workplace.session.sale.goods[0].article == BAG
    workplace.desk.scan("12345")
    assert isinstance(workplace.session.notice, ArticleNotFound)
    workplace.desk.scan("½")
    assert refusal(workplace) == Code.UNREADABLE_SCAN
    workplace.desk.scan("NO-SUCH-CARD")
    notice = workplace.session.notice
    assert isinstance(notice, CardDeclined)
    assert notice.error.code == Code.TOKEN_UNKNOWN
    workplace.desk.dismiss_notice()
    assert workplace.session.notice is None
    assert workplace.session.due_minor == 500


def test_a_card_is_sold_topped_up_and_spent(workplace: Workplace) -> None:
    desk = workplace.desk
    token = workplace.books.make_inactive("new")
    desk.scan(token)
    assert workplace.session.notice == CardShown()
    assert workplace.session.card_in_hand is not None
    assert workplace.session.card_in_hand.status is CardStatus.INACTIVE
    desk.add_load(20_000)
    workplace.pay_in_cash()
    desk.next_customer()
    desk.scan(token)
    desk.add_load(5_000)
    workplace.pay_in_cash()
    assert workplace.books.card("new").amounts.available_minor == 25_000
    desk.press_article(COFFEE)
    desk.scan(token)
    assert isinstance(workplace.session.phase, Completed)
    assert workplace.books.card("new").amounts.available_minor == 15_040
    assert [r.number for r in workplace.books.book.receipts().result()] == [3, 2, 1]
    assert books_are_sound(workplace)


def test_every_wish_reaches_the_sale(workplace: Workplace) -> None:
    desk = workplace.desk
    desk.press_article(COFFEE, 2)
    desk.press_article(BAG)
    coffee, bag = workplace.session.sale.goods
    desk.set_quantity(coffee.line_id, 3)
    desk.discount_line(coffee.line_id, Discount(basis_points=5_000))
    desk.remove_line(bag.line_id)
    assert workplace.session.due_minor == 14_940
    desk.discount_sale(Discount(amount_minor=940))
    assert workplace.session.due_minor == 14_000
    desk.discount_sale(NO_DISCOUNT)
    desk.confirm_terminal(4_940)
    desk.take_back(workplace.session.tenders[0].tender_id)
    desk.confirm_terminal(4_000)
    desk.give_cash(20_000)
    phase = workplace.session.phase
    assert isinstance(phase, Completed)
    assert (phase.receipt.rounding_minor, phase.receipt.change_minor) == (-40, 9_100)
    assert books_are_sound(workplace)


def test_a_reservation_belongs_to_its_sale_and_ends_when_it_is_parked(
    workplace: Workplace,
) -> None:
    desk = workplace.desk
    first = workplace.books.make_card("first", 5_000)
    second = workplace.books.make_card("second", 50_000)
    desk.press_article(COFFEE)
    desk.scan(first)
    parked = workplace.session.sale
    desk.park()
    assert workplace.books.card("first").amounts.reserved_minor == 0
    desk.press_article(BAG)
    desk.scan(second)
    desk.recall(parked.sale_id)
    assert workplace.session.sale == parked
    desk.scan(first)
    workplace.pay_in_cash()
    assert workplace.books.card("first").amounts.balance_minor == 0
    assert workplace.books.card("second").amounts.balance_minor == 49_500
    assert workplace.books.book.parked().result() == ()
    assert books_are_sound(workplace)


def test_a_cancelled_sale_leaves_no_trace_on_its_card(workplace: Workplace) -> None:
    token = workplace.books.make_card("card-1", 5_000)
    workplace.desk.press_article(COFFEE)
    workplace.desk.scan(token)
    workplace.desk.cancel()
    assert workplace.books.card("card-1").amounts.available_minor == 5_000
    assert workplace.session.left_behind == ()
    assert workplace.books.book.find_draft().result() is None
    assert books_are_sound(workplace)


def test_ten_clicks_before_any_answer_are_one_sale(slow: Workplace) -> None:
    slow.desk.press_article(COFFEE)
    for _ in range(10):
        slow.desk.give_cash(10_000)
    slow.let_in()
    for _ in range(10):
        slow.desk.give_cash(10_000)
    slow.let_in()
    (receipt,) = slow.books.book.receipts().result()
    assert len(receipt.tenders) == 1
    for _ in range(10):
        slow.desk.next_customer()
    slow.let_in()
    assert slow.session.phase == Selling()
    assert slow.session.notice is None


def test_an_article_scanned_while_the_sale_is_written_opens_the_next(slow: Workplace) -> None:
    slow.desk.press_article(COFFEE)
    slow.let_in()
    slow.pay_in_cash()
    slow.desk.press_article(BAG, 2)
    slow.desk.press_article(COFFEE)
    assert slow.session.phase == Completing()
    sold = slow.session.sale_id
    slow.let_in()
    assert [line.quantity for line in slow.session.sale.goods] == [2, 1]
    assert slow.session.last_receipt is not None
    assert slow.session.last_receipt.sale.sale_id == sold
    draft = slow.books.book.find_draft().result()
    assert draft is not None
    assert draft.sale == slow.session.sale
    assert slow.books.book.recover("Kari").result().unseen_receipt is None


def test_a_card_looked_up_for_a_sale_given_up_is_not_asked_for_money(slow: Workplace) -> None:
    token = slow.books.make_card("card-1", 5_000)
    slow.desk.press_article(COFFEE)
    slow.desk.scan(token)
    slow.desk.cancel()
    slow.let_in()
    assert slow.books.card("card-1").amounts.reserved_minor == 0
    assert slow.session.notice is None


def test_a_reservation_under_way_when_the_sale_is_given_up_is_released(slow: Workplace) -> None:
    token = slow.books.make_card("card-1", 5_000)
    slow.desk.press_article(COFFEE)
    slow.desk.scan(token)
    while slow.session.reserving_minor == 0:
        slow.arriving.pop(0)()
    slow.desk.cancel()
    slow.let_in()
    assert slow.books.card("card-1").amounts.available_minor == 5_000
    assert slow.session.left_behind == ()
    assert books_are_sound(slow)


def test_a_spent_token_shows_its_card_and_pays_nothing(workplace: Workplace) -> None:
    made = workplace.books.wallet.create_card(
        CreateCard(
            account_id=ACCOUNT,
            card_id=CardId("card-1"),
            amount_minor=5_000,
            currency=Currency.NOK,
            created_by="test",
            token=TokenWish(expires_after_transaction=True),
        )
    ).result()
    assert made.token is not None
    workplace.desk.press_article(COFFEE)
    workplace.desk.scan(made.token.value)
    workplace.desk.take_back(workplace.session.tenders[0].tender_id)
    workplace.desk.scan(made.token.value)
    notice = workplace.session.notice
    assert isinstance(notice, CardDeclined)
    assert notice.error.code == Code.TOKEN_USED
    assert workplace.session.card_in_hand is not None
    assert workplace.books.card("card-1").amounts.available_minor == 5_000


def test_a_lost_answer_is_looked_up_and_the_sale_is_there(workplace: Workplace) -> None:
    workplace.desk.press_article(COFFEE)
    workplace.trouble_next().lost = {2: Code.OUTCOME_UNKNOWN}
    workplace.pay_in_cash()
    assert isinstance(workplace.session.phase, Completed)
    assert [type(s.phase) for s in workplace.seen[-3:]] == [Completing, OutcomeUnknown, Completed]
    assert len(workplace.books.book.receipts().result()) == 1
    assert books_are_sound(workplace)


def test_a_sale_that_was_not_written_is_sold_on_with_the_reason(workplace: Workplace) -> None:
    workplace.desk.press_article(COFFEE)
    workplace.trouble_next().not_done = {2: Code.DISK_FULL}
    workplace.pay_in_cash()
    assert workplace.session.phase == Selling()
    assert refusal(workplace) == Code.DISK_FULL
    assert workplace.session.due_minor == 0
    workplace.desk.ask_completion()
    assert isinstance(workplace.session.phase, Completed)
    assert len(workplace.books.book.receipts().result()) == 1


def test_a_look_up_is_tried_until_it_answers_each_time_later(workplace: Workplace) -> None:
    workplace.desk.press_article(COFFEE)
    trouble = workplace.trouble_next()
    trouble.lost = {2: Code.OUTCOME_UNKNOWN}
    trouble.not_done = dict.fromkeys((3, 4, 5), Code.DATABASE_UNAVAILABLE)
    workplace.pay_in_cash()
    waits = [workplace.let_time_pass() for _ in range(3)]
    assert waits == [250, 500, 1_000]
    assert workplace.timers == []
    assert isinstance(workplace.session.phase, Completed)


def test_waiting_grows_and_ends_growing() -> None:
    assert [wait_before(attempt) for attempt in (1, 2, 3, 6, 7, 100)] == [
        *(250, 500, 1_000, 8_000),
        *(LONGEST_WAIT_MS, LONGEST_WAIT_MS),
    ]


def test_a_rule_s_no_is_told_at_once(workplace: Workplace) -> None:
    desk = workplace.desk
    token = workplace.books.make_inactive("new")
    desk.scan(token)
    desk.add_load(20_000)
    workplace.books.wallet.activate(
        ActivateCard(
            account_id=ACCOUNT,
            card_id=CardId("new"),
            amount_minor=5_000,
            currency=Currency.NOK,
            created_by="the till beside",
        )
    ).result()
    workplace.pay_in_cash()
    assert refusal(workplace) == Code.CARD_ALREADY_ACTIVE
    assert workplace.session.phase == Selling()
    assert workplace.books.card("new").amounts.balance_minor == 5_000


def test_a_release_that_fails_is_tried_again_until_the_money_is_free(
    workplace: Workplace,
) -> None:
    token = workplace.books.make_card("card-1", 5_000)
    workplace.desk.press_article(COFFEE)
    workplace.desk.scan(token)
    workplace.trouble_next().not_done = {1: Code.BUSY, 2: Code.BUSY}
    workplace.desk.take_back(workplace.session.tenders[0].tender_id)
    assert refusal(workplace) == Code.BUSY
    assert len(workplace.session.voiding) == 1
    assert [workplace.let_time_pass(), workplace.let_time_pass()] == [250, 500]
    assert workplace.session.voiding == ()
    assert workplace.books.card("card-1").amounts.available_minor == 5_000


def test_a_reservation_of_unknown_outcome_holds_nothing_in_the_end(workplace: Workplace) -> None:
    token = workplace.books.make_card("card-1", 5_000)
    workplace.desk.press_article(COFFEE)
    workplace.trouble_next().lost = {1: Code.OUTCOME_UNKNOWN}
    workplace.desk.scan(token)
    notice = workplace.session.notice
    assert isinstance(notice, CardDeclined)
    assert notice.error.code == Code.OUTCOME_UNKNOWN
    assert workplace.books.card("card-1").amounts.available_minor == 5_000
    assert books_are_sound(workplace)


def test_a_sale_that_cannot_be_written_down_is_told_and_sold_on(workplace: Workplace) -> None:
    workplace.trouble_next().not_done = {1: Code.DISK_FULL}
    workplace.desk.press_article(COFFEE)
    assert refusal(workplace) == Code.DISK_FULL
    assert workplace.session.due_minor == 9_960
    workplace.pay_in_cash()
    assert isinstance(workplace.session.phase, Completed)


def test_what_is_pressed_before_the_till_has_recovered_waits_for_it(memory_store: Store) -> None:
    workplace = Workplace(memory_store, start=False)
    workplace.desk.press_article(COFFEE)
    workplace.desk.press_article(BAG)
    assert workplace.session.sale.lines == ()
    workplace.desk.start()
    assert [line.article for line in workplace.session.sale.goods] == [COFFEE, BAG]


def test_a_recovery_that_fails_is_told_and_tried_again(memory_store: Store) -> None:
    workplace = Workplace(memory_store, start=False)
    workplace.trouble_next().not_done = {1: Code.BUSY, 2: Code.BUSY}
    workplace.desk.press_article(COFFEE)
    workplace.desk.start()
    assert refusal(workplace) == Code.BUSY
    assert [workplace.let_time_pass(), workplace.let_time_pass()] == [250, 500]
    assert workplace.session.due_minor == 9_960


def test_listeners_hear_of_every_change_and_of_nothing_else(workplace: Workplace) -> None:
    workplace.desk.press_article(COFFEE)
    heard = len(workplace.seen)
    workplace.desk.next_customer()
    workplace.desk.dismiss_notice()
    workplace.desk.remove_line(workplace.session.sale.lines[0].line_id)
    workplace.desk.next_customer()
    numbers = [session.notice_number for session in workplace.seen]
    assert numbers == sorted(numbers)
    assert len(workplace.seen) == heard + 3


def test_an_act_of_a_listener_is_taken_after_the_step_it_heard_of(workplace: Workplace) -> None:
    def answer(session: Session) -> None:
        if len(session.sale.lines) == 1:
            workplace.desk.press_article(BAG)

    order: list[int] = []
    workplace.desk.listen(answer)
    workplace.desk.listen(lambda session: order.append(len(session.sale.lines)))
    workplace.desk.press_article(COFFEE)
    assert order == [1, 2]


def test_the_desk_knows_what_it_sells(workplace: Workplace) -> None:
    assert workplace.desk.catalogue.find_by_id("coffee") == COFFEE
