"""Query: every filter of the documentation, and pages that never shift."""

import pytest

from pos_app.domain.card import Amounts, Card, CardStatus, CardType
from pos_app.domain.ids import CardId, CustomerId
from pos_app.domain.listing import CardFilter
from pos_app.domain.money import Currency
from pos_app.errors import Code
from tests.wallet.shop import ACCOUNT, NOON_MS, Shop, answer, refused

OLA = CustomerId("Ola-Nordmann")


def ids(cards: tuple[Card, ...]) -> list[str]:
    return [card.card_id for card in cards]


def found(shop: Shop, **wanted: object) -> list[str]:
    page = answer(shop.wallet.list_cards(ACCOUNT, CardFilter(**wanted)))  # type: ignore[arg-type]
    return ids(page.cards)


@pytest.fixture
def stocked(shop: Shop) -> Shop:
    """Give five cards, a millisecond apart, each different from the others."""
    shop.make_card(100, card_id="a-unused")
    shop.clock.pass_ms(1)
    shop.make_card(200, card_id="b-partly", customer_id=OLA, currency=Currency.SEK)
    shop.draw(50, card_id="b-partly", currency=Currency.SEK)
    shop.clock.pass_ms(1)
    shop.make_card(300, card_id="c-used", type=CardType.CREDIT_NOTE)
    shop.draw(300, card_id="c-used")
    shop.clock.pass_ms(1)
    shop.make_card(400, card_id="d_expired", expires_at_ms=NOON_MS + 3)
    shop.clock.pass_ms(1)
    shop.make_batch("e%inactive")
    shop.clock.pass_ms(1)
    shop.make_card(500, card_id="f-held", expires_at_ms=NOON_MS + 1_000)
    shop.reserve(200, card_id="f-held")
    return shop


def test_cards_are_listed_newest_first(stocked: Shop) -> None:
    assert found(stocked) == ["f-held", "e%inactive", "d_expired", "c-used", "b-partly", "a-unused"]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({"status": CardStatus.UNUSED}, ["f-held", "a-unused"]),
        ({"status": CardStatus.PARTIALLY_USED}, ["b-partly"]),
        ({"status": CardStatus.USED}, ["c-used"]),
        ({"status": CardStatus.EXPIRED}, ["d_expired"]),
        ({"status": CardStatus.INACTIVE}, ["e%inactive"]),
        ({"type": CardType.CREDIT_NOTE}, ["c-used"]),
        ({"customer_id": OLA}, ["b-partly"]),
        ({"currencies": (Currency.SEK,)}, ["b-partly"]),
        ({"currencies": (Currency.SEK, Currency.EUR)}, ["b-partly"]),
        ({"created_at_gte_ms": NOON_MS + 4}, ["f-held", "e%inactive"]),
        ({"created_at_lte_ms": NOON_MS + 1}, ["b-partly", "a-unused"]),
        ({"expires_at_gte_ms": NOON_MS + 4}, ["f-held"]),
        ({"expires_at_lte_ms": NOON_MS + 3}, ["d_expired"]),
        ({"balance_minor": 150}, ["b-partly"]),
        ({"balance_gte_minor": 400}, ["f-held", "d_expired"]),
        ({"balance_lte_minor": 0}, ["e%inactive", "c-used"]),
        ({"available_minor": 300}, ["f-held"]),
        ({"available_gte_minor": 300}, ["f-held", "d_expired"]),
        ({"available_lte_minor": 100, "balance_gte_minor": 1}, ["a-unused"]),
        ({"search": "us"}, ["c-used", "a-unused"]),
        ({"search": "US"}, ["c-used", "a-unused"]),
        ({"search": "%"}, ["e%inactive"]),
        ({"search": "_"}, ["d_expired"]),
        ({"search": "nordmann"}, ["b-partly"]),
        ({"search": "300"}, ["c-used"]),
        ({"search": "30"}, []),
        ({"search": "9" * 30}, []),
        ({"search": ""}, ["f-held", "e%inactive", "d_expired", "c-used", "b-partly", "a-unused"]),
    ],
)
def test_every_filter_narrows(
    stocked: Shop, wanted: dict[str, object], expected: list[str]
) -> None:
    assert found(stocked, **wanted) == expected


def test_the_database_and_the_card_agree_on_the_status(stocked: Shop) -> None:
    """The status is computed twice, in SQL to filter and in Python to show."""
    for later_ms in (0, 10_000):
        stocked.clock.pass_ms(later_ms)
        now_ms = stocked.clock.now_ms()
        everything = answer(stocked.wallet.list_cards(ACCOUNT, CardFilter())).cards
        for status in CardStatus:
            by_card = [card.card_id for card in everything if card.status_at(now_ms) is status]
            assert found(stocked, status=status) == by_card


