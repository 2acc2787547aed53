"""The call list: one key logs each call, and the next name is there."""

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from storage.rules.choices import CallResult
from storage.rules.days import bounds
from ui.kit.actions import Action
from ui.kit.buttons import Button
from ui.kit.cells import RowText, Tone, Words
from ui.kit.context import Context
from ui.kit.layout import MARGIN, EmptyState
from ui.kit.rows import RowList
from ui.visits.keyed_list import KeyedList

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from storage.queries.calls import CallRow

QUIET = timedelta(days=7)
"""Whoever was rung within so many days is not rung again without a reason."""
RESULTS = (
    CallResult.REACHED,
    CallResult.NO_ANSWER,
    CallResult.BUSY,
    CallResult.CALL_BACK,
    CallResult.WRONG_NUMBER,
)
_TONES: dict[CallResult, Tone] = {CallResult.REACHED: "ok", CallResult.CALL_BACK: "warn"}


class CallList(KeyedList):
    """Digits 1 to 5 say what came of the call to the row in focus."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._by_key: dict[object, CallRow] = {}
        rows = RowList(self.tr("Calls to make"), margin=MARGIN)
        rows.opened.connect(self._on_opened)
        actions = [
            Action(f"calls.{each}", self.result_words(each), partial(self.log, each), str(number))
            for number, each in enumerate(RESULTS, 1)
        ]
        buttons = [Button(one.text, one.handler, hint=one.shortcut, small=True) for one in actions]
        nothing = EmptyState(
            self.tr("Nobody to ring today"),
            self.tr(
                "Customers with a next step due, who asked to be called back, or who were long not "
                "spoken to come here by themselves. Bring in your customers first."
            ),
            self.tr("Import customers"),
            lambda: context.wishes.page_requested.emit("import"),
        )
        self._lay_out(rows, buttons, actions, nothing)

    def refresh(self) -> None:
        """Read the list again, off the GUI thread."""
        from storage.queries.calls import call_list

        owner, today, zone = self._context.user_id, self._context.today(), self._context.zone
        if owner is None:
            return
        start, end = bounds(today, zone)
        quiet = start - QUIET
        self._context.tasks.read(
            lambda session: call_list(session, owner, today, start, end, quiet),
            self._on_read,
            ticket="calls",
        )

    def log(self, result: CallResult) -> None:
        """The call to the row in focus had this result; the focus goes on."""
        listed = self.rows.rows()
        here = next((place for place, each in enumerate(listed) if each.hasFocus()), 0)
        if not listed:
            return
        called = self._by_key[listed[here].text.key]
        if here + 1 < len(listed):
            listed[here + 1].setFocus()
        self._log(called, result)

    def result_words(self, result: CallResult) -> str:
        """A result as the keys and rows say it."""
        return {
            CallResult.REACHED: self.tr("Reached"),
            CallResult.INTERESTED: self.tr("Interested"),
            CallResult.DECLINED: self.tr("Declined"),
            CallResult.NO_ANSWER: self.tr("No answer"),
            CallResult.BUSY: self.tr("Busy"),
            CallResult.CALL_BACK: self.tr("Call back"),
            CallResult.WRONG_NUMBER: self.tr("Wrong number"),
        }[result]

    def _log(self, called: "CallRow", result: CallResult) -> None:
        from storage.commands.interactions import log_call

        now, zone = self._context.now(), self._context.zone.key

        def command(session: "Session") -> UUID:
            return log_call(
                session, called.customer_id, result, zone, now=now, contact_id=called.contact_id
            )

        told = self.tr("{customer}: {result}").format(
            customer=called.customer, result=self.result_words(result)
        )
        self._context.do(command, told)

    def _on_read(self, rows: "list[CallRow]") -> None:
        # Whoever was called keeps the place they had, so that nothing jumps under the hand.
        before = [each.text.key for each in self.rows.rows()]
        places = {key: place for place, key in enumerate(before)}
        rows = sorted(rows, key=lambda each: places.get(each.customer_id, len(places)))
        self._by_key = {each.customer_id: each for each in rows}
        self.rows.set_rows([self._row(each) for each in rows])
        called = sum(1 for each in rows if each.interaction_id is not None)
        self._head.set_count(len(rows) - called)
        self._head.set_note(self.tr("%n call(s) made today", "", called) if called else "")
        self._nothing.setVisible(not rows)

    def _row(self, called: "CallRow") -> RowText:
        made = called.interaction_id is not None
        person = Words(called.contact or "", "muted", small=True)
        right = Words(called.phone or self.tr("no number"), "muted")
        if made and called.last_result is not None:
            tone = _TONES.get(called.last_result, "muted")
            right = Words(self.result_words(called.last_result), tone, bold=tone == "ok")
        return RowText(
            key=called.customer_id,
            lines=(
                (Words(called.customer, bold=True), person),
                (Words(self._why(called), "muted", small=True),),
            ),
            right=(right,),
            done=made,
        )

    def _why(self, called: "CallRow") -> str:
        formats, today = self._context.formats, self._context.today()
        last = ""
        if called.last_at is not None:
            day = formats.when(called.last_at, self._context.zone, today)
            result = called.last_result
            last = self.tr("last call {day}").format(day=day)
            if result is not None and called.interaction_id is None:
                last += formats.dot + self.result_words(result)
        why = {
            "next_step": self.tr("Next step due {day}"),
            "call_back": self.tr("Asked to be called back"),
            "long_silence": self.tr("Long not spoken to"),
        }.get(called.reason.value, "")
        if called.due_on is not None:
            why = why.format(day=formats.near_day(called.due_on, today))
        return formats.dot.join(part for part in (why, last) if part)

    @Slot(object)
    def _on_opened(self, customer_id: UUID) -> None:
        self._context.wishes.customer_requested.emit(customer_id)
