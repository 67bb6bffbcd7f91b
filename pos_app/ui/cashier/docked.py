"""What the camera sees while articles are scanned, in a corner of the shelf."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QWidget

from pos_app.ui.components.viewfinder import Viewfinder


class DockedViewfinder(Viewfinder):
    """A viewfinder in a corner of its parent; a press sends it to the other corner."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__()
        self.setParent(parent)
        self._is_right = True
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()

    def dock(self) -> None:
        """Stand in the corner, over what else is there."""
        parent = self.parentWidget()
        if parent is None:
            return
        self.ensurePolished()
        size = self.minimumSize()
        left = parent.width() - size.width() if self._is_right else 0
        self.setGeometry(left, parent.height() - size.height(), size.width(), size.height())
        self.raise_()

    def mousePressEvent(self, event: QEvent) -> None:
        """Go to the other corner."""
        event.accept()
        self._is_right = not self._is_right
        self.dock()

    def setVisible(self, visible: bool) -> None:  # noqa: FBT001 - Qt's own signature
        """Stand in the corner when shown."""
        super().setVisible(visible)
        if visible:
            self.dock()
