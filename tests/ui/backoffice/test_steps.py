"""A line of steps: what is in the picture is told in words, too."""

from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from pos_app.ui.backoffice.steps import Steps
from pos_app.ui.backoffice.view import StepView

LINE = QColor("#ff0000")


def painted(steps: Steps) -> QImage:
    steps.resize(steps.sizeHint())
    steps.ensurePolished()  # the style sheet, if another test left one, has had its say
    for name in ("line", "fill", "ink", "soft"):
        steps.setProperty(name, LINE if name == "line" else QColor("#00ff00"))
        assert isinstance(steps.property(name), QColor)
    return steps.grab().toImage()


def red_rows(image: QImage, x: int) -> list[int]:
    rows = range(image.height())
    return [y for y in rows if image.pixelColor(x, y).red() > 200 > image.pixelColor(x, y).green()]


def test_a_higher_value_stands_higher_and_the_values_are_read_aloud(qtbot: QtBot) -> None:
    steps = Steps()
    qtbot.addWidget(steps)
    views = (StepView(value="20", share=0.2), StepView(value="100", share=1.0))
    steps.show_steps((*views, StepView(value="50", share=0.5)), "Balance")
    assert steps.accessibleName() == "Balance"
    assert steps.accessibleDescription() == "20, 100, 50"
    image = painted(steps)
    low, high, last = (red_rows(image, image.width() * n // 6)[0] for n in (1, 3, 5))
    assert high < last < low


def test_nothing_to_tell_is_an_empty_picture(qtbot: QtBot) -> None:
    steps = Steps()
    qtbot.addWidget(steps)
    steps.show_steps((), "Balance")
    assert red_rows(painted(steps), 10) == []
