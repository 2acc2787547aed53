"""What somebody should hold, as counts and sums per kind."""

from sqlalchemy import Connection, select

from sync.protocol.sums import sums
from sync.server import visibility
from sync.server.store import TENANT, rows


def of_person(connection: Connection, person: str) -> dict[str, tuple[int, int]]:
    """The sums over every live record that somebody sees now."""
    visible = visibility.now(connection, person).keys()
    query = select(rows.c.kind, rows.c.id, rows.c.seq, rows.c.root).where(
        rows.c.tenant == TENANT, rows.c.deleted.is_(False)
    )
    found = connection.execute(query)
    return sums((row.kind, row.id, row.seq) for row in found if row.root in visible)
