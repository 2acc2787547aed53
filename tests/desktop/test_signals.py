"""Ctrl+C and the end of the session close the app in its own way."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from desktop.opening import DEMO_KEY
from desktop.profile import Profile
from storage.database import Database, World

RUN = """
import sys
import desktop.app
from PySide6.QtCore import QTimer

attach = desktop.app.MainWindow.attach

def attached(self, *given):
    attach(self, *given)
    print("open", flush=True)

desktop.app.MainWindow.attach = attached
from desktop.cli import main
sys.exit(main(["--profile", sys.argv[1], "--lang", "en"]))
"""


def test_the_end_of_the_session_closes_the_book(tmp_path: Path):
    profile = Profile(tmp_path / "profile")
    profile.create_folder()
    (profile.folder / "demo").write_text("{}")
    Database(profile.book, DEMO_KEY, World(profile.identity().user)).close()
    running = subprocess.Popen(
        [sys.executable, "-c", RUN, str(profile.folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    with running:
        assert running.stdout is not None
        assert running.stdout.readline() == "open\n"
        running.send_signal(signal.SIGTERM)
        assert running.wait(timeout=60) == 0
    assert not profile.book.with_name("book.db-wal").exists()
    assert profile.preferences().get("geometry")
