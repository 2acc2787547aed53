"""A file and the record that speaks of it: no row without bytes, and no bytes without a row."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import delete

from storage.changes import Origin
from storage.commands import attachments
from storage.commands.attachments import TakenIn
from storage.commands.undo import undo
from storage.files import FileTrouble
from storage.models import Attachment, Blob, OutboxEntry
from storage.queries.attachments import (
    evidence_counts,
    files_of,
    refused_files,
    to_fetch,
    to_send,
)
from storage.rules.coaching_choices import ContentState, FileUse
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from tests.storage.a_day import ME, TODAY, Book

OTHER = UUID(int=77)


def a_report(book: Book) -> UUID:
    return book.add(Kind.DAILY_REPORT, owner_id=ME, on=TODAY, submitted_at=book.now)


def taken_in(book: Book, content: bytes = b"a photo") -> TakenIn:
    sha256 = book.database.files.put(content)
    return TakenIn(sha256, len(content), "image/jpeg", "IMG 1.jpg", 4, 3, None, b"small")


def attach(book: Book, report: UUID, content: bytes = b"a photo") -> UUID:
    file = taken_in(book, content)
    return book.write(attachments.attach, Kind.DAILY_REPORT, report, file, FileUse.PHOTO)


def test_a_file_is_attached_once_shown_and_waits_to_be_sent(book: Book):
    report = a_report(book)
    first = attach(book, report)
    assert attach(book, report) == first
    [shown] = book.read(files_of, report)
    assert (shown.id, shown.use, shown.name, shown.here) == (first, "photo", "IMG 1.jpg", True)
    assert not shown.on_server
    assert book.read(evidence_counts, [report, ME]) == {report: 1}
    # Its record goes before it: until then there is nothing to send.
    assert book.read(to_send, ME) == []
    book.write(lambda session: [
        setattr(entry, "state", "done") for entry in session.query(OutboxEntry)
    ])  # fmt: skip
    assert [one.id for one in book.read(to_send, ME)] == [first]
    assert book.read(to_send, OTHER) == []


def test_a_file_that_was_taken_away_comes_back_whole_by_undo(book: Book):
    report = a_report(book)
    attached = attach(book, report)
    book.write(attachments.remove, attached)
    assert book.read(files_of, report) == []
    tx = book.read(lambda session: max(entry.tx for entry in session.query(OutboxEntry)))
    book.write(attachments.sweep, book.database.files)
    book.write(undo, tx)
    [shown] = book.read(files_of, report)
    assert book.database.files.get(shown.sha256) == b"a photo"


def test_bytes_leave_the_disk_a_month_after_the_last_record_that_speaks_of_them(book: Book):
    report = a_report(book)
    attached = attach(book, report)
    [shown] = book.read(files_of, report)
    book.write(attachments.remove, attached)
    assert book.write(attachments.let_go, book.database.files) == 0
    book.now += timedelta(days=31)
    assert book.write(attachments.let_go, book.database.files) == 1
    with pytest.raises(FileTrouble, match="missing"):
        book.database.files.get(shown.sha256)


def test_bytes_of_a_record_that_left_this_book_leave_the_disk_at_once(book: Book):
    report = a_report(book)
    attached = attach(book, report)
    with book.database.write(Origin.SERVER) as session:
        session.execute(delete(Attachment).where(Attachment.id == attached))
    assert book.write(attachments.let_go, book.database.files) == 1
    assert list(book.database.files.folder.iterdir()) == []


def test_only_who_attached_a_file_or_whose_work_it_is_takes_it_away(book: Book):
    report = a_report(book)
    attached = attach(book, report)
    book.write(lambda session: setattr(session.get_one(Attachment, attached), "owner_id", OTHER))
    with pytest.raises(RuleBroken, match=r"file\.not_yours"):
        book.write(attachments.set_use, attached, FileUse.CARD)
    book.write(attachments.remove, attached)


def test_a_file_that_vanished_from_the_disk_is_fetched_again(book: Book):
    report = a_report(book)
    attached = attach(book, report)
    book.write(lambda session: setattr(
        session.get_one(Attachment, attached), "content", ContentState.AVAILABLE
    ))  # fmt: skip
    for path in book.database.files.folder.iterdir():
        path.unlink()
    book.write(attachments.sweep, book.database.files)
    since = book.now - timedelta(days=30)
    assert [one.id for one in book.read(to_fetch, since)] == [attached]
    [shown] = book.read(files_of, report)
    assert not shown.here


def test_an_old_file_is_fetched_when_it_was_asked_for(book: Book):
    report = a_report(book)
    attached = attach(book, report)

    def available_elsewhere(session) -> None:
        session.get_one(Attachment, attached).content = ContentState.AVAILABLE
        session.delete(session.query(Blob).one())

    book.write(available_elsewhere)
    since = book.now + timedelta(days=1)
    assert book.read(to_fetch, since) == []
    book.write(attachments.ask_for, attached)
    assert [one.id for one in book.read(to_fetch, since)] == [attached]
    [shown] = book.read(files_of, report)
    assert (shown.here, shown.wanted) == (False, True)


def test_killed_between_the_file_and_its_row_nothing_is_left_but_an_orphan_that_is_swept(
    book: Book, tmp_path: Path
):
    report = a_report(book)
    kept = attach(book, report)
    script = (
        "import os, signal, sys; from pathlib import Path; from storage.files import FileStore;"
        "store = FileStore(Path(sys.argv[1]), b'k' * 32, os.urandom);"
        "store.put(b'the next photo');"
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    folder = book.database.files.folder
    subprocess.run([sys.executable, "-c", script, str(folder)], check=False, timeout=60)
    assert len(list(folder.iterdir())) == 2
    assert book.write(attachments.sweep, book.database.files) == 1
    [shown] = book.read(files_of, report)
    assert (shown.id, len(list(folder.iterdir()))) == (kept, 1)


def test_what_the_server_would_not_have_is_offered_again_by_hand_and_at_the_next_start(book: Book):
    report = a_report(book)
    attach(book, report)
    book.write(lambda session: [
        setattr(entry, "state", "done") for entry in session.query(OutboxEntry)
    ])  # fmt: skip
    [file] = book.read(files_of, report)
    for offer in (attachments.send_again, lambda s: attachments.sweep(s, book.database.files)):
        book.write(attachments.note_refused, file.sha256)
        assert book.read(to_send, ME) == []
        assert book.read(refused_files) == ["IMG 1.jpg"]
        book.write(offer)
        assert [one.sha256 for one in book.read(to_send, ME)] == [file.sha256]
