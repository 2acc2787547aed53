"""The one-line log over any page: type, answer what is asked, Enter."""

from PySide6.QtCore import QRect, Qt, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from storage.rules.quick_log import lines_of
from ui.kit.context import Context
from ui.kit.log_words import LogWords
from ui.kit.overlay import Overlay
from ui.kit.texts import sentence
from ui.quick_log.book import LogBook
from ui.quick_log.effect_words import EffectWords
from ui.quick_log.panel import LogPanel
from ui.quick_log.presenter import FORM, QuickLog, View

DRAFT_AFTER_MS = 400
_WATCHED = (Kind.CUSTOMER, Kind.CONTACT, Kind.VISIT, Kind.ANSWER)
_WIDTH = 910


class QuickLogOverlay(Overlay):
    """Opened from anywhere with Ctrl+L; what is typed survives whatever happens."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._book = LogBook(context, self)
        self._log = QuickLog(self._book.understand)
        self._view = View(self._log.understood)
        self._saving = False
        self._asked = ""
        self._draft = QTimer(self)
        self._draft.setSingleShot(True)
        self._draft.setInterval(DRAFT_AFTER_MS)
        self._draft.timeout.connect(self.keep_draft)
        self.log = LogPanel()
        self.content.addWidget(self.log)
        self.line = self.log.line
        self.line.edited.connect(self._on_typed)
        self.line.entered.connect(self.save)
        self.line.left.connect(self.escape)
        self.line.down_requested.connect(self.log.question.enter)
        self.line.offer_requested.connect(self._take_offer)
        self.line.lines_pasted.connect(self._on_lines)
        self.log.question.chosen.connect(self._on_chosen)
        self.log.question.back_requested.connect(self.line.setFocus)
        self.log.save_button.clicked.connect(self.save)
        context.changes.changed.connect(self._on_changed)

    # Opening and leaving

    def open_with(self, prefill: str = "") -> None:
        """Open with a beginning of a line; what was kept before is not lost by it."""
        self._book.begin()
        kept = {} if self.isVisible() else self._context.drafts.load(FORM) or {}
        if kept:
            self._log.restore(kept)
        if prefill and prefill.strip() != self._log.line.strip():
            self._log.put_before(prefill)
        else:
            self._log.type(self._log.line)
        self.line.set_text(self._log.line)
        self.log.show_draft_kept(bool(kept and self._log.line))
        self._show()
        self.open()
        self.line.setFocus()

    def escape(self) -> None:
        """Esc keeps a draft; within the choices it goes back to the line first."""
        if self.line.composing():
            return
        if any(choice.hasFocus() for choice in self.log.question.list.rows()):
            self.line.setFocus()
            return
        self.close_panel()

    @Slot()
    def keep_draft(self) -> None:
        """Write down what is typed, now."""
        self._draft.stop()
        self._context.drafts.keep(FORM, "", self._log.draft(), self._on_kept)

    # What is typed and chosen

    @Slot()
    def _on_typed(self) -> None:
        self._log.type(self.line.text())
        self._changed()

    @Slot(list)
    def _on_lines(self, lines: list[str]) -> None:
        """A paste from a chat: this line first, the others wait behind it."""
        first = lines_of(self.line.text() + lines[0])
        self._log.behind = [*lines[1:], *self._log.behind]
        self._log.type(first[0] if first else "")
        self.line.set_text(self._log.line)
        self._changed()

    @Slot(object)
    def _on_chosen(self, key: object) -> None:
        question = self._view.question
        if question is None:
            self.line.append_text(str(key))
        else:
            self._log.pick(question, str(key))
            self._changed()
        self.line.setFocus()

    @Slot()
    def _take_offer(self) -> None:
        if self._view.offers:
            self.line.append_text(self._view.offers[0].insert)

    def _changed(self) -> None:
        self.log.show_draft_kept(False)
        self._draft.start()
        self._show()

    @Slot(object)
    def _on_changed(self, changes: object) -> None:
        touches = getattr(changes, "touches", None)
        if touches is None or not touches(*_WATCHED):
            return
        self._book.forget()
        if self.isVisible() and not self._saving:
            self._log.type(self._log.line)
            self._show()

    # Saving

    @Slot()
    def save(self) -> None:
        """Write the line down; the next one that waits takes its place, else the log closes."""
        if self._saving or not self._view.can_save or self.line.composing():
            return
        self._saving = True
        self._draft.stop()
        self._book.save(self._log.understood, self._log.behind, self._on_saved, self._on_refused)

    def _on_saved(self) -> None:
        self._saving = False
        self._book.forget()
        another = self._log.next_line()
        self.line.set_text(self._log.line)
        self._show()
        if not another:
            self.close_panel()

    def _on_refused(self, error: BaseException) -> None:
        self._saving = False
        self.keep_draft()
        if not isinstance(error, RuleBroken):
            raise error
        self.log.show_trouble(sentence(error))

    def _on_kept(self) -> None:
        if not self._draft.isActive() and self._log.line:
            self.log.show_draft_kept(True)

    def _show(self) -> None:
        formats, today = self._context.formats, self._context.today()
        understood = self._log.understood
        view = self._view = self._log.view(self._book.before(understood))
        self.log.show_view(
            view,
            LogWords(formats, today),
            EffectWords(formats, today, self._context.zone),
            planned=() if self._log.line.strip() else self._book.planned_rows(),
            people=self._book.people_rows(understood),
            behind=len(self._log.behind),
        )
        self._announce(view)
        self.relayout()

    def _announce(self, view: View) -> None:
        """Tell a screen reader of a new question; the eyes stay in the line."""
        asked = view.question.ask if view.question else ""
        if asked and asked != self._asked:
            told = QAccessibleAnnouncementEvent(self.line, self.log.question.title.text())
            QAccessible.updateAccessibility(told)
        self._asked = asked

    # Qt's side

    def hideEvent(self, event: QHideEvent) -> None:
        """However the log goes, closed, locked or with its window: what was typed is kept."""
        if self._draft.isActive():
            self.keep_draft()
        super().hideEvent(event)

    def panel_place(self, room: QRect) -> QRect:
        """Over the bar's own field, as wide as it is."""
        left = 200 if room.width() >= 900 else 12
        width = min(_WIDTH, room.width() - left - 12)
        return QRect(left, 8, width, min(self.log.wanted_height(width), room.height() - 16))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
            return
        super().keyPressEvent(event)
