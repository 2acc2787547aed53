"""A key by which the server knows the leases that it gave."""

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

# Compared byte by byte, as in every table.
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    op.add_column("tenant_clock", sa.Column("lease_key", TEXT, nullable=False, server_default=""))
    op.drop_column("tenant_clock", "epoch_at")
    key = sa.text("UPDATE tenant_clock SET lease_key = :key").bindparams(key=secrets.token_hex(16))
    op.execute(key)
