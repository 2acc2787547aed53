"""To whom a customer is open besides its owner, and until when (C.9)."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from storage.queries import assists
from storage.queries.assists import AssistRow, Colleague
from storage.rules.kinds import Kind
from ui.customers.forms.assist import AssistForm, OutcomeForm
from ui.kit.buttons import Button
from ui.kit.cells import RowText, Words
from ui.kit.layout import SectionHead, column
from ui.kit.rows import RowList

if TYPE_CHECKING:
    from storage.database import Session
    from ui.kit.context import Context


@dataclass(frozen=True, slots=True)
class _Shown:
    customer: UUID
    open_to: list[AssistRow]
    ended: list[AssistRow]
    may: bool
    colleagues: list[Colleague]


class HelpersBlock(QWidget):
    """Enter on a colleague ends it, or says what came of it; hidden where there is nobody."""

    def __init__(self, context: "Context", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shown: _Shown | None = None
        self.form: AssistForm | None = None
        stack = column(self, margins=(0, 0, 0, 14))
        title = self.tr("Open to colleagues")
        head = SectionHead(title)
        self.add = Button(self.tr("Open"), self.open_form, kind="quiet", icon="plus", small=True)
        self.add.setAccessibleName(self.tr("Open to a colleague"))
        head.add(self.add)
        stack.addWidget(head)
        self.rows = RowList(title, fills=False)
        self.rows.opened.connect(self._on_opened)
        stack.addWidget(self.rows)
        self.hide()

    def show_customer(self, customer_id: UUID) -> None:
        """Read whom this customer is open to."""
        me, today = self._context.user_id, self._context.today()
        if me is None:
            return
        opens = self._context.person.writes(Kind.ASSIST)

        def read(session: "Session") -> _Shown:
            return _Shown(
                customer_id,
                assists.open_now(session, customer_id, today),
                assists.ended_lately(session, customer_id, today),
                opens and assists.may_open(session, customer_id, me),
                assists.colleagues(session, me, customer_id),
            )

        self._context.tasks.read(read, self._on_read, ticket="customers.helpers")

    @Slot()
    def open_form(self) -> None:
        """Ask to whom and until when."""
        if (shown := self._shown) is not None and shown.may:
            window = self.window()
            self.form = AssistForm(self._context, window, shown.customer, shown.colleagues)
            self.form.open_with({})

    def _on_read(self, shown: _Shown) -> None:
        self._shown = shown
        rows = [self._row(each, shown.may) for each in shown.open_to]
        self.rows.set_rows([*rows, *(self._ended(each) for each in shown.ended)])
        self.add.setVisible(shown.may)
        something = shown.open_to or shown.ended or (shown.may and shown.colleagues)
        self.setVisible(bool(something))

    def _row(self, each: AssistRow, may: bool) -> RowText:
        formats, today = self._context.formats, self._context.today()
        day = formats.day_and_weekday(each.until, today)
        until = Words(self.tr("until {day}").format(day=day))
        right = Words(self.tr("Enter ends it"), "muted", small=True) if may else Words("")
        name = Words(each.helper, bold=True)
        return RowText(
            key=each.id, lines=((name, until, Words(each.reason, "muted")),), right=(right,)
        )

    def _ended(self, each: AssistRow) -> RowText:
        """One whose time is over: what came of it is still asked for."""
        day = self._context.formats.day(each.until, self._context.today())
        until = Words(self.tr("until {day}").format(day=day), "muted")
        said = (Words(each.outcome, "muted"),) if each.outcome else ()
        asks = Words(self.tr("what came of it?"), "accent", small=True)
        return RowText(
            key=each.id,
            lines=((Words(each.helper), until, *said),),
            right=() if said else (asks,),
        )

    @Slot(object)
    def _on_opened(self, assist: UUID) -> None:
        shown = self._shown
        if shown is None:
            return
        ended = next((each for each in shown.ended if each.id == assist), None)
        if ended is None:
            self._end(assist)
            return
        form = OutcomeForm(self._context, self.window(), ended)
        form.open_with({"outcome": ended.outcome})
        form.saved.connect(lambda _: self.show_customer(shown.customer))

    def _end(self, assist: UUID) -> None:
        from storage.commands.assists import end_assist

        if self._shown is not None and self._shown.may:
            self._context.do(
                lambda session: end_assist(session, assist), self.tr("Not open any more")
            )
