"""From the sources to what Qt reads: .ts files out of the code and the words of zh/, then .qm."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path

from setup.environment import ROOT, SCRIPTS

FOLDER = ROOT / "resources" / "translations"
CHINESE, ENGLISH = "roadbook_zh_CN.ts", "roadbook_en.ts"
NEW = ["-locations", "none", "-no-obsolete", "-source-language", "en"]
# {context: {English text: its Chinese, or its two English plurals}}
Words = dict[str, dict[str, str | list[str]]]


def update() -> int:
    """Rewrite both .ts files; say what has no Chinese yet, and what is no longer asked for."""
    unfinished = _build(FOLDER)
    for complaint in [*unfinished, *_unused()]:
        print(complaint)
    compile_all()
    return 1 if unfinished else 0


def check() -> int:
    """Fail, with a sentence for each text, if the committed .ts are not what the sources need."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        complaints = _build(folder)
        for ts in (CHINESE, ENGLISH):
            committed = (FOLDER / ts).read_text("utf-8") if (FOLDER / ts).exists() else ""
            if not complaints and committed != (folder / ts).read_text("utf-8"):
                complaints.append(f"{ts} is behind the sources: run `dev.py translate`.")
            if not complaints and _release(folder / ts, folder / "out.qm", "-fail-on-unfinished"):
                complaints.append(f"{ts} is not complete.")
    for complaint in complaints:
        print(complaint)
    return 1 if complaints else 0


def compile_all() -> None:
    """Make the .qm files that the app loads, where they are older than their .ts."""
    for ts in FOLDER.glob("*.ts"):
        qm = ts.with_suffix(".qm")
        if not qm.exists() or qm.stat().st_mtime < ts.stat().st_mtime:
            # Put in its place whole: a running app reads the old one straight from the disk.
            fresh = qm.with_suffix(f".{os.getpid()}")
            _release(ts, fresh)
            fresh.replace(qm)


def _build(folder: Path) -> list[str]:
    """Write both .ts into `folder`; return a sentence for each text without translation."""
    for ts in (CHINESE, ENGLISH):
        if folder != FOLDER and (FOLDER / ts).exists():
            shutil.copy(FOLDER / ts, folder / ts)
    _extract(folder / CHINESE, "-target-language", "zh_CN")
    _extract(folder / ENGLISH, "-target-language", "en", "-pluralonly")
    _mark_plurals(folder / CHINESE, folder / ENGLISH)
    missing = [
        f'No Chinese for "{source}" in {context}: add it to a file of translations/zh/.'
        for context, source in _fill(folder / CHINESE, _words("zh"))
    ]
    return missing + [
        f'No English plural for "{source}" in {context}: add it to a file of translations/en/.'
        for context, source in _fill(folder / ENGLISH, _words("en"), _plurals)
    ]


def _extract(ts: Path, *arguments: str) -> None:
    sources = [str(path) for area in ("desktop", "ui") for path in (ROOT / area).rglob("*.py")]
    _qt("pyside6-lupdate", *sorted(sources), *NEW, *arguments, "-ts", str(ts))


def _mark_plurals(chinese: Path, english: Path) -> None:
    """What counts with %n is a plural, also where lupdate does not see that it is one.

    It sees it in `tr()` alone; of `translate(…, "", n)` English would keep its "1 change(s)".
    """
    trees = {ts: ET.parse(ts) for ts in (chinese, english)}  # noqa: S314  (our own files)
    known = {(name, message.findtext("source")) for name, message in _messages(trees[english])}
    contexts = {each.findtext("name"): each for each in trees[english].iter("context")}
    for name, message in _messages(trees[chinese]):
        source = message.findtext("source", "")
        if "%n" not in source or (name, source) in known:
            continue
        message.set("numerus", "yes")
        if name not in contexts:
            contexts[name] = ET.SubElement(trees[english].getroot(), "context")
            ET.SubElement(contexts[name], "name").text = name
        plural = ET.SubElement(contexts[name], "message", {"numerus": "yes"})
        ET.SubElement(plural, "source").text = source
        ET.SubElement(plural, "translation")
    for ts, tree in trees.items():
        tree.write(ts, "utf-8")


def _release(ts: Path, qm: Path, *arguments: str) -> int:
    return _qt("pyside6-lrelease", "-silent", *arguments, str(ts), "-qm", str(qm))


def _qt(tool: str, *arguments: str) -> int:
    program = shutil.which(tool, path=str(SCRIPTS)) or tool
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
    if done.stderr:
        print(done.stderr, file=sys.stderr)
    return done.returncode


def _words(language: str) -> Words:
    """All that the files of one language say, by context and English text."""
    words: Words = {}
    for path in sorted((FOLDER / language).glob("*.json")):
        for context, texts in json.loads(path.read_text("utf-8")).items():
            words.setdefault(context, {}).update(texts)
    return words


def _plurals(source: str) -> list[str] | None:
    """Both forms of a text such as "%n visit(s)"; None where more than an ending changes."""
    if not re.search(r"\((s|es)\)", source):
        return None
    return [re.sub(r"\((s|es)\)", form, source) for form in ("", r"\1")]


def _nothing(_source: str) -> list[str] | None:
    return None


def _fill(
    ts: Path, words: Words, guess: Callable[[str], list[str] | None] = _nothing
) -> list[tuple[str, str]]:
    """Put the words into a .ts; return what is left without any, by context and text."""
    tree = ET.parse(ts)  # noqa: S314  (our own file)
    missing: list[tuple[str, str]] = []
    for context, message in _messages(tree):
        source = message.findtext("source", "")
        target = message.find("translation")
        if target is None:
            continue
        found = words.get(context, {}).get(source) or guess(source)
        target.clear()
        forms = [found] if isinstance(found, str) else found or []
        if not forms:
            target.set("type", "unfinished")
            missing.append((context, source))
        elif message.get("numerus"):
            for form in forms:
                ET.SubElement(target, "numerusform").text = form
        else:
            target.text = forms[0]
    ET.indent(tree, " ")
    text = ET.tostring(tree.getroot(), encoding="unicode")
    header = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    ts.write_text(header + text + "\n", "utf-8", newline="\n")
    return missing


def _messages(tree: "ET.ElementTree[ET.Element]") -> Iterator[tuple[str, ET.Element]]:
    for context in tree.iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name", ""), message


def _unused() -> list[str]:
    known = {
        (context, message.findtext("source", ""))
        for context, message in _messages(ET.parse(FOLDER / CHINESE))  # noqa: S314
    }
    return [
        f'Nobody asks for "{source}" in {context} any more.'
        for context, texts in _words("zh").items()
        for source in texts
        # The command line reads its words without Qt; a test of its own sees to them.
        if context != "CommandLine" and (context, source) not in known
    ]
