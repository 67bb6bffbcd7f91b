"""The desk of a joined till with its line up: central does what only it can, once, and says so."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtWidgets import QApplication

from pos_app.bootstrap.central import visit_central
from pos_app.bootstrap.upkeep import audit_of
from pos_app.domain.card import Card
from pos_app.domain.ids import CardId
from pos_app.printing.layout import BarcodeRow
from pos_app.ui.backoffice.view import ListSheetView, RowView
from pos_app.ui.desk.kept_page import KeptPage
from tests.walks.bad_line import BadLine, Trouble, bad_line
from tests.walks.counter import Till, opened_till
from tests.walks.joined_till import Workplace, at_work, joined_folder, wait_until
from tests.walks.own_central import ACCOUNT, OwnCentral
from tests.walks.shop import Shop
from tests.walks.test_card_desk import (
    PATIENCE_MS,
    back,
    open_desk,
    push,
    sentence,
    title,
    wait_for,
    wait_for_title,
)
from tests.walks.test_card_desk_joined import quiet
from tests.walks.test_day import shown
from tests.walks.test_line import knows

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

NEEDS_THE_LINE: Final = "This is done at central, and the line is down."
CALM: Final = {Trouble.NONE: 1}


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for central as long as the walk does: a busy machine is no central that is silent."""
    monkeypatch.setattr("pos_app.sync.acts.AT_THE_DESK_MS", PATIENCE_MS)


@pytest.fixture
def line(central: OwnCentral) -> Iterator[BadLine]:
    """Give the till a line through which central answers, unless the test says otherwise."""
    own_address = central.address
    with bad_line(int(own_address.rpartition(":")[2]), 1, troubles=CALM) as made:
        central.address = f"http://127.0.0.1:{made.port}"
        yield made
        central.address = own_address


def codes_on_paper(till: Till) -> list[str]:
    front = till.workplace.office.front
    paper = None if front is None else front.view().paper
    rows = () if paper is None else paper.rows
    return [row.value for row in rows if isinstance(row, BarcodeRow)]


def code_on_paper(till: Till) -> str:
    """Return the code of the paper that is in front."""
    wait_for(lambda: codes_on_paper(till), awaited="the paper with the code")
    return codes_on_paper(till)[0]


def push_online(till: Till, name: str, came: Callable[[], object]) -> None:
    """Press a key until it is heard: on a busy machine the line may seem down for a moment."""
    while not came():
        push(till, name)
        wait_for(lambda: came() or NEEDS_THE_LINE in sentence(till), awaited=name)


def rows_of(page: KeptPage) -> tuple[RowView, ...]:
    sheet = page.view().sheet
    assert isinstance(sheet, ListSheetView)
    return sheet.rows


def can_spend(other: Workplace, code: str) -> bool:
    """Whether another till has heard that the card was sold, and its value is free for it."""
    if not (other.is_online and knows(other, code)):
        return False
    found = other.find(code)
    return found.card.activated_at_ms is not None and (found.central_minor or 0) >= 50_00


def card_of_code(central: OwnCentral, code: str) -> Card:
    with visit_central(central.place) as books:
        return books.wallet.info(ACCOUNT, code).result()


