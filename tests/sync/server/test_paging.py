"""A pull in pages: each record once, however unevenly the clock went while they were written."""

import pytest
from sqlalchemy import Engine

from sync.protocol.messages import Answer, Ask, Pull, decode_answer, encode
from sync.server import people, pull
from sync.server.people import NewPerson
from sync.server.service import Service
from tests.sync.server.peers import Peer

ANA = NewPerson("a" * 32, "Ana", "ana@example.com", "rep")
WRITER, READER = "1" * 32, "2" * 32
# So many customers in one turn of the clock each: few at a time, then an import, then few again.
TURNS = [*([1] * 12), 90, *([2] * 9), 45, 45, *([1] * 20), 130, 1]


@pytest.mark.parametrize("few", [0, pull.FEW])
@pytest.mark.parametrize("limit", [7, 40, 1_000])
def test_every_record_comes_once_and_in_order(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, limit: int, few: int
) -> None:
    monkeypatch.setattr(pull, "FEW", few)
    service = Service(engine, lambda: 1_000)
    with service.write() as (connection, tick):
        people.add(connection, tick, ANA)
        for device in (WRITER, READER):
            people.enrol(connection, device, ANA.id)
    writer = Peer(lambda body: service.round(body, ANA.id), WRITER, "first")
    written = [one for count in TURNS for one in writer.write(count)]
    came: list[tuple[int, str]] = []
    token, lease, done = "", 0, None
    while done is None:
        answer = _asked(service, Ask(READER, "first", lease, pull=Pull(0, token, limit)))
        assert answer.page is not None
        came += [(row.seq, row.id) for row in answer.page.rows if row.kind == "customer"]
        token, lease, done = answer.page.token, answer.lease, answer.page.complete
    assert sorted(one for _, one in came) == sorted(written)
    assert came == sorted(came)


def _asked(service: Service, ask: Ask) -> Answer:
    return decode_answer(service.round(encode(ask), ANA.id))
