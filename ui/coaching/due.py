"""The ride-alongs that one has to do something about; on Today nothing is there if none is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from storage.rules.kinds import Kind
from ui.coaching.words import due
from ui.kit.labels import Label
from ui.kit.layout import SectionHead, column
from ui.kit.rows import RowList
from ui.kit.skill_words import SkillWords

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from storage.changes import ChangeSet
    from storage.queries.coaching import WaitingRide
    from storage.queries.ride_alongs import SkillName
    from ui.kit.context import Context

_SHOWN = (Kind.RIDE_ALONG, Kind.RIDE_REP, Kind.RIDE_COACH, Kind.SKILL)


class RidesDue(QWidget):
    """Today's ride-alongs, scores and debriefs that are waited for; Enter leads to one."""

    def __init__(self, context: "Context", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        outer = column(self)
        self.body = QWidget()
        whole = column(self.body, margins=(0, 0, 0, 20))
        self.head = SectionHead(self.tr("Ride-alongs"))
        self.rows = RowList(self.tr("Ride-alongs"), fills=False, of_kind=Kind.RIDE_ALONG)
        self.rows.opened.connect(context.wishes.ride_requested)
        whole.addWidget(self.head)
        whole.addWidget(self.rows)
        whole.addWidget(Label(self.tr("Enter opens it"), "meta"))
        outer.addWidget(self.body)
        self.body.hide()
        context.changes.changed.connect(self._on_changed)
        context.day_began.connect(self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Read anew, off this thread."""
        from storage.queries.coaching import waiting
        from storage.queries.ride_alongs import skills

        me, today, now = self._context.user_id, self._context.today(), self._context.now()
        if me is None:
            return

        def query(session: "Session") -> "tuple[list[WaitingRide], list[SkillName]]":
            return waiting(session, me, today, now), skills(session)

        self._context.tasks.read(query, self._show, ticket="rides.due")

    def _show(self, found: "tuple[list[WaitingRide], list[SkillName]]") -> None:
        rides, skills = found
        words = SkillWords(skills, self._context.language)
        self.rows.set_rows([due(each, words, self._context) for each in rides])
        self.head.set_count(len(rides))
        self.body.setVisible(bool(rides))

    @Slot(object)
    def _on_changed(self, changes: "ChangeSet") -> None:
        if self.isVisible() and changes.touches(*_SHOWN):
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
