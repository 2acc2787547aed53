"""Customers that are open to somebody for a while, and when a laptop was last heard of."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

# Compared byte by byte, as in every table.
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "loan",
        *(sa.Column(name, TEXT, nullable=False) for name in ("tenant", "scope", "root", "person")),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "scope"),
    )
    for column in ("contact_at", "waiting"):
        op.add_column("device", sa.Column(column, sa.BigInteger(), nullable=True))
