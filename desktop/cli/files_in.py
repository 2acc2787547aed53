"""`import`: files into the book, each with an account of every row."""

import sys
from argparse import Namespace
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.cli.answers import Answer, Exit, Refused
from desktop.cli.book import open_for, profile_of
from desktop.cli.words import Words
from desktop.opening import SystemClock, zone_of
from storage.rules.errors import RuleBroken

if TYPE_CHECKING:
    from storage.database import Database
    from storage.transfer import Request
    from storage.transfer.plan import Plan

MOST_SHOWN = 20


def run(given: Namespace, words: Words) -> Answer:
    """All files that can be read go in; those that cannot are each told in a sentence."""
    mapping = _mapping(given.map, words)
    read: dict[Path, Request | RuleBroken] = {}
    for path in given.files:
        read[path] = _read(path, given, mapping)
    if all(isinstance(one, RuleBroken) for one in read.values()):
        # Nothing is made for a file that nobody can read, not even an empty book.
        return _summed([_unread(path, read[path], words) for path in given.files])
    profile = profile_of(given)
    today = SystemClock().now().astimezone(zone_of(profile)).date()
    answers: dict[Path, Answer] = {}
    with open_for(given, words, create=not given.dry_run) as database:
        for path in _in_order(database, read):
            answers[path] = _bring_in(database, path, read[path], given, today, words)
    return _summed([answers[path] for path in given.files])


def _mapping(given: list[str], words: Words) -> dict[str, str]:
    pairs = [one.rpartition("=") for one in given]
    for column, equals, _ in pairs:
        if not equals or not column:
            raise Refused(words("Write --map COLUMN=FIELD, such as --map Firma=name."))
    return {column: field.strip() for column, _, field in pairs}


def _read(path: Path, given: Namespace, mapping: Mapping[str, str]) -> "Request | RuleBroken":
    from storage.rules.file_kinds import FileKind
    from storage.transfer import Request, read_file
    from storage.transfer.understanding import Options

    try:
        table = read_file(path)
    except RuleBroken as error:
        return error
    kind = FileKind(given.kind) if given.kind else None
    return Request(path.name, table, kind, mapping, Options(given.currency))


def _in_order(database: "Database", read: "Mapping[Path, Request | RuleBroken]") -> list[Path]:
    """Customers before what is theirs, whatever the order in which the files were named."""
    from storage.rules.file_kinds import FileKind
    from storage.transfer.planning import recognition_of

    order = [FileKind.PRODUCTS, FileKind.CUSTOMERS, FileKind.CONTACTS]

    def place(path: Path) -> int:
        request = read[path]
        if isinstance(request, RuleBroken):
            return 0
        try:
            kind = recognition_of(database, request).kind
        except RuleBroken:
            return 0
        return order.index(kind) if kind in order else len(order)

    return sorted(read, key=place)


def _bring_in(
    database: "Database",
    path: Path,
    request: "Request | RuleBroken",
    given: Namespace,
    today: date,
    words: Words,
) -> Answer:
    from storage.rules.choices import Role
    from storage.transfer import plan_import, run_import
    from storage.transfer.plan import Outcome
    from storage.transfer.planning import recognition_of
    from ui.kit.roles import brings_in

    if isinstance(request, RuleBroken):
        return _unread(path, request, words)
    try:
        role = _role(database)
        # For the back office only the customers that are there count: none are made.
        request = replace(request, only_known=role == Role.OFFICE)
        if not brings_in(role, recognition_of(database, request).kind):
            return _unread(path, RuleBroken("columns.not_of_your_role"), words)
        if given.dry_run:
            plan = plan_import(database, request)
            counts = {outcome: plan.count(outcome) for outcome in Outcome}
            return _told(path, plan, counts, words, done=False)
        imported = run_import(database, request, today=today, progress=_progress(path))
    except RuleBroken as error:
        return _unread(path, error, words)
    return _told(path, imported.plan, imported.counts, words, done=True, stopped=imported.stopped)


def _role(database: "Database") -> str:
    """The role of whoever's book this is; empty where no company has said."""
    from storage.models import Person

    with database.read() as session:
        person = session.get(Person, database.world.author)
        return (person.role if person is not None else None) or ""


