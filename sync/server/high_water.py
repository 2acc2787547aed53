"""How far the clock has come, kept beside a database of SQLite: a file put back by hand shows."""

import os
from pathlib import Path
from threading import Lock


class HighWater:
    """The mark beside one file; it is written after each commit, so it is never ahead of it."""

    def __init__(self, database: Path) -> None:
        self.path = database.with_name(f"{database.name}.clock")
        self._lock = Lock()
        self._highest = 0

    def note(self, seq: int) -> None:
        """Set the mark; it need not survive a power cut, only somebody with a copy of the file."""
        with self._lock:
            if seq > self._highest:
                self._highest = seq
                self._write(seq)

    def _write(self, seq: int) -> None:
        # Over what is there: emptied first, it would cost some file systems a flush each time.
        file = os.open(self.path, os.O_WRONLY | os.O_CREAT, 0o666)
        try:
            os.write(file, b"%020d %020d\n" % (seq, seq))
        finally:
            os.close(file)

    def read(self) -> int:
        """The mark; 0 where there is none that can be read, or only half of it is written."""
        try:
            said = {int(each) for each in self.path.read_text("ascii").split()}
        except (OSError, ValueError):
            return 0
        return said.pop() if len(said) == 1 else 0

    def forget(self) -> None:
        """Remove the mark, where the file was put back in an orderly way."""
        self.path.unlink(missing_ok=True)
