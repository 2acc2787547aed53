"""The tables of the book, one mapped class per kind of record, and the local tables beside them."""

from storage.models.base import Base, Synced, Writing, new_id
from storage.models.coaching import (
    Attachment,
    Comment,
    CompanySetting,
    Issue,
    Practice,
    ReadMark,
    RideAlong,
    RideCoach,
    RideRep,
    Skill,
)
from storage.models.customer import Contact, Customer, Link
from storage.models.local import (
    Blob,
    Draft,
    Entry,
    ImportBatch,
    LaptopState,
    OutboxEntry,
    Party,
    Setting,
)
from storage.models.people import Person, Team
from storage.models.receipt import SyncReceipt
from storage.models.replica import (
    Extra,
    Finding,
    Replica,
    ReplicaSum,
    SetBy,
    Shadow,
    Staged,
    SyncState,
)
from storage.models.sync import Conflict, Refusal
from storage.models.trade import Deal, Payment, Product, Purchase
from storage.models.trip import (
    Assist,
    Cause,
    Expense,
    Leg,
    Lesson,
    LessonUse,
    Review,
    Stay,
    Stop,
    Summary,
    Trip,
)
from storage.models.visit import Answer, Interaction, Promise, Visit
from storage.models.work import DailyReport, ExportNote, FieldDef, LooseNote, Target, Task
from storage.rules.kinds import Kind

MODELS: dict[Kind, type[Synced]] = {
    Kind(model.__tablename__): model
    for model in (
        *(Person, Team, Customer, Contact, Link, Product, Purchase, Payment, Deal),
        *(Visit, Interaction, Answer, Promise, Task, Target, DailyReport, LooseNote),
        *(FieldDef, ExportNote, Conflict, Refusal),
        *(Trip, Stop, Leg, Stay, Expense, Summary, Review, Cause, Lesson, LessonUse, Assist),
        *(
            Comment,
            ReadMark,
            Attachment,
            Issue,
            RideAlong,
            RideRep,
            RideCoach,
            Practice,
            Skill,
            CompanySetting,
        ),
    )
}

# A value that is overwritten is read first, so that the outbox always knows what it was.
for _model in MODELS.values():
    for _attribute in _model.__mapper__.column_attrs:
        getattr(_model, _attribute.key).impl.active_history = True

__all__ = [
    "MODELS", "Answer", "Assist", "Attachment", "Base", "Blob", "Cause", "Comment",
    "CompanySetting", "Conflict", "Contact", "Customer", "DailyReport", "Deal", "Draft", "Entry",
    "Expense", "ExportNote", "Extra", "FieldDef", "Finding", "ImportBatch", "Interaction", "Issue",
    "LaptopState", "Leg", "Lesson", "LessonUse", "Link", "LooseNote", "OutboxEntry", "Party",
    "Payment", "Person", "Practice", "Product", "Promise", "Purchase", "ReadMark", "Refusal",
    "Replica", "ReplicaSum", "Review", "RideAlong", "RideCoach", "RideRep", "SetBy", "Setting",
    "Shadow", "Skill", "Staged", "Stay", "Stop", "Summary", "SyncReceipt", "SyncState", "Synced",
    "Target", "Task", "Team", "Trip", "Visit", "Writing", "new_id",
]  # fmt: skip