def test_an_active_card_with_nothing_on_it_is_listed_as_unused(shop: Shop) -> None:
    shop.make_card(0)
    assert found(shop, status=CardStatus.UNUSED) == ["card-1"]
    assert found(shop, status=CardStatus.USED) == []


def test_a_search_finds_letters_beyond_ascii_as_they_were_typed(shop: Shop) -> None:
    shop.make_card(card_id="Blåbær")
    assert found(shop, search="blåb") == ["Blåbær"]


def test_pages_follow_one_another_without_gap_or_repetition(shop: Shop) -> None:
    for number in range(7):
        shop.make_card(card_id=f"card-{number}")
        shop.clock.pass_ms(number % 2)
    seen: list[str] = []
    cursor: str | None = None
    while True:
        page = answer(shop.wallet.list_cards(ACCOUNT, CardFilter(limit=2, starting_after=cursor)))
        seen += ids(page.cards)
        cursor = page.starting_after
        if cursor is None:
            break
        shop.make_card(card_id=f"newer-than-{len(seen)}")
    assert sorted(seen) == [f"card-{number}" for number in range(7)]


def test_the_last_page_has_no_cursor(shop: Shop) -> None:
    shop.make_card()
    page = answer(shop.wallet.list_cards(ACCOUNT, CardFilter(limit=1)))
    assert ids(page.cards) == ["card-1"]
    assert page.starting_after is None


@pytest.mark.parametrize("limit", [0, 101, -1])
def test_a_page_has_one_to_a_hundred_cards(shop: Shop, limit: int) -> None:
    with refused(Code.INVALID_FIELD, field="limit", least=1, most=100):
        found(shop, limit=limit)
    with refused(Code.INVALID_FIELD, field="limit"):
        answer(shop.wallet.customer_cards(ACCOUNT, OLA, limit=limit))


@pytest.mark.parametrize("cursor", ["x", "!!", "bm8tZG90", "LTEuYQ", "ZmYuYQ", "MS4A", "gA", "å"])
def test_a_cursor_that_no_page_gave_is_refused(shop: Shop, cursor: str) -> None:
    with refused(Code.INVALID_FIELD, field="starting_after"):
        found(shop, starting_after=cursor)


def test_a_search_that_nothing_could_match_is_refused(shop: Shop) -> None:
    with refused(Code.INVALID_FIELD, field="search", reason="too_long"):
        found(shop, search="s" * 256)
    with refused(Code.INVALID_FIELD, field="search"):
        found(shop, search="\x00")
    with refused(Code.INVALID_FIELD, field="customer"):
        found(shop, customer_id="\x00")


def test_an_account_lists_its_own_cards_only(shop: Shop) -> None:
    shop.make_card(account_id="T00000000")
    assert found(shop) == []


def test_a_customers_cards_are_paged_by_the_id_of_the_last(shop: Shop) -> None:
    for number in range(5):
        shop.make_card(card_id=f"card-{number}", customer_id=OLA)
    shop.make_card(card_id="others", customer_id="customer-2")
    first = answer(shop.wallet.customer_cards(ACCOUNT, OLA, limit=3))
    second = answer(shop.wallet.customer_cards(ACCOUNT, OLA, limit=3, starting_after=first[-1].id))
    assert sorted(ids(first) + ids(second)) == [f"card-{number}" for number in range(5)]
    assert answer(shop.wallet.customer_cards(ACCOUNT, OLA, starting_after="nobody")) == ()


def test_a_customers_card_shows_its_tokens_to_its_owner_only(shop: Shop) -> None:
    shop.make_card(customer_id=OLA)
    card = answer(shop.wallet.customer_card(ACCOUNT, OLA, CardId("card-1")))
    assert len(card.tokens) == 1
    with refused(Code.CARD_NOT_FOUND):
        answer(shop.wallet.customer_card(ACCOUNT, CustomerId("Kari"), CardId("card-1")))


def test_a_card_shows_its_tokens_that_have_not_expired(shop: Shop) -> None:
    shop.make_card()
    short = shop.make_token(expires_in_s=1)
    used = shop.make_token()
    shop.draw(1, token=used.value)
    assert len(shop.card().tokens) == 3
    shop.clock.pass_ms(1_000)
    assert short.token.id not in {token.id for token in shop.card().tokens}
    assert len(shop.card().tokens) == 2


def test_movements_are_listed_in_their_order(shop: Shop) -> None:
    shop.make_card(1_000)
    shop.capture(shop.reserve(10))
    shop.fund(5)
    listed = shop.movements()
    assert [movement.position for movement in listed] == [1, 2, 3, 4]
    assert [movement.type for movement in listed] == ["fund", "pending_capture", "drawdown", "fund"]
    assert shop.card().amounts == Amounts(funds_minor=1_005, drawdown_minor=10)
    with refused(Code.CARD_NOT_FOUND):
        shop.movements("nobody")
