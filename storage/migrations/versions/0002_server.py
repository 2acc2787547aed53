"""What the server tells, and what the laptop knows of it."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "conflict",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("root_id", sa.BLOB(), nullable=True),
        sa.Column("about_kind", sa.Text(), nullable=False),
        sa.Column("about_id", sa.BLOB(), nullable=False),
        sa.Column("about_group", sa.Text(), nullable=True),
        sa.Column("base", sa.Text(), nullable=True),
        sa.Column("kept", sa.Text(), nullable=True),
        sa.Column("kept_by", sa.BLOB(), nullable=True),
        sa.Column("kept_at", sa.Integer(), nullable=True),
        sa.Column("other", sa.Text(), nullable=True),
        sa.Column("other_by", sa.BLOB(), nullable=True),
        sa.Column("other_at", sa.Integer(), nullable=True),
        sa.Column("rule", sa.Text(), nullable=True),
        sa.Column("settled_at", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conflict")),
    )
    op.create_index(op.f("ix_conflict_about_id"), "conflict", ["about_id"], unique=False)
    op.create_index(
        op.f("ix_conflict_settled_at"),
        "conflict",
        ["settled_at"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_table(
        "refusal",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("owner_id", sa.BLOB(), nullable=True),
        sa.Column("about_kind", sa.Text(), nullable=False),
        sa.Column("about_id", sa.BLOB(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("operations", sa.Text(), nullable=True),
        sa.Column("settled_at", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_refusal")),
    )
    op.create_index(op.f("ix_refusal_about_id"), "refusal", ["about_id"], unique=False)
    op.create_index(
        op.f("ix_refusal_owner_id_settled_at"),
        "refusal",
        ["owner_id", "settled_at"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_table(
        "replica",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("root", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_replica")),
    )
    op.create_index(op.f("ix_replica_root"), "replica", ["root"], unique=False)
    op.create_table(
        "shadow",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("doc", sa.Text(), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shadow")),
    )
    op.create_table(
        "staged",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("root", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.Column("doc", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staged")),
    )
    op.create_table(
        "sync_state",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("device_id", sa.Text(), nullable=False),
        sa.Column("device_no", sa.Integer(), nullable=False),
        sa.Column("epoch", sa.Text(), nullable=False),
        sa.Column("lease", sa.Integer(), nullable=False),
        sa.Column("cursor", sa.Integer(), nullable=False),
        sa.Column("full", sa.Boolean(), nullable=False),
        sa.Column("token", sa.Text(), nullable=False),
        sa.Column("first_n", sa.Integer(), nullable=False),
        sa.Column("run", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sync_state")),
    )
