import contextlib
import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.rules.errors import RuleBroken
from storage.transfer import read_file
from storage.transfer.csv_files import guess_delimiter, read_csv


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("a,b\n1;2,3\n", ","),
        ("a;b;c\n1;2,5;3\n", ";"),
        ("a\tb\n1\t2,3\n", "\t"),
        ("名称\n升达\n", ","),
        ('x,y\n"a;b;c",2\n"d;e",3\n', ","),
    ],
)
def test_the_delimiter_that_cuts_evenly_is_taken(text: str, delimiter: str) -> None:
    assert guess_delimiter(text) == delimiter


def test_each_record_knows_the_line_where_it_begins() -> None:
    sheet = read_csv('a,b\n"two\nlines",2\n3,4\n')
    assert list(sheet.lines) == [1, 2, 4]


def test_the_hint_that_excel_writes_is_no_row() -> None:
    sheet = read_csv("sep=;\na;b\n1,5;2\n")
    assert (sheet.rows, list(sheet.lines)) == ([["a", "b"], ["1,5", "2"]], [2, 3])


def test_a_quote_that_is_never_closed_ends_in_one_sentence() -> None:
    with pytest.raises(RuleBroken) as refused:
        read_csv('name\nAcme\n"Bluth\nCodehow\n')
    assert (refused.value.code, refused.value.facts) == ("file.quote_open", {"line": 3})


def test_quotes_within_a_field_are_taken_as_excel_takes_them() -> None:
    assert read_csv('name,note\nAcme,"say "hi" now"\n').rows[1][0] == "Acme"


@given(st.text(max_size=200))
def test_any_text_is_a_grid_or_refused_in_words(text: str) -> None:
    with contextlib.suppress(RuleBroken):
        sheet = read_csv(text)
        assert len(sheet.rows) == len(sheet.lines)


SPECTRUM = (
    *("comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines"),
    *("newlines_crlf", "quotes_and_newlines", "simple", "simple_crlf", "utf8"),
)


@pytest.mark.parametrize("name", SPECTRUM)
def test_the_reader_agrees_with_csv_spectrum(shared_data: Path, name: str) -> None:
    folder = shared_data / "csv-torture" / "csv-spectrum"
    table = read_file(folder / "csvs" / f"{name}.csv")
    # The files were stored with \n for \r\n; what they say is the same.
    said = (folder / "json" / f"{name}.json").read_text("utf-8").replace("\\r\\n", "\\n")
    found = [dict(zip(table.headers, row, strict=True)) for row in table.rows]
    assert found == json.loads(said)


def test_csv_spectrum_s_coordinates_keep_their_quotes(shared_data: Path) -> None:
    folder = shared_data / "csv-torture" / "csv-spectrum"
    table = read_file(folder / "csvs" / "location_coordinates.csv")
    expected = json.loads((folder / "json" / "location_coordinates.json").read_text("utf-8"))
    # The telephone number alone differs between this file and its own JSON.
    assert list(table.rows[0][1:]) == list(expected.values())[1:]


def test_every_torture_file_is_a_table_or_refused_in_words(shared_data: Path) -> None:
    for path in sorted((shared_data / "csv-torture" / "tabulator").glob("*.*")):
        with contextlib.suppress(RuleBroken):
            assert read_file(path).headers


@pytest.mark.parametrize("text", ["," * 40_000_000, "\n" * 40_000_000, "name\n" + "," * 5_000])
def test_a_text_that_would_fill_the_memory_is_not_taken_apart(tmp_path: Path, text: str) -> None:
    path = tmp_path / "given.csv"
    path.write_text(text)
    began = time.monotonic()
    with pytest.raises(RuleBroken, match=r"file\.(too_big|empty)"):
        read_file(path)
    assert time.monotonic() - began < 10
