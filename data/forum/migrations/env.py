"""What Alembic runs: the migrations, in the transaction that data/forum/migrate.py holds."""

from alembic import context

from data.forum.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
    transactional_ddl=True,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
