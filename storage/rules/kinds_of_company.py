"""The records of the company itself, and those that the sync makes."""

from storage.rules import choices
from storage.rules.fields import Codec, Field, Merge
from storage.rules.specs import Kind, Root, choice, spec

_OWNER_ID = Field("owner_id", Codec.UUID)

PEOPLE = (
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

COMPANY = (
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

SYNC = (
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
