"""One contact with the server from beginning to end: exchanged, timed, and written down."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, cast

from desktop.signed import Signed
from storage.commands.held_back import forget
from storage.commands.sync_journal import note_contact
from storage.queries.sync_state import JournalLine
from storage.queries.waiting import waiting_changes
from storage.rules.errors import StorageTrouble

if TYPE_CHECKING:
    from storage.database import Database
    from sync.client.contract import FileLine
    from sync.client.engine import Enrolment, Progress, Server

Connect = Callable[[], Signed | None]
Wrap = Callable[["Server"], "Server"]


@dataclass(frozen=True, slots=True)
class Contact:
    """What became of a contact; `signed` is None where the line was not even found."""

    line: JournalLine
    signed: Signed | None = None
    wait_s: int = 0  # how long the server asked to be left alone


def contact(
    database: "Database",
    connect: Connect,
    wrap: Wrap = lambda server: server,
    wanted: Callable[[], bool] = lambda: True,
    *,
    upload: bool = True,
    files: bool = True,
    history: Callable[[], bool] = lambda: True,
    on_progress: "Callable[[Progress], None]" = lambda _: None,
) -> Contact | None:
    """Speak with the server and write the receipt; None where nobody is signed in.

    `wrap` stands between the engine and the server and may end the contact; when it is not
    `wanted` any more, because the book is being closed, nothing is written. Attached `files` go
    after everything else, and the `history` of a first pull while it is wanted.
    """
    from sync.client.engine import A_DAY, Engine, Receipt, SyncTrouble
    from sync.client.http import SignInRefused

    receipt, trouble, wait_s = Receipt(), "", 0
    began = time.monotonic()
    signed = None
    try:
        signed = connect()
        if signed is None:
            return None
        with database.read() as session:
            sends = upload and waiting_changes(session) > 0
        # What is told to be confirmed was compared; where nothing is sent, once a day is enough.
        every = timedelta() if sends else A_DAY
        engine = Engine(
            database, wrap(signed.server), upload=upload, on_progress=on_progress,
            check_every=every, history=history,
        )  # fmt: skip
        receipt = engine.run_once()
        if files:
            _carry_files(database, signed.server, wanted, upload=upload)
    except SyncTrouble as error:
        trouble, wait_s = error.code, error.wait_s
    except SignInRefused as error:
        trouble = error.code
    except StorageTrouble:
        trouble = "book"
    server = signed.server if signed is not None else None
    line = JournalLine(
        database.world.now(), receipt.pushed, receipt.pulled, receipt.refused, receipt.revoked,
        round(time.monotonic() - began, 2), getattr(server, "sent", 0),
        getattr(server, "received", 0), trouble, receipt.conflicts, receipt.held,
        receipt.checksum if receipt.agreed else "", tuple(receipt.left),
    )  # fmt: skip
    if trouble != "book" and wanted():
        with database.write() as session:
            note_contact(session, line)
            if not trouble:
                forget(session)  # what was held back is gone, or was never meant
    return Contact(line, signed, wait_s)


def _carry_files(
    database: "Database", server: "Server", wanted: Callable[[], bool], *, upload: bool
) -> None:
    """The lane of attached files, where the line has one."""
    from sync.client.files import FileLane

    if hasattr(server, "file"):
        FileLane(database, cast("FileLine", server), upload, wanted).run()


class Stoppable:
    """A server that is not spoken with any more once the book is about to be closed."""

    def __init__(self, server: "Server", stopped: threading.Event) -> None:
        self._server, self._stopped = server, stopped

    def round(self, body: bytes) -> bytes:
        answer = self._server.round(body)
        self._refuse_if_stopped()
        return answer

    def fork(self) -> "Enrolment":
        new = self._server.fork()
        self._refuse_if_stopped()
        return new

    def _refuse_if_stopped(self) -> None:
        from sync.client.engine import SyncTrouble

        if self._stopped.is_set():
            raise SyncTrouble("no_answer", "the book is being closed")
