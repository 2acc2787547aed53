"""One round of sync on the laptop, as a recipe: push what waits, pull what is new, publish it.

Each step may fail or be cut off anywhere and be repeated: what the server acknowledged and what was
published move in transactions of the book itself.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Protocol

import msgspec
from sqlalchemy.orm import Session

from storage.changes import Origin
from storage.database import Database
from storage.models import SyncState
from sync.client import publish, queue, stage
from sync.protocol.messages import Answer, Ask, Pull, Push, decode_answer, encode

MOST_ROUNDS: Final = 10_000  # of one contact; more means that it gets nowhere


class SyncTrouble(Exception):
    """The world's trouble with the network or the server: a state to be told, and tried again.

    `code` is one of ``no_answer``, ``not_an_answer``, ``refused``, ``going_nowhere``, or of those
    in `sync.client.wire`; `wait_s` is how long the server asks to be left alone.
    """

    def __init__(self, code: str, detail: str = "", *, wait_s: int = 0) -> None:
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code = code
        self.wait_s = wait_s


@dataclass(frozen=True, slots=True)
class Enrolment:
    """What the server says when a laptop is registered."""

    device_id: str
    device_no: int
    epoch: str


class Server(Protocol):
    """The other end of the line; raises SyncTrouble where there is none."""

    def round(self, body: bytes) -> bytes: ...

    def fork(self) -> Enrolment:
        """Register this laptop anew: its book turned out to be a copy, or was put back."""
        ...


@dataclass(slots=True)
class Receipt:
    """What a contact moved, and whether both sides were found to hold the same."""

    pushed: int = 0
    refused: int = 0
    pulled: int = 0
    revoked: int = 0
    seq: int = 0
    agreed: bool | None = None


class Engine:
    """Brings one book and the server to agree."""

    def __init__(
        self, database: Database, server: Server, *, page: int = 1_000, batch: int = 500
    ) -> None:
        self._database = database
        self._server = server
        self._page = page
        self._batch = batch

    def sign_in(self, new: Enrolment) -> None:
        """Begin as this laptop; what waits keeps its numbers."""
        with self._database.write(Origin.SERVER) as session:
            session.add(
                SyncState(device_id=new.device_id, device_no=new.device_no, epoch=new.epoch)
            )

    def run_once(self) -> Receipt:
        """One contact: rounds until nothing waits here and nothing new is there."""
        receipt = Receipt()
        for _ in range(MOST_ROUNDS):
            if self._round(receipt):
                return receipt
        raise SyncTrouble("going_nowhere")

    def _round(self, receipt: Receipt) -> bool:
        """One request and what follows from its answer; True when all is done."""
        with self._database.read() as session:
            state = _state(session)
            ops = queue.next_batch(session, state, self._batch)
            cursor = 0 if state.full else state.cursor
            ask = Ask(state.device_id, state.epoch, state.lease)
            ask.push = Push(ops) if ops else None
            ask.pull = Pull(cursor, state.token, self._page)
            ask.digest = state.cursor or None
        answer = self._ask(ask)
        if answer.refusal:
            self._mend(answer)
            return False
        with self._database.write(Origin.SERVER) as session:
            state = _fenced(session, state.run)
            state.lease = answer.lease
            queue.note_results(session, state, answer.results)
            if answer.page is not None:
                stage.keep(session, answer.page.rows)
                state.token = "" if answer.page.complete else answer.page.token
        receipt.pushed += len(answer.results)
        receipt.refused += sum(result.res == "refused" for result in answer.results)
        if answer.page is None or answer.page.complete is None:
            return False
        done = answer.page.complete
        with self._database.read() as session:
            ours = queue.is_ours(session, _state(session), done.last_n, done.last_uid)
        if not ours:
            self._fork()
            return False
        receipt.pulled += publish.publish(self._database, done)
        receipt.revoked += len(done.revoked)
        receipt.seq = done.seq
        return self._settled(answer, receipt)

    def _settled(self, answer: Answer, receipt: Receipt) -> bool:
        with self._database.read() as session:
            state = _state(session)
            if queue.next_batch(session, state, 1) or state.full:
                return False
            if answer.digest is None:
                # This page brought something: one more, empty one compares both sides.
                return False
            receipt.agreed = publish.sums_here(session) == answer.digest
        if not receipt.agreed:
            self._start_over()
            return False
        return True

    def _ask(self, ask: Ask) -> Answer:
        body = self._server.round(encode(ask))
        try:
            answer = decode_answer(body)
        except msgspec.DecodeError as error:
            raise SyncTrouble("not_an_answer") from error
        if not answer.end:
            raise SyncTrouble("not_an_answer")
        return answer

    def _mend(self, answer: Answer) -> None:
        mending: dict[str, Callable[[], None]] = {
            "forked": self._fork,
            "epoch": lambda: self._recover(answer),
        }
        if answer.refusal not in mending:
            raise SyncTrouble("refused", answer.refusal)
        mending[answer.refusal]()

    def _fork(self) -> None:
        """This book is a copy, or was put back: go on as a laptop of its own, from the start."""
        new = self._server.fork()
        with self._database.write(Origin.SERVER) as session:
            state = _state(session)
            state.device_id, state.device_no = new.device_id, new.device_no
            state.epoch, state.lease = new.epoch, 0
            queue.number_anew(session, state, first=1)
            stage.start_over(session, state)

    def _recover(self, answer: Answer) -> None:
        """The server was put back from a backup: send again what it does not have any more."""
        with self._database.read() as session:
            state = _state(session)
            uids = queue.sent_uids(session)
        asked = self._ask(Ask(state.device_id, answer.epoch, answer.lease, recover=uids))
        if asked.refusal:
            self._mend(asked)
            return
        with self._database.write(Origin.SERVER) as session:
            state = _state(session)
            state.epoch, state.lease = answer.epoch, asked.lease
            state.cursor = min(state.cursor, answer.restored_at)
            queue.send_again(session, asked.missing or [], at_most=answer.restored_at)
            queue.number_anew(session, state, first=answer.expected)
            stage.start_over(session, state)

    def _start_over(self) -> None:
        with self._database.write(Origin.SERVER) as session:
            stage.start_over(session, _state(session))


def _state(session: Session) -> SyncState:
    state = session.get(SyncState, 1)
    if state is None:
        raise LookupError("this book was never signed in")
    return state


def _fenced(session: Session, run: int) -> SyncState:
    """The state, unless another round moved it meanwhile."""
    state = _state(session)
    if state.run != run:
        raise SyncTrouble("going_nowhere", "another round runs")
    state.run = run + 1
    return state
