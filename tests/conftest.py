"""Fixtures that all tests share."""

import os
import sys
from pathlib import Path

import pytest

# Before any test imports Qt: no window opens on the screen of whoever runs the tests.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROOT = Path(__file__).parent.parent
SHARED_DATA = ROOT.parent / "shared" / "data"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The real files that lie beside the repository; where they are absent the test is skipped."""
    if not SHARED_DATA.is_dir():
        pytest.skip("the real files of ../shared/data are not here")
    return SHARED_DATA


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="also run what takes minutes")
    parser.addoption("--bench", action="store_true", help="run the benchmarks, and nothing else")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out, unseen, the long tests and the benchmarks, unless they were asked for."""
    bench, long = config.getoption("--bench"), config.getoption("--long")

    def wanted(item: pytest.Item) -> bool:
        if bench or item.get_closest_marker("bench"):
            return bool(bench and item.get_closest_marker("bench"))
        return bool(long or not item.get_closest_marker("long"))

    left_out = [item for item in items if not wanted(item)]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if wanted(item)]


def pytest_report_header() -> str:
    return f"Python {sys.version.split()[0]}, Qt platform {os.environ['QT_QPA_PLATFORM']}"
