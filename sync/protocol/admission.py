"""The messages of signing in and of renewing tokens."""

import msgspec


class SignIn(msgspec.Struct, forbid_unknown_fields=True):
    """A person's password, and the laptop that it is to open; ids and keys in hex digits."""

    email: str
    password: str
    person: str
    public_key: str
    label: str


class Renewal(msgspec.Struct, forbid_unknown_fields=True):
    device: str
    refresh: str
    proof: str


class Admitted(msgspec.Struct):
    device: str
    device_no: int
    epoch: str
    person: str
    name: str
    role: str
    access: str
    refresh: str
