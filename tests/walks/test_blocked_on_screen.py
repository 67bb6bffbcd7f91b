"""A card is stopped at central while a cashier has it in hand: the till says so by itself."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from pos_app.bootstrap.enrolling import join_central
from pos_app.bootstrap.upkeep import audit_of
from pos_app.checkout.states import CardDeclined
from pos_app.domain.tender import CashTender
from pos_app.errors import Code
from pos_app.ui.probe import wait_for
from tests.walks.counter import Till, opened_till
from tests.walks.own_central import OwnCentral
from tests.walks.shop import ARTICLES, set_up_shop
from tests.walks.test_line_on_screen import PATIENCE_MS, TILL, is_online
from tests.walks.test_procedures import tillit, where

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

SHOWN_MINOR = 90_000
PART_MINOR = 1_000


def stop(central: OwnCentral, card_id: str) -> None:
    tillit("cards", "block", card_id, "--by", "Kari", "--why", "stolen", *where(central))


def words(till: Till) -> str:
    """Return everything that is written on the screen."""
    return " ".join(label.text() for label in till.window.findChildren(QLabel) if label.isVisible())


def hears_of_the_stop(till: Till) -> None:
    wait_for(lambda: isinstance(till.desk.session.notice, CardDeclined), PATIENCE_MS, "the stop")
    notice = till.desk.session.notice
    assert isinstance(notice, CardDeclined)
    assert notice.error.code is Code.CARD_BLOCKED
    wait_for(lambda: "stolen" in words(till), awaited="the words on the screen")
    assert till.desk.session.card_in_hand is None


def test_a_card_in_hand_and_one_that_pays_a_part_are_let_go_when_central_stops_them(
    tmp_path: Path, central: OwnCentral, qapp: QApplication
) -> None:
    shown, pays = central.make_card("card-1", SHOWN_MINOR), central.make_card("card-2", PART_MINOR)
    shop = set_up_shop(tmp_path / TILL, ())
    join_central(shop.data, central.address, central.code(TILL))
    with opened_till(shop, qapp) as till:
        wait_for(lambda: is_online(till), PATIENCE_MS, "online")
        till.scan(shown)
        wait_for(lambda: till.desk.session.card_in_hand, PATIENCE_MS, "the card")
        stop(central, "card-1")
        hears_of_the_stop(till)

        till.desk.press_article(ARTICLES[0])
        till.desk.dismiss_notice()
        for _ in range(20):  # on a slow machine central may not answer within the limit
            till.scan(pays)
            wait_for(lambda: till.desk.session.notice, PATIENCE_MS, "an answer")
            if till.desk.session.card_tenders:
                break
            till.desk.dismiss_notice()
        (tender,) = till.desk.session.card_tenders
        assert tender.amount_minor == PART_MINOR
        stop(central, "card-2")
        hears_of_the_stop(till)
        wait_for(lambda: not till.desk.session.voiding, PATIENCE_MS, "what it held is free")
        assert till.desk.session.tenders == ()
        till.desk.give_cash(2_000_00)
        assert [type(one) for one in till.sold().tenders] == [CashTender]
        wait_for(lambda: central.card("card-2").amounts.reserved_minor == 0, PATIENCE_MS, "back")
    assert central.audit().clean
    assert audit_of(shop.data).clean
