"""The trips that owe a summary or a review; on Today nothing is there if none does."""

from collections.abc import Mapping
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from storage.queries.reviews import MissingPaper
from storage.rules.kinds import Kind
from ui.kit.cells import RowText, Words
from ui.kit.context import Context
from ui.kit.layout import SectionHead, column
from ui.kit.rows import RowList

if TYPE_CHECKING:
    from storage.changes import ChangeSet

_SHOWN = (Kind.TRIP, Kind.SUMMARY, Kind.REVIEW)


class PapersDue(QWidget):
    """Reads by itself; Enter leads to the trip, and nothing waits for it."""

    def __init__(self, context: Context, *, margin: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._people: Mapping[UUID, str] | None = None  # None: one's own
        outer = column(self)
        self.body = QWidget()
        whole = column(self.body, margins=(margin, 0, margin, 20))
        self.head = SectionHead(self.tr("Trip papers due"), note=self.tr("Enter opens it"))
        self.rows = RowList(self.tr("Trip papers due"), fills=False, of_kind=Kind.TRIP)
        self.rows.opened.connect(context.wishes.trip_requested)
        whole.addWidget(self.head)
        whole.addWidget(self.rows)
        outer.addWidget(self.body)
        self.body.hide()
        context.changes.changed.connect(self._on_changed)
        context.day_began.connect(self.refresh)

    def show_people(self, people: Mapping[UUID, str]) -> None:
        """What these owe, by name, for whoever reads it."""
        self._people = people
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read anew, off this thread."""
        from storage.queries.reviews import missing_papers

        me, today = self._context.user_id, self._context.today()
        owners = list(self._people) if self._people is not None else [me] if me else []
        if owners:
            self._context.tasks.read(
                lambda session: missing_papers(session, owners, today), self._show,
                ticket=f"papers.due{id(self)}",
            )  # fmt: skip

    def _show(self, missing: list[MissingPaper]) -> None:
        self.rows.set_rows([self._row(paper) for paper in missing])
        self.head.set_count(len(missing))
        self.body.setVisible(bool(missing))

    def _row(self, paper: MissingPaper) -> RowText:
        if paper.sent_back:
            what = self.tr("summary sent back: {why}").format(why=paper.sent_back)
        elif paper.summary and paper.review:
            what = self.tr("summary and review")
        else:
            what = self.tr("summary") if paper.summary else self.tr("review")
        formats = self._context.formats
        ended = self.tr("ended {day}")
        ended = ended.format(day=formats.near_day(paper.ends_on, self._context.today()))
        owner = (self._people or {}).get(paper.owner_id, "") if paper.owner_id else ""
        name = (Words(owner, bold=True), Words(paper.title)) if owner else ()
        return RowText(
            key=paper.trip_id,
            lines=(
                name or (Words(paper.title, bold=True),),
                (Words(what, "warn" if paper.summary else "muted", small=True),),
            ),
            right=(Words(ended, "muted", small=True),),
        )

    @Slot(object)
    def _on_changed(self, changes: "ChangeSet") -> None:
        if self.isVisible() and changes.touches(*_SHOWN):
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
