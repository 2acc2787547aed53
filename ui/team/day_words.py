"""A day's visits as its reader sees them: when, where, what came of it, with evidence or not."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from storage.rules.choices import NotVisited, VisitStatus
from storage.rules.visits import said_of
from ui.comments.presenter import Line
from ui.kit.cells import Tone
from ui.kit.context import Context
from ui.kit.formats import MINUS

if TYPE_CHECKING:
    from datetime import datetime

    from storage.queries.team_days import DayVisit, PersonDay
    from storage.rules.reports import Report

translate = QCoreApplication.translate
_MINUTES = 60


@dataclass(frozen=True, slots=True)
class VisitCells:
    """One visit of the day."""

    number: int
    time: str
    customer: str
    said: str
    reaction: str
    reaction_tone: Tone
    evidence: str
    gone: bool  # it did not take place
    comment: int = 0  # the number of the comment on it

    def spoken(self) -> str:
        parts = (self.time, self.customer, self.said, self.reaction, self.evidence)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Block:
    """One visit on the time line, in minutes of the local day."""

    number: int
    start: int
    end: int
    done: bool


def visit_cells(each: "DayVisit", number: int, context: Context, comment: int = 0) -> VisitCells:
    """One row of the day."""
    visit = each.visit
    done = visit.status is VisitStatus.DONE
    reaction = visit.reaction if done else None
    evidence = ""
    if done:
        proof = translate("Team", "with evidence")
        evidence = proof if each.evidence else translate("Team", "no evidence")
    return VisitCells(
        number,
        _time(each, context),
        visit.customer,
        _said(each),
        "" if reaction is None else _signed(reaction),
        "bad" if (reaction or 0) < 0 else "ok" if (reaction or 0) > 0 else "text",
        evidence,
        gone=bool(visit.not_visited),
        comment=comment,
    )


def blocks(day: "PersonDay", context: Context) -> list[Block]:
    """The visits on the time line."""
    found: list[Block] = []
    for number, each in enumerate(day.visits, 1):
        if (at := each.visit.at) is None:
            continue
        start = _minute(at, context)
        done = each.visit.status is VisitStatus.DONE
        found.append(Block(number, start, start + (each.visit.minutes or _MINUTES), done))
    return found


def comment_lines(day: "PersonDay", context: Context) -> list[Line]:
    """What can be commented on: each visit of the day."""
    found: list[Line] = []
    for number, each in enumerate(day.visits, 1):
        cells = visit_cells(each, number, context)
        quote = " ".join(part for part in (cells.time, cells.customer, cells.said) if part)
        found.append(Line(f"visit:{each.visit.id.hex}", quote))
    return found


def summed_up(day: "PersonDay") -> str:
    """planned 3, done 2, unplanned 1, not visited 1."""
    return translate(
        "Team", "planned {planned}, done {done}, unplanned {unplanned}, not visited {missed}"
    ).format(planned=day.planned, done=day.done, unplanned=day.unplanned, missed=day.not_visited)


def own_words(report: "Report") -> str:
    """What the rep wrote himself, in one line; a draft reads like the visits above it."""
    return "  ".join(s.own for s in report if s.own and not s.dropped)


def not_visited_word(reason: str) -> str:
    """Why a visit did not take place."""
    words = {
        NotVisited.MOVED: translate("Team", "moved by the customer"),
        NotVisited.NOBODY_THERE: translate("Team", "nobody there"),
        NotVisited.OUT_OF_TIME: translate("Team", "ran out of time"),
    }
    known = reason in tuple(NotVisited)
    return words.get(NotVisited(reason), "") if known else reason


def _said(each: "DayVisit") -> str:
    visit = each.visit
    colon = translate("Team", "{what}: {more}")
    if visit.not_visited:
        why = visit.not_visited_note or not_visited_word(visit.not_visited)
        gone = translate("Team", "Not visited")
        return colon.format(what=gone, more=why) if why else gone
    said = said_of(visit.note or "", visit.customer or "") or visit.next_step or visit.purpose or ""
    if not visit.was_planned:
        unplanned = translate("Team", "Unplanned")
        return colon.format(what=unplanned, more=said) if said else unplanned
    return said


def _time(each: "DayVisit", context: Context) -> str:
    at = each.visit.at
    if at is None:
        return ""
    start = f"{at.astimezone(context.zone):%H:%M}"
    if each.visit.status is not VisitStatus.DONE or not each.visit.minutes:
        return start
    minute = _minute(at, context) + each.visit.minutes
    return f"{start}–{minute // 60 % 24:02}:{minute % 60:02}"


def _minute(at: "datetime", context: Context) -> int:
    local = at.astimezone(context.zone)
    return local.hour * 60 + local.minute


def _signed(number: int) -> str:
    return f"+{number}" if number > 0 else f"{MINUS}{-number}" if number < 0 else "0"
