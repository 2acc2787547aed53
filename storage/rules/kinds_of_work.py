"""The records of a day's work: visits and other contacts, answers, promises, tasks, reports."""

from storage.rules import choices
from storage.rules.fields import Codec, Field, Merge
from storage.rules.specs import Kind, Root, choice, money, spec

_Group = Merge.GROUP
_CUSTOMER_ID = Field("customer_id", Codec.UUID, required=True)
_OWNER_ID = Field("owner_id", Codec.UUID)
_NOTE = Field("note", Codec.TEXT, Merge.TEXT3)

CONTACT_MADE = (
    spec(
        Kind.VISIT,
        Root.CUSTOMER,
        _CUSTOMER_ID,
        _OWNER_ID,
        Field("trip_id", Codec.UUID),
        Field("contact_ids", Codec.JSON, Merge.SET),  # ids as 32 hex digits
        choice("status", choices.VisitStatus, required=True),
        Field("was_planned", Codec.BOOL),
        Field("planned_at", Codec.TIME),
        Field("planned_minutes", Codec.INT, low=0, high=1440),
        Field("started_at", Codec.TIME),
        Field("ended_at", Codec.TIME),
        Field("zone", required=True),  # the zone's name, where the visit took place
        choice("not_visited", choices.NotVisited),
        Field("not_visited_note"),
        Field("purpose"),
        Field("topics", Codec.JSON, Merge.SET),
        Field("product_talk", Codec.JSON),
        Field("reaction", Codec.INT, _Group, "reaction", low=-2, high=2),
        Field("reaction_quote", Codec.LINE, _Group, "reaction"),
        Field("demo_done", Codec.BOOL, _Group, "demo"),
        Field("demo_product", Codec.LINE, _Group, "demo"),
        Field("continue_how"),
        Field("next_step", Codec.LINE, _Group, "next"),
        Field("next_on", Codec.DATE, _Group, "next"),
        Field("effective", Codec.BOOL),
        Field("problem", Codec.TEXT, Merge.TEXT3),
        _NOTE,
        root_field="customer_id",
    ),
    spec(
        Kind.INTERACTION,
        Root.CUSTOMER,
        _CUSTOMER_ID,
        _OWNER_ID,
        Field("contact_ids", Codec.JSON, Merge.SET),
        choice("channel", choices.Channel, required=True),
        choice("direction", choices.Direction),
        Field("at", Codec.TIME, required=True),
        Field("zone", required=True),
        Field("minutes", Codec.INT, low=0, high=1440),
        choice("result", choices.CallResult),
        Field("effective", Codec.BOOL),
        _NOTE,
        root_field="customer_id",
    ),
    spec(
        Kind.ANSWER,  # id derived from customer, question and subject
        Root.CUSTOMER,
        _CUSTOMER_ID,
        choice("question", choices.Question, required=True),
        Field("contact_id", Codec.UUID),
        Field("subject"),  # a competitor's name, where the question is about one
        Field("text", Codec.TEXT, _Group, "answer"),
        Field("value", Codec.JSON, _Group, "answer"),
        Field("answered_on", Codec.DATE, _Group, "answer"),
        Field("visit_id", Codec.UUID, _Group, "answer"),
        Field("said_by", Codec.LINE, _Group, "answer"),
        Field("confirmed_on", Codec.DATE, _Group, "confirmed"),
        Field("confirmed_count", Codec.INT, _Group, "confirmed", low=0),
        root_field="customer_id",
    ),
    spec(
        Kind.PROMISE,
        Root.CUSTOMER,
        _CUSTOMER_ID,
        _OWNER_ID,
        Field("contact_id", Codec.UUID),
        choice("promised_by", choices.PromiseBy, required=True),
        Field("text", required=True),
        Field("due_on", Codec.DATE),
        Field("made_on", Codec.DATE),
        Field("visit_id", Codec.UUID),
        choice("status", choices.PromiseStatus, "status"),
        Field("settled_on", Codec.DATE, _Group, "status"),
        root_field="customer_id",
    ),
)

OWN_WORK = (
    spec(
        Kind.TASK,
        Root.USER,
        _OWNER_ID,
        Field("customer_id", Codec.UUID),
        Field("text", required=True),
        Field("due_on", Codec.DATE),
        Field("remind_at", Codec.TIME),
        Field("done_at", Codec.TIME),
        Field("visit_id", Codec.UUID),
        root_field="owner_id",
    ),
    spec(
        Kind.TARGET,  # id derived from owner and month
        Root.USER,
        _OWNER_ID,
        Field("month", required=True),  # 2026-11
        *money(),
        Field("average_deal_minor", Codec.INT, _Group, "ladder", low=1),
        Field("prospects_per_deal", Codec.INT, _Group, "ladder", low=1),
        Field("calls_per_prospect", Codec.INT, _Group, "ladder", low=1),
        Field("working_days", Codec.INT, _Group, "ladder", low=1, high=31),
        Field("calls", Codec.INT, _Group, "ladder", low=0),  # set by hand, else from the ladder
        _NOTE,
        root_field="owner_id",
    ),
    spec(
        Kind.DAILY_REPORT,  # id derived from owner and day
        Root.USER,
        _OWNER_ID,
        Field("on", Codec.DATE, required=True),
        Field("progress", Codec.JSON),  # [{"text": …, "own": bool, "kind": …, "id": …, "code": …}]
        Field("problems", Codec.JSON),
        Field("resources", Codec.JSON),
        Field("improvements", Codec.JSON),
        Field("typed", Codec.INT, low=0),
        Field("submitted_at", Codec.TIME),
        root_field="owner_id",
    ),
    spec(
        Kind.LOOSE_NOTE,
        Root.USER,
        _OWNER_ID,
        Field("text", Codec.TEXT, required=True),
        Field("on", Codec.DATE),
        Field("customer_id", Codec.UUID),
        Field("visit_id", Codec.UUID),
        Field("about", Codec.JSON),  # what was ambiguous, and the choices there were
        Field("sorted_at", Codec.TIME),
        root_field="owner_id",
        stays=True,
    ),
)
