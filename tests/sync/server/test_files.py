"""The server's folder of files: copied with the database, checked, and let go of in time."""

import hashlib
import secrets
from pathlib import Path

import pytest
from sqlalchemy import func, select

from storage.rules.kinds import Kind
from sync.protocol import files as asked
from sync.protocol.files import Begin, Begun, Done, Kept, Piece, Put, Read, proof_of
from sync.server import care, checking, file_care, opening, people, records, scopes
from sync.server.file_care import DAY_MS
from sync.server.file_folder import FileFolder
from sync.server.file_records import NoFile
from sync.server.files import REST_MS
from sync.server.opening import AdminRefused
from sync.server.people import NewPerson
from sync.server.records import WHOLE, Record, Stamp
from sync.server.store import files, uploads

ANA, BO = f"{1 << 64 | 1:032x}", f"{1 << 64 | 2:032x}"
PHOTO = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 300


class World:
    """A server with two people, its clock, and attachments as laptops have sent them."""

    def __init__(self, url: str, folder: Path) -> None:
        self.now = 1_795_000_000_000
        self.url = url
        self.server = opening.create(url, lambda: self.now, secrets.token_hex, folder)
        with self.server.service.write() as (connection, tick):
            for person in (ANA, BO):
                people.add(
                    connection, tick, NewPerson(person, person[-1], f"{person[-1]}@x", "rep")
                )

    def attachment(self, owner: str = ANA, content: bytes = PHOTO) -> str:
        """The record of a file, as it arrives before its bytes."""
        made = secrets.token_hex(16)
        with self.server.service.write() as (connection, tick):
            doc = {
                "root_id": owner, "owner_id": owner, "about_kind": "daily_report",
                "about_id": owner, "use": "photo", "mime": "image/jpeg", "size": len(content),
                "sha256": hashlib.sha256(content).hexdigest(),
                "created_at": tick.at, "created_by": owner,
            }  # fmt: skip
            stamps = {WHOLE: Stamp(tick.seq, 1, 1, tick.at, owner)}
            one = Record(Kind.ATTACHMENT, made, owner, tick.seq, doc, stamps, is_new=True)
            records.save(connection, one, tick)
        return made

    def rest(self, ms: int) -> None:
        self.now += ms

    def act(self, person: str, request: asked.Request):
        assert self.server.files is not None
        return self.server.files.act(person, request)

    def bring(self, attachment: str, content: bytes = PHOTO, person: str = ANA) -> str:
        begun = self.act(person, Begin(attachment))
        if begun.state == "upload":
            for at in range(begun.offset, len(content), 20_000):
                piece = content[at : at + 20_000]
                self.act(person, Put(attachment, at, hashlib.sha256(piece).hexdigest(), piece))
            return self.act(person, Done(attachment)).state
        return begun.state

    def state(self, attachment: str) -> str | None:
        with self.server.service.read() as connection:
            record = records.load(connection, Kind.ATTACHMENT, attachment)
            assert record is not None
            return record.doc.get("content")

    def delete(self, attachment: str) -> None:
        with self.server.service.write() as (connection, tick):
            record = records.load(connection, Kind.ATTACHMENT, attachment)
            assert record is not None
            people.remove(connection, tick, record, ANA)

    def count(self, table) -> int:
        with self.server.service.read() as connection:
            return connection.execute(select(func.count()).select_from(table)).scalar_one()


@pytest.fixture
def world(server_url: str, tmp_path: Path):
    made = World(server_url, tmp_path / "kept")
    yield made
    made.server.engine.dispose()


def folder_of(world: World) -> FileFolder:
    assert world.server.files is not None
    return world.server.files.folder


def test_what_was_brought_is_read_by_who_sees_the_record_and_by_nobody_else(world: World):
    attached = world.attachment()
    assert world.bring(attached) == "available"
    assert world.state(attached) == "available"
    assert world.act(ANA, Read(attached, 5, 10)) == Piece(len(PHOTO), PHOTO[5:15])
    assert world.act(ANA, Begin(attached)) == Begun("have")
    assert world.act(ANA, Done(attached)) == Kept("available")
    for request in (Begin(attached), Read(attached, 0), Done(attached)):
        with pytest.raises(NoFile):
            world.act(BO, request)
    with world.server.service.write() as (connection, tick):
        scopes.take_out(connection, tick, ANA, scopes.WORK + ANA)
    with pytest.raises(NoFile):
        world.act(ANA, Read(attached, 0))


