"""What one cell of a table or one line of a row says, and in which tone; no Qt."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

Tone = Literal["text", "muted", "accent", "ok", "warn", "bad"]
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Mark:
    """A small dot at a record that waits for the server or for a decision; `said` is its word."""

    tone: Tone
    said: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that is more than a plain word."""

    text: str
    tone: Tone = "text"
    bold: bool = False
    second: str = ""
    """A second, smaller line; the table's rows have to be high enough (48)."""
    second_tone: Tone = "muted"
    chip: bool = False
    """Painted as a grey chip."""
    icon: str = ""
    mark: Mark | None = None

    def spoken(self) -> str:
        """All of it as one text, for screen readers and the clipboard."""
        marked = self.mark.said if self.mark else ""
        return ", ".join(part for part in (self.text, self.second, marked) if part)


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """A column of a table: how it is headed, what it says of a row, how wide it is."""

    title: str
    cell: Callable[[Row], "str | Cell"]
    key: str = ""
    """What the page's query sorts by; a column without one cannot be sorted by."""
    width: int = 120
    right: bool = False
    stretch: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """A few words of a row in one tone and weight."""

    text: str
    tone: Tone = "text"
    bold: bool = False
    small: bool = False


@dataclass(frozen=True, slots=True)
class RowText:
    """What one row of a short list says, line by line; `ui/kit/rows.py` paints it."""

    key: object
    """What the list hands back when the row is chosen or opened."""
    lines: tuple[tuple[Words, ...], ...]
    right: tuple[Words, ...] = ()
    """At the right edge, one per line."""
    before: Words | None = None
    """In a column of its own at the left: a time, a date, a label."""
    icon: str = ""
    icon_tone: Tone = "muted"
    done: bool = False
    """Done rows go muted."""
    mark: Mark | None = None
    height: int = 0
    """0 for the usual height of so many lines: 32, 48, 78."""
    heading: bool = False
    """Stands above others; nobody chooses it or walks to it."""

    def spoken(self) -> str:
        """All of it in one breath, for a screen reader."""
        parts = [self.before.text] if self.before else []
        parts += [" ".join(words.text for words in line) for line in self.lines]
        parts += [words.text for words in self.right]
        parts += [self.mark.said] if self.mark else []
        return ", ".join(part for part in parts if part)
