"""`log` and `search`: one line in, and what was found."""

from argparse import Namespace
from collections.abc import Mapping
from dataclasses import asdict, is_dataclass
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING, Any
from uuid import UUID

from desktop.cli.answers import Answer, Exit, Refused
from desktop.cli.book import open_for, profile_of
from desktop.cli.words import Words
from desktop.opening import SystemClock, owner_of, zone_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from storage.commands.quick_log import Logged
    from storage.rules.quick_tokens import Token, Understood


def run(given: Namespace, words: Words) -> Answer:
    return search(given, words) if given.command == "search" else log(given, words)


def search(given: Namespace, words: Words) -> Answer:
    """What is found, one line each; finding nothing is an answer too."""
    from storage.search import search as find

    with open_for(given, words) as database, database.read() as session:
        hits = find(session, given.text)
    data = [asdict(hit) for hit in hits]
    lines = [f"{words(hit.kind.value)}: {hit.title}  {hit.snippet}".rstrip() for hit in hits]
    return Answer("\n".join(lines) or words("Nothing was found."), data)


def log(given: Namespace, words: Words) -> Answer:
    """A visit from each line, or what would be understood of it."""
    from storage.queries.quick_log import BookDirectory
    from storage.rules.quick_log import lines_of, understand

    lines = lines_of(given.text)
    if not lines:
        raise Refused(words("There is nothing to log."), code="log.empty")
    profile, now = profile_of(given), SystemClock().now()
    zone = zone_of(profile)
    with open_for(given, words, create=not given.dry_run) as database:
        owner, today = owner_of(profile, database).id, now.astimezone(zone).date()
        answers: list[Answer] = []
        for line in lines:
            directory = BookDirectory(database.read, owner, today, zone)
            understood = understand(line, directory, today=today)
            if given.dry_run:
                answers.append(_told(understood, None, words))
                continue
            with database.write() as session:
                answers.append(_saved(session, understood, now, zone, words))
    text = "\n\n".join(answer.text for answer in answers)
    data = [answer.data for answer in answers]
    return Answer(text, data[0] if len(data) == 1 else data, max(a.exit for a in answers))


def _saved(
    session: "Session", understood: "Understood", now: datetime, zone: tzinfo, words: Words
) -> Answer:
    from storage.commands.quick_log import log_line

    return _told(understood, log_line(session, understood, now=now, zone=zone), words)


def _told(understood: "Understood", logged: "Logged | None", words: Words) -> Answer:
    """What was understood, token by token, and what became of it."""
    if logged is None:
        head = words("This is what would be understood:")
    elif logged.visit_id is None:
        head = words("Kept to be sorted: it does not say for certain which customer it is about.")
    else:
        name = understood.customer.name if understood.customer else ""
        head = words("Logged: a visit to {customer}.", customer=name or understood.line)
    lines = [head, *(f"  {_line(token, words)}" for token in understood.tokens)]
    left = [understood.line[start:end] for start, end in understood.leftover]
    if left:
        lines.append(f"  {words('in the text of the visit')}: {' … '.join(left)}")
    data: dict[str, Any] = {
        "line": understood.line,
        "customer": _plain(understood.customer),
        "understood": [_as_data(token) for token in understood.tokens],
        "text": left,
        "saved": logged is not None,
    }
    if logged is not None:
        data |= _plain(logged)
    in_part = logged is not None and bool(logged.loose_note_ids)
    return Answer("\n".join(lines), data, Exit.PART if in_part else Exit.DONE)


def _line(token: "Token", words: Words) -> str:
    said = f"{words(token.kind.value)}: {token.words}"
    if token.choices:
        names = [one.customer or one.contact for one in token.choices]
        which = ", ".join(one.name for one in names if one is not None)
        said += f"  ({words('which one?')} {which})" if which else f"  ({words('which one?')})"
    return said


def _as_data(token: "Token") -> dict[str, Any]:
    data = {
        "kind": token.kind.value,
        "words": token.words,
        "state": token.state.value,
        "value": _plain(token.value),
    }
    if token.choices:
        data["choices"] = [_plain(choice) for choice in token.choices]
    return data


def _plain(value: object) -> Any:
    """What JSON can hold; ids and days become text when it is written."""
    if is_dataclass(value) and not isinstance(value, type):
        return {name: _plain(part) for name, part in asdict(value).items() if part is not None}
    if isinstance(value, Mapping):
        return {str(name): _plain(part) for name, part in value.items() if part is not None}
    if isinstance(value, tuple | list | set | frozenset):
        return [_plain(part) for part in value]
    return str(value) if isinstance(value, UUID) else value
