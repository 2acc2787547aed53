"""Writes a list to a file: a right, a file that is whole or not there, and a note of it."""

import os
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.commands import records
from storage.database import Database
from storage.models import MODELS, Customer
from storage.queries.company_fields import own_fields
from storage.queries.export_right import export_right
from storage.rules.company_fields import CLASSES
from storage.rules.errors import RuleBroken
from storage.rules.kinds import KINDS, Kind
from storage.transfer.calendar_out import write_calendar
from storage.transfer.export_columns import (
    COLUMNS,
    KIND_OF,
    ExportColumn,
    Said,
    columns_of,
    own_column,
)
from storage.transfer.export_words import in_words
from storage.transfer.follow_ups import follow_ups
from storage.transfer.spreadsheets_out import write_csv, write_xlsx
from storage.transfer.vcards_out import write_vcards

FORMATS: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(COLUMNS, ("xlsx", "csv")),
    "contacts": ("xlsx", "csv", "vcf"),
    "followups": ("ics",),
}


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written, and where."""

    path: Path
    what: str
    rows: int


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """Which list goes where, for whom, and in which language its headings are."""

    what: str
    path: Path
    allowed: bool
    language: str = "en"
    with_sensitive: bool = False


def export_list(
    database: Database, request: ExportRequest, *, now: datetime, zone: ZoneInfo
) -> Exported:
    """Write the list; RuleBroken if it may not or cannot be written.

    The file appears whole, after the export was noted in the book: neither is there alone.
    """
    suffix = request.path.suffix.lower().lstrip(".")
    if not request.allowed:
        raise RuleBroken("export.not_allowed")
    if request.what not in FORMATS:
        raise RuleBroken("export.unknown_kind", kind=request.what)
    if suffix not in FORMATS[request.what]:
        raise RuleBroken("export.unknown_format", format=suffix or "?")
    try:
        handle, name = tempfile.mkstemp(dir=request.path.parent, prefix=".roadbook-")
        os.close(handle)
    except OSError as no_place:
        raise RuleBroken("export.not_written") from no_place
    unfinished = Path(name)
    try:
        rows = _write(database, request, suffix, unfinished, now, zone)
        with database.read() as session:
            right = export_right(session, database.world.author)
        if right.rows is not None and rows > right.rows:
            whom = ", ".join(right.ask)
            raise RuleBroken("export.too_many_rows", rows=rows, limit=right.rows, whom=whom)
        with database.write() as session:
            records.create(
                session,
                Kind.EXPORT_NOTE,
                {
                    "owner_id": database.world.author,
                    "at": now,
                    "what": request.what,
                    "rows": rows,
                    "format": suffix,
                    "with_sensitive": request.with_sensitive,
                },
            )
            unfinished.replace(request.path)
    except OSError as not_written:
        raise RuleBroken("export.not_written") from not_written
    finally:
        unfinished.unlink(missing_ok=True)
    return Exported(request.path, request.what, rows)


def _write(
    database: Database,
    request: ExportRequest,
    suffix: str,
    path: Path,
    now: datetime,
    zone: ZoneInfo,
) -> int:
    with database.read() as session:
        if suffix == "ics":
            return write_calendar(path, follow_ups(session), now=now)
        if suffix == "vcf":
            people = _values(session, Kind.CONTACT, zone)
            return write_vcards(path, people, with_sensitive=request.with_sensitive)
        columns = columns_of(request.what, with_sensitive=request.with_sensitive)
        kind = KIND_OF[request.what]
        if kind in CLASSES:
            columns += tuple(own_column(field) for field in own_fields(session, kind))
        chinese = request.language.startswith("zh")
        headers = [column.chinese if chinese else column.english for column in columns]
        rows = (
            [_cell(column, values, chinese=chinese) for column in columns]
            for values in _values(session, KIND_OF[request.what], zone)
        )
        writer = write_csv if suffix == "csv" else write_xlsx
        return writer(path, headers, rows)


def _cell(column: ExportColumn, values: Mapping[str, Any], *, chinese: bool) -> Said:
    said = column.cell(values)
    if column.words and isinstance(said, str):
        return in_words(column.words, said, chinese=chinese)
    return said


def _values(session: Session, kind: Kind, zone: ZoneInfo) -> Iterator[Mapping[str, Any]]:
    """The live records of a kind, each with the name and code of its customer."""
    model: Any = MODELS[kind]
    names = list(KINDS[kind].fields)
    columns = [getattr(model, name) for name in names]
    query = select(*columns).where(model.deleted_at.is_(None))
    if kind is Kind.CUSTOMER:
        query = query.order_by(Customer.sort_key, Customer.id)
    elif "customer_id" in names:
        query = (
            query.add_columns(Customer.name, Customer.customer_code)
            .join(Customer, Customer.id == model.customer_id)
            .where(Customer.deleted_at.is_(None))
            .order_by(Customer.sort_key, Customer.id, model.id)
        )
        names = [*names, "customer", "customer_code"]
    else:
        query = query.order_by(model.id)
    for row in session.execute(query).yield_per(500):
        values = dict(zip(names, row, strict=True))
        if kind is Kind.VISIT:
            at = values["started_at"] or values["planned_at"]
            values["day"] = at.astimezone(ZoneInfo(values["zone"]) or zone).date() if at else None
        yield values
