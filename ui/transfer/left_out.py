"""The rows that stayed out, saved as a file that goes back to whoever keeps the accounts."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from storage.transfer.plan import Plan
from storage.transfer.table import Refusal, Table
from storage.transfer.unmatched import write_left_out
from ui.kit import files
from ui.kit.buttons import Button
from ui.kit.texts import problem

if TYPE_CHECKING:
    from ui.kit.context import Context


class LeftOut(QObject):
    """A button that is there while rows stay out, and what it does."""

    def __init__(self, context: "Context", parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._widget = context, parent
        self._table: Table | None = None
        self._plan: Plan | None = None
        self.button = Button(self.tr("Save what stays out…"), self.save, icon="save", small=True)
        self.button.hide()

    def show_of(self, table: Table | None, plan: Plan | None) -> None:
        """Offer the rows of this plan that stay out, if there are any."""
        self._table, self._plan = table, plan
        some = plan is not None and any(one.whole_row for one in plan.refusals)
        self.button.setVisible(some and table is not None)

    @Slot()
    def save(self) -> None:
        """Ask where to, and write the rows as they are, each with its line and the reason."""
        table, plan = self._table, self._plan
        if table is None or plan is None:
            return
        name = f"{Path(plan.file).stem} {self.tr('left out')}.xlsx"
        path = files.ask_save(self._widget, self.tr("Save what stays out"), name, "*.xlsx *.csv")
        if path is None:
            return
        path = path if path.suffix.lower() in (".xlsx", ".csv") else path.with_suffix(".xlsx")
        headings = (self.tr("Line"), self.tr("Reason"))

        def why(refusal: Refusal) -> str:
            return problem(refusal.code, **refusal.facts)

        # The sentences are made on this thread: the translators are Qt's.
        reasons = {one.row: why(one) for one in plan.refusals if one.whole_row}
        self._context.tasks.run(
            lambda: write_left_out(
                path, table, plan, lambda refusal: reasons[refusal.row], headings=headings
            ),
            lambda count: self._context.wishes.toast_requested.emit(
                self.tr("%n row(s) saved in {file}", "", count).format(file=path.name), None
            ),
        )
