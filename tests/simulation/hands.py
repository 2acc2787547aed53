"""What people do in their books between two contacts, by the dice."""

import re
from datetime import datetime
from random import Random
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.bulk import record_bulk
from storage.commands import conflicts, drafts, records
from storage.models import MODELS, Conflict, Contact, Customer, Task, Visit, new_id
from storage.rules.kinds import Kind

WORD: Final = re.compile(r"w\d+x")  # each is typed once in a fleet's life, so its way can be seen
_ALIVE: Final = "SELECT id FROM customer WHERE deleted_at IS NULL ORDER BY id"
_LINES: Final = ("industry", "address", "city", "phone", "email", "status_reason")


class Hands:
    """Somebody who types: every change is a word that was never typed before."""

    def __init__(self, dice: Random) -> None:
        self._dice = dice
        self._words = 0
        self.private: dict[str, str] = {}  # words that no server may see; and what they are about

    def word(self) -> str:
        self._words += 1
        return f"w{self._words}x"

    def do_something(self, session: Session, author: UUID, now: datetime) -> str:
        """One transaction of one person; returns what it was."""
        alive = session.connection().exec_driver_sql(_ALIVE).scalars()
        customers = [UUID(bytes=record) for record in alive]
        choice = self._dice.random()
        if choice < 0.15 or not customers:
            return self._new_customer(session)
        customer = self._dice.choice(customers)
        if choice < 0.28:
            self._visit(session, customer, author, now)
            return "visit"
        if choice < 0.33:
            return self._of_ones_own(session, author)
        if choice < 0.41:
            return self._child(session)
        if choice < 0.47:
            records.delete(session, Kind.CUSTOMER, customer)
            return "delete"
        if choice < 0.50:
            return self._restore(session)
        if choice < 0.62:
            return self._text(session, customer)
        if choice < 0.69:
            return self._set(session, customer)
        if choice < 0.74:
            custom = dict(session.get_one(Customer, customer).custom or {})
            custom[self._dice.choice(("a", "b", "c"))] = self.word()
            records.edit(session, Kind.CUSTOMER, customer, {"custom": custom})
            return "custom"
        if choice < 0.79:
            return self._several(session, customer, author, now)
        if choice < 0.81:
            return self._import(session)
        if choice < 0.83:
            draft = {"note": self.word(), "customer": customer.hex}
            self.private[draft["note"]] = customer.hex
            drafts.keep_draft(session, "visit", customer.hex, draft, now=now)
            return "draft"
        if choice < 0.86:
            return self._settle(session)
        field = self._dice.choice(_LINES)
        records.edit(session, Kind.CUSTOMER, customer, {field: self.word()})
        return field

    def _new_customer(self, session: Session) -> str:
        note = "".join(f"{self.word()}\n" for _ in range(4))
        values = {"name": self.word(), "note": note, "party_roles": ["buyer", self.word()]}
        customer = records.create(session, Kind.CUSTOMER, values)
        if self._dice.random() < 0.3:
            who = {"customer_id": customer, "name": self.word()}
            records.create(session, Kind.CONTACT, who)
        return "new customer"

    def _visit(self, session: Session, customer: UUID, author: UUID, now: datetime) -> None:
        values: dict[str, Any] = {"status": "done", "zone": "Asia/Shanghai", "note": self.word()}
        values |= {"customer_id": customer, "started_at": now, "owner_id": author}
        records.create(session, Kind.VISIT, values)

    def _of_ones_own(self, session: Session, author: UUID) -> str:
        kind = self._dice.choice((Kind.TASK, Kind.TASK, Kind.LOOSE_NOTE))
        word = self.word()
        records.create(session, kind, {"text": word, "owner_id": author})
        if kind is Kind.LOOSE_NOTE:
            self.private[word] = author.hex
        return kind.value

    def _child(self, session: Session) -> str:
        model, kind, field = self._dice.choice(
            (
                (Visit, Kind.VISIT, "purpose"),
                (Task, Kind.TASK, "text"),
                (Contact, Kind.CONTACT, "title"),
            )
        )
        live = select(model.id).where(model.deleted_at.is_(None)).order_by(model.id)
        ids = list(session.scalars(live))
        if not ids:
            return "nothing"
        if self._dice.random() < 0.2:
            records.delete(session, kind, self._dice.choice(ids))
            return f"delete {kind}"
        records.edit(session, kind, self._dice.choice(ids), {field: self.word()})
        return kind.value

    def _restore(self, session: Session) -> str:
        gone = select(Customer.id).where(Customer.deleted_at.is_not(None)).order_by(Customer.id)
        ids = list(session.scalars(gone))
        if ids:
            records.restore(session, Kind.CUSTOMER, self._dice.choice(ids))
        return "restore"

    def _text(self, session: Session, customer: UUID) -> str:
        lines = (session.get_one(Customer, customer).note or "").splitlines()
        at = self._dice.randrange(len(lines) + 1)
        what = self._dice.random()
        if what < 0.4 or at == len(lines):
            lines.insert(at, self.word())
        elif what < 0.85:
            lines[at] = self.word()
        else:
            del lines[at]
        note = "".join(f"{line}\n" for line in lines)
        records.edit(session, Kind.CUSTOMER, customer, {"note": note})
        return "text"

    def _set(self, session: Session, customer: UUID) -> str:
        roles = list[str](session.get_one(Customer, customer).party_roles or [])
        if roles and self._dice.random() < 0.3:
            roles.remove(self._dice.choice(roles))
        else:
            roles.append(self.word())
        records.edit(session, Kind.CUSTOMER, customer, {"party_roles": roles})
        return "set"

    def _several(self, session: Session, customer: UUID, author: UUID, now: datetime) -> str:
        """A visit with what came of it: one group of several operations."""
        self._visit(session, customer, author, now)
        records.create(session, Kind.CONTACT, {"customer_id": customer, "name": self.word()})
        records.edit(session, Kind.CUSTOMER, customer, {"industry": self.word()})
        return "several"

    def _import(self, session: Session) -> str:
        rows = [{"id": new_id(session), "name": self.word()} for _ in range(3)]
        record_bulk(session, Kind.CUSTOMER, rows)
        return "import"

    def _settle(self, session: Session) -> str:
        still_open = Conflict.settled_at.is_(None) & Conflict.deleted_at.is_(None)
        ids = list(session.scalars(select(Conflict.id).where(still_open).order_by(Conflict.id)))
        if not ids:
            return "nothing"
        conflict = session.get_one(Conflict, self._dice.choice(ids))
        known = session.get(MODELS[Kind(conflict.about_kind)], conflict.about_id)
        if self._dice.random() < 0.5 or known is None:
            conflicts.keep_as_it_is(session, conflict.id)
            return "keep theirs"
        conflicts.use_other(session, conflict.id)
        return "use other"
