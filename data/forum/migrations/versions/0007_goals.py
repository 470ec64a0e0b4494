"""Goals that a forum sets for a year."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0005"
branch_labels = None
depends_on = None

_MEASURES = (
    "beställda", "åtagna", "ansökta eller beslutade lokalt", "beviljade", "startade", "uppföljda",
    "började, kvinnor", "började, män", "blev klara, kvinnor", "blev klara, män",
)  # fmt: skip


def upgrade() -> None:
    """One new table; no old row changes."""
    name = "year_goal"
    op.create_table(
        name,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("county_code", sa.Text(), nullable=False),
        sa.Column("sector", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("measure", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.CheckConstraint(sa.column("measure").in_(_MEASURES), name=op.f(f"ck_{name}_measure")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        sa.UniqueConstraint(
            "county_code",
            "sector",
            "year",
            "measure",
            name=op.f(f"uq_{name}_county_code_sector_year_measure"),
        ),
        sqlite_autoincrement=True,
    )
