"""The daily reports written so far, and the one that is chosen."""

from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from storage.rules.kinds import Kind
from ui.comments.opened import OpenedBy
from ui.comments.pane import CommentsPane
from ui.kit.actions import Action
from ui.kit.cells import RowText, Words
from ui.kit.context import Context
from ui.kit.labels import upright_line
from ui.kit.layout import EmptyState, PageHead, column, row, scrolled
from ui.kit.rows import RowList
from ui.reports.sheet import ReportSheet
from ui.targets.calendar import calendar_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from storage.queries.reports import ReportRow
    from ui.reports.presenter import DayReport

_PAGE = 90


class ReportsPage(QWidget):
    """Days at the left, the day's report at the right, as it was left or sent."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._context = context
        self._rows: dict[object, ReportRow] = {}
        self._waiting: frozenset[UUID] = frozenset()
        whole = column(self)
        self.head = PageHead(self.tr("Reports"))
        self.opened = OpenedBy(context)
        self.head.add(self.opened)
        whole.addWidget(self.head)
        panes = row(spacing=0)
        self.days = RowList(self.tr("Daily reports"), margin=24, before_width=0)
        self.days.chosen.connect(self._on_chosen)
        left = QWidget()
        listed = column(left)
        listed.addWidget(self.days)
        self._nothing = EmptyState(
            self.tr("No report yet"),
            self.tr("Today's report drafts itself from your visits and calls in the evening."),
            self.tr("Go to Today"),
            lambda: context.wishes.page_requested.emit("today"),
        )
        self._nothing.hide()
        listed.addWidget(self._nothing)
        listed.addStretch(1)
        area = scrolled(left)
        area.setFixedWidth(280)
        panes.addWidget(area)
        panes.addWidget(upright_line())
        self.sheet = ReportSheet(context)
        self.sheet.setMaximumWidth(680)
        self.sheet.hide()
        panes.addWidget(self.sheet, 1)
        panes.addStretch(0)  # only what is left beyond the sheet's own width
        self.talk_line = upright_line()
        self.comments = CommentsPane(context)
        self.comments.setFixedWidth(300)
        self.comments.numbers_changed.connect(self.sheet.pane.show_badges)
        self.comments.line_chosen.connect(self.sheet.pane.focus_line)
        self.sheet.pane.shown.connect(self._on_sheet)
        for widget in (self.talk_line, self.comments):
            panes.addWidget(widget)
            widget.hide()
        whole.addLayout(panes, 1)
        context.changes.changed.connect(self._on_changed)
        context.sync.changed.connect(self._on_contact)

    def activate(self) -> None:
        self._read()

    def main_widget(self) -> QWidget:
        return self.days.rows()[0] if self.days.rows() else self.days

    def page_actions(self) -> list[Action]:
        return self.sheet.actions_offered()

    def record_on_show(self) -> tuple[Kind, UUID] | None:
        """The report, for whoever asks who can see it."""
        on = self.sheet.day.on if self.sheet.isVisible() else None
        chosen = next((each.id for each in self._rows.values() if each.on == on), None)
        return (Kind.DAILY_REPORT, chosen) if chosen is not None else None

    def help(self) -> str:
        return self.tr(
            "Choose a day with the arrow keys. A report that was sent stays as it was; copy it "
            "as text and as a picture with Ctrl+Shift+C."
        )

    def _read(self) -> None:
        from storage.queries.reports import latest
        from storage.queries.waiting import waiting_of

        owner = self._context.user_id
        if owner is None:
            return

        def query(session: "Session") -> "tuple[list[ReportRow], frozenset[UUID]]":
            rows = latest(session, owner, limit=_PAGE)
            return rows, waiting_of(session, [each.id for each in rows])

        self._context.tasks.read(query, self._on_read, ticket="reports")

    def _on_read(self, found: "tuple[list[ReportRow], frozenset[UUID]]") -> None:
        rows, self._waiting = found
        self._rows = {each.id: each for each in rows}
        self.days.set_rows([self._row(each) for each in rows])
        self._nothing.setVisible(not rows)
        on = self.sheet.day.on if self.sheet.isVisible() else None
        wanted = next((each for each in rows if each.on == on), rows[0] if rows else None)
        if wanted is not None:
            self.days.choose(wanted.id)
            self._show(wanted)

    def _row(self, report: "ReportRow") -> RowText:
        formats, today = self._context.formats, self._context.today()
        if report.submitted_at is None:
            state = Words(self.tr("Draft"), "warn", small=True)
        elif report.id in self._waiting:
            state = Words(self.tr("Sent, waits for upload"), "warn", small=True)
        else:
            state = Words(self.tr("Sent"), "ok", small=True)
        typed = self.tr("you typed %n character(s)", "", report.typed)
        return RowText(
            key=report.id,
            lines=(
                (Words(formats.day_and_weekday(report.on, today), bold=True),),
                (Words(typed, "muted", small=True),),
            ),
            right=(state,),
        )

    def _show(self, report: "ReportRow") -> None:
        from ui.reports.reading import read_report

        on: date = report.on
        owner, zone = self._context.user_id, self._context.zone
        if owner is None:
            return
        calendar = calendar_of(self._context)
        self.sheet.show()
        self.sheet.open_day(on)
        self._show_talk(report)
        self._context.tasks.read(
            lambda session: read_report(session, owner, on, zone, calendar),
            self.sheet.show_report,
            ticket="report",
        )

    def _show_talk(self, report: "ReportRow") -> None:
        """What was said of a report that was sent, and who opened it."""
        sent = report.submitted_at is not None
        for widget in (self.talk_line, self.comments):
            widget.setVisible(sent)
        at = report.submitted_at
        self.opened.show_record(Kind.DAILY_REPORT, report.id if sent else None, at)
        self._on_sheet(self.sheet.day)

    @Slot(object)
    def _on_sheet(self, day: "DayReport") -> None:
        """The talk knows the lines of the report that is on the sheet now."""
        chosen = next((each for each in self._rows.values() if each.on == day.on), None)
        if chosen is not None and chosen.submitted_at is not None:
            self.comments.show_record(
                Kind.DAILY_REPORT, chosen.id,
                writes_to=self._context.user_id, lines=self.sheet.pane.anchors(),
            )  # fmt: skip

    @Slot(object)
    def _on_chosen(self, key: UUID) -> None:
        if key in self._rows:
            self._show(self._rows[key])

    @Slot(object)
    def _on_changed(self, changes: Any) -> None:
        if self.isVisible() and changes.touches(Kind.DAILY_REPORT):
            self._read()

    @Slot()
    def _on_contact(self) -> None:
        """What waited for the upload may be with the server now."""
        if self.isVisible() and self._waiting and not self._context.sync.status.running:
            self._read()
