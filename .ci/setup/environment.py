"""The folder .venv: made once, and made again whenever what is pinned has changed."""

import hashlib
import os
import shutil
import subprocess
import sys
import tomllib
from importlib.util import find_spec
from pathlib import Path

from setup import system

ROOT = Path(__file__).parent.parent.parent
VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
LOCK = ROOT / "requirements.lock"
DEV_LOCK = ROOT / "requirements-dev.lock"
PACKAGES = ["desktop", "ui", "storage", "sync", "resources"]


def prepare(*, dev: bool) -> None:
    """Have in .venv exactly what is pinned, and the app itself."""
    locks = [LOCK, DEV_LOCK] if dev else [LOCK]
    if not _works():
        _create()
    stamp = VENV / ("ready-dev" if dev else "ready")
    wanted = _digest(locks)
    if not stamp.is_file() or stamp.read_text() != wanted:
        print("Setting up .venv, which takes a minute the first time.", flush=True)
        arguments = [word for lock in locks for word in ("-r", str(lock))]
        _install("--require-hashes", *arguments)
        _install("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
        for old in ("ready", "ready-dev"):
            (VENV / old).unlink(missing_ok=True)
        for name in {"ready", stamp.name}:
            (VENV / name).write_text(_digest([LOCK] if name == "ready" else locks))
    # Where PYTHONDONTWRITEBYTECODE is set, nobody else would, and imports take three times as long.
    run(PYTHON, "-m", "compileall", "-q", *PACKAGES)


def run(*command: str | Path, env: dict[str, str] | None = None) -> int:
    """Run a command in the repository's folder and return its exit code."""
    words = [str(word) for word in command]
    return subprocess.run(words, cwd=ROOT, env=os.environ | (env or {}), check=False).returncode


def become(*command: str | Path, env: dict[str, str]) -> int:
    """Go on as another program, so that whoever ends us ends it; Windows can only wait for it."""
    if os.name == "nt":
        return run(*command, env=env)
    os.chdir(ROOT)
    words = [str(word) for word in command]
    os.execve(words[0], words, os.environ | env)  # noqa: S606  (no shell is wanted)


def _works() -> bool:
    check = "import sys; sys.exit(sys.version_info < (3, 11))"
    return PYTHON.exists() and run(PYTHON, "-c", check) == 0


def _create() -> None:
    shutil.rmtree(VENV, ignore_errors=True)
    uv = shutil.which("uv")
    if uv and run(uv, "venv", "-q", "--seed", "--python", sys.executable, VENV) == 0:
        return
    if find_spec("ensurepip") is None:  # Debian has it in a package of its own
        package = f"python3.{sys.version_info.minor}-venv"
        if not system.install([package]):
            sys.exit(f"Python's venv is missing: sudo apt-get install {package}")
    if run(sys.executable, "-m", "venv", VENV) != 0:
        sys.exit("The folder .venv could not be made; what Python said is above.")


def _install(*arguments: str) -> None:
    uv = shutil.which("uv")
    if uv and run(uv, "pip", "install", "-q", "--python", PYTHON, "--compile-bytecode", *arguments):
        uv = None
    quiet = {"PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    if not uv and run(PYTHON, "-m", "pip", "install", "-q", *arguments, env=quiet) != 0:
        sys.exit("Not everything could be installed; what pip said is above. Is there a network?")


def _digest(locks: list[Path]) -> str:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    installed = [project["project"], project["build-system"], project["tool"]["hatch"]]
    digest = hashlib.sha256(repr((sys.version_info[:2], installed)).encode())
    for path in locks:
        digest.update(path.read_bytes())
    return digest.hexdigest()
