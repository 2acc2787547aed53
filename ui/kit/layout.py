"""The pieces pages are laid out from: heads, sections, key numbers, bars, empty states."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.kit import icons, theme
from ui.kit.buttons import Button
from ui.kit.focus import bring_back, has_focus
from ui.kit.labels import ElidedLabel, Label, Tone
from ui.kit.scrolling import Scrolled

MARGIN = 24


def column(
    parent: QWidget | None = None, *, spacing: int = 0, margins: tuple[int, int, int, int] | int = 0
) -> QVBoxLayout:
    """A vertical layout with the margins said, not guessed."""
    return _box(QVBoxLayout(parent) if parent else QVBoxLayout(), spacing, margins)


def row(
    parent: QWidget | None = None, *, spacing: int = 8, margins: tuple[int, int, int, int] | int = 0
) -> QHBoxLayout:
    """A horizontal layout with the margins said, not guessed."""
    return _box(QHBoxLayout(parent) if parent else QHBoxLayout(), spacing, margins)


Box = TypeVar("Box", bound=QBoxLayout)


def _box(box: Box, spacing: int, margins: tuple[int, int, int, int] | int) -> Box:
    box.setSpacing(spacing)
    box.setContentsMargins(*((margins,) * 4 if isinstance(margins, int) else margins))
    return box


def clear(layout: QLayout) -> None:
    """Take everything out of a layout, and its widgets out of the world."""
    lost = False
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            lost = lost or has_focus(widget)
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)
    if lost:
        bring_back(layout.parentWidget())


def scrolled(content: QWidget, parent: QWidget | None = None) -> Scrolled:
    """`content` in an area that scrolls up and down only, and that Tab does not stop at."""
    return Scrolled(content, parent)


class PageHead(QWidget):
    """A page's title, what stands beside and below it, and its buttons or tabs at the right."""

    def __init__(self, title: str, meta: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pagehead")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        whole = row(self, spacing=16, margins=(MARGIN, 0, MARGIN, 1))
        left = column(spacing=2)
        self._first = row(spacing=12)
        self.title = ElidedLabel(title, "title")
        self.meta = ElidedLabel(meta, tone="muted")
        if not meta:
            self.meta.hide()
        self.second = ElidedLabel("", "meta")
        self.second.hide()
        self._first.addWidget(self.title)
        self._first.addWidget(self.meta)
        self._first.addStretch(1)
        left.addStretch(1)
        left.addLayout(self._first)
        left.addWidget(self.second)
        left.addStretch(1)
        whole.addLayout(left, 1)
        self.right = row(spacing=8)
        whole.addLayout(self.right)
        self.setFixedHeight(58)

    def set_title(self, title: str, meta: str = "") -> None:
        self.title.setText(title)
        self.meta.setText(meta)
        self.meta.setVisible(bool(meta))

    def set_second(self, text: str) -> None:
        """The line below the title; the head grows for it."""
        self.second.setText(text)
        self.second.setVisible(bool(text))
        self.setFixedHeight(74 if text else 58)

    def add_beside(self, widget: QWidget) -> None:
        """Put a chip or the like to the right of the title."""
        self._first.insertWidget(self._first.count() - 1, widget)

    def add(self, widget: QWidget) -> None:
        """Put a button at the right."""
        self.right.addWidget(widget)

    def add_tabs(self, tabs: QWidget) -> None:
        """Tabs stand on the head's lower edge."""
        self.right.addWidget(tabs, alignment=Qt.AlignmentFlag.AlignBottom)


class SectionHead(QWidget):
    """A section's bold title, its count, and a link or a note at the right."""

    def __init__(self, title: str, count: int | str | None = None, note: str = "") -> None:
        super().__init__()
        line = row(self, spacing=8, margins=(0, 0, 0, 4))
        self.title = Label(title, "heading")
        self.count = Label("", tone="muted")
        self.note = Label(note, "meta")
        line.addWidget(self.title)
        line.addWidget(self.count)
        line.addStretch(1)
        line.addWidget(self.note)
        self.note.setVisible(bool(note))
        self._line = line
        self.set_count(count)
        self.setFixedHeight(32)

    def set_count(self, count: int | str | None) -> None:
        self.count.setText("" if count is None else str(count))

    def set_note(self, note: str) -> None:
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def add(self, widget: QWidget) -> None:
        self._line.addWidget(widget)


class KeyNumber(QWidget):
    """A number that matters: its label above, its unit beside."""

    def __init__(self, label: str, value: str = "", unit: str = "") -> None:
        super().__init__()
        whole = column(self, spacing=2)
        self.label = Label(label, "meta")
        whole.addWidget(self.label)
        line = row(spacing=6)
        self.value = Label(value, "number")
        self.unit = Label(unit, "meta")
        line.addWidget(self.value)
        line.addWidget(self.unit, alignment=Qt.AlignmentFlag.AlignBottom)
        self.unit.setContentsMargins(0, 0, 0, 5)
        line.addStretch(1)
        whole.addLayout(line)
        self._name()

    def set(self, value: str, unit: str | None = None, tone: Tone | None = None) -> None:
        self.value.setText(value)
        self.value.set_tone(tone)
        if unit is not None:
            self.unit.setText(unit)
        self._name()

    def _name(self) -> None:
        spoken = f"{self.label.text()}: {self.value.text()} {self.unit.text()}"
        self.setAccessibleName(spoken.strip())


class Bar(QWidget):
    """A thin bar of progress, with a mark where one should be by now."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done, self._mark = 0.0, None
        self.setAccessibleName(name)
        self.setFixedHeight(12)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set(self, done: float, mark: float | None = None) -> None:
        """Both from 0 to 1."""
        self._done = min(max(done, 0.0), 1.0)
        self._mark: float | None = None if mark is None else min(max(mark, 0.0), 1.0)
        self.setAccessibleDescription(f"{self._done:.0%}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("line"))
        painter.drawRoundedRect(QRect(0, 4, self.width(), 4), 2, 2)
        if self._done:
            painter.setBrush(theme.color("accent"))
            painter.drawRoundedRect(QRect(0, 4, round(self.width() * self._done), 4), 2, 2)
        if self._mark is not None:
            left = min(round(self.width() * self._mark), self.width() - 2)
            painter.fillRect(left, 1, 2, 10, theme.color("text"))
        painter.end()


class EmptyState(QWidget):
    """What an empty list says: why it is empty, and the one thing to do."""

    def __init__(
        self,
        title: str,
        text: str = "",
        action: str = "",
        clicked: Callable[[], object] | None = None,
        *,
        hint: str = "",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        whole = column(self, spacing=8, margins=(MARGIN, 32, MARGIN, 32))
        if icon:
            whole.addWidget(Picture(icon, 28), alignment=Qt.AlignmentFlag.AlignHCenter)
        self.title = Label(title, "heading", wrap=True)
        self.title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.text = Label(text, tone="muted", wrap=True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        whole.addWidget(self.title)
        whole.addWidget(self.text)
        if action:
            self.button = Button(action, clicked, hint=hint)
            whole.addSpacing(8)
            whole.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignHCenter)
        whole.addStretch(1)


class Picture(QWidget):
    """One icon in a colour of the theme."""

    def __init__(self, name: str, size: int = 16, tint: str = "muted") -> None:
        super().__init__()
        self._icon, self._tint = name, tint
        self.setFixedSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        icons.paint(painter, self._icon, self.rect().toRectF(), theme.color(self._tint))
        painter.end()
