"""The app as one folder that needs no Python on the machine it runs on (PyInstaller)."""

import shutil
import sys

from setup import environment
from setup.environment import PACKAGES, PYTHON, ROOT

TARGET = ROOT / "dist" / "roadbook"
_WORK = ROOT / "build" / "freeze"
# What is found by name while the app runs, so that nothing imports it by a line of its own.
_COLLECTED = ("keyring", "uvicorn", "litestar", "pypinyin", "sqlalchemy.dialects")
_WITH_DATA = ("pypinyin", "litestar")
_LEFT_OUT = (
    *("tkinter", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL", "pytest", "IPython"),
    *("faker", "polyfactory", "hypothesis", "schemathesis", "trustme", "litestar.testing"),
)


def _drop_unused() -> None:
    """Take out what Qt brings along for desktops that the app does not look like."""
    for name in ("*libqgtk3*", "libgtk-3*", "libgdk-3*", "*qtvirtualkeyboard*"):
        for file in (TARGET / "_internal").rglob(name):
            shutil.rmtree(file) if file.is_dir() else file.unlink()


def build() -> int:
    """Write dist/roadbook; returns the exit code."""
    shutil.rmtree(TARGET, ignore_errors=True)
    separator = ";" if sys.platform == "win32" else ":"
    data = [
        f"{ROOT / 'resources'}{separator}resources",
        f"{ROOT / 'storage' / 'migrations'}{separator}storage/migrations",
        f"{ROOT / 'sync' / 'server' / 'migrations'}{separator}sync/server/migrations",
    ]
    arguments = ["--noconfirm", "--onedir", "--name", "roadbook", "--log-level", "WARN"]
    arguments += ["--distpath", str(TARGET.parent), "--workpath", str(_WORK)]
    arguments += ["--specpath", str(_WORK), "--paths", str(ROOT)]
    for package in (*PACKAGES, *_COLLECTED):
        arguments += ["--collect-submodules", package]
    for package in _WITH_DATA:
        arguments += ["--collect-data", package]
    for pair in data:
        arguments += ["--add-data", pair]
    for module in _LEFT_OUT:
        arguments += ["--exclude-module", module]
    start = str(ROOT / ".ci" / "freeze" / "start.py")
    code = environment.run(PYTHON, "-m", "PyInstaller", *arguments, start)
    if code == 0:
        _drop_unused()
        size = sum(
            file.stat().st_size
            for file in TARGET.rglob("*")
            if not file.is_dir() and not file.is_symlink()
        )
        print(f"{TARGET.relative_to(ROOT)}: {size / 1e6:.0f} MB")
    return code
