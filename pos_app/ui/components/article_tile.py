"""A tile of the article shelf: a picture or a calm field of colour, the name and the price."""

from typing import Final

from msgspec import Struct
from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton

from pos_app.ui.components.painted import colour, size
from pos_app.ui.components.text import restyle
from pos_app.ui.components.wrapping import wrapped

HUES: Final = 8
INITIAL_PART: Final = 0.5
PICTURE_PART: Final = 0.46
FAINT: Final = 0.11
"""How much of the ink the large initial behind a name has."""

RING: Final = 3
"""How wide the ring of the focus is; half a pixel of it lies outside."""

MOST_INITIALS: Final = 256


class TileView(Struct, frozen=True, kw_only=True):
    """One tile: what it says, which of the `HUES` it has, and the name of its picture if any."""

    article_id: str
    name: str
    price: str
    hue: int
    picture: str | None


class TileDyes:
    """What the tiles of one shelf learn once: the colours of each hue, and the large initials.

    Asking the style sheet for a hue costs as much as painting a tile, an initial twice as much,
    and each letter of a search changes them all.
    """

    def __init__(self) -> None:
        self.hues: dict[int, tuple[QColor, QColor]] = {}
        self._initials: dict[tuple[object, ...], QPixmap] = {}

    def forget(self) -> None:
        """Learn them anew: another look is on."""
        self.hues.clear()
        self._initials.clear()

    def initial(self, letter: str, font: QFont, ink: QColor, pixel_ratio: float) -> QPixmap:
        """Return the letter on nothing, as high as its font."""
        key = letter, font.key(), ink.rgba(), pixel_ratio
        if key not in self._initials:
            if len(self._initials) >= MOST_INITIALS:
                self._initials.clear()
            self._initials[key] = _drawn(letter, font, ink, pixel_ratio)
        return self._initials[key]


