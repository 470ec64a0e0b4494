"""The tables of the forum book."""

import uuid

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import SchemaItem

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_TYPES = {"int": sa.Integer, "json": sa.JSON}


def _table(name: str, columns: str, *more: SchemaItem, key: str = "id", index: str = "") -> None:
    """A table. ``columns``: "name", "name:int" or "name:json", with ? where it may be missing.

    ``key`` and ``index`` are names of columns. A table with an ``id`` numbers its rows, and never
    uses a number again.
    """
    op.create_table(
        name,
        *map(_column, columns.split()),
        *more,
        sa.PrimaryKeyConstraint(*key.split(), name=op.f(f"pk_{name}")),
        sqlite_autoincrement=key == "id",
    )
    if of := index.split():
        op.create_index(op.f(f"ix_{name}_{'_'.join(of)}"), name, of, unique=False)


def _column(written: str) -> sa.Column:
    name, _, kind = written.removesuffix("?").partition(":")
    return sa.Column(name, _TYPES.get(kind, sa.Text)(), nullable=written.endswith("?"))


def _among(table: str, column: str, *words: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(sa.column(column).in_(words), name=op.f(f"ck_{table}_{column}"))


def _holds(table: str, about: str, rule: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(rule, name=op.f(f"ck_{table}_{about}"))


def _of(table: str, other: str, column: str, ondelete: str | None = None) -> SchemaItem:
    """``column`` is the id of a row of the ``other`` table."""
    name = op.f(f"fk_{table}_{column}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name, ondelete=ondelete)


def upgrade() -> None:
    """Every table, and the one row that says which book this is."""
    _table("book", "identity version:int", key="identity")
    _table(
        "meeting",
        "id:int version:int county_code sector quarter:int day state edition? diarienummer?",
        _holds("meeting", "closed_with_edition", "state <> 'stängd' OR edition IS NOT NULL"),
        _among("meeting", "state", "planerad", "publicerad", "pågår", "stängd"),
        _holds("meeting", "quarter", "quarter BETWEEN 1 AND 4"),
        index="county_code sector day",
    )
    _table(
        "need",
        "id:int version:int county_code sector municipality_code? competence persons:int? horizon? "
        "urgency? origin reported",
        index="county_code sector reported",
    )
    _table(
        "state_event",
        "id:int subject subject_id:int from_state? to_state role at",
        _among("state_event", "subject", "meeting", "decision"),
        index="subject subject_id",
    )
    name = "education_order"
    _table(
        name,
        "id:int version:int county_code sector meeting_id:int? kind addressee_type addressee? "
        "title occupation? area? reason municipality_code? places_per_start:int? starts:int? "
        "wanted_start? answer_due? state",
        _among(
            name, "kind", "ny YH-utbildning", "ändring i YH", "grundutbildning, gymnasium",
            "yrkesvux", "arbetsmarknadsutbildning", "vidareutbildning", "validering",
        ),
        _among(
            name, "state", "utkast", "beställd", "skickad", "åtagen", "avböjd", "ansökt",
            "beslutad lokalt", "beviljad", "delvis beviljad", "avslag", "startad", "inställd",
            "uppföljd", "avförd",
        ),
        _of(name, "meeting", "meeting_id"),
        index="county_code sector",
    )  # fmt: skip
    _table(
        "item",
        "id:int version:int meeting_id:int position:int sheet? choices question? minutes? "
        "clock_minutes:int?",
        _holds("item", "about", "sheet IS NOT NULL OR question IS NOT NULL"),
        _of("item", "meeting", "meeting_id"),
        index="meeting_id position",
    )
    name = "participants"
    _table(
        name,
        "meeting_id:int role_group sex number:int",
        _among(
            name, "role_group", "företag", "branschorganisation", "fackförbund", "utbildare",
            "kommun", "region", "myndighet", "annan",
        ),
        _among(name, "sex", "kvinnor", "män", "ej angivet"),
        _holds(name, "number", "number > 0"),
        _of(name, "meeting", "meeting_id"),
        key="meeting_id role_group sex",
    )  # fmt: skip
    _table(
        "decision",
        "id:int version:int meeting_id:int item_id:int? text responsible due? state",
        _among("decision", "state", "beslutat", "pågår", "klart", "avskrivet"),
        _of("decision", "item", "item_id"),
        _of("decision", "meeting", "meeting_id"),
        index="meeting_id",
    )
    name = "order_application"
    unique = op.f("uq_order_application_order_id_diarienummer")
    _table(
        name,
        "id:int version:int order_id:int attempt:int diarienummer? provider application_year:int "
        "places_per_start:int? starts_applied:int? starts_granted:int? state",
        _among(name, "state", "återkallad", "avslag", "ansökt", "delvis beviljad", "beviljad"),
        _of(name, "education_order", "order_id"),
        sa.UniqueConstraint("order_id", "diarienummer", name=unique),
        index="state diarienummer",
    )
    _table(
        "order_evidence",
        "id:int order_id:int sheet choices edition numbers:json at",
        _of("order_evidence", "education_order", "order_id"),
        index="order_id",
    )
    _table(
        "presenter",
        "meeting_id:int item_id:int? step:int at",
        _of("presenter", "item", "item_id", "SET NULL"),
        _of("presenter", "meeting", "meeting_id"),
        key="meeting_id",
    )
    _table(
        "shown",
        "item_id:int edition paper answer:json at",
        _of("shown", "item", "item_id"),
        key="item_id",
    )
    _table(
        "order_event",
        "id:int order_id:int what from_state? to_state? day at role reason? note? addressee? "
        "reference? application_id:int? application_year:int? attempt:int? edition? "
        "started_women:int? started_men:int? finished_women:int? finished_men:int? changes:json?",
        _of("order_event", "order_application", "application_id"),
        _of("order_event", "education_order", "order_id"),
        index="order_id",
    )
    op.execute(
        sa.text("INSERT INTO book (identity, version) VALUES (:identity, 0)").bindparams(
            identity=uuid.uuid4().hex
        )
    )
