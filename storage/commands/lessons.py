"""The lesson library: rules are proposed by anybody, taken in and retired by who may."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy.orm import Session

from storage.commands import records
from storage.commands.records import load
from storage.models import Lesson, Person, Writing
from storage.rules.choices import LessonStatus, Role
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind

_TAKE_IN = (Role.MANAGER, Role.ADMIN)


def propose_lesson(
    session: Session, rule: str, tags: Iterable[str] = (), context: str = ""
) -> UUID:
    """Propose a rule to everybody; a manager's own is in force at once."""
    if not rule.strip():
        raise RuleBroken("lesson.empty")
    status = LessonStatus.ACTIVE if _may_take_in(session) else LessonStatus.PROPOSED
    values = _said(rule, tags, context) | {"status": status}
    values |= {"owner_id": Writing.of(session).author}
    return records.create(session, Kind.LESSON, values)


def edit_lesson(
    session: Session, lesson_id: UUID, rule: str, tags: Iterable[str], context: str = ""
) -> None:
    """Say a lesson otherwise."""
    if not rule.strip():
        raise RuleBroken("lesson.empty")
    _refuse_strangers(session, lesson_id)
    records.edit(session, Kind.LESSON, lesson_id, _said(rule, tags, context))


def take_in_lesson(session: Session, lesson_id: UUID) -> None:
    """Put a proposed or retired lesson in force: briefs show it from now on."""
    if not _may_take_in(session):
        raise RuleBroken("lesson.for_managers")
    records.edit(session, Kind.LESSON, lesson_id, {"status": LessonStatus.ACTIVE})


def retire_lesson(session: Session, lesson_id: UUID) -> None:
    """Take a lesson out of the briefs; it stays in the library with what it was used for."""
    _refuse_strangers(session, lesson_id)
    records.edit(session, Kind.LESSON, lesson_id, {"status": LessonStatus.RETIRED})


def _said(rule: str, tags: Iterable[str], context: str) -> dict[str, object]:
    kept = [tag.strip() for tag in dict.fromkeys(tags) if tag.strip()]
    return {"rule": rule.strip(), "tags": kept or None, "context": context.strip() or None}


def _refuse_strangers(session: Session, lesson_id: UUID) -> None:
    mine = load(session, Lesson, lesson_id).owner_id == Writing.of(session).author
    if not (mine or _may_take_in(session)):
        raise RuleBroken("lesson.not_yours")


def _may_take_in(session: Session) -> bool:
    person = session.get(Person, Writing.of(session).author)
    return person is not None and person.role in _TAKE_IN
