"""Buttons that carry their key, tabs that are words, and switches between a few choices."""

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from ui.kit import icons, theme
from ui.kit.focus import bring_back

Kind = Literal["plain", "primary", "quiet", "link", "danger"]
_GAP = 8
_ICON = 16


class Button(QPushButton):
    """A push button; `hint` is its key, painted small inside, `icon` one of resources/icons."""

    def __init__(
        self,
        text: str,
        clicked: Callable[[], object] | None = None,
        *,
        kind: Kind = "plain",
        hint: str = "",
        icon: str = "",
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._hint, self._icon_name, self._kind = hint, icon, kind
        self.setProperty("kind", kind)
        self.setProperty("small", small)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(text)
        if clicked is not None:
            self.clicked.connect(lambda: clicked())

    def set_text(self, text: str) -> None:
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def set_hint(self, hint: str) -> None:
        """The key that stands inside."""
        self._hint = hint
        self.updateGeometry()

    def setEnabled(self, on: bool, /) -> None:
        """Where it had the focus and cannot be pressed any more, its page keeps the keys."""
        had_focus = self.hasFocus() and not on
        super().setEnabled(on)
        if had_focus:
            bring_back(self.parentWidget())

    def setVisible(self, on: bool, /) -> None:
        had_focus = self.hasFocus() and not on
        super().setVisible(on)
        if had_focus:
            bring_back(self.parentWidget())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses what has the focus, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        if self._hint:
            hint = self._hint_metrics().horizontalAdvance(self._hint)
            size.setWidth(size.width() + hint + _GAP)
        if self._icon_name:
            size.setWidth(size.width() + _ICON + 6)
        return size

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._hint and not self._icon_name:
            super().paintEvent(event)
            return
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        text, option.text = option.text, ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        self._paint_inside(painter, text)
        painter.end()

    def _paint_inside(self, painter: QPainter, text: str) -> None:
        tint = "on_accent" if self._kind == "primary" else "text"
        tint = {"link": "accent", "danger": "bad"}.get(self._kind, tint)
        if not self.isEnabled():
            tint = "muted"
        metrics = self.fontMetrics()
        parts = metrics.horizontalAdvance(text.replace("&", ""))
        hint_font = theme.font("hint", bold=False)
        hint_width = self._hint_metrics().horizontalAdvance(self._hint) if self._hint else 0
        icon_width = _ICON + 6 if self._icon_name else 0
        whole = icon_width + parts + (hint_width + _GAP if self._hint else 0)
        left = (self.width() - whole) // 2
        if self._icon_name:
            box = QRect(left, (self.height() - _ICON) // 2, _ICON, _ICON)
            icons.paint(painter, self._icon_name, box.toRectF(), theme.color(tint))
            left += icon_width
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextHideMnemonic
        painter.setPen(theme.color(tint))
        painter.setFont(self.font())
        painter.drawText(QRect(left, 0, parts + 2, self.height()), int(flags), text)
        if self._hint:
            painter.setFont(hint_font)
            if self._kind not in ("primary", "link"):
                painter.setPen(theme.color("muted"))
            box = QRect(left + parts + _GAP, 0, hint_width + 2, self.height())
            painter.drawText(box, int(flags), self._hint)

    def _hint_metrics(self) -> QFontMetrics:
        return QFontMetrics(theme.font("hint", bold=False))


class _Word(QAbstractButton):
    """One word of a row of tabs: bold when chosen, underlined in accent if that is asked for."""

    def __init__(self, text: str, underline: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._underline = underline
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.font("body", bold=True))
        return QSize(metrics.horizontalAdvance(self.text()) + 4, 57 if self._underline else 22)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        chosen = self.isChecked()
        painter.setFont(theme.font("body", bold=chosen))
        painter.setPen(theme.color("text" if chosen or self.underMouse() else "muted"))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())
        if chosen and self._underline:
            painter.fillRect(0, self.height() - 2, self.width(), 2, theme.color("accent"))
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(theme.color("accent"))
            inset = max(self.height() - 24, 0) // 2 + 0.5
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, inset, -0.5, -inset), 4, 4)
        painter.end()

    def enterEvent(self, event: object) -> None:
        del event
        self.update()

    def leaveEvent(self, event: object) -> None:
        del event
        self.update()


class _Choice(_Word):
    """One field of a segmented switch."""

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(20, 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_background"))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 5, 5)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme.color("accent"))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 5, 5)
        painter.setFont(theme.font("body", bold=self.isChecked()))
        painter.setPen(theme.color("text" if self.isChecked() else "muted"))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())
        painter.end()


class WordTabs(QWidget):
    """Tabs that are plain words; the left and right arrows move between them."""

    chosen = Signal(str)

    def __init__(
        self,
        choices: Sequence[tuple[str, str]],
        *,
        underline: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`choices` are pairs of a key and the word to show; the first one is chosen."""
        super().__init__(parent)
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._spacing(underline))
        self._group = QButtonGroup(self)
        self._keys = [key for key, _ in choices]
        for number, (_, word) in enumerate(choices):
            button = self._make(word, underline)
            self._group.addButton(button, number)
            row.addWidget(button)
        self._group.idClicked.connect(self._on_clicked)
        if choices:
            self._group.button(0).setChecked(True)

    def _spacing(self, underline: bool) -> int:
        return 20 if underline else 14

    def _make(self, word: str, underline: bool) -> QAbstractButton:
        return _Word(word, underline, self)

    def current(self) -> str:
        return self._keys[self._group.checkedId()]

    def chosen_button(self) -> QAbstractButton:
        """The one that takes the focus when a page begins here."""
        return self._group.button(self._group.checkedId())

    def choose(self, key: str) -> None:
        """Show `key` as the chosen one, without telling anybody."""
        self._group.button(self._keys.index(key)).setChecked(True)

    def set_word(self, key: str, word: str) -> None:
        """Another word on a tab, as where it says how many there are."""
        button = self._group.button(self._keys.index(key))
        button.setText(word)
        button.setAccessibleName(word)
        button.updateGeometry()

    def _on_clicked(self, number: int) -> None:
        self.chosen.emit(self._keys[number])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        number = (self._group.checkedId() + step) % len(self._keys)
        self._group.button(number).setFocus()
        self._group.button(number).click()


class Segmented(WordTabs):
    """A switch between two to four choices, boxed."""

    def _spacing(self, underline: bool) -> int:
        return 0

    def _make(self, word: str, underline: bool) -> QAbstractButton:
        return _Choice(word, underline, self)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color("line2"))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 6, 6)
        painter.end()
