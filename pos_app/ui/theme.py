"""Puts the design on the program: fonts, one style sheet made of tokens, light, dark or contrast.

Follows the system's choice unless the settings or the person at the till choose otherwise.
"""

from string import Template
from typing import Final, Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from pos_app.errors import Broken, Code
from pos_app.paths import resource
from pos_app.ui.tokens import CONTRAST, DARK, LIGHT, Colours, Extent, scale_for, style_words

FAMILY: Final = "Inter"
WEIGHTS: Final = ("Regular", "Medium", "SemiBold", "Bold")
"""Every weight the style sheet uses: one that is not loaded would show as regular."""

Choice = Literal["system", "light", "dark", "contrast"]


_COLOURS: Final = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}


class Desktop(QObject):
    """What the system says of light, dark and contrast; one that says nothing is light."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._hints = application.styleHints()
        self._hints.colorSchemeChanged.connect(self.changed)
        self._accessibility = self._hints.accessibility()
        self._accessibility.contrastPreferenceChanged.connect(self.changed)

    def is_dark(self) -> bool:
        """Return whether the system is dark now."""
        return self._hints.colorScheme() is Qt.ColorScheme.Dark

    def wants_contrast(self) -> bool:
        """Return whether the system asks for high contrast now."""
        wished = self._accessibility.contrastPreference()
        return wished is Qt.ContrastPreference.HighContrast


class Theme(QObject):
    """The look of one program; lives on the UI thread as long as the application."""

    changed = Signal()

    def __init__(
        self,
        application: QApplication,
        choice: Choice = "system",
        desktop: Desktop | None = None,
    ) -> None:
        super().__init__(application)
        self._application = application
        self._choice: Choice = choice
        self._desktop = desktop or Desktop(application)
        self._desktop.changed.connect(self._on_system_change)
        self._extent: Extent | None = None
        self._applied = 0.0

    @property
    def is_dark(self) -> bool:
        """Whether the dark colours are on, or those of high contrast, which are dark too."""
        return self.colours is not LIGHT

    @property
    def has_contrast(self) -> bool:
        """Whether the colours of high contrast are on."""
        return self.colours is CONTRAST

    @property
    def colours(self) -> Colours:
        """The colours that are on."""
        if self._choice != "system":
            return _COLOURS[self._choice]
        if self._desktop.wants_contrast():
            return CONTRAST
        return DARK if self._desktop.is_dark() else LIGHT

    def take_font(self) -> None:
        """Load the fonts and write in them from now on; what is there already keeps its own."""
        load_fonts()
        font = QFont(FAMILY)
        font.setFeature(QFont.Tag("tnum"), 1)
        self._application.setFont(font)

    def apply(self) -> None:
        """Dress the whole program, fonts and all; again after every change."""
        self.take_font()
        self._application.setPalette(palette_of(self.colours))
        self._applied = self.scale()
        self._application.setStyleSheet(style_sheet(self.colours, self._applied))
        self.changed.emit()

    def dress(self, window: QWidget, scale: float, text_scale: float = 1.0) -> None:
        """Dress one window in sizes of its own; again after every change."""
        window.setStyleSheet(style_sheet(self.colours, scale, text_scale))

    def choose(self, choice: Choice) -> None:
        """Follow the system, or stay light, dark or in contrast whatever it says."""
        self._choice = choice
        self.apply()

    def turn_over(self) -> None:
        """Go from light to dark or from dark to light."""
        self.choose("light" if self.is_dark else "dark")

    def stand_on(self, screen: Extent) -> None:
        """Take the sizes of another screen than the one there is."""
        self._extent = screen
        if self.scale() != self._applied:
            self.apply()

    def scale(self) -> float:
        """Return how much the sizes are enlarged on this screen."""
        return scale_for(self._extent or extent_of(self._application.primaryScreen()))

    def _on_system_change(self) -> None:
        if self._choice == "system":
            self.apply()


def extent_of(screen: QScreen) -> Extent:
    """Return what a screen says of itself, without what the system keeps for panels."""
    room = screen.availableSize()
    return Extent(
        room.width(), room.height(), screen.physicalDotsPerInch(), screen.devicePixelRatio()
    )


def load_fonts() -> None:
    """Load our own font in every weight used; a second time costs nothing."""
    if set(WEIGHTS) <= {style.replace(" ", "") for style in QFontDatabase.styles(FAMILY)}:
        return
    for weight in WEIGHTS:
        path = resource("fonts", f"Inter-{weight}.otf")
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise Broken(Code.UNREADABLE_FILE, path=str(path))


def style_sheet(colours: Colours, scale: float, text_scale: float = 1.0) -> str:
    """Return the one style sheet with every token put in; a word it does not know is an error."""
    template = resource("styles", "tillit.qss").read_text(encoding="utf-8")
    return Template(template).substitute(style_words(colours, scale, text_scale))


def palette_of(colours: Colours) -> QPalette:
    """Return the colours for what no style sheet reaches: selections, placeholders, tool tips."""
    palette = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, colours.canvas),
        (QPalette.ColorRole.WindowText, colours.ink),
        (QPalette.ColorRole.Base, colours.surface),
        (QPalette.ColorRole.AlternateBase, colours.sunken),
        (QPalette.ColorRole.Text, colours.ink),
        (QPalette.ColorRole.Button, colours.sunken),
        (QPalette.ColorRole.ButtonText, colours.ink),
        (QPalette.ColorRole.Highlight, colours.accent),
        (QPalette.ColorRole.HighlightedText, colours.on_accent),
        (QPalette.ColorRole.PlaceholderText, colours.ink_soft),
        (QPalette.ColorRole.ToolTipBase, colours.ink),
        (QPalette.ColorRole.ToolTipText, colours.canvas),
        (QPalette.ColorRole.Link, colours.accent),
    ):
        palette.setColor(role, QColor(colour))
    return palette
