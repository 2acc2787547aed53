"""What the server tells about its own work: figures for Prometheus, and a log line per request."""

import time
from collections import Counter as Tally
from contextvars import ContextVar
from typing import Any, Final

from litestar.types import ASGIApp, Message, Receive, Scope, Send
from prometheus_client import Counter, Gauge
from sqlalchemy import Connection, func, select

from storage.rules.kinds import Kind
from sync.protocol.messages import Answer, Ask
from sync.server import clock
from sync.server.logs import log
from sync.server.store import parked, rows

_OPERATIONS: Final = Counter(
    "roadbook_operations_total", "Operations by what became of them", ["result"]
)
_ROWS: Final = Counter("roadbook_rows_pulled_total", "Records that laptops were sent")
_TURNED_AWAY: Final = Counter(
    "roadbook_round_refusals_total", "Rounds that were answered with a refusal", ["why"]
)
_PARKED: Final = Gauge(
    "roadbook_parked_operations", "Operations that wait for a record",
    multiprocess_mode="mostrecent",
)  # fmt: skip
_PARKED_AGE: Final = Gauge(
    "roadbook_parked_oldest_seconds", "How long the oldest of them has waited",
    multiprocess_mode="mostrecent",
)  # fmt: skip
_CONFLICTS: Final = Gauge(
    "roadbook_open_conflicts", "Conflicts that nobody has settled", multiprocess_mode="mostrecent"
)

_facts: ContextVar[dict[str, Any] | None] = ContextVar("facts", default=None)


def note(**facts: Any) -> None:
    """Add to the log line of the present request: numbers and codes, never what somebody wrote."""
    known = _facts.get()
    if known is not None:
        known |= facts


def count(ask: Ask, answer: Answer) -> None:
    """Count what a round did."""
    results = Tally(result.res for result in answer.results)
    for result, number in results.items():
        _OPERATIONS.labels(result).inc(number)
    if answer.refusal:
        _TURNED_AWAY.labels(answer.refusal).inc()
    pulled = len(answer.page.rows) if answer.page else 0
    _ROWS.inc(pulled)
    note(pushed=len(ask.push.ops) if ask.push else 0, pulled=pulled, results=dict(results))
    if answer.refusal:
        note(refusal=answer.refusal)


def measure(connection: Connection, at: int) -> None:
    """Set the figures that are counted in the database."""
    waiting, oldest = connection.execute(select(func.count(), func.min(parked.c.seq))).one()
    _PARKED.set(waiting)
    since = clock.committed_at(connection, oldest) if waiting else at
    _PARKED_AGE.set(max(0, at - since) / 1000)
    still_open = select(func.count()).where(
        rows.c.kind == Kind.CONFLICT.value, rows.c.deleted.is_(False),
        rows.c.doc.not_like('%"settled_at":%'),
    )  # fmt: skip
    _CONFLICTS.set(connection.execute(still_open).scalar_one())


class Watched:
    """The application with a log line for each request."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        facts: dict[str, Any] = {"status": 500, "bytes": 0}
        _facts.set(facts)
        began = time.monotonic()

        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                facts["status"] = message["status"]
            elif message["type"] == "http.response.body":
                facts["bytes"] += len(message["body"])
            await send(message)

        try:
            await self._app(scope, receive, sent)
        finally:
            ms = round((time.monotonic() - began) * 1000, 1)
            log.info("request", path=_path(scope["path"]), **facts, ms=ms)


def _path(path: str) -> str:
    """The address as it is known here; what strangers type into one is not kept."""
    return path if path.startswith(("/v1/", "/metrics")) and len(path) < 40 else "elsewhere"
