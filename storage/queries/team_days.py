"""One person's day for whoever reads it, and the check board: what was to be done, what was."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, case, func, literal, select, union_all
from sqlalchemy.orm import Session

from storage.models import DailyReport, Interaction, Target, Visit
from storage.queries import comments, reports, visits
from storage.queries.attachments import evidence_counts
from storage.queries.reports import ReportRow
from storage.queries.visits import VisitRow
from storage.rules.choices import Channel, VisitStatus
from storage.rules.days import bounds
from storage.rules.kinds import Kind


@dataclass(frozen=True, slots=True)
class DayVisit:
    """A visit of the day, and how many files prove it."""

    visit: VisitRow
    evidence: int


@dataclass(frozen=True, slots=True)
class PersonDay:
    """One person's day."""

    owner: UUID
    on: date
    visits: tuple[DayVisit, ...]
    report: ReportRow | None
    read_at: datetime | None  # when `reader` opened the report

    @property
    def planned(self) -> int:
        return sum(each.visit.was_planned for each in self.visits)

    @property
    def done(self) -> int:
        return sum(each.visit.status is VisitStatus.DONE for each in self.visits)

    @property
    def unplanned(self) -> int:
        return sum(not each.visit.was_planned for each in self.visits)

    @property
    def not_visited(self) -> int:
        return sum(bool(each.visit.not_visited) for each in self.visits)


@dataclass(frozen=True, slots=True)
class Check:
    """What was required of somebody on a day, and what was done."""

    visits_planned: int = 0
    visits_done: int = 0
    calls_required: int = 0
    calls_done: int = 0
    reports_sent: int = 0


def person_day(session: Session, owner: UUID, on: date, zone: tzinfo, reader: UUID) -> PersonDay:
    """All of a day that its reader has to know: the visits with evidence, the report."""
    start, end = bounds(on, zone)
    found = visits.of_day(session, owner, start, end)
    files = evidence_counts(session, [row.id for row in found])
    report = reports.of_day(session, owner, on)
    sent = report if report is not None and report.submitted_at is not None else None
    marks = comments.readers(session, Kind.DAILY_REPORT, sent.id) if sent else []
    return PersonDay(
        owner,
        on,
        tuple(DayVisit(row, files.get(row.id, 0)) for row in found),
        sent,
        next((mark.at for mark in marks if mark.person_id == reader), None),
    )


def check_board(
    session: Session, owners: Collection[UUID], days: Sequence[date], zone: tzinfo
) -> dict[tuple[UUID, date], Check]:
    """Numbers only (B.10): one statement over everybody and all of these days in a row."""
    people = list(owners)
    parts = [
        _counted(
            Visit.owner_id, Visit.planned_at, "visits_planned", days, zone,
            Visit.status.in_(list(VisitStatus)), Visit.was_planned.is_not(False),
            Visit.deleted_at.is_(None), Visit.owner_id.in_(people),
        ),
        _counted(
            Visit.owner_id, Visit.started_at, "visits_done", days, zone,
            Visit.deleted_at.is_(None), Visit.owner_id.in_(people),
        ),
        _counted(
            Interaction.owner_id, Interaction.at, "calls_done", days, zone,
            Interaction.channel == Channel.CALL, Interaction.effective.is_(True),
            Interaction.deleted_at.is_(None), Interaction.owner_id.in_(people),
        ),
        _reports_sent(people, days),
    ]  # fmt: skip
    both = union_all(*parts).subquery()
    query = select(both.c.owner, both.c.day, both.c.what, func.count())
    query = query.group_by(both.c.owner, both.c.day, both.c.what)
    found: dict[tuple[UUID, date], dict[str, int]] = {}
    for owner, day, what, number in session.execute(query):
        found.setdefault((owner, days[day]), {})[what] = number
    required = _required(session, people, days)
    keys = found.keys() | required.keys()
    return {key: Check(**found.get(key, {}), calls_required=required.get(key, 0)) for key in keys}


def _counted(
    owner: Any, at: Any, what: str, days: Sequence[date], zone: tzinfo, *where: ColumnElement[bool]
) -> Select[*tuple[Any, ...]]:
    ends = [bounds(day, zone)[1] for day in days]
    which = case(*((at < end, number) for number, end in enumerate(ends)), else_=len(days))
    columns = (owner.label("owner"), which.label("day"), literal(what).label("what"))
    return select(*columns).where(*where, at >= bounds(days[0], zone)[0], at < ends[-1])


def _reports_sent(people: list[UUID], days: Sequence[date]) -> Select[*tuple[Any, ...]]:
    which = case(*((DailyReport.on == day, number) for number, day in enumerate(days)), else_=0)
    return select(
        DailyReport.owner_id.label("owner"),
        which.label("day"),
        literal("reports_sent").label("what"),
    ).where(
        DailyReport.owner_id.in_(people),
        DailyReport.on.between(days[0], days[-1]),
        DailyReport.submitted_at.is_not(None),
        DailyReport.deleted_at.is_(None),
    )


def _required(
    session: Session, people: list[UUID], days: Sequence[date]
) -> dict[tuple[UUID, date], int]:
    """The calls that each day of the month's target asks for."""
    months = {f"{day:%Y-%m}" for day in days}
    query = select(Target.owner_id, Target.month, Target.calls, Target.working_days).where(
        Target.owner_id.in_(people), Target.month.in_(months), Target.deleted_at.is_(None)
    )
    found: dict[tuple[UUID, date], int] = {}
    for owner, month, calls, working in session.execute(query):
        if owner is not None and calls and working:
            each = -(-calls // working)
            found |= {(owner, day): each for day in days if f"{day:%Y-%m}" == month}
    return found
