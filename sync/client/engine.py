"""One round of sync on the laptop, as a recipe: push what waits, pull what is new, publish it.

Each step may fail or be cut off anywhere and be repeated: what the server acknowledged and what was
published move in transactions of the book itself.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

import msgspec

from storage.changes import Origin
from storage.database import Database
from storage.models import SyncState
from storage.rules.fields import millis
from sync.client import (
    aside,
    care,
    freshness,
    newer,
    publish,
    queue,
    recovery,
    removal,
    stage,
    tidying,
)
from sync.client.contract import Enrolment, Progress, Receipt, Server, SyncTrouble
from sync.client.showing import Publisher
from sync.client.sizes import Sizes
from sync.client.state import enrol, fenced, greeting, state_of
from sync.protocol.messages import Answer, Ask, Complete, Pull, Push, Removal, decode_answer, encode

__all__ = ["Engine", "Enrolment", "Progress", "Receipt", "Server", "SyncTrouble", "enrol"]

MOST_ROUNDS: Final = 10_000  # of one contact; more means that it gets nowhere
A_DAY: Final = timedelta(days=1)


class Engine:
    """Brings one book and the server to agree.

    Without `upload` it only reads. Both sides are compared once in `check_every`, and whenever
    there is a doubt. `on_progress` hears on this thread how far a pull has come.
    """

    def __init__(
        self,
        database: Database,
        server: Server,
        *,
        page: int = 1_000,
        batch: int = 500,
        upload: bool = True,
        check_every: timedelta = A_DAY,
        on_progress: Callable[[Progress], None] = lambda _: None,
    ) -> None:
        self._database = database
        self._server = server
        self._sizes = Sizes(operations=batch, most_operations=batch, rows=page)
        self._upload = upload
        self._check_ms = check_every // timedelta(milliseconds=1)
        self._tell = on_progress
        self._promised = 0  # how many operations this contact is to send
        self._now_there = 0  # the server's clock when it last answered

    def sign_in(self, new: Enrolment) -> None:
        """Begin as this laptop; what waits keeps its numbers."""
        with self._database.write(Origin.SERVER) as session:
            enrol(session, new)

    def run_once(self) -> Receipt:
        """One contact: rounds until nothing waits here and nothing new is there."""
        newer.show_what_is_known_now(self._database)
        receipt = Receipt()
        self._promise(receipt)
        for _ in range(MOST_ROUNDS):
            if self._round(receipt):
                return receipt
        raise SyncTrouble("going_nowhere")

    def _round(self, receipt: Receipt) -> bool:
        """One request and what follows from its answer; True when all is done."""
        ask, run = self._next_ask()
        try:
            answer = self._ask(ask)
        except SyncTrouble as trouble:
            if self._in_smaller_pieces(trouble, ask):
                return False
            raise
        if answer.refusal:
            self._mend(answer)
            self._promise(receipt)
            return False
        with self._database.write(Origin.SERVER) as session:
            state = fenced(session, run)
            self._note_contact(state, answer)
            queue.note_results(session, state, answer.results)
            if answer.page is not None:
                stage.keep(session, state, answer.page)
            if answer.laptops is not None:
                freshness.keep(session, answer.laptops)
            lane, staged, estimate = state.lane, stage.size(session), state.estimate
        if answer.results:
            self._sizes.went_well()
        receipt.pushed += len(answer.results)
        receipt.refused += sum(result.res == "refused" for result in answer.results)
        if answer.drain:
            return self._drained()
        if answer.page is None:
            return False
        if staged:
            self._tell(Progress(lane, staged, max(estimate, staged)))
        if answer.page.complete is None:
            return False
        return self._show(answer.page.complete, lane, run + 1, staged, receipt)

    def _promise(self, receipt: Receipt) -> None:
        with self._database.read() as session:
            self._promised = receipt.pushed + queue.waiting(session)

    def _next_ask(self) -> tuple[Ask, int]:
        with self._database.read() as session:
            state = state_of(session)
            ask = greeting(state)
            if self._upload:
                sizes = self._sizes
                ops = queue.next_batch(
                    session, state, sizes.operations, sizes.bytes_up, cut=sizes.squeezed
                )
                ask.push = Push(ops) if ops else None
            ask.waiting = queue.waiting(session)
            ask.pull = self._pull(state)
            return ask, state.run

    def _pull(self, state: SyncState) -> Pull:
        cursor = 0 if state.lane >= 0 else state.cursor
        sizes = self._sizes
        return Pull(cursor, state.token, sizes.rows, sizes.bytes_down, state.lane)

    def _ask(self, ask: Ask) -> Answer:
        body = self._server.round(encode(ask))
        try:
            answer = decode_answer(body)
        except msgspec.DecodeError as error:
            raise SyncTrouble("not_an_answer") from error
        if not answer.end:
            raise SyncTrouble("not_an_answer")
        return answer

    def _note_contact(self, state: SyncState, answer: Answer) -> None:
        """Both clocks as they stand now: what the laptop's said before counts no more."""
        self._now_there = answer.time
        state.lease, state.lease_days = answer.lease, answer.lease_days
        state.contact_at = state.latest_at = millis(self._database.world.now())

    def _show(self, done: Complete, lane: int, run: int, staged: int, receipt: Receipt) -> bool:
        """A pull is complete: put it in its place, and see whether all is done."""
        with self._database.read() as session:
            state = state_of(session)
            ours = queue.is_ours(session, state, done.last_n, done.last_uid)
            asked = None if lane >= 0 else removal.too_much(session, state, done)
        if not ours:
            self._fork()
            return False
        if asked is not None:
            self._confirm(asked)

        def tell(shown: int) -> None:
            self._tell(Progress(lane, shown, staged, showing=True))

        put = publish.publish if lane < 0 else publish.publish_lane
        try:
            _add(receipt, put(self._database, done, run, tell), done)
        except publish.Overtaken as error:
            raise SyncTrouble("going_nowhere", "another round runs") from error
        return lane < 0 and self._settled(receipt)

    def _confirm(self, asked: Removal) -> None:
        """So much at once may be somebody's mistake: ask before anything is taken off the disk."""
        with self._database.read() as session:
            ask = greeting(state_of(session))
        ask.removal = asked
        answer = self._ask(ask)
        with self._database.write(Origin.SERVER) as session:
            state = state_of(session)
            if not answer.refusal:
                state.lease = answer.lease
            if not answer.removal:
                stage.clear(session, state)
        if not answer.removal:
            raise SyncTrouble("mass_removal")

    def _settled(self, receipt: Receipt) -> bool:
        with self._database.read() as session:
            state = state_of(session)
            # What somebody typed since the contact began is for the next one.
            if self._upload and receipt.pushed < self._promised and queue.waiting(session):
                return False
            due = state.doubt or self._now_there - state.checked_at >= self._check_ms
        if not due:
            return True
        if not care.compare(self._database, self._question, receipt):
            return False
        tidying.forget_old(self._database, self._now_there)
        return True

    def _question(self, question: Ask) -> Answer | None:
        """Ask beside an empty pull; None where it was not answered, as something came between."""
        with self._database.read() as session:
            state = state_of(session)
            ask = greeting(state)
            ask.pull, ask.compare, ask.fetch = self._pull(state), question.compare, question.fetch
            ask.removal = question.removal
            run = state.run
        answer = self._ask(ask)
        if answer.refusal:
            return None
        with self._database.write(Origin.SERVER) as session:
            self._note_contact(fenced(session, run), answer)
        page = answer.page
        if page is None or page.rows or page.complete is None or page.complete.revoked:
            return None
        return answer

    def _drained(self) -> bool:
        """The app is too old to be shown anything: it brings what it has, and says so."""
        with self._database.read() as session:
            if self._upload and queue.next_batch(session, state_of(session), 1):
                return False
        raise SyncTrouble("too_old")

    def _in_smaller_pieces(self, trouble: SyncTrouble, ask: Ask) -> bool:
        """Whether to try again with less; a single operation that nobody takes is set aside."""
        if trouble.code in ("too_large", "unprocessable"):
            if ask.push is None:
                return self._sizes.less_down()
            if not self._sizes.less_up(len(ask.push.ops)):
                aside.set_aside(self._database, ask.push.ops[0].n)
            return True
        if trouble.code == "too_slow":
            less = self._sizes.less_down()
            return (ask.push is not None and self._sizes.less_up(len(ask.push.ops))) or less
        return False

    def _mend(self, answer: Answer) -> None:
        mending: dict[str, Callable[[], None]] = {
            "forked": self._fork,
            "unknown_device": self._fork,  # a server put back to before this laptop came
            "epoch": lambda: self._recover(answer),
            "horizon": lambda: self._change(recovery.begin_again_at, answer.seq),
        }
        if answer.refusal in mending:
            mending[answer.refusal]()
        elif answer.refusal == "server_older":
            raise SyncTrouble(answer.refusal)
        else:
            raise SyncTrouble("refused", answer.refusal)

    def _change(self, step: Callable[..., None], *facts: object) -> None:
        with self._database.write(Origin.SERVER) as session:
            step(session, state_of(session), *facts)

    def _fork(self) -> None:
        self._change(recovery.go_on_as, self._server.fork())

    def _recover(self, answer: Answer) -> None:
        """The server was put back from a backup: send again what it does not have any more."""
        with self._database.read() as session:
            ask = greeting(state_of(session))
            uids = queue.sent_uids(session)
            ours = not answer.last_uid or queue.has(session, answer.last_uid)
        if not ours:  # a copy of this book was there first, and goes on under our name
            self._fork()
            return
        ask.epoch, ask.lease = answer.epoch, answer.lease
        asked = recovery.missing(self._ask, ask, uids)
        if asked.refusal:
            if asked.refusal != "epoch":  # put back once more meanwhile: asked anew from here
                self._mend(asked)
            return
        with self._database.write(Origin.SERVER) as session:
            state = state_of(session)
            state.lease = asked.lease
            queue.send_again(session, asked.missing or [], at_most=answer.restored_at)
            queue.number_anew(session, state, first=answer.expected)
            recovery.go_back_to(session, state, answer.epoch, answer.restored_at)


def _add(receipt: Receipt, shown: Publisher, done: Complete) -> None:
    receipt.pulled += shown.moved
    receipt.revoked += len(done.revoked)
    receipt.seq = done.seq
    receipt.conflicts += shown.conflicts
    receipt.left += shown.left
    for kind, rows in shown.kinds.items():
        receipt.kinds[kind] = receipt.kinds.get(kind, 0) + rows
