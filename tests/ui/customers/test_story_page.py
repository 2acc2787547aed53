"""The story: what it says, its answers edited by keyboard, its forms, and nothing lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from storage.queries import answers, contacts, customer_page, deals
from storage.rules.answers import State
from storage.rules.choices import DealStatus, Question
from storage.rules.kinds import Kind
from tests.ui.conftest import TODAY, ZONE
from tests.ui.customers.conftest import HUAXIN, Customers, stops

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def huaxin(customers: Customers):
    return customers.open("Huaxin")


def sheet(customers: Customers, customer_id) -> dict[Question, answers.AnswerLine]:
    lines = customers.read(answers.sheet, customer_id, TODAY)
    return {line.question: line for line in lines}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_story_is_told_in_both_languages(open_customers, language):
    customers = open_customers(language)
    customers.open(HUAXIN[language])
    story = customers.page.story.story
    said = [story.sentence.text()]
    for column in story.columns.values():
        said += [column.headline.text(), column.text.text()]
    assert all(said)
    assert not any("{" in text or "_" in text for text in said)
    assert ("。" in said[0]) == (language == "zh")


def test_what_matters_lies_above_660(customers: Customers, huaxin):
    page = customers.page.story
    window = customers.window
    for part in (page.story.columns["danger"], page.sheet._above):
        below = part.mapTo(window, part.rect().bottomLeft()).y()
        assert below <= 660


def test_ctrl_u_says_that_nothing_has_changed_and_undo_takes_it_back(customers, huaxin):
    before = sheet(customers, huaxin)[Question.PRODUCTS_IN_USE].standing
    assert before.state is State.STALE
    customers.page.all_unchanged()
    customers.settle()
    after = sheet(customers, huaxin)[Question.PRODUCTS_IN_USE].standing
    assert (after.state, after.age_days, after.unchanged) == (
        State.IN_DATE, before.age_days, before.unchanged + 1
    )  # fmt: skip
    customers.context.undo()
    customers.settle()
    assert sheet(customers, huaxin)[Question.PRODUCTS_IN_USE].standing == before


def test_u_says_it_of_one_answer(customers: Customers, huaxin):
    customers.page.story.sheet._above.row(Question.DECISION_TIME).setFocus()
    customers.press(Qt.Key.Key_U)
    lines = sheet(customers, huaxin)
    assert lines[Question.DECISION_TIME].standing.state is State.IN_DATE
    assert lines[Question.PRODUCTS_IN_USE].standing.state is State.STALE


def test_an_answer_is_edited_in_its_place(customers: Customers, huaxin):
    customers.page.story.sheet._above.row(Question.PRODUCTS_IN_USE).setFocus()
    customers.press(Qt.Key.Key_Return)
    QApplication.focusWidget().selectAll()
    customers.type("8 label printers")
    customers.press(Qt.Key.Key_Return)
    line = sheet(customers, huaxin)[Question.PRODUCTS_IN_USE]
    assert line.parts[0].text == "8 label printers"
    assert (line.standing.state, line.standing.age_days) == (State.IN_DATE, 0)


def test_esc_leaves_an_answer_as_it_was_and_keeps_the_draft(customers: Customers, huaxin):
    row = customers.page.story.sheet._above.row(Question.BUDGET)
    row.setFocus()
    customers.press(Qt.Key.Key_Return)
    customers.type(" and more next year")
    customers.press(Qt.Key.Key_Escape)
    assert customers.page.in_story()
    line = sheet(customers, huaxin)[Question.BUDGET]
    assert "more next year" not in line.parts[0].text
    customers.page.story.sheet.edit(Question.BUDGET)
    assert "more next year" in QApplication.focusWidget().text()


def test_a_contact_is_added_changed_and_deleted_and_comes_back(customers: Customers, huaxin):
    def people():
        return {one.name: one for one in customers.read(contacts.of_customer, huaxin)}

    known = len(people())
    customers.page._desk.add(Kind.CONTACT)
    form = customers.form()
    form.save()
    assert form.form._problems["name"].text()
    form.form.set_values({"name": "Zhao Lei", "decision_power": "influences", "phones": "1; 2"})
    form.save()
    customers.settle()
    added = people()["Zhao Lei"]
    assert (len(people()), added.power, added.phone) == (known + 1, "influences", "1")
    page = customers.read(customer_page.of_customer, huaxin, TODAY, ZONE)
    customers.page._desk.open(Kind.CONTACT, added.id, page)
    customers.form()._delete()
    customers.settle()
    assert "Zhao Lei" not in people()
    customers.context.undo()
    customers.settle()
    assert "Zhao Lei" in people()


def test_a_lost_deal_asks_why_and_does_not_insist(customers: Customers, huaxin):
    [deal] = [
        one for one in customers.read(deals.of_customer, huaxin) if one.status is DealStatus.OPEN
    ][:1]
    page = customers.read(customer_page.of_customer, huaxin, TODAY, ZONE)
    customers.page._desk.open(Kind.DEAL, deal.id, page)
    customers.form()._lose()
    customers.settle()
    asking = customers.form()
    assert asking.title.text() == "Why was it lost?"
    asking.cancel()
    customers.settle()
    lost = next(one for one in customers.read(deals.of_customer, huaxin) if one.id == deal.id)
    assert (lost.status, lost.reason_missing) == (DealStatus.LOST, True)


def test_what_was_typed_is_there_again_after_esc(customers: Customers, huaxin):
    customers.page._desk.add(Kind.PROMISE)
    customers.form().form.field("text").setFocus()
    customers.type("samples of the new ribbon")
    customers.form().escape()
    customers.settle()
    customers.page._desk.add(Kind.PROMISE)
    assert customers.form().form.field("text").value() == "samples of the new ribbon"
    assert customers.form().note.isVisible()
    customers.form().cancel()
    customers.settle()
    customers.page._desk.add(Kind.PROMISE)
    assert customers.form().form.field("text").value() == ""


def test_who_may_be_the_same_is_shown_beside_a_new_customer(customers: Customers):
    customers.page.new()
    form = customers.form()
    form.form.field("name").setFocus()
    customers.type("Huaxin Precision")
    assert [one.name for one in form.duplicates.found]
    assert form.duplicates.isVisible()
    form.duplicates.rows.opened.emit(form.duplicates.found[0].id)
    customers.settle()
    assert customers.page.story.title() == "Huaxin Precision"


def test_a_new_customer_s_story_opens_and_says_what_to_do(customers: Customers):
    customers.page.new()
    customers.form().form.set_values({"name": "Entirely New Ltd"})
    customers.form().save()
    customers.settle()
    assert customers.page.story.title() == "Entirely New Ltd"
    side = customers.page.story.side
    assert "add who you talk to" in side._empty[Kind.CONTACT].text()
    assert customers.page.story.timeline.empty.isVisible()


def test_the_log_begins_with_the_customer_on_show(customers: Customers, huaxin):
    assert customers.page.log_prefill() == "@Huaxin Precision "
    customers.page.back()
    assert customers.page.log_prefill() == ""


def test_a_customer_deleted_elsewhere_closes_its_story(customers: Customers, huaxin):
    customers.page.delete()
    customers.settle()
    assert not customers.page.in_story()


@pytest.mark.parametrize("tab", ["visits", "contacts", "orders", "deals"])
def test_the_timeline_is_filtered_by_its_tabs(customers: Customers, huaxin, tab):
    pane = customers.page.story.timeline
    everything = len(pane._events)
    pane.tabs.choose(tab)
    pane.tabs.chosen.emit(tab)
    customers.settle()
    assert 0 < len(pane._events) < everything


def test_everything_that_tab_stops_at_has_a_name(customers: Customers, huaxin):
    for part in (customers.page.story, customers.page.list):
        nameless = [
            stop
            for stop in stops(part)
            if not (stop.accessibleName() or getattr(stop, "text", str)())
        ]
        assert nameless == []


@pytest.mark.parametrize(
    "kind", [Kind.CONTACT, Kind.DEAL, Kind.PURCHASE, Kind.PAYMENT, Kind.LINK, Kind.PROMISE]
)
def test_every_form_can_be_walked_by_tab_and_has_names(customers: Customers, huaxin, kind):
    customers.page._desk.add(kind)
    form = customers.form()
    found = stops(form.panel)
    assert len(found) > 4
    assert all(one.accessibleName() or getattr(one, "text", str)() for one in found)
    assert QApplication.focusWidget() in found


def test_no_two_actions_claim_one_key(customers: Customers):
    assert customers.window.offered.clashes() == []


def test_enter_on_a_call_in_the_timeline_opens_it(customers: Customers, huaxin):
    pane = customers.page.story.timeline
    call = next(event for event in pane._events if event.kind is Kind.INTERACTION)
    pane.rows.opened.emit((call.kind, call.id))
    assert customers.form().form.field("note").value() == call.text


def test_a_visit_in_the_timeline_is_wished_for(customers: Customers, huaxin, qtbot):
    pane = customers.page.story.timeline
    visit = next(event for event in pane._events if event.kind is Kind.VISIT)
    with qtbot.waitSignal(customers.context.wishes.visit_requested) as wished:
        pane.rows.opened.emit((visit.kind, visit.id))
    assert wished.args == [visit.id]


def test_a_narrow_window_shows_one_part_at_a_time(customers: Customers, huaxin):
    page, panes = customers.page.story, customers.page.story.panes
    parts = (page.story, page.sheet, page.timeline, page.side)
    customers.window.resize(720, 480)
    customers.settle()
    for place, part in enumerate(parts):
        panes.tabs.choose(str(place))
        panes.tabs.chosen.emit(str(place))
        assert [one.isVisible() for one in parts] == [one is part for one in parts]
    customers.window.resize(1366, 768)
    customers.settle()
    assert all(part.isVisible() for part in parts)
    assert not panes.tabs.isVisible()


@pytest.mark.parametrize("width", [1152, 1280, 1366])
def test_nothing_in_a_pane_is_cut_off_at_its_right_edge(customers: Customers, huaxin, width):
    panes = customers.page.story.panes
    customers.window.resize(width, 640)
    customers.settle()
    for pane in (customers.page.story.sheet, customers.page.story.timeline):
        visible = pane.visibleRegion().boundingRect()
        assert panes.narrow or visible.width() == pane.width() >= pane.minimumSizeHint().width()


def test_the_story_is_as_high_as_what_it_says(customers: Customers, huaxin):
    for column in customers.page.story.story.columns.values():
        for label in (column.headline, column.text):
            assert label.height() >= label.heightForWidth(label.width())


def test_a_narrow_table_leaves_the_lesser_columns_out(customers: Customers):
    shown = customers.page.list
    customers.window.resize(720, 480)
    customers.settle()
    assert not shown.table.horizontalScrollBar().isVisible()
    hidden = [
        column.title
        for place, column in enumerate(shown.model.columns)
        if shown.table.isColumnHidden(place)
    ]
    assert hidden == ["Tier", "City"]


def test_a_form_goes_with_its_page_and_keeps_what_was_typed(customers: Customers, huaxin):
    customers.page._desk.add(Kind.DEAL)
    customers.form().form.field("title").setFocus()
    customers.type("spare parts")
    customers.window.show_page("today")
    customers.settle()
    assert customers.page.open_form() is None
    customers.window.show_page("customers")
    customers.page._desk.add(Kind.DEAL)
    assert customers.form().form.field("title").value() == "spare parts"
