"""Runs jobs under the fault shim: a warm process imports once and forks a child for each point."""

import ctypes
import importlib
import json
import os
import shutil
import signal
import subprocess
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent
Ack = Callable[[str], None]


class Fault(IntEnum):
    """The modes of shim.c."""

    COUNT = 0
    KILL = 1
    TORN = 2
    EIO_ONCE = 3
    EIO_EVER = 4
    NOSPACE_ONCE = 5
    NOSPACE_EVER = 6
    POWERLOSS = 7
    POWERLOSS_SOME = 8
    SYNC_FAILS = 9


@dataclass(frozen=True)
class Outcome:
    """What came of one run: what the job said was saved, and how it ended."""

    acks: list[str]
    killed: bool
    calls: int
    syncs: int
    failures: int
    error: str


class Rig:
    """One warm process under the shim."""

    def __init__(self, shim: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.rig"],
            cwd=ROOT,
            env={**os.environ, "LD_PRELOAD": str(shim), "PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def run(
        self,
        job: str,
        folder: Path,
        fault: Fault = Fault.COUNT,
        at: int = 0,
        seed: int = 0,
        **options: Any,
    ) -> Outcome:
        """Run `module:function` on `folder`, with the fault at counted call number `at`."""
        assert self._process.stdin
        assert self._process.stdout
        order = {
            "job": job,
            "folder": str(folder),
            "fault": int(fault),
            "at": at,
            "seed": seed,
            "options": options,
        }
        print(json.dumps(order), file=self._process.stdin, flush=True)
        answer = self._process.stdout.readline()
        assert answer, "the rig died; see its stderr above"
        return Outcome(**json.loads(answer))

    def close(self) -> None:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()


def fresh_copy(template: Path, folder: Path) -> Path:
    """The same starting point for each run."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(template, folder)
    return folder


def points(calls: int, at_most: int, *, all_of_them: bool) -> list[int]:
    """The calls to strike at: each, or `at_most` spread evenly, the first and last among them."""
    if all_of_them or calls <= at_most:
        return list(range(1, calls + 1))
    return sorted({1 + round(place * (calls - 1) / (at_most - 1)) for place in range(at_most)})


def _serve() -> None:
    shim = ctypes.CDLL(None)
    shim.faults_arm.argtypes = [ctypes.c_char_p, ctypes.c_int, ctypes.c_long, ctypes.c_ulong]
    for name in ("faults_calls", "faults_syncs", "faults_failures"):
        getattr(shim, name).restype = ctypes.c_long
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    for line in sys.stdin:
        order = json.loads(line)
        module, _, function = order["job"].partition(":")
        job = getattr(importlib.import_module(module), function)
        print(json.dumps(_forked(shim, job, order)), file=answers, flush=True)


def _forked(shim: ctypes.CDLL, job: Callable[..., None], order: dict[str, Any]) -> dict[str, Any]:
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(ours)
        _child(shim, job, order, theirs)
    os.close(theirs)
    with os.fdopen(ours) as told:
        lines = [json.loads(line) for line in told if line.endswith("\n")]
    _, status = os.waitpid(child, 0)
    end = next((line for line in lines if isinstance(line, dict)), {})
    return {
        "acks": [line for line in lines if isinstance(line, str)],
        "killed": os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL,
        "calls": end.get("calls", 0),
        "syncs": end.get("syncs", 0),
        "failures": end.get("failures", 0),
        "error": end.get("error", "" if os.WIFSIGNALED(status) else f"ended with {status}"),
    }


def _child(shim: ctypes.CDLL, job: Callable[..., None], order: dict[str, Any], pipe: int) -> None:
    def tell(what: object) -> None:
        os.write(pipe, json.dumps(what).encode() + b"\n")

    error = ""
    options = dict(order["options"])
    cut_at_end = options.pop("cut_at_end", False)
    shim.faults_arm(order["folder"].encode(), order["fault"], order["at"], order["seed"])
    try:
        job(Path(order["folder"]), tell, **options)
    except BaseException:  # noqa: BLE001  (all of it is the outcome that the test looks at)
        error = traceback.format_exc()
    tell(
        {
            "calls": shim.faults_calls(),
            "syncs": shim.faults_syncs(),
            "failures": shim.faults_failures(),
            "error": error,
        }
    )
    if cut_at_end:
        shim.faults_cut_power(0)
    # No clean-up of what was inherited: the parent still uses it.
    os._exit(0)


if __name__ == "__main__":
    _serve()
