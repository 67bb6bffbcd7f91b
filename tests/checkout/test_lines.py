import pytest

from pos_app.checkout.effects import ForgetDraft, KeepDraft
from pos_app.checkout.events import (
    ArticleAdded,
    LineDiscounted,
    LineRemoved,
    LoadAdded,
    QuantitySet,
    SaleDiscounted,
)
from pos_app.checkout.policy import Policy
from pos_app.checkout.states import CardShown, Selling
from pos_app.domain.ids import LineId, RefId, SaleId
from pos_app.domain.money import Currency
from pos_app.domain.sale import NO_DISCOUNT, Discount, LoadKind
from pos_app.errors import Code
from tests.checkout.counter import NOW_MS, Counter, article_of, card_of


@pytest.fixture
def counter() -> Counter:
    return Counter()


def test_an_article_opens_a_line_and_is_written_down(counter: Counter) -> None:
    counter.sell(10_000)
    assert counter.session.due_minor == 10_000
    assert counter.effects == (KeepDraft(sale=counter.session.sale, tenders=()),)


def test_the_same_article_again_counts_up_its_line(counter: Counter) -> None:
    counter.sell(10_000)
    counter.sell(10_000, quantity=2)
    (line,) = counter.session.sale.goods
    assert line.quantity == 3


def test_a_repeated_event_adds_nothing(counter: Counter) -> None:
    event = ArticleAdded(line_id=LineId("l"), article=article_of(), next_sale_id=SaleId("s"))
    counter.post(event)
    assert counter.post(event) == ()
    assert counter.session.sale.goods[0].quantity == 1


def test_an_article_at_another_price_gets_a_line_of_its_own(counter: Counter) -> None:
    counter.sell(10_000)
    counter.sell(9_000)
    assert [line.amount_minor for line in counter.session.sale.goods] == [10_000, 9_000]


def test_a_discounted_line_is_not_counted_up(counter: Counter) -> None:
    line_id = counter.sell(10_000)
    counter.post(LineDiscounted(line_id=line_id, discount=Discount(basis_points=5000)))
    counter.sell(10_000)
    assert [line.amount_minor for line in counter.session.sale.goods] == [5_000, 10_000]


@pytest.mark.parametrize("quantity", [0, -1])
def test_fewer_than_one_of_an_article_is_refused(counter: Counter, quantity: int) -> None:
    counter.sell(quantity=quantity)
    assert counter.refusal() == Code.INVALID_FIELD
    assert counter.session.sale.lines == ()


def test_a_code_scanned_into_the_quantity_is_refused(counter: Counter) -> None:
    line_id = counter.sell()
    counter.post(QuantitySet(line_id=line_id, quantity=7038010000000))
    assert counter.refusal() == Code.INVALID_FIELD
    assert counter.session.sale.goods[0].quantity == 1


def test_counting_up_beyond_the_largest_quantity_is_refused() -> None:
    counter = Counter(policy=Policy(largest_quantity=2))
    for _ in range(3):
        counter.sell()
    assert counter.refusal() == Code.INVALID_FIELD
    assert counter.session.sale.goods[0].quantity == 2


def test_a_negative_price_is_refused(counter: Counter) -> None:
    counter.sell(-100)
    assert counter.refusal() == Code.INVALID_FIELD


def test_a_sale_beyond_the_largest_total_is_refused() -> None:
    counter = Counter(policy=Policy(largest_sale_minor=15_000))
    counter.sell(15_000)
    counter.sell(1, name="Bag")
    assert counter.refusal() == Code.AMOUNT_TOO_LARGE
    assert counter.session.due_minor == 15_000


def test_the_quantity_of_one_line_is_set(counter: Counter) -> None:
    line_id = counter.sell(10_000)
    counter.sell(500, name="Bag")
    counter.post(QuantitySet(line_id=line_id, quantity=4))
    assert [line.quantity for line in counter.session.sale.goods] == [4, 1]


