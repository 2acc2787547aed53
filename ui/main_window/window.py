"""The window: the pages in their frame, and what happens when one of them wishes for something."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QByteArray, QEvent, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from ui.kit import theme
from ui.kit.actions import Actions, bind
from ui.kit.frame import RAIL_WIDTH
from ui.kit.toasts import Toast
from ui.kit.window_frame import WindowFrame
from ui.main_window.offered import role_word, section_names, window_actions
from ui.main_window.pages import Pages
from ui.main_window.sections import all_entries, entries
from ui.main_window.standing import PillWords

if TYPE_CHECKING:
    from storage.queries.sync_state import Standing
    from ui.kit.context import Context


class MainWindow(QMainWindow):
    """Painted with nothing of the book loaded; `attach` brings it to life."""

    lock_requested = Signal()
    closing = Signal()

    def __init__(
        self, language: str, scheme: str = "system", *, geometry: str = "", person: str = ""
    ) -> None:
        """`geometry` is what `geometry_kept()` said when the window was last closed."""
        super().__init__()
        self._language, self._scheme = language, theme.Scheme(scheme)
        self._dress()
        self._context: Context | None = None
        self._floating: dict[str, Any] = {}
        self._words = PillWords(self)
        self.offered = Actions(self)
        self._frame = WindowFrame(all_entries(), person)
        self._frame.show_sections(entries())
        self._pages = Pages(self._frame, self.offered, self)
        self._frame.page_requested.connect(self.show_page)
        self._frame.log_requested.connect(self.open_log)
        self._frame.search_requested.connect(self.open_search)
        self.setCentralWidget(self._frame)
        # A page has its buttons at the right of its foot, and one goes on to click those.
        self._toast = Toast(self, left=RAIL_WIDTH + 24)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._rebuild)
        self.setMinimumSize(720, 480)
        self.setAcceptDrops(True)
        self.resize(1366, 768)
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(QByteArray(geometry.encode())))
        QApplication.styleHints().colorSchemeChanged.connect(self._on_system_scheme)
        self._retranslate()

    @property
    def context(self) -> "Context | None":
        """What the pages work with; None until the book is open."""
        return self._context

    def geometry_kept(self) -> str:
        """Size and place, for the profile to remember."""
        return bytes(self.saveGeometry().toBase64().data()).decode("ascii")

    def attach(self, context: "Context", page: str = "") -> None:
        """The book is open: show the pages that need it; without a name, where a day begins."""
        from ui.kit.waiting import Waiting

        self._context = context
        wishes = context.wishes
        wishes.page_requested.connect(self.show_page)
        for wish, name in (
            (wishes.customer_requested, "customers"), (wishes.visit_requested, "visits"),
            (wishes.trip_requested, "trips"), (wishes.ride_requested, "ride_alongs"),
        ):  # fmt: skip
            wish.connect(partial(self._open_record, name))
        wishes.log_requested.connect(self.open_log)
        wishes.import_requested.connect(self._on_import_requested)
        wishes.toast_requested.connect(self._toast.say)
        wishes.problem_requested.connect(self._toast.say)
        wishes.scheme_requested.connect(self.set_scheme)
        wishes.lock_requested.connect(self.lock_requested)
        wishes.person_changed.connect(self._retranslate)
        context.tasks.failed.connect(self._on_failed)
        context.tasks.saving_changed.connect(self._on_saving)
        self._toast.undo_requested.connect(context.undo_one)
        self._pages.use(context)
        self._waiting = Waiting(context, self)
        self._waiting.counted.connect(self._show_state)
        self._waiting.count()
        self._retranslate()
        self.show_page(page)

    def detach(self) -> None:
        """The book is about to be closed: keep the drafts, let go of all that reads it."""
        self._drop_pages()
        self._pages.use(None)
        self._context = None

    # Pages

    @Slot(str)
    def show_page(self, name: str) -> None:
        """Show a page of the rail and give it the focus."""
        self._go_to(self._pages.on_rail(name))

    def _go_to(self, name: str) -> None:
        """Whatever floats above the page closes, drafts kept."""
        from ui.kit.overlay import escape_all

        self._close_floating()
        escape_all(self)
        self._pages.show(name)

    def page(self) -> QWidget | None:
        """The page on show."""
        return self._pages.current()

    def _open_record(self, page: str, record_id: UUID) -> None:
        came_from = self._pages.name
        self._go_to(page)
        self._pages.open_record(record_id, came_from)

    @Slot(object)
    def _on_import_requested(self, paths: list[Path]) -> None:
        self.show_page("import")
        self._pages.open_files(paths)

    # What floats above the pages, one thing at a time

    def _close_floating(self, but: str = "") -> None:
        for name, floating in self._floating.items():
            if name != but:
                floating.close_panel()

    @Slot(str)
    def open_log(self, prefill: str = "") -> None:
        """The one-line log, from wherever one is."""
        if self._context is None or not self._context.person.writes_visits:
            return
        from ui.kit.page import log_prefill_of

        self._close_floating(but="log")
        if "log" not in self._floating:
            from ui.quick_log.overlay import QuickLogOverlay

            self._floating["log"] = QuickLogOverlay(self._context, self)
        self._floating["log"].open_with(prefill or log_prefill_of(self.page()))

    @Slot()
    def open_search(self) -> None:
        """Search everything, and do anything by name."""
        if self._context is None:
            return
        self._close_floating(but="search")
        if "search" not in self._floating:
            from ui.search.palette import Palette

            self._floating["search"] = Palette(self._context, self.offered, self)
        self._floating["search"].open()

    @Slot()
    def open_help(self) -> None:
        """How this page is meant to be used, and all keys."""
        from ui.kit.help import HelpPanel
        from ui.kit.page import help_of

        self._close_floating(but="help")
        if "help" not in self._floating:
            self._floating["help"] = HelpPanel(self.offered, self)
        title = section_names().get(self._pages.name, self.tr("Roadbook"))
        self._floating["help"].open_for(title, help_of(page) if (page := self.page()) else "")

    @Slot()
    def open_who_sees(self) -> None:
        """Who can see the record that one is looking at."""
        if self._context is None:
            return
        from ui.kit.page import record_of
        from ui.readers.panel import WhoSeesPanel

        subject = record_of(self.page())
        if subject is None:
            told = self.tr("Choose a customer, a visit or a report first; then ask who can see it.")
            self._toast.say(told)
            return
        self._close_floating(but="who_sees")
        if "who_sees" not in self._floating:
            self._floating["who_sees"] = WhoSeesPanel(self._context, self)
        self._floating["who_sees"].open_for(*subject)

    # Words and colours

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Roadbook"))
        self._frame.retranslate(section_names())
        self._on_saving(False)
        self._show_state(None)
        if self._context is not None:
            person = self._context.person
            self._frame.set_person(person.name, role_word(person.role))
            self._frame.show_sections(entries(person.role), log=person.writes_visits)
            self._frame.show_banner(self._why_read_only() if self._reads_only() else "")
            actions = window_actions(self, self._context)
            self.offered.offer("window", actions)
            bind(self, actions, whole_window=True)

    @Slot(object)
    def _show_state(self, standing: "Standing | None") -> None:
        pill = self._words.say(standing, self._context)
        self._frame.status.show_state(pill.waiting, pill.contact, tint=pill.tint)

    @Slot(bool)
    def _on_saving(self, saving: bool) -> None:
        saved = self.tr("Saving …") if saving else self.tr("Saved on this computer")
        if self._reads_only():
            saved = self.tr("Nothing can be saved here")
        self._frame.status.show_saved(saved)

    def _reads_only(self) -> bool:
        return self._context is not None and self._context.database.read_only

    def _why_read_only(self) -> str:
        return self.tr(
            "This book can only be read: its file or folder is write-protected. Everything is "
            "here to be looked at; nothing can be saved."
        )

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        from ui.kit.texts import Trouble, sentence

        if not isinstance(error, Trouble):
            raise error
        self._toast.say(sentence(error))

    @Slot(str)
    def set_scheme(self, scheme: str) -> None:
        """Light, dark, or as the system has it; at once."""
        self._scheme = theme.Scheme(scheme)
        self._dress()

    def _on_system_scheme(self) -> None:
        self._dress()

    def _dress(self) -> None:
        theme.apply(self._scheme, self._language)

    def set_language(self, language: str) -> None:
        """The translators have been changed: say everything anew."""
        self._language = language
        self._dress()
        self._again.start(0)

    def _rebuild(self) -> None:
        self._retranslate()
        if self._context is not None:
            self._waiting.count()
            self._drop_pages()
            self._go_to(self._pages.name)

    def _drop_pages(self) -> None:
        self._pages.drop()
        for widget in self._floating.values():
            widget.hide()
            widget.deleteLater()
        self._floating = {}

    # Qt's side

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and self._context is not None:
            # One comes for each translator: once is enough.
            self._language = self._context.language
            self._again.start(0)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._context is not None and event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths and self._context is not None:
            self._context.wishes.import_requested.emit(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        from ui.kit.page import keep_drafts

        keep_drafts(self)
        self.closing.emit()
        super().closeEvent(event)
