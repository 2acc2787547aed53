"""Comments as the pane shows them: talks with their answers, numbered by the line they are on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING

from ui.kit.formats import Formats

if TYPE_CHECKING:
    from storage.queries.comments import CommentRow


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a record that can be commented on; `quote` is what it says."""

    anchor: str
    quote: str


@dataclass(frozen=True, slots=True)
class Talk:
    """A comment with its answers; `number` ties it to its line, 0 is on the whole."""

    first: "CommentRow"
    answers: "tuple[CommentRow, ...]"
    number: int
    quote: str

    @property
    def waits(self) -> bool:
        return self.first.waiting or any(answer.waiting for answer in self.answers)


def talks(rows: "Sequence[CommentRow]", lines: Sequence[Line] = ()) -> list[Talk]:
    """The talks: those on lines in the order of the lines, then those on the whole."""
    answers: dict[object, list[CommentRow]] = {}
    for row in rows:
        if row.reply_to is not None:
            answers.setdefault(row.reply_to, []).append(row)
    asked = [row for row in rows if row.reply_to is None]
    order = {line.anchor: at for at, line in enumerate(lines)}
    anchors = list(dict.fromkeys(row.anchor for row in asked if row.anchor))
    anchors.sort(key=lambda anchor: order.get(anchor, len(order)))
    number = {anchor: at for at, anchor in enumerate(anchors, 1)}
    said = {line.anchor: line.quote for line in lines}
    found = [
        Talk(
            row,
            tuple(answers.get(row.id, ())),
            number.get(row.anchor, 0),
            row.quote or said.get(row.anchor, ""),
        )
        for row in asked
    ]
    return sorted(found, key=lambda talk: (talk.number == 0, talk.number, talk.first.at))


def numbers(found: Sequence[Talk]) -> dict[str, int]:
    """The number of each line that is commented on."""
    return {talk.first.anchor: talk.number for talk in found if talk.number}


def moment(formats: Formats, at: datetime, zone: tzinfo, today: date) -> str:
    """08:40 if it was today, else yesterday 21:05."""
    local = at.astimezone(zone)
    time = f"{local:%H:%M}"
    return time if local.date() == today else f"{formats.near_day(local.date(), today)} {time}"