def test_a_card_is_issued_and_sold_here_spent_elsewhere_and_blocked_for_both(
    tmp_path: Path, central: OwnCentral, qapp: QApplication
) -> None:
    data = joined_folder(tmp_path, central, "till-1")
    quiet(data, tmp_path / "paper")
    elsewhere = joined_folder(tmp_path, central, "till-2")
    with at_work(elsewhere) as other, opened_till(Shop(data=data, tokens=()), qapp) as till:
        open_desk(till)
        push(till, "page_new")
        push_online(till, "row_gift_card_go", lambda: codes_on_paper(till))
        code = code_on_paper(till)
        push(till, "page_print")
        card_id = card_of_code(central, code).card_id
        wait_for(lambda: sentence(till).startswith("Done:"), awaited="the paper")
        push(till, "page_done")
        wait_for_title(till, card_id)
        push(till, "page_load")
        push(till, "load_20000")
        push(till, "row_cash_go")
        wait_for(lambda: shown(till, "page_done") is not None, awaited="the receipt")
        push(till, "page_done")
        wait_for_title(till, card_id)
        wait_for(lambda: central.card(card_id).amounts.balance_minor == 200_00, "the top-up")
        wait_for(lambda: can_spend(other, code), awaited="the card elsewhere")
        other.sell(code, 50_00)
        wait_for(lambda: central.card(card_id).amounts.balance_minor == 150_00, "the sale")
        other.find(code, 30_00)  # held there, and of no use any more
        push(till, "page_change")
        push(till, "row_block_go")
        is_done = "It is done and in the books."
        push_online(till, "row_reason_1_go", lambda: sentence(till) == is_done)
        wait_for(lambda: not knows(other, code), awaited="the other till to hear of it")
        wait_for(lambda: central.card(card_id).amounts.available_minor == 150_00, "what was held")
    assert audit_of(data).clean
    assert audit_of(elsewhere).clean
    assert central.audit().clean


def test_a_code_whose_answer_was_lost_is_made_once_and_waits_to_be_shown(
    tmp_path: Path, central: OwnCentral, line: BadLine, qapp: QApplication
) -> None:
    token = central.make_card("card-1", 1_000_00)
    data = joined_folder(tmp_path, central, "till-1")
    quiet(data, tmp_path / "paper")
    with opened_till(Shop(data=data, tokens=(token,)), qapp) as till:
        open_desk(till)
        push(till, "row_card-1_open")
        push(till, "page_change")
        line.lose_the_answer_to(b"/acts HTTP/")
        push_online(till, "row_code_go", lambda: "has not answered yet." in sentence(till))
        back(till)
        wait_for(lambda: shown(till, "page_change") is not None, awaited="the card")
        back(till)
        wait_for_title(till, "Cards")
        push(till, "page_kept")
        wait_for_title(till, "At central")
        page = till.workplace.office.front
        assert isinstance(page, KeptPage)
        wait_for(lambda: rows_of(page), awaited="the act that is kept")
        push(till, f"row_{rows_of(page)[0].key}_go")
        code = code_on_paper(till)
        push(till, "page_done")
        wait_for(lambda: title(till) == "At central" and not rows_of(page), awaited="no act")
    assert line.happened[Trouble.ANSWER_LOST] == 1
    assert card_of_code(central, code).card_id == "card-1"
    assert len(central.card("card-1").tokens) == 2
    assert audit_of(data).clean
    assert central.audit().clean


def test_without_the_line_what_central_does_says_that_it_has_to_wait(
    tmp_path: Path, central: OwnCentral, line: BadLine, qapp: QApplication
) -> None:
    token = central.make_card("card-1", 1_000_00)
    data = joined_folder(tmp_path, central, "till-1")
    quiet(data, tmp_path / "paper")
    with at_work(data) as filled:
        wait_until(lambda: filled.is_online and knows(filled, token), "the card")
    with opened_till(Shop(data=data, tokens=(token,)), qapp) as till:
        open_desk(till)
        wait_for(lambda: shown(till, "page_new") is not None, awaited="the line")
        push(till, "row_card-1_open")
        push(till, "page_change")
        wait_for(lambda: shown(till, "row_block_go") is not None)
        line.cut()
        wait_for(lambda: shown(till, "row_block_go") is None, awaited="what has to wait")
        assert "the line is down. It has to wait." in sentence(till)
        back(till, 2)
        wait_for(lambda: "new ones have to wait" in sentence(till), awaited="the list")
        assert shown(till, "page_new") is None
        line.restore()
        wait_for(lambda: shown(till, "page_new") is not None, awaited="the line again")
    with visit_central(central.place) as books:
        assert books.wallet.get_card(ACCOUNT, CardId("card-1")).result().amounts.balance_minor
