"""The skills of ride-alongs in the administration: said anew, and read by every page."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from storage.queries.ride_alongs import skills
from tests.ui.a_day import desk
from ui.administration.skills_pane import SkillsPane
from ui.kit.labels import Label


def test_a_skill_is_said_anew_by_keyboard(qapp, tmp_path):
    with desk(tmp_path) as made:
        pane = SkillsPane(made.context)
        pane.show()
        pane.refresh()
        made.settle()
        assert len(pane.rows.rows()) == 9
        pane.choose("demo")
        assert "coach's hand" in pane.form.field("level2").placeholderText()
        pane.form.field("name_en").setText("Trial run")
        pane.form.field("level3").setText("Runs it alone")
        QTest.keyClick(
            pane.form.field("level3"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
        )
        made.settle()
        said = {one.code: one for one in made.book.read(skills)}["demo"]
        assert (said.name_en, said.levels[2]) == ("Trial run", "Runs it alone")
        assert "Trial run, in your own words" in [row.text.spoken() for row in pane.rows.rows()]
        pane.close()
        pane.deleteLater()


def test_a_new_skill_without_a_name_is_told_so_in_words(qapp, tmp_path):
    with desk(tmp_path) as made:
        pane = SkillsPane(made.context)
        pane.show()
        pane.refresh()
        made.settle()
        pane.add()
        pane.save()
        made.settle()
        shown = [label for label in pane.form.findChildren(Label) if label.isVisible()]
        assert [label for label in shown if label.property("tone") == "bad"]
        pane.close()
        pane.deleteLater()
