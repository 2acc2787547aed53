"""The people of the company and their teams."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped

from storage.models.base import Synced
from storage.rules.kinds import Kind


class Person(Synced):
    """Somebody who works with the book: rep, manager, office or administrator."""

    __tablename__ = Kind.PERSON

    name: Mapped[str]
    email: Mapped[str | None]
    phone: Mapped[str | None]
    role: Mapped[str]
    team_id: Mapped[UUID | None]
    mentor_id: Mapped[UUID | None]
    joined_on: Mapped[date | None]
    active: Mapped[bool | None]


class Team(Synced):
    """A group of people under one manager."""

    __tablename__ = Kind.TEAM

    name: Mapped[str]
    parent_id: Mapped[UUID | None]
    manager_id: Mapped[UUID | None]
