"""The tables of a forum book. Migrations (data/forum/migrations) make the same ones.

Codes, days and times are text, as everywhere in the store. Rows that an editor can change have
``version``; what is written once and never changed is in ``APPEND_ONLY``.
"""

import sqlalchemy as sa

from data.forum import life as orders

#: The newest migration; a book at this revision needs nothing done.
HEAD = "0002"

METADATA = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

MEETING_STATES = ("planerad", "publicerad", "pågår", "stängd")
DECISION_STATES = ("beslutat", "pågår", "klart", "avskrivet")
SEXES = ("kvinnor", "män", "ej angivet")
ROLE_GROUPS = (
    "företag",
    "branschorganisation",
    "fackförbund",
    "utbildare",
    "kommun",
    "region",
    "myndighet",
    "annan",
)


def _id() -> sa.Column:
    return sa.Column("id", sa.Integer, primary_key=True)


def _version() -> sa.Column:
    return sa.Column("version", sa.Integer, nullable=False)


def _to(target: str, *, nullable: bool = False) -> sa.Column:
    return sa.Column(
        f"{target}_id", sa.Integer, sa.ForeignKey(f"{_NAMES[target]}.id"), nullable=nullable
    )


def _among(column: str, words: tuple) -> sa.CheckConstraint:
    return sa.CheckConstraint(sa.column(column).in_(words), name=column)


_NAMES = {
    "meeting": "meeting",
    "item": "item",
    "order": "education_order",
    "application": "order_application",
}


def _needed(name: str, kind: type = sa.Text) -> sa.Column:
    return sa.Column(name, kind, nullable=False)


#: One row: who the book is (so that two books never share a version) and how often written.
book = sa.Table(
    "book",
    METADATA,
    sa.Column("identity", sa.Text, primary_key=True),
    _version(),
)

meeting = sa.Table(
    "meeting",
    METADATA,
    _id(),
    _version(),
    _needed("county_code"),
    _needed("sector"),
    _needed("quarter", sa.Integer),
    _needed("day"),
    _needed("state"),
    sa.Column("edition", sa.Text),
    sa.Column("diarienummer", sa.Text),
    _among("state", MEETING_STATES),
    sa.CheckConstraint("quarter BETWEEN 1 AND 4", name="quarter"),
    sa.CheckConstraint("state <> 'stängd' OR edition IS NOT NULL", name="closed_with_edition"),
    sa.Index(None, "county_code", "sector", "day"),
    sqlite_autoincrement=True,
)

participants = sa.Table(
    "participants",
    METADATA,
    sa.Column("meeting_id", sa.ForeignKey("meeting.id"), primary_key=True),
    sa.Column("role_group", sa.Text, primary_key=True),
    sa.Column("sex", sa.Text, primary_key=True),
    _needed("number", sa.Integer),
    _among("role_group", ROLE_GROUPS),
    _among("sex", SEXES),
    sa.CheckConstraint("number > 0", name="number"),
)

item = sa.Table(
    "item",
    METADATA,
    _id(),
    _version(),
    _to("meeting"),
    _needed("position", sa.Integer),
    sa.Column("sheet", sa.Text),
    _needed("choices"),
    sa.Column("question", sa.Text),
    sa.Column("minutes", sa.Text),
    sa.Column("clock_minutes", sa.Integer),
    sa.CheckConstraint("sheet IS NOT NULL OR question IS NOT NULL", name="about"),
    sa.Index(None, "meeting_id", "position"),
    sqlite_autoincrement=True,
)

shown = sa.Table(
    "shown",
    METADATA,
    sa.Column("item_id", sa.ForeignKey("item.id"), primary_key=True),
    _needed("edition"),
    _needed("paper"),
    _needed("answer", sa.JSON),
    _needed("at"),
)

presenter = sa.Table(
    "presenter",
    METADATA,
    sa.Column("meeting_id", sa.ForeignKey("meeting.id"), primary_key=True),
    sa.Column("item_id", sa.ForeignKey("item.id", ondelete="SET NULL"), nullable=True),
    _needed("step", sa.Integer),
    _needed("at"),
)

