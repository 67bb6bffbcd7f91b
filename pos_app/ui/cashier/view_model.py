"""The cashier's screen, worked out from the session, the workplace and the surroundings.

Pure: the same values give the same view. Whatever may be pressed is decided here and nowhere else.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from pos_app.checkout.catalogue import Catalogue
from pos_app.checkout.states import (
    CardAccepted,
    CardDeclined,
    CardShown,
    Completed,
    Completing,
    OutcomeUnknown,
    Selling,
    Session,
)
from pos_app.domain.article import Article
from pos_app.printing.wording import TIMES
from pos_app.scanning.source import SourceState
from pos_app.ui.cashier.notices import banner_of
from pos_app.ui.cashier.sale_view import sale_of
from pos_app.ui.cashier.strip_view import strip_of
from pos_app.ui.cashier.surroundings import Surroundings
from pos_app.ui.cashier.view import ShelfView, View
from pos_app.ui.cashier.wishes import Sheet
from pos_app.ui.cashier.workplace import Workplace
from pos_app.ui.components.article_tile import HUES, TileView
from pos_app.ui.components.chip_row import ChipView
from pos_app.ui.money_text import MoneyText

if TYPE_CHECKING:
    from pos_app.printing.layout import ReceiptLayout
    from pos_app.ui.cashier.sheet_views import SheetView

translate = QCoreApplication.translate


class ViewModel:
    """Makes views for one shop: its articles, its locale and its currency."""

    def __init__(self, shelf: Catalogue, money: MoneyText) -> None:
        self._money = money
        self._layout: tuple[object, ReceiptLayout] | None = None
        self.restock(shelf)

    def restock(self, shelf: Catalogue) -> None:
        """Show another shelf from now on."""
        self._shelf = shelf
        self._hues = {group: number % HUES for number, group in enumerate(shelf.groups)}
        self._shelf_view: tuple[tuple[str, str, int], ShelfView] | None = None

    def view_of(self, session: Session, workplace: Workplace, around: Surroundings) -> View:
        """Return the screen as it is now."""
        layout = self._layout_of(session, around)
        sheet = self._sheet_of(session, workplace, around, layout)
        return View(
            strip=strip_of(session, around, self._money),
            shelf=self._shelf_of(workplace),
            sheet=sheet,
            sale=sale_of(session, workplace, self._money),
            receipt=layout,
            banner=banner_of(session, self._money),
            toast=workplace.toast,
            undo=translate("cashier", "Undo") if workplace.removed is not None else "",
            shows_viewfinder=sheet is None and around.camera not in {None, SourceState.LOST},
        )

    def _sheet_of(
        self,
        session: Session,
        workplace: Workplace,
        around: Surroundings,
        layout: "ReceiptLayout | None",
    ) -> "SheetView | None":
        """Return what lies over the shelf; the makers of sheets are imported with their first."""
        if workplace.sheet is Sheet.LOAD_PAID and not session.sale.lines:
            # The line of the top-up was refused, or taken off again.
            workplace = workplace.opened(Sheet.NONE)
        is_calm = workplace.sheet is Sheet.NONE and session.notice is None
        is_calm = is_calm and session.pin_asked is None
        if is_calm and isinstance(session.phase, Selling):
            return None
        from pos_app.printing.text import receipt_text
        from pos_app.ui.cashier.card_views import verdict_of
        from pos_app.ui.cashier.done_view import done_sheet, wait_sheet

        if isinstance(session.phase, Completed) and layout is not None:
            text = receipt_text(layout) if workplace.shows_text else ""
            return done_sheet(session.phase, around, self._money, text)
        if isinstance(session.phase, OutcomeUnknown):
            return wait_sheet(session.phase)
        if isinstance(session.notice, CardAccepted | CardDeclined):
            return verdict_of(session, session.notice, self._money)
        if isinstance(session.phase, Completing):
            return wait_sheet(None)
        return self._opened_sheet(session, workplace, around)

    def _opened_sheet(
        self, session: Session, workplace: Workplace, around: Surroundings
    ) -> "SheetView | None":
        from pos_app.ui.cashier.amount_sheets import AMOUNT_SHEETS
        from pos_app.ui.cashier.card_views import card_sheet, enquiry_sheet
        from pos_app.ui.cashier.parked_view import parked_sheet
        from pos_app.ui.cashier.pin_view import pin_sheet

        match workplace.sheet:
            case Sheet.NONE:
                if isinstance(session.notice, CardShown) and session.card_in_hand is not None:
                    return enquiry_sheet(session, session.card_in_hand, self._money)
                if session.pin_asked is not None:
                    return pin_sheet(session, session.pin_asked, workplace, around, self._money)
                return None
            case Sheet.PARKED:
                return parked_sheet(session, self._money)
            case Sheet.CARD:
                return card_sheet(session, around, self._money)
            case amount:
                return AMOUNT_SHEETS[amount](session, workplace, self._money)

    def _shelf_of(self, workplace: Workplace) -> ShelfView:
        key = (workplace.search, workplace.group, workplace.next_quantity)
        if self._shelf_view is not None and self._shelf_view[0] == key:
            return self._shelf_view[1]
        found = self._shelf.look(workplace.search, workplace.group)
        hint = begin = ""
        if self._shelf.is_empty:
            hint = translate("cashier", "There is nothing on the shelf yet.")
            begin = translate("cashier", "Put in the first articles")
        elif not found.articles:
            hint = translate("cashier", "Nothing on the shelf is called “{search}”.").format(
                search=workplace.search
            )
        elif not found.is_all:
            hint = translate(
                "cashier", "The first {count} are shown. Type a name to find the others."
            )
            hint = hint.format(count=len(found.articles))
        groups = ("", *self._shelf.groups)
        view = ShelfView(
            search=workplace.search,
            groups=tuple(
                ChipView(
                    key=group,
                    text=group or translate("cashier", "All"),
                    chosen=group == workplace.group,
                )
                for group in groups
            ),
            tiles=tuple(self._tile(article) for article in found.articles),
            hint=hint,
            begin=begin,
            next_quantity=f"{workplace.next_quantity} {TIMES}"
            if workplace.next_quantity > 1
            else "",
        )
        self._shelf_view = (key, view)
        return view

    def _tile(self, article: Article) -> TileView:
        return TileView(
            article_id=article.article_id,
            name=article.name,
            price=self._money.amount(article.unit_price_minor),
            hue=self._hues.get(article.group, 0),
            picture=article.picture,
        )

    def _layout_of(self, session: Session, around: Surroundings) -> "ReceiptLayout | None":
        if not isinstance(session.phase, Completed):
            return None
        from pos_app.printing.receipts import receipt_layout

        receipt = session.phase.receipt
        if self._layout is None or self._layout[0] is not receipt:
            self._layout = (receipt, receipt_layout(receipt, around.shop, around.locale))
        return self._layout[1]
