"""The daily report: kept as the rep leaves it, and sent."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from storage.models.base import Writing
from storage.models.work import DailyReport
from storage.rules import reports as rules
from storage.rules.errors import RuleBroken
from storage.rules.ids import derived_id
from storage.rules.kinds import Kind
from storage.rules.reports import Block, Report


def report_id(owner: UUID, on: date) -> UUID:
    """There is one report per person and day, whichever laptop it is written on."""
    return derived_id(Kind.DAILY_REPORT, owner.hex, on.isoformat())


def save_report(session: Session, on: date, report: Report) -> None:
    """Keep the day's report as it now stands; after it was sent, this is a correction."""
    _write(_report(session, on), report)


def submit_report(session: Session, on: date, report: Report, *, now: datetime) -> None:
    """Send the report as it stands; it waits for the next contact with the server."""
    if not any(not sentence.dropped for sentence in report):
        raise RuleBroken("report.empty")
    record = _report(session, on)
    _write(record, report)
    record.submitted_at = now


def _report(session: Session, on: date) -> DailyReport:
    owner = Writing.of(session).author
    id_ = report_id(owner, on)
    report = session.get(DailyReport, id_)
    if report is None:
        report = DailyReport(id=id_, owner_id=owner, on=on)
        session.add(report)
    report.deleted_at = None
    return report


def _write(report: DailyReport, changed: Report) -> None:
    stored = rules.to_stored(changed)
    report.progress = stored[Block.PROGRESS]
    report.problems = stored[Block.PROBLEMS]
    report.resources = stored[Block.RESOURCES]
    report.improvements = stored[Block.IMPROVEMENTS]
    report.typed = rules.typed_in(changed)
