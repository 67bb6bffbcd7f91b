"""The desk's door: cards found as people name them, and looked at whole."""

from dataclasses import replace

import pytest

from pos_app.domain.ids import AccountId, CardId, CustomerId, RefId
from pos_app.domain.listing import CardFilter
from pos_app.domain.money import Currency
from pos_app.domain.transaction import TransactionType
from pos_app.errors import Code, Refused
from pos_app.journal.card_commands import Block, Person
from pos_app.journal.card_desk import PAGE
from pos_app.wallet.commands import CreateCard, CreateTransaction, TokenWish
from tests.journal.books import ACCOUNT, OPERATOR, Books

BY = Person(operator=OPERATOR)


def found(books: Books, anything: str, amount_minor: int | None = None) -> list[str]:
    wanted = CardFilter(
        anything=anything, anything_minor=amount_minor, limit=100, include_deleted=True
    )
    return sorted(card.card_id for card in books.card_desk.find(wanted).result().cards)


def make(books: Books, card_id: str, amount_minor: int, **fields: object) -> str:
    command = CreateCard(
        account_id=ACCOUNT,
        card_id=CardId(card_id),
        amount_minor=amount_minor,
        currency=Currency.NOK,
        created_by="test",
        token=TokenWish(expires_after_transaction=False),
    )
    made = books.wallet.create_card(replace(command, **fields)).result()
    assert made.token is not None
    return made.token.value


def test_a_card_is_found_by_number_customer_name_and_the_end_of_its_code(books: Books) -> None:
    code = make(books, "gift-1", 500_00, name="Gull til mor", customer_id=CustomerId("ola.n"))
    make(books, "gift-2", 700_00)
    assert found(books, "") == ["gift-1", "gift-2"]
    assert found(books, "GIFT-1") == ["gift-1"]
    assert found(books, "ola") == ["gift-1"]
    assert found(books, "til mor") == ["gift-1"]
    assert found(books, code[-5:]) == ["gift-1"]
    assert found(books, code[-2:] + "%") == []
    assert found(books, "nobody") == []


def test_a_card_is_found_by_what_is_on_it_and_by_what_it_was_made_with(books: Books) -> None:
    code = make(books, "gift-1", 500_00)
    make(books, "gift-2", 700_00)
    sale = books.sale(books.goods(100_00))
    tender = books.reserve(sale.sale_id, code, 100_00)
    books.book.complete(books.completion(sale, tender)).result()
    assert found(books, "400", 400_00) == ["gift-1"]
    assert found(books, "500", 500_00) == ["gift-1"]
    assert found(books, "700", 700_00) == ["gift-2"]
    assert found(books, "600", 600_00) == []


def test_a_page_says_where_the_next_one_begins(books: Books) -> None:
    for number in range(3):
        books.make_card(f"card-{number}", 0)
    page = books.card_desk.find(CardFilter(limit=2)).result()
    assert (len(page.cards), page.known, page.is_joined) == (2, {}, False)
    rest = books.card_desk.find(CardFilter(limit=2, starting_after=page.starting_after)).result()
    assert (len(rest.cards), rest.starting_after) == (1, None)


def test_what_nobody_could_have_typed_is_refused(books: Books) -> None:
    error = books.card_desk.find(CardFilter(anything="x" * 300)).exception()
    assert isinstance(error, Refused)
    assert error.code is Code.INVALID_FIELD


def test_a_card_is_shown_with_who_holds_what_of_it_and_each_balance(books: Books) -> None:
    code = books.make_card("gift-1", 500_00)
    sale = books.sale(books.goods(100_00))
    books.reserve(sale.sale_id, code, 100_00)
    look = books.card_desk.look(CardId("gift-1")).result()
    (held,) = look.held
    assert (held.amount_minor, held.originated_by) == (100_00, "till-1")
    assert held.since_ms == books.clock.at_ms
    assert (look.card.amounts.balance_minor, look.card.amounts.available_minor) == (500_00, 400_00)
    told = [(one.transaction.type, one.balance_minor) for one in look.movements]
    assert told == [
        (TransactionType.PENDING_CAPTURE, 500_00),
        (TransactionType.FUND, 500_00),
    ]
    assert (look.has_older, look.is_joined, look.known) == (False, False, None)
    (token,) = look.card.tokens
    assert token.masked_code.endswith(code[-5:])


def test_the_history_goes_on_page_by_page_with_right_balances(memory_books: Books) -> None:
    books = memory_books
    books.make_card("gift-1", 1)
    for number in range(PAGE + 10):
        books.wallet.fund(
            CreateTransaction(
                account_id=ACCOUNT,
                card_id=CardId("gift-1"),
                ref_id=RefId(f"ref-{number}"),
                amount_minor=1,
                currency=Currency.NOK,
                created_by="test",
            )
        ).result()
    look = books.card_desk.look(CardId("gift-1")).result()
    assert (len(look.movements), look.has_older) == (PAGE, True)
    older = books.card_desk.older(CardId("gift-1"), look.movements[-1]).result()
    told = [one.balance_minor for one in (*look.movements, *older)]
    assert told == list(range(PAGE + 11, 0, -1))
    statement = books.card_desk.statement(CardId("gift-1"), BY).result()
    assert (len(statement.movements), statement.has_older) == (PAGE + 11, False)


def test_a_blocked_card_can_still_be_looked_at_and_a_stranger_cannot(books: Books) -> None:
    books.make_card("gift-1", 500_00)
    asked = Block(ref_id=RefId("block-1"), card_id=CardId("gift-1"), reason="stolen", by=BY)
    books.card_desk.block(asked).result()
    look = books.card_desk.look(CardId("gift-1")).result()
    assert look.is_blocked
    assert found(books, "gift") == ["gift-1"]
    error = books.card_desk.look(CardId("nobody")).exception()
    assert isinstance(error, Refused)
    assert error.code is Code.CARD_NOT_FOUND


@pytest.mark.parametrize("account", ["T00000009"])
def test_cards_of_another_account_are_nobodys_business(books: Books, account: str) -> None:
    make(books, "theirs", 500_00, account_id=AccountId(account))
    assert found(books, "theirs", 500_00) == []
