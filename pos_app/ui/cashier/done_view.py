"""After the payment: the change to hand back, the receipt, and the wait when an answer is late."""

from PySide6.QtCore import QCoreApplication

from pos_app.checkout.states import Completed, OutcomeUnknown
from pos_app.domain.tender import CardTender
from pos_app.ui.cashier.sheet_views import DoneSheetView, WaitSheetView
from pos_app.ui.cashier.surroundings import OutputState, Surroundings
from pos_app.ui.cashier.wishes import Output
from pos_app.ui.components.facts import FactView
from pos_app.ui.messages import message_of
from pos_app.ui.money_text import MoneyText

translate = QCoreApplication.translate


def done_sheet(
    phase: Completed, around: Surroundings, money: MoneyText, text: str
) -> DoneSheetView:
    """Return the sheet of a completed sale."""
    receipt = phase.receipt
    paid = money.money(receipt.sale.totals().total_minor + receipt.rounding_minor)
    facts: list[FactView] = []
    if receipt.change_minor:
        facts.append(FactView(label=translate("cashier", "Total"), value=paid, strong=True))
    for tender in receipt.tenders:
        if isinstance(tender, CardTender):
            label = translate("cashier", "Left on {card}").format(
                card=tender.card_name or translate("cashier", "the card")
            )
            value = money.money(tender.card_available_minor)
            facts.append(FactView(label=label, value=value))
    facts.append(FactView(label=translate("cashier", "Receipt"), value=f"{receipt.number}"))
    if phase.recovered:
        title = translate("cashier", "Paid before the till stopped")
    else:
        title = translate("cashier", "Paid")
    return DoneSheetView(
        title=title,
        hint=_output_hint(around),
        figure_label=translate("cashier", "Change") if receipt.change_minor else "",
        figure=money.money(receipt.change_minor) if receipt.change_minor else paid,
        facts=tuple(facts),
        outputs=_outputs(around),
        next_customer=translate("cashier", "Next customer"),
        text=text,
    )


def _outputs(around: Surroundings) -> tuple[tuple[Output, str, str], ...]:
    mail = ((Output.MAIL, "mail", translate("cashier", "E-mail")),) if around.can_mail else ()
    return (
        (Output.PRINT, "print", translate("cashier", "Print")),
        *mail,
        (Output.PDF, "save", translate("cashier", "Save PDF")),
        (Output.TEXT, "text", translate("cashier", "Text")),
    )


def _output_hint(around: Surroundings) -> str:
    match around.output:
        case OutputState.NONE:
            return ""
        case OutputState.WORKING:
            return translate("cashier", "Working on it…")
        case OutputState.SAVED:
            return translate("cashier", "Saved as {path}").format(path=around.output_detail)
        case OutputState.PRINTED:
            return translate("cashier", "Sent to the printer")
        case OutputState.MAILED:
            return translate(
                "cashier", "It goes to {address} as soon as there is a network."
            ).format(address=around.output_detail)
        case OutputState.FAILED:
            return around.output_detail


def wait_sheet(phase: OutcomeUnknown | None) -> WaitSheetView:
    """Return the sheet of a sale being written, or of one whose outcome is being looked up."""
    if phase is None:
        return WaitSheetView(
            icon="wait", title=translate("cashier", "Writing the receipt…"), hint=""
        )
    message = message_of(phase.error)
    return WaitSheetView(
        icon="pending",
        title=translate("cashier", "Looking the sale up…"),
        hint=f"{message.happened} {message.next_step}",
    )
