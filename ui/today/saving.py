"""One transaction for the lines of the sweep that are saved, and for what is left of the paste."""

from collections.abc import Callable, Sequence
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING, Any
from uuid import UUID

from storage.rules.quick_tokens import Understood

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ui.today.sweep import SweepRow


def understood_in(rows: "Sequence[SweepRow]") -> list[tuple[Understood, UUID | None]]:
    """What is to be written of each row, and the planned visit that it completes."""
    return [
        (row.understood, row.visit.id if row.visit else None)
        for row in rows
        if row.understood is not None
    ]


def saving(
    lines: Sequence[tuple[Understood, UUID | None]],
    left: dict[str, Any],
    day: str,
    *,
    now: datetime,
    zone: tzinfo,
) -> "Callable[[Session], int]":
    """The command that writes `lines` and keeps `left` as the draft of `day`."""
    from storage.commands.drafts import keep_draft
    from storage.commands.quick_log import log_line

    def command(session: "Session") -> int:
        for understood, visit_id in lines:
            log_line(session, understood, now=now, zone=zone, visit_id=visit_id)
        # With the visits, or a crash right after would offer their lines a second time.
        keep_draft(session, "sweep", day, left, now=now)
        return len(lines)

    return command
