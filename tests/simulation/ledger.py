"""What was ever typed in a fleet, and what its author had seen of the record."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from tests.simulation.hands import WORD
from tests.simulation.outbox import Entry, entries_after, waiting
from tests.simulation.slots import FIRST, Book

Place = tuple[int, int]  # a book, and how many changes had been made in it


@dataclass(frozen=True, slots=True)
class Made:
    """One merge group of one change, as it was typed."""

    uid: str
    kind: str
    record: str
    root: str
    group: str
    op: str
    groups: int  # of the whole change
    words: frozenset[str]
    old: frozenset[str]  # the words that stood there before
    seen: int  # the server's clock that the book had read of this record
    shown: int  # of this group on the screen: below what waits, newer values are not to be seen
    epoch: int  # of the book: it may not have heard yet that the server was put back
    place: Place
    before: tuple[Place, ...]  # the books that this one was copied from, and when

    def comes_after(self, other: "Made") -> bool:
        """Whether it was made in the same book later, or in a copy of it."""
        places = (self.place, *self.before)
        return any(book == other.place[0] and n >= other.place[1] for book, n in places)


@dataclass(slots=True)
class Ledger:
    """All changes of all books of a fleet, also of those that were lost with their laptop."""

    made: list[Made] = field(default_factory=list)
    wanted: set[str] = field(default_factory=set)  # uids that must reach the server
    root_of_word: dict[str, str] = field(default_factory=dict)
    author_of_word: dict[str, str] = field(default_factory=dict)
    sent_again: set[str] = field(default_factory=set)  # what a server knew that was put back
    shown: dict[tuple[str, str], int] = field(default_factory=dict)  # by uid and group
    epochs: list[str] = field(default_factory=lambda: [FIRST])
    restored_at: list[int] = field(default_factory=list)  # of each epoch after the first

    def note(
        self, book: Book, after: int, place: Place, before: tuple[Place, ...], author: str
    ) -> None:
        """Add what the outbox got behind number `after`."""
        entries = entries_after(book, after)
        if not entries:
            return
        ((name, cursor),) = book.look("SELECT epoch, cursor FROM sync_state")
        epoch = self.epochs.index(name)
        below = self._below(waiting(book))
        for entry in entries:
            self.wanted.add(entry.uid)
            shown = book.look("SELECT seq FROM replica WHERE id = ?", bytes.fromhex(entry.id))
            seen: int = max([cursor, *(seq for (seq,) in shown)])
            fields = entry.fields or {"-": {}}
            for group, values in fields.items():
                root = entry.root or "tenant"
                old = words({name: entry.old.get(name.partition(".")[0]) for name in values})
                fresh = words(values) - old
                made = Made(
                    entry.uid, entry.kind, entry.id, root, group, entry.op, len(fields),
                    fresh, old, seen, below.get((entry.id, group), seen), epoch, place, before,
                )  # fmt: skip
                self.made.append(made)
                self.shown[made.uid, group] = made.shown
                for word in fresh:
                    self.root_of_word.setdefault(word, root)
                    self.author_of_word.setdefault(word, author)

    def _below(self, entries: list[Entry]) -> dict[tuple[str, str], int]:
        """What the screen showed of the groups that were typed over before, and wait."""
        found: dict[tuple[str, str], int] = {}
        for entry in entries:
            for group in entry.fields:
                if (entry.uid, group) in self.shown:  # else it is what is being noted
                    found.setdefault((entry.id, group), self.shown[entry.uid, group])
        return found

    def seen_by(self, made: Made) -> int:
        """What its author's book had read, as far as the server of today still knows that."""
        return min([made.seen, *self.restored_at[made.epoch :]])

    def shown_to(self, made: Made) -> int:
        """The same of what its author could see."""
        return min(made.shown, self.seen_by(made))


def words(value: Any) -> frozenset[str]:
    """The words of anything that can be written as JSON."""
    return frozenset(WORD.findall(json.dumps(value, ensure_ascii=False, default=str)))


def by_record(made: Iterable[Made]) -> dict[tuple[str, str], list[Made]]:
    """By record and merge group."""
    found: dict[tuple[str, str], list[Made]] = {}
    for each in made:
        found.setdefault((each.record, each.group), []).append(each)
    return found
