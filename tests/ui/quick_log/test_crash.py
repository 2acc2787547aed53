"""A half-typed line survives kill -9."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from storage.database import Database, World
from storage.queries.drafts import draft
from tests.ui.conftest import KEY, NOW, USER
from ui.quick_log.presenter import FORM

# Types a line into the open log, waits until its draft is kept, and kills its own process.
TYPING = """
import os, signal, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication, QWidget
from storage.database import Database, World
from tests.ui.conftest import KEY, NOW, USER, make_context
from ui.quick_log.overlay import QuickLogOverlay

app = QApplication([])
context = make_context(Database(Path(sys.argv[1]), KEY, World(USER, lambda: NOW)))
window = QWidget()
window.show()
log = QuickLogOverlay(context, window)
log.open_with()
log.line.append_text("@华信 王总 谈价")
log.line.append_text("格")
while context.drafts.load("quick_log") is None or context.tasks.busy():
    app.processEvents()
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no kill -9")
def test_a_line_that_was_being_typed_is_there_after_kill_9(tmp_path: Path) -> None:
    path = tmp_path / "book.db"
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(
        [sys.executable, "-c", TYPING, str(path)],
        env=env,
        cwd=Path(__file__).parents[3],
        timeout=60,
        check=False,
        capture_output=True,
    )
    assert ended.returncode == -signal.SIGKILL, ended.stderr.decode()
    database = Database(path, KEY, World(USER, lambda: NOW))
    try:
        with database.read() as session:
            kept = draft(session, FORM)
        assert kept is not None
        assert kept["line"] == "@华信 王总 谈价格"
    finally:
        database.close()
