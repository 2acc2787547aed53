"""The second-time alarm (重复问题提醒): what was written before, and whether it was done."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from storage.rules.choices import Countermeasure
from storage.rules.reviews import PastCause
from ui.kit import theme
from ui.kit.buttons import Button
from ui.kit.context import Context
from ui.kit.fields import LineField
from ui.kit.labels import ElidedLabel, Label, Tone
from ui.kit.layout import Picture, column, row
from ui.trip_papers.presenter import CauseLine
from ui.trip_papers.review_words import ReviewWords

_HEAD = 32
_NAMES = 108


class AlarmBox(QWidget):
    """One code that returned; settles whether its countermeasure was done."""

    open_requested = Signal()
    settled = Signal(object, str)
    """What came of the countermeasure, and the note beside it."""

    def __init__(
        self,
        line: CauseLine,
        words: ReviewWords,
        context: Context,
        *,
        can_settle: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        if line.again is None:
            raise ValueError("this cause does not return")
        earlier = line.again.earlier
        self._context = context
        whole = column(self, spacing=2, margins=(14, 0, 10, 8))
        head = QWidget()
        head.setFixedHeight(_HEAD)
        title = row(head, spacing=10)
        title.addWidget(Picture("repeat", 15, "warn"))
        told = ElidedLabel(words.alarm(line.cause.code, line.again), tone="warn", bold=True)
        title.addWidget(told, 1)
        title.addWidget(Button(self.tr("Open it"), self._open, kind="quiet", small=True, hint="O"))
        whole.addWidget(head)
        whole.addSpacing(4)
        said: tuple[tuple[str, str, Tone | None], ...] = (
            (self.tr("Earlier review"), words.earlier(earlier), None),
            (self.tr("What it said"), earlier.text or "–", None),
            (self.tr("Countermeasure"), earlier.countermeasure or "–", None),
            (self.tr("Was it done"), words.done(earlier), _tone(earlier)),
        )
        for name, text, tone in said:
            whole.addLayout(self._line(name, text, tone))
        self.note = LineField(self.tr("Note, for example: 0 of 3 gates phoned"))
        self.note.setAccessibleName(self.tr("Was it done: note"))
        if can_settle:
            whole.addLayout(self._settling(earlier))
        now = line.cause.countermeasure or self.tr("no countermeasure yet")
        whole.addLayout(self._line(self.tr("This time"), now, None))
        self.setAccessibleName(told.text())

    def _line(self, name: str, text: str, tone: Tone | None) -> QHBoxLayout:
        line = row(spacing=6)
        label = Label(name, tone="muted")
        label.setFixedWidth(_NAMES)
        line.addWidget(label)
        value = ElidedLabel(text, tone=tone, bold=tone == "bad")
        line.addWidget(value, 1)
        return line

    def _settling(self, earlier: PastCause) -> QHBoxLayout:
        line = row(spacing=6, margins=(0, 2, 0, 2))
        line.addSpacing(_NAMES + 6)
        self.note.setText(earlier.done_note)
        line.addWidget(self.note, 1)
        for done, words in (
            (Countermeasure.DONE, self.tr("Done")),
            (Countermeasure.NOT_DONE, self.tr("Not done")),
        ):
            line.addWidget(Button(words, lambda of=done: self._settle(of), small=True))
        return line

    def _settle(self, done: Countermeasure) -> None:
        self.settled.emit(done, self.note.text())

    def _open(self) -> None:
        self.open_requested.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        band = theme.color("warn")
        painter.fillRect(0, 0, 3, self.height(), band)
        soft = theme.color("warn").toRgb()
        soft.setAlpha(38)
        painter.fillRect(3, 0, self.width() - 3, _HEAD, soft)
        painter.end()


def _tone(earlier: PastCause) -> Tone | None:
    tones: dict[Countermeasure, Tone] = {Countermeasure.NOT_DONE: "bad", Countermeasure.DONE: "ok"}
    return tones.get(earlier.done, "warn")
