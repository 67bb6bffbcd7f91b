import re
from pathlib import Path
from typing import Literal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from pos_app.ui.components.box import Row
from pos_app.ui.components.button import Button, Kind
from pos_app.ui.components.text import Role, Text
from pos_app.ui.theme import FAMILY, WEIGHTS, Desktop, Theme, style_sheet
from pos_app.ui.tokens import CONTRAST, DARK, LIGHT

UI = Path(__file__).resolve().parents[2] / "pos_app" / "ui"
COLOUR_OR_STYLE = re.compile(r"#[0-9a-fA-F]{6}\b|setStyleSheet\(|setFixed(Size|Width|Height)\(")
KEEPERS = {"tokens.py", "theme.py"}


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, "light")


def test_the_style_sheet_knows_every_word_it_uses() -> None:
    for colours in (LIGHT, DARK):
        assert "$" not in style_sheet(colours, 1)


def test_sizes_grow_with_the_screen_and_colours_do_not() -> None:
    assert "min-height: 76px" in style_sheet(LIGHT, 1)
    assert "min-height: 152px" in style_sheet(LIGHT, 2)
    assert style_sheet(LIGHT, 2).count(LIGHT.accent) == style_sheet(LIGHT, 1).count(LIGHT.accent)


def test_colours_and_fixed_sizes_stand_nowhere_but_in_the_tokens() -> None:
    strays = [
        f"{path.name}: {found.group()}"
        for path in UI.rglob("*.py")
        if path.name not in KEEPERS
        for found in COLOUR_OR_STYLE.finditer(path.read_text(encoding="utf-8"))
    ]
    assert strays == []


def test_every_weight_is_loaded(theme: Theme) -> None:
    theme.apply()
    styles = {style.replace(" ", "") for style in QFontDatabase.styles(FAMILY)}
    assert set(WEIGHTS) <= styles


@pytest.mark.parametrize("role", list(Role))
def test_figures_are_all_of_one_width(qtbot: QtBot, theme: Theme, role: Role) -> None:
    theme.apply()
    text = Text("0", role)
    qtbot.addWidget(text)
    text.ensurePolished()
    metrics = QFontMetricsF(text.font())
    widths = [metrics.horizontalAdvance(digit * 10) / 10 for digit in "0123456789"]
    assert text.font().family() == FAMILY
    assert max(widths) - min(widths) < 0.5


def test_bold_is_another_font_than_regular(qtbot: QtBot, theme: Theme) -> None:
    theme.apply()
    plain, bold = Text("mmmm", Role.BODY), Text("mmmm", Role.TOTAL)
    for text in (plain, bold):
        qtbot.addWidget(text)
        text.ensurePolished()
    assert bold.fontInfo().weight() > plain.fontInfo().weight()


class ToldDesktop(Desktop):
    """A desktop that can be told to be light or dark, which the offscreen one cannot."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._is_dark = False
        self.is_contrast = False

    def wants_contrast(self) -> bool:
        return self.is_contrast

    def is_dark(self) -> bool:
        return self._is_dark

    def turn(self, *, dark: bool) -> None:
        self._is_dark = dark
        self.changed.emit()


def test_the_theme_follows_the_system_until_somebody_chooses(qapp: QApplication) -> None:
    desktop = ToldDesktop(qapp)
    theme = Theme(qapp, "system", desktop)
    theme.apply()
    assert not theme.is_dark
    desktop.turn(dark=True)
    assert theme.is_dark
    assert DARK.canvas in qapp.styleSheet()
    desktop.turn(dark=False)
    assert not theme.is_dark
    assert LIGHT.canvas in qapp.styleSheet()
    theme.choose("dark")
    desktop.turn(dark=False)
    assert theme.is_dark
    theme.turn_over()
    assert not theme.is_dark
    assert LIGHT.canvas in qapp.styleSheet()


def test_high_contrast_is_there_for_whoever_asks(qapp: QApplication) -> None:
    theme = Theme(qapp, "contrast", ToldDesktop(qapp))
    theme.apply()
    assert theme.has_contrast
    assert CONTRAST.accent in qapp.styleSheet()
    theme.turn_over()
    assert not theme.has_contrast
    assert LIGHT.canvas in qapp.styleSheet()


def test_a_system_that_asks_for_contrast_gets_it(qapp: QApplication) -> None:
    desktop = ToldDesktop(qapp)
    theme = Theme(qapp, "system", desktop)
    desktop.is_contrast = True
    desktop.turn(dark=False)
    assert theme.has_contrast
    theme.choose("light")
    assert not theme.has_contrast


def test_a_desktop_that_says_nothing_is_light(qapp: QApplication) -> None:
    assert not Desktop(qapp).is_dark()


def test_text_is_never_taken_for_markup(qtbot: QtBot) -> None:
    text = Text("<b>Milk</b> & butter")
    qtbot.addWidget(text)
    assert text.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize("name", ["search", "list_field", "card_code"])
def test_what_a_field_asks_for_can_be_read(qtbot: QtBot, theme: Theme, name: str) -> None:
    theme.apply()
    line = QLineEdit()
    line.setObjectName(name)
    qtbot.addWidget(line)
    line.ensurePolished()
    assert line.palette().color(QPalette.ColorRole.PlaceholderText).name() == LIGHT.ink_soft


@pytest.mark.parametrize("colours", ["light", "dark", "contrast"])
def test_every_button_shows_that_it_has_the_focus(
    qtbot: QtBot, theme: Theme, colours: Literal["light", "dark", "contrast"]
) -> None:
    theme.choose(colours)
    row = Row()
    buttons = [Button(kind.value, kind) for kind in Kind]
    row.put(*buttons)
    qtbot.addWidget(row)
    with qtbot.waitActive(row):
        row.show()
        row.activateWindow()
    row.setFocus()
    before = [button.grab().toImage() for button in buttons]
    for button, plain in zip(buttons, before, strict=True):
        button.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(button.hasFocus)
        assert button.grab().toImage() != plain, button.words
