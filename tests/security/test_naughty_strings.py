"""Naughty strings through every text field, filter, sort, search, list and one-line log."""

import re
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from storage.check import check
from storage.commands.drafts import keep_draft
from storage.commands.quick_log import log_line
from storage.commands.records import create, edit
from storage.models import MODELS, Customer, Draft, Visit
from storage.queries.customers import CustomerFilter, Sort, SortBy, count, page
from storage.queries.quick_log import BookDirectory
from storage.rules.errors import RuleBroken
from storage.rules.fields import LINE, Codec
from storage.rules.grams import terms
from storage.rules.indexing import entry_text, party_text
from storage.rules.kinds import KINDS, Kind
from storage.rules.quick_log import lines_of, understand
from storage.search import customer_matches, search
from storage.transfer import ExportRequest, Request, export_list, read_file, run_import
from storage.transfer.cleaning import NOTHING
from storage.transfer.plan import Outcome
from tests.conftest import SHARED_DATA
from tests.faults.books import KEY, NOON, REP, open_book, opened
from tests.security.naughty import NUL, SURROGATE, naughty_strings

TODAY = date(2026, 11, 22)
ZONE = ZoneInfo("Asia/Shanghai")


@pytest.fixture(scope="module")
def strings():
    return naughty_strings(SHARED_DATA if SHARED_DATA.is_dir() else None)


def test_the_515_strings_beside_the_repository_are_among_them(shared_data, strings):
    assert len(strings) > 515


def a_value(field):
    """Something plain for a required field that is not under test."""
    match field.codec:
        case Codec.CHOICE:
            return field.choices[0]
        case Codec.DATE:
            return date(2026, 11, 1)
        case Codec.TIME:
            return NOON
        case Codec.UUID:
            return REP
        case Codec.JSON:
            return {}
        case Codec.INT | Codec.REAL:
            return field.low or 1
        case Codec.BOOL:
            return True
        case _:
            return "UTC" if field.name == "zone" else "plain"


def text_fields(kind):
    return [
        field
        for field in KINDS[kind].travelling()
        if field.codec in (Codec.LINE, Codec.TEXT) and field.name != "zone"
    ]


def filled(kind, text, customer):
    values = {f.name: a_value(f) for f in KINDS[kind].fields.values() if f.required}
    for field in text_fields(kind):
        if text or not field.required:
            values[field.name] = text if field.codec is Codec.TEXT else text[:LINE]
    for field in KINDS[kind].travelling():
        if field.codec is Codec.JSON and field.name in ("topics", "custom", "family"):
            values[field.name] = {"key": text} if field.per_key else [text]
    if "customer_id" in values:
        values["customer_id"] = customer
    if kind in (Kind.RIDE_REP, Kind.RIDE_COACH):
        values["owner_id"] = REP  # each half is changed by its own person alone
    return values


@pytest.mark.parametrize("kind", list(Kind))
def test_every_text_field_keeps_every_string(tmp_path, strings, kind):
    wanted = {}
    with opened(tmp_path / "book.db") as database:
        with database.write() as session:
            customer = create(session, Kind.CUSTOMER, {"name": "Ahmed's Bakery"})
            for text in strings:
                values = filled(kind, text, customer)
                wanted[create(session, kind, values)] = values
        with database.write() as session:
            for text, record in zip(reversed(strings), wanted, strict=True):
                changed = filled(kind, text, customer)
                edit(session, kind, record, changed)
                wanted[record] |= changed
        model = MODELS[kind]
        with database.read() as session:
            rows = {row.id: row for row in session.scalars(select(model))}
            for record, values in wanted.items():
                assert {name: getattr(rows[record], name) for name in values} == values
    assert [str(finding) for finding in check(tmp_path / "book.db", KEY, TODAY)] == []


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize(("text", "code"), [(NUL, "field.nul"), (SURROGATE, "field.surrogate")])
def test_what_no_wire_can_carry_is_refused_in_every_text_field(tmp_path, kind, text, code):
    with opened(tmp_path / "book.db") as database:
        with database.write() as session:
            customer = create(session, Kind.CUSTOMER, {"name": "Ahmed's Bakery"})
        for field in text_fields(kind):
            values = {**filled(kind, "plain", customer), field.name: text}
            with pytest.raises(RuleBroken) as broken, database.write() as session:
                create(session, kind, values)
            assert broken.value.code == code
            assert broken.value.facts["field"] == field.name


@pytest.fixture(scope="module")
def named(strings, tmp_path_factory):
    """A book in which every string is the name, town and phone of a customer."""
    database = open_book(tmp_path_factory.mktemp("named") / "book.db")
    with database.write() as session:
        for number, text in enumerate(strings):
            line = text[:LINE]
            create(
                session,
                Kind.CUSTOMER,
                {
                    "name": line or "empty",
                    "city": line,
                    "phone": line,
                    "customer_code": f"{number}",
                },
            )
    yield database
    database.close()


