"""Starts the app, or a bare Qt window, as a process of its own; says when what was painted.

Prints lines "name seconds computed kilobytes": the seconds since the parent spawned it, those of
them that it computed, and the memory resident then.
"""

import os
import sys
import time
from typing import Any

SPAWNED, WHAT = float(sys.argv[1]), sys.argv[2]


def say(name: str) -> None:
    taken = time.time() - SPAWNED
    print(name, f"{taken:.6f}", f"{time.process_time():.6f}", resident(), flush=True)


def resident() -> int:
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))


def bare() -> None:
    """What any Qt program pays: the imports, an application, a window with an empty table."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

    application = QApplication([])

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Paint:
                watched.removeEventFilter(self)
                QTimer.singleShot(0, lambda: (say("window"), leave()))
            return False

    window, watch = QMainWindow(), Watch()
    table = QTableView()
    window.setCentralWidget(table)
    window.resize(1366, 768)
    table.viewport().installEventFilter(watch)
    window.show()
    application.exec()


def app(profile: str) -> None:
    """The product, from its command line on, with the customers as its first page."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication, QTableView

    from desktop import app as product

    class Watched(product.App):
        """Looks at every paint until the rows are on the screen."""

        def __init__(self, qt: QApplication, *rest: Any) -> None:
            self.seen: set[str] = set()
            super().__init__(qt, *rest)
            qt.installEventFilter(self)

        def show_book(self, database: Any, key: bytes, page: str = "customers") -> None:
            super().show_book(database, key, page)

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Paint and "rows" not in self.seen:
                if watched is self.window and "window" not in self.seen:
                    self.seen.add("window")
                    QTimer.singleShot(0, lambda: say("window"))
                table = watched.parent()
                if isinstance(table, QTableView) and table.model().rowCount():
                    self.seen.add("rows")
                    QTimer.singleShot(0, self.at_rows)
            return False

        def at_rows(self) -> None:
            say("rows")
            if more := os.environ.get("ROADBOOK_BENCH_MORE"):
                work_on(self, more)
                say("more")
            leave()

    product.App = Watched
    from desktop.cli import main

    main(["--profile", profile, "--lang", "zh"])


def work_on(app: Any, folder: str) -> None:
    """A search, an import, and Today: what most days have in them by noon."""
    from datetime import date
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from storage.search import search
    from storage.transfer import Request, read_file, run_import

    database = app.context.database
    with database.read() as session:
        for word in ("价格", "demo", "hx", "华信"):
            search(session, word)
    source = Path(folder) / "few.csv"
    run_import(database, Request(source.name, read_file(source)), today=date(2026, 11, 24))
    app.window.show_page("today")
    for _ in range(20):
        QApplication.processEvents()
        time.sleep(0.02)


def leave() -> None:
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    if WHAT == "bare":
        bare()
    elif WHAT == "app":
        app(sys.argv[3])
