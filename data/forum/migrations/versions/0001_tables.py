"""The tables of the forum book."""

import uuid

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def _among(table: str, column: str, *words: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(sa.column(column).in_(words), name=op.f(f"ck_{table}_{column}"))


def upgrade() -> None:
    """Every table, and the one row that says which book this is."""
    op.create_table(
        "book",
        sa.Column("identity", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("identity", name=op.f("pk_book")),
    )
    op.create_table(
        "meeting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("county_code", sa.Text(), nullable=False),
        sa.Column("sector", sa.Text(), nullable=False),
        sa.Column("quarter", sa.Integer(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("edition", sa.Text(), nullable=True),
        sa.Column("diarienummer", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "state <> 'stängd' OR edition IS NOT NULL", name=op.f("ck_meeting_closed_with_edition")
        ),
        _among("meeting", "state", "planerad", "publicerad", "pågår", "stängd"),
        sa.CheckConstraint("quarter BETWEEN 1 AND 4", name=op.f("ck_meeting_quarter")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_meeting_county_code_sector_day"),
        "meeting",
        ["county_code", "sector", "day"],
        unique=False,
    )
    op.create_table(
        "need",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("county_code", sa.Text(), nullable=False),
        sa.Column("sector", sa.Text(), nullable=False),
        sa.Column("municipality_code", sa.Text(), nullable=True),
        sa.Column("competence", sa.Text(), nullable=False),
        sa.Column("persons", sa.Integer(), nullable=True),
        sa.Column("horizon", sa.Text(), nullable=True),
        sa.Column("urgency", sa.Text(), nullable=True),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("reported", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_need")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_need_county_code_sector_reported"),
        "need",
        ["county_code", "sector", "reported"],
        unique=False,
    )
    op.create_table(
        "state_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("from_state", sa.Text(), nullable=True),
        sa.Column("to_state", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        _among("state_event", "subject", "meeting", "decision"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_state_event")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_state_event_subject_subject_id"),
        "state_event",
        ["subject", "subject_id"],
        unique=False,
    )
    op.create_table(
        "education_order",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("county_code", sa.Text(), nullable=False),
        sa.Column("sector", sa.Text(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("addressee_type", sa.Text(), nullable=False),
        sa.Column("addressee", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("occupation", sa.Text(), nullable=True),
        sa.Column("area", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("municipality_code", sa.Text(), nullable=True),
        sa.Column("places_per_start", sa.Integer(), nullable=True),
        sa.Column("starts", sa.Integer(), nullable=True),
        sa.Column("wanted_start", sa.Text(), nullable=True),
        sa.Column("answer_due", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        _among(
            "education_order",
            "kind",
            "ny YH-utbildning",
            "ändring i YH",
            "grundutbildning, gymnasium",
            "yrkesvux",
            "arbetsmarknadsutbildning",
            "vidareutbildning",
            "validering",
        ),
        _among(
            "education_order",
            "state",
            "utkast",
            "beställd",
            "skickad",
            "åtagen",
            "avböjd",
            "ansökt",
            "beslutad lokalt",
            "beviljad",
            "delvis beviljad",
            "avslag",
            "startad",
            "inställd",
            "uppföljd",
            "avförd",
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_education_order_meeting_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_education_order")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_education_order_county_code_sector"),
        "education_order",
        ["county_code", "sector"],
        unique=False,
    )
    op.create_table(
        "item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("sheet", sa.Text(), nullable=True),
        sa.Column("choices", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=True),
        sa.Column("minutes", sa.Text(), nullable=True),
        sa.Column("clock_minutes", sa.Integer(), nullable=True),
        sa.CheckConstraint("sheet IS NOT NULL OR question IS NOT NULL", name=op.f("ck_item_about")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_item_meeting_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_item")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_item_meeting_id_position"), "item", ["meeting_id", "position"], unique=False
    )
    op.create_table(
        "participants",
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("role_group", sa.Text(), nullable=False),
        sa.Column("sex", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        _among(
            "participants",
            "role_group",
            "företag",
            "branschorganisation",
            "fackförbund",
            "utbildare",
            "kommun",
            "region",
            "myndighet",
            "annan",
        ),
        _among("participants", "sex", "kvinnor", "män", "ej angivet"),
        sa.CheckConstraint("number > 0", name=op.f("ck_participants_number")),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_participants_meeting_id")
        ),
        sa.PrimaryKeyConstraint("meeting_id", "role_group", "sex", name=op.f("pk_participants")),
    )
    op.create_table(
        "decision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("responsible", sa.Text(), nullable=False),
        sa.Column("due", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        _among("decision", "state", "beslutat", "pågår", "klart", "avskrivet"),
        sa.ForeignKeyConstraint(["item_id"], ["item.id"], name=op.f("fk_decision_item_id")),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_decision_meeting_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_decision_meeting_id"), "decision", ["meeting_id"], unique=False)
    op.create_table(
        "order_application",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("order_id", sa.Integer(), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("diarienummer", sa.Text(), nullable=True),
        sa.Column("provider", sa.Text(), nullable=False),
        sa.Column("application_year", sa.Integer(), nullable=False),
        sa.Column("places_per_start", sa.Integer(), nullable=True),
        sa.Column("starts_applied", sa.Integer(), nullable=True),
        sa.Column("starts_granted", sa.Integer(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        _among(
            "order_application",
            "state",
            "återkallad",
            "avslag",
            "ansökt",
            "delvis beviljad",
            "beviljad",
        ),
        sa.ForeignKeyConstraint(
            ["order_id"], ["education_order.id"], name=op.f("fk_order_application_order_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order_application")),
        sa.UniqueConstraint(
            "order_id", "diarienummer", name=op.f("uq_order_application_order_id_diarienummer")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_order_application_state_diarienummer"),
        "order_application",
        ["state", "diarienummer"],
        unique=False,
    )
    op.create_table(
        "order_evidence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_id", sa.Integer(), nullable=False),
        sa.Column("sheet", sa.Text(), nullable=False),
        sa.Column("choices", sa.Text(), nullable=False),
        sa.Column("edition", sa.Text(), nullable=False),
        sa.Column("numbers", sa.JSON(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["order_id"], ["education_order.id"], name=op.f("fk_order_evidence_order_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order_evidence")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_order_evidence_order_id"), "order_evidence", ["order_id"], unique=False
    )
    op.create_table(
        "presenter",
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=True),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"], ["item.id"], name=op.f("fk_presenter_item_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_presenter_meeting_id")
        ),
        sa.PrimaryKeyConstraint("meeting_id", name=op.f("pk_presenter")),
    )
    op.create_table(
        "shown",
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("edition", sa.Text(), nullable=False),
        sa.Column("paper", sa.Text(), nullable=False),
        sa.Column("answer", sa.JSON(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["item_id"], ["item.id"], name=op.f("fk_shown_item_id")),
        sa.PrimaryKeyConstraint("item_id", name=op.f("pk_shown")),
    )
    op.create_table(
        "order_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_id", sa.Integer(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("from_state", sa.Text(), nullable=True),
        sa.Column("to_state", sa.Text(), nullable=True),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("addressee", sa.Text(), nullable=True),
        sa.Column("reference", sa.Text(), nullable=True),
        sa.Column("application_id", sa.Integer(), nullable=True),
        sa.Column("application_year", sa.Integer(), nullable=True),
        sa.Column("attempt", sa.Integer(), nullable=True),
        sa.Column("edition", sa.Text(), nullable=True),
        sa.Column("started_women", sa.Integer(), nullable=True),
        sa.Column("started_men", sa.Integer(), nullable=True),
        sa.Column("finished_women", sa.Integer(), nullable=True),
        sa.Column("finished_men", sa.Integer(), nullable=True),
        sa.Column("changes", sa.JSON(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["application_id"], ["order_application.id"], name=op.f("fk_order_event_application_id")
        ),
        sa.ForeignKeyConstraint(
            ["order_id"], ["education_order.id"], name=op.f("fk_order_event_order_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order_event")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_order_event_order_id"), "order_event", ["order_id"], unique=False)
    op.execute(
        sa.text("INSERT INTO book (identity, version) VALUES (:identity, 0)").bindparams(
            identity=uuid.uuid4().hex
        )
    )
