"""A server in this process, for what is tried on this side of the line."""

import threading

from sync.client.engine import Enrolment, SyncTrouble
from sync.protocol.messages import Answer, Complete, Page, Result, decode_ask, encode


class FakeServer:
    """Takes whatever is sent to it and has nothing to tell."""

    def __init__(self) -> None:
        self.trouble = ""
        self.rounds = 0
        self.last = (0, "")
        self.gate: threading.Event | None = None
        self.entered = threading.Event()

    def round(self, body: bytes) -> bytes:
        self.entered.set()
        if self.gate is not None:
            self.gate.wait(10)
        if self.trouble:
            raise SyncTrouble(self.trouble)
        self.rounds += 1
        ask = decode_ask(body)
        ops = ask.push.ops if ask.push else []
        results = [Result(op.n, op.uid, "applied") for op in ops]
        if ops:
            self.last = (ops[-1].n, ops[-1].uid)
        done = Complete(5, [], 0, *self.last)
        answer = Answer("e", ask.lease + 1, 0, results=results, page=Page([], "", done))
        answer.sums = {}
        return encode(answer)

    def fork(self) -> Enrolment:
        raise AssertionError