def test_search_finds_what_contains_the_string_and_nothing_else(named, strings):
    with named.read() as session:
        rows = [row._asdict() for row in session.execute(select(Customer.__table__))]
        texts = {row["id"]: party_text(Kind.CUSTOMER, row) for row in rows}
        for text in strings:
            words = terms(text)
            wanted = {one for one, said in texts.items() if all(word in said for word in words)}
            found = {hit.id for hit in search(session, text, kinds=[Kind.CUSTOMER], limit=5000)}
            assert found == (wanted if words else set()), repr(text)
            if words:
                assert count(session, matching=customer_matches(text)) == len(wanted), repr(text)


def test_notes_are_found_by_what_stands_in_them(tmp_path, strings):
    with opened(tmp_path / "book.db") as database:
        with database.write() as session:
            customer = create(session, Kind.CUSTOMER, {"name": "Ahmed's Bakery"})
            for text in strings:
                visit = {"customer_id": customer, "status": "done", "zone": "UTC", "note": text}
                create(session, Kind.VISIT, visit)
        with database.read() as session:
            rows = [row._asdict() for row in session.execute(select(Visit.__table__))]
            texts = {row["id"]: entry_text(Kind.VISIT, row) for row in rows}
            for text in strings:
                words = terms(text)
                wanted = {one for one, said in texts.items() if all(w in said for w in words)}
                found = {hit.id for hit in search(session, text, kinds=[Kind.VISIT], limit=5000)}
                assert found == (wanted if words else set()), repr(text)


def test_filters_and_sorts_show_every_row_once(named, strings):
    with named.read() as session:
        every = session.query(Customer).count()
        for by in SortBy:
            for descending in (False, True):
                seen = [row.id for row in page(session, sort=Sort(by, descending), limit=5000)]
                assert len(seen) == len(set(seen)) == every
        for text in set(strings):
            line = text[:LINE]
            wanted = session.query(Customer).filter(Customer.city == line).count()
            where = CustomerFilter(cities=frozenset({line}))
            assert len(page(session, where, limit=5000)) == wanted
            assert len(page(session, CustomerFilter(provinces=frozenset({line})))) == 0


def test_pages_follow_one_another_whatever_the_names(named):
    with named.read() as session:
        whole = [row.id for row in page(session, limit=5000)]
        walked, after = [], None
        while rows := page(session, after=after, limit=40):
            walked += [row.id for row in rows]
            after = rows[-1].place
        assert walked == whole


def test_drafts_keep_every_string(tmp_path, strings):
    with opened(tmp_path / "book.db") as database:
        with database.write() as session:
            for number, text in enumerate(strings):
                keep_draft(session, "visit", str(number), {"text": text}, now=NOON)
        with database.read() as session:
            kept = {row.key: row.payload["text"] for row in session.scalars(select(Draft))}
    assert kept == {str(number): text for number, text in enumerate(strings)}


def test_the_one_line_log_drops_nothing(tmp_path, strings):
    with opened(tmp_path / "book.db") as database:
        with database.write() as session:
            create(session, Kind.CUSTOMER, {"name": "华信精密"})
        directory = BookDirectory(database.read, REP, TODAY, ZONE)
        for text in strings:
            for line in lines_of(f"@华信 {text}"):
                understood = understand(line, directory, today=TODAY)
                assert understood.line == line
                with database.write() as session:
                    log_line(session, understood, now=NOON + timedelta(days=2), zone=ZONE)
    assert [str(finding) for finding in check(tmp_path / "book.db", KEY, TODAY)] == []


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_list_that_was_exported_comes_back_as_it_was(tmp_path, strings, ending):
    """But for what every import tidies: white space, control characters, words for "nothing"."""
    target = tmp_path / f"list.{ending}"
    with opened(tmp_path / "book.db") as database:
        with database.write() as session:
            for number, text in enumerate(strings):
                values = dict.fromkeys(("industry", "address", "source", "note"), text[:LINE])
                create(session, Kind.CUSTOMER, {"name": f"Firma {number:04} GmbH", **values})
        before = told(database)
        request = ExportRequest("customers", target, allowed=True)
        assert export_list(database, request, now=NOON, zone=ZONE).rows == len(strings)
        again = run_import(database, Request(target.name, read_file(target)), today=TODAY)
        assert again.plan.refusals == []
        assert again.counts[Outcome.CREATED] == 0
        assert told(database) == before
        third = run_import(database, Request(target.name, read_file(target)), today=TODAY)
        assert third.counts[Outcome.UNCHANGED] == len(strings)
    with opened(tmp_path / "other.db", seed=2) as other:
        done = run_import(other, Request(target.name, read_file(target)), today=TODAY)
        assert done.plan.refusals == []
        assert told(other, without=NOTHING) == told_without_nothing(before)


def told(database, without=frozenset()):
    with database.read() as session:
        return {
            row.name: tidied(row.industry, row.address, row.source, row.note, without=without)
            for row in session.scalars(select(Customer))
        }


def told_without_nothing(before):
    return {
        name: ["" if text.casefold() in NOTHING else text for text in texts]
        for name, texts in before.items()
    }


def tidied(*texts, without):
    kept = (re.sub(r"[\s\x00-\x1f\x7f]|\ufffe|_xFFFE_", "", text or "") for text in texts)
    return ["" if text.casefold() in without else text for text in kept]
