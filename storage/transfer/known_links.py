"""The parent companies that the book already links."""

from uuid import UUID

from storage.rules.choices import LinkType
from storage.rules.kinds import Kind
from storage.transfer.known_book import KnownBook

_NAMES = ("customer_id", "other_id", "other_name", "type")


def known_parents(book: KnownBook) -> set[tuple[UUID, UUID | str]]:
    """(child, parent) of every such link, whichever side noted it; a name where that is all."""
    there: set[tuple[UUID, UUID | str]] = set()
    for link in book.records(Kind.LINK, _NAMES):
        customer, other = link["customer_id"], link["other_id"]
        if link["type"] == LinkType.PARENT:
            there.add((customer, other or link["other_name"]))
        elif link["type"] == LinkType.SUBSIDIARY and other is not None:
            there.add((other, customer))
    return there
