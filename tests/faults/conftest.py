"""The fault shim, built with the C compiler of this computer, and a warm process under it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.books import fill, opened
from tests.faults.rig import Rig


@pytest.fixture(scope="session")
def shim(tmp_path_factory: pytest.TempPathFactory) -> Path:
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if compiler is None or not sys.platform.startswith("linux"):
        why = "the fault shim needs Linux and a C compiler (Debian: apt install gcc libc6-dev)"
        if os.environ.get("CI"):
            pytest.fail(why)
        pytest.skip(why)
    built = tmp_path_factory.mktemp("shim") / "shim.so"
    source = Path(__file__).with_name("shim.c")
    subprocess.run(
        [compiler, "-O1", "-Wall", "-shared", "-fPIC", "-o", built, source, "-ldl", "-lpthread"],
        check=True,
    )
    return built


@pytest.fixture(scope="session")
def rig(shim: Path) -> Iterator[Rig]:
    assert "eatmydata" not in os.environ.get("LD_PRELOAD", "")
    rig = Rig(shim)
    yield rig
    rig.close()


@pytest.fixture(scope="session")
def every_point(pytestconfig: pytest.Config) -> bool:
    """Whether each fault point is tried, or a sample."""
    return bool(pytestconfig.getoption("--long"))


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a book in it, for each fault a copy."""
    folder = tmp_path_factory.mktemp("template")
    with opened(folder / "book.db") as database:
        fill(database, 2)
    return folder
