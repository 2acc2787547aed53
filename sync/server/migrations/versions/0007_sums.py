"""Everything that a sum is made of lies in one index."""

from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    columns = ["tenant", "root", "kind", "deleted", "mark"]
    op.create_index("ix_sync_row_sum", "sync_row", columns)
