from dataclasses import replace

from pos_app.domain.sale import NO_DISCOUNT, Discount, LoadKind, ParkedSale
from tests.journal.books import OPERATOR, START_MS, Books


def test_the_sale_in_hand_is_kept_whole_with_its_cash(books: Books) -> None:
    goods = replace(books.goods(10_000, 3), discount=Discount(basis_points=500))
    goods = replace(goods, article=replace(goods.article, picture="coffee.png", name="Kaffe æøå"))
    sale = books.sale(goods, books.load("new", 50_000, LoadKind.ACTIVATION))
    sale = replace(sale, discount=Discount(amount_minor=50))
    tenders = (books.cash(1_000), books.terminal(2_000))
    books.book.keep_draft(sale, tenders).result()
    assert books.book.find_draft().result() == (sale, tenders)


def test_a_later_draft_takes_the_place_of_the_one_before(books: Books) -> None:
    sale = books.sale()
    books.book.keep_draft(sale, ()).result()
    later = replace(sale, lines=(*sale.lines, books.goods(500)))
    books.book.keep_draft(later, ()).result()
    assert books.book.find_draft().result() == (later, ())


def test_only_the_sale_that_is_meant_is_forgotten(books: Books) -> None:
    sale, other = books.sale(), books.sale()
    books.book.keep_draft(sale, ()).result()
    books.book.forget_draft(other.sale_id).result()
    assert books.book.find_draft().result() == (sale, ())
    books.book.forget_draft(sale.sale_id).result()
    assert books.book.find_draft().result() is None


def test_a_parked_sale_is_no_draft_any_more_and_comes_back_as_one(books: Books) -> None:
    sale = replace(books.sale(), discount=NO_DISCOUNT)
    books.book.keep_draft(sale, ()).result()
    parked = ParkedSale(sale=sale, parked_at_ms=START_MS, operator=OPERATOR)
    for _ in range(2):
        books.book.park(parked).result()
    assert books.book.find_draft().result() is None
    assert books.book.parked().result() == (parked,)
    books.book.recall(sale).result()
    assert books.book.parked().result() == ()
    assert books.book.find_draft().result() == (sale, ())


def test_parked_sales_stand_in_the_order_they_were_parked(books: Books) -> None:
    first, second = books.sale(), books.sale()
    for at_ms, sale in ((START_MS + 1, second), (START_MS, first)):
        books.book.park(ParkedSale(sale=sale, parked_at_ms=at_ms, operator=OPERATOR)).result()
    assert [parked.sale for parked in books.book.parked().result()] == [first, second]
