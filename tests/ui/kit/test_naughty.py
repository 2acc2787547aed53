"""The strings that break other apps, through everything that shows or takes text."""

import json
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from ui.kit.buttons import Button, WordTabs
from ui.kit.cells import Cell, Column, RowText, Words
from ui.kit.chips import Chip
from ui.kit.fields import ChoiceField, LineField, TextField
from ui.kit.labels import ElidedLabel, Label
from ui.kit.layout import EmptyState, KeyNumber, PageHead, SectionHead
from ui.kit.paged_table import ListSource, PagedTable
from ui.kit.rows import RowList
from ui.kit.table_view import TableView
from ui.kit.toasts import Toast


@pytest.fixture(scope="module")
def naughty(shared_data: Path) -> list[str]:
    found = json.loads((shared_data / "naughty-strings" / "blns.json").read_text("utf-8"))
    assert len(found) >= 500
    # A byte order mark at the beginning is no text: Qt leaves it out.
    return [string.removeprefix("\ufeff").removeprefix("\ufffe") for string in found]


class Row:
    def __init__(self, number: int, text: str) -> None:
        self.id, self.text = UUID(int=number + 1), text


def test_they_go_through_every_field_as_they_are(qtbot: QtBot, naughty: list[str]):
    line, text = LineField(), TextField()
    choice = ChoiceField([(number, string) for number, string in enumerate(naughty)])
    for field in (line, text, choice):
        qtbot.addWidget(field)
    for number, string in enumerate(naughty):
        line.set_value(string)
        assert line.value() == string
        text.set_value(string)
        # Qt's documents know one kind of line end and one kind of space.
        assert text.value().split() == string.split()
        choice.set_value(number)
        assert choice.value() == number
        assert choice.currentText() == string


def test_they_are_shown_and_nothing_of_them_is_taken_for_markup(qtbot: QtBot, naughty: list[str]):
    labels = [Label(), Label(wrap=True), ElidedLabel()]
    for label in labels:
        qtbot.addWidget(label)
        label.resize(300, 60)
    canvas = QImage(320, 60, QImage.Format.Format_ARGB32)
    for string in naughty:
        for label in labels:
            label.setText(string)
            assert label.text() == string
            label.render(canvas)


def test_tables_and_rows_paint_and_say_them(qtbot: QtBot, naughty: list[str]):
    rows = [Row(number, string) for number, string in enumerate(naughty)]
    columns: tuple[Column[Row], ...] = (
        Column("Plain", lambda row: row.text),
        Column("Cell", lambda row: Cell(row.text, bold=True, second=row.text)),
        Column("Chip", lambda row: Cell(row.text, chip=True)),
    )
    model = PagedTable(columns, ListSource(lambda: rows))
    view = TableView(model, name="Naughty", row_height=48)
    qtbot.addWidget(view)
    view.resize(600, 48 * 40)
    for place in range(0, len(rows), 35):
        view.select_place(place)
        view.grab()
        assert model.index(place, 0).data() == rows[place].text
    listed = RowList("Naughty")
    qtbot.addWidget(listed)
    for start in range(0, len(naughty), 50):
        texts = [
            RowText(number, ((Words(string), Words(string, small=True)),), (Words(string[:9]),))
            for number, string in enumerate(naughty[start : start + 50])
        ]
        listed.set_rows(texts)
        listed.resize(400, 50 * 32)
        listed.grab()


def test_the_smaller_pieces_bear_them_too(qtbot: QtBot, naughty: list[str]):
    host = Label()
    qtbot.addWidget(host)
    host.resize(800, 600)
    toast = Toast(host)
    canvas = QImage(400, 100, QImage.Format.Format_ARGB32)
    for string in naughty[::5]:
        made = (
            Chip(string, string),
            Button(string, hint=string[:5]),
            WordTabs([("a", string)]),
            PageHead(string, string),
            SectionHead(string, string),
            KeyNumber(string, string, string),
            EmptyState(string, string, string),
        )
        for widget in made:
            qtbot.addWidget(widget)
            widget.render(canvas)
        toast.say(string, 1)
