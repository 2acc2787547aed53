"""A small file replaced as a whole: after a power cut either the old or the new one is there."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from storage.rules.errors import StorageTrouble

_CODES = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
    errno.EROFS: "read_only",
    errno.ENOENT: "missing",
}


@contextmanager
def disk_told_in_words() -> Iterator[None]:
    """Turn what the system refuses to do with a file into a StorageTrouble."""
    try:
        yield
    except OSError as error:
        code = _CODES.get(error.errno or 0, "input_output")
        raise StorageTrouble(code, type(error).__name__) from error


def write_atomically(path: Path, content: bytes) -> None:
    """Write `content` to `path`, readable for its owner alone, on the disk when this returns."""
    fresh = path.with_name(path.name + ".new")
    # Left over from a cut: O_EXCL below must not follow a link that somebody put there.
    fresh.unlink(missing_ok=True)
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    os.replace(fresh, path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` durable; Windows does so by itself and cannot open a folder."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
