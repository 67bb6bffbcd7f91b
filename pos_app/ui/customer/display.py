"""The window on the screen that faces the customer; it lives and dies with the till's own."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import delete

from pos_app.checkout.states import Session
from pos_app.ui.customer.screen import CustomerScreen
from pos_app.ui.customer.view_model import view_of
from pos_app.ui.money_text import MoneyText
from pos_app.ui.theme import Theme

if TYPE_CHECKING:
    from pos_app.ui.tokens import Colours

DESIGN_WIDTH_PX: Final = 880
DESIGN_HEIGHT_PX: Final = 540
"""A display of this size has letters of the till's own sizes; a larger one has larger letters."""


class CustomerDisplay(QWidget):
    """Fills the second screen, if there is one; else it is a window to be put somewhere.

    It never takes the focus from the cashier's window, nor closes before it.
    """

    def __init__(self, shop_name: str, money: MoneyText, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("customer_display")
        self.setWindowTitle(self.tr("Tillit, customer display"))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setWindowFlag(Qt.WindowType.WindowDoesNotAcceptFocus)
        self._shop_name = shop_name
        self._money = money
        self._theme = theme
        self._dressed: tuple[Colours, float] | None = None
        self.screen_shown = CustomerScreen()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.screen_shown)
        theme.changed.connect(self._dress)

    def start(self) -> None:
        """Show the display where the customer stands."""
        second = _screen_for_customers()
        if second is None:
            self.resize(800, 600)
            self.show()
        else:
            self.setGeometry(second.geometry())
            self.showFullScreen()

    def session_changed(self, session: Session) -> None:
        """Show the session as it is now."""
        self.screen_shown.render_view(view_of(session, self._shop_name, self._money))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take letters that fit the new size: a display is read from further off than a till."""
        super().resizeEvent(event)
        self._dress()

    def let_go(self) -> None:
        """Close the window and end all that is in it."""
        self._theme.changed.disconnect(self._dress)
        self.close()
        delete(self)

    def _dress(self) -> None:
        scale = max(1.0, min(self.width() / DESIGN_WIDTH_PX, self.height() / DESIGN_HEIGHT_PX))
        dressed = (self._theme.colours, scale)
        if dressed != self._dressed:
            self._dressed = dressed
            self._theme.dress(self, scale)


def _screen_for_customers() -> QScreen | None:
    primary = QGuiApplication.primaryScreen()
    others = [screen for screen in QGuiApplication.screens() if screen is not primary]
    return others[0] if others else None
