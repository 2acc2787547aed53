"""Comments, read marks, files, key and hard problems, ride-alongs, the company's own words."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped

from storage.models.base import Synced
from storage.models.customer import live_index
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind


class Comment(Synced):
    """What somebody wrote to a report, a trip, a visit, or to one line of it (B.3)."""

    __tablename__ = Kind.COMMENT
    __table_args__ = (
        live_index("about_id"),
        live_index("reply_to"),
        live_index("root_id", "created_at"),
    )

    root_id: Mapped[UUID | None]
    owner_id: Mapped[UUID | None]
    about_kind: Mapped[str]
    about_id: Mapped[UUID]
    anchor: Mapped[str | None]
    quote: Mapped[str | None]
    stamp: Mapped[str | None]
    text: Mapped[str]
    reply_to: Mapped[UUID | None]
    task_id: Mapped[UUID | None]


class ReadMark(Synced):
    """That somebody opened what another wrote."""

    __tablename__ = Kind.READ_MARK
    __table_args__ = (
        live_index("about_id"),
        live_index("root_id"),
    )

    root_id: Mapped[UUID | None]
    owner_id: Mapped[UUID | None]
    about_kind: Mapped[str]
    about_id: Mapped[UUID]
    at: Mapped[datetime]


class Attachment(Synced):
    """What is known of an attached file; its bytes travel apart (C.4)."""

    __tablename__ = Kind.ATTACHMENT
    __table_args__ = (
        live_index("about_id"),
        live_index("sha256"),
        live_index("root_id"),
    )

    root_id: Mapped[UUID | None]
    owner_id: Mapped[UUID | None]
    about_kind: Mapped[str]
    about_id: Mapped[UUID]
    use: Mapped[str]
    name: Mapped[str | None]
    sha256: Mapped[str]
    size: Mapped[int]
    mime: Mapped[str]
    width: Mapped[int | None]
    height: Mapped[int | None]
    taken_at: Mapped[datetime | None]
    content: Mapped[str | None]


class Issue(Synced):
    """Something key or hard that stays on the board until it is resolved (B.11)."""

    __tablename__ = Kind.ISSUE
    __table_args__ = (
        live_index("owner_id", "resolved_on"),
        live_index("source_id"),
        live_index("root_id"),
        live_index("customer_id"),
    )

    root_id: Mapped[UUID | None]
    owner_id: Mapped[UUID | None]
    kind: Mapped[str]
    text: Mapped[str]
    customer_id: Mapped[UUID | None]
    customer_name: Mapped[str | None]
    source_kind: Mapped[str | None]
    source_id: Mapped[UUID | None]
    opened_on: Mapped[date]
    resolved_on: Mapped[date | None]
    resolution: Mapped[str | None]


class RideAlong(Synced):
    """A coach and a rep on visits together (陪访, D.1)."""

    __tablename__ = Kind.RIDE_ALONG
    __table_args__ = (
        live_index("rep_id", "on"),
        live_index("coach_id", "on"),
    )

    coach_id: Mapped[UUID]
    rep_id: Mapped[UUID]
    on: Mapped[date]
    starts_minute: Mapped[int | None]
    zone: Mapped[str]
    trip_id: Mapped[UUID | None]
    visits: Mapped[dict[str, Any] | None]
    goal: Mapped[str | None]
    focus: Mapped[list[Any] | None]
    status: Mapped[str]
    held_at: Mapped[datetime | None]


class RideRep(Synced):
    """The rep's half of a debrief: own scores, and that it is acknowledged."""

    __tablename__ = Kind.RIDE_REP
    __table_args__ = (
        live_index("ride_along_id"),
        live_index("owner_id"),
    )

    owner_id: Mapped[UUID | None]
    ride_along_id: Mapped[UUID]
    marks: Mapped[dict[str, Any] | None]
    went_well: Mapped[str | None]
    to_improve: Mapped[str | None]
    scored_at: Mapped[datetime | None]
    acknowledged_at: Mapped[datetime | None]
    comment: Mapped[str | None]
    agrees: Mapped[bool | None]

    def refuse_change(self, before: Mapping[str, Any], author: UUID) -> None:
        """Each half is written by its own person alone."""
        if author != self.owner_id:
            raise RuleBroken("ride.not_your_half")


class RideCoach(Synced):
    """The coach's half of a debrief, out of the rep's sight until the rep has scored."""

    __tablename__ = Kind.RIDE_COACH
    __table_args__ = (
        live_index("ride_along_id"),
        live_index("owner_id"),
        live_index("root_id"),
    )

    root_id: Mapped[UUID | None]
    owner_id: Mapped[UUID | None]
    ride_along_id: Mapped[UUID]
    marks: Mapped[dict[str, Any] | None]
    went_well: Mapped[str | None]
    to_improve: Mapped[str | None]
    scored_at: Mapped[datetime | None]

    def refuse_change(self, before: Mapping[str, Any], author: UUID) -> None:
        """Each half is written by its own person alone."""
        if author != self.owner_id:
            raise RuleBroken("ride.not_your_half")


class Practice(Synced):
    """One task until the next ride-along, carried over until it is done (D.3)."""

    __tablename__ = Kind.PRACTICE
    __table_args__ = (
        live_index("ride_along_id"),
        live_index("rep_id", "done_on"),
    )

    ride_along_id: Mapped[UUID]
    rep_id: Mapped[UUID]
    coach_id: Mapped[UUID | None]
    skill: Mapped[str | None]
    text: Mapped[str]
    times_wanted: Mapped[int | None]
    times_done: Mapped[int | None]
    due_on: Mapped[date | None]
    done_on: Mapped[date | None]


class Skill(Synced):
    """The company's own words for a skill and its five levels (D.6)."""

    __tablename__ = Kind.SKILL

    code: Mapped[str]
    name_en: Mapped[str | None]
    name_zh: Mapped[str | None]
    levels: Mapped[list[Any] | None]
    position: Mapped[int | None]
    active: Mapped[bool | None]


class CompanySetting(Synced):
    """Something that the company decided for everybody, by name."""

    __tablename__ = Kind.COMPANY_SETTING

    name: Mapped[str]
    value: Mapped[dict[str, Any] | None]
