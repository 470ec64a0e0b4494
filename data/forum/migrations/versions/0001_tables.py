"""The tables of the forum book.

The helpers are this revision's own and frozen with it: what it made once, it always makes.
"""

import uuid

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import SchemaItem

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def _text(*names: str, nullable: bool = False) -> list[SchemaItem]:
    return [sa.Column(name, sa.Text(), nullable=nullable) for name in names]


def _whole(*names: str, nullable: bool = False) -> list[SchemaItem]:
    return [sa.Column(name, sa.Integer(), nullable=nullable) for name in names]


def _check(name: str, holds: str) -> SchemaItem:
    return sa.CheckConstraint(holds, name=op.f(f"ck_{name}"))


def _among(table: str, column: str, words: str) -> SchemaItem:
    """The column holds one of the words, written with a bar between them."""
    allowed = sa.column(column).in_(words.split("|"))
    return sa.CheckConstraint(allowed, name=op.f(f"ck_{table}_{column}"))


def _refer(table: str, column: str, to: str, ondelete: str | None = None) -> SchemaItem:
    name = op.f(f"fk_{table}_{column}")
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=name, ondelete=ondelete)


def _table(name: str, *parts: SchemaItem, key: tuple[str, ...] = ()) -> None:
    """A table with this key, or with a running number ``id`` as its first column."""
    primary = sa.PrimaryKeyConstraint(*key or ("id",), name=op.f(f"pk_{name}"))
    if key:
        op.create_table(name, *parts, primary)
    else:
        op.create_table(name, *_whole("id"), *parts, primary, sqlite_autoincrement=True)


def _index(table: str, *columns: str) -> None:
    op.create_index(op.f("_".join(("ix", table, *columns))), table, list(columns), unique=False)


