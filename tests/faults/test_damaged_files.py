"""R9: a damaged file is refused in words or gives what was written, never another value."""

import os
import shutil
from datetime import date
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import select

from storage.backup import keep_daily, newest_good, restore
from storage.check import check
from storage.commands.records import edit
from storage.models import MODELS
from storage.rules.errors import StorageTrouble
from storage.rules.kinds import Kind
from tests.faults.books import KEY, add_customer, fill, open_book, opened

TODAY = date(2026, 11, 22)
TROUBLES = {"damaged", "wrong_key", "input_output", "missing"}


def dump(database):
    """All synced records, as they read."""
    rows: dict[tuple[str, bytes], set[str]] = {}
    with database.read() as session:
        for kind, model in MODELS.items():
            for row in session.execute(select(model.__table__)):
                rows.setdefault((kind.value, row.id.bytes), set()).add(repr(tuple(row)))
    return rows


class Original:
    """A book as a power cut left it, with a log, and every state its records ever had."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.states: dict[tuple[str, bytes], set[str]] = {}
        with opened(folder / "book.db") as database:
            ids = fill(database, 6)
            self.remember(database)
            keep_daily(folder / "book.db", KEY, folder / "backups", TODAY)
        database = open_book(folder / "book.db", seed=2)
        for number in range(4):
            with database.write() as session:
                add_customer(session, f"in the log {number}")
                edit(session, Kind.CUSTOMER, ids[0], {"city": f"city {number}"})
            self.remember(database)
        left = folder / "left"
        left.mkdir()
        for name in ("book.db", "book.db-wal", "book.db-shm"):
            shutil.copyfile(folder / name, left / name)
        database.close()
        self.left = left

    def remember(self, database) -> None:
        for key, values in dump(database).items():
            self.states.setdefault(key, set()).update(values)


@pytest.fixture(scope="module")
def original(tmp_path_factory):
    return Original(tmp_path_factory.mktemp("original"))


def flip(random: Random, path: Path, most: int) -> None:
    content = bytearray(path.read_bytes())
    for _ in range(random.randint(1, most)):
        content[random.randrange(len(content))] ^= 1 << random.randrange(8)
    path.write_bytes(content)


def zero(random: Random, path: Path) -> None:
    content = bytearray(path.read_bytes())
    start = random.randrange(len(content))
    length = min(random.choice((1, 512, 4096, 20_000)), len(content) - start)
    content[start : start + length] = bytes(length)
    path.write_bytes(content)


def truncate(random: Random, path: Path) -> None:
    os.truncate(path, random.randrange(path.stat().st_size))


def harm(seed: int, folder: Path, foreign: Path) -> str:
    random = Random(seed)
    book, log = folder / "book.db", folder / "book.db-wal"
    way = seed % 10
    if way == 0:
        flip(random, book, 1)
    elif way == 1:
        flip(random, book, 4096)
    elif way == 2:
        zero(random, book)
    elif way == 3:
        truncate(random, book)
    elif way == 4:
        flip(random, log, 64)
    elif way == 5:
        truncate(random, log)
    elif way == 6:
        log.unlink()
    elif way == 7:
        shutil.copyfile(foreign, log)
    elif way == 8:
        (folder / "book.db-shm").write_bytes(random.randbytes(32768))
    else:
        pages = bytearray(book.read_bytes())
        one, other = (random.randrange(len(pages) // 4096) * 4096 for _ in range(2))
        pages[one : one + 4096] = pages[other : other + 4096]
        book.write_bytes(pages)
    return (
        ("a bit", "bytes", "zeros", "cut", "log bytes", "log cut", "no log", "foreign log")[way]
        if way < 8
        else ("shm", "pages swapped")[way - 8]
    )


def test_a_damaged_file_never_shows_a_wrong_value(original, tmp_path, every_point):
    foreign = tmp_path / "foreign"
    foreign.mkdir()
    other = open_book(foreign / "book.db", seed=77)
    fill(other, 2)
    shutil.copyfile(foreign / "book.db-wal", foreign / "kept-wal")
    other.close()
    troubles: list[str] = []
    whole = 0
    for seed in range(200 if every_point else 20):
        folder = tmp_path / "damaged"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(original.left, folder)
        what = harm(seed, folder, foreign / "kept-wal")
        try:
            with opened(folder / "book.db", seed=3) as database:
                seen = dump(database)
        except StorageTrouble as trouble:
            troubles.append(trouble.code)
            continue
        for key, values in seen.items():
            assert values <= original.states.get(key, set()), f"{what}, seed {seed}: {key}"
        whole += 1
    refused = len(troubles)
    print(f"R9: {refused + whole} damaged files, {refused} refused in words, {whole} read right")
    assert set(troubles) <= TROUBLES
    assert troubles
    assert whole


def test_a_damaged_page_that_is_not_read_is_found_by_the_check(original, tmp_path, every_point):
    book = tmp_path / "book.db"
    size = (original.folder / "book.db").stat().st_size
    random = Random(9)
    for _ in range(100 if every_point else 12):
        content = bytearray((original.folder / "book.db").read_bytes())
        content[random.randrange(size)] ^= 1 << random.randrange(8)
        book.write_bytes(content)
        assert check(book, KEY, TODAY), "a flipped bit was not noticed"


def test_the_newest_good_copy_takes_the_place_of_a_damaged_book(original, tmp_path):
    folder = tmp_path / "profile"
    shutil.copytree(original.folder, folder)
    flip(Random(1), folder / "book.db", 4096)
    copy = newest_good(folder / "backups", KEY)
    assert copy
    done = restore(copy.path, folder / "book.db", KEY, folder / "recovery")
    assert done.kept
    with opened(folder / "book.db", seed=3) as database:
        assert len(dump(database)) == sum(copy.counts[kind.value] for kind in Kind)
    assert check(folder / "book.db", KEY, TODAY) == []
