"""What the words on screen must keep to, read from the sources."""

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

import resources
from storage.rules.errors import RuleBroken, StorageTrouble
from ui.kit.sentences import SENTENCES
from ui.kit.texts import problem, sentence

ROOT = Path(__file__).parents[3]
CODE = re.compile(r"[a-z_]+\.[a-z_]+")
# Widgets whose constructor takes text that Qt may read as markup; only the kit's labels may.
MARKUP = {"QLabel", "QTextEdit", "QTextBrowser", "QMessageBox", "QErrorMessage", "QWhatsThis"}


def trees(*areas: str) -> Iterator[tuple[Path, ast.Module]]:
    for area in areas:
        for path in sorted((ROOT / area).rglob("*.py")):
            yield path.relative_to(ROOT), ast.parse(path.read_text("utf-8"))


def name_of(node: ast.expr) -> str:
    return getattr(node, "id", getattr(node, "attr", ""))


def raised() -> dict[str, frozenset[str]]:
    """Every code that RuleBroken is raised with, and the facts that come with it."""
    found: dict[str, frozenset[str]] = {}
    for _, tree in trees("storage", "desktop", "ui"):
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and name_of(node.func) == "RuleBroken" and node.args:
                code = node.args[0]
                if isinstance(code, ast.Constant) and isinstance(code.value, str):
                    facts = frozenset(str(word.arg) for word in node.keywords)
                    found[code.value] = found.get(code.value, facts) & facts
            elif isinstance(node, ast.Assign) and name_of(node.targets[0]) == "reason":
                code = getattr(node.value, "value", None)
                if CODE.fullmatch(str(code)):
                    found.setdefault(str(code), frozenset())
    return found


@pytest.mark.parametrize("code", sorted(raised()))
def test_every_broken_rule_has_a_sentence(code: str):
    assert code in SENTENCES, f"add {code} to ui/kit/sentences.py"


@pytest.mark.parametrize(
    ("code", "facts"), [(c, f) for c, f in sorted(raised().items()) if not c.startswith("vault.")]
)
def test_a_sentence_names_only_facts_that_come_with_its_code(code: str, facts: frozenset[str]):
    if code.startswith("backup."):
        return  # their facts are named where they are raised, by class
    wanted = {
        field for _, field, _, _ in string.Formatter().parse(SENTENCES.get(code, "")) if field
    }
    assert wanted <= facts


def test_a_code_that_nobody_knows_is_told_all_the_same(qapp):
    assert problem("no.such") == "This cannot be saved as it is (no.such)."
    assert sentence(RuleBroken("vault.password_too_short", least=12)).startswith("A password needs")
    assert "disk is full" in sentence(StorageTrouble("disk_full"))


def test_a_brace_in_a_fact_does_no_harm(qapp):
    assert sentence(RuleBroken("cell.not_a_date", value="{x}")) == "“{x}” is not a date."


def test_text_of_others_is_never_read_as_markup():
    """Plain text is the kit's own doing: everybody else goes through Label."""
    for path, tree in trees("ui", "desktop"):
        if path == Path("ui/kit/labels.py"):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                assert name_of(node.func) not in MARKUP, f"{path}:{node.lineno}: use kit's Label"
                assert name_of(node.func) not in {"setHtml", "appendHtml", "setTextFormat"}, path
            if isinstance(node, ast.ClassDef):
                bases = {name_of(base) for base in node.bases}
                assert not bases & MARKUP, f"{path}:{node.lineno}: use kit's Label"


def test_tool_tips_of_others_go_through_the_kit():
    for path, tree in trees("ui"):
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and name_of(node.func) == "setToolTip":
                told = ast.unparse(node.args[0])
                harmless = "plain_tool_tip(" in told or told.startswith("self.tr(") or told == "''"
                assert harmless, f"{path}:{node.lineno}: {told}"


def test_every_icon_that_is_named_is_there():
    known = {path.stem for path in resources.path("icons").glob("*.svg")}
    named: set[tuple[str, str]] = set()
    for path, tree in trees("ui", "desktop"):
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            for word in node.keywords:
                if word.arg == "icon" and isinstance(word.value, ast.Constant) and word.value.value:
                    named.add((str(path), str(word.value.value)))
            if name_of(node.func) in {"Picture", "Section", "icon"} and node.args:
                place = 1 if name_of(node.func) == "Section" else 0
                if len(node.args) > place and isinstance(node.args[place], ast.Constant):
                    named.add((str(path), str(node.args[place].value)))
    assert named
    assert not [(path, name) for path, name in named if name not in known]


def test_the_licence_of_the_icons_lies_beside_them():
    assert "ISC License" in resources.path("icons/LICENSE").read_text("utf-8")
    assert "Lucide" in resources.path("NOTICE").read_text("utf-8")
