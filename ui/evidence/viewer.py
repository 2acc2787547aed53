"""One picture, large, above the page; Esc leads back, the arrows go on."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.kit import theme
from ui.kit.buttons import Button
from ui.kit.labels import ElidedLabel, Label
from ui.kit.layout import column, row
from ui.kit.overlay import Overlay


class _Canvas(QWidget):
    """The picture, as large as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self.image = QImage()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("background"))
        if not self.image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            size = self.image.size()
            if size.width() > self.width() or size.height() > self.height():
                size = size.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(0, 0, size.width(), size.height())
            place.moveCenter(self.rect().center())
            painter.drawImage(place, self.image)
        painter.end()


class Viewer(Overlay):
    """Shows pictures; everything else can be saved as a copy and is opened elsewhere."""

    open_asked = Signal()  # for a document: a copy, and the system's program for it

    def __init__(
        self, window: QWidget, step: Callable[[int], object], save: Callable[[], object]
    ) -> None:
        super().__init__(window)
        self._step = step
        whole = column(spacing=8, margins=(16, 12, 16, 12))
        self.content.addLayout(whole)
        head = row(spacing=12)
        self.title = ElidedLabel("", "headline")
        self.meta = Label("", tone="muted")
        head.addWidget(self.title)
        head.addWidget(self.meta)
        head.addStretch(1)
        whole.addLayout(head)
        self.canvas = _Canvas()
        whole.addWidget(self.canvas, 1)
        foot = row(spacing=8)
        self.told = Label("", tone="muted", wrap=True)
        foot.addWidget(self.told, 1)
        self.open_button = Button(self.tr("Save and open…"), self.open_asked.emit, hint="O")
        foot.addWidget(self.open_button)
        foot.addWidget(Button(self.tr("Save a copy…"), save, hint="S"))
        foot.addWidget(Button(self.tr("Close"), self.close_panel, hint="Esc"))
        whole.addLayout(foot)
        self._save = save

    def show_picture(
        self, title: str, meta: str, image: QImage, told: str = "", *, opens: bool = False
    ) -> None:
        """Show this one; `opens`: it is a document that another program could open."""
        self.open_button.setVisible(opens)
        self.title.setText(title)
        self.meta.setText(meta)
        self.told.setText(told)
        self.canvas.image = image
        self.canvas.setAccessibleName(f"{title} {meta}")
        self.open()
        self.canvas.setFocus()
        self.canvas.update()

    def _opens(self) -> bool:
        return self.open_button.isVisible()

    def panel_place(self, room: QRect) -> QRect:
        size = QSize(room.width() - 96, room.height() - 64)
        return QRect(48, 32, size.width(), size.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if Qt.Key(event.key()) in steps:
            self._step(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_S and not event.modifiers():
            self._save()
        elif event.key() == Qt.Key.Key_O and not event.modifiers() and self._opens():
            self.open_asked.emit()
        else:
            super().keyPressEvent(event)