def test_quantity_zero_takes_the_line_off_and_forgets_the_empty_sale(counter: Counter) -> None:
    line_id = counter.sell()
    counter.post(QuantitySet(line_id=line_id, quantity=0))
    assert counter.session.sale.lines == ()
    assert counter.effects == (ForgetDraft(sale_id=counter.session.sale_id),)


def test_removing_a_line_twice_is_removing_it_once(counter: Counter) -> None:
    first, second = counter.sell(), counter.sell(500, name="Bag")
    counter.post(LineRemoved(line_id=first))
    before = counter.session
    counter.post(LineRemoved(line_id=first))
    assert counter.session == before
    assert [line.line_id for line in counter.session.sale.lines] == [second]


def test_the_quantity_of_a_line_that_is_gone_is_refused(counter: Counter) -> None:
    counter.sell()
    counter.post(QuantitySet(line_id=LineId("gone"), quantity=2))
    assert counter.refusal() == Code.LINE_NOT_FOUND


def test_a_discount_is_given_and_taken_back(counter: Counter) -> None:
    line_id = counter.sell(10_000)
    counter.post(LineDiscounted(line_id=line_id, discount=Discount(amount_minor=2_500)))
    assert counter.session.due_minor == 7_500
    counter.post(LineDiscounted(line_id=line_id, discount=NO_DISCOUNT))
    assert counter.session.due_minor == 10_000


def test_the_whole_sale_is_discounted(counter: Counter) -> None:
    counter.sell(10_000)
    counter.post(SaleDiscounted(discount=Discount(basis_points=1000)))
    assert counter.session.due_minor == 9_000


@pytest.mark.parametrize(
    ("discount", "code"),
    [
        (Discount(basis_points=1000, amount_minor=100), Code.INVALID_FIELD),
        (Discount(basis_points=10_001), Code.INVALID_FIELD),
        (Discount(basis_points=-1), Code.INVALID_FIELD),
        (Discount(amount_minor=-1), Code.INVALID_FIELD),
        (Discount(amount_minor=10_001), Code.AMOUNT_TOO_LARGE),
    ],
)
def test_a_discount_that_makes_no_sense_is_refused(
    counter: Counter, discount: Discount, code: Code
) -> None:
    line_id = counter.sell(10_000)
    counter.post(LineDiscounted(line_id=line_id, discount=discount))
    assert counter.refusal() == code
    counter.post(SaleDiscounted(discount=discount))
    assert counter.refusal() == code
    assert counter.session.due_minor == 10_000


def test_an_empty_sale_is_not_discounted(counter: Counter) -> None:
    counter.post(SaleDiscounted(discount=Discount(basis_points=1000)))
    assert counter.refusal() == Code.SALE_EMPTY
    counter.post(SaleDiscounted(discount=NO_DISCOUNT))
    assert counter.session.notice_number == 1


def test_a_line_cannot_go_while_its_price_is_paid(counter: Counter) -> None:
    line_id = counter.sell(10_000)
    counter.sell(1_000, name="Bag")
    counter.give(5_000)
    for event in (
        LineRemoved(line_id=line_id),
        LineDiscounted(line_id=line_id, discount=Discount(basis_points=10_000)),
        SaleDiscounted(discount=Discount(amount_minor=6_001)),
    ):
        counter.post(event)
        assert counter.refusal() == Code.TAKE_BACK_PAYMENT_FIRST
    assert counter.session.due_minor == 6_000


def test_a_line_cannot_go_while_money_is_being_held_for_it(counter: Counter) -> None:
    line_id = counter.sell(10_000)
    request = counter.scan()
    counter.resolve(request, card_of())
    counter.post(LineRemoved(line_id=line_id))
    assert counter.refusal() == Code.TAKE_BACK_PAYMENT_FIRST
    counter.reserve(request, card_of())
    assert counter.session.due_minor == 0


