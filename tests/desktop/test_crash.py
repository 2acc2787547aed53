"""What a crash report says, and what it must not."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.crash import CrashReports, described


def break_down(secret: str) -> None:
    raise ValueError(f"cannot read {secret}")


def test_a_report_names_the_places_but_nothing_that_was_typed():
    with pytest.raises(ValueError) as caught:
        break_down("Hua Xin owes 40,000")
    report = described(ValueError, caught.tb, datetime(2026, 11, 22, tzinfo=UTC))
    assert "in break_down" in report
    assert "ValueError" in report
    assert "Hua Xin" not in report


def test_what_nobody_caught_is_written_down_and_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    told: list[str] = []
    reports = CrashReports(tmp_path, told.append)
    before = sys.excepthook
    reports.install()
    try:
        with pytest.raises(ValueError) as caught:
            break_down("a name")
        sys.excepthook(caught.type, caught.value, caught.tb)
    finally:
        reports.close()
    assert sys.excepthook is before
    assert len(told) == 1
    assert [path.read_text() for path in tmp_path.glob("crash-*.txt")] == told
    assert "a name" not in capsys.readouterr().err
