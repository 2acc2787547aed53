"""XLSX, XLS and ODS: opened by a process of its own that cannot take the app down with it."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from storage.rules.errors import RuleBroken
from storage.transfer import workbook_child
from storage.transfer.archives import names_in
from storage.transfer.table import Cell, Merge, Sheet

_LARGEST_ANSWER = 400 * 1024 * 1024
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def looks_like_a_workbook(data: bytes) -> bool:
    return data.startswith((_ZIP, b"PK\x05\x06", _OLE))


def read_workbook(data: bytes) -> list[Sheet]:
    """Every sheet of the workbook; RuleBroken with one code if it cannot or must not be read."""
    if data.startswith(b"PK"):
        names = names_in(data)
        if not any(name in ("xl/workbook.xml", "xl/workbook.bin", "content.xml") for name in names):
            raise RuleBroken("file.damaged" if "[Content_Types].xml" in names else "file.zip")
    elif "EncryptedPackage".encode("utf-16-le") in data:
        raise RuleBroken("file.password")
    return list(_sheets(_parse(data)))


def _parse(data: bytes) -> bytes:
    child = subprocess.Popen(  # noqa: S603 - our own program, started without a shell
        [sys.executable, "-I", workbook_child.__file__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_plain_environment(),
    )
    try:
        answer, _none = child.communicate(data, timeout=workbook_child.SECONDS)
    except subprocess.TimeoutExpired as late:
        child.kill()
        child.communicate()
        raise RuleBroken("file.too_long", seconds=workbook_child.SECONDS) from late
    if len(answer) > _LARGEST_ANSWER:
        raise RuleBroken("file.too_big")
    if child.returncode == 3:
        why = json.loads(answer.rsplit(b"\n", 2)[-2])["fail"]
        raise RuleBroken(f"file.{why}")
    if child.returncode:
        raise RuleBroken("file.too_big" if _ran_out(child.returncode) else "file.damaged")
    return answer


def _ran_out(code: int) -> bool:
    """Rust ends with SIGABRT where memory ends; the kernel with SIGKILL or SIGXCPU."""
    return code in (-6, -9, -11, -24)


def _plain_environment() -> dict[str, str]:
    """Nothing of the rep's environment: a password may stand in it."""
    kept = ("SYSTEMROOT", "PATH", "TEMP", "TMP", "TMPDIR", "LD_LIBRARY_PATH")
    return {
        **{name: os.environ[name] for name in kept if name in os.environ},
        "PYTHONIOENCODING": "utf-8",
    }


def _sheets(answer: bytes) -> Iterator[Sheet]:
    about: dict[str, Any] | None = None
    rows: list[Sequence[Cell]] = []
    for line in answer.splitlines():
        found = json.loads(line)
        if isinstance(found, dict):
            if about is not None:
                yield _sheet(about, rows)
            about, rows = found, []
        else:
            rows.append([_cell(value) for value in found] if b"{" in line else found)
    if about is not None:
        yield _sheet(about, rows)


def _sheet(about: dict[str, Any], rows: list[Sequence[Cell]]) -> Sheet:
    merges = [Merge(*corners) for corners in about["merges"]]
    return Sheet(rows, range(1, len(rows) + 1), about["sheet"], merges, about["visible"])


def _cell(value: Any) -> Cell:
    if not isinstance(value, dict):
        return value
    ((kind, inner),) = value.items()
    match kind:
        case "datetime":
            return datetime.fromisoformat(inner)
        case "date":
            return date.fromisoformat(inner)
        case "time":
            return time.fromisoformat(inner)
        case _:
            return timedelta(seconds=inner)
