"""The lock files: every package pinned, with hashes, for all systems at once."""

import re
import shutil
import subprocess
import sys

from setup.environment import DEV_LOCK, LOCK, ROOT, SCRIPTS

COMPILE = ["pip", "compile", "pyproject.toml", "--universal", "--python-version", "3.11"]
QUIET = ["--generate-hashes", "--no-emit-index-url", "--no-header", "--no-annotate", "-q"]


def write() -> None:
    """Pin anew what the app needs, and apart from it what only the developers need."""
    uv = shutil.which("uv") or shutil.which("uv", path=str(SCRIPTS))
    if uv is None:
        sys.exit("`dev.py lock` needs uv on the PATH.")
    app = _compile(uv, "--group", "build")
    LOCK.write_text(app)
    everything = _compile(uv, "--group", "build", "--group", "dev", "--constraints", str(LOCK))
    known = set(_blocks(app))
    DEV_LOCK.write_text("".join(block for block in _blocks(everything) if block not in known))


def _compile(uv: str, *arguments: str) -> str:
    command = [uv, *COMPILE, *QUIET, *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stderr)
    return done.stdout


def _blocks(lock: str) -> list[str]:
    """The pins, each with the hashes that follow it."""
    return [block for block in re.split(r"(?m)^(?=\S)", lock) if block.strip()]
