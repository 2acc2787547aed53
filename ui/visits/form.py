"""One visit, open: the brief at the left, the log at the right."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from storage.rules.choices import VisitStatus
from storage.rules.days import local_day
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from ui.evidence.strip import ADD_KEY, ASK_KEY, PASTE_KEY, SIGN_KEY, EvidenceStrip
from ui.kit.actions import shown_key
from ui.kit.buttons import Button
from ui.kit.context import Context
from ui.kit.focus import order_tabs
from ui.kit.forms import DraftKeeper
from ui.kit.labels import Label, hairline, upright_line
from ui.kit.layout import PageHead, column, row, scrolled
from ui.kit.texts import sentence
from ui.visits.brief import WIDTH, BriefPane
from ui.visits.brief_words import BriefWords
from ui.visits.log import VisitLog
from ui.visits.presenter import FORM, state_of

if TYPE_CHECKING:
    from storage.database import Session
    from storage.queries.visit_brief import Brief

_SHOWN = (Kind.VISIT, Kind.CONTACT, Kind.ANSWER, Kind.PROMISE, Kind.PURCHASE, Kind.CUSTOMER)
_SHOWN += (Kind.LESSON, Kind.LESSON_USE)


class VisitForm(QWidget):
    """Everything about one visit; what is typed is kept until it is saved."""

    closed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._context = context
        self._brief: Brief | None = None
        self._keeper: DraftKeeper | None = None
        self._edited = self._saving = False
        whole = column(self)
        self.head = PageHead("")
        self.head.add(Button(self.tr("Back"), self.leave, hint=self.tr("Esc"), kind="quiet"))
        if context.person.writes_visits:
            hint = shown_key("Ctrl+L")
            self.head.add(Button(self.tr("In one line"), self.in_one_line, hint=hint))
        hint = shown_key("Ctrl+Enter")
        self.save_button = Button(self.tr("Save"), self.save, kind="primary", hint=hint)
        self.head.add(self.save_button)
        whole.addWidget(self.head)
        halves = row(spacing=0)
        self.brief = BriefPane(context)
        self.brief.visit_opened.connect(context.wishes.visit_requested)
        self.log = VisitLog(context)
        self.log.edited.connect(self._on_edited)
        self.log.filled.connect(self._order_tabs)
        right = QWidget()
        inside = column(right, margins=(24, 16, 24, 16))
        inside.addWidget(self.log)
        inside.addSpacing(16)
        self.evidence = EvidenceStrip(context)
        inside.addWidget(self.evidence)
        inside.addStretch(1)
        halves.addWidget(self.brief)
        halves.addWidget(upright_line())
        halves.addWidget(scrolled(right), 1)
        whole.addLayout(halves, 1)
        whole.addWidget(hairline())
        foot = QWidget()
        foot.setFixedHeight(36)
        told = row(foot, spacing=12, margins=(24, 0, 24, 0))
        self.state, self.kept = Label("", "meta"), Label("", "meta")
        told.addWidget(self.state, 1)
        told.addWidget(self.kept)
        whole.addWidget(foot)
        self._keys = {
            QKeySequence(keys).toString(): handler
            for keys, handler in (
                ("Ctrl+L", self.in_one_line),
                ("Ctrl+P", self.log.promises.add_row),
                ("Ctrl+D", self.demo),
                ("Ctrl+N", self.log.next.setFocus),
                ("Ctrl+U", self.log.answers.all_unchanged),
                ("Ctrl+Return", self.save),
                ("Ctrl+Enter", self.save),
                ("Esc", self.leave),
                (ADD_KEY, self.evidence.choose),
                (PASTE_KEY, self.evidence.paste),
                (SIGN_KEY, self.evidence.sign),
                (ASK_KEY, self.evidence.asking.begin),
            )
        }
        context.changes.changed.connect(self._on_changed)
        # Only whoever has the focus is watched: a filter on everything would cost every event.
        focus_changes = QApplication.instance()
        if isinstance(focus_changes, QApplication):
            focus_changes.focusChanged.connect(self._on_focus)

    @Slot()
    def _order_tabs(self) -> None:
        """People, promises and answers come and go; whatever is made last Qt would put last."""
        order_tabs(self.save_button, self.brief, self.log, self.evidence)

    def visit_id(self) -> UUID | None:
        """The visit on show."""
        return self._brief.visit_id if self._brief is not None else None

    def open_visit(self, visit_id: UUID) -> None:
        """Show this visit, with what was typed about it and not saved."""
        self.keep()
        self._brief = brief = self._read(visit_id)
        if brief is None:
            self.closed.emit()
            return
        theirs = self._is_theirs(brief)
        self.log.show_brief(brief, reading=theirs)
        self.evidence.show_record(Kind.VISIT, visit_id, reading=theirs)
        self.save_button.setVisible(not theirs)
        self._keeper = DraftKeeper(self._context, self.log, FORM, visit_id.hex)
        self._keeper.kept.connect(self._on_kept)
        self._edited = self._keeper.restore()
        self.kept.setText(self.tr("Draft kept") if self._edited else "")
        self._show()
        first = self if theirs else self.log.people.first()
        (first or self.log.note).setFocus()

    # What the keys do

    @Slot()
    def in_one_line(self) -> None:
        """The same visit in the one-line log."""
        if self._brief is not None:
            self._context.wishes.log_requested.emit(f"@{self._brief.short_name} ")

    @Slot()
    def demo(self) -> None:
        self.log.demo.setChecked(not self.log.demo.isChecked())
        self.log.edited.emit()

    @Slot()
    def leave(self) -> None:
        """Back; what was typed is kept as a draft."""
        self.keep()
        self.closed.emit()

    def keep(self) -> None:
        """Write the draft down now, if anything was typed, and let go of its keeper."""
        if self._keeper is not None:
            self._keeper.flush()
            self._keeper.deleteLater()
            self._keeper = None

    @Slot()
    def save(self) -> None:
        """Write the visit down; then back to where one was."""
        if self._brief is None or self._saving or self._is_theirs(self._brief):
            return
        from storage.commands.drafts import drop_draft
        from storage.commands.visit_form import save_visit

        self._saving = True
        visit_id, draft = self._brief.visit_id, self.log.draft()
        now, zone = self._context.now(), self._context.zone

        def command(session: "Session") -> UUID:
            drop_draft(session, FORM, visit_id.hex)
            return save_visit(session, visit_id, draft, now=now, zone=zone)

        told = self.tr("Visit to {name} saved").format(name=self._brief.short_name)
        if self._keeper is not None:
            self._keeper.deleteLater()
            self._keeper = None
        self._context.do(command, told, self._on_saved, self._on_refused)

    def _on_saved(self, _visit_id: UUID) -> None:
        self._saving = self._edited = False
        self.closed.emit()

    def _on_refused(self, error: BaseException) -> None:
        self._saving = False
        if self._brief is not None:
            self._keeper = DraftKeeper(self._context, self.log, FORM, self._brief.visit_id.hex)
            self._keeper.keep_now()
        if not isinstance(error, RuleBroken):
            raise error
        self._context.wishes.problem_requested.emit(sentence(error))

    # What is shown

    def _read(self, visit_id: UUID) -> "Brief | None":
        from storage.queries.visit_brief import brief

        with self._context.database.read() as session:
            return brief(session, visit_id, self._context.today())

    def _is_theirs(self, brief: "Brief") -> bool:
        """Another's visit is read here, and asked about; he alone writes it."""
        mine = (None, self._context.user_id) if self._context.person.writes_visits else ()
        return brief.owner_id not in mine

    def _on_edited(self) -> None:
        self._edited = True
        self.kept.setText(self.tr("Esc keeps a draft"))
        self._show_state()

    def _on_kept(self) -> None:
        self.kept.setText(self.tr("Draft kept"))

    def _show(self) -> None:
        if self._brief is None:
            return
        self.head.set_title(self._brief.customer, self._meta(self._brief))
        self.brief.show_brief(self._brief)
        self._show_state()

    def _show_state(self) -> None:
        if self._brief is not None:
            today = self._context.today()
            words = BriefWords(self._context.formats, today, self._context.zone)
            found = state_of(self._brief, self.log.draft(), today)
            self.state.setText(words.state(found))
            self.state.set_tone("ok" if found.effective else None)

    def _meta(self, brief: "Brief") -> str:
        at = brief.started_at or brief.planned_at
        when = ""
        if at is not None:
            day, formats = local_day(at, self._context.zone), self._context.formats
            near = formats.near_day(day, self._context.today())
            when = f"{near} {formats.time(at, self._context.zone)}"
        done = brief.state is VisitStatus.DONE
        said = self.tr("visited {when}") if done else self.tr("planned {when}")
        whose = brief.owner if self._is_theirs(brief) else ""
        parts = [whose, said.format(when=when), brief.purpose]
        return self._context.formats.dot.join(part for part in parts if part)

    @Slot(object)
    def _on_changed(self, changes: Any) -> None:
        if self.isVisible() and changes.touches(*_SHOWN):
            self.refresh()

    def refresh(self) -> None:
        """Read the visit again; what was typed stays."""
        if self._brief is None or self._saving:
            return
        self._brief = brief = self._read(self._brief.visit_id)
        if brief is None:
            self.closed.emit()
            return
        self.log.show_brief(brief, typed=self._edited, reading=self._is_theirs(brief))
        self._show()

    @Slot(QWidget, QWidget)
    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None and (old is self or self.isAncestorOf(old)):
            old.removeEventFilter(self)
        if new is not None and (new is self or self.isAncestorOf(new)):
            new.installEventFilter(self)

    # Qt's side

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.brief.setFixedWidth(min(WIDTH, max(240, self.width() * 37 // 100)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The form's keys come before those of the page and of the fields' own editing."""
        kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if event.type() not in kinds or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QWidget) or watched is not QApplication.focusWidget():
            return False
        composing = getattr(watched, "composing", None)
        handler = None if composing is not None and composing() else self._handler(watched, event)
        if handler is None:
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
        else:
            handler()
        return True

    def _handler(self, watched: QWidget, event: QKeyEvent) -> Callable[[], object] | None:
        keys = QKeySequence(event.keyCombination()).toString()
        if keys in self._keys:
            return self._keys[keys]
        digit = event.key() - Qt.Key.Key_1
        typing = isinstance(watched, QLineEdit | QPlainTextEdit)
        if 0 <= digit <= 4 and not event.modifiers() and not typing:
            return lambda: self.log.reaction.choose(digit - 2)
        return None
