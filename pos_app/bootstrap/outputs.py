"""What becomes of receipts, off the UI thread: files in the data folder and printed paper."""

from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from time import time_ns
from typing import TYPE_CHECKING, Final

from pos_app.domain.shop import Shop
from pos_app.domain.tender import CashTender
from pos_app.errors import Code, Refused
from pos_app.settings import PrinterSettings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pos_app.domain.receipt import Receipt
    from pos_app.printing.layout import ReceiptLayout
    from pos_app.wallet.commands import MadeCard

RECEIPT_FOLDER: Final = "receipts"
CARD_FOLDER: Final = "cards"
NS_PER_MS: Final = 1_000_000
LARGEST_FILE: Final = 64 * 1024 * 1024
_WITHOUT_ROLL: Final = frozenset({"queue", "pdf"})


class ReceiptFiles:
    """Writes and prints receipts one after the other on a thread of its own.

    A receipt is worked out from the books whenever it is asked for: losing a file loses nothing.
    The Futures carry Unavailable(DISK_FULL) and Refused(FOLDER_READ_ONLY), of paper also
    Unavailable(DEVICE_LOST).
    """

    def __init__(
        self,
        data: Path,
        shop: Shop,
        locale: str,
        printer: PrinterSettings | None = None,
        sender: str = "",
        language: str | None = None,
    ) -> None:
        """Take where files go; `language` is of the people here, for sheets they print."""
        self._folder = data / RECEIPT_FOLDER
        self._cards = data / CARD_FOLDER
        self._shop = shop
        self._locale = locale
        self._printer = printer or PrinterSettings()
        self._sender = sender
        self._language = language
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="printer")

    @property
    def prints_each_sale(self) -> bool:
        """Whether a sale is printed without being asked for: by a receipt printer, if it is to."""
        return self._printer.each_sale and self._printer.kind not in _WITHOUT_ROLL

    def save_pdf(self, receipt: "Receipt") -> Future[str]:
        """Save the receipt as a PDF; the Future tells where."""
        return self._thread.submit(lambda: str(self._write_pdf(receipt)))

    def save_text(self, receipt: "Receipt") -> Future[str]:
        """Save the receipt as text; the Future tells where."""
        return self._thread.submit(lambda: str(self._write_text(receipt)))

    def print_paper(self, receipt: "Receipt") -> Future[str]:
        """Print the receipt; the Future has the queue's or the printer's name for it.

        What goes to the system's print queue is saved as a PDF first.
        """
        return self._thread.submit(lambda: self._print(receipt))

    def print_layout(
        self, layout: "ReceiptLayout", name: str, *, opens_drawer: bool = False
    ) -> Future[str]:
        """Print any paper; `name` is that of its file where it goes to the print queue."""
        return self._thread.submit(
            lambda: self._print_paper(layout, name, opens_drawer=opens_drawer)
        )

    def save_layout(self, layout: "ReceiptLayout", name: str) -> Future[str]:
        """Save any paper as a PDF; the Future tells where."""
        return self._thread.submit(lambda: str(self._write_layout(layout, name)))

    def write_letter(self, layout: "ReceiptLayout", name: str, address: str) -> Future[bytes]:
        """Make a letter of any paper, for one address; the Future has the whole of it."""
        return self._thread.submit(lambda: self._write_letter(layout, name, address))

    def save_table(self, name: str, content: str) -> Future[str]:
        """Save a table as comma-separated values; the Future tells where."""
        return self._thread.submit(
            lambda: str(self._write_file(f"{name}.csv", content.encode("utf-8-sig")))
        )

    def save_pieces(self, name: str, pieces: Callable[[], Iterable[bytes]]) -> Future[str]:
        """Save a file whose pieces are made as it is written; the Future tells where."""
        return self._thread.submit(lambda: str(self._write_pieces(name, pieces())))

    def save_card_table(self, name: str, made: "Sequence[MadeCard]") -> Future[str]:
        """Save new cards as a table with their codes, which nobody is told again."""
        return self._thread.submit(lambda: str(self._write_card_table(name, made)))

    def save_card_sheets(self, name: str, made: "Sequence[MadeCard]") -> Future[str]:
        """Save new cards as sheets to print and cut; the Future tells the folder of both."""
        return self._thread.submit(lambda: self._write_card_sheets(name, made))

    def read_file(self, path: str) -> Future[bytes]:
        """Read a file that somebody chose. Refused(UNREADABLE_FILE) where there is none."""
        return self._thread.submit(lambda: _read_file(path))

    def open_drawer(self) -> Future[str]:
        """Open the drawer, where a receipt printer holds its cable; else nothing is to do."""
        return self._thread.submit(self._open_drawer)

    def close(self) -> None:
        """Finish what was asked for, then stop."""
        self._thread.shutdown()

    def _open_drawer(self) -> str:
        if self._printer.kind in _WITHOUT_ROLL or not self._printer.drawer:
            return self._printer.kind
        from pos_app.bootstrap.receipt_printer import profile_of, way_to
        from pos_app.printing.escpos.ticket import drawer_bytes

        way_to(self._printer)(drawer_bytes(profile_of(self._printer)))
        return self._printer.address or self._printer.kind

    def _write_card_table(self, name: str, made: "Sequence[MadeCard]") -> Path:
        from pos_app.bootstrap.card_paper import write_table

        path = self._made_folder(self._cards) / f"{name_of_batch(name)}.csv"
        write_table(made, path)
        return path

    def _write_card_sheets(self, name: str, made: "Sequence[MadeCard]") -> str:
        from pos_app.bootstrap.card_paper import write_sheet

        folder = self._made_folder(self._cards)
        sheet = folder / f"{name_of_batch(name)}.pdf"
        write_sheet(made, self._shop.name, sheet, self._locale, self._language)
        return str(folder)

    def _print(self, receipt: "Receipt") -> str:
        takes_cash = any(isinstance(tender, CashTender) for tender in receipt.tenders)
        return self._print_paper(self._layout(receipt), _name_of(receipt), opens_drawer=takes_cash)

    def _print_paper(self, layout: "ReceiptLayout", name: str, *, opens_drawer: bool) -> str:
        if self._printer.kind == "pdf":
            return str(self._write_layout(layout, name))
        if self._printer.kind == "queue":
            from pos_app.printing.spooler import print_file

            return print_file(self._write_layout(layout, name))
        from pos_app.bootstrap.receipt_printer import profile_of, way_to
        from pos_app.printing.escpos.ticket import receipt_bytes

        opens = self._printer.drawer and opens_drawer
        content = receipt_bytes(layout, profile_of(self._printer), opens_drawer=opens)
        way_to(self._printer)(content)
        return self._printer.address or self._printer.kind

    def _layout(self, receipt: "Receipt") -> "ReceiptLayout":
        from pos_app.printing.receipts import receipt_layout

        return receipt_layout(receipt, self._shop, self._locale)

    def _write_letter(self, layout: "ReceiptLayout", name: str, address: str) -> bytes:
        from pos_app.mailing.letter import letter_of
        from pos_app.printing.pdf import receipt_pdf
        from pos_app.printing.text import receipt_text

        return letter_of(
            sender=self._sender,
            address=address,
            subject=f"{self._shop.name}: {layout.title}",
            text=receipt_text(layout),
            pdf=receipt_pdf(layout),
            name=safe_name(name),
            at_ms=time_ns() // NS_PER_MS,
        )

    def _write_pdf(self, receipt: "Receipt") -> Path:
        return self._write_layout(self._layout(receipt), _name_of(receipt))

    def _write_layout(self, layout: "ReceiptLayout", name: str) -> Path:
        from pos_app.printing.pdf import receipt_pdf

        return self._write_file(f"{safe_name(name)}.pdf", receipt_pdf(layout))

    def _write_text(self, receipt: "Receipt") -> Path:
        from pos_app.printing.text import receipt_text

        text = receipt_text(self._layout(receipt))
        return self._write_file(f"{_name_of(receipt)}.txt", text.encode())

    def _write_file(self, name: str, content: bytes) -> Path:
        return self._write_pieces(name, (content,))

    def _write_pieces(self, name: str, pieces: Iterable[bytes]) -> Path:
        from pos_app.printing.files import write_file_of

        return write_file_of(self._made_folder(self._folder) / name, pieces)

    def _made_folder(self, folder: Path) -> Path:
        from pos_app.storage.system_failures import translated_from_system

        try:
            folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise translated_from_system(error) from error
        return folder


def safe_name(name: str) -> str:
    """Return a name that is a file's on every system: letters, digits, hyphens and underlines."""
    return "".join(c if c.isalnum() or c in "-_" else "_" for c in name) or "_"


def name_of_batch(name: str) -> str:
    """Return the name of a batch's files: two batches never share one, for codes are told once."""
    from hashlib import sha256

    safe = safe_name(name).lower()
    return safe if safe == name else f"{safe}-{sha256(name.encode()).hexdigest()[:8]}"


def _read_file(path: str) -> bytes:
    try:
        with Path(path).expanduser().open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as error:
        raise Refused(Code.UNREADABLE_FILE, path=path, reason=type(error).__name__) from error
    if len(content) > LARGEST_FILE:
        raise Refused(Code.UNREADABLE_FILE, path=path, reason="too_large")
    return content


def _name_of(receipt: "Receipt") -> str:
    return f"{receipt.till_id}-{receipt.number:06}"
