"""A first pull in parts, sums that are kept, what a newer server sends, and what was found."""

import hashlib

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

_STATE = (
    ("lane", "-1"),
    ("lane_seq", "0"),
    ("estimate", "0"),
    ("schema", "1"),
    ("checked_at", "0"),
    ("contact_at", "0"),
    ("latest_at", "0"),
    ("lease_days", "14"),
)


def upgrade() -> None:
    for name, default in _STATE:
        column = sa.Column(name, sa.Integer(), nullable=False, server_default=default)
        op.add_column("sync_state", column)
    doubt = sa.Column("doubt", sa.Boolean(), nullable=False, server_default="0")
    op.add_column("sync_state", doubt)
    op.drop_column("sync_state", "full")
    op.add_column("outbox", sa.Column("schema", sa.Integer(), nullable=False, server_default="1"))
    noted = sa.Column("noted_at", sa.Integer(), nullable=False, server_default="0")
    op.add_column("outbox", noted)
    op.add_column("replica", sa.Column("mark", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("refusal", sa.Column("decision", sa.Text(), nullable=True))
    op.create_index(op.f("ix_staged_root_id"), "staged", ["root", "id"], unique=False)
    op.create_table(
        "extra",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("fields", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_extra")),
    )
    op.create_table(
        "set_by",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("root", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("doc", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_set_by")),
    )
    op.create_table(
        "finding",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("ids", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_finding")),
    )
    _mark_what_is_here()


def _mark_what_is_here() -> None:
    connection = op.get_bind()
    known = connection.exec_driver_sql("SELECT id, seq FROM replica").all()
    marks = [(_mark(row[0].hex(), row[1]), row[0]) for row in known]
    if marks:
        connection.exec_driver_sql("UPDATE replica SET mark = ? WHERE id = ?", marks)


def _mark(record: str, seq: int) -> int:
    made = hashlib.blake2b(f"{record}/{seq}".encode(), digest_size=5)
    return int.from_bytes(made.digest(), "big")
