"""Keeping what a line left open: whole, with what was asked and between whom or what."""

from datetime import date, tzinfo
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from storage.models.base import Writing, new_id
from storage.models.visit import Visit
from storage.models.work import LooseNote
from storage.rules.fields import TEXT
from storage.rules.quick_log import fitted
from storage.rules.quick_tokens import Token, TokenKind, Understood


def keep_line(session: Session, understood: Understood, *, on: date, zone: tzinfo) -> UUID:
    """A line that names no customer, or one of several: all of it waits."""
    token = understood.first(TokenKind.CUSTOMER)
    about: dict[str, Any] = {"what": TokenKind.CUSTOMER.value, "zone": str(zone)}
    if token is not None:
        about |= _asked(token)
    return _keep(session, understood.line.strip(), about, on, None, None)


def keep_token(
    session: Session, understood: Understood, token: Token, visit: Visit, *, on: date
) -> UUID:
    """A name or a day that is still open; the visit it belongs to is known."""
    about = {"what": token.kind.value, **_asked(token)}
    return _keep(session, understood.line.strip(), about, on, visit.customer_id, visit.id)


def _asked(token: Token) -> dict[str, Any]:
    return {
        "words": fitted(token.words),
        "ask": fitted(token.ask),
        "choices": [choice.key for choice in token.choices],
    }


def _keep(
    session: Session,
    text: str,
    about: dict[str, Any],
    on: date,
    customer_id: UUID | None,
    visit_id: UUID | None,
) -> UUID:
    note = LooseNote(
        id=new_id(session),
        owner_id=Writing.of(session).author,
        text=fitted(text, TEXT),
        on=on,
        customer_id=customer_id,
        visit_id=visit_id,
        about=about,
    )
    session.add(note)
    return note.id
