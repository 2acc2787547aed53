"""Runs a function as a user without rights: root reads and writes whatever the modes say."""

import os
import pickle
import shutil
import tempfile
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
NOBODY = 65534


@contextmanager
def open_folder() -> Iterator[Path]:
    """A folder that others may enter, which those of pytest are not."""
    folder = Path(tempfile.mkdtemp(prefix="roadbook-"))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        for inner in folder.rglob("*"):
            if inner.is_dir():
                inner.chmod(0o755)
        shutil.rmtree(folder)


def as_nobody(work: Callable[[], T]) -> T:
    """What `work` returns or raises in a forked child without root's rights."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        _child(work, theirs)
    os.close(theirs)
    with os.fdopen(ours, "rb") as pipe:
        told = pipe.read()
    os.waitpid(child, 0)
    worked, outcome = pickle.loads(told)
    if not worked:
        raise outcome
    return outcome


def _child(work: Callable[[], object], pipe: int) -> None:
    told = b""
    try:
        if os.geteuid() == 0:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        told = pickle.dumps((True, work()))
    except BaseException as error:  # noqa: BLE001  (the parent raises it)
        try:
            told = pickle.dumps((False, error))
            pickle.loads(told)
        except Exception:  # noqa: BLE001
            told = pickle.dumps((False, RuntimeError(traceback.format_exc())))
    finally:
        # Never back into pytest, which would run on twice.
        os.write(pipe, told)
        os._exit(0)
