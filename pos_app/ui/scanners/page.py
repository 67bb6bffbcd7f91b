"""The page of the scanners, laid over the cashier's screen."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QWidget

from pos_app.ui.components.box import Column, Row
from pos_app.ui.components.button import Button, Kind
from pos_app.ui.components.facts import Facts
from pos_app.ui.components.sheet import SheetFrame
from pos_app.ui.components.sliding import Sliding
from pos_app.ui.components.text import Role, Text, Tone, WrappedText
from pos_app.ui.components.viewfinder import Corners
from pos_app.ui.scanners.area_finder import AreaFinder
from pos_app.ui.scanners.port_list import PortList
from pos_app.ui.scanners.scan_list import ScanList
from pos_app.ui.scanners.view_model import ScannersView


class ScannersPage(SheetFrame):
    """Shows a `ScannersView`; covers its parent while it is open."""

    setUpPressed = Signal()
    copyPressed = Signal()
    forgetPressed = Signal()
    devicesPressed = Signal()
    devicePressed = Signal(str)
    mirrorPressed = Signal()
    turnPressed = Signal()
    wholePressed = Signal()
    areaDrawn = Signal(float, float, float, float)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("scanners")
        self.setParent(parent)
        self._around = parent
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.say_title(self.tr("Scanners"))
        self._sources = Facts("scanner_sources")
        self._told = WrappedText(role=Role.STRONG, tone=Tone.SOFT, name="scanners_told")
        self._set_up = Button("", Kind.PRIMARY, "scanner", "set_up")
        self._devices = Button("", Kind.QUIET, "camera", "scanner_devices")
        self._copy = Button(self.tr("Copy report"), Kind.QUIET, "text", "copy_report")
        self._forget = Button(self.tr("Forget all"), Kind.QUIET, "remove", "forget_scanners")
        keys = Row("scanners_keys")
        keys.put(self._set_up, self._devices, self._copy, self._forget)
        keys.push()
        self._title = Text("", Role.TITLE, name="scanners_list_title")
        self._empty = Text(self.tr("Nothing has been scanned yet."), tone=Tone.SOFT)
        self._scans = ScanList()
        self._ports = PortList()
        column = Column("scanners_column")
        column.put(self._title, self._empty, self._scans, self._ports)
        column.push()
        body = Row("scanners_body")
        body.put(self._made_camera())
        listed = Sliding("scanners_list")
        listed.setWidget(column)
        body.put(listed, stretch=1)
        self.content.put(self._sources, self._told, keys)
        self.content.put(body, stretch=1)
        self._set_up.clicked.connect(self.setUpPressed)
        self._devices.clicked.connect(self.devicesPressed)
        self._copy.clicked.connect(self.copyPressed)
        self._forget.clicked.connect(self.forgetPressed)
        self._ports.devicePressed.connect(self.devicePressed)
        parent.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Cover the parent and take the keys."""
        self.setGeometry(self._around.rect())
        self.show()
        self.raise_()
        self.setFocus()

    def put_away(self) -> None:
        """Uncover the parent and give it the keys."""
        self.hide()
        self._around.setFocus()

    def show_scanners(self, view: ScannersView) -> None:
        """Show the view."""
        shows_ports = view.ports is not None
        self._sources.show_facts(view.sources)
        self._scans.show_scans(view.scans)
        self._scans.setVisible(not shows_ports)
        self._empty.setVisible(not view.scans and not shows_ports)
        self._ports.show_ports(view.ports or ())
        self._ports.setVisible(shows_ports)
        self._title.say(self.tr("Devices") if shows_ports else self.tr("Last scans"))
        self._told.say(view.told, view.tone)
        self._told.setVisible(bool(view.told))
        self._set_up.say(view.set_up)
        self._devices.say(view.devices)
        self._forget.setVisible(view.can_forget)
        self._camera.setVisible(view.has_camera)
        self._viewfinder.say(view.hint)
        self._mirror.say(view.mirror)
        self._turn.say(view.turn)
        self._whole.setEnabled(view.can_widen)

    def show_frame(self, frame: QImage, outlines: tuple[Corners, ...]) -> None:
        """Show what the camera sees."""
        if self.isVisible():
            self._viewfinder.show_frame(frame, outlines)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back at Escape; keep every other key from the sale below."""
        if event.key() == Qt.Key.Key_Escape:
            self.backPressed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the parent."""
        if event.type() == QEvent.Type.Resize and watched is self._around:
            self.setGeometry(self._around.rect())
        return super().eventFilter(watched, event)

    def _made_camera(self) -> Column:
        self._viewfinder = AreaFinder("scanners_viewfinder")
        self._mirror = Button("", Kind.QUIET, name="camera_mirror")
        self._turn = Button("", Kind.QUIET, name="camera_turn")
        self._whole = Button(self.tr("Whole picture"), Kind.QUIET, name="camera_whole")
        hint = WrappedText(
            self.tr("Draw on the picture where codes are held; nothing is read elsewhere."),
            Role.CAPTION,
            Tone.SOFT,
        )
        keys = Row("camera_keys")
        keys.put(self._mirror, self._turn, self._whole)
        self._camera = Column("scanners_camera")
        self._camera.put(self._viewfinder, keys, hint)
        self._camera.push()
        self._mirror.clicked.connect(self.mirrorPressed)
        self._turn.clicked.connect(self.turnPressed)
        self._whole.clicked.connect(self.wholePressed)
        self._viewfinder.areaDrawn.connect(self.areaDrawn)
        return self._camera
