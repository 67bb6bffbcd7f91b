"""A tile of the article shelf: a picture or a calm field of colour, the name and the price."""

from typing import Final

from PySide6.QtCore import Property, QEvent, QPoint, QRect, QRectF, QSize, Qt
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
from PySide6.QtWidgets import QAbstractButton, QWidget

from pos_app.domain.value import value
from pos_app.ui.components.painted import colour, size
from pos_app.ui.components.wrapping import wrapped

HUES: Final = 8
INITIAL_PART: Final = 0.5
PICTURE_PART: Final = 0.46
FAINT: Final = 0.11
"""How much of the ink the large initial behind a name has."""

RING: Final = 3
"""How wide the ring of the focus is; half a pixel of it lies outside."""

AT_THE_FOOT: Final = Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignBottom.value
MOST_INITIALS: Final = 256


@value(kw_only=True)
class TileView:
    """One tile: what it says, which of the `HUES` it has, and the name of its picture if any."""

    article_id: str
    name: str
    price: str
    hue: int
    picture: str | None


class TileGround(QWidget):
    """What tiles stand on: the style sheet tells it once how all of them look.

    Told to each of them it would cost as much as painting them. It draws each large initial once,
    which costs as much again, and each letter of a search changes them all.
    """

    def __init__(self) -> None:
        super().__init__()
        self.ring_colour = QColor()
        self.paper_colour = QColor()
        self.paper_ink_colour = QColor()
        self.edge_colour = QColor()
        self.rim_colour = QColor()
        self.radius_px = 0
        self.pad_px = 0
        self.price_px = 1
        self._hues = ""
        self._dyes: tuple[tuple[QColor, QColor], ...] = ()
        self._initials: dict[tuple[object, ...], QPixmap] = {}

    def dyes_of(self, hue: int) -> tuple[QColor, QColor]:
        """Return the colour of the field of a hue, and that of the ink on it."""
        return self._dyes[hue] if self._dyes else (QColor(), QColor())

    def initial(self, letter: str, font: QFont, ink: QColor, pixel_ratio: float) -> QPixmap:
        """Return the letter on nothing, as high as its font."""
        key = letter, font.key(), ink.rgba(), pixel_ratio
        if key not in self._initials:
            if len(self._initials) >= MOST_INITIALS:
                self._initials.clear()
            self._initials[key] = _drawn(letter, font, ink, pixel_ratio)
        return self._initials[key]

    def _get_hues(self) -> str:
        return self._hues

    def _set_hues(self, hues: str) -> None:
        self._hues = hues
        fields, inks = hues.split()[::2], hues.split()[1::2]
        dyes = zip(fields, inks, strict=True)
        self._dyes = tuple((QColor(field), QColor(ink)) for field, ink in dyes)
        self.update()

    hues = Property(str, _get_hues, _set_hues)
    ring = colour("ring_colour")
    paper = colour("paper_colour")
    paperInk = colour("paper_ink_colour")
    edge = colour("edge_colour")
    rim = colour("rim_colour")
    radius = size("radius_px")
    pad = size("pad_px")
    priceSize = size("price_px")


class ArticleTile(QAbstractButton):
    """A button for one article. Its picture is handed to it when it has been read."""

    def __init__(self, ground: TileGround) -> None:
        super().__init__(ground)
        self._ground = ground
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # painted anew when a pointer comes or goes
        self._view: TileView | None = None
        self._picture: QPixmap | None = None
        self._cut: QPixmap | None = None
        self._face: tuple[object, QPixmap] | None = None

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
        self.update()

    def sizeHint(self) -> QSize:
        """Return the least size; the shelf stretches its tiles over the row."""
        return self.minimumSize()

    def changeEvent(self, event: QEvent) -> None:
        """Paint anew what another font or look changes."""
        self._face = None
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
        shape.addRoundedRect(field, self._ground.radius_px, self._ground.radius_px)
        swatch, ink = self._ground.dyes_of(view.hue)
        painter.fillPath(shape, self._field_colour(swatch))
        if self._picture is None:
            self._paint_initial(painter, view.name, ink)
        else:
            self._paint_picture(painter, self._picture)
        painter.setPen(ink if self._picture is None else self._ground.paper_ink_colour)
        self._paint_words(painter, view)
        if self.hasFocus():
            painter.setPen(QPen(self._ground.ring_colour, RING))
        else:
            painter.setPen(
                self._ground.rim_colour if self._picture is None else self._ground.edge_colour
            )
        painter.drawPath(shape)
        painter.end()
        return face

    def _field_colour(self, swatch: QColor) -> QColor:
        field = swatch if self._picture is None else self._ground.paper_colour
        if self.isDown():
            return field.darker(112)
        return field.darker(103) if self.underMouse() else field

    def _paint_initial(self, painter: QPainter, name: str, ink: QColor) -> None:
        font = QFont(self.font())
        font.setPixelSize(max(1, round(self.height() * INITIAL_PART)))
        font.setWeight(QFont.Weight.Bold)
        faint = QColor(ink)
        faint.setAlphaF(FAINT)
        initial = self._ground.initial(name[:1].upper(), font, faint, self.devicePixelRatio())
        drawn = initial.deviceIndependentSize().toSize()
        pad = self._ground.pad_px
        right, bottom = self.width() - pad, self.height() + pad
        painter.drawPixmap(right - drawn.width(), bottom - drawn.height(), initial)

    def _paint_picture(self, painter: QPainter, picture: QPixmap) -> None:
        area = QSize(self.width(), self._picture_height())
        if self._cut is None or self._cut.deviceIndependentSize() != area.toSizeF():
            self._cut = cut_to(picture, area, self._ground.radius_px, self.devicePixelRatio())
        painter.drawPixmap(0, 0, self._cut)

    def _picture_height(self) -> int:
        return round(self.height() * PICTURE_PART)

    def _paint_words(self, painter: QPainter, view: TileView) -> None:
        price_font = QFont(self.font())
        price_font.setPixelSize(self._ground.price_px)
        price_font.setWeight(QFont.Weight.Medium)
        pad = self._ground.pad_px
        inner = self.rect().adjusted(pad, pad, -pad, -pad)
        price_height = QFontMetrics(price_font).height()
        top = inner.top()
        if self._picture is not None:
            top = self._picture_height() + pad // 2
            inner.adjust(0, 0, 0, pad // 4)
        words = QRect(inner.left(), top, inner.width(), inner.bottom() - price_height - top)
        metrics = self.fontMetrics()
        most = max(1, words.height() // metrics.lineSpacing())
        painter.setFont(self.font())
        for number, line in enumerate(wrapped(view.name, metrics, words.width(), most)):
            baseline = words.top() + metrics.ascent() + number * metrics.lineSpacing()
            painter.drawText(words.left(), baseline, line)
        painter.setFont(price_font)
        painter.drawText(inner, AT_THE_FOOT, view.price)


def _drawn(letter: str, font: QFont, ink: QColor, pixel_ratio: float) -> QPixmap:
    metrics = QFontMetrics(font)
    size = QSize(max(1, metrics.horizontalAdvance(letter)), metrics.height())
    drawn = QPixmap(size * pixel_ratio)
    drawn.setDevicePixelRatio(pixel_ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    # Over nothing it is the same, and Qt wakes other threads to lay so much faint ink over a thing.
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
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
