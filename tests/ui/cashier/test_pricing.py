"""Cheese by weight and fish by price: the code of the piece really sells it."""

import itertools

import pytest

from pos_app.checkout.acts import Acts
from pos_app.checkout.catalogue import Catalogue
from pos_app.checkout.events import ArticleAdded, ArticleMissed, CardScanned
from pos_app.domain.sale import GoodsLine
from pos_app.ui.cashier import selling
from pos_app.ui.cashier.answer import Answer, Means
from pos_app.ui.cashier.pricing import rounded_half_up
from pos_app.ui.cashier.workplace import Workplace
from tests.ui.cashier.till import article

CHEESE = article("Cheese", 24_990, code="2312345600004")
FISH = article("Fish", 0, code="2012345600003")
TOMATO = article("Tomato", 3_990, code="9506000134352")
numbers = itertools.count()
MEANS = Means(
    shelf=Catalogue([CHEESE, FISH, TOMATO]),
    acts=Acts(lambda: f"made-{next(numbers)}", lambda: 0),
    now_ms=lambda: 0,
)


def scanned(text: str, next_quantity: int = 1) -> Answer:
    return selling.scanned(text, Workplace(next_quantity=next_quantity), MEANS)


def line_of(answer: Answer) -> GoodsLine:
    [added] = answer.events
    assert isinstance(added, ArticleAdded)
    return GoodsLine(line_id=added.line_id, article=added.article, quantity=added.quantity)


@pytest.mark.parametrize(
    ("text", "name", "quantity", "amount_minor"),
    [
        ("2312345605122", "Cheese 512 g", 1, 12_795),
        ("2012345612907", "Fish", 1, 1_290),
        ("2012345600003", "Fish", 1, 0),
        ("]C101095060001343523103000512", "Tomato 512 g", 1, 2_043),
        ("01095060001343523103000512", "Tomato 512 g", 1, 2_043),
        ("(01)09506000134352(30)3", "Tomato", 3, 11_970),
        ("https://id.gs1.org/01/09506000134352?3922=1990", "Tomato", 1, 1_990),
        ("9506000134352", "Tomato", 1, 3_990),
    ],
)
def test_a_piece_is_sold_at_what_its_code_says(
    text: str, name: str, quantity: int, amount_minor: int
) -> None:
    line = line_of(scanned(text))
    assert (line.article.name, line.quantity, line.amount_minor) == (name, quantity, amount_minor)


def test_three_of_a_piece_are_three() -> None:
    assert line_of(scanned("2012345612907", next_quantity=3)).quantity == 3


def test_a_piece_of_an_article_that_the_shop_has_not_is_missing() -> None:
    [missed] = scanned("https://id.gs1.org/01/09506000134376").events
    assert isinstance(missed, ArticleMissed)
    assert missed.code.value == "9506000134376"


def test_digits_that_might_be_an_articles_are_a_card_where_the_shop_has_no_such_article() -> None:
    [asked] = scanned("01095060001343763103000512").events
    assert isinstance(asked, CardScanned)


@pytest.mark.parametrize(("amount", "quotient"), [(0, 0), (499, 0), (500, 1), (1499, 1), (1500, 2)])
def test_halves_are_rounded_up(amount: int, quotient: int) -> None:
    assert rounded_half_up(amount, 1000) == quotient
