"""The daily report: drafted from the day's facts, with the rep's own sentences kept as they are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Any, TypeVar

BlockOf = TypeVar("BlockOf", bound=StrEnum)


class Block(StrEnum):
    """The four blocks of every report, in their order (B.2)."""

    PROGRESS = "progress"
    PROBLEMS = "problems"
    RESOURCES = "resources"
    IMPROVEMENTS = "improvements"


@dataclass(frozen=True, slots=True)
class Link:
    """The record that a sentence was drafted from."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One line of a report.

    A drafted sentence is a code with facts, so that each reader sees it in their language; `own`
    is what the rep wrote, either from nothing or over the draft. `dropped` remembers that the
    rep took a drafted sentence out, or the next refresh would bring it back.
    """

    key: str
    block: StrEnum  # a `Block`, or another paper's own
    code: str = ""
    facts: Mapping[str, Any] | None = None
    link: Link | None = None
    own: str | None = None
    typed: int = 0
    dropped: bool = False

    @property
    def is_own(self) -> bool:
        """Whether the words are the rep's."""
        return self.own is not None


Report = tuple[Sentence, ...]


def refresh(kept: Report, drafted: Iterable[Sentence]) -> Report:
    """The report with today's drafts: what the rep wrote or took out stays as it was.

    Drafts stand in the order of the day, also those that the rep wrote over; a draft whose record
    is gone goes, unless the rep wrote over it. The rep's own lines end their block.
    """
    mine = {s.key: s for s in kept if s.is_own or s.dropped}
    after = [mine.pop(draft.key, draft) for draft in drafted]
    return _in_blocks([*after, *mine.values()])


def add(report: Report, block: StrEnum, key: str, text: str) -> Report:
    """The report with a sentence of the rep's own at the end of `block`."""
    text = text.strip()
    if not text:
        return report
    return _in_blocks([*report, Sentence(key=key, block=block, own=text, typed=len(text))])


def edit(report: Report, key: str, text: str, drafted: str = "") -> Report:
    """The report with the words of one sentence changed; emptied, it is taken out.

    `drafted` is how the draft read on the screen: only what differs from it counts as typed.
    """
    text = text.strip()
    if not text:
        return remove(report, key)
    after: list[Sentence] = []
    for sentence in report:
        if sentence.key != key:
            after.append(sentence)
        elif sentence.code and text == drafted:
            after.append(replace(sentence, own=None, typed=0, dropped=False))
        else:
            typed = characters_typed(drafted if sentence.code else "", text)
            after.append(replace(sentence, own=text, typed=typed, dropped=False))
    return tuple(after)


def remove(report: Report, key: str) -> Report:
    """The report without a sentence; a drafted one is remembered as taken out."""
    return tuple(
        replace(sentence, own=None, typed=0, dropped=True) if sentence.key == key else sentence
        for sentence in report
        if sentence.key != key or sentence.code
    )


def restore(report: Report) -> Report:
    """The report with every drafted sentence back that was taken out."""
    return tuple(replace(sentence, dropped=False) for sentence in report)


def shown(report: Report, block: StrEnum) -> list[Sentence]:
    """What is read under `block`."""
    return [s for s in report if s.block is block and not s.dropped]


def typed_in(report: Report) -> int:
    """How many characters of the report the rep typed."""
    return sum(sentence.typed for sentence in report if not sentence.dropped)


def characters_typed(before: str, after: str) -> int:
    """How many characters of `after` are not from `before`."""
    if not before:
        return len(after)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return len(after) - sum(match.size for match in matcher.get_matching_blocks())


def to_stored(
    report: Report, blocks: Iterable[StrEnum] = Block
) -> dict[StrEnum, list[dict[str, Any]]]:
    """Each block as a list of plain dicts; `text` is there where the words are the rep's."""
    stored: dict[StrEnum, list[dict[str, Any]]] = {block: [] for block in blocks}
    for sentence in report:
        entry: dict[str, Any] = {"key": sentence.key, "own": sentence.is_own}
        if sentence.own is not None:
            entry |= {"text": sentence.own, "typed": sentence.typed}
        if sentence.code:
            entry |= {"code": sentence.code, "facts": dict(sentence.facts or {})}
        if sentence.link is not None:
            entry |= {"kind": sentence.link.kind, "id": sentence.link.id}
        if sentence.dropped:
            entry["dropped"] = True
        stored[sentence.block].append(entry)
    return stored


def from_stored(stored: Mapping[BlockOf, Iterable[Mapping[str, Any]] | None]) -> Report:
    """The report back from what was stored, in the order of the blocks given."""
    return tuple(
        Sentence(
            key=entry["key"],
            block=block,
            code=entry.get("code", ""),
            facts=entry.get("facts"),
            link=Link(entry["kind"], entry["id"]) if "kind" in entry else None,
            own=entry.get("text"),
            typed=entry.get("typed", 0),
            dropped=entry.get("dropped", False),
        )
        for block, entries in stored.items()
        for entry in entries or ()
    )


def _in_blocks(sentences: Iterable[Sentence]) -> Report:
    return tuple(sorted(sentences, key=lambda s: list(type(s.block)).index(s.block)))
