"""The kinds of files that can be brought in, and what tells one from another."""

from enum import StrEnum, auto


class FileKind(StrEnum):
    """What the rows of a file are."""

    CUSTOMERS = auto()
    CONTACTS = auto()
    PURCHASES = auto()
    PAYMENTS = auto()
    DEALS = auto()
    PRODUCTS = auto()


# Each choice names fields of which one column at least must exist.
REQUIRED: dict[FileKind, tuple[tuple[str, ...], ...]] = {
    FileKind.CUSTOMERS: (("name",),),
    FileKind.CONTACTS: (("name", "given_name", "family_name"),),
    FileKind.PURCHASES: (
        ("customer", "customer_code", "tax_id"),
        ("bought_on",),
        ("product", "product_code", "quantity", "amount"),
    ),
    FileKind.PAYMENTS: (
        ("customer", "customer_code", "tax_id"),
        ("amount", "received_amount"),
        ("received_on", "due_on"),
    ),
    FileKind.DEALS: (
        ("customer", "customer_code", "tax_id"),
        ("stage", "title", "expected_on", "closed_on", "probability"),
    ),
    FileKind.PRODUCTS: (("name",), ("price", "line", "cycle_days")),
}

# How much more than one a column of this name says about the kind of the file.
TELLING: dict[FileKind, dict[str, int]] = {
    FileKind.CUSTOMERS: {"name": 2, "parent": 2, "industry": 2, "employees_band": 2, "tier": 2},
    FileKind.CONTACTS: {
        "name": 2,
        "given_name": 3,
        "family_name": 3,
        "title": 2,
        "gender": 2,
        "birthday": 2,
        "mobile": 1,
        "email": 1,
    },
    FileKind.PURCHASES: {"quantity": 4, "unit_price": 3, "bought_on": 2, "product": 2},
    FileKind.PAYMENTS: {"received_on": 3, "due_on": 4, "amount": 2, "received_amount": 3},
    FileKind.DEALS: {"stage": 4, "title": 2, "expected_on": 4, "probability": 4, "closed_on": 2},
    FileKind.PRODUCTS: {"price": 3, "line": 2, "cycle_days": 4},
}
