"""The tables of the book, one mapped class per kind of record, and the local tables beside them."""

from storage.models.base import Base, Synced, Writing, new_id
from storage.models.customer import Contact, Customer, Link
from storage.models.local import Draft, Entry, ImportBatch, OutboxEntry, Party, Setting
from storage.models.people import Person, Team
from storage.models.replica import Replica, Shadow, Staged, SyncState
from storage.models.sync import Conflict, Refusal
from storage.models.trade import Deal, Payment, Product, Purchase
from storage.models.visit import Answer, Interaction, Promise, Visit
from storage.models.work import DailyReport, ExportNote, FieldDef, LooseNote, Target, Task
from storage.rules.kinds import Kind

MODELS: dict[Kind, type[Synced]] = {
    Kind(model.__tablename__): model
    for model in (
        *(Person, Team, Customer, Contact, Link, Product, Purchase, Payment, Deal),
        *(Visit, Interaction, Answer, Promise, Task, Target, DailyReport, LooseNote),
        *(FieldDef, ExportNote, Conflict, Refusal),
    )
}

# A value that is overwritten is read first, so that the outbox always knows what it was.
for _model in MODELS.values():
    for _attribute in _model.__mapper__.column_attrs:
        getattr(_model, _attribute.key).impl.active_history = True

__all__ = [
    "MODELS", "Answer", "Base", "Conflict", "Contact", "Customer", "DailyReport", "Deal", "Draft",
    "Entry", "ExportNote", "FieldDef", "ImportBatch", "Interaction", "Link", "LooseNote",
    "OutboxEntry", "Party", "Payment", "Person", "Product", "Promise", "Purchase", "Refusal",
    "Replica", "Setting", "Shadow", "Staged", "SyncState", "Synced", "Target", "Task", "Team",
    "Visit", "Writing", "new_id",
]  # fmt: skip
