"""P15: a push of 500 patches to the server on PostgreSQL, against the same rows written raw.

Both begin with the figures by which PostgreSQL plans, as its autovacuum makes them within a minute.
"""

from sqlalchemy import create_engine

from tests import postgres
from tests.bench.measure import ROUNDS, Goal
from tests.bench.p14_server_push import measure
from tests.bench.raw_server import Postgres, Store


def run(rounds: int = ROUNDS) -> list[Goal]:
    """Measure, and return the goals with the decisive one last."""
    if postgres.binaries() is None:
        print("  there is no PostgreSQL here: nothing was measured")
        return []
    with postgres.running() as cluster:

        def floor(url: str) -> Store:
            engine = create_engine(url, isolation_level="AUTOCOMMIT")
            with engine.connect() as connection:
                connection.exec_driver_sql("ANALYZE")
            engine.dispose()
            return Postgres(cluster.new(url))

        ratio = measure(cluster.new(), floor, rounds)
    return [Goal("P15 push of 500 patches on PostgreSQL / the same rows raw", ratio, 1.6)]
