"""The codes of Norway's SAF-T Cash Register: what our words are called in the tax lists."""

from collections.abc import Mapping
from typing import Final

from pos_app.domain.day_totals import WayToPay
from pos_app.domain.operation import OperationKind

OTHER_EVENT: Final = "13999"
VOID_EVENT: Final = "13028"
EVENTS: Final[Mapping[OperationKind, str]] = {
    OperationKind.TILL_STARTED: "13001",
    OperationKind.TILL_STOPPED: "13002",
    OperationKind.SIGNED_IN: "13003",
    OperationKind.SIGNED_OUT: "13004",
    OperationKind.DRAWER_OPENED: "13005",
    OperationKind.X_REPORT: "13008",
    OperationKind.Z_REPORT: "13009",
    OperationKind.SALE_PARKED: "13010",
    OperationKind.SALE_RECALLED: "13011",
    OperationKind.SALE_COMPLETED: "13012",
    OperationKind.SALE_RETURNED: "13013",
    OperationKind.COPY_PRINTED: "13014",
    OperationKind.GIFT_RECEIPT_PRINTED: "13018",
    OperationKind.CASH_MOVED: "13019",
    OperationKind.JOURNAL_EXPORTED: "13020",
    OperationKind.PRICES_CHANGED: "13021",
    OperationKind.TRAINING_ON: "13023",
    OperationKind.TRAINING_OFF: "13024",
}
"""Kinds that are not here are events of the list's last code."""

PAYMENTS: Final[Mapping[WayToPay, str]] = {
    WayToPay.CASH: "12001",
    WayToPay.TERMINAL: "12002",
    WayToPay.CARD: "12005",
    WayToPay.CREDIT_NOTE: "12010",
}

CASH_SALE: Final = "11001"
RECEIVED_PAYMENT: Final = "11005"
RETURN_PAYMENT: Final = "11006"
OTHER_GROUP: Final = "04999"

STANDARD_VAT: Final[Mapping[int, str]] = {2500: "3", 1500: "31", 1200: "33", 1111: "32", 0: "5"}
"""Norway's standard VAT code of a rate in basis points."""

UNKNOWN_VAT: Final = "0"

DESCRIPTIONS: Final[Mapping[str, str]] = {
    "13001": "POS application start",
    "13002": "POS application shut down",
    "13003": "Employee log in",
    "13004": "Employee log out",
    "13005": "Open cash drawer",
    "13008": "X report",
    "13009": "Z report",
    "13010": "Suspend transaction",
    "13011": "Resume transaction",
    "13012": "Sales receipt",
    "13013": "Return receipt",
    "13014": "Copy receipt",
    "13018": "Other reports or receipts",
    "13019": "Cash withdrawal",
    "13020": "Export of journal",
    "13021": "Price change",
    "13023": "Training mode on",
    "13024": "Training mode off",
    "13028": "Void receipt",
    "13999": "Other",
    "12001": "Cash",
    "12002": "Debit card",
    "12005": "Gift token",
    "12010": "Credit note",
    "11001": "Cash sale",
    "11005": "Receiving payment",
    "11006": "Return payment",
}


def event_of(kind: OperationKind) -> str:
    """Return the code of what happened."""
    return EVENTS.get(kind, OTHER_EVENT)
