"""When and where a meeting is, who chairs it; points of one's own with words and a picture."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

COLUMNS = (
    ("meeting", "title"),
    ("meeting", "starts"),
    ("meeting", "ends"),
    ("meeting", "place"),
    ("meeting", "chair"),
    ("item", "body"),
    ("item", "picture_alt"),
    ("item", "picture_source"),
)


def upgrade() -> None:
    """New columns are empty in every old row; two new tables."""
    for table, column in COLUMNS:
        op.add_column(table, sa.Column(column, sa.Text(), nullable=True))
    op.create_table(
        "picture",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("media", sa.Text(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("width", "height", "size")),
        sa.Column("at", sa.Text(), nullable=False),
        sa.CheckConstraint(
            sa.column("media").in_(("image/png", "image/jpeg")), name=op.f("ck_picture_media")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_picture")),
        sa.ForeignKeyConstraint(["item_id"], ["item.id"], name=op.f("fk_picture_item_id")),
        sa.UniqueConstraint("name", name=op.f("uq_picture_name")),
        sa.UniqueConstraint("item_id", name=op.f("uq_picture_item_id")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "picture_file",
        sa.Column("picture_id", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("picture_id", name=op.f("pk_picture_file")),
        sa.ForeignKeyConstraint(
            ["picture_id"], ["picture.id"], name=op.f("fk_picture_file_picture_id")
        ),
    )
