"""The demo's server: a child process on loopback that all windows of the demo share.

Whoever comes first starts it and holds the lock of the company's folder; later windows find its
address there. It ends with the window that started it, however that ends, and the next contact of
another window starts a new one on the same database.
"""

import json
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any, Final

from desktop.profile import Profile, write_whole
from desktop.running import RunningCopy

MARK: Final = "demo"  # the file that makes a profile a demo's, and says which company it is of
_WAIT_SECONDS: Final = 20


class DemoServer:
    """The company's server, as one window sees it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = RunningCopy(folder)
        self._child: subprocess.Popen[str] | None = None
        self._address = ""
        self._one = threading.Lock()

    @classmethod
    def of(cls, profile: Profile) -> "DemoServer | None":
        """The server of the company that a demo's profile belongs to."""
        company = mark_of(profile).get("company")
        return cls(Path(company)) if company else None

    def address(self) -> str:
        """Where the server listens; it is started if no window has one running."""
        with self._one:
            if self._child is not None and self._child.poll() is None:
                return self._address
            if self._child is not None or self._lock.acquire():
                return self._start()
        return self._found()

    def close(self) -> None:
        """End the server that was started here; others start their own when they need one."""
        with self._one:
            if self._child is not None:
                try:
                    self._child.communicate(timeout=5)  # closes its standard input first
                except subprocess.TimeoutExpired:
                    self._child.kill()
                    self._child.communicate()
                self._child = None
            self._lock.release()

    @property
    def _note(self) -> Path:
        return self.folder / "address.json"

    def _start(self) -> str:
        self._note.unlink(missing_ok=True)
        url = f"sqlite:///{self.folder / 'server.db'}"
        serve = ("serve", "--database", url, "--port", "0", "--with-parent")
        # Its standard input is ours alone: the system closes it when this process is no more.
        self._child = subprocess.Popen(  # noqa: S603
            [sys.executable, "-m", "sync.server", *serve],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        said = self._child.stdout.readline() if self._child.stdout is not None else ""
        self._address = said.strip().removeprefix("Listening on ")
        write_whole(self._note, {"address": self._address})
        return self._address

    def _found(self) -> str:
        """The address that another window's server was given, as soon as it is known."""
        until = time.monotonic() + _WAIT_SECONDS
        while time.monotonic() < until:
            try:
                return str(json.loads(self._note.read_text("utf-8"))["address"])
            except (FileNotFoundError, ValueError):
                time.sleep(0.05)
        return ""


def mark_of(profile: Profile) -> dict[str, Any]:
    """What is known of a demo's profile: its role, its company, when that was made."""
    try:
        found = json.loads((profile.folder / MARK).read_text("utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
