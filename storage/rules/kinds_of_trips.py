"""The records of a trip from plan to review, what is learned from it, and customers lent."""

from storage.rules import choices
from storage.rules.fields import Codec, Field, Merge
from storage.rules.specs import Kind, Root, choice, money, spec

_Group = Merge.GROUP
_OWNER_ID = Field("owner_id", Codec.UUID)
_TRIP_ID = Field("trip_id", Codec.UUID, required=True)
_NOTE = Field("note", Codec.TEXT, Merge.TEXT3)

TRIPS = (
    spec(
        Kind.TRIP,
        Root.USER,
        _OWNER_ID,
        Field("title", required=True),
        Field("starts_on", Codec.DATE, _Group, "days", required=True),
        Field("ends_on", Codec.DATE, _Group, "days", required=True),
        Field("zone", required=True),  # where the days of the trip are counted
        Field("from_place", Codec.JSON),  # {"name", "latitude", "longitude"}: start and return
        Field("cities", Codec.JSON),  # [{"name", "latitude", "longitude", "on"}], in order
        Field("purpose", Codec.TEXT, Merge.TEXT3),
        Field("goals", Codec.JSON),  # [{"metric", "label", "target"}]; amounts in minor units
        Field("budget", Codec.JSON),  # [{"category", "amount_minor", "note"}]
        Field("limit_minor", Codec.INT, low=0),
        Field("currency"),
        Field("companions", Codec.JSON),  # [{"person_id", "name"}]
        choice("status", choices.TripStatus, "state", required=True),
        Field("status_at", Codec.TIME, _Group, "state"),
        Field("status_by", Codec.UUID, _Group, "state"),
        Field("status_note", Codec.LINE, _Group, "state"),  # why it was sent back or cancelled
        _NOTE,
        root_field="owner_id",
    ),
    spec(
        Kind.STOP,
        Root.USER,
        _OWNER_ID,
        _TRIP_ID,
        Field("customer_id", Codec.UUID),
        # Copies, so that a summary keeps its sense when the customer has another owner.
        Field("customer_name", required=True),
        Field("city"),
        Field("latitude", Codec.REAL, _Group, "geo", low=-90, high=90),
        Field("longitude", Codec.REAL, _Group, "geo", low=-180, high=180),
        Field("approximate", Codec.BOOL, _Group, "geo"),  # the city's place, not a pin
        Field("visit_id", Codec.UUID),  # the planned visit, later the logged one
        Field("on", Codec.DATE, _Group, "place"),
        Field("position", Codec.INT, _Group, "place", low=0),
        Field("starts_minute", Codec.INT, _Group, "place", low=0, high=1439),  # of the local day
        Field("fixed", Codec.BOOL, _Group, "place"),  # an appointment: the time is not moved
        Field("minutes", Codec.INT, low=0, high=1440),
        Field("purpose"),
        Field("reasons", Codec.JSON),  # why it was suggested: [{"code", facts…}]
        Field("unplanned", Codec.BOOL),
        choice("status", choices.StopStatus, "result", required=True),
        Field("result", Codec.LINE, _Group, "result"),  # the visit's result, as a copy
        choice("not_visited", choices.NotVisited, "result"),
        Field("not_visited_note", Codec.LINE, _Group, "result"),
        root_field="owner_id",
    ),
    spec(
        Kind.LEG,  # a ride between places
        Root.USER,
        _OWNER_ID,
        _TRIP_ID,
        choice("mode", choices.LegMode, required=True),
        Field("number"),
        Field("on", Codec.DATE, _Group, "times"),
        Field("departs_minute", Codec.INT, _Group, "times", low=0, high=1439),
        Field("arrives_minute", Codec.INT, _Group, "times", low=0, high=2879),  # may be next day
        Field("from_name"),
        Field("to_name"),
        *money(),
        Field("invoice_no"),
        _NOTE,
        root_field="owner_id",
    ),
    spec(
        Kind.STAY,  # nights in a hotel
        Root.USER,
        _OWNER_ID,
        _TRIP_ID,
        Field("on", Codec.DATE),
        Field("nights", Codec.INT, low=1, high=366),
        Field("name"),
        Field("city"),
        *money(),
        Field("invoice_no"),
        root_field="owner_id",
    ),
    spec(
        Kind.EXPENSE,
        Root.USER,
        _OWNER_ID,
        Field("trip_id", Codec.UUID),
        choice("category", choices.CostCategory, required=True),
        Field("on", Codec.DATE, required=True),
        *money(),
        Field("invoice_no"),
        Field("visit_id", Codec.UUID),
        _NOTE,
        root_field="owner_id",
    ),
    spec(
        Kind.SUMMARY,  # id derived from the trip
        Root.USER,
        _OWNER_ID,
        _TRIP_ID,
        Field("headline", Codec.LINE, _Group, "headline"),
        Field("headline_own", Codec.BOOL, _Group, "headline"),
        Field("lines", Codec.JSON),  # [{"block", "text", "own", "kind", "id", "code"}]
        Field("figures", Codec.JSON),  # counted when it was submitted, for whoever reads it later
        Field("submitted_at", Codec.TIME),
        root_field="owner_id",
    ),
    spec(
        Kind.REVIEW,  # 复盘; id derived from the trip
        Root.USER,
        _OWNER_ID,
        _TRIP_ID,
        Field("goals", Codec.JSON),  # [{"metric", "label", "target", "actual"}], when submitted
        Field("keep", Codec.TEXT, Merge.TEXT3),
        Field("stop", Codec.TEXT, Merge.TEXT3),
        Field("start", Codec.TEXT, Merge.TEXT3),
        Field("rule", Codec.TEXT, Merge.TEXT3),
        Field("rule_tags", Codec.JSON, Merge.SET),
        Field("lesson_id", Codec.UUID),
        Field("submitted_at", Codec.TIME),
        root_field="owner_id",
    ),
    spec(
        Kind.CAUSE,  # why goal and actual differ, with the code that makes a second time visible
        Root.USER,
        _OWNER_ID,
        _TRIP_ID,
        Field("review_id", Codec.UUID),
        Field("code", required=True),
        Field("text"),
        Field("customer_id", Codec.UUID),
        Field("customer_name"),
        Field("on", Codec.DATE),
        Field("countermeasure"),
        choice("done", choices.Countermeasure, "done"),
        Field("done_note", Codec.LINE, _Group, "done"),
        Field("earlier_id", Codec.UUID),  # the cause whose return this is
        root_field="owner_id",
    ),
    spec(
        Kind.LESSON,  # a rule learned, with its proof (B.7)
        Root.TENANT,
        _OWNER_ID,
        Field("rule", Codec.TEXT, Merge.TEXT3, required=True),
        Field("tags", Codec.JSON, Merge.SET),
        Field("context"),
        Field("evidence", Codec.JSON, Merge.SET),  # visits and deals, as 32 hex digits
        Field("review_id", Codec.UUID),
        choice("status", choices.LessonStatus, "status", required=True),
    ),
    spec(
        Kind.LESSON_USE,  # id derived from lesson and visit
        Root.TENANT,
        _OWNER_ID,
        Field("lesson_id", Codec.UUID, required=True),
        Field("visit_id", Codec.UUID),
        Field("on", Codec.DATE, required=True),
        Field("helped", Codec.BOOL),
    ),
    spec(
        Kind.ASSIST,  # a customer opened to a colleague until a day (C.9)
        Root.CUSTOMER,
        Field("customer_id", Codec.UUID, required=True),
        _OWNER_ID,
        Field("helper_id", Codec.UUID, required=True),
        Field("starts_on", Codec.DATE),
        Field("until", Codec.DATE, required=True),  # the last day of access
        Field("reason"),
        Field("outcome"),
        root_field="customer_id",
    ),
)
