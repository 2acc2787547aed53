"""A command line to try: its arguments in, exit code and both streams out."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from desktop.cli import main

PASSWORD = "seven quiet herons at noon"


@dataclass
class Said:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def roadbook(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Said]:
    """Runs a command on a profile of its own, without a keychain."""
    monkeypatch.setenv("ROADBOOK_PASSWORD", PASSWORD)
    monkeypatch.setattr("storage.vault.keychain.system_backend", lambda: None)
    monkeypatch.setattr("sys.excepthook", None)

    def run(*arguments: str | Path, lang: str = "en") -> Said:
        words = ["--profile", str(tmp_path / "profile"), "--lang", lang, *map(str, arguments)]
        code = main(words)
        out, err = capsys.readouterr()
        return Said(code, out, err)

    return run
