"""What was typed and not saved is there again after the power went."""

import signal
import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from storage.database import Database, World
from tests.ui.conftest import KEY, NOW, USER, make_context
from ui.kit.fields import LineField, TextField
from ui.kit.forms import DraftKeeper, Form

ROOT = Path(__file__).parents[3]
CHILD = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
app = QApplication([])
from storage.database import Database, World
from tests.ui.conftest import KEY, NOW, USER, make_context
from ui.kit.fields import LineField, TextField
from ui.kit.forms import DraftKeeper, Form
database = Database(Path(sys.argv[1]), KEY, World(USER, lambda: NOW))
context = make_context(database)
form = Form()
form.add("name", "Name", LineField())
form.add("note", "Note", TextField())
keeper = DraftKeeper(context, form, "customer", "new")
keeper.kept.connect(lambda: print("kept", flush=True))
QTest.keyClicks(form.field("name"), "Huaxin Precision")
QTest.keyClicks(form.field("note"), "wants a quote by Wednesday")
app.exec()
"""


def test_a_form_half_filled_survives_kill_9(qtbot: QtBot, qapp, tmp_path: Path):
    path = tmp_path / "book.db"
    with subprocess.Popen(
        [sys.executable, "-c", CHILD, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "kept\n"
        child.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    database = Database(path, KEY, World(USER, lambda: NOW))
    context = make_context(database)
    form = Form()
    qtbot.addWidget(form)
    form.add("name", "Name", LineField())
    form.add("note", "Note", TextField())
    assert DraftKeeper(context, form, "customer", "new").restore()
    assert form.values() == {"name": "Huaxin Precision", "note": "wants a quote by Wednesday"}
    context.close()
    database.close()
