from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest

from pos_app.bootstrap.outputs import RECEIPT_FOLDER, ReceiptFiles
from pos_app.domain.receipt import Receipt
from pos_app.errors import Code, PosError
from pos_app.settings import PrinterSettings
from tests.printing.any_sale import SHOP, card_tender, goods, receipt
from tests.printing.escpos.fake_printer import FakePrinter
from tests.printing.reading import text_of


@pytest.fixture
def files(tmp_path: Path) -> Iterator[ReceiptFiles]:
    made = ReceiptFiles(tmp_path, SHOP, "nb_NO")
    yield made
    made.close()


@pytest.fixture
def sold() -> Receipt:
    return receipt(goods("Kaffe", 4990))


def error_of(future: Future[str]) -> PosError:
    with pytest.raises(PosError) as caught:
        future.result(10)
    return caught.value


def test_a_receipt_is_saved_as_pdf_and_as_text_under_its_number(
    files: ReceiptFiles, sold: Receipt, tmp_path: Path
) -> None:
    pdf, text = files.save_pdf(sold), files.save_text(sold)
    folder = tmp_path / RECEIPT_FOLDER
    name = f"{sold.till_id}-{sold.number:06}"
    assert pdf.result(10) == str(folder / f"{name}.pdf")
    assert text.result(10) == str(folder / f"{name}.txt")
    assert "Kaffe" in text_of((folder / f"{name}.pdf").read_bytes())
    assert "Kaffe" in (folder / f"{name}.txt").read_text("utf-8")
    assert folder.stat().st_mode & 0o777 == 0o700


def test_paper_is_queued_as_a_pdf(
    files: ReceiptFiles, sold: Receipt, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    queue = tmp_path / "bin"
    queue.mkdir()
    (queue / "lp").write_text('#!/bin/sh\necho "queued $2"\n')
    (queue / "lp").chmod(0o755)
    monkeypatch.setenv("PATH", str(queue))
    assert files.print_paper(sold).result(10).endswith(f"{sold.till_id}-{sold.number:06}.pdf")


def test_without_a_printer_the_pdf_is_there_and_the_lack_is_said(
    files: ReceiptFiles, sold: Receipt, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert error_of(files.print_paper(sold)).code is Code.DEVICE_LOST
    assert len(list((tmp_path / RECEIPT_FOLDER).glob("*.pdf"))) == 1


def test_a_till_without_a_printer_keeps_its_paper_as_pdf_and_has_no_drawer(
    sold: Receipt, tmp_path: Path
) -> None:
    files = ReceiptFiles(tmp_path, SHOP, "nb_NO", PrinterSettings(kind="pdf"))
    where = Path(files.print_paper(sold).result(10))
    assert where.parent == tmp_path / RECEIPT_FOLDER
    assert "Kaffe" in text_of(where.read_bytes())
    assert files.open_drawer().result(10) == "pdf"
    files.close()


def test_a_folder_that_cannot_be_made_is_said(
    files: ReceiptFiles, sold: Receipt, tmp_path: Path
) -> None:
    (tmp_path / RECEIPT_FOLDER).write_text("in the way")
    error = error_of(files.save_text(sold))
    assert error.fields["path"] == str(tmp_path / RECEIPT_FOLDER)


@pytest.mark.parametrize(("drawer", "pulses"), [(True, 1), (False, 0)])
def test_a_receipt_printer_gets_the_receipt_and_opens_the_drawer_for_cash(
    sold: Receipt,
    tmp_path: Path,
    drawer: bool,  # noqa: FBT001 - what the settings say
    pulses: int,
) -> None:
    paper = tmp_path / "lp0"
    printer = PrinterSettings(kind="file", address=str(paper), drawer=drawer)
    files = ReceiptFiles(tmp_path, SHOP, "nb_NO", printer)
    assert files.print_paper(sold).result(10) == str(paper)
    files.close()
    printed = FakePrinter().feed(paper.read_bytes())
    assert any(line.startswith("Kaffe ") for line in printed.lines)
    assert printed.pulses == pulses


def test_the_drawer_stays_shut_when_nobody_paid_in_cash(tmp_path: Path) -> None:
    paper = tmp_path / "lp0"
    files = ReceiptFiles(tmp_path, SHOP, "nb_NO", PrinterSettings(kind="file", address=str(paper)))
    files.print_paper(receipt(goods("Kaffe", 4990), tenders=(card_tender(4990),))).result(10)
    files.close()
    assert FakePrinter().feed(paper.read_bytes()).pulses == 0


@pytest.mark.parametrize(
    ("printer", "prints"),
    [
        (PrinterSettings(), False),
        (PrinterSettings(kind="pdf"), False),
        (PrinterSettings(kind="usb"), True),
        (PrinterSettings(kind="network", address="printer"), True),
        (PrinterSettings(kind="usb", each_sale=False), False),
    ],
)
def test_a_receipt_printer_prints_each_sale_unless_it_is_told_not_to(
    tmp_path: Path,
    printer: PrinterSettings,
    prints: bool,  # noqa: FBT001 - what comes of it
) -> None:
    files = ReceiptFiles(tmp_path, SHOP, "nb_NO", printer)
    assert files.prints_each_sale is prints
    files.close()


def test_closing_finishes_what_was_asked_for(sold: Receipt, tmp_path: Path) -> None:
    files = ReceiptFiles(tmp_path, SHOP, "nb_NO")
    saved = files.save_text(sold)
    files.close()
    assert Path(saved.result(0)).is_file()


def test_the_drawer_opens_by_itself_and_no_paper_comes(tmp_path: Path) -> None:
    paper = tmp_path / "paper"
    opened = ReceiptFiles(
        tmp_path, SHOP, "nb_NO", PrinterSettings(kind="file", address=str(paper), drawer=True)
    )
    opened.open_drawer().result()
    opened.close()
    printed = FakePrinter().feed(paper.read_bytes())
    assert (printed.pulses, printed.cuts, printed.lines) == (1, 0, [])
