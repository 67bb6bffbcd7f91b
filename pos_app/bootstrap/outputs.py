"""What becomes of receipts, off the UI thread: files in the data folder and printed paper."""

from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Final

from pos_app.domain.receipt import Receipt
from pos_app.domain.shop import Shop
from pos_app.domain.tender import CashTender
from pos_app.settings import PrinterSettings

RECEIPT_FOLDER: Final = "receipts"


class ReceiptFiles:
    """Writes and prints receipts one after the other on a thread of its own.

    A receipt is worked out from the books whenever it is asked for: losing a file loses nothing.
    The Futures carry Unavailable(DISK_FULL) and Refused(FOLDER_READ_ONLY), of paper also
    Unavailable(DEVICE_LOST).
    """

    def __init__(
        self, data: Path, shop: Shop, locale: str, printer: PrinterSettings | None = None
    ) -> None:
        self._folder = data / RECEIPT_FOLDER
        self._shop = shop
        self._locale = locale
        self._printer = printer or PrinterSettings()
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="printer")

    def save_pdf(self, receipt: Receipt) -> Future[str]:
        """Save the receipt as a PDF; the Future tells where."""
        return self._thread.submit(lambda: str(self._write_pdf(receipt)))

    def save_text(self, receipt: Receipt) -> Future[str]:
        """Save the receipt as text; the Future tells where."""
        return self._thread.submit(lambda: str(self._write_text(receipt)))

    def print_paper(self, receipt: Receipt) -> Future[str]:
        """Print the receipt; the Future has the queue's or the printer's name for it.

        What goes to the system's print queue is saved as a PDF first.
        """
        return self._thread.submit(lambda: self._print(receipt))

    def close(self) -> None:
        """Finish what was asked for, then stop."""
        self._thread.shutdown()

    def _print(self, receipt: Receipt) -> str:
        if self._printer.kind != "queue":
            return self._print_ticket(receipt)
        from pos_app.printing.spooler import print_file

        return print_file(self._write_pdf(receipt))

    def _print_ticket(self, receipt: Receipt) -> str:
        from pos_app.bootstrap.receipt_printer import profile_of, way_to
        from pos_app.printing.escpos.ticket import receipt_bytes
        from pos_app.printing.receipts import receipt_layout

        layout = receipt_layout(receipt, self._shop, self._locale)
        takes_cash = any(isinstance(tender, CashTender) for tender in receipt.tenders)
        opens_drawer = self._printer.drawer and takes_cash
        content = receipt_bytes(layout, profile_of(self._printer), opens_drawer=opens_drawer)
        way_to(self._printer)(content)
        return self._printer.address or self._printer.kind

    def _write_pdf(self, receipt: Receipt) -> Path:
        from pos_app.printing.pdf import receipt_pdf
        from pos_app.printing.receipts import receipt_layout

        layout = receipt_layout(receipt, self._shop, self._locale)
        return self._write(receipt, ".pdf", receipt_pdf(layout))

    def _write_text(self, receipt: Receipt) -> Path:
        from pos_app.printing.receipts import receipt_layout
        from pos_app.printing.text import receipt_text

        layout = receipt_layout(receipt, self._shop, self._locale)
        return self._write(receipt, ".txt", receipt_text(layout).encode())

    def _write(self, receipt: Receipt, suffix: str, content: bytes) -> Path:
        from pos_app.printing.files import write_file
        from pos_app.storage.system_failures import translated_from_system

        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise translated_from_system(error) from error
        name = f"{receipt.till_id}-{receipt.number:06}"
        return write_file(self._folder / f"{name}{suffix}", content)
