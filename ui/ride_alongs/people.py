"""The reps at the left, who waited longest first."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from storage.rules.kinds import Kind
from ui.kit.labels import Label
from ui.kit.layout import column, row, scrolled
from ui.kit.rows import RowList
from ui.ride_alongs.presenter import past_goal
from ui.ride_alongs.words import RideWords

if TYPE_CHECKING:
    from storage.queries.coaching import Accompanied
    from ui.kit.context import Context

WIDTH = 197


class PeoplePane(QWidget):
    """Days since the last ride-along of each, and how the goal is kept."""

    chosen = Signal(object)  # the id of a person
    opened = Signal()

    def __init__(self, context: "Context", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._words = context, RideWords(context)
        self.setFixedWidth(WIDTH)
        whole = column(self)
        title = Label(self.tr("Ride-alongs"), "title")
        title.setFixedHeight(58)
        title.setContentsMargins(20, 0, 0, 0)
        whole.addWidget(title)
        heads = row(margins=(20, 0, 15, 4))
        heads.addWidget(Label(self.tr("Rep"), "meta", bold=True))
        heads.addStretch(1)
        heads.addWidget(Label(self.tr("Days since"), "meta", bold=True))
        whole.addLayout(heads)
        inside = QWidget()
        listed = column(inside)
        self.rows = RowList(self.tr("Reps"), margin=20, of_kind=Kind.PERSON)
        self.rows.chosen.connect(self.chosen)
        self.rows.opened.connect(self.opened)
        listed.addWidget(self.rows)
        self.goal = Label("", "meta", wrap=True)
        self.goal.setContentsMargins(20, 16, 12, 8)
        listed.addWidget(self.goal)
        listed.addStretch(1)
        whole.addWidget(scrolled(inside), 1)
        keys = Label(self.tr("J K rep   N plan one"), "meta")
        keys.setContentsMargins(20, 8, 0, 12)
        whole.addWidget(keys)

    def show_people(self, people: "list[Accompanied]", chosen: UUID | None) -> None:
        today = self._context.today()
        self.rows.set_rows([self._words.person(one, today) for one in people])
        self.goal.setText(self._words.goal(past_goal(people, today), len(people)))
        self.rows.choose(chosen)
        here = self.rows.row(chosen)
        if here is not None and any(row.hasFocus() for row in self.rows.rows()):
            here.setFocus()  # else whoever comes back to the list would choose another again

    def step(self, by: int, now: UUID | None) -> None:
        """The focus on the next or the previous row."""
        rows = self.rows.rows()
        place = next((n for n, one in enumerate(rows) if one.text.key == now), -by)
        if 0 <= place + by < len(rows):
            rows[place + by].setFocus(Qt.FocusReason.TabFocusReason)
