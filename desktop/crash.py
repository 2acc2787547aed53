"""When something breaks that should not: a report that names places in the code, no customer.

An exception's own words may quote what was typed, so only its type and the frames are kept.
"""

import faulthandler
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TextIO

from desktop.profile import APP_VERSION

MOST_REPORTS = 20
Told = Callable[[str], object]


class CrashReports:
    """Catches what nobody caught, writes it down, and tells the window."""

    def __init__(self, folder: Path, told: Told | None = None) -> None:
        self._folder = folder
        self._told = told
        self._native = _opened(folder)
        self._before = (sys.excepthook, threading.excepthook)

    def install(self) -> None:
        """From now on nothing ends in silence; a crash in native code leaves its frames too."""
        faulthandler.enable(self._native or sys.stderr)
        sys.excepthook = self._on_exception
        threading.excepthook = lambda thrown: self._on_exception(
            thrown.exc_type, thrown.exc_value, thrown.exc_traceback
        )

    def tell(self, told: Told) -> None:
        self._told = told

    def close(self) -> None:
        sys.excepthook, threading.excepthook = self._before
        faulthandler.disable()
        if self._native is not None:
            self._native.close()

    def _on_exception(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error or kind(), trace)
            return
        report = described(kind, trace, datetime.now(UTC))
        if self._native is not None:
            self._write(report)
        sys.stderr.write(report)
        if self._told is not None:
            self._told(report)

    def _write(self, report: str) -> None:
        name = datetime.now(UTC).strftime("crash-%Y%m%d-%H%M%S-%f.txt")
        (self._folder / name).write_text(report, encoding="utf-8")
        for old in sorted(self._folder.glob("crash-*.txt"))[:-MOST_REPORTS]:
            old.unlink(missing_ok=True)


def _opened(folder: Path) -> TextIO | None:
    """The file that a crash in native code writes to; None where nothing can be written."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return (folder / "native.txt").open("a", encoding="utf-8")
    except OSError:
        return None


def described(kind: type[BaseException], trace: TracebackType | None, at: datetime) -> str:
    """A report that one may send to a stranger."""
    import platform
    import traceback

    frames = [
        f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}"
        for frame in traceback.extract_tb(trace)
    ]
    head = [
        f"Roadbook {APP_VERSION}, {at.isoformat(timespec='seconds')}",
        f"Python {platform.python_version()}, {platform.platform()}",
        f"{kind.__module__}.{kind.__qualname__}",
    ]
    return "\n".join([*head, *frames]) + "\n"
