"""What was written since a clock is found by that clock, and what a scope took in since then."""

from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.create_index("ix_sync_row_seq", "sync_row", ["tenant", "seq", "root"])
    op.drop_index("ix_root_scope_scope", "root_scope")
    columns = ["tenant", "scope", "to_seq", "from_seq", "root"]
    op.create_index("ix_root_scope_scope", "root_scope", columns)