decision = sa.Table(
    "decision",
    METADATA,
    _id(),
    _version(),
    _to("meeting"),
    _to("item", nullable=True),
    _needed("text"),
    _needed("responsible"),
    sa.Column("due", sa.Text),
    _needed("state"),
    _among("state", DECISION_STATES),
    sa.Index(None, "meeting_id"),
    sqlite_autoincrement=True,
)

#: What happened to a meeting or a decision; ``subject`` says which.
state_event = sa.Table(
    "state_event",
    METADATA,
    _id(),
    _needed("subject"),
    _needed("subject_id", sa.Integer),
    sa.Column("from_state", sa.Text),
    _needed("to_state"),
    _needed("role"),
    _needed("at"),
    sa.CheckConstraint("subject IN ('meeting', 'decision')", name="subject"),
    sa.Index(None, "subject", "subject_id"),
    sqlite_autoincrement=True,
)

order = sa.Table(
    "education_order",
    METADATA,
    _id(),
    _version(),
    _needed("county_code"),
    _needed("sector"),
    _to("meeting", nullable=True),
    _needed("kind"),
    _needed("addressee_type"),
    sa.Column("addressee", sa.Text),
    _needed("title"),
    sa.Column("occupation", sa.Text),
    sa.Column("area", sa.Text),
    _needed("reason"),
    sa.Column("municipality_code", sa.Text),
    sa.Column("places_per_start", sa.Integer),
    sa.Column("starts", sa.Integer),
    sa.Column("wanted_start", sa.Text),
    sa.Column("answer_due", sa.Text),
    _needed("state"),
    _among("kind", orders.KINDS),
    _among("state", tuple(orders.STATES)),
    sa.Index(None, "county_code", "sector"),
    sqlite_autoincrement=True,
)

order_evidence = sa.Table(
    "order_evidence",
    METADATA,
    _id(),
    _to("order"),
    _needed("sheet"),
    _needed("choices"),
    _needed("edition"),
    _needed("numbers", sa.JSON),
    _needed("at"),
    sa.Index(None, "order_id"),
    sqlite_autoincrement=True,
)

order_application = sa.Table(
    "order_application",
    METADATA,
    _id(),
    _version(),
    _to("order"),
    _needed("attempt", sa.Integer),
    sa.Column("diarienummer", sa.Text),
    _needed("provider"),
    _needed("application_year", sa.Integer),
    sa.Column("places_per_start", sa.Integer),
    sa.Column("starts_applied", sa.Integer),
    sa.Column("starts_granted", sa.Integer),
    _needed("state"),
    _among("state", orders.APPLICATION_STATES),
    sa.UniqueConstraint("order_id", "diarienummer"),
    sa.Index(None, "state", "diarienummer"),
    sqlite_autoincrement=True,
)

order_event = sa.Table(
    "order_event",
    METADATA,
    _id(),
    _to("order"),
    _needed("what"),
    sa.Column("from_state", sa.Text),
    sa.Column("to_state", sa.Text),
    _needed("day"),
    _needed("at"),
    _needed("role"),
    sa.Column("reason", sa.Text),
    sa.Column("note", sa.Text),
    sa.Column("addressee", sa.Text),
    sa.Column("reference", sa.Text),
    _to("application", nullable=True),
    sa.Column("application_year", sa.Integer),
    sa.Column("attempt", sa.Integer),
    sa.Column("edition", sa.Text),
    sa.Column("started_women", sa.Integer),
    sa.Column("started_men", sa.Integer),
    sa.Column("finished_women", sa.Integer),
    sa.Column("finished_men", sa.Integer),
    sa.Column("changes", sa.JSON(none_as_null=True)),
    sa.Index(None, "order_id"),
    sqlite_autoincrement=True,
)

need = sa.Table(
    "need",
    METADATA,
    _id(),
    _version(),
    _needed("county_code"),
    _needed("sector"),
    sa.Column("municipality_code", sa.Text),
    _needed("competence"),
    sa.Column("persons", sa.Integer),
    sa.Column("horizon", sa.Text),
    sa.Column("urgency", sa.Text),
    _needed("origin"),
    _needed("reported"),
    sa.Index(None, "county_code", "sector", "reported"),
    sqlite_autoincrement=True,
)

#: Triggers in both databases refuse to change or remove a row of these.
APPEND_ONLY = (order_event, state_event, order_evidence, shown)
