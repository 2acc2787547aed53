import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from storage.commands.records import create
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from tests.ui.conftest import settle
from ui.kit import theme
from ui.main_window import MainWindow
from ui.main_window.offered import section_names
from ui.main_window.sections import SECTIONS
from ui.trips.trip_form import TripForm

Open = Callable[..., MainWindow]
PAGES = [section.name for section in SECTIONS]
CONTROL = Qt.KeyboardModifier.ControlModifier


def add_customer(session) -> UUID:
    return create(session, Kind.CUSTOMER, {"name": "Huaxin", "status": "active"})


def test_the_window_is_painted_with_nothing_of_the_book_loaded():
    program = (
        "import sys\n"
        "from PySide6.QtWidgets import QApplication\n"
        "app = QApplication([])\n"
        "from ui.main_window import MainWindow\n"
        "window = MainWindow('zh', 'dark'); window.show(); window.grab()\n"
        "slow = {'sqlalchemy', 'alembic', 'requests', 'keyring', 'pypinyin', 'holidays'}\n"
        "print(sorted(slow & set(sys.modules)))\n"
    )
    root = Path(__file__).parents[3]
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_the_window_does_nothing_before_the_book_is_open(qtbot: QtBot):
    window = MainWindow("en", "light")
    qtbot.addWidget(window)
    window.show()
    window.open_log()
    window.open_search()
    window.show_page("settings")
    assert window.page() is None


@pytest.mark.parametrize("name", PAGES)
def test_each_page_opens_from_the_rail_and_by_its_key(open_window: Open, name: str):
    window = open_window()
    window.show_page(name)
    assert window.page() is not None
    assert window.page().isVisible()
    first = window.page()
    window.show_page(PAGES[0])
    window.show_page(name)
    assert window.page() is first


