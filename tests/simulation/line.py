"""A line between laptop and server on which anything may happen, by the fleet's own dice."""

from collections.abc import Callable
from random import Random
from typing import Final

from sync.client.engine import Enrolment, SyncTrouble
from sync.protocol.messages import decode_ask
from sync.server import clock, people
from tests.simulation.slots import Crash, Office

MOST_REQUESTS: Final = 300  # of one contact, in a fleet with so little to say
FAULTS: Final = ("request lost", "answer lost", "twice", "cut", "portal", "late", "server crash")


class Line:
    """The transport of one laptop; `faulty` is the share of requests that something happens to.

    `before` is called ahead of each request, `meanwhile` while the answer is on its way.
    """

    def __init__(self, office: Office, person: str, dice: Random) -> None:
        self.office = office
        self.person = person
        self.faulty = 0.0
        self.before: Callable[[], None] = lambda: None
        self.meanwhile: Callable[[], None] = lambda: None
        self.late: list[bytes] = []
        self.planned: list[str] = []  # what happens to the next requests, in a story told by hand
        self.then: list[Callable[[], object]] = []  # and while their answers are on their way
        self.requests = 0
        self.pushed = 0
        self.forked = False
        self._dice = dice

    def begin(self, faulty: float) -> None:
        """A new contact."""
        self.faulty, self.requests = faulty, 0

    def round(self, body: bytes) -> bytes:
        self.requests += 1
        assert self.requests < MOST_REQUESTS, "a contact gets nowhere"
        self.before()
        ask = decode_ask(body)
        self.pushed += len(ask.push.ops) if ask.push else 0
        if self.planned:
            fault = self.planned.pop(0)
        else:
            fault = self._dice.choice(FAULTS) if self._dice.random() < self.faulty else ""
        if fault in ("request lost", "late"):
            if fault == "late":
                self.late.append(body)
            raise SyncTrouble("no_answer")
        if fault == "portal":
            return b"<html>Please log in to the hotel's network</html>"
        if fault == "server crash":
            self.office.fuse.set(self._dice.randint(1, 3), after=self._dice.random() < 0.5)
        answer = self._answer(body)
        if fault == "twice":
            self._answer(body)
        if self.then:
            self.then.pop(0)()
        elif self.faulty:
            self.meanwhile()
        if answer is None or fault == "answer lost":
            raise SyncTrouble("no_answer")
        if fault == "cut":
            return answer[: self._dice.randrange(len(answer))]
        return answer

    def deliver_late(self) -> None:
        """What was held up arrives now, in any order; nobody waits for the answers any more."""
        self._dice.shuffle(self.late)
        while self.late:
            self._answer(self.late.pop())

    def _answer(self, body: bytes) -> bytes | None:
        try:
            return self.office.round(body, self.person)
        except Crash:
            return None  # it is started again by the next request
        finally:
            self.office.fuse.set(0, after=False)

    def fork(self) -> Enrolment:
        self.forked = True
        with self.office.write() as (connection, _):
            device = f"{self._dice.getrandbits(128):032x}"
            number = people.enrol(connection, device, self.person)
            return Enrolment(device, number, clock.read(connection).epoch)
