"""The lesson library on the screen: found, narrowed, proposed, put in force, retired."""

import pytest
from PySide6.QtWidgets import QApplication

from storage.commands import records, trip_papers
from storage.queries.lessons import library
from storage.rules.choices import LessonStatus, Role
from storage.rules.kinds import Kind
from tests.storage.a_day import ME
from tests.ui.a_day import Fingers, desk
from ui.kit.context import Person
from ui.lessons.form import LessonForm
from ui.lessons.page import LessonsPage


@pytest.fixture
def shown(qapp, tmp_path):
    with desk(tmp_path) as made:
        book = made.book
        book.write(records.create, Kind.PERSON, {"name": "Zhou Yuan", "role": Role.REP},
                   record_id=ME)  # fmt: skip
        seen = book.visited(book.customer("Dongqian Water"), 9, note="Paid, promise kept")
        for rule, tags, status, evidence in (
            ("Know who signs", ["payment_due"], LessonStatus.ACTIVE, [seen.hex]),
            ("Book the gate", ["gate"], LessonStatus.PROPOSED, []),
        ):
            book.add(Kind.LESSON, owner_id=ME, rule=rule, tags=tags, status=status,
                     evidence=evidence)  # fmt: skip
        page = LessonsPage(made.context)
        made.show(page)
        yield made, page
        made.settle()
        page.close()
        page.deleteLater()


def rules(page: LessonsPage) -> list[str]:
    return [row.text.lines[0][0].text for row in page.rows.rows()]


def test_the_rules_in_force_come_first_with_their_proof_beside_them(shown):
    made, page = shown
    assert rules(page) == ["Know who signs", "Book the gate"]
    assert page.lesson.fits.text() == "Fits briefs with: payment due"
    wished = []
    made.context.wishes.visit_requested.connect(wished.append)
    proof = page.lesson.evidence.rows()[0]
    assert "Paid, promise kept" in proof.text.spoken()
    page.lesson.evidence.opened.emit(proof.text.key)
    assert wished == [proof.text.key]


def test_they_are_narrowed_by_words_and_by_tag(shown):
    made, page = shown
    page.search.setFocus()
    Fingers(made).type("gate")
    assert rules(page) == ["Book the gate"]
    page.search.set_value("")
    page.tag.set_value("payment_due")
    page.tag.edited.emit()
    made.settle()
    assert rules(page) == ["Know who signs"]


def test_a_lesson_is_proposed_with_the_tags_that_briefs_know(shown):
    made, page = shown
    page.propose()
    made.settle()
    form = next(
        widget for widget in QApplication.allWidgets()
        if isinstance(widget, LessonForm) and widget.isVisible()
    )  # fmt: skip
    form.form.set_values({"rule": "Try the printer first", "tags": "demo planned; hospital"})
    form.save()
    made.settle()
    made_of = {row.rule: row for row in made.book.read(library)}
    assert made_of["Try the printer first"].tags == ("demo", "hospital")
    assert made_of["Try the printer first"].status is LessonStatus.PROPOSED


def test_a_rep_retires_his_own_and_a_manager_puts_it_in_force_again(shown):
    made, page = shown
    page.retire()
    made.settle()
    assert {row.status for row in made.book.read(library)} == {
        LessonStatus.RETIRED, LessonStatus.PROPOSED,
    }  # fmt: skip
    assert not page.lesson.take_in_button.isVisible()
    made.book.write(records.edit, Kind.PERSON, ME, {"role": Role.MANAGER})
    made.context.person = Person(ME, "Zhou Yuan", Role.MANAGER)
    page.activate()
    made.settle()
    assert page.lesson.take_in_button.isVisible()
    page.take_in()
    made.settle()
    assert LessonStatus.RETIRED not in {row.status for row in made.book.read(library)}


def test_how_often_it_was_used_stands_in_the_list(shown):
    made, page = shown
    lesson = made.book.read(library)[0]
    visit = made.book.planned(made.book.customer())
    made.book.write(trip_papers.use_lesson, lesson.id, visit)
    page.activate()
    made.settle()
    assert "used 1" in page.rows.rows()[0].text.right[0].text
