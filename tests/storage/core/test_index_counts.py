"""However texts are edited, the search index counts its rows right and refuses no save."""

import random

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import create_engine, text
from sqlalchemy.pool import StaticPool

from storage import index
from storage.commands import records
from storage.database import Database
from storage.rules.kinds import Kind

WORDS = ["price", "delivery", "quote", "报价", "交期", "样品", "warehouse", ""]


def test_words_taken_out_again_and_again_are_saved(database: Database) -> None:
    with database.write() as session:
        customer = records.create(session, Kind.CUSTOMER, {"name": "Huaxin Precision"})
        values = {"customer_id": customer, "channel": "call", "at": database.world.now()}
        note = records.create(session, Kind.INTERACTION, {**values, "zone": "UTC"})
    chosen = random.Random(7)
    for _ in range(40):
        said = " ".join(chosen.sample(WORDS, chosen.randrange(len(WORDS))))
        with database.write() as session:
            records.edit(session, Kind.INTERACTION, note, {"note": said})
            records.edit(session, Kind.CUSTOMER, customer, {"name": f"Huaxin {said}"[:40]})


@given(st.lists(st.sets(st.sampled_from("abcdef"), max_size=6), max_size=12))
def test_the_index_ends_as_empty_as_it_began(states: list[set[str]]) -> None:
    engine = create_engine("sqlite://", poolclass=StaticPool)
    with engine.begin() as connection:
        connection.execute(
            text(
                "CREATE VIRTUAL TABLE note_fts USING fts5(grams, content='', detail=none,"
                " columnsize=0)"
            )
        )
        before: set[str] = set()
        for after in [*states, set()]:
            index._replace(connection, 1, before, after, index._DROP_NOTE, index._ADD_NOTE)
            before = after
            found = connection.execute(
                text("SELECT count(*) FROM note_fts WHERE note_fts MATCH 'a OR b OR c'")
            ).scalar()
            assert found == bool(after & {"a", "b", "c"})
        # One more delete would be refused had the counts not come back to none.
        index._replace(connection, 2, set(), {"a"}, index._DROP_NOTE, index._ADD_NOTE)
        index._replace(connection, 2, {"a"}, set(), index._DROP_NOTE, index._ADD_NOTE)
    engine.dispose()
