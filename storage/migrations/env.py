"""Runs the migrations on the open, encrypted connection, all in one transaction."""

from alembic import context

from storage.models import Base

connection = context.config.attributes["connection"]
with connection.begin():
    # Configured inside the transaction: Alembic would otherwise commit it before the version is in.
    context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True)
    context.run_migrations()
    revision = context.get_context().get_current_revision()
    if revision is not None:
        connection.exec_driver_sql(f"PRAGMA user_version = {int(revision)}")
