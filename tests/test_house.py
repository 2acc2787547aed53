"""The rules of the house that no other tool checks."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

ROOT = Path(__file__).parent.parent
AREAS = ("desktop", "ui", "storage", "sync", "resources")
NOT_OURS = {"__pycache__", "build", "dist"}


def sources(*areas: str) -> list[Path]:
    return sorted(path for area in areas for path in (ROOT / area).rglob("*.py"))


def calls(path: Path) -> Iterator[tuple[ast.Call, str, str]]:
    """Each call in a file, with what it is called on and the name it goes by."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute):
                yield node, ast.unparse(node.func.value).rpartition(".")[2], node.func.attr
            elif isinstance(node.func, ast.Name):
                yield node, "", node.func.id


def place(path: Path, node: ast.AST) -> str:
    return f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}"


def is_composed(node: ast.AST) -> bool:
    """Whether a text is put together while the program runs."""
    if isinstance(node, ast.JoinedStr):
        return any(isinstance(part, ast.FormattedValue) for part in node.values)
    if isinstance(node, ast.BinOp):
        return isinstance(node.op, ast.Add | ast.Mod)
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"format", "format_map", "join", "replace"}
    )


def test_a_qt_method_that_returns_nothing_takes_no_reference_from_none():
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(4_000):
        thing.setObjectName("x")
    assert abs(sys.getrefcount(None) - before) < 500


def test_the_layers_hold():
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout[-3000:] + found.stderr


CLOCKS = {
    ("datetime", "now"),
    ("datetime", "utcnow"),
    ("datetime", "today"),
    ("date", "today"),
    ("time", "time"),
    ("QDate", "currentDate"),
    ("QTime", "currentTime"),
    ("QDateTime", "currentDateTime"),
    ("QDateTime", "currentDateTimeUtc"),
    ("QDateTime", "currentMSecsSinceEpoch"),
    ("os", "getenv"),
}


# The default of a World, which the app and the tests replace; the environment of a child process;
# the server's own composition root.
MAY_LOOK_OUT = {
    "storage/database.py",
    "storage/transfer/workbooks.py",
    "sync/server/cli/given.py",
}


def below_desktop() -> list[Path]:
    found = sources("ui", "storage", "sync", "resources")
    return [path for path in found if path.relative_to(ROOT).as_posix() not in MAY_LOOK_OUT]


def test_only_the_composition_root_reads_a_clock_or_the_environment():
    found = [
        place(path, node)
        for path in below_desktop()
        for node, on, name in calls(path)
        if (on, name) in CLOCKS
    ]
    found += [
        place(path, node)
        for path in below_desktop()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and ast.unparse(node) == "os.environ"
    ]
    assert not found


# Names of tables and columns cannot be parameters; here they come from the registry or from us.
MAY_NAME_TABLES = (
    "storage/migrations/versions/",
    "storage/models/customer.py",
    "storage/outbox.py",
    "sync/server/digest.py",
    "sync/server/guards.py",
    "sync/server/migrations/versions/",
    "sync/server/pull.py",
)


def is_pragma(node: ast.AST) -> bool:
    """SQLite takes no parameters there."""
    first = node.values[0] if isinstance(node, ast.JoinedStr) else None
    return isinstance(first, ast.Constant) and str(first.value).startswith("PRAGMA ")


def test_no_sql_is_put_together_from_pieces():
    asks = {"execute", "executemany", "executescript", "exec_driver_sql", "text"}
    found = [
        place(path, node)
        for path in sources(*AREAS)
        if not path.relative_to(ROOT).as_posix().startswith(MAY_NAME_TABLES)
        for node, _, name in calls(path)
        if name in asks and node.args and is_composed(node.args[0]) and not is_pragma(node.args[0])
    ]
    assert not found


def test_every_text_for_people_can_be_found_by_the_translators():
    """A composed text would be extracted as it stands and never match when it is looked up."""
    found = [
        place(path, node)
        for path in sources(*AREAS)
        for node, on, name in calls(path)
        if (name == "tr" or (name == "translate" and on == "QCoreApplication"))
        and any(is_composed(given) for given in node.args[:2])
    ]
    assert not found


def repository() -> Iterator[Path]:
    for path in sorted(ROOT.rglob("*")):
        folders = path.relative_to(ROOT).parts[:-1]
        if path.is_file() and not any(name in NOT_OURS or name[0] == "." for name in folders):
            yield path


# Written so that this file does not find itself.
HOSTS = [r"py" + r"pi\.", "python" + "hosted", "npm" + r"js\.", "proxy" + r"\.golang"]
PLACES = ["/wor" + "k/", "/ho" + r"me/\w", r"\b[A-Z]:\\Us" + "ers"]


@pytest.mark.parametrize("pattern", HOSTS + PLACES)
def test_no_place_or_host_of_one_machine_is_named(pattern: str):
    found = [
        str(path.relative_to(ROOT))
        for path in repository()
        if path.suffix in {".py", ".md", ".toml", ".lock", ".json", ".ts", ".qss", ".ini", ""}
        and re.search(pattern, path.read_text("utf-8", errors="replace"))
    ]
    assert not found


# A migration is never edited again.
MAY_BE_LONG = ("storage/migrations/versions/",)


def test_no_file_of_code_is_too_long_to_be_read_in_one_sitting():
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines())
        for path in [*sources(*AREAS, ".ci/setup", "tests"), ROOT / "dev.py"]
        if not path.relative_to(ROOT).as_posix().startswith(MAY_BE_LONG)
    }
    assert {name: length for name, length in lengths.items() if length > 300} == {}
