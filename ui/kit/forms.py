"""A form: labelled fields, problems beside them in words, and a draft that survives a crash."""

from collections.abc import Collection, Mapping
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.kit.context import Context
from ui.kit.fields import Field, LineField, TextField, TickField
from ui.kit.labels import Label
from ui.kit.layout import column, row

FieldT = TypeVar("FieldT", bound=Field)


class Form(QWidget):
    """Fields one below the other, or in several columns; labels above or at the left."""

    edited = Signal()

    def __init__(self, *, columns: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, Field] = {}
        self._problems: dict[str, Label] = {}
        self._columns = columns
        self._place = 0
        self._group = ""
        whole = column(self, spacing=8)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(12)
        for number in range(columns):
            self._grid.setColumnStretch(number, 1)
        whole.addLayout(self._grid)
        self.general = Label("", tone="bad", wrap=True)
        self.general.hide()
        whole.addWidget(self.general)

    def head(self, text: str, note: str = "") -> None:
        """Begin a group of fields, on a line of its own."""
        box = QWidget()
        across = row(box, spacing=8, margins=(0, 10 if self._place else 0, 0, 0))
        across.addWidget(Label(text, "row", bold=True))
        across.addWidget(Label(note, "meta"))
        across.addStretch(1)
        self._group = text
        self._put(box, self._columns)

    def add(
        self,
        name: str,
        label: str,
        field: FieldT,
        *,
        note: str = "",
        wide: bool = False,
        span: int = 1,
    ) -> FieldT:
        """Put a field into the form under a label; `wide` takes a whole line, `span` so many
        columns of it. In a group its name is said with the group's.
        """
        cell = QWidget()
        stack = column(cell, spacing=4)
        if not isinstance(field, TickField):
            title = Label(label, "meta")
            title.setBuddy(field)
            stack.addWidget(title)
        field.setAccessibleName(f"{self._group}: {label}" if self._group else label)
        stack.addWidget(field)
        if note:
            stack.addWidget(Label(note, "meta", wrap=True))
            field.setAccessibleDescription(note)
        trouble = Label("", "meta", "bad", wrap=True)
        trouble.hide()
        stack.addWidget(trouble)
        stack.addStretch(1)
        self._put(cell, self._columns if wide else span)
        self._fields[name], self._problems[name] = field, trouble
        field.edited.connect(self.edited)
        return field

    def _put(self, cell: QWidget, span: int) -> None:
        """At the next place that is wide enough."""
        if self._place % self._columns + span > self._columns:
            self._place += self._columns - self._place % self._columns
        line, at = divmod(self._place, self._columns)
        self._grid.addWidget(cell, line, at, 1, span)
        self._place += span

    def field(self, name: str) -> Any:
        return self._fields[name]

    def values(self) -> dict[str, Any]:
        return {name: field.value() for name, field in self._fields.items()}

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Fill the fields that `values` names; nobody is told."""
        for name, value in values.items():
            if name in self._fields:
                self._fields[name].set_value(value)

    def read_only(self, but: Collection[str] = ()) -> None:
        """What is there can be read and copied; only the fields `but` can be changed."""
        for name, field in self._fields.items():
            if name in but:
                continue
            if isinstance(field, LineField | TextField):
                field.setReadOnly(True)
                field.setPlaceholderText("")  # it says how to type
            else:
                field.setEnabled(False)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark each field named with its sentence; "" stands for the form as a whole."""
        for name, label in self._problems.items():
            text = problems.get(name, "")
            label.setText(text)
            label.setVisible(bool(text))
            field = self._fields[name]
            if bool(field.property("problem")) != bool(text):
                field.setProperty("problem", bool(text))
                field.style().unpolish(field)
                field.style().polish(field)
        rest = [text for name, text in problems.items() if name not in self._problems and text]
        self.general.setText("\n".join(rest))
        self.general.setVisible(bool(rest))

    def focus_first(self) -> None:
        """Put the cursor into the first field, or the first with a problem."""
        marked = [f for name, f in self._fields.items() if self._problems[name].text()]
        for field in marked or list(self._fields.values()):
            field.setFocus()
            return


class DraftKeeper(QObject):
    """Keeps what is typed into a form, 800 ms after the last key, until it is saved for good."""

    AFTER_MS = 800

    kept = Signal()

    def __init__(self, context: Context, form: Form, name: str, key: str = "") -> None:
        """`name` says which form, `key` which record it is about ("" for a new one)."""
        super().__init__(form)
        self._context, self._form = context, form
        self._name, self._key = name, key
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(self.AFTER_MS)
        self._timer.timeout.connect(self.keep_now)
        form.edited.connect(self._timer.start)

    def restore(self) -> bool:
        """Fill the form from the draft, if there is one."""
        payload = self._context.drafts.load(self._name, self._key)
        if payload is None:
            return False
        self._form.set_values(payload)
        return True

    def keep_now(self) -> None:
        """Write the draft; at once when the form is left or the book is locked."""
        self._timer.stop()
        self._context.drafts.keep(self._name, self._key, self._form.values(), self._on_kept)

    def _on_kept(self) -> None:
        self.kept.emit()

    def flush(self) -> None:
        """Write what is still waiting to be written."""
        if self._timer.isActive():
            self.keep_now()

    def drop(self) -> None:
        """The form was saved or thrown away: no draft is needed any more."""
        self._timer.stop()
        self._context.drafts.drop(self._name, self._key)
