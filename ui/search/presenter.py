"""Which actions fit what was typed, and how the results are grouped; no Qt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from storage.rules.kinds import Kind
from storage.rules.names import initials, pinyin
from storage.rules.text import fold

ACTIONS_ONLY = ">"
ACTIONS_SHOWN = 6


class Named(Protocol):
    """As much of an action as the search looks at."""

    @property
    def id(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def words(self) -> str: ...
    @property
    def icon(self) -> str: ...


class Hit(Protocol):
    """As much of a record found as the search shows."""

    @property
    def kind(self) -> Kind: ...
    @property
    def id(self) -> UUID: ...
    @property
    def customer_id(self) -> UUID | None: ...
    @property
    def title(self) -> str: ...
    @property
    def snippet(self) -> str: ...


class Group(StrEnum):
    """The headings, in their order."""

    ACTIONS = "actions"
    CUSTOMERS = "customers"
    CONTACTS = "contacts"
    NOTES = "notes"


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the list."""

    group: Group
    title: str
    snippet: str = ""
    kind: Kind | None = None
    action: str = ""
    icon: str = ""
    id: UUID | None = None
    customer_id: UUID | None = None


def wants_records(text: str) -> bool:
    """Whether what was typed asks for records, not for actions alone."""
    return bool(text.strip()) and not text.startswith(ACTIONS_ONLY)


def matching_actions(actions: Iterable[Named], text: str) -> list[Result]:
    """The actions that fit: all with nothing typed, those that begin with it first."""
    only = text.startswith(ACTIONS_ONLY)
    words = fold(text.removeprefix(ACTIONS_ONLY)).split()
    ranked: list[tuple[int, int, Result]] = []
    for place, action in enumerate(actions):
        rank = _rank(action, words)
        if rank is not None:
            result = Result(Group.ACTIONS, action.text, action=action.id, icon=action.icon)
            ranked.append((rank, place, result))
    ranked.sort(key=lambda entry: entry[:2])
    found = [result for _, _, result in ranked]
    return found if only or not words else found[:ACTIONS_SHOWN]


def _rank(action: Named, words: Sequence[str]) -> int | None:
    if not words:
        return 0
    text = fold(action.text)
    haystack = " ".join((text, fold(action.words), pinyin(action.text), initials(action.text)))
    if not all(word in haystack for word in words):
        return None
    return 0 if text.startswith(words[0]) else 1


def results_of(hits: Iterable[Hit]) -> list[Result]:
    """Records found, customers first, then people, then what was written."""
    groups = {Kind.CUSTOMER: Group.CUSTOMERS, Kind.CONTACT: Group.CONTACTS}
    results = [
        Result(
            groups.get(hit.kind, Group.NOTES),
            hit.title,
            hit.snippet,
            kind=hit.kind,
            id=hit.id,
            customer_id=hit.customer_id,
        )
        for hit in hits
    ]
    order = list(Group)
    return sorted(results, key=lambda result: order.index(result.group))


def arranged(actions: Sequence[Result], records: Sequence[Result], text: str) -> list[Result]:
    """Records first where records were asked for; actions first where nothing was typed."""
    if wants_records(text):
        return [*records, *actions]
    return list(actions)
