"""The receipt printer that the settings name."""

from pathlib import Path
from typing import assert_never

from pos_app.printing.escpos.devices import (
    RAW_PORT,
    Send,
    to_file,
    to_network,
    to_serial,
    to_usb,
)
from pos_app.printing.escpos.profile import PrinterProfile
from pos_app.settings import PrinterSettings


def profile_of(printer: PrinterSettings) -> PrinterProfile:
    """Return what is known of the printer."""
    return PrinterProfile(
        columns=printer.columns, code_pages=printer.code_pages, has_cutter=printer.cutter
    )


def way_to(printer: PrinterSettings) -> Send:
    """Return what hands bytes to the printer.

    Raises ValueError for what takes no bytes, the print queue and PDF, and for a port that is no
    number.
    """
    match printer.kind:
        case "network":
            host, _, port = printer.address.rpartition(":")
            return to_network(host, int(port)) if host else to_network(port, RAW_PORT)
        case "serial":
            return to_serial(printer.address, printer.baud)
        case "usb":
            return to_usb()
        case "file":
            return to_file(Path(printer.address))
        case "queue" | "pdf":
            raise ValueError("it takes pages")
        case _:
            assert_never(printer.kind)
