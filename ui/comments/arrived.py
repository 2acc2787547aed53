"""What came from above: comments that are not read, trips sent back, approved or reviewed."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from storage.rules.choices import TripStatus
from storage.rules.kinds import Kind
from ui.comments.presenter import moment
from ui.comments.talk import TalkOverlay
from ui.comments.words import STAMP_TONES, stamp_word
from ui.kit.cells import RowText, Words
from ui.kit.context import Context
from ui.kit.layout import SectionHead, column
from ui.kit.rows import RowList

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from storage.queries.comments import CommentRow
    from storage.queries.moved_trips import MovedTrip

_MOST = 6


@dataclass(frozen=True, slots=True)
class _Arrived:
    comments: "list[CommentRow]"
    trips: "list[MovedTrip]"


class ArrivedBlock(QWidget):
    """Enter opens the talk to answer in place, or the trip; hidden while nothing is new."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._found = _Arrived([], [])
        self.talk: TalkOverlay | None = None
        whole = column(self, margins=(0, 0, 0, 20))
        self.head = SectionHead(self.tr("New for you"))
        self.head.set_note(self.tr("Enter answers"))
        whole.addWidget(self.head)
        self.rows = RowList(self.tr("New for you"), fills=False)
        self.rows.opened.connect(self._on_opened)
        whole.addWidget(self.rows)
        self.hide()
        self.refresh()
        context.changes.changed.connect(self._on_changed)
        context.day_began.connect(self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Read again what is new."""
        from storage.queries.comments import unread
        from storage.queries.moved_trips import moved_by_others

        if (me := self._context.user_id) is None:
            return

        def query(session: "Session") -> _Arrived:
            return _Arrived(unread(session, me, limit=_MOST), moved_by_others(session, me))

        self._context.tasks.read(query, self._on_read, ticket="arrived")

    def _on_read(self, found: _Arrived) -> None:
        self._found = found
        rows = [self._trip(each) for each in found.trips]
        rows += [self._comment(each) for each in found.comments]
        self.rows.set_rows(rows[:_MOST])
        self.head.set_count(len(rows))
        self.setVisible(bool(rows))

    def _comment(self, each: "CommentRow") -> RowText:
        said = (Words(each.author, bold=True), Words(each.text))
        if each.stamp is not None:
            stamp = Words(stamp_word(each.stamp), STAMP_TONES[each.stamp], bold=True)
            said = (said[0], stamp, said[1])
        about = each.quote or self._about(each.about)
        return RowText(
            key=each.id,
            lines=(said, (Words(about, "muted", small=True),)),
            right=(Words(self._when(each.at), "muted", small=True),),
        )

    def _trip(self, each: "MovedTrip") -> RowText:
        words = {
            TripStatus.REVIEWED: Words(self.tr("Reviewed"), "ok", bold=True),
            TripStatus.ON_THE_ROAD: Words(self.tr("Approved"), "ok", bold=True),
        }
        state = words.get(each.status, Words(self.tr("Sent back"), "warn", bold=True))
        below = each.note or each.by
        return RowText(
            key=each.id,
            lines=((state, Words(each.title)), (Words(below, "muted", small=True),)),
            right=(Words(self._when(each.at), "muted", small=True),),
        )

    def _about(self, kind: Kind) -> str:
        words = {
            Kind.DAILY_REPORT: self.tr("on your daily report"),
            Kind.TRIP: self.tr("on your trip"),
            Kind.VISIT: self.tr("on your visit"),
        }
        return words.get(kind, "")

    def _when(self, at: Any) -> str:
        context = self._context
        return moment(context.formats, at, context.zone, context.today())

    @Slot(object)
    def _on_opened(self, key: UUID) -> None:
        from storage.commands.comments import mark_read

        context = self._context
        trip = next((each for each in self._found.trips if each.id == key), None)
        if trip is not None:
            context.tasks.write(lambda session: mark_read(session, Kind.TRIP, trip.id, trip.at))
            context.wishes.trip_requested.emit(trip.id)
            return
        said = next((each for each in self._found.comments if each.id == key), None)
        if said is not None:
            if self.talk is None:
                self.talk = TalkOverlay(context, self.window())
            self.talk.open_record(said.about, said.about_id, context.user_id)
            self.talk.pane.answer(said.reply_to or said.id)

    @Slot(object)
    def _on_changed(self, changes: Any) -> None:
        if changes.touches(Kind.COMMENT, Kind.READ_MARK, Kind.TRIP):
            self.refresh()
