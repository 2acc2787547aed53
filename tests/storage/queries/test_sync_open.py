"""What the server did not accept, as the page of the contact names it."""

from uuid import uuid4

from storage.changes import Origin
from storage.models import Refusal
from storage.queries.sync_open import open_refusals
from storage.rules.kinds import Kind


def test_a_new_visit_that_was_refused_is_named_by_its_customer(book):
    customer, visit = book.customer("Huaxin"), uuid4()
    operation = {
        "kind": Kind.VISIT, "id": visit.hex, "root": customer.hex, "op": "create",
        "f": {"note": {"note": "They want a quote"}},
    }  # fmt: skip
    refusal = Refusal(
        id=uuid4(), owner_id=None, about_kind=Kind.VISIT, about_id=visit,
        reason="right.no_longer_yours", operations=[operation],
    )  # fmt: skip
    with book.database.write(Origin.SERVER) as session:
        session.add(refusal)
    (shown,) = book.read(open_refusals)
    assert (shown.title, shown.whole) == ("Huaxin", "They want a quote")
