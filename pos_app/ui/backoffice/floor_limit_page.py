"""Where somebody allows a card more than the till holds of it, seeing what is at risk."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from pos_app.checkout.states import CardInHand, FloorOffer
from pos_app.domain.staff import Right
from pos_app.domain.value import replace
from pos_app.ui.backoffice.door_pages import ApprovalPage
from pos_app.ui.backoffice.office import Office
from pos_app.ui.backoffice.view import OfficeView
from pos_app.ui.cashier.card_code import short_code
from pos_app.ui.cashier.sheet_views import AmountSheetView
from pos_app.ui.components.facts import FactView
from pos_app.ui.components.text import Tone

translate = QCoreApplication.translate


class FloorLimitPage(ApprovalPage):
    """Asks for a PIN whoever is signed in: this is the shop's own money.

    `in_hand` is the card as it was looked up, with what central said of it last.
    """

    def __init__(
        self,
        office: Office,
        offer: FloorOffer,
        in_hand: CardInHand | None,
        then: Callable[[str], None],
    ) -> None:
        self._offer = offer
        self._in_hand = in_hand
        money = office.money
        self._amount = money.money(offer.amount_minor)
        self._in_all = money.money(offer.at_risk_minor + offer.amount_minor)
        about = translate(
            "office", "{amount} more by card {code} than this till may spend: {risk} at risk then."
        ).format(amount=self._amount, code=short_code(offer.masked_code), risk=self._in_all)

        def allowed(by: str | None) -> None:
            then(by or office.operator)

        super().__init__(office, Right.ALLOW_FLOOR_LIMIT, about, allowed)

    def view(self) -> OfficeView:
        """Return what is to be allowed, and what it puts at risk."""
        before = super().view()
        if not isinstance(before.sheet, AmountSheetView):
            return before
        confirm = translate("office", "Allow {amount}").format(amount=self._amount)
        facts = (*self._facts(), *before.sheet.facts)
        return OfficeView(sheet=replace(before.sheet, facts=facts, confirm=confirm))

    def scan(self, text: str) -> None:  # noqa: ARG002 - it is not read
        """Say that a card scanned now was not read: this one comes first."""
        sentence = translate("office", "Not read: allow this first, or go back.")
        self.office.tell(sentence, Tone.DECLINED)

    def _facts(self) -> tuple[FactView, ...]:
        money = self.office.money
        already = money.money(self._offer.at_risk_minor)
        facts = [FactView(label=translate("office", "At risk already"), value=already)]
        card = self._in_hand
        if card is not None and card.central_minor is not None and card.central_as_of_ms:
            label = translate("cashier", "At central, {moment}")
            moment = money.moment(card.central_as_of_ms)
            value = money.money(card.central_minor)
            facts.append(FactView(label=label.format(moment=moment), value=value))
        label = translate("office", "At risk with this")
        facts.append(FactView(label=label, value=self._in_all, strong=True))
        return tuple(facts)
