"""The bytes of attached files: what lies in the folder, which records use it, what is arriving."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

# Compared byte by byte, as in every table.
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def _text(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, TEXT, nullable=False) for name in names]


def _count(*names: str) -> list[sa.Column[int]]:
    return [sa.Column(name, sa.BigInteger(), nullable=False) for name in names]


def upgrade() -> None:
    op.create_table(
        "file",
        *_text("tenant", "sha256", "mime"),
        *_count("size", "added_at"),
        sa.Column("unused_since", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("tenant", "sha256"),
    )
    op.create_table(
        "file_use",
        *_text("tenant", "attachment", "sha256"),
        sa.PrimaryKeyConstraint("tenant", "attachment"),
    )
    op.create_index("ix_file_use_sha256", "file_use", ["tenant", "sha256"])
    op.create_table(
        "upload",
        *_text("tenant", "attachment", "sha256", "nonce"),
        *_count("offset", "failures", "touched_at"),
        sa.PrimaryKeyConstraint("tenant", "attachment"),
    )
