from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from sqlalchemy import func, select

from storage.database import Database
from storage.models import Customer, ExportNote, ImportBatch
from tests.ui.conftest import make_context, settle
from ui.kit import files
from ui.kit.context import Context, Rights
from ui.transfer.export_panel import ExportPanel
from ui.transfer.page import ImportPage

FILES = Path(__file__).parents[2] / "data" / "transfer"


@pytest.fixture
def page(qtbot: Any, context: Context) -> ImportPage:
    made = ImportPage(context)
    qtbot.addWidget(made)
    made.resize(1190, 630)
    made.show()
    made.activate()
    settle(context)
    return made


def customers(book: Database) -> int:
    with book.read() as session:
        query = select(func.count()).select_from(Customer).where(Customer.deleted_at.is_(None))
        return session.execute(query).scalar_one()


def test_a_dropped_file_is_shown_before_anything_is_written(
    page: ImportPage, context: Context, book: Database
) -> None:
    page.open_files([FILES / "accounting_gbk.csv"])
    settle(context)
    assert page.head.title.text() == "accounting_gbk.csv"
    assert page.write.text().startswith("Import 3 row")
    assert [field.value() for field in page.preview.columns.fields][:2] == ["name", "tax_id"]
    assert page.preview.strip.encoding.value() == "gb18030"
    assert customers(book) == 0


def test_enter_brings_it_in_and_the_button_takes_it_back(
    qtbot: Any, page: ImportPage, context: Context, book: Database
) -> None:
    page.open_files([FILES / "accounting_gbk.csv"])
    settle(context)
    qtbot.keyClick(page.write, Qt.Key.Key_Space)
    settle(context)
    assert customers(book) == 3
    assert page.preview.outcome.tabs.current() == "refused"
    assert page.preview.outcome.refused.table.rowCount() == 1
    assert not page.write.isVisible()
    qtbot.keyClick(page.undo, Qt.Key.Key_Space)
    settle(context)
    assert customers(book) == 0
    assert page.start.past.rows()[0].text.done


def test_a_column_changed_by_hand_changes_the_plan(
    page: ImportPage, context: Context, book: Database
) -> None:
    page.open_files([FILES / "accounting_gbk.csv"])
    settle(context)
    city = page.preview.columns.fields[5]
    city.set_value("province")
    city.edited.emit()
    settle(context)
    page.write.click()
    settle(context)
    with book.read() as session:
        assert "宁波" in session.scalars(select(Customer.province)).all()
        assert not any(session.scalars(select(Customer.city)).all())


def test_enter_on_a_duplicate_keeps_both(qtbot: Any, page: ImportPage, context: Context) -> None:
    page.open_files([FILES / "accounting_gbk.csv"])
    settle(context)
    page.preview.outcome.show_tab("twice")
    view = page.preview.outcome.twice.view
    view.setFocus()
    view.select_place(0)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    settle(context)
    assert page.write.text().startswith("Import 4 row")


def test_a_file_that_cannot_be_read_is_said_and_the_next_one_opens(
    qtbot: Any, page: ImportPage, context: Context, tmp_path: Path
) -> None:
    told: list[str] = []
    context.wishes.problem_requested.connect(told.append)
    empty = tmp_path / "empty.csv"
    empty.write_text("")
    page.open_files([empty, FILES / "hospitals.csv"])
    settle(context)
    settle(context)
    assert told == ["The file is empty."]
    assert page.head.title.text() == "hospitals.csv"


def test_several_files_wait_their_turn(page: ImportPage, context: Context, book: Database) -> None:
    page.open_files([FILES / "accounts.csv", FILES / "hospitals.csv"])
    settle(context)
    page.write.click()
    settle(context)
    assert page.other.text() == "Next file"
    page.other.click()
    settle(context)
    assert page.head.title.text() == "hospitals.csv"


def test_cancelling_leaves_whole_batches(
    page: ImportPage,
    context: Context,
    book: Database,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("storage.transfer.writing.BATCH", 5)
    path = tmp_path / "many.csv"
    path.write_text("name\n" + "".join(f"Company {chr(65 + n)}q{n}\n" for n in range(20)))
    page.open_files([path])
    settle(context)
    told = page.progress.show_progress

    def after_two(done: int, total: int, title: str) -> None:
        told(done, total, title)
        if done == 10:
            page.progress.cancel.click()

    monkeypatch.setattr(page.progress, "show_progress", after_two)
    page.write.click()
    settle(context)
    assert customers(book) in (10, 15)
    assert page.preview.problem.text().startswith("Cancelled")


def test_escape_leaves_the_preview(qtbot: Any, page: ImportPage, context: Context) -> None:
    page.open_files([FILES / "accounts.csv"])
    settle(context)
    cancel = next(action for action in page.page_actions() if action.id == "import.cancel")
    cancel.handler()
    assert page.stack.currentWidget() is page.start


def test_earlier_imports_can_be_undone_later(
    page: ImportPage, context: Context, book: Database
) -> None:
    page.open_files([FILES / "accounts.csv"])
    settle(context)
    page.write.click()
    settle(context)
    with book.read() as session:
        batch = session.scalars(select(ImportBatch.id)).one()
    page.start.undo_requested.emit(batch)
    settle(context)
    assert customers(book) == 0


def test_a_list_is_exported_where_the_rep_wants_it(
    qtbot: Any,
    page: ImportPage,
    context: Context,
    book: Database,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page.open_files([FILES / "accounts.csv"])
    settle(context)
    page.write.click()
    settle(context)
    path = tmp_path / "out.csv"
    monkeypatch.setattr(files, "ask_save", lambda *_asked: path)
    panel = ExportPanel(context, page.window())
    qtbot.addWidget(panel)
    panel.open()
    panel.format.set_value("csv")
    qtbot.keyClick(panel.go, Qt.Key.Key_Space)
    settle(context)
    assert "Acme Corporation" in path.read_text("utf-8-sig")
    with book.read() as session:
        assert session.scalars(select(ExportNote.rows)).one() == 3


def test_who_may_not_export_is_not_asked(qtbot: Any, book: Database, qapp: Any) -> None:
    context = make_context(book)
    context.rights = Rights(export=False)
    page = ImportPage(context)
    qtbot.addWidget(page)
    page.show()
    assert not page.export_button.isVisible()
    assert "export.list" not in [action.id for action in page.page_actions()]
    context.close()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_everything_that_takes_the_focus_has_a_name(
    qtbot: Any, context: Context, speak: Callable[[str], None], language: str
) -> None:
    speak(language)
    page = ImportPage(context)
    qtbot.addWidget(page)
    page.show()
    page.open_files([FILES / "accounting_gbk.csv"])
    settle(context)
    for widget in page.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            interface = QAccessible.queryAccessibleInterface(widget)
            assert interface.text(QAccessible.Text.Name), widget