class ArticleTile(QAbstractButton):
    """A button for one article. Its picture is handed to it when it has been read."""

    def __init__(self, dyes: TileDyes) -> None:
        super().__init__()
        self._dyes = dyes
        self._is_dyed = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # painted anew when a pointer comes or goes
        self._view: TileView | None = None
        self._picture: QPixmap | None = None
        self._cut: QPixmap | None = None
        self._face: tuple[object, QPixmap] | None = None
        self._swatch = QColor()
        self._ink = QColor()
        self._ring = QColor()
        self._paper = QColor()
        self._paper_ink = QColor()
        self._edge = QColor()
        self._rim = QColor()
        self._radius = 0
        self._pad = 0
        self._price_size = 1

    @property
    def view(self) -> TileView | None:
        """What the tile shows now."""
        return self._view

    def show_article(self, view: TileView, picture: QPixmap | None) -> None:
        """Show the article; the one already shown costs nothing."""
        if view == self._view and picture is self._picture:
            return
        self._view = view
        self._face = None
        if picture is not self._picture:
            self._picture = picture
            self._cut = None
        self.setObjectName(f"tile_{view.article_id}")
        self.setAccessibleName(f"{view.name}, {view.price}")
        self.setToolTip(view.name)
        self._dye(view.hue)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the least size; the shelf stretches its tiles over the row."""
        return self.minimumSize()

    def changeEvent(self, event: QEvent) -> None:
        """Paint anew what another font or look changes."""
        self._face = None
        if event.type() is QEvent.Type.StyleChange and not self._is_dyed:
            self._dyes.forget()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the tile; only one that looks otherwise than last time costs more than a copy."""
        if self._view is None:
            return
        look = (
            self.size().toTuple(),
            self.devicePixelRatio(),
            self.isEnabled(),
            self.isDown(),
            self.underMouse(),
            self.hasFocus(),
        )
        if self._face is None or self._face[0] != look:
            self._face = (look, self._painted(self._view))
        QPainter(self).drawPixmap(0, 0, self._face[1])

    def _dye(self, hue: int) -> None:
        known = self._dyes.hues.get(hue)
        if known is not None:
            self.setProperty("hue", str(hue))  # for the next look
            self._swatch, self._ink = known
            return
        self._is_dyed = True
        restyle(self, "hue", str(hue))
        self._is_dyed = False
        if self.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            self._dyes.hues[hue] = self._swatch, self._ink

    def _painted(self, view: TileView) -> QPixmap:
        """Return the field, the picture or initial, the name and the price."""
        face = QPixmap(self.size() * self.devicePixelRatio())
        face.setDevicePixelRatio(self.devicePixelRatio())
        face.fill(Qt.GlobalColor.transparent)
        painter = QPainter(face)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(0.5)
        field = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(field, self._radius, self._radius)
        painter.fillPath(shape, self._field_colour())
        if self._picture is None:
            self._paint_initial(painter, view.name)
        else:
            self._paint_picture(painter, self._picture)
        self._paint_words(painter, view)
        if self.hasFocus():
            painter.setPen(QPen(self._ring, RING))
        else:
            painter.setPen(self._rim if self._picture is None else self._edge)
        painter.drawPath(shape)
        painter.end()
        return face

    def _field_colour(self) -> QColor:
        field = self._swatch if self._picture is None else self._paper
        if self.isDown():
            return field.darker(112)
        return field.darker(103) if self.underMouse() else field

    def _paint_initial(self, painter: QPainter, name: str) -> None:
        font = QFont(self.font())
        font.setPixelSize(max(1, round(self.height() * INITIAL_PART)))
        font.setWeight(QFont.Weight.Bold)
        faint = QColor(self._ink)
        faint.setAlphaF(FAINT)
        initial = self._dyes.initial(name[:1].upper(), font, faint, self.devicePixelRatio())
        drawn = initial.deviceIndependentSize().toSize()
        right, bottom = self.width() - self._pad, self.height() + self._pad
        painter.drawPixmap(right - drawn.width(), bottom - drawn.height(), initial)

    def _paint_picture(self, painter: QPainter, picture: QPixmap) -> None:
        area = QSize(self.width(), self._picture_height())
        if self._cut is None or self._cut.deviceIndependentSize() != area.toSizeF():
            self._cut = cut_to(picture, area, self._radius, self.devicePixelRatio())
        painter.drawPixmap(0, 0, self._cut)

    def _picture_height(self) -> int:
        return round(self.height() * PICTURE_PART)

    def _paint_words(self, painter: QPainter, view: TileView) -> None:
        painter.setPen(self._ink if self._picture is None else self._paper_ink)
        price_font = QFont(self.font())
        price_font.setPixelSize(self._price_size)
        price_font.setWeight(QFont.Weight.Medium)
        inner = self.rect().adjusted(self._pad, self._pad, -self._pad, -self._pad)
        price_height = QFontMetrics(price_font).height()
        top = inner.top()
        if self._picture is not None:
            top = self._picture_height() + self._pad // 2
            inner.adjust(0, 0, 0, self._pad // 4)
        words = QRect(inner.left(), top, inner.width(), inner.bottom() - price_height - top)
        metrics = self.fontMetrics()
        most = max(1, words.height() // metrics.lineSpacing())
        painter.setFont(self.font())
        for number, line in enumerate(wrapped(view.name, metrics, words.width(), most)):
            baseline = words.top() + metrics.ascent() + number * metrics.lineSpacing()
            painter.drawText(words.left(), baseline, line)
        painter.setFont(price_font)
        painter.drawText(
            inner, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), view.price
        )

    swatch = colour("_swatch")
    ink = colour("_ink")
    ring = colour("_ring")
    paper = colour("_paper")
    paperInk = colour("_paper_ink")
    edge = colour("_edge")
    rim = colour("_rim")
    radius = size("_radius")
    pad = size("_pad")
    priceSize = size("_price_size")


def _drawn(letter: str, font: QFont, ink: QColor, pixel_ratio: float) -> QPixmap:
    metrics = QFontMetrics(font)
    size = QSize(max(1, metrics.horizontalAdvance(letter)), metrics.height())
    drawn = QPixmap(size * pixel_ratio)
    drawn.setDevicePixelRatio(pixel_ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(0, metrics.ascent(), letter)
    painter.end()
    return drawn


def cut_to(picture: QPixmap, area: QSize, radius: int, pixel_ratio: float) -> QPixmap:
    """Return the middle of the picture, filling the area, its upper corners rounded.

    Scaling and rounding cost ten times what painting the result does, and tiles paint often.
    """
    cut = QPixmap(area * pixel_ratio)
    cut.setDevicePixelRatio(pixel_ratio)
    cut.fill(Qt.GlobalColor.transparent)
    shown = picture.size().scaled(area, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    place = QRect(QPoint(0, 0), shown)
    place.moveCenter(QRect(QPoint(0, 0), area).center())
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(0, 0, area.width(), area.height() + radius), radius, radius)
    painter = QPainter(cut)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setClipPath(shape)
    painter.drawPixmap(place, picture)
    painter.end()
    return cut
