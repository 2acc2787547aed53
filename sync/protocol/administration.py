"""What the Administration screen asks of the server, and the answers; for administrators alone.

Each action is a request to `/v1/admin/{action}`. Ids are 32 hex digits, times milliseconds since
1970; "" is no team, no manager.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Final

import msgspec

_Id = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{32}$")]
_IdOrNone = Annotated[str, msgspec.Meta(pattern="^([0-9a-f]{32})?$")]
_Name = Annotated[str, msgspec.Meta(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f]+$")]
_Email = Annotated[str, msgspec.Meta(max_length=254, pattern=r"^[^@\s\x00]+@[^@\s\x00]+$")]
_Role = Annotated[str, msgspec.Meta(pattern="^(rep|manager|office|admin)$")]
_Password = Annotated[str, msgspec.Meta(max_length=1_000)]
_Entry = Annotated[str, msgspec.Meta(max_length=500, pattern=r"^[^\x00]*$")]
_Time = Annotated[int, msgspec.Meta(ge=0, le=2**53)]


class Request(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    """What every request is."""


class People(Request):
    """Everybody of the company, and the teams; answered by `Company`."""


class UserAdd(Request):
    email: _Email
    name: _Name
    role: _Role
    password: _Password
    team: _IdOrNone = ""


class UserEdit(Request):
    """What is None stays as it is."""

    person: _Id
    name: _Name | None = None
    role: _Role | None = None
    team: _IdOrNone | None = None


class UserState(Request):
    """A leaver: tokens die at once; with `wipe` the laptops destroy their book at next contact."""

    person: _Id
    active: bool
    wipe: bool = False


class UserPassword(Request):
    person: _Id
    password: _Password


class TeamAdd(Request):
    name: _Name
    parent: _IdOrNone = ""
    manager: _IdOrNone = ""


class TeamEdit(Request):
    """What is None stays as it is."""

    team: _Id
    name: _Name | None = None
    parent: _IdOrNone | None = None
    manager: _IdOrNone | None = None


class TeamRemove(Request):
    team: _Id


class Devices(Request):
    """All laptops; answered by `Laptops`."""


class DeviceRevoke(Request):
    device: _Id
    wipe: bool = False


class AssignPreview(Request):
    """What handing over would do; `customers` names them by id, code or exact name, [] is all."""

    giver: _Id
    taker: _Id
    customers: Annotated[list[_Entry], msgspec.Meta(max_length=20_000)] = []


class Assign(AssignPreview):
    """Hand customers over; nothing is done where one did not match, unless `partial`."""

    partial: bool = False


class Lend(Request):
    """Open a customer to somebody until a moment."""

    customer: _Id
    person: _Id
    until: _Time


class PersonRow(msgspec.Struct, omit_defaults=True):
    person: str
    email: str
    name: str
    role: str
    team: str
    active: bool
    customers: int
    laptops: int
    contact_at: int | None = None  # the last time one of the laptops was heard of
    waiting: int | None = None  # changes that waited on the laptops then, as far as they told


class TeamRow(msgspec.Struct):
    team: str
    name: str
    parent: str
    manager: str
    members: int


class Company(msgspec.Struct):
    people: list[PersonRow]
    teams: list[TeamRow]


class LaptopRow(msgspec.Struct, omit_defaults=True):
    device: str
    number: int
    person: str
    label: str
    state: str  # active, revoked, wiped
    since: int
    operations: int
    contact_at: int | None = None
    waiting: int | None = None


class Laptops(msgspec.Struct):
    laptops: list[LaptopRow]


class Unsent(msgspec.Struct):
    """What a laptop had not sent when it was last heard of: it still arrives, for 30 days."""

    person: str
    label: str
    waiting: int | None
    contact_at: int | None


class Preview(msgspec.Struct):
    """What would move: customers with their records by kind, and who gains or loses sight."""

    customers: int
    names: list[str]  # the first of them
    records: dict[str, int]
    gain: list[str]  # ids of people
    lose: list[str]
    unsent: list[Unsent]
    unmatched: list[str]
    ambiguous: list[str]


class Done(msgspec.Struct):
    """It is done: the id of what was made or changed, and how many customers moved."""

    id: str = ""
    moved: int = 0


ACTIONS: Final[Mapping[str, type[Request]]] = MappingProxyType(
    {
        "people": People,
        "user_add": UserAdd,
        "user_edit": UserEdit,
        "user_state": UserState,
        "user_password": UserPassword,
        "team_add": TeamAdd,
        "team_edit": TeamEdit,
        "team_remove": TeamRemove,
        "devices": Devices,
        "device_revoke": DeviceRevoke,
        "assign_preview": AssignPreview,
        "assign": Assign,
        "lend": Lend,
    }
)


class Refused(msgspec.Struct):
    """Why nothing was done: a code that the screens translate, and the facts in its sentence."""

    refused: str
    facts: dict[str, str] = {}
