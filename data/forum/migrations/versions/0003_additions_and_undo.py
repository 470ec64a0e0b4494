"""Additions to a decision of a closed meeting; what is removed can be taken back until a meeting is
closed; seats that are told later; the occupation that a need is tied to."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

TABLE = "decision_addition"

COLUMNS = (
    ("meeting", "removed"),
    ("item", "removed"),
    ("need", "removed"),
    ("need", "occupation"),
    ("education_order", "seats_later"),
)


def upgrade() -> None:
    """New columns are empty in every old row."""
    for table, column in COLUMNS:
        op.add_column(table, sa.Column(column, sa.Text(), nullable=True))
    op.create_table(
        TABLE,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("decision_id", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("text", "day", "role", "at")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{TABLE}")),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decision.id"], name=op.f(f"fk_{TABLE}_decision_id")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f(f"ix_{TABLE}_decision_id"), TABLE, ["decision_id"], unique=False)
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            sa.text(
                f"CREATE TRIGGER {TABLE}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE "
                f"ON {TABLE} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
            )
        )
        return
    for verb in ("UPDATE", "DELETE"):
        op.execute(
            sa.text(
                f"CREATE TRIGGER {TABLE}_no_{verb.lower()} BEFORE {verb} ON {TABLE} "
                f"BEGIN SELECT RAISE(ABORT, '{TABLE} is append-only'); END"
            )
        )
