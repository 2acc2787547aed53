"""The app built as one folder starts, keeps a book and opens a window where there is no Python."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BUILT = ROOT / "dist" / "roadbook" / "roadbook"

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(sys.platform != "linux", reason="the folder that is built here is Linux's"),
]


@pytest.fixture(scope="module")
def built() -> Path:
    subprocess.run([sys.executable, str(ROOT / "dev.py"), "build"], check=True, cwd=ROOT)
    return BUILT


@pytest.fixture
def bare(tmp_path: Path) -> dict[str, str]:
    """The world of somebody who has no Python, and none of this repository's packages."""
    nothing = tmp_path / "bin"
    nothing.mkdir()
    return {
        "HOME": str(tmp_path), "PATH": str(nothing), "QT_QPA_PLATFORM": "offscreen",
        "XDG_DATA_HOME": str(tmp_path / "data"), "ROADBOOK_PASSWORD": "correct-horse-battery",
    }  # fmt: skip


def test_it_is_no_larger_than_half_a_gigabyte(built: Path) -> None:
    found = [path for path in built.parent.rglob("*") if path.is_file() and not path.is_symlink()]
    size = sum(path.stat().st_size for path in found)
    print(f"{size / 1e6:.0f} MB in {len(found)} files")
    assert size < 500e6


def test_it_keeps_a_book_on_a_machine_without_python(
    built: Path, bare: dict[str, str], tmp_path: Path
) -> None:
    def told(*arguments: str) -> str:
        command = [str(built), "--profile", str(tmp_path / "p"), "--lang", "en", *arguments]
        done = subprocess.run(
            command, env=bare, cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    (tmp_path / "list.csv").write_text("Customer,City\nHuaxin Precision,Suzhou\n", "utf-8")
    told("import", str(tmp_path / "list.csv"))
    told("log", "@Huaxin price talk")
    assert "Huaxin Precision" in told("search", "hua")


def test_every_screen_is_painted_the_trips_among_them(
    built: Path, bare: dict[str, str], tmp_path: Path
) -> None:
    arguments = ["-m", "desktop.shooting", "en", "1", str(tmp_path / "out"), str(tmp_path / "c")]
    (tmp_path / "out").mkdir()
    subprocess.run([str(built), *arguments], env=bare, cwd=tmp_path, check=True)
    for name in ("trips-en-light.png", "manager-trips-en-dark.png"):
        assert (tmp_path / "out" / name).stat().st_size > 10_000
