"""What waits to be sorted: digits say who or when was meant, nothing is guessed."""

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from storage.rules.kinds import Kind
from storage.rules.quick_tokens import TokenKind
from ui.kit.actions import Action
from ui.kit.buttons import Button
from ui.kit.cells import RowText, Words
from ui.kit.context import Context
from ui.kit.layout import MARGIN, EmptyState
from ui.kit.rows import RowList
from ui.visits.keyed_list import KeyedList

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from storage.queries.loose_notes import LooseNoteRow

_SHOWN = 5


class SortingList(KeyedList):
    """Each note with its choices; a note without any is taken up again in the log."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._by_key: dict[object, LooseNoteRow] = {}
        rows = RowList(self.tr("To be sorted"), margin=MARGIN, of_kind=Kind.LOOSE_NOTE)
        rows.opened.connect(self._on_opened)
        digits = [
            Action(f"sorting.{n}", str(n), partial(self._answer, n), str(n))
            for n in range(1, _SHOWN + 1)
        ]
        doings = [
            Action("sorting.new", self.tr("Somebody new"), self._somebody_new, "N"),
            Action("sorting.log", self.tr("Write it again"), self._write_again, "L"),
            Action("sorting.finish", self.tr("Done with it"), self._finish, "X"),
        ]
        buttons = [Button(one.text, one.handler, hint=one.shortcut, small=True) for one in doings]
        nothing = EmptyState(
            self.tr("Nothing waits to be sorted"),
            self.tr("Names and days that a line left open come here; nothing is guessed."),
        )
        self._lay_out(rows, buttons, [*digits, *doings], nothing)
        self._head.set_note(self.tr("A digit answers; Enter opens the customer"))

    def refresh(self) -> None:
        from storage.queries.loose_notes import waiting

        owner = self._context.user_id
        if owner is not None:
            self._context.tasks.read(
                lambda session: waiting(session, owner), self._on_read, ticket="sorting"
            )

    def _on_read(self, notes: "list[LooseNoteRow]") -> None:
        self._by_key = {note.id: note for note in notes}
        self.rows.set_rows([self._row(note) for note in notes])
        self._head.set_count(len(notes))
        self._nothing.setVisible(not notes)

    def _row(self, note: "LooseNoteRow") -> RowText:
        choices = self._choices(note)
        numbered = "   ".join(f"{n} {text}" for n, (text, _) in enumerate(choices, 1))
        asked = self._asked(note)
        if numbered:
            asked = f"{asked}   {numbered}"
        day = self._context.formats.day(note.on, self._context.today()) if note.on else ""
        return RowText(
            key=note.id,
            lines=(
                (Words(note.text), Words(note.customer, "muted", small=True)),
                (Words(asked, "accent"),),
            ),
            right=(Words(day, "muted", small=True),),
            height=58,
        )

    def _asked(self, note: "LooseNoteRow") -> str:
        if note.what is TokenKind.CUSTOMER or note.customer_id is None:
            return self.tr("Which customer?")
        if note.what in (TokenKind.NEXT, TokenKind.PROMISE):
            return self.tr("“{words}”: which day?").format(words=note.words)
        return self.tr("“{words}”: who is it?").format(words=note.words)

    def _choices(self, note: "LooseNoteRow") -> list[tuple[str, object]]:
        formats, today = self._context.formats, self._context.today()
        if note.days:
            days = note.days[:_SHOWN]
            return [(formats.day_and_weekday(each, today), each) for each in days]
        people = note.candidates[:_SHOWN]
        return [(f"{each.name} {each.title}".strip(), each.id) for each in people]

    # What the rep does

    def _chosen(self) -> "LooseNoteRow | None":
        listed = self.rows.rows()
        here = next((each for each in listed if each.hasFocus()), listed[0] if listed else None)
        return self._by_key.get(here.text.key) if here is not None else None

    def _answer(self, digit: int) -> None:
        note = self._chosen()
        if note is None or digit > len(self._choices(note)):
            return
        from storage.commands import loose_notes

        text, value = self._choices(note)[digit - 1]
        now = self._context.now()

        def command(session: "Session") -> None:
            if note.days:
                loose_notes.sort_day(session, note.id, note.days[digit - 1], now=now)
            elif note.what is TokenKind.CUSTOMER and isinstance(value, UUID):
                loose_notes.sort_customer(session, note.id, value, now=now)
            elif isinstance(value, UUID):
                loose_notes.sort_contact(session, note.id, value, now=now)

        self._context.do(command, self.tr("Sorted: {what}").format(what=text))

    def _somebody_new(self) -> None:
        note = self._chosen()
        if note is None or note.customer_id is None or note.days:
            return
        from storage.commands.loose_notes import sort_new_contact

        now = self._context.now()

        def command(session: "Session") -> None:
            sort_new_contact(session, note.id, note.words, now=now)

        self._context.do(command, self.tr("New contact: {name}").format(name=note.words))

    def _write_again(self) -> None:
        """The text in the open log, to be completed; the note is done with."""
        note = self._chosen()
        if note is not None:
            self._finish()
            self._context.wishes.log_requested.emit(note.text)

    def _finish(self) -> None:
        note = self._chosen()
        if note is None:
            return
        from storage.commands.loose_notes import finish_note

        now, note_id = self._context.now(), note.id

        def command(session: "Session") -> None:
            finish_note(session, note_id, now=now)

        self._context.do(command, self.tr("Note put away"))

    @Slot(object)
    def _on_opened(self, key: object) -> None:
        note = self._by_key.get(key)
        if note is None:
            return
        if note.visit_id is not None:
            self._context.wishes.visit_requested.emit(note.visit_id)
        elif note.customer_id is not None:
            self._context.wishes.customer_requested.emit(note.customer_id)
