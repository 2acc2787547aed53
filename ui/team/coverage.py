"""Who was accompanied when and by whom (陪访), and who was not for long."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.kit.cells import RowText, Words
from ui.kit.context import Context
from ui.kit.labels import Label
from ui.kit.layout import column, scrolled
from ui.kit.rows import RowList

if TYPE_CHECKING:
    from storage.queries.ride_alongs import CoverageRow

_LONG = 30  # days after which somebody waits for long


class CoverageView(QWidget):
    """Who waits longest stands first."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        whole = column(self)
        told = Label(self.tr("Who waits longest for a ride-along stands first"), tone="muted")
        told.setContentsMargins(24, 12, 24, 8)
        whole.addWidget(told)
        inside = QWidget()
        body = column(inside)
        self.rows = RowList(self.tr("Ride-along coverage"), margin=24)
        body.addWidget(self.rows)
        body.addStretch(1)
        whole.addWidget(scrolled(inside), 1)

    def refresh(self) -> None:
        from storage.queries.ride_alongs import coverage

        today = self._context.today()
        self._context.tasks.read(
            lambda session: coverage(session, today), self._on_read, ticket="team.coverage"
        )

    def main_widget(self) -> QWidget:
        return self.rows.rows()[0] if self.rows.rows() else self

    def _on_read(self, found: "list[CoverageRow]") -> None:
        today = self._context.today()
        self.rows.set_rows([self._row(each, today) for each in found])

    def _row(self, each: "CoverageRow", today: date) -> RowText:
        formats = self._context.formats
        if each.last_on is None:
            last = Words(self.tr("never accompanied"), "bad", bold=True)
        else:
            days = (today - each.last_on).days
            said = self.tr("last {day}, {ago}, with {coach}").format(
                day=formats.day(each.last_on, today),
                ago=formats.days_ago(days),
                coach=each.coach or "–",
            )
            last = Words(said, "warn" if days > _LONG else "text")
        ahead = Words(self.tr("none planned"), "muted")
        if each.next_on is not None:
            day = formats.day_and_weekday(each.next_on, today)
            ahead = Words(self.tr("next {day}").format(day=day), "accent")
        name = Words(each.name, bold=True)
        return RowText(key=each.person_id, lines=((name, last),), right=(ahead,), height=38)
