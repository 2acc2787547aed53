"""The two halves below the line: what is asked, and what saving will do."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit.cells import RowText
from ui.kit.labels import ElidedLabel, Label
from ui.kit.layout import clear, column, row, scrolled
from ui.kit.rows import ListRow, RowList
from ui.quick_log.effect_words import EffectText

LABEL_WIDTH = 112


class ChoiceList(RowList):
    """The choices of a question; Up from the first one goes back to the line."""

    back_requested = Signal()

    def walk(self, row: ListRow, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_Up and self.rows()[:1] == [row]:
            self.back_requested.emit()
            return True
        return super().walk(row, key)


class QuestionPane(QWidget):
    """One question and its choices; a digit or Enter answers it."""

    chosen = Signal(object)  # the choice's key
    back_requested = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        whole = column(self, margins=(45, 16, 20, 8))
        head = row(spacing=8)
        self.title = Label("", "heading", wrap=True)
        self.hint = Label("", "hint")
        head.addWidget(self.title, 1)
        head.addWidget(self.hint, alignment=Qt.AlignmentFlag.AlignTop)
        whole.addLayout(head)
        whole.addSpacing(6)
        self.told = Label("", tone="muted", wrap=True)
        self.told.hide()
        whole.addWidget(self.told)
        self.list = ChoiceList(name, before_width=22, fills=False)
        self.list.opened.connect(self.chosen)
        self.list.back_requested.connect(self.back_requested)
        inside = QWidget()
        rows = column(inside)
        rows.addWidget(self.list)
        rows.addStretch(1)
        area = scrolled(inside)
        area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        whole.addWidget(area, 1)

    def show_question(self, title: str, hint: str, rows: Sequence[RowText]) -> None:
        """Ask; the rows are the choices."""
        self.title.setText(title)
        self.hint.setText(hint)
        self.told.hide()
        self.list.show()
        self.list.set_rows(rows)

    def show_text(self, title: str, text: str) -> None:
        """Nothing is asked: say something instead."""
        self.title.setText(title)
        self.hint.setText("")
        self.list.set_rows(())
        self.list.hide()
        self.told.setText(text)
        self.told.show()

    def enter(self) -> bool:
        """Put the focus on the first choice; False if there is none."""
        rows = self.list.rows()
        if rows:
            rows[0].setFocus(Qt.FocusReason.TabFocusReason)
        return bool(rows)

    def content_height(self) -> int:
        """How high the pane wants to be."""
        rows = sum(each.height() for each in self.list.rows())
        return 16 + 26 + max(rows, 60) + 14

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.key() - Qt.Key.Key_1
        rows = self.list.rows()
        if 0 <= digit < len(rows) and not event.modifiers():
            self.chosen.emit(rows[digit].text.key)
            return
        super().keyPressEvent(event)


class EffectPane(QWidget):
    """What saving will do, line by line."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        whole = column(self, margins=(23, 16, 16, 8))
        whole.addWidget(Label(title, "heading"))
        whole.addSpacing(8)
        self._lines = column(spacing=0)
        whole.addLayout(self._lines)
        whole.addStretch(1)
        self._shown: list[EffectText] = []

    def show_effects(self, texts: Sequence[EffectText]) -> None:
        """Show these lines."""
        if list(texts) == self._shown:
            return
        self._shown = list(texts)
        clear(self._lines)
        for text in texts:
            self._lines.addWidget(_line(text))

    def texts(self) -> list[str]:
        return [text.spoken() for text in self._shown]

    def content_height(self) -> int:
        return 16 + 28 + 30 * len(self._shown) + 8


def _line(text: EffectText) -> QWidget:
    line = QWidget()
    line.setFixedHeight(30)
    runs = row(line, spacing=5)
    label = ElidedLabel(text.label, tone="muted")
    label.setFixedWidth(LABEL_WIDTH)
    runs.addWidget(label)
    for number, run in enumerate(text.runs):
        last = number == len(text.runs) - 1
        shown = ElidedLabel if last else Label
        widget = shown(run.text, tone=run.tone, bold=run.bold)
        runs.addWidget(widget, 1 if last else 0)
    return line
