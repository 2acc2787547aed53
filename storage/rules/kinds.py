"""The registry: every kind of synced record, its fields, how they merge, and whose they are.

Laptop and server share it (decisions 1). The mapped classes are written by hand; a test compares
each of their columns with this page.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from storage.rules.kinds_of_coaching import COACHING
from storage.rules.kinds_of_company import COMPANY, PEOPLE, SYNC
from storage.rules.kinds_of_customers import CUSTOMERS, TRADE
from storage.rules.kinds_of_trips import TRIPS
from storage.rules.kinds_of_work import CONTACT_MADE, OWN_WORK
from storage.rules.specs import Kind, KindSpec, Root

__all__ = ["KINDS", "VERSION", "Kind", "KindSpec", "Root"]

VERSION: Final = 2

KINDS: Mapping[Kind, KindSpec] = MappingProxyType(
    {
        spec.kind: spec
        for spec in (
            *(*PEOPLE, *CUSTOMERS, *TRADE, *CONTACT_MADE, *OWN_WORK, *COMPANY, *SYNC),
            *(*TRIPS, *COACHING),
        )
    }
)
