"""Answers from the room: where they come in, what is asked, and each phone's answer."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Three new tables; no old row changes."""
    op.create_table(
        "room",
        sa.Column("id", sa.Integer(), nullable=False),
        *(
            sa.Column(name, sa.Text(), nullable=False)
            for name in ("code", "secret", "county_code", "sector")
        ),
        sa.Column("meeting_id", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_room")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_room_meeting_id")),
        sa.UniqueConstraint("code", name=op.f("uq_room_code")),
        sa.UniqueConstraint("meeting_id", name=op.f("uq_room_meeting_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_room_county_code_sector"), "room", ["county_code", "sector"])
    name = "room_question"
    op.create_table(
        name,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("choices", sa.JSON(), nullable=False),
        sa.Column("most", sa.Integer(), nullable=False),
        sa.Column("beyond", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=True),
        sa.Column("opened", sa.Text(), nullable=False),
        sa.Column("closed", sa.Text(), nullable=True),
        _among(name, "kind", "behov", "prioritera", "fråga"),
        _among(name, "state", "öppen", "stängd", "visad"),
        sa.CheckConstraint("most > 0", name=op.f(f"ck_{name}_most")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f(f"fk_{name}_room_id")),
        sa.ForeignKeyConstraint(
            ["item_id"], ["item.id"], name=op.f(f"fk_{name}_item_id"), ondelete="SET NULL"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f(f"ix_{name}_room_id"), name, ["room_id"])
    name = "room_answer"
    op.create_table(
        name,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("sender", sa.Text(), nullable=True),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("words", sa.Text(), nullable=True),
        sa.Column("let_through", sa.Text(), nullable=True),
        sa.Column("at", sa.Text(), nullable=False),
        _among(name, "role", "arbetsgivare", "utbildare", "fack", "offentlig", "annan"),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        sa.ForeignKeyConstraint(
            ["question_id"], ["room_question.id"], name=op.f(f"fk_{name}_question_id")
        ),
        sa.UniqueConstraint("question_id", "sender", name=op.f(f"uq_{name}_question_id_sender")),
        sqlite_autoincrement=True,
    )


def _among(table: str, column: str, *words: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(sa.column(column).in_(words), name=op.f(f"ck_{table}_{column}"))
