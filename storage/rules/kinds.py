"""The registry: every kind of synced record, its fields, how they merge, and whose they are.

Laptop and server share it (decisions 1). The mapped classes are written by hand; a test compares
each of their columns with this page.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from storage.rules import choices
from storage.rules.fields import Codec, Field, Merge
from storage.rules.kinds_of_coaching import COACHING
from storage.rules.kinds_of_trips import TRIPS
from storage.rules.specs import Kind, KindSpec, Root, choice, local, money, spec

__all__ = ["KINDS", "VERSION", "Kind", "KindSpec", "Root"]

VERSION: Final = 2

_Group = Merge.GROUP
_CUSTOMER_ID = Field("customer_id", Codec.UUID, required=True)
_OWNER_ID = Field("owner_id", Codec.UUID)
_CUSTOM = Field("custom", Codec.JSON, per_key=True)
_NOTE = Field("note", Codec.TEXT, Merge.TEXT3)


_PEOPLE = (
    spec(
        Kind.PERSON,
        Root.TENANT,
        Field("name", required=True),
        Field("email"),
        Field("phone"),
        choice("role", choices.Role, required=True),
        Field("team_id", Codec.UUID),
        Field("mentor_id", Codec.UUID),
        Field("joined_on", Codec.DATE),
        Field("active", Codec.BOOL),
    ),
    spec(
        Kind.TEAM,
        Root.TENANT,
        Field("name", required=True),
        Field("parent_id", Codec.UUID),
        Field("manager_id", Codec.UUID),
    ),
)

_CUSTOMERS = (
    spec(
        Kind.CUSTOMER,
        Root.CUSTOMER,
        Field("name", required=True),
        Field("short_name"),
        Field("customer_code"),
        Field("tax_id"),
        choice("status", choices.CustomerStatus, "status"),
        Field("status_reason", Codec.LINE, _Group, "status"),
        Field("party_roles", Codec.JSON, Merge.SET),
        Field("industry"),
        Field("country", Codec.LINE, _Group, "address"),
        Field("province", Codec.LINE, _Group, "address"),
        Field("city", Codec.LINE, _Group, "address"),
        Field("county", Codec.LINE, _Group, "address"),
        Field("address", Codec.LINE, _Group, "address"),
        Field("latitude", Codec.REAL, _Group, "geo", low=-90, high=90),
        Field("longitude", Codec.REAL, _Group, "geo", low=-180, high=180),
        Field("visiting_hours", Codec.JSON),  # [{"days": [1…7], "from": "09:00", "to": "17:00"}]
        Field("phone"),
        Field("email"),
        Field("website"),
        Field("turnover_band"),
        Field("employees_band"),
        Field("founded_on"),  # as far as it is known: a year, a month or a day
        choice("tier", choices.Tier, "tier"),
        Field("tier_by_hand", Codec.BOOL, _Group, "tier"),
        Field("tier_reason", Codec.LINE, _Group, "tier"),
        Field("source"),
        Field("shareholders", Codec.JSON),
        Field("scale"),
        Field("org_structure", Codec.TEXT, Merge.TEXT3),
        Field("decision_background", Codec.TEXT, Merge.TEXT3),
        _NOTE,
        Field("owner_id", Codec.UUID, Merge.SERVER),
        Field("owner_since", Codec.DATE, Merge.SERVER),
        Field("previous_owner", Codec.LINE, Merge.SERVER),
        _CUSTOM,
        local("sort_key", Codec.LINE),
        local("name_key", Codec.LINE),
        local("last_visit_at", Codec.TIME),
        local("next_on", Codec.DATE),
        local("open_deals_minor", Codec.INT),
        local("answers_known", Codec.INT),
        local("revenue_12m_minor", Codec.INT),
        root_field="id",
    ),
    spec(
        Kind.CONTACT,
        Root.CUSTOMER,
        _CUSTOMER_ID,
        Field("name", required=True),
        choice("gender", choices.Gender),
        Field("title"),
        Field("department"),
        Field("phones", Codec.JSON),  # [{"label": "mobile", "number": "+86…"}]
        Field("emails", Codec.JSON),  # [{"label": "work", "address": "…"}]
        Field("wechat"),
        Field("birthday", sensitive=True),  # ISO, the year may be missing: --05-17
        Field("birthday_lunar", Codec.BOOL, sensitive=True),
        Field("family", Codec.JSON, sensitive=True),
        Field("hobbies", Codec.LINE, sensitive=True),
        Field("work_history", Codec.TEXT, Merge.TEXT3, sensitive=True),
        choice("decision_power", choices.DecisionPower),
        choice("attitude", choices.Attitude),
        Field("address"),
        _NOTE,
        _CUSTOM,
        local("sort_key", Codec.LINE),
        local("last_met_at", Codec.TIME),
        root_field="customer_id",
    ),
    spec(
        Kind.LINK,
        Root.CUSTOMER,
        _CUSTOMER_ID,
        Field("other_id", Codec.UUID),
        Field("other_name", required=True),  # a copy: the other company may not be visible here
        choice("type", choices.LinkType, required=True),
        Field("strength", Codec.INT, low=1, high=5),
        Field("since"),
        Field("source_visit_id", Codec.UUID),
        _NOTE,
        root_field="customer_id",
    ),
)

_TRADE = (
    spec(
        Kind.PRODUCT,
        Root.TENANT,
        Field("name", required=True),
        Field("code"),
        Field("line"),
        Field("unit"),
        *money("price_minor"),
        Field("cycle_days", Codec.INT, low=1, high=3660),
        Field("active", Codec.BOOL),
    ),
    spec(
        Kind.PURCHASE,
        Root.CUSTOMER,
        _CUSTOMER_ID,
        Field("product_id", Codec.UUID),
        Field("product_name"),
        Field("bought_on", Codec.DATE, required=True),
        Field("quantity", Codec.REAL),
        Field("unit"),
        *money(),
        Field("order_no"),
        _NOTE,
        root_field="customer_id",
    ),
    spec(
        Kind.PAYMENT,
        Root.CUSTOMER,
        _CUSTOMER_ID,
        Field("purchase_id", Codec.UUID),
        Field("due_on", Codec.DATE),
        Field("received_on", Codec.DATE),
        *money(),
        Field("invoice_no"),
        _NOTE,
        root_field="customer_id",
    ),
    spec(
        Kind.DEAL,
        Root.CUSTOMER,
        _CUSTOMER_ID,
        Field("title", required=True),
        Field("deal_no"),
        choice("stage", choices.DealStage, "stage"),
        Field("stage_since", Codec.DATE, _Group, "stage"),
        choice("status", choices.DealStatus, "stage"),
        Field("closed_on", Codec.DATE, _Group, "stage"),
        Field("lost_reason", Codec.LINE, _Group, "stage"),
        Field("winner", Codec.LINE, _Group, "stage"),
        Field("product_id", Codec.UUID),
        Field("product_name"),
        *money(),
        Field("probability", Codec.INT, low=0, high=100),
        Field("opened_on", Codec.DATE),
        Field("expected_on", Codec.DATE),
        choice("source", choices.DealSource),
        _OWNER_ID,
        Field("owner_name"),
        _NOTE,
        root_field="customer_id",
    ),
)

_CONTACT_MADE = (
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

_OWN_WORK = (
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

_COMPANY = (
    spec(
        Kind.FIELD_DEF,
        Root.TENANT,
        Field("for_kind", required=True),
        Field("key", required=True),
        Field("label_en"),
        Field("label_zh"),
        choice("type", choices.FieldType, required=True),
        Field("options", Codec.JSON),
        Field("required_for_tier", Codec.JSON),
        Field("position", Codec.INT),
        Field("retired", Codec.BOOL),
    ),
    spec(
        Kind.EXPORT_NOTE,
        Root.USER,
        _OWNER_ID,
        Field("at", Codec.TIME, required=True),
        Field("what", required=True),
        Field("rows", Codec.INT, low=0),
        Field("format", required=True),
        Field("with_sensitive", Codec.BOOL),
        root_field="owner_id",
    ),
)

_SYNC = (
    spec(
        Kind.CONFLICT,  # two sides changed the same without seeing each other; made by the server
        Root.CARRIED,
        Field("root_id", Codec.UUID, Merge.SERVER),
        Field("about_kind", Codec.LINE, Merge.SERVER, required=True),
        Field("about_id", Codec.UUID, Merge.SERVER, required=True),
        Field("about_group", Codec.LINE, Merge.SERVER),
        Field("base", Codec.JSON, Merge.SERVER),
        Field("kept", Codec.JSON, Merge.SERVER),
        Field("kept_by", Codec.UUID, Merge.SERVER),
        Field("kept_at", Codec.TIME, Merge.SERVER),
        Field("other", Codec.JSON, Merge.SERVER),
        Field("other_by", Codec.UUID, Merge.SERVER),
        Field("other_at", Codec.TIME, Merge.SERVER),
        choice("rule", choices.ConflictRule),
        Field("settled_at", Codec.TIME),
        root_field="root_id",
    ),
    spec(
        Kind.REFUSAL,  # work that the server could not accept, kept with the reason
        Root.USER,
        _OWNER_ID,
        Field("about_kind", Codec.LINE, Merge.SERVER, required=True),
        Field("about_id", Codec.UUID, Merge.SERVER, required=True),
        Field("reason", Codec.LINE, Merge.SERVER, required=True),
        Field("operations", Codec.JSON, Merge.SERVER),
        choice("decision", choices.RefusalDecision),
        Field("settled_at", Codec.TIME),
        root_field="owner_id",
    ),
)

KINDS: Mapping[Kind, KindSpec] = MappingProxyType(
    {
        spec.kind: spec
        for spec in (
            *(*_PEOPLE, *_CUSTOMERS, *_TRADE, *_CONTACT_MADE, *_OWN_WORK, *_COMPANY, *_SYNC),
            *(*TRIPS, *COACHING),
        )
    }
)
