"""Each record's part in the sums that both sides compare, and from where on history is kept."""

import hashlib

import sqlalchemy as sa
from alembic import op

from sync.server.guards import set_guards

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    for table, column in (("sync_row", "mark"), ("tenant_clock", "horizon")):
        zero = sa.Column(column, sa.BigInteger(), nullable=False, server_default="0")
        op.add_column(table, zero)
    connection = op.get_bind()
    known = connection.execute(sa.text("SELECT tenant, kind, id, seq FROM sync_row")).all()
    if not known:
        return
    on = " ON sync_row" if connection.dialect.name == "postgresql" else ""
    # What is written here has no turn of the clock: the guard comes back afterwards.
    op.execute(f"DROP TRIGGER sync_row_update_guard{on}")
    connection.execute(
        sa.text(
            "UPDATE sync_row SET mark = :mark WHERE tenant = :tenant AND kind = :kind AND id = :id"
        ),
        [
            {"mark": _mark(row.id, row.seq), "tenant": row.tenant, "kind": row.kind, "id": row.id}
            for row in known
        ],
    )
    set_guards(connection)


def _mark(record: str, seq: int) -> int:
    made = hashlib.blake2b(f"{record}/{seq}".encode(), digest_size=5)
    return int.from_bytes(made.digest(), "big")
