"""Photos over a line that breaks: nothing lost, nothing twice, and data never waits for them."""

import hashlib
from contextlib import suppress
from random import Random
from uuid import UUID

import msgspec
import pytest
from sqlalchemy import func, select

from storage.commands import attachments, records
from storage.commands.attachments import TakenIn
from storage.models import Attachment, Blob
from storage.queries.attachments import files_of, to_send
from storage.rules.coaching_choices import FileUse
from storage.rules.kinds import Kind
from sync.client import files as sending
from sync.client.engine import SyncTrouble
from sync.client.files import FileLane, FilesReceipt
from sync.client.http import HttpServer
from sync.protocol.files import Put
from sync.server import scopes
from sync.server.store import file_uses, files, uploads
from tests.wire.conftest import Laptop, RunningServer
from tests.wire.proxy import Fault, Message, Proxy

PUT, READ = "/v1/file/put", "/v1/file/read"
PIECE = 32 * 1024


def photo(size: int, seed: int) -> bytes:
    return b"\xff\xd8\xff\xe0" + Random(seed).randbytes(size - 4)


def attach(laptop: Laptop, content: bytes, about: UUID | None = None) -> UUID:
    sha256 = laptop.database.files.put(content)
    customer = about or laptop.add_customer()
    file = TakenIn(sha256, len(content), "image/jpeg", "photo.jpg")
    with laptop.database.write() as session:
        return attachments.attach(session, Kind.CUSTOMER, customer, file, FileUse.PHOTO)


def carry(laptop: Laptop, most: int = 1_000) -> FilesReceipt:
    lane = FileLane(laptop.database, HttpServer(laptop.database, laptop.account()), piece=PIECE)
    lane.wanted = lambda: lane.receipt.sent < most
    return lane.run()


def attachment(laptop: Laptop, which: UUID) -> Attachment:
    with laptop.database.read() as session:
        return session.get_one(Attachment, which)


def kept(server: RunningServer, content: bytes) -> int:
    """How often the server has these bytes: rows, each with a whole file."""
    sha256 = hashlib.sha256(content).hexdigest()
    assert server.opened.files is not None
    path = server.opened.files.folder.path(sha256)
    with server.opened.engine.connect() as connection:
        query = select(func.count()).where(files.c.sha256 == sha256)
        rows = connection.execute(query).scalar() or 0
    assert (path.exists() and path.read_bytes() == content) == bool(rows)
    return rows


