"""A round of sync below HTTP: bytes in, bytes out; the simulator calls what the network calls."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, Engine, and_, select, update

from storage.rules.kinds import VERSION
from sync.protocol.messages import (
    MOST_RECOVERED,
    PROTOCOL,
    Answer,
    Ask,
    decode_ask,
    encode,
)
from sync.server import (
    alarms,
    at_rest,
    bulk,
    clock,
    leases,
    people,
    push,
    settings,
    showing,
    tidying,
    watching,
)
from sync.server.clock import Tick
from sync.server.database import reading, writing
from sync.server.people import Device
from sync.server.prepared import Prepared
from sync.server.push import Forked, Gap
from sync.server.store import TENANT, devices, operations


class _NeedsTheClock(Exception):
    """What is to be written has to come after the clock."""


class Service:
    """The server's use cases over one database.

    Apps with a registry older than `oldest_schema` may bring their work but see nothing new.
    """

    def __init__(
        self, engine: Engine, now_ms: Callable[[], int], *, oldest_schema: int = 1,
        on_commit: Callable[[int], None] = lambda _: None,
    ) -> None:  # fmt: skip
        self._engine = engine
        self._on_commit = on_commit
        self.now_ms = now_ms
        self.oldest_schema = oldest_schema
        self._tidied_at = 0
        self._lease_key = ""

    @contextmanager
    def write(self) -> Iterator[tuple[Connection, Tick]]:
        """One transaction that has taken the clock."""
        with self.transaction() as connection:
            tick = clock.take(connection, self.now_ms())
            yield connection, tick
        self._on_commit(tick.seq)

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """One transaction that writes no synced record and so leaves the clock alone."""
        with writing(self._engine) as connection:
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """One transaction that sees a single moment, and writes nothing."""
        with reading(self._engine) as connection:
            yield connection

    def round(self, body: bytes, person: str) -> bytes:
        """Answer one request of somebody's laptop: first what it brings, then what it wants."""
        return self.answer(lambda: body, lambda _: person)

    def answer(self, said: Callable[[], bytes], who: Callable[[Connection], str]) -> bytes:
        """The same, with `who` finding out whose it is before anything that was `said` is read."""
        with reading(self._engine) as connection:
            person, body = who(connection), said()
            try:
                ask = decode_ask(body)
            except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
                return encode(Answer("", 0, self.now_ms(), refusal="bad"))
            answer = self._at_rest(connection, ask, person)
        self._tidy_up()
        answer = answer or self._moved(ask, person)
        watching.count(ask, answer)
        return encode(answer)

    def _at_rest(self, connection: Connection, ask: Ask, person: str) -> Answer | None:
        """The answer to a laptop that is up to date and was heard of just now, else None."""
        if not at_rest.may_be(ask) or ask.schema < self.oldest_schema:
            return None
        found = at_rest.find(connection, ask, person, self.now_ms(), self._lease)
        if found is None:
            return None
        device, answer = found
        watching.note(laptop=device.no)
        showing.show(connection, device, ask, answer)
        return answer

    def _moved(self, ask: Ask, person: str) -> Answer:
        answer = self._greet(ask, person)
        if answer.refusal:
            return answer
        if ask.recover is not None:
            answer.missing = self._missing(ask.recover[:MOST_RECOVERED])
        self._push(ask, answer)
        if not answer.refusal and not answer.drain:
            self._show(ask, answer)
        return answer

    def _tidy_up(self) -> None:
        """What is done once a day, by whoever comes first."""
        now = self.now_ms()
        if now - self._tidied_at < tidying.DAY_MS:
            return
        self._tidied_at = now
        with self.transaction() as connection:
            tidying.forget_old(connection, now - tidying.KEPT_MS)
        with self.read() as connection:
            due = alarms.is_due(connection, now)
        if due:
            with self.write() as (connection, tick):
                alarms.tell_of_waiting(connection, tick)

    def _greet(self, ask: Ask, person: str) -> Answer:
        """Check who asks and from which point in history, and count the answer.

        What is brought is taken in with it as far as one turn of the clock goes: one transaction.
        """
        some = [] if ask.push is None or ask.recover is not None else _some_groups(ask.push.ops)
        try:
            return self._met(ask, person, some, writes=bool(some))
        except _NeedsTheClock:  # taken before the laptop's row, as everybody does: no deadlock
            return self._met(ask, person, some, writes=True)

    def _met(self, ask: Ask, person: str, some: list[Any], *, writes: bool) -> Answer:
        with self._opened(writes=writes) as (connection, tick):
            now = clock.read(connection) if tick is None else replace(tick, seq=tick.seq - 1)
            answer = Answer(now.epoch, 0, self.now_ms(), restored_at=now.restored_at)
            answer.schema = VERSION
            row = _LAPTOP.one(connection, laptop=ask.device, at=answer.time)
            if row is not None:
                answer.lease_days = settings.lease_days(row.lease_setting)
                watching.note(laptop=row.no)
            if ask.proto != PROTOCOL:
                answer.refusal = "protocol"
            elif ask.schema > VERSION:
                answer.refusal = "server_older"
            elif row is None or row.person != person or row.state != "active":
                answer.refusal = "unknown_device"
            elif ask.epoch != now.epoch:
                answer.refusal = "epoch"
                answer.lease = self._lease(connection, now.epoch, row.device, row.lease_seen)
                answer.restored_at = clock.shared_until(connection, ask.epoch)
                answer.expected, answer.last_uid = row.last_n + 1, row.last_uid
            elif (given := leases.counted(ask.lease)) > row.lease and self._is_ours(
                connection, ask
            ):
                if tick is None:
                    raise _NeedsTheClock
                self._went_back(connection, row, answer)
            elif not row.lease_seen <= given <= row.lease:
                answer.refusal = "forked"
            elif ask.pull is not None and not _is_known(ask.pull.cursor, now):
                answer.refusal, answer.seq = "horizon", now.seq
            elif row.loan_is_over and tick is None:
                raise _NeedsTheClock
            else:
                if row.loan_is_over and tick is not None:  # before anybody is shown anything
                    people.end_loans(connection, tick)
                answer.lease = self._lease(connection, now.epoch, row.device, row.lease + 1)
                answer.drain = ask.schema < self.oldest_schema
                cursor = row.cursor if ask.pull is None else ask.pull.cursor
                coming = len(ask.push.ops) if ask.push is not None else 0  # waits no more
                waiting = max(ask.waiting - coming, 0) if ask.waiting >= 0 else row.waiting
                values = {"lease": row.lease + 1, "lease_seen": given, "cursor": cursor}
                values |= {"contact_at": self.now_ms(), "waiting": waiting}
                _CONTACT.run(connection, laptop=row.device, **values)
                if tick is not None:
                    device = Device(row.device, row.no, person, row.last_n, row.last_uid, cursor)
                    with suppress(Forked, Gap):
                        self._take_in(connection, tick, device, some, answer)
        return answer

    @contextmanager
    def _opened(self, *, writes: bool) -> Iterator[tuple[Connection, Tick | None]]:
        if writes:
            with self.write() as turn:
                yield turn
        else:
            with self.transaction() as connection:
                yield connection, None

    def _went_back(self, connection: Connection, row: Any, answer: Answer) -> None:
        """Somebody put the database back by hand: the laptop has an answer that was never given.

        It knows nothing from after the copy up to where it had read when the copy was made.
        """
        epoch = clock.next_epoch(connection, self.now_ms())
        now = clock.begin_epoch(connection, epoch, row.cursor)
        answer.refusal, answer.expected, answer.last_uid = "epoch", row.last_n + 1, row.last_uid
        answer.lease = self._lease(connection, now.epoch, row.device, row.lease_seen)
        answer.epoch, answer.restored_at = now.epoch, now.restored_at

    def _lease(self, connection: Connection, epoch: str, device: str, count: int) -> int:
        self._lease_key = self._lease_key or clock.lease_key(connection)
        return leases.lease(self._lease_key, epoch, device, count)

    def _is_ours(self, connection: Connection, ask: Ask) -> bool:
        count = leases.counted(ask.lease)
        return ask.lease == self._lease(connection, ask.epoch, ask.device, count)

    def _push(self, ask: Ask, answer: Answer) -> None:
        """Take in what came with the greeting and was more than one turn takes."""
        ops = ask.push.ops[len(answer.results) :] if ask.push else []
        while ops and not answer.refusal:
            some = _some_groups(ops)
            with suppress(Forked, Gap), self.write() as (connection, tick):
                device = _known(connection, ask.device)
                self._take_in(connection, tick, device, some, answer)
            ops = ops[len(some) :]

    def _take_in(
        self, connection: Connection, tick: Tick, device: Device, ops: list[Any], answer: Answer
    ) -> None:
        """Take in operations; what makes that impossible is said in the answer, and raised."""
        try:
            answer.results += push.take_in(connection, tick, device, ops)
        except Forked:
            answer.refusal = "forked"
            raise
        except Gap as gap:
            answer.refusal, answer.expected = "gap", gap.expected
            raise

    def _show(self, ask: Ask, answer: Answer) -> None:
        """What the laptop wants to see, all of it at one moment."""
        if ask.pull is None and ask.removal is None:
            return
        with reading(self._engine) as connection:
            showing.show(connection, _known(connection, ask.device), ask, answer)

    def _missing(self, uids: list[str]) -> list[str]:
        found: set[str] = set()
        with reading(self._engine) as connection:
            for at in range(0, len(uids), 500):
                query = select(operations.c.uid).where(
                    operations.c.tenant == TENANT, operations.c.uid.in_(uids[at : at + 500])
                )
                found.update(connection.execute(query).scalars())
        return [uid for uid in uids if uid not in found]


def _is_known(cursor: int, now: Tick) -> bool:
    """Whether it is known what went since then; of a time to come nobody knows that."""
    return not cursor or now.horizon <= cursor <= now.seq


_THIS: Final = and_(devices.c.tenant == TENANT, devices.c.device == bulk.given("laptop"))
# Two requests of one laptop that come at once are to count one after the other.
_LAPTOP: Final = Prepared(
    select(
        devices, people.LOAN_IS_OVER.label("loan_is_over"), settings.LEASE.label("lease_setting")
    )
    .where(_THIS)
    .with_for_update()
)
_CONTACT: Final = Prepared(
    update(devices).where(_THIS), "lease", "lease_seen", "cursor", "contact_at", "waiting"
)


def _known(connection: Connection, device_id: str) -> Device:
    device = people.device(connection, device_id)
    if device is None:
        raise LookupError("the device was there a moment ago")
    return device


def _some_groups(ops: list[Any]) -> list[Any]:
    """The operations of the next groups, as many as the clock is held for at a time."""
    groups = 0
    for at, op in enumerate(ops):
        if at == 0 or op.g != ops[at - 1].g:
            groups += 1
        if groups > push.GROUPS_AT_A_TIME:
            return ops[:at]
    return ops