def test_goods_paid_by_card_cannot_give_way_to_a_load(counter: Counter) -> None:
    goods = counter.sell(10_000)
    counter.resolve(counter.scan("OTHER-CARD"), card_of(card_id="card-2", active=False))
    counter.load(20_000)
    counter.pay_by_card(card_of(4_000))
    counter.post(LineRemoved(line_id=goods))
    assert counter.refusal() == Code.TAKE_BACK_PAYMENT_FIRST


def test_removing_what_is_not_paid_yet_completes_the_sale(counter: Counter) -> None:
    counter.sell(10_000)
    bag = counter.sell(1_000, name="Bag")
    counter.give(10_000)
    assert isinstance(counter.session.phase, Selling)
    counter.post(LineRemoved(line_id=bag))
    assert not isinstance(counter.session.phase, Selling)


def test_an_inactive_card_on_an_empty_sale_can_be_sold(counter: Counter) -> None:
    card = card_of(0, active=False)
    counter.resolve(counter.scan(), card)
    assert counter.session.notice == CardShown()
    counter.load(50_000)
    (line,) = counter.session.sale.loads
    assert (line.kind, line.card_id, line.amount_minor) == (
        LoadKind.ACTIVATION,
        card.card_id,
        50_000,
    )


def test_a_card_in_use_is_topped_up(counter: Counter) -> None:
    counter.resolve(counter.scan(), card_of())
    counter.load(50_000)
    assert counter.session.sale.loads[0].kind == LoadKind.TOP_UP
    assert counter.session.sale.totals().loads_minor == 50_000


def test_a_card_is_loaded_once_a_sale_however_often_the_key_is_pressed(counter: Counter) -> None:
    counter.resolve(counter.scan(), card_of())
    event = LoadAdded(line_id=LineId("l"), ref_id=RefId("r"), amount_minor=50_000)
    counter.post(event)
    before = counter.session
    counter.post(event)
    assert counter.session == before
    counter.load(50_000)
    assert counter.refusal() == Code.CARD_ALREADY_IN_SALE
    assert len(counter.session.sale.loads) == 1


@pytest.mark.parametrize(
    ("amount_minor", "code"),
    [
        (0, Code.INVALID_FIELD),
        (-1, Code.INVALID_FIELD),
        (5_000_001, Code.AMOUNT_TOO_LARGE),
    ],
)
def test_an_amount_that_no_card_takes_is_refused(
    counter: Counter, amount_minor: int, code: Code
) -> None:
    counter.resolve(counter.scan(), card_of())
    counter.load(amount_minor)
    assert counter.refusal() == code


def test_nothing_is_loaded_without_a_card(counter: Counter) -> None:
    counter.load(50_000)
    assert counter.refusal() == Code.CARD_NOT_IN_HAND


def test_an_expired_card_takes_no_load(counter: Counter) -> None:
    counter.resolve(counter.scan(), card_of(expires_at_ms=NOW_MS))
    counter.load(50_000)
    assert counter.refusal() == Code.CARD_EXPIRED


def test_a_card_of_another_currency_takes_no_load(counter: Counter) -> None:
    counter.resolve(counter.scan(), card_of(currency=Currency.SEK))
    counter.load(50_000)
    assert counter.refusal() == Code.CURRENCY_MISMATCH


def test_a_load_has_neither_quantity_nor_discount(counter: Counter) -> None:
    counter.resolve(counter.scan(), card_of())
    line_id = counter.load(50_000)
    counter.post(QuantitySet(line_id=line_id, quantity=2))
    assert counter.refusal() == Code.INVALID_FIELD
    counter.post(LineDiscounted(line_id=line_id, discount=Discount(basis_points=1000)))
    assert counter.refusal() == Code.INVALID_FIELD
    counter.post(LineRemoved(line_id=line_id))
    assert counter.session.sale.lines == ()
