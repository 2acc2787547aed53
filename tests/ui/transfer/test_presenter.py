from pathlib import Path

import pytest

from storage.database import Database
from storage.rules.errors import RuleBroken
from storage.rules.file_kinds import FileKind
from storage.transfer.plan import Outcome
from ui.transfer.presenter import (
    Choices,
    column_lines,
    counts_of,
    field_choices,
    prepare,
    refused_lines,
    row_lines,
    toggled,
    twin_lines,
)

FILES = Path(__file__).parents[2] / "data" / "transfer"


def test_a_file_is_read_and_planned_without_being_written(book: Database) -> None:
    prepared = prepare(book, Choices(FILES / "accounting_gbk.csv"))
    assert prepared.plan is not None
    counts = counts_of(prepared.plan)
    assert (prepared.kind, counts.rows, counts.created) == (FileKind.CUSTOMERS, 4, 3)
    assert (counts.twice, counts.refused, prepared.rows_to_write()) == (1, 1, 3)
    assert [line.row for line in refused_lines(prepared.plan)] == [4]
    assert [line.outcome for line in row_lines(prepared.plan)][1] is Outcome.HELD_BACK


def test_a_row_that_stays_out_is_called_by_what_was_wrong_in_it(
    book: Database, tmp_path: Path
) -> None:
    path = tmp_path / "customers.csv"
    path.write_text("Name,City,Phone\nNobody Ltd,Oslo,123456\n")
    choices = Choices(path, role="office")
    plan = prepare(book, choices).plan
    assert plan is not None
    (line,) = row_lines(plan)
    assert (line.title, line.outcome) == ("Nobody Ltd", Outcome.REFUSED)


def test_each_column_shows_some_of_its_values_and_its_field(book: Database) -> None:
    lines = column_lines(prepare(book, Choices(FILES / "accounting_gbk.csv")))
    assert (lines[0].header, lines[0].field) == ("往来单位", "name")
    assert lines[3].sample == "1.38E+10 · 13812345678 · 13900001111"


def test_a_column_whose_values_do_not_fit_is_shown_as_not_used(book: Database) -> None:
    lines = column_lines(prepare(book, Choices(FILES / "hospitals.csv")))
    assert {line.header: line.field for line in lines}["STATUS"] == ""


def test_columns_that_nobody_knows_are_to_be_named_by_hand(book: Database, tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("alpha,beta\nAcme,Oslo\n")
    prepared = prepare(book, Choices(path))
    assert prepared.problem is not None
    assert prepared.problem.code == "columns.kind_unknown"
    again = prepare(book, prepared.choices.mapped("alpha", "name"), prepared.table)
    assert (again.problem, again.rows_to_write()) == (None, 1)
    assert column_lines(again)[0].field == "name"


def test_a_file_that_cannot_be_read_is_a_refusal(book: Database, tmp_path: Path) -> None:
    with pytest.raises(RuleBroken, match=r"file\.missing"):
        prepare(book, Choices(tmp_path / "none.csv"))


def test_the_decision_on_a_duplicate_turns_round_and_back(book: Database) -> None:
    first = prepare(book, Choices(FILES / "accounting_gbk.csv"))
    assert first.plan is not None
    (twin,) = twin_lines(first.plan)
    assert not twin.made
    kept = prepare(book, toggled(first.choices, twin), first.table)
    assert kept.plan is not None
    assert kept.rows_to_write() == 4
    back = toggled(kept.choices, next(t for t in twin_lines(kept.plan) if t.row == twin.row))
    assert prepare(book, back, first.table).rows_to_write() == 3


def test_a_row_that_would_be_made_can_be_left_out(book: Database) -> None:
    first = prepare(book, Choices(FILES / "hospitals.csv"))
    assert first.plan is not None
    (twin,) = twin_lines(first.plan)
    assert twin.made
    left = prepare(book, toggled(first.choices, twin), first.table)
    assert left.plan is not None
    assert left.rows_to_write() == 2
    (again,) = twin_lines(left.plan)
    assert not again.made
    assert prepare(book, toggled(left.choices, again), first.table).rows_to_write() == 3


def test_another_encoding_forgets_what_was_said_about_columns() -> None:
    choices = Choices(Path("x.csv")).mapped("a", "name").read_anew(encoding="big5")
    assert (choices.mapping, choices.encoding) == ({}, "big5")


def test_no_field_is_the_first_choice() -> None:
    assert field_choices(FileKind.DEALS)[0] == ""
    assert "stage" in field_choices(FileKind.DEALS)
