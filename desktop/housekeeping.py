"""What the app does for the book while nobody works: a copy a day, tidying, giving back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from desktop.profile import Profile
from storage.backup import BackupRefused, keep_daily
from storage.rules.errors import StorageTrouble

if TYPE_CHECKING:
    from ui.kit.context import Context

COPY_AFTER_MS = 60_000
LOOK_AGAIN_MS = 600_000
QUIET_MS = 5_000


class Housekeeping(QObject):
    """Works on the tasks' thread, one short step at a time, so that a save never waits long."""

    def __init__(self, context: "Context", profile: Profile, key: bytes) -> None:
        super().__init__(context)
        self._context, self._profile, self._key = context, profile, key
        self._copying = QTimer(self, interval=COPY_AFTER_MS)
        self._copying.timeout.connect(self.copy_now)
        self._tidying = QTimer(self, interval=QUIET_MS, singleShot=True)
        self._tidying.timeout.connect(self._tidy)
        context.changes.changed.connect(self._on_changed)
        self._copying.start()
        if not context.database.read_only:
            context.tasks.run(self._sweep_files, failed=self._on_failed)

    def _sweep_files(self) -> None:
        """What a cut left of attached files, and what went with a customer."""
        from storage.changes import Origin
        from storage.commands.attachments import sweep

        database = self._context.database
        with database.write(Origin.SERVER) as session:
            sweep(session, database.files)

    def stop(self) -> None:
        self._copying.stop()
        self._tidying.stop()

    def is_waiting_to_tidy(self) -> bool:
        return self._tidying.isActive()

    @Slot(object)
    def _on_changed(self, _changes: object) -> None:
        self._tidying.start()

    def copy_now(self) -> None:
        """Make today's copy, unless there is one."""
        today = self._context.today()
        self._copying.setInterval(LOOK_AGAIN_MS)

        def work() -> None:
            keep_daily(self._profile.book, self._key, self._profile.backups, today)

        # Seconds for a large book, over a connection of its own: no save stands behind it.
        self._context.tasks.run_apart(work, failed=self._on_failed)
        self.give_back()

    def give_back(self) -> None:
        """Customers that were open to this person until a day leave the disk after it."""
        from sync.client.lending import give_back

        context, me = self._context, self._context.user_id
        if me is not None:
            now = context.now()
            context.tasks.run(lambda: give_back(context.database, me, now), failed=self._on_failed)

    def _tidy(self) -> None:
        self._context.tasks.run(self._context.database.idle_step, self._on_tidied, self._on_failed)

    def _on_tidied(self, more: bool) -> None:
        if more:
            self._tidying.start(50)

    def _on_failed(self, error: BaseException) -> None:
        """A full disk is told when something is saved; a copy that failed is tried again."""
        if not isinstance(error, StorageTrouble | BackupRefused):
            raise error
