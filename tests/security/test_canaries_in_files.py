"""S1 for attached files: nothing of a photo, its name or its small picture lies readable."""

import hashlib
import os
from datetime import date
from pathlib import Path

from storage.backup import keep_daily
from storage.commands.attachments import TakenIn, attach
from storage.commands.records import create
from storage.rules.coaching_choices import FileUse
from storage.rules.kinds import Kind
from tests.faults.books import REP, open_book
from tests.security.canaries import Canaries, traces

FILES = 100


def test_no_photo_lies_readable_in_any_file_that_the_app_makes(tmp_path: Path):
    canaries = Canaries(seed=44)
    book = open_book(tmp_path / "book.db")
    secrets: list[bytes] = []
    with book.write() as session:
        customers = [
            create(session, Kind.CUSTOMER, {"name": f"Huaxin {number}", "owner_id": REP})
            for number in range(4)
        ]
    for number in range(FILES):
        word = (canaries.word() if number % 2 else canaries.chinese()).encode()
        content = b"\xff\xd8\xff\xe0" + os.urandom(200) + word * 20
        sha256 = book.files.put(content)
        secrets += [content[:40], bytes.fromhex(sha256)]
        file = TakenIn(sha256, len(content), "image/jpeg", word.decode(), thumbnail=word * 9)
        with book.write() as session:
            attach(session, Kind.CUSTOMER, customers[number % 4], file, FileUse.PHOTO)
        half = hashlib.sha256(word).hexdigest()
        book.files.put_piece(half, 0, word * 50)  # one that arrives piece by piece
    keep_daily(tmp_path / "book.db", book._key, tmp_path / "backups", date(2026, 11, 22))
    secrets.append(book._key)
    assert len(list(book.files.folder.iterdir())) == 2 * FILES
    assert traces([tmp_path], secrets, set()) == []
    book.close()
    assert traces([tmp_path], secrets, set()) == []
    print(f"S1: {2 * FILES} files with {FILES} canaries, 0 hits")