class StrayWindows(QObject):
    """Notes every window that shows itself."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


@pytest.mark.parametrize("name", [*PAGES, "search", "help"])
def test_nothing_flashes_up_as_a_window_of_its_own(
    qapp: QApplication, open_window: Open, name: str
):
    window, stray = open_window(), StrayWindows()
    window._drop_pages()
    qapp.installEventFilter(stray)
    {"search": window.open_search, "help": window.open_help}.get(
        name, lambda: window.show_page(name)
    )()
    qapp.processEvents()
    qapp.removeEventFilter(stray)
    assert stray.seen == []


@pytest.mark.parametrize("name", PAGES)
def test_no_key_means_two_things_on_any_page(open_window: Open, name: str):
    window = open_window()
    window.show_page(name)
    assert window.offered.clashes() == []
    assert {"log", "search", "undo", "help"} <= {action.id for action in window.offered.all()}


def test_what_is_done_shows_in_the_status_bar_and_can_be_undone(qtbot: QtBot, open_window: Open):
    window = open_window()
    context = window.context
    before = window._frame.status.words()
    context.do(add_customer, "Customer added")
    qtbot.waitUntil(lambda: window._toast.isVisible())
    qtbot.waitUntil(lambda: window._frame.status.words() != before)
    assert "waiting to upload" in window._frame.status.words()
    assert window._toast.undo.isVisible()
    window._toast.undo.click()
    qtbot.waitUntil(lambda: window._toast.label.text() == "Undone: Customer added")


def test_a_refusal_is_a_sentence_and_not_a_dialog(qtbot: QtBot, open_window: Open):
    window = open_window()

    def refuse(_session):
        raise RuleBroken("promise.empty")

    window.context.do(refuse)
    qtbot.waitUntil(lambda: window._toast.isVisible())
    assert window._toast.label.text() == "Say what was promised."
    assert not QApplication.activeModalWidget()


def test_ctrl_z_in_a_text_field_is_the_fields_own(qtbot: QtBot, open_window: Open):
    window = open_window()
    context = window.context
    context.do(add_customer, "Customer added")
    qtbot.waitUntil(context.can_undo)
    window.show_page("settings")
    field = window.page().findChild(QLineEdit)
    field.setFocus()
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert not field.text().endswith("x")
    assert context.can_undo()


def test_the_state_is_told_in_words(open_window: Open):
    status = open_window("en")._frame.status
    assert "Working offline, everything works" in status.words()
    assert "Saved on this computer" in status.words()


def test_a_narrow_window_keeps_only_the_icons_of_the_rail(qtbot: QtBot, open_window: Open):
    window = open_window()
    window.resize(860, 640)
    assert window._frame._rail.width() == 56
    window.resize(1366, 768)
    assert window._frame._rail.width() == 176


def test_another_language_makes_the_pages_anew_and_stays_where_one_was(
    qtbot: QtBot, open_window: Open, speak: Callable[[str], None]
):
    window = open_window("en")
    window.show_page("settings")
    english = window.page()
    window.context.set_language("zh")
    speak("zh")
    window.set_language("zh")
    qtbot.waitUntil(lambda: window.page() is not english)
    assert section_names()["settings"] == "设置"
    assert window.windowTitle() == "销售路书"


def test_another_scheme_is_worn_at_once(open_window: Open):
    window = open_window()
    window.context.wishes.scheme_requested.emit("dark")
    assert theme.tokens() is theme.DARK
    window.set_scheme("light")
    assert theme.tokens() is theme.LIGHT


def test_size_and_place_are_kept(qtbot: QtBot, open_window: Open):
    window = open_window()
    window.resize(760, 600)
    other = MainWindow("en", "light", geometry=window.geometry_kept())
    qtbot.addWidget(other)
    assert (other.width(), other.height()) == (760, 600)


def test_reading_is_not_saving(qtbot: QtBot, open_window: Open):
    window = open_window()
    heard: list[bool] = []
    assert window.context is not None
    window.context.tasks.saving_changed.connect(heard.append)
    window.context.tasks.read(lambda _session: 1, lambda _one: None)
    settle(window.context)
    assert heard == []
    window.context.do(add_customer)
    settle(window.context)
    assert heard == [True, False]


def test_colours_and_language_are_changed_by_name_from_anywhere(qtbot: QtBot, open_window: Open):
    window = open_window()
    by_id = {action.id: action for action in window.offered.all()}
    by_id["scheme.dark"].handler()
    assert theme.tokens() is theme.DARK
    by_id["scheme.light"].handler()
    with qtbot.waitSignal(window.context.wishes.language_requested) as wished:
        by_id["language.zh"].handler()
    assert wished.args == ["zh"]


def test_one_thing_floats_at_a_time(open_window: Open):
    window = open_window()
    for opened in (window.open_search, window.open_log, window.open_help, window.open_search):
        opened()
        assert [panel.isVisible() for panel in window._floating.values()].count(True) == 1
    window.show_page("settings")
    assert not any(panel.isVisible() for panel in window._floating.values())


def test_help_tells_the_keys_of_the_page(qtbot: QtBot, open_window: Open):
    window = open_window()
    window.show_page("settings")
    window.open_help()
    panel = window._floating["help"]
    assert panel.isVisible()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not panel.isVisible()


@pytest.mark.skipif("import" not in PAGES, reason="the import page is not there yet")
def test_a_file_dropped_on_the_window_goes_to_the_import_page(
    qtbot: QtBot, open_window: Open, tmp_path: Path
):
    window = open_window()
    file = tmp_path / "customers.csv"
    file.write_text("name\nHuaxin\n")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    drop = QDropEvent(
        QPointF(400, 300),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(drop)
    assert window._pages.name == "import"
    qtbot.waitUntil(lambda: not window.context.tasks.busy())


def test_closing_the_book_takes_the_pages_down(qtbot: QtBot, open_window: Open):
    window = open_window()
    window.show_page("settings")
    window.detach()
    assert window.page() is None
    window.show_page("settings")
    assert window.page() is None


def test_every_page_is_a_widget_that_says_what_it_offers(open_window: Open):
    window = open_window()
    for name in PAGES:
        window.show_page(name)
        page = window.page()
        assert isinstance(page, QWidget)
        for offer in ("activate", "main_widget", "page_actions"):
            assert hasattr(page, offer), f"{name} has no {offer}()"


def test_going_to_another_page_leaves_the_form_that_is_open_and_keeps_its_draft(
    open_window: Open, qtbot: QtBot
):
    window = open_window()
    window.show_page("trips")
    assert window.context is not None
    settle(window.context)
    window.page().desk.new_trip()
    qtbot.keyClicks(window.findChild(TripForm).form.field("starts_on"), "25 Nov")
    window.show_page("trips")
    qtbot.waitUntil(lambda: window.findChild(TripForm) is None)
    window.page().desk.new_trip()
    assert window.findChild(TripForm).form.values()["starts_on"] == "25 Nov"
