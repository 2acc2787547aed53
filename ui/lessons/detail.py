"""One lesson: its rule, when it holds, its proof, and what can be done with it."""

from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from storage.queries.lessons import EvidenceRow, LessonRow
from storage.rules.choices import LessonStatus, Role
from ui.kit.buttons import Button
from ui.kit.context import Context
from ui.kit.labels import Label, hairline
from ui.kit.layout import MARGIN, SectionHead, column, row, scrolled
from ui.kit.rows import RowList
from ui.lessons.words import LessonWords

_TAKE_IN = (Role.MANAGER, Role.ADMIN)


class LessonPane(QWidget):
    """The right half of the page."""

    edit_requested = Signal()
    take_in_requested = Signal()
    retire_requested = Signal()

    def __init__(self, context: Context, words: LessonWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._words = context, words
        self.lesson: LessonRow | None = None
        inside = QWidget()
        body = column(inside, spacing=8, margins=(MARGIN, 20, MARGIN, 20))
        self.rule = Label("", "log", bold=True, wrap=True)
        self.state = Label("", "meta", wrap=True)
        self.fits = Label("", tone="muted", wrap=True)
        self.holds = Label("", wrap=True)
        for label in (self.rule, self.state, self.fits, self.holds):
            body.addWidget(label)
        self.trip = Button("", self._open_trip, kind="link")
        body.addWidget(self.trip)
        body.addSpacing(4)
        body.addWidget(hairline())
        self.proof = SectionHead(self.tr("Proof"))
        body.addWidget(self.proof)
        self.evidence = RowList(self.tr("Proof"), before_width=70, fills=False)
        self.evidence.opened.connect(context.wishes.visit_requested)
        body.addWidget(self.evidence)
        self.nothing = Label("", tone="muted", wrap=True)
        body.addWidget(self.nothing)
        body.addStretch(1)
        whole = column(self)
        whole.addWidget(scrolled(inside), 1)
        whole.addWidget(hairline())
        bar = row(spacing=8, margins=(MARGIN, 10, MARGIN, 10))
        bar.addStretch(1)
        self.edit_button = Button(self.tr("Change"), self.edit_requested.emit, hint="Ctrl+E")
        self.retire_button = Button(self.tr("Retire"), self.retire_requested.emit)
        self.take_in_button = Button(
            self.tr("Put in force"), self.take_in_requested.emit, kind="primary"
        )
        for button in (self.edit_button, self.retire_button, self.take_in_button):
            bar.addWidget(button)
        whole.addLayout(bar)

    def show_lesson(self, lesson: LessonRow, evidence: list[EvidenceRow]) -> None:
        self.lesson = lesson
        words = self._words
        self.rule.setText(lesson.rule)
        said = (words.status(lesson.status), words.used(lesson), words.origin(lesson))
        self.state.setText(self._context.formats.dot.join(said))
        self.fits.setText(words.fits(lesson))
        self.holds.setText(lesson.context)
        self.holds.setVisible(bool(lesson.context))
        self.trip.set_text(self.tr("Open the review: {trip}").format(trip=lesson.trip))
        self.trip.setVisible(lesson.trip_id is not None)
        self.evidence.set_rows([words.evidence(visit) for visit in evidence])
        self.evidence.setVisible(bool(evidence))
        elsewhere = self.tr("These visits are of customers that are not on this computer.")
        none = self.tr("No visit is attached to it.")
        self.nothing.setText(elsewhere if lesson.evidence else none)
        self.nothing.setVisible(not evidence)
        self.proof.set_count(len(lesson.evidence) or None)
        self.edit_button.setVisible(self.may_change())
        retired = lesson.status is LessonStatus.RETIRED
        self.retire_button.setVisible(self.may_change() and not retired)
        self.take_in_button.setVisible(self.may_take_in())

    def may_change(self) -> bool:
        """Its owner or a manager changes a lesson; so the server says, too."""
        lesson, person = self.lesson, self._context.person
        return lesson is not None and (lesson.owner_id == person.id or person.role in _TAKE_IN)

    def may_take_in(self) -> bool:
        waits = self.lesson is not None and self.lesson.status is not LessonStatus.ACTIVE
        return waits and self._context.person.role in _TAKE_IN

    @Slot()
    def _open_trip(self) -> None:
        trip: UUID | None = self.lesson.trip_id if self.lesson is not None else None
        if trip is not None:
            self._context.wishes.trip_requested.emit(trip)
