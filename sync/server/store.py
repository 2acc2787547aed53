"""The server's tables; every key starts with the tenant, every write takes the tenant's clock."""

from typing import Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
)

TENANT: Final = "company"  # one company a database; the column is there for the day that changes
ROOT_OF_ALL: Final = "tenant"  # the root of what the whole company sees

metadata = MetaData()

# Compared byte by byte, as SQLite does: a pull has the same order everywhere, and sorts faster.
TEXT: Final = Text().with_variant(Text(collation="C"), "postgresql")


def _table(name: str, *columns: Column[object] | Index, key: tuple[str, ...]) -> Table:
    return Table(
        name, metadata, Column("tenant", TEXT, nullable=False), *columns,
        PrimaryKeyConstraint("tenant", *key),
    )  # fmt: skip


def _text(name: str, *, empty: bool = False) -> Column[object]:
    return Column(name, TEXT, nullable=empty)


def _count(name: str, *, empty: bool = False) -> Column[object]:
    return Column(name, BigInteger, nullable=empty)


clock = _table(
    "tenant_clock",
    _text("epoch"), _count("seq"), _count("restored_at"), _count("horizon"), _text("lease_key"),
    key=(),
)  # fmt: skip
epochs = _table(
    "tenant_epoch", _text("epoch"), _count("number"), _count("restored_at"), key=("epoch",)
)
commits = _table("tenant_commit", _count("seq"), _count("at"), key=("seq",))
rows = _table(
    "sync_row",
    _text("kind"), _text("id"), _text("root"), _count("seq"), _count("created_seq"),
    Column("deleted", Boolean, nullable=False), _text("doc"), _text("stamps"),
    _count("mark"),
    Index("ix_sync_row_root", "tenant", "root", "seq"),
    Index("ix_sync_row_seq", "tenant", "seq", "root"),
    Index("ix_sync_row_sum", "tenant", "root", "kind", "deleted", "mark"),
    key=("kind", "id"),
)  # fmt: skip
root_scope = _table(
    "root_scope",
    _text("root"), _text("scope"), _count("from_seq"), _count("to_seq", empty=True),
    Index("ix_root_scope_scope", "tenant", "scope", "to_seq", "from_seq", "root"),
    key=("root", "scope", "from_seq"),
)  # fmt: skip
scope_member = _table(
    "scope_member",
    _text("scope"), _text("person"), _count("from_seq"), _count("to_seq", empty=True),
    Index("ix_scope_member_person", "tenant", "person", "to_seq"),
    key=("scope", "person", "from_seq"),
)  # fmt: skip
devices = _table(
    "device",
    _text("device"), Column("no", Integer, nullable=False), _text("person"),
    _count("last_n"), _text("last_uid"), _count("lease"), _count("lease_seen"), _count("cursor"),
    _text("state"), _count("contact_at", empty=True), _count("waiting", empty=True),
    key=("device",),
)  # fmt: skip
loans = _table(
    "loan",
    _text("scope"), _text("root"), _text("person"), _count("until"),
    key=("scope",),
)  # fmt: skip
operations = _table(
    "device_op",
    _text("device"), _count("n"), _text("uid"), _text("digest"), _text("res"), _count("seq"),
    Index("ix_device_op_uid", "tenant", "uid"),
    key=("device", "n"),
)  # fmt: skip
parked = _table(
    "parked_op",
    _text("uid"), _text("person"), _count("device_no"), _text("waits_for"), _text("op"),
    _count("seq"),
    Index("ix_parked_op_waits_for", "tenant", "waits_for"),
    key=("uid",),
)  # fmt: skip
history = _table(
    "op_history",
    _count("seq"), _count("at"), _text("person"), _text("device"), _text("kind"), _text("id"),
    _text("uid"), _text("res"), _text("fields"), _text("old"),
    Index("ix_op_history_record", "tenant", "kind", "id"),
    key=("seq", "uid"),
)  # fmt: skip
files = _table(
    "file",
    _text("sha256"), _text("mime"), _count("size"), _count("added_at"),
    _count("unused_since", empty=True),
    key=("sha256",),
)  # fmt: skip
file_uses = _table(
    "file_use",
    _text("attachment"), _text("sha256"),
    Index("ix_file_use_sha256", "tenant", "sha256"),
    key=("attachment",),
)  # fmt: skip
uploads = _table(
    "upload",
    _text("attachment"), _text("sha256"), _text("nonce"),
    _count("offset"), _count("failures"), _count("touched_at"),
    key=("attachment",),
)  # fmt: skip
