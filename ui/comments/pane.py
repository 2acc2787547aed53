"""The talk about one record beside it: read, stamp, answer, make a task of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from storage.rules.choices import CommentStamp
from storage.rules.kinds import Kind
from ui.comments.card import TalkCard
from ui.comments.field import CommentField
from ui.comments.presenter import Line, Talk, numbers, talks
from ui.kit.actions import Action
from ui.kit.context import Context
from ui.kit.labels import Label
from ui.kit.layout import clear, column, row, scrolled

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from storage.queries.comments import CommentRow

_TASK_DAYS = 7  # how long a task from a comment has, until somebody says otherwise


@dataclass(frozen=True, slots=True)
class _About:
    kind: Kind
    id: UUID
    writes_to: UUID | None


class CommentsPane(QWidget):
    """Comments on the whole (Shift+C) or on the line that the page names (C).

    The page calls `show_record`, and `choose_line` whenever its chosen line changes.
    """

    line_chosen = Signal(str)  # the cursor belongs on it: its comment was clicked, or written
    numbers_changed = Signal(object)  # {anchor: number}, for the margin of the page's rows
    left = Signal()  # the focus may go back to the record

    def __init__(
        self, context: Context, *, low: bool = False, parent: QWidget | None = None
    ) -> None:
        """`low`: there is little height, so the field has one line."""
        super().__init__(parent)
        self._context = context
        self._about: _About | None = None
        self._lines: tuple[Line, ...] = ()
        self._line = ""
        self._anchor = ""
        self._answers: UUID | None = None
        self._marked: set[UUID] = set()  # in this sitting; marking twice does no harm
        self.talks: list[Talk] = []
        margins = (16, 8, 20, 8) if low else (16, 16, 16, 12)
        whole = column(self, spacing=4 if low else 8, margins=margins)
        head = row(spacing=8)
        head.addWidget(Label(self.tr("Comments"), "row"))
        head.addStretch(1)
        self.hint = Label(self.tr("C line   Shift+C whole"), "hint", "muted")
        head.addWidget(self.hint)
        whole.addLayout(head)
        inside = QWidget()
        self._list = column(inside)
        self._list.addStretch(1)
        self.area = scrolled(inside)
        self.area.setMinimumHeight(40)
        whole.addWidget(self.area, 1)
        self.field = CommentField(lines=1 if low else 2)
        self.field.set_placeholder(self.tr("Add a comment"))
        self.field.given.connect(self._on_given)
        self.field.left.connect(self._on_left)
        whole.addWidget(self.field)
        context.changes.changed.connect(self._on_changed)
        context.sync.changed.connect(self._on_contact)

    # What pages use

    def show_record(
        self,
        kind: Kind,
        record_id: UUID,
        *,
        writes_to: UUID | None = None,
        lines: Sequence[Line] = (),
    ) -> None:
        """Show the talk about a record; `writes_to` is whose work it is.

        Opening another's work writes a read mark, and so does reading what he wrote here.
        """
        other = self._about is None or self._about.id != record_id
        self._about, self._lines = _About(kind, record_id, writes_to), tuple(lines)
        if other:
            self._line = ""
            self._begin("", None)
            self.field.clear()
            if writes_to is not None and writes_to != self._context.user_id:
                self._mark(kind, [record_id])
        self.refresh()

    def show_nothing(self) -> None:
        """No record is chosen."""
        self._about, self._lines = None, ()
        self._show([])

    def choose_line(self, anchor: str) -> None:
        """The line that C comments on."""
        self._line = anchor

    def comment_on(self, anchor: str = "") -> None:
        """Begin a comment on a line: the one named, or else the chosen one."""
        if self._about is not None:
            self._begin(anchor or self._line, None)
            self.field.begin(self._on_what())

    @Slot()
    def comment_line(self) -> None:
        """C."""
        self.comment_on()

    @Slot()
    def comment_whole(self) -> None:
        """Shift+C."""
        if self._about is not None:
            self._begin("", None)
            self.field.begin(self._on_what())

    def actions_offered(self) -> list[Action]:
        """For the page's own list."""
        return [
            Action("comments.line", self.tr("Comment on the line"), self.comment_line, "C"),
            Action(
                "comments.whole", self.tr("Comment on the whole"), self.comment_whole, "Shift+C"
            ),
        ]

    def refresh(self) -> None:
        """Read the talk again."""
        from storage.queries.comments import of_record

        if (about := self._about) is None:
            return
        self._context.tasks.read(
            lambda session: (about.id, of_record(session, about.kind, about.id)),
            self._on_read,
            ticket=f"comments{id(self)}",
        )

    # Inside

    def _on_read(self, found: "tuple[UUID, list[CommentRow]]") -> None:
        record, rows = found
        if self._about is None or self._about.id != record:
            return
        self._show(rows)
        me = self._context.user_id
        new = [row.id for row in rows if row.author_id != me and row.id not in self._marked]
        if new and self.isVisible():
            self._marked.update(new)
            self._mark(Kind.COMMENT, new)

    def _show(self, rows: "list[CommentRow]") -> None:
        self.talks = talks(rows, self._lines)
        clear(self._list)
        for talk in self.talks:
            card = TalkCard(talk, self._context)
            card.chosen.connect(self.line_chosen)
            card.answer_wanted.connect(self.answer)
            card.task_wanted.connect(self._on_task)
            card.delete_wanted.connect(self._on_delete)
            self._list.addWidget(card)
        if not self.talks:
            self._list.addWidget(Label(self.tr("Nothing was said yet."), "meta", "muted"))
        self._list.addStretch(1)
        self.numbers_changed.emit(numbers(self.talks))

    def _begin(self, anchor: str, answers: UUID | None) -> None:
        self._anchor, self._answers = anchor, answers
        self.field.on.setText(self._on_what())

    def _on_what(self) -> str:
        if self._answers is not None:
            return self.tr("Your answer")
        if self._anchor:
            said = next((line.quote for line in self._lines if line.anchor == self._anchor), "")
            return self.tr("On one line: {line}").format(line=said)
        return self.tr("On the whole")

    @Slot(str, object)
    def _on_given(self, text: str, stamp: CommentStamp | None) -> None:
        from storage.commands.comments import add_comment, answer_comment

        if (about := self._about) is None:
            return
        anchor, answers = self._anchor, self._answers
        quote = next((line.quote for line in self._lines if line.anchor == anchor), "")

        def command(session: "Session") -> UUID:
            if answers is not None:
                return answer_comment(session, answers, text)
            return add_comment(
                session, about.kind, about.id, text, stamp=stamp, anchor=anchor, quote=quote
            )

        told = self.tr("Answered") if answers is not None else self.tr("Comment written")
        self._context.do(command, told, self._on_written)

    def _on_written(self, _comment: UUID) -> None:
        self.field.clear()
        self._begin("", None)
        self._on_left()

    @Slot()
    def _on_left(self) -> None:
        line = self._line  # that the page had chosen: its cursor goes back to it
        self.left.emit()
        if line:
            self.line_chosen.emit(line)

    @Slot(object)
    def answer(self, comment: UUID) -> None:
        """Begin an answer to a comment, below it."""
        self._begin("", comment)
        self.field.begin(self._on_what())

    @Slot(object)
    def _on_task(self, comment: UUID) -> None:
        from storage.commands.comments import task_of_comment

        if self._about is None or (owner := self._about.writes_to) is None:
            owner = self._context.user_id
        if owner is None:
            return
        due = self._context.today() + timedelta(days=_TASK_DAYS)
        self._context.do(
            lambda session: task_of_comment(session, comment, owner, due),
            self.tr("The comment is a task now"),
        )

    @Slot(object)
    def _on_delete(self, comment: UUID) -> None:
        from storage.commands.comments import delete_comment

        self._context.do(
            lambda session: delete_comment(session, comment), self.tr("Comment deleted")
        )

    def _mark(self, kind: Kind, ids: list[UUID]) -> None:
        from storage.commands.comments import mark_read

        def command(session: "Session") -> None:
            for each in ids:
                mark_read(session, kind, each)

        self._context.tasks.write(command)

    @Slot(object)
    def _on_changed(self, changes: Any) -> None:
        if self.isVisible() and changes.touches(Kind.COMMENT, Kind.READ_MARK, Kind.TASK):
            self.refresh()

    @Slot()
    def _on_contact(self) -> None:
        """What waited for the upload may be with the server now."""
        waits = any(talk.waits for talk in self.talks)
        if self.isVisible() and waits and not self._context.sync.status.running:
            self.refresh()
