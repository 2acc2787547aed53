"""The app: one profile's book, its window, and all that is between them; taken down in reverse."""

import random
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from desktop.collecting import Collector
from desktop.language import Language, system_language
from desktop.painted import AfterFirstPaint
from desktop.profile import Profile
from storage.rules.errors import RuleBroken, StorageTrouble
from ui.main_window import MainWindow
from ui.main_window.placing import show_fitting

if TYPE_CHECKING:
    from desktop.beginning import Beginning
    from desktop.custody import Custody
    from desktop.idle import IdleWatch
    from storage.backup import BackupRefused
    from storage.database import Database
    from ui.kit.context import Context

# What is heavy is imported behind the painted frame: SQLAlchemy alone takes a quarter of a second.


class App(QObject):
    """Opens the book behind the painted window, and closes everything in reverse."""

    _idle_wished = Signal(int)  # said on whatever thread changed the minutes or the password

    def __init__(self, qt: QApplication, profile: Profile, language: str | None = None) -> None:
        super().__init__(qt)
        self._qt, self.profile = qt, profile
        self._preferences = profile.preferences()
        self._language = Language(qt)
        self._language.use(language or self._preferences.get("language") or system_language())
        self._collector = Collector(self)
        self._open = ExitStack()  # what is to be undone when the book closes, last thing first
        self._idle: IdleWatch | None = None
        self._custody: Custody | None = None
        self.asking: QWidget | None = None
        self._beginning: Beginning | None = None
        self.context: Context | None = None
        self.window = MainWindow(
            self._language.name,
            self._preferences.get("scheme", "system"),
            geometry=self._preferences.get("geometry", ""),
        )
        self._idle_wished.connect(self._set_idle)
        self.window.closing.connect(self.close)
        self.window.lock_requested.connect(self.lock)

    def start(self, *, locked: bool = False) -> None:
        """Show at once what can be shown: the frame, or whatever has to be asked first."""
        if self.profile.is_new:
            self._ask_first()
        elif locked or self._opens_with_password():
            self._ask_key(password=self._opens_with_password())
        else:
            self._show_frame(self._key_from_keychain)

    def close(self) -> None:
        """Keep what is half-written, then give everything up in reverse."""
        self._preferences.set("geometry", self.window.geometry_kept())
        self._open.close()
        self.context = None

    def speak_no_more(self) -> None:
        """Give the translators back; the next app in this process brings its own."""
        self._language.clear()

    def lock(self) -> None:
        """End this process, which held the key, and start a fresh one that asks for it."""
        if self.profile.is_demo:
            if self.context is not None:
                told = self.tr("The demo's book is open to everybody: there is nothing to lock.")
                self.context.wishes.problem_requested.emit(told)
            return
        self.close()
        self.window.hide()
        arguments = ["-m", "desktop", "--profile", str(self.profile.folder), "--locked"]
        arguments += ["--lang", self._language.name]
        QProcess.startDetached(sys.executable, arguments)
        self._qt.quit()

    def tell_crash(self, report: str) -> None:
        """Something broke that should not: say so once, and offer the report."""
        from desktop.crash_notice import CrashNotice

        CrashNotice.show_over(self.window, report)

    # How the key is come by

    def _opens_with_password(self) -> bool:
        if self.profile.is_demo:
            return False
        from desktop.opening import opens_with_password

        return opens_with_password(self.profile)

    def _key_from_keychain(self) -> bytes:
        from desktop.opening import key_of

        return key_of(self.profile)

    def _ask_key(self, *, password: bool, trouble: RuleBroken | None = None) -> None:
        from desktop.opening import open_vault
        from desktop.unlock import Unlock

        unlock = Unlock(
            lambda: open_vault(self.profile), password=password, now=time.monotonic, trouble=trouble
        )
        unlock.unlocked.connect(self._on_unlocked)
        self.show_asking(unlock)
        unlock.focus()

    @Slot(bytes)
    def _on_unlocked(self, key: bytes) -> None:
        self._show_frame(lambda: key)
        self.end_asking()

    def _ask_first(self) -> None:
        from desktop.beginning import Beginning

        self._beginning = beginning = Beginning(
            self.profile, self._language.name, self._begin, self
        )
        first = beginning.window
        first.language_chosen.connect(self._on_language)
        first.demo_requested.connect(self._on_demo)
        first.finished.connect(self._on_set_up)
        first.given_up.connect(self._on_given_up)
        self.show_asking(first)

    @Slot()
    def _on_given_up(self) -> None:
        if self._beginning is not None:
            self._beginning.give_up()
        self._open.close()

    @Slot(str)
    def _on_set_up(self, page: str) -> None:
        if self._beginning is None or self._beginning.made is None:
            return
        database, key = self._beginning.made
        if (context := self._beginning.context) is not None:
            AfterFirstPaint(self.window, lambda: self._show_pages(context, page))
        else:
            AfterFirstPaint(self.window, lambda: self.show_book(database, key, page))
        show_fitting(self.window, kept=bool(self._preferences.get("geometry")))
        self.end_asking()

    @Slot()
    def _on_demo(self) -> None:
        """Look around in the made-up company, in a process of its own."""
        arguments = ["-m", "desktop", "--lang", self._language.name, "demo"]
        QProcess.startDetached(sys.executable, arguments)

    def show_asking(self, widget: QWidget) -> None:
        self.asking = widget
        widget.show()

    def end_asking(self) -> None:
        if self.asking is not None:
            self.asking.hide()
            self.asking.deleteLater()
            self.asking = None

    # The book

    def _show_frame(self, find_key: Callable[[], bytes]) -> None:
        AfterFirstPaint(self.window, lambda: self._open_book(find_key))
        show_fitting(self.window, kept=bool(self._preferences.get("geometry")))

    def _open_book(self, find_key: Callable[[], bytes]) -> None:
        from desktop.opening import open_book
        from storage.backup import BackupRefused

        key: bytes | None = None
        try:
            key = find_key()
            database = open_book(self.profile, key)
        except (StorageTrouble, BackupRefused) as trouble:
            self._explain(trouble, key)
        except RuleBroken as trouble:
            self._ask_key(password=False, trouble=trouble)
            self.window.hide()
        else:
            self.show_book(database, key)

    def show_book(self, database: "Database", key: bytes, page: str = "") -> None:
        """The book is open: give the window what it works with."""
        self._show_pages(self._begin(database, key), page)

    def _begin(self, database: "Database", key: bytes) -> "Context":
        """What the pages are given, and what runs beside them."""
        from desktop.composition import compose
        from desktop.services import BookServices

        self._open.callback(database.close)
        services = partial(BookServices, self.profile, key, idle_changed=self._idle_wished.emit)
        context = compose(self.profile, database, self._language.name, self, services=services)
        self._open.callback(context.close)
        self.context = context
        context.wishes.language_requested.connect(self._on_language)
        context.wishes.scheme_requested.connect(self._on_scheme)
        self._watch(context, key)
        return context

    def _show_pages(self, context: "Context", page: str) -> None:
        self._open.callback(self.window.detach)
        self.window.attach(context, page)
        self._collector.begin()

    def _watch(self, context: "Context", key: bytes) -> None:
        """What runs beside the work: later starts, idle time, the day's copy."""
        from desktop.custody import Custody
        from desktop.first_copy import FirstCopy
        from desktop.housekeeping import Housekeeping
        from desktop.idle import IdleWatch

        first_copy = FirstCopy(self.profile.folder, context)
        first_copy.raise_requested.connect(self._on_raise)
        self._open.callback(first_copy.close)
        self._custody = Custody(self, context)
        self._open.callback(self._custody.stop)
        self._idle = IdleWatch(self._qt, 0)
        self._idle.idle.connect(self.lock)
        self._open.callback(self._idle.stop)
        if context.services is not None:
            self._set_idle(context.services.idle_minutes())
        if not context.database.read_only:
            housekeeping = Housekeeping(context, self.profile, key)
            self._open.callback(housekeeping.stop)
            self._speak_with_server(context)

    def _speak_with_server(self, context: "Context") -> None:
        from desktop.administration import ServerAdministration
        from desktop.line import Line
        from desktop.sync_thread import SyncThread
        from desktop.whose import Whose

        Whose(context)
        line = Line(self.profile, context.database)
        self._open.callback(line.close)
        context.administration.use(ServerAdministration(line.connect))
        sync = SyncThread(
            context, line.connect, line.enter, uniform=random.uniform, pace=line.pace()
        )
        self._open.callback(sync.stop)

    @Slot(int)
    def _set_idle(self, minutes: int) -> None:
        """Locking means something only where a password opens the book again."""
        if self._idle is not None:
            self._idle.set_minutes(minutes if self._opens_with_password() else 0)

    def _explain(self, trouble: "StorageTrouble | BackupRefused", key: bytes | None) -> None:
        from desktop.trouble import Trouble

        told = Trouble(self.profile, trouble, key)
        told.restored.connect(self._on_restored)
        self.show_asking(told)
        self.window.hide()

    @Slot()
    def _on_restored(self) -> None:
        """A copy took the damaged book's place: begin anew with it."""
        self.end_asking()
        self.start()

    # What pages wish for

    @Slot(str)
    def _on_language(self, name: str) -> None:
        self._preferences.set("language", name)
        if self.context is not None:
            self.context.set_language(name)
        self._language.use(name)
        for asked in (self.window, self.asking):
            if (speak := getattr(asked, "set_language", None)) is not None:
                speak(name)

    @Slot(str)
    def _on_scheme(self, scheme: str) -> None:
        self._preferences.set("scheme", scheme)

    @Slot()
    def _on_raise(self) -> None:
        front = self.asking or self.window  # what is locked stays locked
        front.showNormal() if front.isMinimized() else front.show()
        front.raise_()
        front.activateWindow()
