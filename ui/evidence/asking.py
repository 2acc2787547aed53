"""What is asked and answered about the evidence of a record: a question, never a gate."""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from storage.rules.choices import CommentStamp
from storage.rules.kinds import Kind
from ui.kit.buttons import Button
from ui.kit.context import Context
from ui.kit.fields import LineField
from ui.kit.labels import Label
from ui.kit.layout import clear, column

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from storage.queries.attachments import AttachedFile, EvidenceTalk

ASK_KEY = "Ctrl+Shift+E"


class _Question(LineField):
    """One line; Enter sends it, Esc leaves it."""

    def __init__(self, left: "Asking") -> None:
        super().__init__()
        self._asking = left

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.composing():
            self._asking.leave()
        else:
            super().keyPressEvent(event)


class Asking(QWidget):
    """Whoever's work it is not may ask; the question reaches its owner as a comment does."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._subject: tuple[Kind, UUID] | None = None
        self._talk: EvidenceTalk | None = None
        self._files: Sequence[AttachedFile] = ()
        whole = column(self, spacing=4)
        self._said = column(spacing=2)
        whole.addLayout(self._said)
        self.button = Button("", self.begin, small=True)
        self.button.hide()
        self.field = _Question(self)
        self.field.setMaximumWidth(520)
        self.field.returnPressed.connect(self._on_given)
        self.field.hide()
        whole.addWidget(self.field)

    def show_record(self, subject: tuple[Kind, UUID] | None) -> None:
        """Whose evidence it is about; None for nothing yet."""
        self._subject, self._talk, self._files = subject, None, ()
        self.leave()
        self._show()

    def show_talk(self, talk: "EvidenceTalk", files: "Sequence[AttachedFile]") -> None:
        """What was read of it."""
        self._talk, self._files = talk, files
        self._show()

    @property
    def may_speak(self) -> bool:
        """Whether there is somebody to ask, or a question to answer."""
        return self._talk is not None and (self._asks() or self._open_question() is not None)

    @Slot()
    def begin(self) -> None:
        """The cursor into the line."""
        if self.may_speak:
            self.field.show()
            self.field.setFocus()
            QTimer.singleShot(0, self._into_view)  # once it has its place

    def leave(self) -> None:
        """Nothing is asked; the line is empty when it is opened next."""
        self.field.clear()
        self.field.hide()

    # Inside

    @Slot()
    def _into_view(self) -> None:
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(self.field)

    def _asks(self) -> bool:
        """The owner answers, everybody else asks."""
        talk = self._talk
        return talk is not None and talk.owner is not None and talk.owner != self._context.user_id

    def _open_question(self) -> UUID | None:
        """The last thing said, if another said it to the owner."""
        talk = self._talk
        if talk is None or not talk.said or self._asks():
            return None
        last = talk.said[-1]
        return last.id if last.author_id != self._context.user_id else None

    def _show(self) -> None:
        clear(self._said)
        context, said = self._context, self._talk.said if self._talk is not None else ()
        for one in said:
            at = context.formats.when(one.at, context.zone, context.today())
            mine = one.author_id == context.user_id
            who = self.tr("you") if mine else one.author
            line = self.tr("{who}, {when}: {text}").format(who=who, when=at, text=one.text)
            self._said.addWidget(Label(line, "meta", None if mine else "warn", wrap=True))
        asks = self._asks()
        self.button.set_text(self.tr("Ask about it") if asks else self.tr("Answer"))
        self.button.setVisible(self.may_speak)
        hint = self.tr("What do you want to know about the evidence?")
        self.field.setPlaceholderText(hint if asks else self.tr("Your answer"))
        self.field.setAccessibleName(self.field.placeholderText())

    @Slot()
    def _on_given(self) -> None:
        from storage.commands.comments import add_comment, answer_comment
        from storage.queries.attachments import EVIDENCE

        text, subject = self.field.text().strip(), self._subject
        if not text or subject is None:
            return
        question, quote = self._open_question(), self._quote()

        def command(session: "Session") -> UUID:
            if question is not None:
                return answer_comment(session, question, text)
            return add_comment(
                session, *subject, text, stamp=CommentStamp.ASK, anchor=EVIDENCE, quote=quote
            )

        self.leave()
        told = self.tr("Answered") if question is not None else self.tr("Asked")
        self._context.do(command, told)

    def _quote(self) -> str:
        if not self._files:
            return self.tr("No evidence")
        return self.tr("Evidence: {files}").format(
            files=", ".join(file.name for file in self._files if file.name) or len(self._files)
        )
