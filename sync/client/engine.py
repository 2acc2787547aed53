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
from storage.models.driver import driver_of
from storage.rules.fields import millis
from storage.rules.kinds import VERSION
from sync.client import (
    aside,
    care,
    freshness,
    newer,
    publish,
    queue,
    quiet,
    recovery,
    removal,
    stage,
    tidying,
)
from sync.client.contract import Enrolment, Progress, Receipt, Server, SyncTrouble
from sync.client.showing import Publisher
from sync.client.sizes import Sizes
from sync.client.state import Moving, Standing, enrol, greeting, moving, standing_of, state_of
from sync.protocol.messages import (
    HISTORY_LANE,
    Answer,
    Ask,
    Compare,
    Complete,
    Pull,
    Push,
    decode_answer,
    encode,
)

__all__ = ["Engine", "Enrolment", "Progress", "Receipt", "Server", "SyncTrouble", "enrol"]

MOST_ROUNDS: Final = 10_000  # of one contact; more means that it gets nowhere
A_DAY: Final = timedelta(days=1)


class Engine:
    """Brings one book and the server to agree.

    Without `upload` it only reads. Both sides are compared once in `check_every`, and whenever
    there is a doubt. `on_progress` hears on this thread how far a pull has come; a first one stops
    before the `history` while that is not wanted.
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
        history: Callable[[], bool] = lambda: True,
    ) -> None:
        self._database = database
        self._server = server
        self._sizes = Sizes(operations=batch, most_operations=batch, rows=page)
        self._upload = upload
        self._check_ms = check_every // timedelta(milliseconds=1)
        self._tell, self._wants_history = on_progress, history
        self._promised = 0  # how many operations this contact is to send
        self._in_full = False  # an echo was not what stands here: now its document is wanted
        self._now_there = 0  # the server's clock when it last answered

    def sign_in(self, new: Enrolment) -> None:
        """Begin as this laptop; what waits keeps its numbers."""
        with self._database.write(Origin.SERVER) as session:
            enrol(session, new)

    def run_once(self) -> Receipt:
        """One contact: rounds until nothing waits here and nothing new is there."""
        receipt = Receipt()
        self._promised = -1
        for _ in range(MOST_ROUNDS):
            if self._round(receipt):
                return receipt
        raise SyncTrouble("going_nowhere")

    def _round(self, receipt: Receipt) -> bool:
        """One request and what follows from its answer; True when all is done."""
        ask, standing = self._next_ask(receipt)
        try:
            answer = self._ask(ask)
        except SyncTrouble as trouble:
            if self._in_smaller_pieces(trouble, ask):
                return False
            raise
        if answer.refusal:
            recovery.mend(self._database, self._server, self._ask, answer)
            self._promised = -1
            return False
        page = answer.page
        done = page.complete if page is not None else None
        shown = None
        self._now_there = answer.time
        if done is not None and quiet.settles(self._database, standing, ask, answer, done):
            receipt.seq = done.seq
            return self._settled(standing, receipt)
        with self._database.write(Origin.SERVER) as session, moving(session, standing.run) as state:
            self._note_contact(state, answer)
            queue.note_results(session, state, answer.results)
            if answer.laptops is not None:
                freshness.keep(session, answer.laptops)
            if page is not None and publish.fits_at_once(session, state, ask, page):
                shown = publish.publish_at_once(session, state, page)
            self._in_full = shown is None and page is not None and bool(page.echoes)
            if shown is not None:
                care.agree_now(session, state, answer, receipt)
            elif page is not None and not self._in_full:
                stage.keep(session, state, page)
            lane, staged = state.lane, stage.size(session) if shown is None else 0
        if answer.results:
            self._sizes.went_well()
        receipt.pushed += len(answer.results)
        receipt.refused += sum(result.res == "refused" for result in answer.results)
        if answer.drain:
            return self._drained()
        if page is None:
            return ask.pull is None and self._all_sent(receipt)
        if self._in_full:
            return False
        if shown is not None and done is not None:
            _add(receipt, shown, done)
            return self._settled(state, receipt, care.begun_by(ask, answer))
        if staged:
            self._tell(Progress(lane, staged, max(state.estimate, staged)))
        if done is None:
            return False
        return self._show(done, lane, standing.run + 1, staged, receipt)

    def _next_ask(self, receipt: Receipt) -> tuple[Ask, Standing]:
        with self._database.glance() as driver:
            state = standing_of(driver)
            ask = greeting(state)
            ask.waiting = state.waiting
            if self._upload and ask.waiting:
                sizes = self._sizes
                ops = queue.next_batch(
                    driver, state, sizes.operations, sizes.bytes_up, cut=sizes.squeezed
                )
                ask.push = Push(ops) if ops else None
            if state.lane != HISTORY_LANE or self._wants_history():
                ask.pull = self._pull(state)
                ask.pull.echo = 0 if self._in_full else queue.first_unshown(state, ask.push)
                if state.lane < 0 and care.is_due(state, self._now_there, self._check_ms):
                    ask.compare = Compare(sums=publish.sums_by(driver))
        if state.staged and not state.token:  # cut between the end of a pull and its sweeping
            stage.sweep(self._database)
        if self._promised < 0:
            self._promised = receipt.pushed + ask.waiting
        if state.schema != VERSION:
            newer.show_what_is_known_now(self._database)
            return self._next_ask(receipt)
        return ask, state

    def _pull(self, state: SyncState | Standing) -> Pull:
        cursor = 0 if state.lane >= 0 else state.cursor
        pull = Pull(cursor, state.token, lane=state.lane)
        # A customer who was away when the history was read came without it.
        pull.whole = 0 < cursor == state.lane_seq
        sizes = self._sizes
        if (sizes.rows, sizes.bytes_down) != (pull.limit, pull.size):  # the usual goes unsaid
            pull.limit, pull.size = sizes.rows, sizes.bytes_down
        return pull

    def _ask(self, ask: Ask) -> Answer:
        body = self._server.round(encode(ask))
        try:
            answer = decode_answer(body)
        except msgspec.DecodeError as error:
            raise SyncTrouble("not_an_answer") from error
        if not answer.end:
            raise SyncTrouble("not_an_answer")
        return answer

    def _note_contact(self, state: Moving, answer: Answer) -> None:
        """Both clocks as they stand now: what the laptop's said before counts no more."""
        self._now_there = answer.time
        state.lease, state.lease_days = answer.lease, answer.lease_days
        state.contact_at = state.latest_at = millis(self._database.world.now())

    def _show(self, done: Complete, lane: int, run: int, staged: int, receipt: Receipt) -> bool:
        """A pull is complete: put it in its place, and see whether all is done."""
        with self._database.read() as session:
            state = state_of(session)
            driver = driver_of(session.connection())
            ours = queue.is_ours(driver, state, done.last_n, done.last_uid)
            asked = None if lane >= 0 else removal.too_much(session, state, done)
        if not ours:
            recovery.fork(self._database, self._server)
            return False
        if asked is not None:
            removal.confirm(self._database, self._ask, asked)

        def tell(shown: int) -> None:
            self._tell(Progress(lane, shown, staged, showing=True))

        put = publish.publish if lane < 0 else publish.publish_lane
        try:
            _add(receipt, put(self._database, done, run, tell), done)
        except publish.Overtaken as error:
            raise SyncTrouble("going_nowhere", "another round runs") from error
        if lane >= 0:
            return False
        with self._database.glance() as driver:
            now = standing_of(driver)
        # No reading lasts while the server is asked: the book's log could not be taken up by then.
        return self._settled(now, receipt)

    def _settled(self, state: Moving, receipt: Receipt, begun: care.Begun | None = None) -> bool:
        """Everything was shown: whether it is all, and the same on both sides."""
        if not self._all_sent(receipt):
            return False
        if not care.is_due(state, self._now_there, self._check_ms):
            return True
        agreed = receipt.agreed and not state.doubt
        if not (agreed or care.compare(self._database, self._question, receipt, begun)):
            return False
        tidying.forget_old(self._database, self._now_there)
        return True

    def _all_sent(self, receipt: Receipt) -> bool:
        if not self._upload or receipt.pushed >= self._promised:
            return True
        # What somebody typed since the contact began is for the next one.
        with self._database.glance() as driver:
            return not queue.waiting(driver)

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
        with self._database.write(Origin.SERVER) as session, moving(session, run) as state:
            self._note_contact(state, answer)
        page = answer.page
        if page is None or page.rows or page.complete is None or page.complete.revoked:
            return None
        return answer

    def _drained(self) -> bool:
        """The app is too old to be shown anything: it brings what it has, and says so."""
        with self._database.glance() as driver:
            if self._upload and queue.waiting(driver):
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


def _add(receipt: Receipt, shown: Publisher, done: Complete) -> None:
    receipt.pulled += shown.moved
    receipt.revoked += len(done.revoked)
    receipt.seq = done.seq
    receipt.conflicts += shown.conflicts
    receipt.left += shown.left
    for kind, rows in shown.kinds.items():
        receipt.kinds[kind] = receipt.kinds.get(kind, 0) + rows
