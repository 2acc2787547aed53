"""What of a customer each role writes: what the server would refuse is not offered."""

from collections.abc import Collection, Mapping
from typing import Final

from storage.rules.choices import Role
from storage.rules.file_kinds import FileKind
from storage.rules.kinds import Kind

# Reps and managers write all of it; a role that is not here is taken for a rep.
_SOME: Final[Mapping[str, Collection[Kind]]] = {
    Role.OFFICE.value: (Kind.PURCHASE, Kind.PAYMENT),
    Role.ADMIN.value: (Kind.CUSTOMER, Kind.CONTACT, Kind.PURCHASE, Kind.PAYMENT),
}
_ROWS: Final[Mapping[FileKind, Kind]] = {
    FileKind.CUSTOMERS: Kind.CUSTOMER,
    FileKind.CONTACTS: Kind.CONTACT,
    FileKind.PURCHASES: Kind.PURCHASE,
    FileKind.PAYMENTS: Kind.PAYMENT,
    FileKind.DEALS: Kind.DEAL,
}
# What the accounts know better than the rep.
_OF_THE_ACCOUNTS: Final = frozenset({"customer_code", "tax_id"})


def writes(role: str, kind: Kind) -> bool:
    """Whether somebody of this role makes, changes and deletes such records of a customer."""
    return role not in _SOME or kind in _SOME[role]


def fields_written(role: str, kind: Kind) -> frozenset[str]:
    """The fields that he changes where the rest of the record is only for him to read."""
    of_accounts = role == Role.OFFICE and kind is Kind.CUSTOMER
    return _OF_THE_ACCOUNTS if of_accounts else frozenset()


def brings_in(role: str, kind: FileKind) -> bool:
    """Whether he imports files of such rows; of customers the office has some fields."""
    about = _ROWS.get(kind)
    return about is None or writes(role, about) or bool(fields_written(role, about))
