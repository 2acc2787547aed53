"""Where an import begins: choose or drop a file; earlier imports, each of which can be undone."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from storage.rules.choices import Role
from storage.rules.file_kinds import FileKind
from storage.transfer.taking_back import ImportRow, past_imports
from ui.kit.buttons import Button
from ui.kit.cells import RowText, Words
from ui.kit.layout import EmptyState, SectionHead, column, scrolled
from ui.kit.roles import brings_in
from ui.kit.rows import RowList
from ui.transfer.words import kind_word

if TYPE_CHECKING:
    from ui.kit.context import Context


class StartPane(QWidget):
    """One thing to do, and what was done before."""

    undo_requested = Signal(object)  # the import's id

    def __init__(
        self, context: "Context", choose: Callable[[], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        inner = QWidget()
        inner.setObjectName("page")
        lines = column(inner, spacing=4, margins=(24, 8, 24, 24))
        title, told = self._invitation(context.person.role)
        self.empty = EmptyState(
            title,
            told,
            self.tr("Choose a file…"),
            choose,
            hint="Ctrl+O",
            icon="file-down",
        )
        self.empty.setFixedWidth(640)  # a line of text is not read across a whole screen
        across = QHBoxLayout()  # an aligned widget would not grow with its wrapped text
        across.addStretch(1)
        across.addWidget(self.empty)
        across.addStretch(1)
        lines.addLayout(across)
        self._head = SectionHead(self.tr("Earlier imports"))
        lines.addWidget(self._head)
        self.past = RowList(self.tr("Earlier imports"), fills=False)
        lines.addWidget(self.past)
        lines.addStretch(1)
        column(self).addWidget(scrolled(inner))
        self._head.hide()

    def _invitation(self, role: str) -> tuple[str, str]:
        if role == Role.OFFICE:
            return self.tr("Bring in orders and payments for everybody"), self.tr(
                "The export of the accounting system, just as it is. Each row finds its customer "
                "by customer code, tax number or name; what fits nobody, or several, is listed "
                "and saved for the accountant. The reps have the rest after their next contact."
            )
        rows = self.tr("Customers, contacts, purchases, payments, deals")
        if not brings_in(role, FileKind.DEALS):
            rows = self.tr("Customers, contacts, purchases, payments")
        told = self.tr(
            "{rows}: Excel, CSV or vCard, just as they are. Drop a file anywhere on this window, "
            "or choose one. You see what would happen before anything is written."
        )
        return self.tr("Bring in the lists you have"), told.format(rows=rows)

    def refresh(self) -> None:
        self._context.tasks.read(past_imports, self._show, ticket="past imports")

    def _show(self, imports: list[ImportRow]) -> None:
        self._head.setVisible(bool(imports))
        self.past.set_rows([self._text(one) for one in imports])
        for one in imports:
            row = self.past.row(one.id)
            if row is not None and not one.undone:
                name = self.tr("Undo the import of {file}").format(file=one.file_name)
                button = Button(self.tr("Undo this import"), self._undo(one.id), small=True)
                button.setAccessibleName(name)
                row.put_at_right(button)

    def _undo(self, batch: UUID) -> Callable[[], None]:
        return partial(self.undo_requested.emit, batch)

    def _text(self, one: ImportRow) -> RowText:
        formats, zone = self._context.formats, self._context.zone
        numbers = self.tr("{created} new, {updated} changed").format(
            created=formats.number(one.created), updated=formats.number(one.updated)
        )
        parts = [kind_word(FileKind(one.kind)), numbers]
        parts.append(formats.when(one.at, zone, self._context.today()))
        if one.undone:
            parts.append(self.tr("undone"))
        second = formats.dot.join(parts)
        return RowText(
            one.id,
            ((Words(one.file_name, bold=True),), (Words(second, "muted", small=True),)),
            done=one.undone,
            height=48,
        )
