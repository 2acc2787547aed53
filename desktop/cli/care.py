"""`check`, `backup` and `restore`: what looks after the book itself."""

import os
from argparse import Namespace
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cli.answers import Answer, Exit, Refused
from desktop.cli.book import asked, in_words, known_key, open_for, profile_of
from desktop.cli.words import Words
from desktop.opening import SystemClock, local_zone, take_over
from desktop.profile import Profile
from desktop.running import RunningCopy
from desktop.services import keys_beside

if TYPE_CHECKING:
    from storage.backup import Copy
    from storage.check import Finding

RECOVERY = "ROADBOOK_RECOVERY_CODE"


def run(given: Namespace, words: Words) -> Answer:
    return {"check": check, "backup": backup, "restore": restore}[given.command](given, words)


def check(given: Namespace, words: Words) -> Answer:
    """Every finding, one line each."""
    from storage.check import check as look

    profile = profile_of(given)
    with in_words(words):
        _there(profile, words)
        today = SystemClock().now().astimezone(local_zone()).date()
        findings = look(profile.book, known_key(profile, words), today)
    data = {"findings": [asdict(finding) for finding in findings]}
    if not findings:
        return Answer(words("All that must hold in this book holds."), data)
    lines = [words("What does not hold in this book:")]
    lines += [f"  {_said(finding, words)}" for finding in findings]
    return Answer("\n".join(lines), data, Exit.PART)


def backup(given: Namespace, words: Words) -> Answer:
    """A verified copy, and beside it the key file that the recovery code opens."""
    from desktop.opening import open_vault
    from storage.backup import backup as copy_book
    from storage.backup import copy_files

    profile, target = profile_of(given), Path(given.file)
    with open_for(given, words):
        made = copy_book(profile.book, known_key(profile, words), target)
        copy_files(profile.book, target)
        if not profile.is_demo:
            open_vault(profile).write_recovery_copy(keys_beside(target))
    told = words("The copy was written and read again: {file}, {records} records.")
    return Answer(told.format(file=target, records=f"{_records(made):,}"), _data(made, target))


def restore(given: Namespace, words: Words) -> Answer:
    """The copy takes the book's place; the book before is kept beside it."""
    from storage.backup import restore as put_back

    profile, source = profile_of(given), Path(given.file)
    running = RunningCopy(profile.folder)
    if not running.acquire():
        raise Refused(words("Close Roadbook first: its window has this book open."))
    try:
        with in_words(words):
            key = _key_for(profile, source, words)
            done = put_back(source, profile.book, key, profile.backups)
    finally:
        running.release()
    told = words("The book is now the copy: {records} records.")
    lines = [told.format(records=f"{_records(done.copy):,}")]
    if done.kept is not None:
        lines.append(words("The book before is kept: {folder}", folder=done.kept))
    kept = None if done.kept is None else str(done.kept)
    return Answer("\n".join(lines), _data(done.copy, source) | {"kept": kept})


def _key_for(profile: Profile, source: Path, words: Words) -> bytes:
    """The profile's own key; on a new computer the recovery code opens the copy's key file."""
    if not profile.is_new:
        return known_key(profile, words)
    if not source.is_file():
        told = words("There is no such file: {file}", file=source.name)
        raise Refused(told, code="backup.missing")
    question = words("Recovery code of the copy: ")
    code = os.environ.get(RECOVERY) or asked(question, RECOVERY, words)
    return take_over(profile, keys_beside(source), code, os.environ.get("ROADBOOK_PASSWORD"))


def _there(profile: Profile, words: Words) -> None:
    if not profile.exists:
        told = words("There is no book in {folder} yet.", folder=profile.folder)
        raise Refused(told, code="profile.none")


def _said(finding: "Finding", words: Words) -> str:
    """What does not hold, how often, and the first places."""
    from storage.check.findings import WORDS

    places = ", ".join(finding.places)
    said = words(WORDS[finding.code]).format(detail=places)
    if not places or "{detail}" in WORDS[finding.code]:
        return said
    return f"{said} ({finding.count}): {places}"


def _records(copy: "Copy") -> int:
    return sum(copy.counts.values())


def _data(copy: "Copy", path: Path) -> dict[str, object]:
    return {"file": str(path), "records": _records(copy), "counts": copy.counts}
