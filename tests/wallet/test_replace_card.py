"""Replace: all that is on a lost card moves to another, in one commit and once."""

from dataclasses import replace

import pytest

from pos_app.domain.ids import CardId, RefId
from pos_app.errors import Code
from pos_app.wallet.replace_card import ReplaceCard, replace_card
from tests.wallet.shop import ACCOUNT, KARI, Shop, answer, refused

LOST = CardId("card-1")
NEW = CardId("card-2")
COMMAND = ReplaceCard(
    account_id=ACCOUNT,
    lost_card_id=LOST,
    new_card_id=NEW,
    take_ref_id=RefId("take-1"),
    put_ref_id=RefId("put-1"),
    amount_minor=50_000,
    created_by=KARI,
    originated_by="till-1",
)


def do(shop: Shop, command: ReplaceCard = COMMAND) -> bool:
    done = answer(shop.store.write(lambda c: replace_card(c, shop.context, command)))
    assert shop.wallet.audit().result().clean
    return done


def balance_of(shop: Shop, card_id: CardId) -> int:
    return answer(shop.wallet.get_card(ACCOUNT, card_id)).amounts.balance_minor


@pytest.mark.parametrize("is_sold", [True, False])
def test_the_value_is_on_the_other_card_once_and_the_lost_one_is_put_away(
    shop: Shop, *, is_sold: bool
) -> None:
    shop.make_card(50_000, name="Anna's")
    if is_sold:
        shop.make_card(100, card_id=NEW)
    else:
        shop.make_batch(NEW)
    assert do(shop)
    assert not do(shop)
    assert balance_of(shop, NEW) == 50_000 + (100 if is_sold else 0)
    card = answer(shop.wallet.get_card(ACCOUNT, NEW))
    assert card.name == (None if is_sold else "Anna's")
    with refused(Code.CARD_NOT_FOUND):
        balance_of(shop, LOST)


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (replace(COMMAND, new_card_id=LOST), Code.INVALID_FIELD),
        (replace(COMMAND, amount_minor=0), Code.INVALID_FIELD),
        (replace(COMMAND, amount_minor=49_999), Code.INVALID_FIELD),
        (replace(COMMAND, amount_minor=50_001), Code.INSUFFICIENT_FUNDS),
        (replace(COMMAND, new_card_id=CardId("nobody")), Code.CARD_NOT_FOUND),
        (replace(COMMAND, lost_card_id=NEW, new_card_id=LOST), Code.CARD_INACTIVE),
    ],
)
def test_what_cannot_move_whole_does_not_move(shop: Shop, command: ReplaceCard, code: Code) -> None:
    shop.make_card(50_000)
    shop.make_batch(NEW)
    with refused(code):
        do(shop, command)
    assert balance_of(shop, LOST) == 50_000


def test_a_card_of_which_something_is_held_is_not_replaced(shop: Shop) -> None:
    shop.make_card(60_000)
    shop.make_batch(NEW)
    shop.reserve(10_000)
    with refused(Code.CARD_HAS_OPEN_RESERVATION):
        do(shop)
    assert balance_of(shop, LOST) == 60_000
