"""The desk of a till that has joined central, with its line down: what goes on, and what waits."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pos_app.bootstrap.upkeep import audit_of
from pos_app.domain.value import replace
from pos_app.settings import read_settings, write_settings
from tests.walks.counter import Till, opened_till
from tests.walks.joined_till import at_work, joined_folder, wait_until
from tests.walks.own_central import OwnCentral
from tests.walks.shop import Shop
from tests.walks.test_card_desk import (
    back,
    open_desk,
    push,
    sentence,
    wait_for,
    wait_for_title,
)
from tests.walks.test_day import shown
from tests.walks.test_line import knows

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


def quiet(data: Path, paper: Path) -> None:
    settings = read_settings(data)
    printer = msgspec.convert({"kind": "file", "address": str(paper)}, type(settings.printer))
    write_settings(data, replace(settings, sound=False, printer=printer))


def top_up(till: Till, token: str) -> None:
    till.scan(token)
    wait_for_title(till, "card-1")
    push(till, "page_load")
    push(till, "load_20000")
    push(till, "row_cash_go")
    wait_for(lambda: shown(till, "page_done") is not None, awaited="the receipt")
    push(till, "page_done")
    wait_for_title(till, "card-1")


def test_cards_are_found_and_topped_up_without_the_line_and_the_rest_says_that_it_waits(
    tmp_path: Path, central: OwnCentral, qapp: QApplication
) -> None:
    token = central.make_card("card-1", 1_000_00)
    data = joined_folder(tmp_path, central, "till-1")
    quiet(data, tmp_path / "paper")
    with at_work(data) as filled:
        wait_until(lambda: filled.is_online, "online")
        wait_until(lambda: knows(filled, token), "the card")
    central.stop()
    with opened_till(Shop(data=data, tokens=(token,)), qapp) as till:
        open_desk(till)
        wait_for(lambda: sentence(till).startswith("Central issues the cards, and"))
        assert shown(till, "page_new") is None
        assert shown(till, "row_card-1_open") is not None
        top_up(till, token)
        assert sentence(till).startswith("As central told it")
        push(till, "page_change")
        wait_for(lambda: sentence(till).startswith("All of this is done at central"))
        assert shown(till, "row_block_go") is None
        back(till, 2)
        wait_for_title(till, "Cards")
        till.scan("NOBODY-KNOWS-1")
        wait_for(lambda: "asking needs the line" in sentence(till))
        till.press(Qt.Key.Key_Escape)
        central.start()
        wait_for(lambda: central.card("card-1").amounts.balance_minor == 1_200_00)
    assert audit_of(data).clean
    assert central.audit().clean
