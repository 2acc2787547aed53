"""The command line as a whole: no Qt where no window opens, both languages, exit codes."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

import desktop.cli
from desktop.cli import MODULES, main

CLI = Path(desktop.cli.__file__).parent
CHINESE = CLI.parent.parent / "resources" / "translations" / "zh" / "command_line.json"
WINDOWS = {"app", "demo", "shots"}

WITHOUT_QT = """
import sys
from desktop.cli import main
code = main(sys.argv[1:])
assert not [name for name in sys.modules if name.startswith("PySide6")], "Qt was imported"
sys.exit(code)
"""
ARGUMENTS = {
    "import": ["{folder}/list.csv"],
    "export": ["customers", "{folder}/out.csv"],
    "log": ["@Hua Xin went well"],
    "search": ["hx"],
    "check": [],
    "backup": ["{folder}/copy.db"],
    "restore": ["{folder}/copy.db"],
    "signin": ["--server", "http://127.0.0.1:9", "--user", "zhou@company.example"],
    "sync": [],
    "status": [],
}


@pytest.mark.parametrize("command", sorted(MODULES.keys() - WINDOWS))
def test_no_command_without_a_window_imports_qt(command: str, tmp_path: Path):
    (tmp_path / "list.csv").write_text("name,city\nHua Xin,Ningbo\n", encoding="utf-8")
    given = [argument.format(folder=tmp_path) for argument in ARGUMENTS[command]]
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_QT, "--profile", str(tmp_path / "p"), command, *given],
        capture_output=True,
        text=True,
        env={"ROADBOOK_PASSWORD": "seven quiet herons at noon", "PATH": "", "HOME": str(tmp_path)},
        check=False,
    )
    assert done.returncode in (0, 2, 3), done.stderr
    assert "Traceback" not in done.stderr


def test_the_sentences_of_broken_rules_are_read_without_qt():
    check = "import sys, ui.kit.sentences; sys.exit(any('PySide6' in m for m in sys.modules))"
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0


def sentences() -> set[str]:
    """Every sentence that the command line can say."""
    found: set[str] = set()
    for path in CLI.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "words" and node.args:
                said = node.args[0]
                found |= {str(said.value)} if isinstance(said, ast.Constant) else set()
    return found


def test_every_sentence_has_its_chinese():
    chinese = json.loads(CHINESE.read_text("utf-8"))["CommandLine"]
    assert sentences() - chinese.keys() == set()


def test_what_cannot_be_parsed_does_nothing(capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as ended:
        main(["fly"])
    assert ended.value.code == 2
    assert "invalid choice" in capsys.readouterr().err


def test_a_bug_is_told_without_what_was_typed(tmp_path: Path):
    broken = (
        "import desktop.cli.records as records, sys\n"
        "records.search = lambda given, words: [][given.text]\n"
        "from desktop.cli import main\n"
        "sys.exit(main(['search', 'Hua Xin']))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", broken], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "TypeError" in done.stderr
    assert "Hua Xin" not in done.stderr


def test_every_kind_and_every_finding_has_its_chinese():
    from storage.check.findings import WORDS
    from storage.rules.file_kinds import FileKind
    from storage.rules.quick_tokens import TokenKind

    chinese = json.loads(CHINESE.read_text("utf-8"))["CommandLine"]
    said = {*WORDS.values(), *(kind.value for kind in (*FileKind, *TokenKind))}
    assert said - chinese.keys() == set()


def test_one_and_several_are_said_as_one_says_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("ROADBOOK_PASSWORD", "seven quiet herons at noon")

    def export(*names: str) -> str:
        rows = tmp_path / f"{len(names)}.csv"
        rows.write_text("name,city\n" + "".join(f"{name},Hangzhou\n" for name in names), "utf-8")
        book = ["--profile", str(tmp_path / f"book{len(names)}"), "--lang", "en"]
        assert main([*book, "import", str(rows)]) == 0
        capsys.readouterr()
        assert main([*book, "export", "customers", str(tmp_path / f"out{len(names)}.csv")]) == 0
        return capsys.readouterr().out

    assert "1 row was written" in export("Haitian Foods")
    assert "2 rows were written" in export("Linping Tea", "Yuhang Print")
