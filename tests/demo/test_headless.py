"""A sale by script: what it tells, what it leaves, and that it fails when it should."""

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from pos_app.bootstrap.books import look_into_books, open_books
from pos_app.bootstrap.counter import Counter
from pos_app.bootstrap.upkeep import WholeAudit, audit_of
from pos_app.checkout.states import Completed
from pos_app.demo import headless
from pos_app.demo.headless import ARTICLES, WINDOW_PX, sell_by_script
from pos_app.demo.shop import set_up_demo_shop
from pos_app.domain.tender import CardTender, CashTender
from pos_app.errors import Broken, Code
from pos_app.ui.probe import wait_for
from tests.printing.reading import text_of
from tests.walks.till import Inbox, desk_on

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("undressed")]


@pytest.fixture(scope="module")
def sold(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """Sell once, in a folder of its own; give the folder and what was said."""
    folder = tmp_path_factory.mktemp("demo") / "shop"
    said: list[str] = []
    assert sell_by_script(folder, said.append) == 0
    return folder, said


def test_the_sale_is_in_the_books_as_it_was_scanned_and_paid(
    sold: tuple[Path, list[str]],
) -> None:
    with look_into_books(sold[0]) as books:
        (receipt,) = books.book.receipts().result()
    bought = [(line.article.article_id, line.quantity) for line in receipt.sale.goods]
    assert bought == [
        (article_id, ARTICLES.count(article_id)) for article_id in dict.fromkeys(ARTICLES)
    ]
    assert [type(tender) for tender in receipt.tenders] == [CardTender]


def test_every_step_is_told_in_its_order(sold: tuple[Path, list[str]]) -> None:
    folder, said = sold
    beginnings = [line.split(" ")[0].rstrip(":") for line in said]
    assert beginnings == [
        *("The", "Cards", "Screenshot", "Scanned", "Scanned", "Scanned", "Screenshot"),
        *("To", "Screenshot", "Accepted", "Receipt", "Receipt", "Screenshot"),
        *("12", "The"),
    ]
    assert said[0] == f"The demo shop is in {folder}"
    assert said[-1] == "The sale is in the books."


def test_pictures_and_the_receipt_are_left_where_it_says(sold: tuple[Path, list[str]]) -> None:
    _, said = sold
    named = [Path(line.partition(": ")[2]) for line in said if line.startswith("Screenshot")]
    assert {size_of(path) for path in named} == {WINDOW_PX}
    pdf, text = (Path(line.partition(": ")[2]) for line in said if line.startswith("Receipt"))
    assert "383,00" in text_of(pdf.read_bytes())
    assert "383,00" in text.read_text("utf-8")


def test_the_next_run_puts_away_what_the_last_one_left_and_says_when_the_books_differ(
    sold: tuple[Path, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, _ = sold
    leave_a_sale_half_done(folder)
    audits: list[WholeAudit] = []

    def one_receipt_more_the_second_time(data: Path) -> WholeAudit:
        audits.append(audit_of(data))
        return replace(audits[-1], receipts=audits[-1].receipts + len(audits) - 1)

    monkeypatch.setattr(headless, "audit_of", one_receipt_more_the_second_time)
    said: list[str] = []
    assert sell_by_script(folder, said.append) == 1
    assert said[-1] == "The sale is NOT in the books."
    assert [audit.receipts for audit in audits] == [1, 2]


def test_when_the_cards_run_dry_several_pay_and_cash_the_rest(
    sold: tuple[Path, list[str]],
) -> None:
    folder, _ = sold
    kinds: list[type] = []
    while CashTender not in kinds:
        assert sell_by_script(folder, ignore) == 0
        with look_into_books(folder) as books:
            (receipt,) = books.book.receipts(limit=1).result()
        kinds = [type(tender) for tender in receipt.tenders]
        assert len(kinds) <= 4
    assert audit_of(folder).clean


def size_of(path: Path) -> tuple[int, int]:
    with Image.open(path) as picture:
        return picture.size


def ignore(_: str) -> None:
    pass


def leave_a_sale_half_done(folder: Path) -> None:
    counter = Counter(folder)
    try:
        counter.start()
        wait_for(lambda: counter.workplace is not None, 20_000)
        assert counter.workplace is not None
        desk = counter.workplace.desk
        desk.press_article(desk.catalogue.look("", "", most=1).articles[0])
        wait_for(lambda: desk.session.sale.lines)
    finally:
        counter.close()


def test_a_receipt_that_nobody_put_away_is_put_away_first(sold: tuple[Path, list[str]]) -> None:
    folder, _ = sold
    with open_books(folder) as books:
        inbox = Inbox()
        desk = desk_on(books, inbox, inbox.soon)
        desk.start()
        desk.press_article(desk.catalogue.look("", "", most=1).articles[0])
        desk.give_cash(1_000_00)
        inbox.wait_until(lambda: isinstance(desk.session.phase, Completed))
    assert sell_by_script(folder, ignore) == 0


def test_a_sale_that_does_not_come_about_fails_and_closes_the_till(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(headless, "ANSWER_MS", 300)
    monkeypatch.setattr(headless, "write_card_frames", show_no_card)
    with pytest.raises(Broken) as caught:
        sell_by_script(tmp_path / "shop", ignore)
    assert caught.value.code is Code.UNEXPECTED
    assert caught.value.fields["awaited"] == "the card's payment"
    assert set_up_demo_shop(tmp_path / "shop").cards, "the folder is free again"


def show_no_card(_: str, folder: Path) -> Path:
    folder.mkdir(parents=True)
    Image.new("RGB", (640, 480), "white").save(folder / "frame-00.png")
    return folder
