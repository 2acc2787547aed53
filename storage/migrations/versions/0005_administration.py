"""Fields of the company are retired, never deleted."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("field_def", sa.Column("retired", sa.Boolean(), nullable=True))
