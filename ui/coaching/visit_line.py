"""Who rides along at a visit, above its brief; hidden where nobody does."""

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from ui.coaching.words import before_visit
from ui.kit.buttons import Button
from ui.kit.labels import Label
from ui.kit.layout import column
from ui.kit.skill_words import SkillWords

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from storage.queries.ride_alongs import RideRow, SkillName
    from ui.kit.context import Context


class VisitRides(QWidget):
    """One visit's ride-along: with whom, who does what, and what is looked at."""

    def __init__(self, context: "Context", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._ride: UUID | None = None
        self._visit: UUID | None = None
        outer = column(self)
        self.body = QWidget()
        whole = column(self.body, spacing=2, margins=(0, 4, 0, 8))
        self.who = Button(self.tr("Ride-along"), self._open, kind="link", small=True)
        self.focus = Label("", "meta", wrap=True)
        whole.addWidget(self.who)
        whole.addWidget(self.focus)
        outer.addWidget(self.body)
        self.body.hide()

    def show_visit(self, visit_id: UUID, on: date) -> None:
        """Read who rides along, off this thread."""
        from storage.queries.coaching import of_visit
        from storage.queries.ride_alongs import skills

        me = self._context.user_id
        if me is None:
            return

        def query(session: "Session") -> "tuple[list[RideRow], list[SkillName]]":
            return of_visit(session, visit_id, on, me), skills(session)

        self._visit = visit_id
        self._context.tasks.read(query, self._show, ticket="rides.visit")

    def _show(self, found: "tuple[list[RideRow], list[SkillName]]") -> None:
        rides, skills = found
        first = next(iter(rides), None)
        self._ride = first.id if first is not None else None
        if first is not None and self._visit is not None:
            words = SkillWords(skills, self._context.language)
            who, focus = before_visit(first, self._visit.hex, words, self._context)
            self.who.set_text(who)
            self.focus.setText(focus)
        self.body.setVisible(first is not None)

    def _open(self) -> None:
        if self._ride is not None:
            self._context.wishes.ride_requested.emit(self._ride)