@pytest.fixture
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pieces that stay small, as on a slow line."""
    monkeypatch.setattr(sending, "LARGEST_PIECE", PIECE)


@pytest.mark.usefixtures("small_pieces")
def test_sending_cut_in_every_piece_goes_on_where_it_was_and_arrives_once(
    laptop: Laptop, server: RunningServer
):
    content = photo(10 * PIECE - 77, seed=1)
    which = attach(laptop, content)
    laptop.sync()
    cuts = 0
    while not is_sent(laptop, content):
        fault = Fault(cut_reply_after=0) if cuts % 2 else Fault(cut_request_after=20_000)
        cut_the(laptop.proxy, PUT, fault, number=1 + cuts % 2)
        with suppress(SyncTrouble):
            carry(laptop)
        cuts += 1
        assert cuts < 50
    laptop.proxy.heal()
    laptop.sync()
    assert cuts > 10
    assert attachment(laptop, which).content == "available"
    assert kept(server, content) == 1
    with server.opened.engine.connect() as connection:
        assert not connection.execute(select(func.count()).select_from(uploads)).scalar()
    print(f"files: cut {cuts - 1} times while sending 10 pieces, arrived once")


def is_sent(laptop: Laptop, content: bytes) -> bool:
    with laptop.database.read() as session:
        return session.get_one(Blob, hashlib.sha256(content).hexdigest()).state == "sent"


@pytest.mark.usefixtures("small_pieces")
def test_fetching_cut_in_every_piece_goes_on_where_it_was(laptop: Laptop, twin: Laptop):
    content = photo(8 * PIECE + 5, seed=2)
    attach(laptop, content)
    laptop.sync()
    carry(laptop)
    twin.sync()
    sha256, steps = hashlib.sha256(content).hexdigest(), []
    for number in range(8):
        cut_the(twin.proxy, READ, Fault(cut_reply_after=500), number=2 if number else 1)
        with pytest.raises(SyncTrouble):
            carry(twin)
        steps.append(len(list(twin.database.files.folder.glob("*"))))
    assert steps == list(range(8)), "each contact brings one piece more, and keeps it"
    twin.proxy.heal()
    carry(twin)
    assert twin.database.files.get(sha256) == content
    assert len(list(twin.database.files.folder.iterdir())) == len(whole_files(twin))


def whole_files(laptop: Laptop) -> list[str]:
    with laptop.database.read() as session:
        return list(session.scalars(select(Blob.sha256).where(Blob.state != "wanted")))


def cut_the(proxy: Proxy, path: str, fault: Fault, *, number: int) -> None:
    """This happens to the request for `path` of that number."""
    met: list[Message] = []

    def plan(asked: Message) -> Fault:
        if f" {path} " not in asked.first:
            return Fault()
        met.append(asked)
        return fault if len(met) == number else Fault()

    proxy.plan = plan


@pytest.mark.usefixtures("small_pieces")
def test_a_flipped_byte_is_noticed_by_the_server_and_sent_again(
    laptop: Laptop, server: RunningServer
):
    content = photo(3 * PIECE, seed=3)
    which = attach(laptop, content)
    laptop.sync()
    line, flipped = HttpServer(laptop.database, laptop.account()), []

    class Flipping:
        def file(self, action: str, body: bytes) -> bytes:
            if action == "put" and len(flipped) < 2:
                asked = msgspec.msgpack.decode(body, type=Put)
                wrong = bytearray(asked.data)
                wrong[len(wrong) // 2] ^= 1
                flipped.append(asked.offset)
                asked.data = bytes(wrong)
                body = msgspec.msgpack.encode(asked)
            return line.file(action, body)

    assert FileLane(laptop.database, Flipping(), piece=PIECE).run().sent == 1
    laptop.sync()
    assert flipped == [0, 0]
    assert attachment(laptop, which).content == "available"
    assert kept(server, content) == 1


def test_the_same_photo_from_two_people_lies_there_once_and_both_keep_it(
    laptop: Laptop, colleague: Laptop, server: RunningServer
):
    content = photo(90_000, seed=4)
    mine, theirs = attach(laptop, content), attach(colleague, content)
    laptop.sync()
    colleague.sync()
    carry(laptop)
    line = HttpServer(colleague.database, colleague.account())
    FileLane(colleague.database, line).run()
    assert line.sent < 2_000, "whoever has proven that he has it need not send it"
    laptop.sync()
    colleague.sync()
    for one, which in ((laptop, mine), (colleague, theirs)):
        assert attachment(one, which).content == "available"
        assert one.database.files.get(hashlib.sha256(content).hexdigest()) == content
    assert kept(server, content) == 1
    with server.opened.engine.connect() as connection:
        uses = select(func.count()).where(file_uses.c.sha256 == hashlib.sha256(content).hexdigest())
        assert connection.execute(uses).scalar() == 2


def test_knowing_the_hash_of_a_photo_opens_nothing(laptop: Laptop, colleague: Laptop):
    content = photo(50_000, seed=5)
    attach(laptop, content)
    laptop.sync()
    carry(laptop)
    sha256 = hashlib.sha256(content).hexdigest()
    customer = colleague.add_customer()
    with colleague.database.write() as session:
        values = {
            "root_id": customer, "owner_id": colleague.database.world.author,
            "about_kind": "customer", "about_id": customer, "use": "photo",
            "sha256": sha256, "size": len(content), "mime": "image/jpeg", "content": "available",
        }  # fmt: skip
        which = records.create(session, Kind.ATTACHMENT, values)
    colleague.sync()
    assert attachment(colleague, which).content != "available"
    line = HttpServer(colleague.database, colleague.account())
    asked = msgspec.json.encode({"file": which.hex, "offset": 0})
    with pytest.raises(sending.FileRefused):
        line.file("read", asked)
    begun = msgspec.json.decode(line.file("begin", msgspec.json.encode({"file": which.hex})))
    assert begun["state"] == "prove"
    wrong = msgspec.json.encode({"file": which.hex, "proof": sha256})
    assert msgspec.json.decode(line.file("prove", wrong)) == {"state": "again"}
    with pytest.raises(sending.FileRefused):
        line.file("read", asked)


def test_what_is_no_file_that_may_be_kept_is_refused_by_the_server_too(
    laptop: Laptop, server: RunningServer
):
    content = b"MZ\x90\0" + bytes(5_000)  # a program; the laptop's own check was got round
    which = attach(laptop, content)
    laptop.sync()
    assert carry(laptop).refused == 1
    laptop.sync()
    assert attachment(laptop, which).content == "lost"
    assert carry(laptop).refused == 0, "what was refused for good is not offered again"
    assert kept(server, content) == 0


def test_a_photo_whose_customer_is_gone_leaves_the_disk_at_the_next_contact(
    laptop: Laptop, server: RunningServer, twin: Laptop
):
    content = photo(20_000, seed=6)
    customer = laptop.add_customer()
    attach(laptop, content, about=customer)
    laptop.sync()
    carry(laptop)
    twin.sync()
    carry(twin)
    sha256 = hashlib.sha256(content).hexdigest()
    assert twin.database.files.get(sha256) == content
    with server.opened.service.write() as (connection, tick):
        book = scopes.BOOK + twin.database.world.author.hex
        scopes.take_out(connection, tick, customer.hex, book)
    twin.sync()
    carry(twin)
    assert not twin.database.files.has(sha256, len(content))
    with twin.database.read() as session:
        assert files_of(session, customer) == []


def test_data_goes_first_and_breaks_into_five_hundred_photos(laptop: Laptop, server: RunningServer):
    customers = [laptop.add_customer() for _ in range(20)]
    for seed in range(500):
        attach(laptop, photo(1_500, seed=10_000 + seed), customers[seed % 20])
    laptop.proxy.seen.clear()
    assert laptop.sync().agreed
    assert not any(PUT in asked.first for asked in laptop.proxy.seen)
    line, late = HttpServer(laptop.database, laptop.account()), []

    class Interrupted:
        """While photos travel, something is typed after the tenth piece."""

        def file(self, action: str, body: bytes) -> bytes:
            if action == "put" and not late and sent[0] == 10:
                late.append(laptop.add_customer("在路上输入"))
            sent[0] += action == "put"
            return line.file(action, body)

    sent = [0]
    receipt = FileLane(laptop.database, Interrupted()).run()
    assert receipt.left
    assert sent[0] <= 11
    assert laptop.sync().pushed == 1
    assert carry(laptop, most=30).sent == 30
    laptop.sync()
    with laptop.database.read() as session:
        assert len(to_send(session, laptop.database.world.author)) == 460
    for path in whole_files(laptop):
        assert laptop.database.files.get(path)
