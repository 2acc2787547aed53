"""The messages of one round of sync, as both sides decode them."""

from typing import Any, Final

import msgspec

PROTOCOL: Final = 1


class Operation(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    """One change of one record, as the laptop's outbox holds it.

    `n` counts the laptop's operations without a gap; `uid` names this one for ever; `g` is the `n`
    of the first operation of its group, which is applied as a whole. `b` is the server's clock that
    the laptop had seen of this record. Ids are 32 hex digits.
    """

    n: int
    uid: str
    g: int
    k: str
    id: str
    root: str
    op: str
    b: int
    w: int  # wall clock of the laptop, milliseconds
    f: dict[str, dict[str, Any]] = {}
    o: dict[str, Any] = {}


class Push(msgspec.Struct, forbid_unknown_fields=True):
    ops: list[Operation]


class Pull(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    cursor: int
    token: str = ""
    limit: int = 1_000


class Ask(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    """One request: what is new here, and what is wanted; either part may be missing."""

    device: str
    epoch: str
    lease: int
    proto: int = PROTOCOL
    push: Push | None = None
    pull: Pull | None = None
    digest: int | None = None  # the cursor at which to compare, see `Answer.digest`
    recover: list[str] | None = None  # uids of this laptop: which does the server not have?


class Result(msgspec.Struct, array_like=True):
    """What became of one operation: applied, merged, won, lost, parked, refused, repeated."""

    n: int
    uid: str
    res: str


class Row(msgspec.Struct, array_like=True):
    kind: str
    id: str
    root: str
    seq: int
    deleted: bool
    doc: msgspec.Raw


class Complete(msgspec.Struct, forbid_unknown_fields=True):
    """The end of a pull: from here the laptop's set is the server's at `seq`."""

    seq: int
    revoked: list[str]
    roots: int  # how many visible roots have at least one live row
    last_n: int
    last_uid: str


class Page(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    rows: list[Row]
    token: str
    complete: Complete | None = None


class Answer(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    """One answer; `refusal` says in a word why the round goes no further."""

    epoch: str
    lease: int
    time: int
    refusal: str = ""
    expected: int = 0
    restored_at: int = 0
    results: list[Result] = []
    page: Page | None = None
    digest: dict[str, tuple[int, int]] | None = None  # per kind: how many rows, and their sum
    missing: list[str] | None = None
    end: bool = True


decode_ask = msgspec.json.Decoder(Ask).decode
decode_answer = msgspec.json.Decoder(Answer).decode
encode = msgspec.json.Encoder().encode
