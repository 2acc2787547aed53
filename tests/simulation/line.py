"""A line between laptop and server on which anything may happen, by the fleet's own dice."""

from random import Random
from typing import Final

from sync.client.engine import Enrolment, SyncTrouble
from sync.server import clock, people
from sync.server.service import Service

FAULTS: Final = ("request lost", "answer lost", "twice", "cut", "portal")


class Line:
    """The transport of one laptop; `faulty` is the share of requests that something happens to."""

    def __init__(self, service: Service, person: str, dice: Random) -> None:
        self.service = service
        self.person = person
        self.faulty = 0.0
        self._dice = dice

    def round(self, body: bytes) -> bytes:
        fault = self._dice.choice(FAULTS) if self._dice.random() < self.faulty else ""
        if fault == "request lost":
            raise SyncTrouble("no_answer")
        if fault == "portal":
            return b"<html>Please log in to the hotel's network</html>"
        answer = self.service.round(body, self.person)
        if fault == "twice":
            self.service.round(body, self.person)
        if fault == "answer lost":
            raise SyncTrouble("no_answer")
        if fault == "cut":
            return answer[: self._dice.randrange(len(answer))]
        return answer

    def fork(self) -> Enrolment:
        with self.service.write() as (connection, _):
            device = f"{self._dice.getrandbits(128):032x}"
            number = people.enrol(connection, device, self.person)
            return Enrolment(device, number, clock.read(connection).epoch)
