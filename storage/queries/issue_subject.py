"""What a record says that somebody is about to mark as key or hard."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from storage.models import MODELS, Customer
from storage.rules.kinds import Kind


@dataclass(frozen=True, slots=True)
class IssueSubject:
    """The customer it is about, if any, and words to begin with."""

    customer_id: UUID | None
    customer: str
    text: str


def subject_of(session: Session, kind: Kind, record_id: UUID) -> IssueSubject:
    """The customer of a record, and the problem that it names."""
    record = session.get(MODELS[kind], record_id)
    known = record_id if kind is Kind.CUSTOMER else getattr(record, "customer_id", None)
    customer = session.get(Customer, known) if known is not None else None
    text = getattr(record, "problem", None)
    if kind is Kind.CAUSE:
        text = getattr(record, "text", None)
    if customer is None:
        return IssueSubject(None, "", text or "")
    return IssueSubject(customer.id, customer.short_name or customer.name, text or "")
