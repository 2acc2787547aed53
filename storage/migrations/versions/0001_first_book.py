"""The book as it was first made."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "customer",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("short_name", sa.Text(), nullable=True),
        sa.Column("customer_code", sa.Text(), nullable=True),
        sa.Column("tax_id", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=True),
        sa.Column("status_reason", sa.Text(), nullable=True),
        sa.Column("party_roles", sa.Text(), nullable=True),
        sa.Column("industry", sa.Text(), nullable=True),
        sa.Column("country", sa.Text(), nullable=True),
        sa.Column("province", sa.Text(), nullable=True),
        sa.Column("city", sa.Text(), nullable=True),
        sa.Column("county", sa.Text(), nullable=True),
        sa.Column("address", sa.Text(), nullable=True),
        sa.Column("latitude", sa.Float(), nullable=True),
        sa.Column("longitude", sa.Float(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("website", sa.Text(), nullable=True),
        sa.Column("turnover_band", sa.Text(), nullable=True),
        sa.Column("employees_band", sa.Text(), nullable=True),
        sa.Column("founded_on", sa.Text(), nullable=True),
        sa.Column("tier", sa.Text(), nullable=True),
        sa.Column("tier_by_hand", sa.Boolean(), nullable=True),
        sa.Column("tier_reason", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("shareholders", sa.Text(), nullable=True),
        sa.Column("scale", sa.Text(), nullable=True),
        sa.Column("org_structure", sa.Text(), nullable=True),
        sa.Column("decision_background", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("owner_id", sa.BLOB(), nullable=True),
        sa.Column("owner_since", sa.Text(), nullable=True),
        sa.Column("previous_owner", sa.Text(), nullable=True),
        sa.Column("custom", sa.Text(), nullable=True),
        sa.Column("sort_key", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("last_visit_at", sa.Integer(), nullable=True),
        sa.Column("next_on", sa.Text(), nullable=True),
        sa.Column("open_deals_minor", sa.Integer(), nullable=False),
        sa.Column("answers_known", sa.Integer(), nullable=False),
        sa.Column("revenue_12m_minor", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_customer")),
    )
    op.create_index(
        op.f("ix_customer_answers_known_id"),
        "customer",
        ["answers_known", "id"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        op.f("ix_customer_city_sort_key_id"),
        "customer",
        ["city", "sort_key", "id"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        op.f("ix_customer_customer_code"),
        "customer",
        ["customer_code"],
        unique=False,
        sqlite_where=sa.text("customer_code IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_customer_last_visit_at_id"),
        "customer",
        ["last_visit_at", "id"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(op.f("ix_customer_name_key"), "customer", ["name_key"], unique=False)
    op.create_index(
        op.f("ix_customer_next_on_id"),
        "customer",
        ["next_on", "id"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        op.f("ix_customer_open_deals_minor_id"),
        "customer",
        ["open_deals_minor", "id"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        op.f("ix_customer_phone"),
        "customer",
        ["phone"],
        unique=False,
        sqlite_where=sa.text("phone IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_customer_province_sort_key_id"),
        "customer",
        ["province", "sort_key", "id"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        op.f("ix_customer_revenue_12m_minor_id"),
        "customer",
        ["revenue_12m_minor", "id"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        op.f("ix_customer_sort_key_id"),
        "customer",
        ["sort_key", "id"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        op.f("ix_customer_status_sort_key_id"),
        "customer",
        ["status", "sort_key", "id"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        op.f("ix_customer_tax_id"),
        "customer",
        ["tax_id"],
        unique=False,
        sqlite_where=sa.text("tax_id IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_customer_tier_sort_key_id"),
        "customer",
        ["tier", "sort_key", "id"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_table(
        "daily_report",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("owner_id", sa.BLOB(), nullable=True),
        sa.Column("on", sa.Text(), nullable=False),
        sa.Column("progress", sa.Text(), nullable=True),
        sa.Column("problems", sa.Text(), nullable=True),
        sa.Column("resources", sa.Text(), nullable=True),
        sa.Column("improvements", sa.Text(), nullable=True),
        sa.Column("typed", sa.Integer(), nullable=True),
        sa.Column("submitted_at", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_daily_report")),
    )
    op.create_index(
        op.f("ix_daily_report_owner_id_on"), "daily_report", ["owner_id", "on"], unique=False
    )
    op.create_table(
        "draft",
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("form", "key", name=op.f("pk_draft")),
    )
    op.create_table(
        "entry",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("customer_id", sa.BLOB(), nullable=True),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_entry")),
    )
    op.create_index(
        op.f("ix_entry_customer_id_at_n"), "entry", ["customer_id", "at", "n"], unique=False
    )
    op.create_index("ux_entry_id", "entry", ["id"], unique=True)
    op.create_table(
        "export_note",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("owner_id", sa.BLOB(), nullable=True),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=True),
        sa.Column("format", sa.Text(), nullable=False),
        sa.Column("with_sensitive", sa.Boolean(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_export_note")),
    )
    op.create_table(
        "field_def",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("for_kind", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("label_en", sa.Text(), nullable=True),
        sa.Column("label_zh", sa.Text(), nullable=True),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("options", sa.Text(), nullable=True),
        sa.Column("required_for_tier", sa.Text(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_field_def")),
    )
    op.create_table(
        "import_batch",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.Column("tx", sa.Text(), nullable=False),
        sa.Column("counts", sa.Text(), nullable=False),
        sa.Column("undone_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_batch")),
    )
    op.create_table(
        "loose_note",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("owner_id", sa.BLOB(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("on", sa.Text(), nullable=True),
        sa.Column("customer_id", sa.BLOB(), nullable=True),
        sa.Column("visit_id", sa.BLOB(), nullable=True),
        sa.Column("about", sa.Text(), nullable=True),
        sa.Column("sorted_at", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_loose_note")),
    )
    op.create_index(
        op.f("ix_loose_note_owner_id_sorted_at"),
        "loose_note",
        ["owner_id", "sorted_at"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_table(
        "outbox",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("uid", sa.BLOB(), nullable=False),
        sa.Column("tx", sa.Integer(), nullable=False),
        sa.Column("group", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("root", sa.BLOB(), nullable=True),
        sa.Column("op", sa.Text(), nullable=False),
        sa.Column("base", sa.Integer(), nullable=False),
        sa.Column("fields", sa.Text(), nullable=False),
        sa.Column("old", sa.Text(), nullable=False),
        sa.Column("author", sa.BLOB(), nullable=False),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.Column("ticks_ms", sa.Integer(), nullable=False),
        sa.Column("run", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_outbox")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_outbox_kind_id"), "outbox", ["kind", "id"], unique=False)
    op.create_index(op.f("ix_outbox_tx"), "outbox", ["tx"], unique=False)
    op.create_index(
        "ix_outbox_waiting",
        "outbox",
        ["n"],
        unique=False,
        sqlite_where=sa.text("state = 'pending'"),
    )
    op.create_table(
        "party",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("customer_id", sa.BLOB(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_party")),
    )
    op.create_index(op.f("ix_party_customer_id"), "party", ["customer_id"], unique=False)
    op.create_index("ux_party_id", "party", ["id"], unique=True)
    op.create_table(
        "person",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("team_id", sa.BLOB(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
    )
    op.create_table(
        "product",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("line", sa.Text(), nullable=True),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("price_minor", sa.Integer(), nullable=True),
        sa.Column("currency", sa.Text(), nullable=True),
        sa.Column("cycle_days", sa.Integer(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_product")),
    )
    op.create_index(op.f("ix_product_code"), "product", ["code"], unique=False)
    op.create_index(op.f("ix_product_name"), "product", ["name"], unique=False)
    op.create_table(
        "setting",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_setting")),
    )
    op.create_table(
        "target",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("owner_id", sa.BLOB(), nullable=True),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("amount_minor", sa.Integer(), nullable=True),
        sa.Column("currency", sa.Text(), nullable=True),
        sa.Column("average_deal_minor", sa.Integer(), nullable=True),
        sa.Column("prospects_per_deal", sa.Integer(), nullable=True),
        sa.Column("calls_per_prospect", sa.Integer(), nullable=True),
        sa.Column("working_days", sa.Integer(), nullable=True),
        sa.Column("calls", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_target")),
    )
    op.create_index(op.f("ix_target_owner_id_month"), "target", ["owner_id", "month"], unique=False)
    op.create_table(
        "task",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("owner_id", sa.BLOB(), nullable=True),
        sa.Column("customer_id", sa.BLOB(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Text(), nullable=True),
        sa.Column("remind_at", sa.Integer(), nullable=True),
        sa.Column("done_at", sa.Integer(), nullable=True),
        sa.Column("visit_id", sa.BLOB(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task")),
    )
    op.create_index(
        op.f("ix_task_customer_id_done_at"),
        "task",
        ["customer_id", "done_at"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        op.f("ix_task_owner_id_done_at_due_on"),
        "task",
        ["owner_id", "done_at", "due_on"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_table(
        "team",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("parent_id", sa.BLOB(), nullable=True),
        sa.Column("manager_id", sa.BLOB(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team")),
    )
    op.create_table(
        "answer",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("customer_id", sa.BLOB(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("contact_id", sa.BLOB(), nullable=True),
        sa.Column("subject", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("answered_on", sa.Text(), nullable=True),
        sa.Column("visit_id", sa.BLOB(), nullable=True),
        sa.Column("said_by", sa.Text(), nullable=True),
        sa.Column("confirmed_on", sa.Text(), nullable=True),
        sa.Column("confirmed_count", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_answer_customer_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answer")),
    )
    op.create_index(
        op.f("ix_answer_customer_id_question"), "answer", ["customer_id", "question"], unique=False
    )
    op.create_table(
        "contact",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("customer_id", sa.BLOB(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("gender", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("department", sa.Text(), nullable=True),
        sa.Column("phones", sa.Text(), nullable=True),
        sa.Column("emails", sa.Text(), nullable=True),
        sa.Column("wechat", sa.Text(), nullable=True),
        sa.Column("birthday", sa.Text(), nullable=True),
        sa.Column("birthday_lunar", sa.Boolean(), nullable=True),
        sa.Column("family", sa.Text(), nullable=True),
        sa.Column("hobbies", sa.Text(), nullable=True),
        sa.Column("work_history", sa.Text(), nullable=True),
        sa.Column("decision_power", sa.Text(), nullable=True),
        sa.Column("attitude", sa.Text(), nullable=True),
        sa.Column("address", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("custom", sa.Text(), nullable=True),
        sa.Column("sort_key", sa.Text(), nullable=False),
        sa.Column("last_met_at", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_contact_customer_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact")),
    )
    op.create_index(
        op.f("ix_contact_customer_id_sort_key"),
        "contact",
        ["customer_id", "sort_key"],
        unique=False,
    )
    op.create_table(
        "deal",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("customer_id", sa.BLOB(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("deal_no", sa.Text(), nullable=True),
        sa.Column("stage", sa.Text(), nullable=True),
        sa.Column("stage_since", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=True),
        sa.Column("closed_on", sa.Text(), nullable=True),
        sa.Column("lost_reason", sa.Text(), nullable=True),
        sa.Column("winner", sa.Text(), nullable=True),
        sa.Column("product_id", sa.BLOB(), nullable=True),
        sa.Column("product_name", sa.Text(), nullable=True),
        sa.Column("amount_minor", sa.Integer(), nullable=True),
        sa.Column("currency", sa.Text(), nullable=True),
        sa.Column("probability", sa.Integer(), nullable=True),
        sa.Column("opened_on", sa.Text(), nullable=True),
        sa.Column("expected_on", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("owner_id", sa.BLOB(), nullable=True),
        sa.Column("owner_name", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_deal_customer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deal")),
    )
    op.create_index(
        op.f("ix_deal_customer_id_status"), "deal", ["customer_id", "status"], unique=False
    )
    op.create_index(op.f("ix_deal_deal_no"), "deal", ["deal_no"], unique=False)
    op.create_index(
        op.f("ix_deal_status_stage_since"), "deal", ["status", "stage_since"], unique=False
    )
    op.create_table(
        "interaction",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("customer_id", sa.BLOB(), nullable=False),
        sa.Column("owner_id", sa.BLOB(), nullable=True),
        sa.Column("contact_ids", sa.Text(), nullable=True),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("direction", sa.Text(), nullable=True),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("result", sa.Text(), nullable=True),
        sa.Column("effective", sa.Boolean(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_interaction_customer_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interaction")),
    )
    op.create_index(
        op.f("ix_interaction_customer_id_at"), "interaction", ["customer_id", "at"], unique=False
    )
    op.create_index(
        op.f("ix_interaction_owner_id_channel_at_effective"),
        "interaction",
        ["owner_id", "channel", "at", "effective"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_table(
        "link",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("customer_id", sa.BLOB(), nullable=False),
        sa.Column("other_id", sa.BLOB(), nullable=True),
        sa.Column("other_name", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("strength", sa.Integer(), nullable=True),
        sa.Column("since", sa.Text(), nullable=True),
        sa.Column("source_visit_id", sa.BLOB(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_link_customer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_link")),
    )
    op.create_index(op.f("ix_link_customer_id"), "link", ["customer_id"], unique=False)
    op.create_index(op.f("ix_link_other_id"), "link", ["other_id"], unique=False)
    op.create_table(
        "payment",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("customer_id", sa.BLOB(), nullable=False),
        sa.Column("purchase_id", sa.BLOB(), nullable=True),
        sa.Column("due_on", sa.Text(), nullable=True),
        sa.Column("received_on", sa.Text(), nullable=True),
        sa.Column("amount_minor", sa.Integer(), nullable=True),
        sa.Column("currency", sa.Text(), nullable=True),
        sa.Column("invoice_no", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_payment_customer_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment")),
    )
    op.create_index(
        op.f("ix_payment_customer_id_due_on"), "payment", ["customer_id", "due_on"], unique=False
    )
    op.create_index(op.f("ix_payment_invoice_no"), "payment", ["invoice_no"], unique=False)
    op.create_index(
        op.f("ix_payment_received_on_due_on"), "payment", ["received_on", "due_on"], unique=False
    )
    op.create_table(
        "promise",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("customer_id", sa.BLOB(), nullable=False),
        sa.Column("owner_id", sa.BLOB(), nullable=True),
        sa.Column("contact_id", sa.BLOB(), nullable=True),
        sa.Column("promised_by", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Text(), nullable=True),
        sa.Column("made_on", sa.Text(), nullable=True),
        sa.Column("visit_id", sa.BLOB(), nullable=True),
        sa.Column("status", sa.Text(), nullable=True),
        sa.Column("settled_on", sa.Text(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_promise_customer_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_promise")),
    )
    op.create_index(
        op.f("ix_promise_customer_id_status"), "promise", ["customer_id", "status"], unique=False
    )
    op.create_index(
        op.f("ix_promise_owner_id_status_due_on"),
        "promise",
        ["owner_id", "status", "due_on"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_table(
        "purchase",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("customer_id", sa.BLOB(), nullable=False),
        sa.Column("product_id", sa.BLOB(), nullable=True),
        sa.Column("product_name", sa.Text(), nullable=True),
        sa.Column("bought_on", sa.Text(), nullable=False),
        sa.Column("quantity", sa.Float(), nullable=True),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("amount_minor", sa.Integer(), nullable=True),
        sa.Column("currency", sa.Text(), nullable=True),
        sa.Column("order_no", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_purchase_customer_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_purchase")),
    )
    op.create_index(op.f("ix_purchase_bought_on"), "purchase", ["bought_on"], unique=False)
    op.create_index(
        op.f("ix_purchase_customer_id_product_id_bought_on"),
        "purchase",
        ["customer_id", "product_id", "bought_on"],
        unique=False,
    )
    op.create_index(op.f("ix_purchase_order_no"), "purchase", ["order_no"], unique=False)
    op.create_table(
        "visit",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("customer_id", sa.BLOB(), nullable=False),
        sa.Column("owner_id", sa.BLOB(), nullable=True),
        sa.Column("contact_ids", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("was_planned", sa.Boolean(), nullable=True),
        sa.Column("planned_at", sa.Integer(), nullable=True),
        sa.Column("planned_minutes", sa.Integer(), nullable=True),
        sa.Column("started_at", sa.Integer(), nullable=True),
        sa.Column("ended_at", sa.Integer(), nullable=True),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("not_visited", sa.Text(), nullable=True),
        sa.Column("not_visited_note", sa.Text(), nullable=True),
        sa.Column("purpose", sa.Text(), nullable=True),
        sa.Column("topics", sa.Text(), nullable=True),
        sa.Column("product_talk", sa.Text(), nullable=True),
        sa.Column("reaction", sa.Integer(), nullable=True),
        sa.Column("reaction_quote", sa.Text(), nullable=True),
        sa.Column("demo_done", sa.Boolean(), nullable=True),
        sa.Column("demo_product", sa.Text(), nullable=True),
        sa.Column("continue_how", sa.Text(), nullable=True),
        sa.Column("next_step", sa.Text(), nullable=True),
        sa.Column("next_on", sa.Text(), nullable=True),
        sa.Column("effective", sa.Boolean(), nullable=True),
        sa.Column("problem", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BLOB(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.BLOB(), nullable=False),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_visit_customer_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visit")),
    )
    op.create_index(
        op.f("ix_visit_customer_id_started_at"),
        "visit",
        ["customer_id", "started_at"],
        unique=False,
    )
    op.create_index(
        op.f("ix_visit_owner_id_started_at_id"),
        "visit",
        ["owner_id", "started_at", "id"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        op.f("ix_visit_owner_id_status_planned_at"),
        "visit",
        ["owner_id", "status", "planned_at"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        op.f("ix_visit_status_planned_at"),
        "visit",
        ["status", "planned_at"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )

    for table in ("note_fts", "party_fts"):
        op.execute(
            f"CREATE VIRTUAL TABLE {table} USING fts5(grams, content='', detail=none, "
            "columnsize=0, tokenize=\"ascii tokenchars '_^'\")"
        )
        for option, value in (("secure-delete", 1), ("automerge", 0), ("crisismerge", 256)):
            op.execute(
                f"INSERT INTO {table}({table}, rank) VALUES ('{option}', {value})"  # noqa: S608
            )
