"""Who people are, by id."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.models import Person


def names_of(session: Session, ids: Iterable[UUID | None]) -> dict[UUID | None, str]:
    """The names of people as far as the book knows them."""
    wanted = [each for each in ids if each is not None]
    query = select(Person.id, Person.name).where(Person.id.in_(wanted))
    found: dict[UUID | None, str] = {}
    for person_id, name in session.execute(query):
        found[person_id] = name
    return found
