"""Sums of what the server confirmed, kept as it is written; the outbox found by its records."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

_COME = (
    "INSERT INTO replica_sum VALUES (NEW.kind, substr(NEW.root, -2), 1, NEW.mark)"
    " ON CONFLICT (kind, bucket) DO UPDATE SET held = held + 1, total = total + excluded.total;"
)
_GONE = (
    "UPDATE replica_sum SET held = held - 1, total = total - OLD.mark"
    " WHERE kind = OLD.kind AND bucket = substr(OLD.root, -2);"
)
_TRIGGERS = (
    "CREATE TRIGGER replica_come AFTER INSERT ON replica BEGIN " + _COME + " END",
    "CREATE TRIGGER replica_gone AFTER DELETE ON replica BEGIN " + _GONE + " END",
    "CREATE TRIGGER replica_changed AFTER UPDATE OF kind, root, mark ON replica BEGIN "
    + _GONE + " " + _COME + " END",
)  # fmt: skip


def upgrade() -> None:
    op.create_index(
        "ix_outbox_overlay", "outbox", ["id", "n"], unique=False,
        sqlite_where=sa.text("state IN ('pending', 'sent')"),
    )  # fmt: skip
    op.create_table(
        "replica_sum",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("bucket", sa.Text(), nullable=False),
        sa.Column("held", sa.Integer(), nullable=False),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "bucket", name=op.f("pk_replica_sum")),
    )
    connection = op.get_bind()
    connection.exec_driver_sql(
        "INSERT INTO replica_sum SELECT kind, substr(root, -2), count(*), sum(mark)"
        " FROM replica GROUP BY kind, substr(root, -2)"
    )
    for trigger in _TRIGGERS:
        connection.exec_driver_sql(trigger)
