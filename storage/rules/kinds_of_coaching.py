"""The records between people: comments, files, key and hard problems, ride-alongs (陪访)."""

from storage.rules import choices, coaching_choices
from storage.rules.fields import Codec, Field, Merge
from storage.rules.specs import Kind, Root, choice, spec

_Group = Merge.GROUP
_OWNER_ID = Field("owner_id", Codec.UUID)
_ROOT_ID = Field("root_id", Codec.UUID, Merge.SERVER)  # of what it is about
_ABOUT = (
    Field("about_kind", required=True),
    Field("about_id", Codec.UUID, required=True),
)
_RIDE_ID = Field("ride_along_id", Codec.UUID, required=True)

COACHING = (
    spec(
        Kind.COMMENT,  # 点评 on the whole, 批注 on one line (B.3)
        Root.CARRIED,
        _ROOT_ID,
        _OWNER_ID,
        *_ABOUT,
        Field("anchor"),  # the line: "stop:<hex>", "visit:<hex>", "line:3"; none: the whole
        Field("quote"),  # what the line said when it was written
        choice("stamp", choices.CommentStamp),
        Field("text", Codec.TEXT, required=True),
        Field("reply_to", Codec.UUID),
        Field("task_id", Codec.UUID),
        root_field="root_id",
    ),
    spec(
        Kind.READ_MARK,  # id derived from what was read and who read it
        Root.CARRIED,
        _ROOT_ID,
        _OWNER_ID,
        *_ABOUT,
        Field("at", Codec.TIME, required=True),
        root_field="root_id",
    ),
    spec(
        Kind.ATTACHMENT,  # what is known of a file; the file itself travels apart (C.4)
        Root.CARRIED,
        _ROOT_ID,
        _OWNER_ID,
        *_ABOUT,
        choice("use", coaching_choices.FileUse, required=True),
        Field("name"),
        Field("sha256", required=True),
        Field("size", Codec.INT, required=True, low=0),
        Field("mime", required=True),
        Field("width", Codec.INT, low=0),
        Field("height", Codec.INT, low=0),
        Field("taken_at", Codec.TIME),
        Field("content", Codec.CHOICE, Merge.SERVER, choices=tuple(coaching_choices.ContentState)),
        root_field="root_id",
    ),
    spec(
        Kind.ISSUE,  # key or hard (重点和难点问题, B.11); rooted at its customer, else at its owner
        Root.CARRIED,
        _ROOT_ID,
        _OWNER_ID,
        choice("kind", choices.IssueKind, required=True),
        Field("text", required=True),
        Field("customer_id", Codec.UUID),
        Field("customer_name"),
        Field("source_kind"),
        Field("source_id", Codec.UUID),
        Field("opened_on", Codec.DATE, required=True),
        Field("resolved_on", Codec.DATE, _Group, "resolution"),
        Field("resolution", Codec.LINE, _Group, "resolution"),
        root_field="root_id",
    ),
    spec(
        Kind.RIDE_ALONG,
        Root.RIDE,
        Field("coach_id", Codec.UUID, required=True),
        Field("rep_id", Codec.UUID, required=True),
        Field("on", Codec.DATE, required=True),
        Field("starts_minute", Codec.INT, low=0, high=1439),
        Field("zone", required=True),
        Field("trip_id", Codec.UUID),
        Field("visits", Codec.JSON, per_key=True),  # visit's hex: {"label", "role"}
        Field("goal", Codec.TEXT, Merge.TEXT3),
        Field("focus", Codec.JSON),  # one to three codes of skills
        choice("status", coaching_choices.RideStatus, "state", required=True),
        Field("held_at", Codec.TIME, _Group, "state"),
        root_field="id",
    ),
    spec(
        Kind.RIDE_REP,  # the rep's half; id derived from the ride-along
        Root.RIDE,
        _OWNER_ID,
        _RIDE_ID,
        Field("marks", Codec.JSON, per_key=True),  # "demo:3": {"score", "text"}
        Field("went_well", Codec.TEXT, Merge.TEXT3),
        Field("to_improve", Codec.TEXT, Merge.TEXT3),
        Field("scored_at", Codec.TIME),  # from here on the coach's half is shown
        Field("acknowledged_at", Codec.TIME, _Group, "acknowledged"),
        Field("comment", Codec.TEXT, _Group, "acknowledged"),
        Field("agrees", Codec.BOOL, _Group, "acknowledged"),
        root_field="ride_along_id",
    ),
    spec(
        Kind.RIDE_COACH,  # the coach's half; under the coach's own root until the rep has scored
        Root.CARRIED,
        _ROOT_ID,
        _OWNER_ID,
        _RIDE_ID,
        Field("marks", Codec.JSON, per_key=True),  # "demo:3": {"score", "text", "clear"}
        Field("went_well", Codec.TEXT, Merge.TEXT3),
        Field("to_improve", Codec.TEXT, Merge.TEXT3),
        Field("scored_at", Codec.TIME),
        root_field="root_id",
    ),
    spec(
        Kind.PRACTICE,  # one task until the next ride-along, carried over until it is done (D.3)
        Root.RIDE,
        _RIDE_ID,
        Field("rep_id", Codec.UUID, required=True),
        Field("coach_id", Codec.UUID),
        Field("skill"),
        Field("text", required=True),
        Field("times_wanted", Codec.INT, low=1, high=1000),
        Field("times_done", Codec.INT, low=0, high=1000),
        Field("due_on", Codec.DATE),
        Field("done_on", Codec.DATE),
        root_field="ride_along_id",
    ),
    spec(
        Kind.SKILL,  # the company's own words for a skill and its five levels (D.6)
        Root.TENANT,
        Field("code", required=True),
        Field("name_en"),
        Field("name_zh"),
        Field("levels", Codec.JSON),  # five texts
        Field("position", Codec.INT),
        Field("active", Codec.BOOL),
    ),
    spec(
        Kind.COMPANY_SETTING,  # id derived from the name
        Root.TENANT,
        Field("name", required=True),
        Field("value", Codec.JSON),
    ),
)