def upgrade() -> None:
    """Every table, and the one row that says which book this is."""
    _table("book", *_text("identity"), *_whole("version"), key=("identity",))
    _table(
        "meeting",
        *_whole("version"),
        *_text("county_code", "sector"),
        *_whole("quarter"),
        *_text("day", "state"),
        *_text("edition", "diarienummer", nullable=True),
        _check("meeting_closed_with_edition", "state <> 'stängd' OR edition IS NOT NULL"),
        _among("meeting", "state", "planerad|publicerad|pågår|stängd"),
        _check("meeting_quarter", "quarter BETWEEN 1 AND 4"),
    )
    _index("meeting", "county_code", "sector", "day")
    _table(
        "need",
        *_whole("version"),
        *_text("county_code", "sector"),
        *_text("municipality_code", nullable=True),
        *_text("competence"),
        *_whole("persons", nullable=True),
        *_text("horizon", "urgency", nullable=True),
        *_text("origin", "reported"),
    )
    _index("need", "county_code", "sector", "reported")
    _table(
        "state_event",
        *_text("subject"),
        *_whole("subject_id"),
        *_text("from_state", nullable=True),
        *_text("to_state", "role", "at"),
        _among("state_event", "subject", "meeting|decision"),
    )
    _index("state_event", "subject", "subject_id")
    _table(
        "education_order",
        *_whole("version"),
        *_text("county_code", "sector"),
        *_whole("meeting_id", nullable=True),
        *_text("kind", "addressee_type"),
        *_text("addressee", nullable=True),
        *_text("title"),
        *_text("occupation", "area", nullable=True),
        *_text("reason"),
        *_text("municipality_code", nullable=True),
        *_whole("places_per_start", "starts", nullable=True),
        *_text("wanted_start", "answer_due", nullable=True),
        *_text("state"),
        _among(
            "education_order",
            "kind",
            "ny YH-utbildning|ändring i YH|grundutbildning, gymnasium|yrkesvux|"
            "arbetsmarknadsutbildning|vidareutbildning|validering",
        ),
        _among(
            "education_order",
            "state",
            "utkast|beställd|skickad|åtagen|avböjd|ansökt|beslutad lokalt|beviljad|"
            "delvis beviljad|avslag|startad|inställd|uppföljd|avförd",
        ),
        _refer("education_order", "meeting_id", "meeting"),
    )
    _index("education_order", "county_code", "sector")
    _table(
        "item",
        *_whole("version", "meeting_id", "position"),
        *_text("sheet", nullable=True),
        *_text("choices"),
        *_text("question", "minutes", nullable=True),
        *_whole("clock_minutes", nullable=True),
        _check("item_about", "sheet IS NOT NULL OR question IS NOT NULL"),
        _refer("item", "meeting_id", "meeting"),
    )
    _index("item", "meeting_id", "position")
    _table(
        "participants",
        *_whole("meeting_id"),
        *_text("role_group", "sex"),
        *_whole("number"),
        _among(
            "participants",
            "role_group",
            "företag|branschorganisation|fackförbund|utbildare|kommun|region|myndighet|annan",
        ),
        _among("participants", "sex", "kvinnor|män|ej angivet"),
        _check("participants_number", "number > 0"),
        _refer("participants", "meeting_id", "meeting"),
        key=("meeting_id", "role_group", "sex"),
    )
    _table(
        "decision",
        *_whole("version", "meeting_id"),
        *_whole("item_id", nullable=True),
        *_text("text", "responsible"),
        *_text("due", nullable=True),
        *_text("state"),
        _among("decision", "state", "beslutat|pågår|klart|avskrivet"),
        _refer("decision", "item_id", "item"),
        _refer("decision", "meeting_id", "meeting"),
    )
    _index("decision", "meeting_id")
    _table(
        "order_application",
        *_whole("version", "order_id", "attempt"),
        *_text("diarienummer", nullable=True),
        *_text("provider"),
        *_whole("application_year"),
        *_whole("places_per_start", "starts_applied", "starts_granted", nullable=True),
        *_text("state"),
        _among("order_application", "state", "återkallad|avslag|ansökt|delvis beviljad|beviljad"),
        _refer("order_application", "order_id", "education_order"),
        sa.UniqueConstraint(
            "order_id", "diarienummer", name=op.f("uq_order_application_order_id_diarienummer")
        ),
    )
    _index("order_application", "state", "diarienummer")
    _table(
        "order_evidence",
        *_whole("order_id"),
        *_text("sheet", "choices", "edition"),
        sa.Column("numbers", sa.JSON(), nullable=False),
        *_text("at"),
        _refer("order_evidence", "order_id", "education_order"),
    )
    _index("order_evidence", "order_id")
    _table(
        "presenter",
        *_whole("meeting_id"),
        *_whole("item_id", nullable=True),
        *_whole("step"),
        *_text("at"),
        _refer("presenter", "item_id", "item", ondelete="SET NULL"),
        _refer("presenter", "meeting_id", "meeting"),
        key=("meeting_id",),
    )
    _table(
        "shown",
        *_whole("item_id"),
        *_text("edition", "paper"),
        sa.Column("answer", sa.JSON(), nullable=False),
        *_text("at"),
        _refer("shown", "item_id", "item"),
        key=("item_id",),
    )
    _table(
        "order_event",
        *_whole("order_id"),
        *_text("what"),
        *_text("from_state", "to_state", nullable=True),
        *_text("day", "at", "role"),
        *_text("reason", "note", "addressee", "reference", nullable=True),
        *_whole("application_id", "application_year", "attempt", nullable=True),
        *_text("edition", nullable=True),
        *_whole("started_women", "started_men", "finished_women", "finished_men", nullable=True),
        sa.Column("changes", sa.JSON(none_as_null=True), nullable=True),
        _refer("order_event", "application_id", "order_application"),
        _refer("order_event", "order_id", "education_order"),
    )
    _index("order_event", "order_id")
    op.execute(
        sa.text("INSERT INTO book (identity, version) VALUES (:identity, 0)").bindparams(
            identity=uuid.uuid4().hex
        )
    )
