"""Deciding about what the server would take off this computer at once."""

from dataclasses import asdict, replace

from sqlalchemy.orm import Session

from storage.models import Setting
from storage.queries.held_back import HELD_BACK, HeldBack, held_back
from storage.rules.errors import RuleBroken


def hold_back(session: Session, found: HeldBack) -> None:
    """Remember the question; of the same records it stays the one that was asked before."""
    before = held_back(session)
    if before is None or before.mark != found.mark:
        _put(session, found)


def allow(session: Session, mark: str) -> None:
    """They may go: exactly these, with the next contact."""
    _put(session, replace(_asked(session, mark), allowed=True, kept=False))


def keep(session: Session, mark: str) -> None:
    """They stay, and nobody is asked again as long as the server says the same."""
    _put(session, replace(_asked(session, mark), kept=True))


def forget(session: Session) -> None:
    """The server does not say so any more, or it is done."""
    if (setting := session.get(Setting, HELD_BACK)) is not None:
        session.delete(setting)
        session.flush()


def _asked(session: Session, mark: str) -> HeldBack:
    held = held_back(session)
    if held is None or held.mark != mark:
        raise RuleBroken("held_back.other")
    return held


def _put(session: Session, held: HeldBack) -> None:
    said = {**asdict(held), "names": list(held.names), "at": held.at.isoformat()}
    session.merge(Setting(name=HELD_BACK, value=said))
    session.flush()
