"""One talk in the pane: the comment with its stamp, what it is on, and the answers below it."""

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.comments.presenter import Talk, moment
from ui.comments.words import STAMP_TONES, stamp_word
from ui.kit import theme
from ui.kit.buttons import Button
from ui.kit.context import Context
from ui.kit.labels import ElidedLabel, Label, hairline, upright_line
from ui.kit.layout import column, row

if TYPE_CHECKING:
    from storage.queries.comments import CommentRow


class NumberBadge(QWidget):
    """The number that ties a comment to its line, here and in the line's margin."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self.setFixedSize(16, 16)
        self.setAccessibleName(str(number))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        paint_badge(painter, QRectF(self.rect()), self._number)
        painter.end()


def paint_badge(painter: QPainter, box: QRectF, number: int) -> None:
    """A filled disc with a number, for whoever paints his rows himself."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("accent"))
    painter.drawEllipse(box)
    painter.setFont(theme.font("hint", bold=True))
    painter.setPen(theme.color("on_accent"))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(number))
    painter.restore()


class TalkCard(QWidget):
    """A comment, what became of it, its answers, and what can be done with it."""

    chosen = Signal(str)  # the anchor of its line
    answer_wanted = Signal(object)  # the comment
    task_wanted = Signal(object)
    delete_wanted = Signal(object)

    def __init__(self, talk: Talk, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.talk = talk
        self._context = context
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        whole = column(self, spacing=4, margins=(0, 10, 0, 0))
        whole.addLayout(self._head())
        if talk.number and talk.quote:
            whole.addWidget(ElidedLabel(talk.quote, "meta", "muted"))
        whole.addWidget(Label(talk.first.text, wrap=True))
        if talk.first.task_id is not None:
            whole.addWidget(Label(self._task(talk.first), "meta", "muted"))
        whole.addLayout(self._fate())
        for answer in talk.answers:
            whole.addLayout(self._answer(answer))
        whole.addLayout(self._doing())
        whole.addSpacing(6)
        whole.addWidget(hairline())
        self.setAccessibleName(self._spoken())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.talk.first.anchor:
            self.chosen.emit(self.talk.first.anchor)
        event.accept()

    # Inside

    def _head(self):
        line = row(spacing=6)
        talk = self.talk
        if talk.number:
            line.addWidget(NumberBadge(talk.number))
        on = self.tr("On one line") if talk.number else self.tr("On the whole")
        line.addWidget(Label(on, "meta", "accent", bold=True))
        if talk.first.stamp is not None:
            stamp = talk.first.stamp
            line.addWidget(Label(stamp_word(stamp), "meta", STAMP_TONES[stamp], bold=True))
        line.addWidget(ElidedLabel(self._who(talk.first), "meta", "muted"), 1)
        return line

    def _fate(self):
        line = row(spacing=8)
        first = self.talk.first
        if first.waiting:
            line.addWidget(Label(self.tr("Waiting to upload"), "meta", "warn"))
        line.addStretch(1)
        if first.read_at is not None:
            read = self.tr("read {when}").format(when=self._when(first))
            line.addWidget(Label(read, "meta", "muted"))
        return line

    def _task(self, first: "CommentRow") -> str:
        if first.task_done:
            return self.tr("Became a task, done")
        if first.task_due is None:
            return self.tr("Became a task")
        day = self._context.formats.day_and_weekday(first.task_due, self._context.today())
        return self.tr("Became a task, due {day}").format(day=day)

    def _when(self, first: "CommentRow") -> str:
        context = self._context
        if first.read_at is None:
            return ""
        return moment(context.formats, first.read_at, context.zone, context.today())

    def _answer(self, answer: "CommentRow"):
        line = row(spacing=10, margins=(2, 4, 0, 0))
        line.addWidget(upright_line())
        inside = column(spacing=2)
        head = row(spacing=6)
        name, at = self._name(answer.author_id, answer.author), self._at(answer)
        head.addWidget(Label(name, "meta", bold=True))
        head.addWidget(Label(at, "meta", "muted"))
        head.addStretch(1)
        inside.addLayout(head)
        inside.addWidget(Label(answer.text, wrap=True))
        if answer.waiting:
            inside.addWidget(Label(self.tr("Waiting to upload"), "meta", "warn"))
        line.addLayout(inside, 1)
        return line

    def _doing(self):
        line = row(spacing=12)
        first = self.talk.first
        mine = first.author_id == self._context.user_id
        self.answer = Button(self.tr("Answer"), self._on_answer, kind="link", small=True)
        line.addWidget(self.answer)
        if mine and first.task_id is None:
            task = Button(self.tr("Make a task"), self._on_task, kind="link", small=True)
            line.addWidget(task)
        if mine:
            line.addWidget(Button(self.tr("Delete"), self._on_delete, kind="link", small=True))
        line.addStretch(1)
        return line

    def _on_answer(self) -> None:
        self.answer_wanted.emit(self.talk.first.id)

    def _on_task(self) -> None:
        self.task_wanted.emit(self.talk.first.id)

    def _on_delete(self) -> None:
        self.delete_wanted.emit(self.talk.first.id)

    def _who(self, comment: "CommentRow") -> str:
        comma = "，" if self._context.language == "zh" else ", "
        return f"{self._name(comment.author_id, comment.author)}{comma}{self._at(comment)}"

    def _name(self, person: UUID | None, name: str) -> str:
        return self.tr("you") if person == self._context.user_id else name

    def _at(self, comment: "CommentRow") -> str:
        today: date = self._context.today()
        return moment(self._context.formats, comment.at, self._context.zone, today)

    def _spoken(self) -> str:
        first = self.talk.first
        stamp = stamp_word(first.stamp) if first.stamp else ""
        return ", ".join(part for part in (self._who(first), stamp, first.text) if part)
