"""The receipts of the contacts with the server, in a table that lasts."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.create_table(
        "sync_receipt",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.Column("pushed", sa.Integer(), nullable=False),
        sa.Column("pulled", sa.Integer(), nullable=False),
        sa.Column("conflicts", sa.Integer(), nullable=False),
        sa.Column("refused", sa.Integer(), nullable=False),
        sa.Column("revoked", sa.Integer(), nullable=False),
        sa.Column("seconds", sa.Float(), nullable=False),
        sa.Column("sent", sa.Integer(), nullable=False),
        sa.Column("received", sa.Integer(), nullable=False),
        sa.Column("held", sa.Integer(), nullable=False),
        sa.Column("checksum", sa.Text(), nullable=False),
        sa.Column("trouble", sa.Text(), nullable=False),
        sa.Column("names", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_sync_receipt")),
    )
    op.create_index(op.f("ix_sync_receipt_at"), "sync_receipt", ["at"], unique=False)
    op.execute(
        """
        INSERT INTO sync_receipt (at, pushed, pulled, conflicts, refused, revoked, seconds, sent,
                                  received, held, checksum, trouble, names)
        SELECT line.value ->> 'at', line.value ->> 'pushed', line.value ->> 'pulled', 0,
               line.value ->> 'refused', line.value ->> 'revoked', line.value ->> 'seconds',
               line.value ->> 'sent', line.value ->> 'received', 0, '',
               line.value ->> 'trouble', '[]'
        FROM setting, json_each(setting.value, '$.lines') AS line
        WHERE setting.name = 'sync.journal'
        ORDER BY line.key DESC
        """
    )
    op.execute("DELETE FROM setting WHERE name = 'sync.journal'")
