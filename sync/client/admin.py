"""The administration from a laptop: each wish is one request over the line that is signed in."""

from typing import Protocol, TypeVar

import msgspec

from sync.client.engine import SyncTrouble
from sync.client.wire import Reply
from sync.protocol import administration as asked
from sync.protocol.administration import Company, Done, Laptops, Preview, Refused, Request

_Answer = TypeVar("_Answer", bound=msgspec.Struct)
_ACTION = {wanted: action for action, wanted in asked.ACTIONS.items()}


class AdminRefused(Exception):
    """The server did not do it; nothing changed. `code` and `facts` are for a sentence."""

    def __init__(self, code: str, facts: dict[str, str]) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


class Calls(Protocol):
    """A signed-in line."""

    def call(self, path: str, body: bytes) -> Reply: ...


class Administration:
    """What an administrator may ask; raises AdminRefused, or SyncTrouble for the world's."""

    def __init__(self, line: Calls) -> None:
        self._line = line

    def company(self) -> Company:
        """Everybody, and the teams."""
        return self._ask(asked.People(), Company)

    def laptops(self) -> Laptops:
        """All laptops that ever signed in."""
        return self._ask(asked.Devices(), Laptops)

    def preview(self, giver: str, taker: str, customers: list[str]) -> Preview:
        """What handing over would do; no `customers` are all of the giver's."""
        return self._ask(asked.AssignPreview(giver, taker, customers), Preview)

    def do(self, request: Request) -> Done:
        """Carry out any other request of `sync.protocol.administration`."""
        return self._ask(request, Done)

    def _ask(self, request: Request, answer: type[_Answer]) -> _Answer:
        try:
            # As the server would see it: what is malformed is refused before it is sent.
            body = msgspec.json.encode(msgspec.convert(msgspec.to_builtins(request), type(request)))
        except msgspec.ValidationError as error:
            raise AdminRefused("malformed", {"what": str(error)}) from error
        reply = self._line.call(f"/v1/admin/{_ACTION[type(request)]}", body)
        wanted = answer if reply.status == 200 else Refused
        try:
            said = msgspec.json.decode(reply.body, type=wanted)
        except msgspec.DecodeError as error:
            raise SyncTrouble("not_an_answer") from error
        if isinstance(said, Refused):
            raise AdminRefused(said.refused, said.facts)
        return said
