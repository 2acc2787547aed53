"""One request over the wire, guarded against all that may answer in the server's place, or never.

Besides ``no_answer`` and ``not_an_answer``, its troubles are ``not_trusted`` (the server cannot
prove who it is), ``too_slow``, ``proxy`` (one in between wants a password of its own), ``busy``,
``failed``, ``too_large`` and ``unprocessable`` (what was sent, or one operation of it),
``revoked`` and ``wipe`` (the administrator's word about this laptop), and ``sign_in_again``.
"""

import io
import secrets
import socket
import ssl
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from functools import cached_property
from http.client import HTTPResponse
from math import inf
from time import monotonic
from typing import Any, Final

import msgspec
import requests
from requests.adapters import HTTPAdapter
from urllib3 import BaseHTTPResponse, HTTPConnectionPool, Timeout
from urllib3.exceptions import HTTPError, ProxyError

from sync.client.engine import SyncTrouble
from sync.protocol.envelope import NONCE, is_sealed

# Seconds: to connect and for each piece sent, without a byte, until an answer begins.
CONNECT_S, SILENCE_S, ANSWER_S = 15.0, 45.0, 120.0
# An answer may be slow, but after so long it has brought so many bytes a second on average.
SLOW_AFTER_S, LEAST_RATE = 30.0, 100
LARGEST_ANSWER: Final = 16 * 1024 * 1024
_LONGEST_WAIT_S: Final = 3_600  # who asks for more than that is hardly our server
_HEADERS: Final = {
    "User-Agent": "roadbook", "Connection": "keep-alive", "Accept-Encoding": "identity",
}  # fmt: skip
_PLAINLY: Final[dict[str, Any]] = {
    "retries": False, "redirect": False, "assert_same_host": False, "preload_content": False,
    "decode_content": False,
}  # fmt: skip
_PIECE: Final = 2_048  # each has its time anew, so that a slow line gets through at all
_GIVEN_STATUS: Final = {
    407: "proxy", 413: "too_large", 422: "unprocessable", 429: "busy", 503: "busy",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back, whoever sent it."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    nonce: str

    def refusal(self) -> str:
        """The word by which our server refuses; empty if this is not our server speaking."""
        try:
            said: dict[str, Any] = msgspec.json.decode(self.body, type=dict[str, Any])
        except msgspec.DecodeError:
            return ""
        return str(said.get("refused", ""))

    def trouble(self) -> SyncTrouble:
        """What an answer is that is not the one hoped for."""
        if self.status in _GIVEN_STATUS:
            wait = _wait(self.headers) if _GIVEN_STATUS[self.status] == "busy" else 0
            return SyncTrouble(_GIVEN_STATUS[self.status], f"status {self.status}", wait_s=wait)
        if self.status >= 500 and self.status != 511:
            return SyncTrouble("failed", f"status {self.status}")
        if 400 <= self.status < 500 and (word := self.refusal()):
            if self.status == 410 and word == "wipe":
                # The book is destroyed then: no stale answer may say so, nor anybody else's.
                meant = is_sealed(self.body, self.headers, self.nonce)
                return SyncTrouble("wipe" if meant else "not_an_answer")
            return SyncTrouble(word if word == "revoked" else "refused", word)
        return SyncTrouble("not_an_answer", f"status {self.status}")


class Wire:
    """The connection to one server; counts the bytes of the bodies, also of those cut off."""

    def __init__(self, server: str, *, authority: str = "") -> None:
        """`authority` is a file with the company's own certificate authority."""
        self._server = server
        self._verify = authority or True
        self.sent = self.received = 0

    @cached_property
    def _way(self) -> tuple[HTTPConnectionPool, str]:
        """The connections, and what goes before a path: proxy and authorities as the environment
        has them. Looked up once, as it costs as much as a small request, and anew after a trouble:
        the laptop may be in another network."""
        session, request = requests.Session(), requests.PreparedRequest()
        # Plain HTTP stays on this computer: no proxy of the environment may carry it away.
        session.trust_env = self._server.startswith("https:")
        found = session.merge_environment_settings(self._server, {}, True, self._verify, None)
        request.prepare("POST", f"{self._server}/")
        verify, cert, proxies = found["verify"], found["cert"], found["proxies"]
        adapter = HTTPAdapter()
        pool: Any = adapter.get_connection_with_tls_context(request, verify, proxies, cert)
        adapter.cert_verify(pool, self._server, verify, cert)
        pool.ConnectionCls = _watched(pool.ConnectionCls)
        return pool, adapter.request_url(request, proxies).removesuffix("/")

    def post(self, path: str, body: bytes, headers: Mapping[str, str]) -> Reply:
        """Send a request and read what comes back; raises SyncTrouble."""
        nonce = secrets.token_hex(16)
        said = {**_HEADERS, **headers, NONCE: nonce, "Content-Length": str(len(body))}
        try:
            pool, before = self._way
            self.sent += len(body)
            # Below what would follow a redirect, keep a stranger's cookie, and put a password of
            # .netrc in the place of the token.
            patience = Timeout(connect=CONNECT_S, read=SILENCE_S)
            answer = pool.urlopen(
                "POST", before + path, _Pieces(body), said, timeout=patience, **_PLAINLY
            )
            try:
                reply = Reply(answer.status, answer.headers, self._read(answer), nonce)
            finally:
                answer.close()
        except ProxyError as error:
            self._look_around()
            raise SyncTrouble("proxy", type(error).__name__) from error
        except (requests.exceptions.RequestException, HTTPError, OSError) as error:
            self._look_around()
            raise _trouble_of(error) from error
        if reply.status != 200 and not reply.refusal():  # somebody in between
            self._look_around()
        return reply

    def _look_around(self) -> None:
        """Forget the way: the next request asks the system for it."""
        way = self.__dict__.pop("_way", None)
        if way is not None:
            way[0].close()

    def _read(self, answer: BaseHTTPResponse) -> bytes:
        """The body as it came: nothing is unpacked before it is known whose it is."""
        body = bytearray()
        began = monotonic()
        while piece := answer.read1(65_536, decode_content=False):
            body += piece
            self.received += len(piece)
            if len(body) > LARGEST_ANSWER:
                raise SyncTrouble("not_an_answer", "too long")
            lasted = monotonic() - began
            if lasted > SLOW_AFTER_S and len(body) < lasted * LEAST_RATE:
                raise SyncTrouble("too_slow")
        return bytes(body)


class _Pieces(io.BytesIO):
    """A body that is sent in small pieces."""

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(_PIECE if size is None or size < 0 else min(size, _PIECE))


def _watched(base: Any) -> Any:
    """Connections that give up on an answer whose head never ends, a byte at a time."""
    return type("Watched", (base,), {"response_class": _Watched})


class _Watched(HTTPResponse):
    """An answer whose head has to come within its time, however it trickles."""

    def __init__(self, sock: socket.socket, *given: Any, **named: Any) -> None:
        super().__init__(sock, *given, **named)
        self._head = _Head(self.fp.detach())
        self.fp = io.BufferedReader(self._head)

    def begin(self) -> None:
        super().begin()
        self._head.over_at = inf  # how slowly the body may come is measured where it is read


class _Head(io.RawIOBase):
    """What is read of a connection until its time is over."""

    def __init__(self, wire: io.RawIOBase) -> None:
        self._wire = wire
        self.over_at = monotonic() + ANSWER_S

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int | None:
        if monotonic() > self.over_at:
            raise TimeoutError("the head of the answer does not end")
        return self._wire.readinto(buffer)

    def close(self) -> None:
        self._wire.close()
        super().close()


def _trouble_of(error: BaseException) -> SyncTrouble:
    for cause in _causes(error):
        if isinstance(cause, ssl.SSLEOFError | ssl.SSLZeroReturnError | ssl.SSLSyscallError):
            return SyncTrouble("no_answer", type(cause).__name__)
        if isinstance(cause, ssl.SSLError):
            # Something that speaks no TLS at all is a network's own page.
            portal = cause.reason in ("WRONG_VERSION_NUMBER", "HTTP_REQUEST")
            return SyncTrouble("not_an_answer" if portal else "not_trusted", cause.reason or "")
    return SyncTrouble("no_answer", type(error).__name__)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _wait(headers: Mapping[str, str]) -> int:
    """How many seconds the server asks to be left alone, given as a number or as a date."""
    asked = headers.get("Retry-After", "").strip()
    try:
        seconds = (
            int(asked)
            if asked.isascii() and asked.isdigit()
            # By the server's clock on both ends; this laptop's may be a year off.
            else (
                parsedate_to_datetime(asked) - parsedate_to_datetime(headers.get("Date", ""))
            ).total_seconds()
        )
    except (ValueError, TypeError, OverflowError):
        return 0
    return round(max(0, min(seconds, _LONGEST_WAIT_S)))
