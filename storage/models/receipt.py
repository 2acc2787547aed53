"""The receipts of the contacts with the server; they never leave this laptop."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base


class SyncReceipt(Base):
    """One contact with the server: what moved, how long it took, and what both sides hold.

    `held` and `checksum` are what the server counted and this laptop found to be the same;
    `trouble` says, as a code, why there was no contact.
    """

    __tablename__ = "sync_receipt"
    __table_args__ = (Index(None, "at"),)

    n: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    pushed: Mapped[int] = mapped_column(default=0)
    pulled: Mapped[int] = mapped_column(default=0)
    conflicts: Mapped[int] = mapped_column(default=0)
    refused: Mapped[int] = mapped_column(default=0)
    revoked: Mapped[int] = mapped_column(default=0)
    seconds: Mapped[float] = mapped_column(default=0)
    sent: Mapped[int] = mapped_column(default=0)  # bytes
    received: Mapped[int] = mapped_column(default=0)
    held: Mapped[int] = mapped_column(default=0)
    checksum: Mapped[str] = mapped_column(default="")
    trouble: Mapped[str] = mapped_column(default="")
    names: Mapped[list[Any]] = mapped_column(default=list)  # of the customers that left
