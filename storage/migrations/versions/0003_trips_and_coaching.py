"""Trips, reviews, lessons, comments, files and ride-alongs."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "attachment",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("root_id", sa.BLOB(), nullable=True),
        sa.Column("owner_id", sa.BLOB(), nullable=True),
        sa.Column("about_kind", sa.Text(), nullable=False),
        sa.Column("about_id", sa.BLOB(), nullable=False),
        sa.Column("use", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("mime", sa.Text(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=True),
        sa.Column("height", sa.Integer(), nullable=True),
        sa.Column("taken_at", sa.Integer(), nullable=True),
        sa.Column("content", sa.Text(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment")),
    )
    op.create_index(
        op.f("ix_attachment_about_id"),
        "attachment",
        ["about_id"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        op.f("ix_attachment_root_id"),
        "attachment",
        ["root_id"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        op.f("ix_attachment_sha256"),
        "attachment",
        ["sha256"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_table(
        "blob",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("mime", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("upload_id", sa.Text(), nullable=True),
        sa.Column("offset", sa.Integer(), nullable=False),
        sa.Column("thumbnail", sa.LargeBinary(), nullable=True),
        sa.Column("added_at", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_blob")),
    )
    op.create_index(op.f("ix_blob_state_added_at"), "blob", ["state", "added_at"], unique=False)
    op.create_table(
        "cause",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("owner_id", sa.BLOB(), nullable=True),
        sa.Column("trip_id", sa.BLOB(), nullable=False),
        sa.Column("review_id", sa.BLOB(), nullable=True),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("customer_id", sa.BLOB(), nullable=True),
        sa.Column("customer_name", sa.Text(), nullable=True),
        sa.Column("on", sa.Text(), nullable=True),
        sa.Column("countermeasure", sa.Text(), nullable=True),
        sa.Column("done", sa.Text(), nullable=True),
        sa.Column("done_note", sa.Text(), nullable=True),
        sa.Column("earlier_id", sa.BLOB(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cause")),
    )
    op.create_index(
        op.f("ix_cause_code_on"),
        "cause",
        ["code", "on"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        op.f("ix_cause_review_id"),
        "cause",
        ["review_id"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        op.f("ix_cause_trip_id"),
        "cause",
        ["trip_id"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_table(
        "comment",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("root_id", sa.BLOB(), nullable=True),
        sa.Column("owner_id", sa.BLOB(), nullable=True),
        sa.Column("about_kind", sa.Text(), nullable=False),
        sa.Column("about_id", sa.BLOB(), nullable=False),
        sa.Column("anchor", sa.Text(), nullable=True),
        sa.Column("quote", sa.Text(), nullable=True),
        sa.Column("stamp", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("reply_to", sa.BLOB(), nullable=True),
        sa.Column("task_id", sa.BLOB(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_comment")),
    )
    op.create_index(
        op.f("ix_comment_about_id"),
        "comment",
        ["about_id"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        op.f("ix_comment_reply_to"),
        "comment",
        ["reply_to"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        op.f("ix_comment_root_id_created_at"),
        "comment",
        ["root_id", "created_at"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_table(
        "company_setting",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_company_setting")),
    )
    op.create_table(
        "expense",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("owner_id", sa.BLOB(), nullable=True),
        sa.Column("trip_id", sa.BLOB(), nullable=True),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("on", sa.Text(), nullable=False),
        sa.Column("amount_minor", sa.Integer(), nullable=True),
        sa.Column("currency", sa.Text(), nullable=True),
        sa.Column("invoice_no", sa.Text(), nullable=True),
        sa.Column("visit_id", sa.BLOB(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_expense")),
    )
    op.create_index(
        op.f("ix_expense_owner_id_on"),
        "expense",
        ["owner_id", "on"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        op.f("ix_expense_trip_id"),
        "expense",
        ["trip_id"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_table(
        "issue",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("root_id", sa.BLOB(), nullable=True),
        sa.Column("owner_id", sa.BLOB(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("customer_id", sa.BLOB(), nullable=True),
        sa.Column("customer_name", sa.Text(), nullable=True),
        sa.Column("source_kind", sa.Text(), nullable=True),
        sa.Column("source_id", sa.BLOB(), nullable=True),
        sa.Column("opened_on", sa.Text(), nullable=False),
        sa.Column("resolved_on", sa.Text(), nullable=True),
        sa.Column("resolution", sa.Text(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_issue")),
    )
    op.create_index(
        op.f("ix_issue_customer_id"),
        "issue",
        ["customer_id"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        op.f("ix_issue_owner_id_resolved_on"),
        "issue",
        ["owner_id", "resolved_on"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        op.f("ix_issue_root_id"),
        "issue",
        ["root_id"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        op.f("ix_issue_source_id"),
        "issue",
        ["source_id"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_table(
        "laptop_state",
        sa.Column("person_id", sa.BLOB(), nullable=False),
        sa.Column("as_of", sa.Integer(), nullable=True),
        sa.Column("waiting", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_laptop_state")),
    )
    op.create_table(
        "leg",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("owner_id", sa.BLOB(), nullable=True),
        sa.Column("trip_id", sa.BLOB(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=True),
        sa.Column("on", sa.Text(), nullable=True),
        sa.Column("departs_minute", sa.Integer(), nullable=True),
        sa.Column("arrives_minute", sa.Integer(), nullable=True),
        sa.Column("from_name", sa.Text(), nullable=True),
        sa.Column("to_name", sa.Text(), nullable=True),
        sa.Column("amount_minor", sa.Integer(), nullable=True),
        sa.Column("currency", sa.Text(), nullable=True),
        sa.Column("invoice_no", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leg")),
    )
    op.create_index(
        op.f("ix_leg_trip_id_on"),
        "leg",
        ["trip_id", "on"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_table(
        "lesson",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("owner_id", sa.BLOB(), nullable=True),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("tags", sa.Text(), nullable=True),
        sa.Column("context", sa.Text(), nullable=True),
        sa.Column("evidence", sa.Text(), nullable=True),
        sa.Column("review_id", sa.BLOB(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lesson")),
    )
    op.create_index(
        op.f("ix_lesson_review_id"),
        "lesson",
        ["review_id"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        op.f("ix_lesson_status"),
        "lesson",
        ["status"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_table(
        "lesson_use",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("owner_id", sa.BLOB(), nullable=True),
        sa.Column("lesson_id", sa.BLOB(), nullable=False),
        sa.Column("visit_id", sa.BLOB(), nullable=True),
        sa.Column("on", sa.Text(), nullable=False),
        sa.Column("helped", sa.Boolean(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lesson_use")),
    )
    op.create_index(
        op.f("ix_lesson_use_lesson_id"),
        "lesson_use",
        ["lesson_id"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_table(
        "practice",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("ride_along_id", sa.BLOB(), nullable=False),
        sa.Column("rep_id", sa.BLOB(), nullable=False),
        sa.Column("coach_id", sa.BLOB(), nullable=True),
        sa.Column("skill", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("times_wanted", sa.Integer(), nullable=True),
        sa.Column("times_done", sa.Integer(), nullable=True),
        sa.Column("due_on", sa.Text(), nullable=True),
        sa.Column("done_on", sa.Text(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_practice")),
    )
    op.create_index(
        op.f("ix_practice_rep_id_done_on"),
        "practice",
        ["rep_id", "done_on"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        op.f("ix_practice_ride_along_id"),
        "practice",
        ["ride_along_id"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_table(
        "read_mark",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("root_id", sa.BLOB(), nullable=True),
        sa.Column("owner_id", sa.BLOB(), nullable=True),
        sa.Column("about_kind", sa.Text(), nullable=False),
        sa.Column("about_id", sa.BLOB(), nullable=False),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_read_mark")),
    )
    op.create_index(
        op.f("ix_read_mark_about_id"),
        "read_mark",
        ["about_id"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        op.f("ix_read_mark_root_id"),
        "read_mark",
        ["root_id"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_table(
        "review",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("owner_id", sa.BLOB(), nullable=True),
        sa.Column("trip_id", sa.BLOB(), nullable=False),
        sa.Column("goals", sa.Text(), nullable=True),
        sa.Column("keep", sa.Text(), nullable=True),
        sa.Column("stop", sa.Text(), nullable=True),
        sa.Column("start", sa.Text(), nullable=True),
        sa.Column("rule", sa.Text(), nullable=True),
        sa.Column("rule_tags", sa.Text(), nullable=True),
        sa.Column("lesson_id", sa.BLOB(), nullable=True),
        sa.Column("submitted_at", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review")),
    )
    op.create_index(
        op.f("ix_review_owner_id_submitted_at"),
        "review",
        ["owner_id", "submitted_at"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        op.f("ix_review_trip_id"),
        "review",
        ["trip_id"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_table(
        "ride_along",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("coach_id", sa.BLOB(), nullable=False),
        sa.Column("rep_id", sa.BLOB(), nullable=False),
        sa.Column("on", sa.Text(), nullable=False),
        sa.Column("starts_minute", sa.Integer(), nullable=True),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("trip_id", sa.BLOB(), nullable=True),
        sa.Column("visits", sa.Text(), nullable=True),
        sa.Column("goal", sa.Text(), nullable=True),
        sa.Column("focus", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("held_at", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ride_along")),
    )
    op.create_index(
        op.f("ix_ride_along_coach_id_on"),
        "ride_along",
        ["coach_id", "on"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        op.f("ix_ride_along_rep_id_on"),
        "ride_along",
        ["rep_id", "on"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_table(
        "ride_coach",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("root_id", sa.BLOB(), nullable=True),
        sa.Column("owner_id", sa.BLOB(), nullable=True),
        sa.Column("ride_along_id", sa.BLOB(), nullable=False),
        sa.Column("marks", sa.Text(), nullable=True),
        sa.Column("went_well", sa.Text(), nullable=True),
        sa.Column("to_improve", sa.Text(), nullable=True),
        sa.Column("scored_at", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ride_coach")),
    )
    op.create_index(
        op.f("ix_ride_coach_owner_id"),
        "ride_coach",
        ["owner_id"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        op.f("ix_ride_coach_ride_along_id"),
        "ride_coach",
        ["ride_along_id"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        op.f("ix_ride_coach_root_id"),
        "ride_coach",
        ["root_id"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_table(
        "ride_rep",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("owner_id", sa.BLOB(), nullable=True),
        sa.Column("ride_along_id", sa.BLOB(), nullable=False),
        sa.Column("marks", sa.Text(), nullable=True),
        sa.Column("went_well", sa.Text(), nullable=True),
        sa.Column("to_improve", sa.Text(), nullable=True),
        sa.Column("scored_at", sa.Integer(), nullable=True),
        sa.Column("acknowledged_at", sa.Integer(), nullable=True),
        sa.Column("comment", sa.Text(), nullable=True),
        sa.Column("agrees", sa.Boolean(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ride_rep")),
    )
    op.create_index(
        op.f("ix_ride_rep_owner_id"),
        "ride_rep",
        ["owner_id"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        op.f("ix_ride_rep_ride_along_id"),
        "ride_rep",
        ["ride_along_id"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_table(
        "skill",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=True),
        sa.Column("name_zh", sa.Text(), nullable=True),
        sa.Column("levels", sa.Text(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_skill")),
    )
    op.create_table(
        "stay",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("owner_id", sa.BLOB(), nullable=True),
        sa.Column("trip_id", sa.BLOB(), nullable=False),
        sa.Column("on", sa.Text(), nullable=True),
        sa.Column("nights", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("city", sa.Text(), nullable=True),
        sa.Column("amount_minor", sa.Integer(), nullable=True),
        sa.Column("currency", sa.Text(), nullable=True),
        sa.Column("invoice_no", sa.Text(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stay")),
    )
    op.create_index(
        op.f("ix_stay_trip_id_on"),
        "stay",
        ["trip_id", "on"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_table(
        "stop",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("owner_id", sa.BLOB(), nullable=True),
        sa.Column("trip_id", sa.BLOB(), nullable=False),
        sa.Column("customer_id", sa.BLOB(), nullable=True),
        sa.Column("customer_name", sa.Text(), nullable=False),
        sa.Column("city", sa.Text(), nullable=True),
        sa.Column("latitude", sa.Float(), nullable=True),
        sa.Column("longitude", sa.Float(), nullable=True),
        sa.Column("approximate", sa.Boolean(), nullable=True),
        sa.Column("visit_id", sa.BLOB(), nullable=True),
        sa.Column("on", sa.Text(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.Column("starts_minute", sa.Integer(), nullable=True),
        sa.Column("fixed", sa.Boolean(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("purpose", sa.Text(), nullable=True),
        sa.Column("reasons", sa.Text(), nullable=True),
        sa.Column("unplanned", sa.Boolean(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("result", sa.Text(), nullable=True),
        sa.Column("not_visited", sa.Text(), nullable=True),
        sa.Column("not_visited_note", sa.Text(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stop")),
    )
    op.create_index(
        op.f("ix_stop_customer_id"),
        "stop",
        ["customer_id"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        op.f("ix_stop_trip_id_on_position"),
        "stop",
        ["trip_id", "on", "position"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        op.f("ix_stop_visit_id"),
        "stop",
        ["visit_id"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_table(
        "summary",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("owner_id", sa.BLOB(), nullable=True),
        sa.Column("trip_id", sa.BLOB(), nullable=False),
        sa.Column("headline", sa.Text(), nullable=True),
        sa.Column("headline_own", sa.Boolean(), nullable=True),
        sa.Column("lines", sa.Text(), nullable=True),
        sa.Column("figures", sa.Text(), nullable=True),
        sa.Column("submitted_at", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_summary")),
    )
    op.create_index(
        op.f("ix_summary_trip_id"),
        "summary",
        ["trip_id"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_table(
        "trip",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("owner_id", sa.BLOB(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("starts_on", sa.Text(), nullable=False),
        sa.Column("ends_on", sa.Text(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("from_place", sa.Text(), nullable=True),
        sa.Column("cities", sa.Text(), nullable=True),
        sa.Column("purpose", sa.Text(), nullable=True),
        sa.Column("goals", sa.Text(), nullable=True),
        sa.Column("budget", sa.Text(), nullable=True),
        sa.Column("limit_minor", sa.Integer(), nullable=True),
        sa.Column("currency", sa.Text(), nullable=True),
        sa.Column("companions", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("status_at", sa.Integer(), nullable=True),
        sa.Column("status_by", sa.BLOB(), nullable=True),
        sa.Column("status_note", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_trip")),
    )
    op.create_index(
        op.f("ix_trip_owner_id_starts_on"),
        "trip",
        ["owner_id", "starts_on"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        op.f("ix_trip_status_ends_on"),
        "trip",
        ["status", "ends_on"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_table(
        "assist",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("customer_id", sa.BLOB(), nullable=False),
        sa.Column("owner_id", sa.BLOB(), nullable=True),
        sa.Column("helper_id", sa.BLOB(), nullable=False),
        sa.Column("starts_on", sa.Text(), nullable=True),
        sa.Column("until", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_assist_customer_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assist")),
    )
    op.create_index(
        op.f("ix_assist_customer_id"),
        "assist",
        ["customer_id"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        op.f("ix_assist_helper_id_until"),
        "assist",
        ["helper_id", "until"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )

    for table, column, kind in (
        ("person", "mentor_id", sa.BLOB()),
        ("person", "joined_on", sa.Text()),
        ("customer", "visiting_hours", sa.Text()),
        ("visit", "trip_id", sa.BLOB()),
    ):
        op.add_column(table, sa.Column(column, kind, nullable=True))
    op.create_index(
        "ix_visit_trip_id", "visit", ["trip_id"], sqlite_where=sa.text("trip_id IS NOT NULL")
    )