def _progress(path: Path) -> "Any":
    if not sys.stderr.isatty():
        return None

    def show(done: int, of: int) -> bool:
        end = "\n" if done >= of else "\r"
        print(f"{path.name}: {done:,} / {of:,}", end=end, file=sys.stderr, flush=True)
        return True

    return show


def _unread(path: Path, error: "Request | RuleBroken", words: Words) -> Answer:
    if not isinstance(error, RuleBroken):
        return Answer("")
    told = words.refusal(error)
    data = {"file": str(path), "error": told, "code": error.code}
    return Answer(f"{path.name}: {told}", data, Exit.NOTHING)


def _told(
    path: Path,
    plan: "Plan",
    counts: "Mapping[Any, int]",
    words: Words,
    *,
    done: bool,
    stopped: str = "",
) -> Answer:
    from storage.transfer.plan import Outcome

    refused = [
        {
            "row": refusal.row,
            "column": refusal.column,
            "value": refusal.value,
            "reason": words.refusal(RuleBroken(refusal.code, **refusal.facts)),
            "code": refusal.code,
            "row_goes_in": not refusal.whole_row,
        }
        for refusal in plan.refusals
    ]
    data = {
        "file": str(path),
        "encoding": plan.encoding,
        "kind": plan.kind.value,
        "rows": plan.rows,
        "created": counts[Outcome.CREATED],
        "updated": counts[Outcome.UPDATED],
        "unchanged": counts[Outcome.UNCHANGED],
        "duplicates": plan.suspected_rows(),
        "refused": refused,
        "held_back": counts[Outcome.HELD_BACK],
        "suspected": [_duplicate(one) for one in plan.duplicates],
        "notices": [{"code": n.code, "line": n.line, **n.facts} for n in plan.notices],
        "dry_run": not done,
    }
    if stopped:
        data["stopped"] = stopped
    in_it = sum(counts[one] for one in (Outcome.CREATED, Outcome.UPDATED, Outcome.UNCHANGED))
    exit_code = Exit.DONE
    if done and (refused or stopped):
        exit_code = Exit.PART if in_it else Exit.NOTHING
    return Answer("\n".join(_lines(path, data, words)), data, exit_code)


def _duplicate(duplicate: Any) -> dict[str, Any]:
    return {
        "row": duplicate.row,
        "name": duplicate.name,
        "of": duplicate.other_name,
        "of_row": duplicate.other_row,
        "reason": duplicate.reason,
    }


def _lines(path: Path, data: Mapping[str, Any], words: Words) -> list[str]:
    """A summary for people: what went in, what did not and why."""
    head = words("{file}: %n row(s) of {kind}", data["rows"]).format(
        file=path.name, kind=words(str(data["kind"]))
    )
    if data["encoding"]:
        head += f", {data['encoding']}"
    if data["dry_run"]:
        head += words(" (nothing was written)")
    counted = words(
        "  {created} new, {updated} changed, {unchanged} as before, {duplicates} perhaps twice, "
        "{refused} refused"
    )
    numbers = {name: f"{data[name]:,}" for name in ("created", "updated", "unchanged")}
    lines = [
        head,
        counted.format(
            **numbers, duplicates=f"{data['duplicates']:,}", refused=f"{len(data['refused']):,}"
        ),
    ]
    for refusal in data["refused"][:MOST_SHOWN]:
        value = f" “{refusal['value']}”" if refusal["value"] else ""
        where = words("row {row}").format(row=refusal["row"])
        lines.append(f"    {where}, {refusal['column']}{value}: {refusal['reason']}")
    if (more := len(data["refused"]) - MOST_SHOWN) > 0:
        lines.append("    " + words("and %n more; --json lists them all", more))
    if data.get("stopped"):
        lines.append("  " + words("It was stopped before the end; start it again to go on."))
    return lines


def _summed(answers: list[Answer]) -> Answer:
    """One object for one file, a list for several."""
    exits = {answer.exit for answer in answers}
    exit_code = exits.pop() if len(exits) == 1 else Exit.PART
    data = answers[0].data if len(answers) == 1 else [answer.data for answer in answers]
    return Answer("\n".join(answer.text for answer in answers), data, exit_code)
