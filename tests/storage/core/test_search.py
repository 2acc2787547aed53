"""Search finds exactly what contains the query, folded: the index may narrow down, never lose."""

from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.changes import ChangeSet
from storage.commands import records
from storage.commands.undo import undo
from storage.database import Database
from storage.rules.grams import grams, terms
from storage.rules.kinds import Kind
from storage.rules.text import fold
from storage.search import Hit, search, search_texts

ALPHABET = "价格预算下周王建国演示テスト한국ab1250wEé.,-:，。 "


def found(database: Database, query: str, **limits: object) -> list[Hit]:
    with database.read() as session:
        return search(session, query, **limits)  # type: ignore[arg-type]


@pytest.fixture
def huaxin(database: Database) -> UUID:
    with database.write() as session:
        customer = records.create(
            session,
            Kind.CUSTOMER,
            {
                "name": "上海华信精密机械有限公司",
                "short_name": "华信精密",
                "customer_code": "SH-0042",
                "phone": "021-5555 0143",
            },
        )
        records.create(
            session,
            Kind.CONTACT,
            {
                "customer_id": customer,
                "name": "单建国",
                "phones": [{"label": "mobile", "number": "+86 138 0000 1234"}],
                "emails": [{"label": "work", "address": "shan@example.com"}],
            },
        )
        records.create(session, Kind.LOOSE_NOTE, {"text": "王总说预算50w，下周演示 (ERP pump)"})
    return customer


@pytest.mark.parametrize(
    ("query", "kind"),
    [
        ("华信", Kind.CUSTOMER),
        ("精密机", Kind.CUSTOMER),
        ("hx", Kind.CUSTOMER),
        ("huaxin", Kind.CUSTOMER),
        ("shhxjm", Kind.CUSTOMER),
        ("0042", Kind.CUSTOMER),
        ("55550143", Kind.CUSTOMER),
        ("5555 0143", Kind.CUSTOMER),
        ("021-55", Kind.CUSTOMER),
        ("ＨＵＡＸＩＮ", Kind.CUSTOMER),
        ("shanjianguo", Kind.CONTACT),
        ("danjg", None),
        ("0001", Kind.CONTACT),
        ("shan@", Kind.CONTACT),
        ("预算", Kind.LOOSE_NOTE),
        ("预算50", Kind.LOOSE_NOTE),
        ("算５０Ｗ", Kind.LOOSE_NOTE),
        ("周演", Kind.LOOSE_NOTE),
        ("um", Kind.LOOSE_NOTE),
        ("erp 预算", Kind.LOOSE_NOTE),
        ("erp 报价", None),
        ("王", Kind.LOOSE_NOTE),
    ],
)
@pytest.mark.usefixtures("huaxin")
def test_it_is_found_by(database: Database, query: str, kind: Kind | None) -> None:
    hits = found(database, query)
    assert ([hits[0].kind] if hits else []) == ([kind] if kind else [])


def test_what_begins_with_the_query_comes_first_the_shortest_of_all(database: Database) -> None:
    names = ("大华信和有限公司", "华信精密机械有限公司", "华信", "新华信")
    with database.write() as session:
        for name in names:
            records.create(session, Kind.CUSTOMER, {"name": name})
    assert [hit.title for hit in found(database, "华信")][:2] == ["华信", "华信精密机械有限公司"]
    assert {hit.title for hit in found(database, "华信")} == set(names)
    assert found(database, "hx")[0].title == "华信"


def test_what_is_deleted_is_not_found_and_undo_brings_it_back(
    database: Database, huaxin: UUID, news: list[ChangeSet]
) -> None:
    with database.write() as session:
        records.delete(session, Kind.CUSTOMER, huaxin)
    assert found(database, "华信") == []
    assert found(database, "shan@") == []  # the people of a deleted customer neither
    with database.write() as session:
        undo(session, news[-1].tx)
    assert {hit.kind for hit in found(database, "华信")} == {Kind.CUSTOMER}


def test_a_changed_text_is_found_by_its_new_words_only(database: Database) -> None:
    with database.write() as session:
        note = records.create(session, Kind.LOOSE_NOTE, {"text": "旧内容 alpha"})
    with database.write() as session:
        records.edit(session, Kind.LOOSE_NOTE, note, {"text": "新内容 beta"})
    assert found(database, "旧内") == found(database, "alpha") == []
    assert len(found(database, "新内")) == len(found(database, "beta")) == 1


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    texts=st.lists(st.text(ALPHABET, min_size=1, max_size=24), min_size=1, max_size=8),
    query=st.text(ALPHABET, min_size=1, max_size=6),
)
def test_it_finds_what_like_finds(database: Database, texts: list[str], query: str) -> None:
    """Recall and precision against the definition: every word is a part of the folded text."""
    with database.write() as session:
        made = {
            records.create(session, Kind.LOOSE_NOTE, {"text": text}): text
            for text in texts
            if text.strip()
        }
    words = terms(query)
    if not words:
        return
    with database.read() as session:
        hits = {h.id for h in search_texts(session, words, set(Kind), 100_000)}
    expected = {i for i, text in made.items() if all(word in fold(text) for word in words)}
    assert hits & made.keys() == expected


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    steps=st.lists(
        st.tuples(st.integers(0, 3), st.text(ALPHABET, min_size=1, max_size=12)), max_size=12
    ),
    query=st.text(ALPHABET, min_size=1, max_size=3),
)
def test_after_any_edits_it_finds_what_is_there_now(
    database: Database, steps: list[tuple[int, str]], query: str
) -> None:
    """Texts changed, deleted and brought back: nothing stale is found and nothing missed."""
    with database.write() as session:
        made = [records.create(session, Kind.LOOSE_NOTE, {"text": "开始 begin"}) for _ in range(4)]
    written: dict[UUID, str | None] = dict.fromkeys(made, "开始 begin")
    for which, text in steps:
        note = made[which]
        with database.write() as session:
            if written[note] is None:
                records.restore(session, Kind.LOOSE_NOTE, note)
                records.edit(session, Kind.LOOSE_NOTE, note, {"text": text})
                written[note] = text
            elif len(text) > 8:
                records.delete(session, Kind.LOOSE_NOTE, note)
                written[note] = None
            else:
                records.edit(session, Kind.LOOSE_NOTE, note, {"text": text})
                written[note] = text
    words = terms(query)
    if not words:
        return
    with database.read() as session:
        hits = {h.id for h in search_texts(session, words, set(Kind), 100_000)}
    expected = {
        i for i, t in written.items() if t is not None and all(word in fold(t) for word in words)
    }
    assert hits & set(made) == expected


@given(st.text(max_size=60))
def test_grams_survive_the_tokenizer(text: str) -> None:
    """No gram holds a character at which the index's tokenizer would cut it apart."""
    for gram in grams(fold(text)):
        assert all(c.isalnum() or c == "_" for c in gram)


def test_odd_queries_find_nothing_and_break_nothing(database: Database, huaxin: UUID) -> None:
    for query in ('"', "'", "*", "AND", "NEAR(", "(", "华信 OR", "%", "_", "\\", "^a", "a:b"):
        assert [h for h in found(database, query) if h.id == huaxin] == []
