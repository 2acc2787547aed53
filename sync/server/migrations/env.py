"""Runs the migrations on a connection whose transaction the caller has begun and will commit."""

from alembic import context

from sync.server import accounts
from sync.server.migrations import VERSIONS

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=accounts.accounts.metadata,
    version_table=VERSIONS,
    render_as_batch=True,
)
context.run_migrations()
