import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from pos_app.errors import Broken, Code
from pos_app.paths import resource
from pos_app.ui import icons
from pos_app.ui.icons import icon_pixmap, tinted_icon

NAMES = sorted(path.stem for path in resource("icons").glob("*.svg"))


def colours_of(name: str, colour: str) -> set[str]:
    image = icon_pixmap(name, QColor(colour), 48, 1.0).toImage()
    pixels = [image.pixelColor(x, y) for x in range(48) for y in range(48)]
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


def drawing_of(name: str, size_px: int, pixel_ratio: float) -> QImage:
    side_px = int(size_px * pixel_ratio)
    drawn = QPixmap(side_px, side_px)
    drawn.setDevicePixelRatio(pixel_ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    drawing = QSvgRenderer(str(resource("icons", f"{name}.svg")))
    drawing.render(painter, QRectF(0, 0, size_px, size_px))
    painter.end()
    return drawn.toImage()


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_is_its_drawing_to_the_pixel(qtbot: QtBot, name: str) -> None:  # noqa: ARG001
    black = QColor("#000000")
    for size_px, pixel_ratio in ((18, 1.0), (24, 1.0), (24, 1.25), (32, 2.0), (56, 1.5)):
        shown = icon_pixmap(name, black, size_px, pixel_ratio).toImage()
        assert shown == drawing_of(name, size_px, pixel_ratio), "run packaging/icons.py"


def test_no_icon_is_kept_of_a_drawing_that_is_gone() -> None:
    assert sorted(path.stem for path in resource("icons").glob("*.pic")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_is_drawn_in_the_colour_asked_for(qtbot: QtBot, name: str) -> None:  # noqa: ARG001
    assert colours_of(name, "#ff0000") == {"#ff0000"}


def test_an_icon_that_is_not_there_is_an_error(qtbot: QtBot) -> None:  # noqa: ARG001
    with pytest.raises(Broken) as error:
        icon_pixmap("no-such-icon", QColor("#000000"), 24, 1.0)
    assert error.value.code is Code.UNREADABLE_FILE


def test_an_icon_is_read_once_for_all_its_colours_and_sizes(
    qtbot: QtBot,  # noqa: ARG001
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tinted_icon("gift", QColor("#ff0000"), QColor("#00ff00"), 24, 1.0)
    monkeypatch.setattr(icons, "resource", None)
    assert colours_of("gift", "#0000ff") == {"#0000ff"}


def test_an_icon_keeps_nothing_of_the_colour_it_had_before(qtbot: QtBot) -> None:  # noqa: ARG001
    red = icon_pixmap("gift", QColor("#ff0000"), 24, 1.0).toImage()
    green = icon_pixmap("gift", QColor("#00ff00"), 24, 1.0).toImage()
    assert green != red
    assert icon_pixmap("gift", QColor("#ff0000"), 24, 1.0).toImage() == red


def test_an_icon_is_sharp_on_a_dense_screen(qtbot: QtBot) -> None:  # noqa: ARG001
    pixmap = icon_pixmap("check", QColor("#000000"), 24, 2.0)
    assert pixmap.width() == 48
    assert pixmap.deviceIndependentSize().width() == 24


def test_a_button_that_cannot_be_pressed_has_another_ink(qtbot: QtBot) -> None:  # noqa: ARG001
    icon = tinted_icon("check", QColor("#ff0000"), QColor("#00ff00"), 24, 1.0)
    normal = icon.pixmap(24, icon.Mode.Normal).toImage()
    disabled = icon.pixmap(24, icon.Mode.Disabled).toImage()
    assert normal != disabled
