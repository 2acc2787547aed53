"""The bar below the papers of a trip: where they stand, and what can be done with them now."""

from enum import Enum, auto

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from storage.rules.choices import TripStatus
from ui.kit.actions import shown_key
from ui.kit.buttons import Button
from ui.kit.context import Context
from ui.kit.fields import LineField
from ui.kit.labels import Label, Tone
from ui.kit.layout import MARGIN, row
from ui.trip_papers.presenter import Papers


class Step(Enum):
    """What Ctrl+Enter does."""

    NOTHING = auto()
    SUBMIT = auto()
    SUBMIT_REVIEW = auto()
    MARK_REVIEWED = auto()


def next_step(papers: Papers, *, reading: bool) -> Step:
    """What is the next thing to do with these papers, for whoever looks at them."""
    if reading:
        return Step.MARK_REVIEWED if papers.status is TripStatus.SUBMITTED else Step.NOTHING
    if papers.status in (TripStatus.ON_THE_ROAD, TripStatus.SUMMARY_DUE):
        return Step.SUBMIT
    if papers.sent and papers.review_at is None:
        return Step.SUBMIT_REVIEW
    return Step.NOTHING


class PapersBar(QWidget):
    """Says who sent what when; one primary button, and a line for why something goes back."""

    forward = Signal()
    sent_back = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        line = row(self, spacing=8, margins=(MARGIN, 10, MARGIN, 10))
        self.state = Label("", "meta", wrap=True)
        line.addWidget(self.state, 1)
        self.why = _Why(self.tr("Why it goes back; Enter sends it"))
        self.why.setAccessibleName(self.tr("Why it goes back"))
        self.why.returnPressed.connect(self._on_why)
        self.why.left.connect(self._close_why)
        self.why.hide()
        line.addWidget(self.why, 1)
        self.back = Button(self.tr("Send back"), self.ask_why, hint=shown_key("Ctrl+Shift+Return"))
        self.go = Button("", self._go, kind="primary", hint=shown_key("Ctrl+Return"))
        line.addWidget(self.back)
        line.addWidget(self.go)

    def show_papers(self, papers: Papers, step: Step, *, reading: bool) -> None:
        self.back.setVisible(reading and papers.status is TripStatus.SUBMITTED)
        if papers.status is not TripStatus.SUBMITTED:
            self._close_why()
        texts = {
            Step.SUBMIT: self.tr("Submit the summary"),
            Step.SUBMIT_REVIEW: self.tr("Submit the review"),
            Step.MARK_REVIEWED: self.tr("Mark reviewed"),
        }
        if step is Step.SUBMIT and papers.review_says_something:
            self.go.set_text(self.tr("Submit summary and review"))
        else:
            self.go.set_text(texts.get(step, ""))
        self.go.setVisible(step is not Step.NOTHING)
        text, tone = self._state(papers)
        self.state.setText(text)
        self.state.set_tone(tone)

    @Slot()
    def ask_why(self) -> None:
        """A summary is sent back with the reason, or not at all."""
        if self.back.isVisible():
            self.state.hide()
            self.why.show()
            self.why.setFocus()

    def _state(self, papers: Papers) -> tuple[str, Tone]:
        context = self._context
        formats, zone, today = context.formats, context.zone, context.today()
        when = papers.board.status_at
        at = formats.moment(when, zone, today) if when is not None else ""
        who, note = papers.moved_by, papers.board.status_note
        match papers.status:
            case TripStatus.REVIEWED:
                told = self.tr("Reviewed by {who}, {at}.").format(who=who, at=at)
                return told + self._review_missing(papers), "ok"
            case TripStatus.SUBMITTED:
                sent = papers.summary_at or when
                at = formats.moment(sent, zone, today) if sent is not None else ""
                told = self.tr("Submitted {at}.").format(at=at)
                if papers.waiting:
                    told = self.tr("Submitted {at}; it waits for upload.").format(at=at)
                return told + self._review_missing(papers), "muted"
            case TripStatus.SUMMARY_DUE if note:
                told = self.tr("Sent back by {who}, {at}: {note}")
                return told.format(who=who, at=at, note=note), "warn"
            case TripStatus.SUMMARY_DUE:
                return self.tr("The trip is over: its summary is due."), "warn"
            case TripStatus.ON_THE_ROAD:
                return self.tr("Drafted from the log as you go; every change is kept."), "muted"
            case _:
                return self.tr("The summary is drafted once the trip has begun."), "muted"

    def _review_missing(self, papers: Papers) -> str:
        if papers.review_at is not None:
            return ""
        gap = "" if self._context.language == "zh" else " "
        return gap + self.tr("The review is not submitted yet.")

    @Slot()
    def _on_why(self) -> None:
        why = self.why.text().strip()
        if why:
            self._close_why()
            self.sent_back.emit(why)

    @Slot()
    def _close_why(self) -> None:
        self.why.clear()
        self.why.hide()
        self.state.show()

    def _go(self) -> None:
        self.forward.emit()


class _Why(LineField):
    """A line that Esc leaves."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.composing():
            event.accept()
            self.left.emit()
            return
        super().keyPressEvent(event)
