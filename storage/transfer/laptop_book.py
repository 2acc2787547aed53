"""The book of a laptop as a file is compared with it."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.models import MODELS, Customer
from storage.rules.kinds import KINDS, Kind


class LaptopBook:
    """Reads plain values in one consistent view of the book."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def records(self, kind: Kind, fields: Sequence[str]) -> Iterator[dict[str, Any]]:
        """The live records of a kind with their ids; see `KnownBook`."""
        model: Any = MODELS[kind]
        names = list(dict.fromkeys(("id", *fields)))
        query = select(*(getattr(model, name) for name in names))
        query = query.where(model.deleted_at.is_(None)).order_by(model.id)
        if kind is not Kind.CUSTOMER and "customer_id" in KINDS[kind].fields:
            query = query.join(Customer, Customer.id == model.customer_id)
            query = query.where(Customer.deleted_at.is_(None))
        for row in self._session.execute(query):
            yield dict(zip(names, row, strict=True))
