"""The messages of signing in and of renewing tokens."""

from typing import Annotated

import msgspec

_Line = Annotated[str, msgspec.Meta(max_length=254, pattern=r"^[^\x00-\x1f]*$")]


class SignIn(msgspec.Struct, forbid_unknown_fields=True):
    """A person's password, and the laptop that it is to open; ids and keys in hex digits.

    `person` is the id under which the book was kept so far, "" where it holds no work yet.
    """

    email: _Line
    password: Annotated[str, msgspec.Meta(max_length=1_000)]
    person: Annotated[str, msgspec.Meta(pattern="^([0-9a-f]{32})?$")]
    public_key: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]
    label: _Line


class Renewal(msgspec.Struct, forbid_unknown_fields=True):
    device: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{32}$")]
    refresh: _Line
    proof: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{128}$")]


class Admitted(msgspec.Struct):
    device: str
    device_no: int
    epoch: str
    person: str
    name: str
    role: str
    access: str
    refresh: str
