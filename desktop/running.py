"""A single running copy per profile: a lock that the system itself lifts, however we end."""

import errno
import os
import sys
from pathlib import Path
from typing import BinaryIO


class RunningCopy:
    """The lock on a profile; after kill -9 or a power cut it is simply gone."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "running.lock"
        self._file: BinaryIO | None = None

    def acquire(self) -> bool:
        """Take the lock; False while another copy holds it."""
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            file = self._path.open("ab")
        except OSError as error:
            if error.errno in (errno.EACCES, errno.EROFS, errno.EPERM):
                return True  # nobody can write here, and readers do not disturb one another
            raise
        try:
            _lock(file)
        except OSError:
            file.close()
            return False
        self._file = file
        return True

    def release(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None


if sys.platform == "win32":
    import msvcrt

    def _lock(file: BinaryIO) -> None:
        file.seek(0, os.SEEK_END)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