def test_a_piece_that_is_wrong_or_comes_twice_changes_nothing(world: World):
    attached = world.attachment()
    world.act(ANA, Begin(attached))
    piece = PHOTO[:1_000]
    wrong = Put(attached, 0, hashlib.sha256(piece).hexdigest(), piece[:-1] + b"x")
    assert world.act(ANA, wrong).damaged
    right = Put(attached, 0, hashlib.sha256(piece).hexdigest(), piece)
    assert world.act(ANA, right).offset == 1_000
    assert world.act(ANA, right).offset == 1_000
    assert world.act(ANA, Begin(attached)) == Begun("upload", 1_000)
    beyond = Put(attached, 1_000, hashlib.sha256(PHOTO).hexdigest(), PHOTO)
    assert world.act(ANA, beyond).damaged
    assert world.bring(attached) == "available"


def test_a_whole_that_is_another_file_is_begun_again_and_refused_after_three_times(world: World):
    attached = world.attachment()
    other = PHOTO[:-1] + b"?"
    assert [world.bring(attached, other) for _ in range(3)] == ["again", "again", "refused"]
    assert world.state(attached) == "lost"
    assert world.act(ANA, Begin(attached)).state == "refused"


def test_what_was_refused_may_be_brought_after_a_rest(world: World):
    attached = world.attachment()
    for _ in range(3):
        world.bring(attached, PHOTO[:-1] + b"?")
    world.rest(REST_MS)
    assert world.bring(attached) == "available"


def test_who_has_the_same_bytes_proves_it_and_the_challenge_holds_once(world: World):
    world.bring(world.attachment())
    theirs = world.attachment(BO)
    begun = world.act(BO, Begin(theirs))
    assert begun.state == "prove"
    proof = asked.Prove(theirs, proof_of(PHOTO, begun.nonce))
    assert world.act(BO, proof) == Kept("available")
    with pytest.raises(NoFile):
        world.act(BO, proof)
    assert world.count(files) == 1


def test_a_copy_of_the_server_holds_its_files_and_puts_them_back(world: World, tmp_path: Path):
    attached = world.attachment()
    world.bring(attached)
    copy = tmp_path / "copy.db"
    care.back_up(world.server, copy)
    path = folder_of(world).path(hashlib.sha256(PHOTO).hexdigest())
    path.unlink()
    assert any("missing" in problem for problem in checking.check(world.server))
    care.put_back(
        world.server.engine.url.render_as_string(hide_password=False), copy,
        lambda size: "7" * 2 * size, folder_of(world).folder,
    )  # fmt: skip
    assert path.read_bytes() == PHOTO
    again = opening.open_server(
        world.server.engine.url.render_as_string(hide_password=False),
        lambda: world.now, folder_of(world).folder,
    )  # fmt: skip
    assert checking.check(again) == []
    again.engine.dispose()


def test_a_damaged_file_is_found_by_the_check_and_named_by_the_backup(world: World, tmp_path: Path):
    world.bring(world.attachment())
    path = folder_of(world).path(hashlib.sha256(PHOTO).hexdigest())
    path.write_bytes(PHOTO[:-1] + b"?")
    assert any("is not what it was" in problem for problem in checking.check(world.server))
    with pytest.raises(AdminRefused, match="1 attached files were missing or damaged"):
        care.back_up(world.server, tmp_path / "copy.db")
    assert (tmp_path / "copy.db").exists()


def test_a_file_that_the_disk_lost_is_asked_for_again(world: World):
    attached = world.attachment()
    world.bring(attached)
    folder_of(world).remove(hashlib.sha256(PHOTO).hexdigest())
    with pytest.raises(NoFile):
        world.act(ANA, Read(attached, 0))
    assert world.state(attached) == "lost"
    assert world.bring(attached) == "available"
    assert world.state(attached) == "available"


def test_uploads_that_stopped_go_after_a_month_and_unused_files_after_three(world: World):
    stopped, kept, deleted = world.attachment(), world.attachment(), world.attachment(BO, b"%PDF-x")
    world.bring(kept)
    world.bring(deleted, b"%PDF-x", BO)
    other = world.attachment(ANA, PHOTO + b"more")
    world.act(ANA, Begin(other))
    piece = PHOTO[:500]
    world.act(ANA, Put(other, 0, hashlib.sha256(piece).hexdigest(), piece))
    world.act(ANA, Begin(stopped))
    world.delete(deleted)
    file_care.tidy(world.server.service, folder_of(world))
    assert (world.count(uploads), world.count(files)) == (2, 2)
    world.now += 31 * DAY_MS
    file_care.tidy(world.server.service, folder_of(world))
    assert (world.count(uploads), world.count(files)) == (0, 2)
    assert folder_of(world).has_arrived(other) == 0
    world.now += 60 * DAY_MS
    file_care.tidy(world.server.service, folder_of(world))
    assert world.count(files) == 1
    assert [path.name for path in folder_of(world).all()] == [hashlib.sha256(PHOTO).hexdigest()]
