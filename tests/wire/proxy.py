"""A proxy on this computer through which everything can go wrong that goes wrong on the road."""

import socket
import struct
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Final

_PIECE: Final = 4_096
_SOON: Final = 10.0  # seconds after which a silence ends that a test wanted
_MOST: Final = 300.0  # and one that it did not


@dataclass(frozen=True, slots=True)
class Message:
    """A request or a reply as it travels."""

    first: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def header(self, name: str) -> str:
        return next((value for key, value in self.headers if key.lower() == name.lower()), "")

    def with_headers(self, **changed: str | None) -> "Message":
        """The same with these headers set, or taken away; `_` in a name stands for `-`."""
        new = {name.replace("_", "-").lower(): value for name, value in changed.items()}
        kept = [(key, value) for key, value in self.headers if key.lower() not in new]
        return replace(
            self,
            headers=(*kept, *((key, value) for key, value in new.items() if value is not None)),
        )

    def with_body(self, body: bytes) -> "Message":
        return replace(self, body=body).with_headers(content_length=str(len(body)))

    def raw(self) -> bytes:
        head = "\r\n".join([self.first, *(f"{key}: {value}" for key, value in self.headers)])
        return head.encode("latin-1") + b"\r\n\r\n" + self.body


@dataclass(frozen=True, slots=True)
class Fault:
    """What happens to one request; the default is nothing."""

    cut_request_after: int | None = None  # bytes that reach the server, then the line is reset
    cut_reply_after: int | None = None  # bytes that come back; below 0: that many are missing
    silent: bool = False  # nothing comes back, and the line stays open
    silent_after: int | None = None  # the same, but then the line stays open
    twice: bool = False  # the server gets the request again, and the second reply counts
    answer: Callable[[Message], bytes] | None = None  # in the server's place; it is not asked
    change: Callable[[Message, Message], Message] | None = None  # (request, reply) -> reply
    trickle: float | None = None  # seconds between the bytes of the reply
    endless: bytes = b""  # sent over and over after the reply


@dataclass
class Proxy:
    """Listens on a port of its own and speaks with the server on another.

    `plan` is asked for the fault of each request; `rate` is in bytes a second either way, `latency`
    in seconds a direction.
    """

    upstream: int
    plan: Callable[[Message], Fault] = lambda _request: Fault()
    rate: float | None = None
    latency: float = 0.0
    seen: list[Message] = field(default_factory=list)
    replies: list[Message] = field(default_factory=list)
    up: int = 0
    down: int = 0

    def __post_init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._open: set[socket.socket] = set()
        self._closed = threading.Event()
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def heal(self) -> None:
        self.plan = lambda _request: Fault()

    def hit(self, fault: Fault, *, path: str = "/v1/sync") -> None:
        """From now on this happens to each request for `path`."""
        self.plan = lambda asked: fault if f" {path} " in asked.first else Fault()

    def hit_once(self, fault: Fault, *, path: str = "/v1/sync") -> None:
        """This happens to the next request for `path`."""
        left = [fault]

        def plan(asked: Message) -> Fault:
            return left.pop() if left and f" {path} " in asked.first else Fault()

        self.plan = plan

    def close(self) -> None:
        self._closed.set()
        self._listener.close()
        for line in list(self._open):
            line.close()

    def _accept(self) -> None:
        while True:
            try:
                line, _ = self._listener.accept()
            except OSError:
                return
            line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._open.add(line)
            threading.Thread(target=self._serve, args=(line,), daemon=True).start()

    def _serve(self, line: socket.socket) -> None:
        try:
            while not self._closed.is_set():
                asked = read_message(line)
                if asked is None:
                    return
                self.seen.append(asked)
                self._pace(len(asked.raw()))
                self.up += len(asked.raw())
                # Anew for each request: the server leaves a connection on which nothing was said
                # for a while, as when a laptop is putting what came into its book.
                with socket.create_connection(("127.0.0.1", self.upstream), _SOON) as server:
                    server.settimeout(_MOST)  # a busy computer is no fault of the line's
                    if not self._pass_on(asked, line, server):
                        return
        except OSError:
            return
        finally:
            line.close()
            self._open.discard(line)

    def _pass_on(self, asked: Message, line: socket.socket, server: socket.socket) -> bool:
        """One request and its reply; False when the line is not to be used any more."""
        fault = self.plan(asked)
        if fault.answer is not None:
            reply = fault.answer(asked)
        else:
            if fault.cut_request_after is not None:
                server.sendall(asked.raw()[: fault.cut_request_after])
                reset(server)
                reset(line)
                return False
            told = self._ask(asked, server)
            if fault.twice and told is not None:
                told = self._ask(asked, server)
            if told is None:
                return False
            self.replies.append(told)
            reply = (fault.change(asked, told) if fault.change else told).raw()
        if fault.silent:
            self._closed.wait(_SOON)
            return False
        return self._send(reply, line, fault)

    def _ask(self, asked: Message, server: socket.socket) -> Message | None:
        server.sendall(asked.raw())
        return read_message(server)

    def _send(self, reply: bytes, line: socket.socket, fault: Fault) -> bool:
        if fault.trickle is not None:
            for at in range(len(reply)):
                if self._closed.wait(fault.trickle):
                    return False
                line.sendall(reply[at : at + 1])
            return True
        shown = reply
        for limit in (fault.cut_reply_after, fault.silent_after):
            shown = shown if limit is None else shown[:limit]
        for at in range(0, len(shown), _PIECE):
            piece = shown[at : at + _PIECE]
            self._pace(len(piece))
            line.sendall(piece)
            self.down += len(piece)
        while fault.endless and not self._closed.is_set():
            line.sendall(fault.endless)
        if fault.cut_reply_after is not None:
            reset(line)
            return False
        if fault.silent_after is not None:
            self._closed.wait(_SOON)
            return False
        return fault.answer is None

    def _pace(self, size: int) -> None:
        delay = self.latency + (size / self.rate if self.rate else 0)
        if delay:
            time.sleep(delay)


def reset(line: socket.socket) -> None:
    """Close so that the other side sees a reset, not an end."""
    line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    line.close()


def read_message(line: socket.socket) -> Message | None:
    """One whole message; None if the line ends before it does."""
    data = b""
    while b"\r\n\r\n" not in data:
        if not (more := line.recv(65_536)):
            return None
        data += more
    head, _, body = data.partition(b"\r\n\r\n")
    first, *rest = head.decode("latin-1").split("\r\n")
    headers = tuple((key, value.strip()) for key, _, value in (one.partition(":") for one in rest))
    message = Message(first, headers, b"")
    length = int(message.header("Content-Length") or 0)
    while len(body) < length:
        if not (more := line.recv(65_536)):
            return None
        body += more
    return replace(message, body=body)


def page(status: str, body: bytes, **headers: str) -> Callable[[Message], bytes]:
    """An answer in the server's place; the line ends with it, and it says so."""
    kind = {"content_type": "text/html; charset=utf-8", "connection": "close"}
    made = Message(f"HTTP/1.1 {status}", (), b"").with_headers(**{**kind, **headers})
    return lambda _request: made.with_body(body).raw()
