"""How the bytes of attached files travel: requests to `/v1/file/{action}`, and the answers.

A file is named by the record that speaks of it, never by its hash. `put` and the answer to `read`
are MessagePack, as they hold bytes; the others JSON.
"""

import hashlib
import hmac
from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Final

import msgspec

SMALLEST_PIECE: Final = 32 * 1024
LARGEST_PIECE: Final = 1024 * 1024

_Id = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{32}$")]
_Hash = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]
_Offset = Annotated[int, msgspec.Meta(ge=0, le=2**31)]


class Request(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    """What every request is; `file` is the id of the attachment's record."""

    file: _Id


class Begin(Request):
    """What is to be done to bring the bytes of one's own attachment; answered by `Begun`."""


class Put(Request):
    """The next piece; answered by `Taken`."""

    offset: _Offset
    sha256: _Hash
    data: Annotated[bytes, msgspec.Meta(min_length=1, max_length=LARGEST_PIECE)]


class Done(Request):
    """All of it was sent; answered by `Kept`."""


class Prove(Request):
    """The answer to a challenge: `proof_of` the file and the nonce; answered by `Kept`."""

    proof: _Hash


class Read(Request):
    """A piece of any attachment that one sees; answered by `Piece`."""

    offset: _Offset
    length: Annotated[int, msgspec.Meta(ge=1, le=LARGEST_PIECE)] = LARGEST_PIECE


class Begun(msgspec.Struct):
    """`state`: ``upload`` from `offset` on, ``prove`` with the `nonce`, or ``have`` (all done).

    ``refused``: it failed too often just now.
    """

    state: str
    offset: int = 0
    nonce: str = ""


class Taken(msgspec.Struct):
    """How far the server has it now; `damaged`: the piece was not what its hash says."""

    offset: int
    damaged: bool = False


class Kept(msgspec.Struct):
    """`state`: ``available``, ``again`` from the beginning, or ``refused`` for now."""

    state: str


class Piece(msgspec.Struct):
    """Bytes of a file, and how many it has in all."""

    size: int
    data: bytes


ACTIONS: Final[Mapping[str, type[Request]]] = MappingProxyType(
    {"begin": Begin, "put": Put, "done": Done, "prove": Prove, "read": Read}
)


def decode(action: str, body: bytes) -> Request:
    """The request; raises msgspec.DecodeError."""
    if action == "put":
        return msgspec.msgpack.decode(body, type=Put)
    return msgspec.json.decode(body, type=ACTIONS[action])


def proof_of(content: bytes, nonce: str) -> str:
    """What only who has the whole file can say about it."""
    return hmac.digest(
        bytes.fromhex(nonce), hashlib.sha256(content).digest() + content, "sha256"
    ).hex()
