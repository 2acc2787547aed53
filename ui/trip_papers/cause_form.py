"""Why goal and actual differ, typed: the code with what was used before, and what will be done."""

from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from storage.rules.reviews import CauseDraft, is_code
from ui.kit.buttons import Button
from ui.kit.context import Context
from ui.kit.fields import LineField
from ui.kit.labels import Label
from ui.kit.layout import column, row
from ui.kit.offering import OfferField
from ui.kit.texts import problem

_CODE = 104


class CauseForm(QWidget):
    """Four fields; Enter goes on to the next and keeps the cause at the last."""

    edited = Signal()
    given = Signal(object)
    """The cause, to be kept."""
    left = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id: UUID | None = None
        self._before: CauseDraft | None = None
        self._customers: dict[str, UUID] = {}
        self.code = OfferField((), self.tr("GATE-1"))
        self.text = LineField(self.tr("Why: what was the cause"))
        self.customer = OfferField((), self.tr("Customer, if any"))
        self.measure = LineField(self.tr("What will be done from now on"))
        self.button = Button(self.tr("Keep the cause"), self.keep, small=True)
        named = (
            (self.code, self.tr("Code of the problem")),
            (self.text, self.tr("Cause")),
            (self.customer, self.tr("Customer of the cause")),
            (self.measure, self.tr("Countermeasure")),
        )
        for field, name in named:
            field.setAccessibleName(name)
            field.edited.connect(self._on_edited)
            field.returnPressed.connect(self._on_enter)
        self.code.setFixedWidth(_CODE)
        self.customer.setFixedWidth(_CODE + 60)
        whole = column(self, spacing=6, margins=(0, 6, 0, 6))
        first, second = row(spacing=6), row(spacing=6)
        first.addWidget(self.code)
        first.addWidget(self.text, 1)
        second.addWidget(self.customer)
        second.addWidget(self.measure, 1)
        second.addWidget(self.button)
        self.trouble = Label("", "meta", "bad", wrap=True)
        self.trouble.hide()
        for layout in (first, second):
            whole.addLayout(layout)
        whole.addWidget(self.trouble)
        del context

    def offer(self, codes: tuple[str, ...], customers: dict[str, UUID]) -> None:
        """What can be completed: codes, those used before first, and the customers of the trip."""
        self._customers = customers
        self.code.set_options(codes)
        self.customer.set_options(list(customers))

    def edit(self, cause: CauseDraft) -> None:
        """Say a cause otherwise that is written already."""
        self._id, self._before = cause.id, cause
        self.set_values(
            {
                "code": cause.code,
                "text": cause.text,
                "customer": cause.customer,
                "measure": cause.countermeasure,
            }
        )
        self.code.setFocus()

    def begin(self) -> None:
        self._id = self._before = None
        self.set_values({})
        self._say("")

    def values(self) -> dict[str, Any]:
        return {
            "id": self._id.hex if self._id else "",
            "code": self.code.value(),
            "text": self.text.value(),
            "customer": self.customer.value(),
            "measure": self.measure.value(),
        }

    def set_values(self, values: dict[str, Any]) -> None:
        if values.get("id"):
            self._id = UUID(hex=values["id"])
        for name in ("code", "text", "customer", "measure"):
            getattr(self, name).set_value(values.get(name, ""))

    def is_empty(self) -> bool:
        return not any(value for name, value in self.values().items() if name != "id")

    @Slot()
    def keep(self) -> bool:
        """Hand the cause on, if its code is one; else say so."""
        code = self.code.value().strip()
        if not is_code(code):
            self._say(problem("review.bad_code"))
            self.code.setFocus()
            return False
        self._say("")
        name = self.customer.value().strip()
        before = self._before
        known = before.customer_id if before is not None and before.customer == name else None
        cause = CauseDraft(
            code,
            self.text.value().strip(),
            self.measure.value().strip(),
            self._customers.get(name, known),
            self._id,
            **({"done": before.done} if before is not None else {}),
        )
        self.begin()
        self.code.setFocus()  # often there is another
        self.given.emit(cause)
        return True

    def _say(self, text: str) -> None:
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))

    @Slot()
    def _on_edited(self) -> None:
        self._say("")
        self.edited.emit()

    @Slot()
    def _on_enter(self) -> None:
        fields = (self.code, self.text, self.customer, self.measure)
        place = next((at for at, field in enumerate(fields) if field.hasFocus()), len(fields) - 1)
        if place == len(fields) - 1:
            self.keep()
        else:
            fields[place + 1].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.is_empty():
            event.accept()
            self.begin()
            self.left.emit()
            return
        super().keyPressEvent(event)
