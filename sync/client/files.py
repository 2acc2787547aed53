"""The lane of attached files, after the data and beside it: pieces, resumed where they broke off.

A contact goes through it when nothing else waits, and leaves it at the next piece as soon as
something does: data never waits for a photo.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final, TypeVar
from uuid import UUID

import msgspec

from storage.changes import Origin
from storage.commands import attachments
from storage.database import Database
from storage.files import FileTrouble
from storage.queries.attachments import (
    Travelling,
    has_unused,
    to_fetch,
    to_glance,
    to_send,
)
from storage.rules.small_pictures import HEAD, small_in
from storage.transfer.attached import LARGEST
from sync.client import queue
from sync.client.contract import FileLine, FileRefused, SyncTrouble
from sync.protocol.files import (
    LARGEST_PIECE,
    SMALLEST_PIECE,
    Begin,
    Begun,
    Done,
    Kept,
    Piece,
    Prove,
    Put,
    Read,
    Request,
    Taken,
    proof_of,
)

T = TypeVar("T")
RECENT: Final = timedelta(days=30)  # what is older comes when somebody asks for it
_FIRST_PIECE: Final = 128 * 1024
_QUICK_MS: Final = 2_000  # a piece that took less may be twice as large the next time
_SLOW_MS: Final = 8_000
_MOST_TRIES: Final = 5  # of one file in one contact
_SMALLER: Final = ("too_large", "too_slow", "unprocessable")


@dataclass(slots=True)
class FilesReceipt:
    """What the lane moved; `left` is True where something more important came."""

    sent: int = 0
    fetched: int = 0
    refused: int = 0
    left: bool = False


class _Left(Exception):
    """Data waits: the lane is left where it is."""


@dataclass(slots=True)
class FileLane:
    """Sends and fetches what waits, a file after the other."""

    database: Database
    line: FileLine
    upload: bool = True
    wanted: Callable[[], bool] = lambda: True
    piece: int = _FIRST_PIECE
    receipt: FilesReceipt = field(default_factory=FilesReceipt)

    def run(self) -> FilesReceipt:
        """All that can be moved now; a break of the line is a SyncTrouble, and nothing is lost."""
        try:
            self._tidy()
            if self.upload:
                self._each(self._next_to_send, self._send)
            self._each(self._next_to_glance, self._glance)
            self._each(self._next_to_fetch, self._fetch)
        except _Left:
            self.receipt.left = True
        return self.receipt

    def _tidy(self) -> None:
        """What went with a customer leaves the disk at the same contact."""
        with self.database.read() as session:
            if not has_unused(session, self.database.world.now() - attachments.KEPT):
                return
        with self.database.write(Origin.SERVER) as session:
            attachments.let_go(session, self.database.files)

    def _each(
        self, choose: Callable[[set[UUID]], Travelling | None], move: Callable[[Travelling], None]
    ) -> None:
        tried: set[UUID] = set()
        while (one := choose(tried)) is not None:
            tried.add(one.id)
            try:
                move(one)
            except FileRefused:
                self.receipt.refused += 1

    def _next_to_send(self, tried: set[UUID]) -> Travelling | None:
        with self.database.read() as session:
            return next(iter(to_send(session, self.database.world.author, besides=tried)), None)

    def _next_to_fetch(self, tried: set[UUID]) -> Travelling | None:
        since = self.database.world.now() - RECENT
        with self.database.read() as session:
            return next(iter(to_fetch(session, since, besides=tried)), None)

    def _next_to_glance(self, tried: set[UUID]) -> Travelling | None:
        since = self.database.world.now() - RECENT
        with self.database.read() as session:
            return next(iter(to_glance(session, since, besides=tried)), None)

    # Sending

    def _send(self, one: Travelling) -> None:
        try:
            content = self.database.files.get(one.sha256)
        except FileTrouble:
            self._note(attachments.note_missing, one.sha256)
            return
        for _ in range(_MOST_TRIES):
            begun = self._ask(Begin(one.id.hex), Begun)
            state = begun.state
            if state == "prove":
                proof = Prove(one.id.hex, proof_of(content, begun.nonce))
                state = self._ask(proof, Kept).state
            elif state == "upload":
                self._send_pieces(one, content, begun.offset)
                state = self._ask(Done(one.id.hex), Kept).state
            if state in ("have", "available"):
                self._note(attachments.note_sent, one.sha256)
                self.receipt.sent += 1
                return
            if state == "refused":
                self._note(attachments.note_refused, one.sha256)
                raise FileRefused("file.refused")

    def _send_pieces(self, one: Travelling, content: bytes, offset: int) -> None:
        damaged = 0
        while offset < len(content):
            piece = content[offset : offset + self.piece]
            sha256 = hashlib.sha256(piece).hexdigest()
            taken = self._in_pieces(Put(one.id.hex, offset, sha256, piece), Taken)
            if taken is None:
                continue  # with a smaller one
            damaged += taken.damaged
            if damaged > _MOST_TRIES or taken.offset > len(content):
                raise SyncTrouble("going_nowhere", "a file")
            offset = taken.offset

    # Fetching

    def _fetch(self, one: Travelling) -> None:
        store = self.database.files
        if not 0 < one.size <= LARGEST:
            raise FileRefused("file.too_large")
        if not store.has(one.sha256, one.size):
            while (offset := store.arrived(one.sha256)) < one.size:
                asked = Read(one.id.hex, offset, min(self.piece, one.size - offset))
                piece = self._in_pieces(asked, Piece)
                if piece is None:
                    continue
                if piece.size != one.size or not 0 < len(piece.data) <= asked.length:
                    raise FileRefused("file.other")
                store.put_piece(one.sha256, offset, piece.data)
            if not store.join(one.sha256):
                raise FileRefused("file.damaged")  # from the beginning, at the next contact
        self._note(attachments.note_here, one.id)
        self.receipt.fetched += 1

    def _glance(self, one: Travelling) -> None:
        """The first piece of a photo, which shows it small; it is a part of the whole later."""
        store = self.database.files
        if store.arrived(one.sha256) or not 0 < one.size <= LARGEST:
            return
        try:
            piece = self._in_pieces(Read(one.id.hex, 0, min(HEAD, one.size)), Piece)
        except FileRefused:
            return  # fetching it says so
        if piece is None or piece.size != one.size or not 0 < len(piece.data) <= HEAD:
            return
        store.put_piece(one.sha256, 0, piece.data)
        if (small := small_in(piece.data)) is not None:
            with self.database.write(Origin.SERVER) as session:
                attachments.note_small(session, one.id, small)

    # Inside

    def _in_pieces(self, asked: Put | Read, wanted: type[T]) -> T | None:
        """One piece; larger or smaller the next time, as the line is. None: again, with less."""
        ticks = self.database.world.ticks_ms
        began = ticks()
        try:
            answer = self._ask(asked, wanted)
        except SyncTrouble as trouble:
            if trouble.code in _SMALLER and self.piece > SMALLEST_PIECE:
                self.piece = max(SMALLEST_PIECE, self.piece // 2)
                return None
            raise
        took = ticks() - began
        if took < _QUICK_MS:
            self.piece = min(LARGEST_PIECE, self.piece * 2)
        elif took > _SLOW_MS:
            self.piece = max(SMALLEST_PIECE, self.piece // 2)
        return answer

    def _ask(self, asked: Request, wanted: type[T]) -> T:
        self._leave_if_data_waits()
        binary = isinstance(asked, Put)
        body = (msgspec.msgpack if binary else msgspec.json).encode(asked)
        answer = self.line.file(type(asked).__name__.lower(), body)
        coded = msgspec.msgpack if wanted is Piece else msgspec.json
        try:
            return coded.decode(answer, type=wanted)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise SyncTrouble("not_an_answer") from error

    def _leave_if_data_waits(self) -> None:
        if not self.wanted():
            raise _Left
        if self.upload:
            with self.database.glance() as driver:
                if queue.waiting(driver):
                    raise _Left

    def _note(self, command: Callable[..., None], what: object) -> None:
        with self.database.write(Origin.SERVER) as session:
            command(session, what)
