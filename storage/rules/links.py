"""Links between companies: what one side calls the other, and what the other calls it back."""

from collections.abc import Mapping
from typing import Final
from uuid import UUID

from storage.rules.choices import LinkType
from storage.rules.errors import RuleBroken

_REVERSED: Final[Mapping[LinkType, LinkType]] = {
    LinkType.SUPPLIER: LinkType.BUYER,
    LinkType.BUYER: LinkType.SUPPLIER,
    LinkType.PARENT: LinkType.SUBSIDIARY,
    LinkType.SUBSIDIARY: LinkType.PARENT,
}


def seen_from_the_other(link: LinkType) -> LinkType:
    """Who is my supplier has me as a buyer; peers are peers to each other."""
    return _REVERSED.get(link, link)


def check_link(customer_id: UUID, other_id: UUID | None) -> None:
    """No company is linked with itself."""
    if customer_id == other_id:
        raise RuleBroken("link.with_itself")
