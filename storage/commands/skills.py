"""The company's own words for the skills that are scored, and skills of its own."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from storage.commands import records
from storage.queries.ride_alongs import every_skill
from storage.rules.company_fields import key_for
from storage.rules.errors import RuleBroken
from storage.rules.ids import derived_id
from storage.rules.kinds import Kind
from storage.rules.ride_alongs import LEVELS


def describe_skill(
    session: Session,
    code: str,
    name_en: str,
    name_zh: str,
    levels: Sequence[str] = (),
    *,
    active: bool = True,
) -> UUID:
    """Say how a skill is called and what its levels look like; an empty text: the app's own.

    Without a code it is a new skill; what was scored in one that is used no more stays.
    """
    names = name_en.strip(), name_zh.strip()
    there = every_skill(session)
    known = {skill.code for skill in there}
    if not code and not any(names):
        raise RuleBroken("field.required", field="name_en")
    code = code or key_for(*names, known)
    texts = [text.strip() for text in levels]
    values = {
        "code": code,
        "name_en": names[0] or None,
        "name_zh": names[1] or None,
        "levels": texts[:LEVELS] if any(texts) else None,
        "active": active,
    }
    if code not in known:
        values["position"] = len(there)
    return records.put(session, Kind.SKILL, derived_id(Kind.SKILL, code), values)
