"""The clock, the records, who sees what, laptops, accounts, and the guards."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from sync.server.guards import set_guards

revision = "0001"
down_revision = None

# Compared byte by byte, as SQLite does: a pull has the same order everywhere, and sorts faster.
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    _table("tenant_clock", _text("epoch"), *_counts("epoch_at", "seq", "restored_at"), key=())
    _table("tenant_commit", *_counts("seq", "at"), key=("seq",))
    _table(
        "sync_row",
        *(_text("kind"), _text("id"), _text("root"), *_counts("seq", "created_seq")),
        *(sa.Column("deleted", sa.Boolean(), nullable=False), _text("doc"), _text("stamps")),
        key=("kind", "id"),
    )
    op.create_index("ix_sync_row_root", "sync_row", ["tenant", "root", "seq"])
    _table(
        "root_scope",
        *(_text("root"), _text("scope"), *_counts("from_seq"), _open_end()),
        key=("root", "scope", "from_seq"),
    )
    op.create_index("ix_root_scope_scope", "root_scope", ["tenant", "scope", "to_seq"])
    _table(
        "scope_member",
        *(_text("scope"), _text("person"), *_counts("from_seq"), _open_end()),
        key=("scope", "person", "from_seq"),
    )
    op.create_index("ix_scope_member_person", "scope_member", ["tenant", "person", "to_seq"])
    _table(
        "device",
        *(_text("device"), sa.Column("no", sa.Integer(), nullable=False), _text("person")),
        *(*_counts("last_n"), _text("last_uid"), *_counts("lease", "lease_seen", "cursor")),
        _text("state"),
        key=("device",),
    )
    _table(
        "device_op",
        *(_text("device"), *_counts("n"), _text("uid"), _text("digest"), _text("res")),
        *_counts("seq"),
        key=("device", "n"),
    )
    op.create_index("ix_device_op_uid", "device_op", ["tenant", "uid"])
    _table(
        "parked_op",
        *(_text("uid"), _text("person"), *_counts("device_no"), _text("waits_for"), _text("op")),
        *_counts("seq"),
        key=("uid",),
    )
    op.create_index("ix_parked_op_waits_for", "parked_op", ["tenant", "waits_for"])
    _table(
        "op_history",
        *(*_counts("seq", "at"), _text("person"), _text("device"), _text("kind"), _text("id")),
        *(_text("uid"), _text("res"), _text("fields"), _text("old")),
        key=("seq", "uid"),
    )
    op.create_index("ix_op_history_record", "op_history", ["tenant", "kind", "id"])
    _table(
        "account",
        *(_text("email"), _text("person"), _text("name"), _text("role"), _text("password")),
        _text("state"),
        key=("email",),
    )
    _table(
        "credential",
        *(_text("device"), _text("email"), _text("label"), _text("public_key")),
        *(_text("refresh"), _text("refresh_before"), *_counts("created_at")),
        key=("device",),
    )
    _table(
        "access_token",
        *(_text("hash"), _text("device"), _text("person"), *_counts("until")),
        key=("hash",),
    )
    _table(
        "sign_in_attempt",
        *(_text("who"), *_counts("at"), _text("nonce")),
        key=("who", "at", "nonce"),
    )
    set_guards(op.get_bind())


def _table(name: str, *columns: sa.Column[Any], key: tuple[str, ...]) -> None:
    op.create_table(name, _text("tenant"), *columns, sa.PrimaryKeyConstraint("tenant", *key))


def _text(name: str) -> sa.Column[Any]:
    return sa.Column(name, TEXT, nullable=False)


def _counts(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.BigInteger(), nullable=False) for name in names]


def _open_end() -> sa.Column[Any]:
    return sa.Column("to_seq", sa.BigInteger(), nullable=True)
