"""The evening sweep: the day's chat lines laid onto the planned visits without a result; no Qt.

The pasted text is the one thing that is kept: answering a question, taking a suggestion or typing
a line for a visit changes a line of it, and what was saved leaves it.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from math import inf
from typing import TYPE_CHECKING, Any
from uuid import UUID

from storage.rules.choices import NotVisited
from storage.rules.quick_tokens import LEAVE_OPEN, Token, TokenKind, Understood

if TYPE_CHECKING:
    from storage.queries.visits import VisitRow

Understand = Callable[[str, Mapping[str, str]], Understood]
REASONS = (NotVisited.MOVED, NotVisited.NOBODY_THERE, NotVisited.OUT_OF_TIME)
TYPE_A_LINE = len(REASONS) + 1
_HAN = re.compile(r"[\u3400-\u9fff]")
_CHOICES = 9


class RowState(StrEnum):
    """How far a row is."""

    READY = "ready"
    ASKS = "asks"
    NOTHING = "nothing"
    TO_SORT = "to_sort"
    """The line names no customer that the book knows: saved, it waits under "to be sorted"."""


@dataclass(frozen=True, slots=True)
class SweepRow:
    """A planned visit, a line of the paste, or both."""

    key: str
    state: RowState
    visit: "VisitRow | None"
    line: int | None
    understood: Understood | None
    days: tuple[date, ...] = ()
    """The days that a moved visit may go to, while that is asked."""

    @property
    def question(self) -> Token | None:
        return self.understood.question if self.understood else None

    @property
    def suggestion(self) -> str:
        """What Tab would add to the line; "" where nothing is offered."""
        offers = self.understood.offers if self.understood else ()
        return next((offer.insert for offer in offers if offer.value is not None), "")

    @property
    def saves(self) -> bool:
        return self.state in (RowState.READY, RowState.TO_SORT)


class Sweep:
    """Lines and visits, laid onto each other."""

    def __init__(self, understand: Understand) -> None:
        self._understand = understand
        self._lines: list[str] = []
        self._picks: dict[str, dict[str, str]] = {}
        self._visits: Sequence[VisitRow] = ()
        self._rows: list[SweepRow] | None = None
        self._moving: tuple[str, tuple[date, ...]] = ("", ())

    # What there is

    @property
    def text(self) -> str:
        return "\n".join(self._lines)

    def set_text(self, text: str) -> None:
        """Another paste, or a key in it; answers stay with the lines that did not change."""
        self._lines = text.split("\n") if text else []
        self._rows = None

    def set_visits(self, visits: "Sequence[VisitRow]") -> None:
        """The planned visits without a result, in the order of the clock."""
        self._visits = visits
        self._rows = None

    def forget(self) -> None:
        """The book has changed: the lines may be understood differently."""
        self._rows = None

    def draft(self) -> dict[str, Any]:
        """What has to survive a crash."""
        kept = {line: self._picks[line] for line in self._lines if self._picks.get(line)}
        return {"text": self.text, "picks": kept}

    def restore(self, draft: Mapping[str, Any]) -> None:
        picks = draft.get("picks")
        self._picks = {str(k): dict(v) for k, v in picks.items()} if isinstance(picks, dict) else {}
        self.set_text(str(draft.get("text", "")))

    @property
    def line_count(self) -> int:
        return sum(1 for line in self._lines if line.strip())

    @property
    def visits(self) -> "Sequence[VisitRow]":
        return self._visits

    def rows(self) -> list[SweepRow]:
        """All rows in the order of the day; an unplanned visit stands after the line before it."""
        if self._rows is None:
            self._rows = self._lay()
        return self._rows

    def row(self, key: str) -> SweepRow | None:
        return next((row for row in self.rows() if row.key == key), None)

    def ready(self) -> list[SweepRow]:
        return [row for row in self.rows() if row.saves]

    def first_open(self) -> str | None:
        """The row to look at first: one that asks, else one that has nothing yet, else any."""
        rows = self.rows()
        asking = [row for row in rows if row.state is RowState.ASKS]
        waiting = [row for row in rows if not row.saves]
        return (asking or waiting or rows)[0].key if rows else None

    def next_open(self, after: str) -> str | None:
        """The row to go on with: the next line, below and then above, before rows without one."""
        rows = self.rows()
        place = next((n for n, row in enumerate(rows) if row.key == after), -1)
        round_ = [*rows[place + 1 :], *rows[: max(place, 0)]]
        lines = [row for row in round_ if row.line is not None]
        return next((row.key for row in (*lines, *round_)), None)

    # What the rep does

    def answer(self, row: SweepRow, digit: int) -> bool:
        """Answer the open question with a digit; 0 leaves it open on purpose."""
        question = row.question
        if question is None or row.line is None:
            return False
        choices = question.choices[:_CHOICES]
        if digit > len(choices):
            return False
        line = self._lines[row.line]
        pick = choices[digit - 1].key if digit else LEAVE_OPEN
        self._picks[line] = {**self._picks.get(line, {}), question.ask: pick}
        self._rows = None
        return True

    def react(self, row: SweepRow, digit: int) -> bool:
        """Say the reaction, 1 to 5 for -2 to +2, in the place of the one said before."""
        if row.line is None or row.understood is None or not 1 <= digit <= 5:
            return False
        line = self._lines[row.line]
        said = f"{digit - 3:+d}"
        written = re.search(r"\s*(反应|reaction)\s*[:：]\s*[+\-−–]?\d", line, re.IGNORECASE)
        label = " 反应:" if _HAN.search(line) else " reaction:"
        rest = line if written is None else line[: written.start()] + line[written.end() :]
        self._replace(row.line, rest + label + said)
        return True

    def ask_day(self, row: SweepRow, days: Sequence[date]) -> None:
        """The visit was moved: the row asks to which of these days."""
        self._moving = (row.key, tuple(days))
        self._rows = None

    def take(self, row: SweepRow) -> bool:
        """Take the suggestion."""
        if row.line is None or not row.suggestion:
            return False
        self._replace(row.line, self._lines[row.line] + row.suggestion)
        return True

    def write(self, row: SweepRow, text: str) -> None:
        """Give a row another line; emptied, it is a visit without a result again."""
        text = " ".join(text.split())
        if row.line is not None:
            if text:
                self._replace(row.line, text)
            else:
                self.drop(row)
        elif text and row.visit is not None:
            begins = text.startswith(("@", "＠"))
            self._lines.append(text if begins else f"@{row.visit.customer} {text}")
            self._rows = None

    def drop(self, row: SweepRow) -> None:
        """The line was saved, or thrown away."""
        if row.line is not None:
            self._picks.pop(self._lines.pop(row.line), None)
            self._rows = None

    def line_of(self, row: SweepRow) -> str:
        return self._line(row)

    def _line(self, row: SweepRow) -> str:
        return "" if row.line is None else self._lines[row.line]

    def _replace(self, place: int, line: str) -> None:
        before = self._lines[place]
        if before in self._picks:
            self._picks[line] = self._picks.pop(before)
        self._lines[place] = line
        self._rows = None

    # Laying lines onto visits

    def _lay(self) -> list[SweepRow]:
        left = list(self._visits)
        placed: list[tuple[float, int, SweepRow]] = []
        latest = inf
        for place, line in enumerate(self._lines):
            if not line.strip():
                continue
            understood = self._understand(line, self._picks.get(line, {}))
            visit = _visit_of(understood, left)
            if visit is not None:
                left.remove(visit)
                latest = visit.at.timestamp() if visit.at else inf
            key = _key(visit, understood, place)
            while any(row.key == key for _, _, row in placed):
                key += "+"
            row = SweepRow(key, _state(understood), visit, place, understood)
            placed.append((latest, place, row))
        for visit in left:
            key = f"visit:{visit.id.hex}"
            days = self._moving[1] if self._moving[0] == key else ()
            row = SweepRow(key, RowState.NOTHING, visit, None, None, days)
            placed.append((visit.at.timestamp() if visit.at else inf, -1, row))
        return [row for _, _, row in sorted(placed, key=lambda each: each[:2])]


def _visit_of(understood: Understood, left: "Sequence[VisitRow]") -> "VisitRow | None":
    customer: UUID | None = understood.customer.id if understood.customer else None
    return next((visit for visit in left if visit.customer_id == customer), None)


def _state(understood: Understood) -> RowState:
    if understood.question is not None:
        return RowState.ASKS
    known = understood.customer is not None or understood.first(TokenKind.CUSTOMER) is not None
    return RowState.READY if known else RowState.TO_SORT


def _key(visit: "VisitRow | None", understood: Understood, place: int) -> str:
    """What a row is known by, also when lines before it have left."""
    if visit is not None:
        return f"visit:{visit.id.hex}"
    customer = understood.customer
    return f"customer:{customer.id.hex}" if customer is not None else f"line:{place}"
