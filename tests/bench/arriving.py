"""While a book's rows arrive in the open window: is the GUI thread held up, does a save wait?

`python -m tests.bench.arriving [--rows 50000]`: the product's server in a process of its own, the
app in this one. A trial by hand; a busy computer makes the figures worse, so those of a quiet
minute before are printed beside them.
"""

import argparse
import os
import secrets
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from sqlalchemy import func, select

from desktop.app import App
from desktop.opening import set_up
from desktop.profile import Profile
from storage.commands import records
from storage.models import Customer
from storage.rules.kinds import Kind
from sync.client.engine import Engine, Enrolment
from sync.client.http import Account, HttpServer
from sync.server import accounts, clock, people
from sync.server.admission import admit
from sync.server.opening import create
from sync.server.people import NewPerson
from tests.bench.eight_o_clock import now_ms, serving
from tests.wire.lean import Lean, customers
from ui.kit.sync_line import READERS_READ

if TYPE_CHECKING:
    from ui.kit.context import Context

TICK_MS, SAVE_EVERY_MS, QUIET_MS = 2, 200, 5_000


class Watch:
    """Notes the longest time that the GUI thread did nothing else, and how long saves took."""

    def __init__(self, context: "Context") -> None:
        self._context = context
        self.gaps: list[float] = []
        self.work: list[float] = []  # the same, but only what this thread itself computed
        self.saves: list[float] = []
        self._last, self._last_work = time.monotonic(), time.thread_time()
        self._ticks = QTimer(interval=TICK_MS)
        self._ticks.timeout.connect(self._tick)
        self._ticks.start()
        self._writes = QTimer(interval=SAVE_EVERY_MS)
        self._writes.timeout.connect(self._save)
        self._writes.start()

    def begin_anew(self) -> None:
        self.gaps, self.work, self.saves = [], [], []
        self._last, self._last_work = time.monotonic(), time.thread_time()

    def said(self) -> str:
        gaps, saves = sorted(self.gaps), sorted(self.saves)
        return (
            f"GUI thread held for at most {1000 * gaps[-1]:.0f} ms "
            f"({sum(gap > 0.05 for gap in gaps)} times over 50 ms), by its own work for at most "
            f"{1000 * max(self.work):.0f} ms ({sum(work > 0.05 for work in self.work)} times over "
            f"50 ms); {len(saves)} saves, "
            f"the slowest {1000 * saves[-1]:.0f} ms "
            f"({sum(save > 0.1 for save in saves)} over 100 ms), "
            f"half under {1000 * saves[len(saves) // 2]:.0f} ms"
        )

    def _tick(self) -> None:
        now, work = time.monotonic(), time.thread_time()
        self.gaps.append(now - self._last)
        self.work.append(work - self._last_work)
        self._last, self._last_work = now, work

    def _save(self) -> None:
        began = time.monotonic()
        values = {"owner_id": self._context.person.id, "text": f"call back {began}"}

        def done(_made: object) -> None:
            self.saves.append(time.monotonic() - began)

        self._context.do(lambda session: records.create(session, Kind.TASK, values), "", done)


def signed_in(app: QApplication, folder: Path, url: str, rows: int) -> tuple[App, Any, bytes, Any]:
    """An app whose empty book has just signed in to a server with so many rows for it."""
    from unittest.mock import patch

    with patch("storage.vault.keychain.system_backend", lambda: None):
        profile = Profile(folder / "profile")
        vault, database = set_up(profile, "correct horse battery", "Ana")
    person, email = database.world.author.hex, "ana@example.com"
    server = create(url, now_ms, secrets.token_hex)
    with server.service.write() as (connection, tick):
        accounts.add_account(connection, email, person, "Ana", "rep", "")
        people.add(connection, tick, NewPerson(person, "Ana", email, "rep"))
        people.enrol(connection, "1" * 32, person)
        epoch = clock.read(connection).epoch
    lean = Lean(lambda body: server.service.round(body, person), "1" * 32, epoch)
    for first in range(0, rows, 500):
        lean.bring(Kind.CUSTOMER, customers(500, first))
    with server.service.write() as (connection, tick):
        new = admit(connection, tick, person, "", "", "")
    server.engine.dispose()
    return App(app, profile, "en"), database, vault.key, new


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=50_000)
    rows = parser.parse_args().rows
    qt = QApplication(sys.argv)
    with tempfile.TemporaryDirectory(prefix="roadbook-arriving-") as place:
        folder = Path(place)
        url = f"sqlite:///{folder}/server.db"
        app, database, key, new = signed_in(qt, folder, url, rows)
        with serving(url) as (address, _):
            app.window.show()
            app.show_book(database, key, "customers")
            assert app.context is not None
            watch = Watch(app.context)
            loop = QEventLoop()
            QTimer.singleShot(QUIET_MS, loop.quit)
            loop.exec()
            watch.begin_anew()  # the window has opened by now
            QTimer.singleShot(QUIET_MS, loop.quit)
            loop.exec()
            print(f"quiet:    {watch.said()}")
            account = Account(
                address, "ana@example.com", new.person, new.name, new.role, new.device,
                new.device_no, _epoch(url), "", new.refresh, new.access,
            )  # fmt: skip
            account.keep(database)
            app.context.settings.set(READERS_READ, app.context.now().isoformat())
            Engine(database, HttpServer(database, account)).sign_in(
                Enrolment(account.device, account.device_no, account.epoch)
            )
            watch.begin_anew()
            began = time.monotonic()
            app.context.sync.sync_requested.emit()
            app.context.sync.changed.connect(lambda: _quit_when_done(loop, app))
            loop.exec()
            print(f"arriving: {watch.said()}; {rows} rows in {time.monotonic() - began:.0f} s")
            with database.read() as session:
                held = session.scalar(select(func.count()).select_from(Customer)) or 0
            print(f"{held} customers in the book, load {os.getloadavg()[0]:.1f}")
            app.close()
            app.speak_no_more()


def _epoch(url: str) -> str:
    from sync.server.opening import open_server

    server = open_server(url, now_ms)
    with server.service.transaction() as connection:
        epoch = clock.read(connection).epoch
    server.engine.dispose()
    return epoch


def _quit_when_done(loop: QEventLoop, app: App) -> None:
    assert app.context is not None
    status = app.context.sync.status
    if status.signed_in and not status.running:
        print(f"trouble: {status.trouble}" if status.trouble else "in touch")
        loop.quit()


if __name__ == "__main__":
    main()
