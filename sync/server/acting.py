"""One act of the administration: under which turn of the clock, by whom, and its trace."""

import secrets
from dataclasses import dataclass
from typing import Final

import msgspec
from sqlalchemy import Connection, insert

from sync.server.clock import Tick
from sync.server.opening import AdminRefused
from sync.server.store import TENANT, history

# For whoever sits at the server; the screens have sentences of their own, in both languages.
_SENTENCES: Final = {
    "admin.password_short": "A password has at least {length} characters.",
    "admin.email_taken": "There is an account of {email} already.",
    "admin.unknown_person": "There is no account of {person}.",
    "admin.unknown_team": "There is no team {team}.",
    "admin.unknown_laptop": "There is no laptop {device}.",
    "admin.unknown_customer": "There is no customer {customer}.",
    "admin.team_taken": "There is a team {team} already.",
    "admin.team_not_empty": "{team} still has people or teams in it; move them first.",
    "admin.team_in_itself": "A team cannot lie below itself.",
    "admin.not_a_manager": "{name} is no manager; give that role first.",
    "admin.leads_a_team": "{name} leads a team; name another manager for it first.",
    "admin.last_admin": "There would be no administrator left who could sign in.",
    "admin.same_person": "The customers have to go to somebody else.",
    "admin.not_active": "{name} may not sign in; enable the account first.",
    "admin.not_matched": "{count} of the customers did not match; nothing was moved.",
    "admin.time_is_over": "That moment is past already.",
}


class NotDone(AdminRefused):
    """A rule forbids what was asked; `code` and `facts` let the screens say why."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(_SENTENCES[code].format(**facts))
        self.code = code
        self.facts = {name: str(value) for name, value in facts.items()}


@dataclass(frozen=True, slots=True)
class Act:
    """What every act needs; `secret` is a password as it is kept."""

    connection: Connection
    tick: Tick
    by: str
    secret: str = ""


def note(act: Act, kind: str, record: str, what: str, request: msgspec.Struct) -> None:
    """Put an act into the history, without the password that it may have brought."""
    said = msgspec.to_builtins(request)
    said.pop("password", None)
    act.connection.execute(
        insert(history).values(
            tenant=TENANT, seq=act.tick.seq, at=act.tick.at, person=act.by, device="", kind=kind,
            id=record, uid=secrets.token_hex(16), res=what,
            fields=msgspec.json.encode(said).decode(), old="{}",
        )
    )  # fmt: skip
