"""What cards and movements are called."""

from dataclasses import replace
from datetime import UTC

import pytest

from pos_app.domain.card import Amounts, Card
from pos_app.domain.card_look import CardLook, HeldAmount
from pos_app.domain.money import Currency
from pos_app.domain.movement import Movement
from pos_app.domain.transaction import TransactionType
from pos_app.ui.desk.card_words import (
    held_text,
    movement_detail,
    movement_name,
    signed,
    status_text,
    title_of,
)
from pos_app.ui.money_text import MoneyText
from tests.domain.test_card_look import CARD, KNOWN
from tests.domain.test_movement import moved

MONEY = MoneyText("nb_NO", Currency.NOK, UTC)
SPENT = replace(CARD, amounts=Amounts(funds_minor=5, drawdown_minor=5))


@pytest.mark.parametrize(
    ("card", "word"),
    [
        (CARD, "Valid"),
        (SPENT, "Used up"),
        (replace(CARD, activated_at_ms=None), "Not sold yet"),
        (replace(CARD, expires_at_ms=10), "Expired"),
        (replace(CARD, deleted_at_ms=10, deleted_by="Kari"), "Blocked"),
    ],
)
def test_a_card_is_in_one_state(card: Card, word: str) -> None:
    assert status_text(card, 10) == word


def test_central_has_the_word_on_a_card_that_it_told_of() -> None:
    assert status_text(SPENT, 10, KNOWN) == "Valid"
    assert status_text(CARD, 10, replace(KNOWN, blocked=True)) == "Blocked"


def test_a_card_is_called_by_its_name_or_its_number() -> None:
    assert (title_of(CARD), title_of(replace(CARD, name="Mor"))) == ("card", "Mor")


@pytest.mark.parametrize(
    ("type_", "name", "amount"),
    [
        (TransactionType.FUND, "Put on the card", "+5,00"),
        (TransactionType.DRAWDOWN, "Taken off the card", "\N{MINUS SIGN}5,00"),
        (TransactionType.PENDING_CAPTURE, "Held", "5,00"),
        (TransactionType.VOIDED, "Freed", "5,00"),
    ],
)
def test_a_movement_says_what_it_did_and_to_which_side(
    type_: TransactionType, name: str, amount: str
) -> None:
    movement = Movement(transaction=moved(1, type_, 5_00), balance_minor=0)
    assert (movement_name(movement), signed(movement, MONEY)) == (name, amount)
    assert movement_detail(movement, MONEY).endswith("test")


def test_what_is_held_names_each_till_once() -> None:
    held = (
        HeldAmount(amount_minor=1_00, originated_by="till-1", since_ms=1),
        HeldAmount(amount_minor=2_00, originated_by="till-1", since_ms=2),
        HeldAmount(amount_minor=3_00, originated_by=None, since_ms=3),
    )
    look = CardLook(card=CARD, movements=(), has_older=False, held=held, is_joined=False)
    assert held_text(look, MONEY) == "6,00\xa0kr  \N{MIDDLE DOT}  till-1, API"
