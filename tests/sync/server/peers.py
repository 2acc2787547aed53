"""Laptops reduced to what they say: they write customers, read everything, and count."""

import hashlib
from collections.abc import Callable
from threading import Event, Thread
from typing import Any

import msgspec

from sync.protocol.messages import Answer, Ask, Complete, Operation, Pull, Push, encode

Send = Callable[[bytes], bytes]
NAME = "Zweifelhaft & Söhne"


class Peer:
    """One laptop on one line."""

    def __init__(self, send: Send, device: str, epoch: str) -> None:
        self._send = send
        self._device = device
        self._epoch = epoch
        self.lease = 0
        self._n = 0
        self._cursor = 0
        self.had: set[str] = set()  # the ids of all records it was ever sent

    def write(self, count: int = 1) -> list[str]:
        """Make new customers in one request; returns their ids."""
        ops = self._new(count)
        answer = self._ask(push=Push(ops))
        assert [result.res for result in answer.results] == ["applied"] * count
        return [op.id for op in ops]

    def _new(self, count: int) -> list[Operation]:
        ops: list[Operation] = []
        for _ in range(count):
            self._n += 1
            made = hashlib.blake2b(f"{self._device}{self._n}".encode(), digest_size=16).hexdigest()
            ops.append(
                Operation(
                    n=self._n, uid=made[::-1], g=self._n, k="customer", id=made, root=made,
                    op="create", b=0, w=1_000, f={"name": {"name": NAME}},
                )
            )  # fmt: skip
        return ops

    def read(self) -> None:
        """Take in everything that is new, page by page."""
        token, done = "", None
        while done is None:
            page = self._ask(pull=Pull(self._cursor, token, limit=100)).page
            assert page is not None
            self.had.update(row.id for row in page.rows)
            token, done = page.token, page.complete
        assert isinstance(done, Complete)
        self._cursor = done.seq

    def come_back(self) -> Answer:
        """Ask for what is new; whatever the answer, this laptop stays as it is."""
        return self._say(pull=Pull(self._cursor))

    def bring_one(self) -> Answer:
        """Send a new customer; whatever the answer, this laptop stays as it is."""
        return self._say(push=Push(self._new(1)))

    def _ask(self, **parts: Any) -> Answer:
        answer = self._say(**parts)
        assert answer.refusal == ""
        self.lease = answer.lease
        return answer

    def _say(self, **parts: Any) -> Answer:
        ask = Ask(self._device, self._epoch, self.lease, **parts)
        return msgspec.json.decode(self._send(encode(ask)), type=Answer)


def write_and_read(writers: list[Peer], reader: Peer, rounds: int, each: int = 1) -> set[str]:
    """All write at once while one reads again and again; returns what the reader missed."""
    written: list[str] = []
    troubles: list[BaseException] = []
    over = Event()

    def write(peer: Peer) -> None:
        for _ in range(rounds):
            written.extend(peer.write(each))

    def read() -> None:
        while not over.is_set():
            reader.read()

    def note(work: Callable[..., None], *given: Peer) -> None:
        try:
            work(*given)
        except BaseException as trouble:  # noqa: BLE001  (told by the thread that waits)
            troubles.append(trouble)

    busy = [Thread(target=note, args=(write, peer)) for peer in writers]
    reading = Thread(target=note, args=(read,))
    for thread in (*busy, reading):
        thread.start()
    for thread in busy:
        thread.join()
    over.set()
    reading.join()
    if troubles:
        raise troubles[0]
    reader.read()
    assert len(written) == len(writers) * rounds * each
    return set(written) - reader.had
