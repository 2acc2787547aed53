"""The bytes of attached files below HTTP: who may bring and read them, and how (`sync.md` 1.13).

Whoever asks names a record. Bringing is for its owner; reading for who sees it, and only what was
brought for this very record: knowing a hash opens nothing.
"""

import hashlib
import hmac
import secrets
from typing import Final, cast

from sqlalchemy import Connection, delete, insert, select, update

from storage.rules.coaching_choices import ContentState
from storage.rules.kinds import Kind
from storage.transfer.attached import LARGEST
from sync.protocol.files import (
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
from sync.server import people, records
from sync.server.file_care import DAY_MS, tidy
from sync.server.file_folder import FileFolder
from sync.server.file_records import (
    NoFile,
    Spoken,
    all_of,
    change,
    kept_size,
    kind_of,
    own,
    upload_of,
    visible,
)
from sync.server.service import Service
from sync.server.store import TENANT, file_uses, files, uploads

MOST_FAILURES: Final = 3
REST_MS: Final = 10 * 60_000  # after which what failed so often may be tried from the beginning


class Files:
    """The use cases of attached files over one database and one folder."""

    def __init__(self, service: Service, folder: FileFolder) -> None:
        self._service = service
        self.folder = folder
        self._tidied_at = 0

    def act(self, person: str, asked: Request) -> Begun | Taken | Kept | Piece:
        """Answer a request; raises NoFile."""
        if self._now() - self._tidied_at >= DAY_MS:
            self._tidied_at = self._now()
            tidy(self._service, self.folder)
        match asked:
            case Begin():
                return self._begin(person, asked)
            case Put():
                return self._put(person, asked)
            case Done():
                return self._done(person, asked)
            case Prove():
                return self._prove(person, asked)
            case _:
                return self._read(person, cast("Read", asked))

    def _begin(self, person: str, asked: Begin) -> Begun:
        with self._service.transaction() as connection:
            spoken = own(connection, person, asked.file)
            if spoken.available and self._is_here(connection, spoken):
                return Begun("have")
            upload = upload_of(connection, spoken.attachment)
            if upload is None or upload.sha256 != spoken.sha256:
                self.folder.give_up(spoken.attachment)
                self._note_begun(connection, spoken)
                upload = upload_of(connection, spoken.attachment)
            if upload.failures >= MOST_FAILURES:
                if self._now() - upload.touched_at < REST_MS:
                    return Begun("refused")
                change(connection, spoken.attachment, failures=0)
            if self._known(connection, spoken):
                nonce = secrets.token_hex(32)
                change(connection, spoken.attachment, nonce=nonce, touched_at=self._now())
                return Begun("prove", nonce=nonce)
            offset = upload.offset
            if self.folder.has_arrived(spoken.attachment) < offset:
                offset = 0  # the folder was put back, or the bytes have their place already
                change(connection, spoken.attachment, offset=0)
            return Begun("upload", offset)

    def _put(self, person: str, asked: Put) -> Taken:
        with self._service.read() as connection:
            spoken = own(connection, person, asked.file)
            upload = upload_of(connection, spoken.attachment)
        if upload is None or upload.sha256 != spoken.sha256:
            raise NoFile
        if asked.offset != upload.offset:
            return Taken(upload.offset)
        after = asked.offset + len(asked.data)
        if hashlib.sha256(asked.data).hexdigest() != asked.sha256 or after > spoken.size:
            return Taken(upload.offset, damaged=True)
        # The disk is waited for outside of any transaction: data never waits for a photo.
        self.folder.write_piece(spoken.attachment, asked.offset, asked.data)
        with self._service.transaction() as connection:
            moved = update(uploads).where(
                uploads.c.tenant == TENANT,
                uploads.c.attachment == spoken.attachment,
                uploads.c.offset == asked.offset,
            )
            connection.execute(moved.values(offset=after, touched_at=self._now()))
            return Taken(upload_of(connection, spoken.attachment).offset)

    def _done(self, person: str, asked: Done) -> Kept:
        with self._service.read() as connection:
            spoken = own(connection, person, asked.file)
            if spoken.available and self._is_here(connection, spoken):
                return Kept("available")  # the answer to this very request was lost
            upload = upload_of(connection, spoken.attachment)
        if upload is None:
            raise NoFile
        content = self.folder.content_of(spoken.attachment)[: spoken.size]
        mime = kind_of(content, spoken)
        if mime is None:
            return self._failed(spoken, upload.failures + 1)
        if not self._is_on_disk(spoken):
            self.folder.finish(spoken.attachment, spoken.sha256)
        self.folder.give_up(spoken.attachment)
        self._available(spoken, mime)
        return Kept("available")

    def _failed(self, spoken: Spoken, failures: int) -> Kept:
        """The whole is not what the record says: from the beginning, a few times, then a rest."""
        self.folder.give_up(spoken.attachment)
        with self._service.transaction() as connection:
            change(
                connection, spoken.attachment, offset=0, failures=failures, touched_at=self._now()
            )
        if failures < MOST_FAILURES:
            return Kept("again")
        self._say(spoken.attachment, ContentState.LOST)
        return Kept("refused")

    def _prove(self, person: str, asked: Prove) -> Kept:
        with self._service.transaction() as connection:
            spoken = own(connection, person, asked.file)
            upload = upload_of(connection, spoken.attachment)
            if upload is None or not upload.nonce or not self._known(connection, spoken):
                raise NoFile
            change(connection, spoken.attachment, nonce="")  # each challenge is for one answer
            mime = connection.execute(
                select(files.c.mime).where(
                    files.c.tenant == TENANT, files.c.sha256 == spoken.sha256
                )
            ).scalar_one()
        content = self.folder.read(spoken.sha256, 0, LARGEST)
        if not hmac.compare_digest(proof_of(content, upload.nonce), asked.proof):
            with self._service.transaction() as connection:
                change(connection, spoken.attachment, failures=upload.failures + 1)
            return Kept("again" if upload.failures + 1 < MOST_FAILURES else "refused")
        self._available(spoken, str(mime))
        return Kept("available")

    def _read(self, person: str, asked: Read) -> Piece:
        with self._service.read() as connection:
            spoken = visible(connection, person, asked.file)
            used = spoken.available and self._is_used(connection, spoken)
            size = kept_size(connection, spoken.sha256)
        if not used or size is None:
            raise NoFile
        if not self.folder.has(spoken.sha256, size):
            # Whoever still has the bytes is asked for them by what the record says from now on.
            self._lose(spoken.sha256)
            raise NoFile
        return Piece(size, self.folder.read(spoken.sha256, asked.offset, asked.length))

    # Inside

    def _now(self) -> int:
        return self._service.now_ms()

    def _is_on_disk(self, spoken: Spoken) -> bool:
        return self.folder.has(spoken.sha256, spoken.size)

    def _is_here(self, connection: Connection, spoken: Spoken) -> bool:
        return self._is_used(connection, spoken) and self._is_on_disk(spoken)

    def _is_used(self, connection: Connection, spoken: Spoken) -> bool:
        query = select(file_uses.c.sha256).where(
            file_uses.c.tenant == TENANT, file_uses.c.attachment == spoken.attachment
        )
        return connection.execute(query).scalar() == spoken.sha256

    def _known(self, connection: Connection, spoken: Spoken) -> bool:
        """Whether the company has these bytes already, brought for another record."""
        size = kept_size(connection, spoken.sha256)
        return size == spoken.size and self._is_on_disk(spoken)

    def _note_begun(self, connection: Connection, spoken: Spoken) -> None:
        connection.execute(all_of(uploads, spoken.attachment))
        connection.execute(
            insert(uploads).values(
                tenant=TENANT, attachment=spoken.attachment, sha256=spoken.sha256, nonce="",
                offset=0, failures=0, touched_at=self._now(),
            )
        )  # fmt: skip

    def _available(self, spoken: Spoken, mime: str) -> None:
        """The bytes are on the disk: the record says so, and whoever sees it may read them."""
        with self._service.write() as (connection, tick):
            connection.execute(all_of(uploads, spoken.attachment))
            connection.execute(all_of(file_uses, spoken.attachment))
            connection.execute(
                insert(file_uses).values(
                    tenant=TENANT, attachment=spoken.attachment, sha256=spoken.sha256
                )
            )
            here = (files.c.tenant == TENANT, files.c.sha256 == spoken.sha256)
            if connection.execute(select(files.c.size).where(*here)).first() is None:
                connection.execute(
                    insert(files).values(
                        tenant=TENANT, sha256=spoken.sha256, mime=mime, size=spoken.size,
                        added_at=tick.at, unused_since=None,
                    )
                )  # fmt: skip
            else:
                connection.execute(update(files).where(*here).values(unused_since=None))
            record = records.load(connection, Kind.ATTACHMENT, spoken.attachment)
            if record is not None:
                people.change(connection, tick, record, {"content": ContentState.AVAILABLE.value})

    def _say(self, attachment: str, state: ContentState) -> None:
        with self._service.write() as (connection, tick):
            record = records.load(connection, Kind.ATTACHMENT, attachment)
            if record is not None and record.doc.get("content") != state.value:
                people.change(connection, tick, record, {"content": state.value})

    def _lose(self, sha256: str) -> None:
        """The bytes are gone from the folder."""
        with self._service.write() as (connection, tick):
            query = select(file_uses.c.attachment).where(
                file_uses.c.tenant == TENANT, file_uses.c.sha256 == sha256
            )
            for attachment in connection.execute(query).scalars().all():
                record = records.load(connection, Kind.ATTACHMENT, attachment)
                if record is not None:
                    people.change(connection, tick, record, {"content": ContentState.LOST.value})
            for table in (file_uses, files):
                connection.execute(
                    delete(table).where(table.c.tenant == TENANT, table.c.sha256 == sha256)
                )
