"""Every epoch with where it began: a laptop may have missed several of them."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

# Compared byte by byte, as in every table.
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "tenant_epoch",
        sa.Column("tenant", TEXT, nullable=False),
        sa.Column("epoch", TEXT, nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("restored_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "epoch"),
    )
    op.execute(
        "INSERT INTO tenant_epoch (tenant, epoch, number, restored_at)"
        " SELECT tenant, epoch, 0, restored_at FROM tenant_clock"
    )
