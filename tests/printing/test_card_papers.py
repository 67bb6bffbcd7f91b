"""Papers about one card: its statement adds up, and a secret stands on its own slip only."""

from dataclasses import replace
from datetime import UTC

import pytest

from pos_app.domain.card import Amounts
from pos_app.domain.card_look import CardLook
from pos_app.domain.movement import with_balances
from pos_app.domain.shop import Shop
from pos_app.domain.till import TRAINING_ACCOUNT
from pos_app.domain.token import MaskedToken
from pos_app.domain.transaction import TransactionType
from pos_app.printing.card_papers import code_slip, pin_slip, statement_layout
from pos_app.printing.layout import BarcodeRow
from pos_app.printing.text import receipt_text
from tests.domain.test_card_look import CARD
from tests.domain.test_movement import moved

SHOP = Shop(name="Fjord & Furu", address=("Strandgata 12",), organisation_number="999 999 999")
NOW_MS = 1_750_000_000_000
MOVES = (
    moved(4, TransactionType.VOIDED, 50_00),
    moved(3, TransactionType.PENDING_CAPTURE, 80_00),
    moved(2, TransactionType.DRAWDOWN, 100_00),
    moved(1, TransactionType.FUND, 500_00),
)
TOKEN = MaskedToken(
    id="t",
    masked_code="****1234",
    format=None,
    expires_at_ms=None,
    expires_after_transaction=False,
    used_at_ms=None,
)
HELD = replace(
    CARD,
    name="Til mor",
    tokens=(TOKEN,),
    amounts=Amounts(funds_minor=500_00, drawdown_minor=100_00, reserved_minor=30_00),
)


def look(*, has_older: bool = False) -> CardLook:
    return CardLook(
        card=HELD,
        movements=with_balances(MOVES, 400_00),
        has_older=has_older,
        held=(),
        is_joined=False,
    )


def test_a_statement_tells_each_movement_with_its_balance_the_oldest_first() -> None:
    text = receipt_text(statement_layout(look(), SHOP, "en_GB", NOW_MS, zone=UTC))
    lines = [line.split() for line in text.splitlines()]
    amounts = [line[-1] for line in lines if line and line[-1][-3:-2] == "."]
    assert amounts == [
        *("+500.00", "500.00", "-100.00", "400.00", "80.00", "400.00", "50.00", "400.00"),
        *("400.00", "30.00", "370.00"),
    ]
    assert "Til mor" in text
    assert "****1234" in text
    assert "left out" not in text


def test_a_statement_that_is_not_whole_says_so() -> None:
    layout = statement_layout(look(has_older=True), SHOP, "en_GB", NOW_MS)
    assert "Older movements are left out." in receipt_text(layout)


def test_a_bare_card_has_a_statement_too() -> None:
    bare = CardLook(card=CARD, movements=(), has_older=False, held=(), is_joined=False)
    assert "Balance NOK" in receipt_text(statement_layout(bare, SHOP, "en_GB", NOW_MS))


@pytest.mark.parametrize(
    ("locale", "word"),
    [
        *(("nb_NO", "Kortnummer"), ("sv_SE", "Kortnummer"), ("da_DK", "Kortnummer")),
        *(("de_DE", "Kartennummer"), ("fi_FI", "Kortin numero"), ("nl_NL", "Card number")),
    ],
)
def test_a_slip_carries_the_code_to_scan(locale: str, word: str) -> None:
    layout = code_slip(HELD, "K1XO2ABCDEFGHI", SHOP, locale)
    assert BarcodeRow("K1XO2ABCDEFGHI") in layout.rows
    text = receipt_text(layout)
    assert word in text
    assert "K1XO2ABCDEFGHI" not in layout.title


def test_a_pin_stands_on_a_slip_without_the_code() -> None:
    text = receipt_text(pin_slip(HELD, "4711", SHOP, "nb_NO"))
    assert "4711" in text.replace(" ", "")
    assert "1234" not in text


def test_what_is_made_in_practice_says_so() -> None:
    practice = replace(HELD, account_id=TRAINING_ACCOUNT)
    text = receipt_text(code_slip(practice, "K1XO2ABCDEFGHI", SHOP, "en_GB"))
    assert "TRAINING" in text.replace(" ", "")
