"""Photos are seen small before any of them is fetched whole."""

import hashlib
from random import Random

import pytest

from storage.queries.attachments import files_of
from storage.rules.small_pictures import with_small
from sync.client.engine import SyncTrouble
from tests.wire.conftest import Laptop
from tests.wire.proxy import Fault, Proxy
from tests.wire.test_files import READ, attach, carry, cut_the


def test_a_photo_is_seen_small_before_any_is_fetched_whole(
    laptop: Laptop, proxy: Proxy, twin: Laptop
):
    small = b"\xff\xd8small\xff\xd9"
    front = b"\xff\xe0\x00\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0"
    whole = [
        with_small(b"\xff\xd8" + front + b"\xff\xda" + Random(seed).randbytes(90_000), small)
        for seed in range(3)
    ]
    customer = laptop.add_customer()
    for content in whole:
        attach(laptop, content, about=customer)
    laptop.sync()
    carry(laptop)
    twin.sync()
    cut_the(proxy, READ, Fault(cut_reply_after=0), number=len(whole) + 1)  # the first of a whole
    with pytest.raises(SyncTrouble, match="no_answer"):
        carry(twin)
    with twin.database.read() as session:
        seen = files_of(session, customer)
    assert [(file.thumbnail, file.here) for file in seen] == [(small, False)] * 3
    proxy.heal()
    carry(twin)
    with twin.database.read() as session:
        assert all(file.here for file in files_of(session, customer))
    for file, content in zip(sorted(seen, key=lambda each: each.sha256),
                             sorted(whole, key=lambda each: hashlib.sha256(each).hexdigest()),
                             strict=True):  # fmt: skip
        assert twin.database.files.get(file.sha256) == content
