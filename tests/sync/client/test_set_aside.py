"""One operation that nobody lets through does not stop the others, and stays readable here."""

from sqlalchemy import func, select

from storage.commands.refusals import dismiss
from storage.models import OutboxEntry, Refusal
from storage.rules.kinds import Kind
from sync.client.engine import SyncTrouble
from sync.protocol.messages import decode_ask
from sync.server.store import parked


def test_it_is_shown_with_its_reason_and_putting_it_away_bothers_nobody(company):
    laptop = company.laptop()
    laptop.engine().run_once()

    def too_large(body: bytes) -> bytes | None:
        push = decode_ask(body).push
        if push and any("stumbling block" in str(op.f) for op in push.ops):
            raise SyncTrouble("too_large")
        return None

    laptop.line.fault = too_large
    for name in ("one", "stumbling block", "three"):
        laptop.write(Kind.CUSTOMER, name=name)
    assert laptop.engine().run_once().pushed == 2
    with laptop.book.write() as session:
        refusal = session.scalars(select(Refusal)).one()
        assert refusal.reason == "operation.too_large"
        assert "stumbling block" in str(refusal.operations)
        dismiss(session, refusal.id)
    laptop.engine().run_once()
    with laptop.book.read() as session:
        waiting = select(func.count()).where(OutboxEntry.state == "pending")
        assert session.scalar(waiting) == 0
    with company.service.transaction() as connection:
        assert connection.execute(select(func.count()).select_from(parked)).scalar() == 0
