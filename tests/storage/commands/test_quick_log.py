"""Tests of saving a line: what the book says afterwards, and that undo takes all of it back."""

import json
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from storage.commands import loose_notes
from storage.commands.quick_log import Logged, log_line
from storage.commands.undo import undo
from storage.models import Answer, Contact, Customer, LooseNote, Promise, Task, Visit
from storage.queries import loose_notes as waiting_notes
from storage.queries.quick_log import BookDirectory
from storage.rules.choices import Question, VisitStatus
from storage.rules.errors import RuleBroken
from storage.rules.quick_log import understand
from storage.rules.quick_tokens import LEAVE_OPEN, Understood
from tests.storage.a_day import ME, TODAY, ZONE, Book, at

LINE = "@华信 王建国 谈价格 +演示 预算50w 竞品:金蝶 反应:+1 下次:周三报价"


@pytest.fixture
def huaxin(book: Book) -> UUID:
    customer = book.customer("华信精密", short_name="华信", status="prospect")
    book.contact(customer, "王建国", title="总经理", decision_power="decides")
    book.contact(customer, "王海峰", title="财务总监")
    return customer


def read(book: Book, line: str, picks: dict[str, str] | None = None) -> Understood:
    directory = BookDirectory(book.database.read, ME, TODAY, ZONE)
    return understand(line, directory, today=TODAY, picks=picks or {})


def log(book: Book, line: str, picks: dict[str, str] | None = None) -> Logged:
    return book.write(log_line, read(book, line, picks), now=book.now, zone=ZONE)


def visit_of(book: Book, logged: Logged) -> Visit:
    assert logged.visit_id is not None
    with book.database.read() as session:
        found = session.get(Visit, logged.visit_id)
        assert found is not None
        session.expunge(found)
        return found


def all_of(book: Book, model: type) -> list:
    with book.database.read() as session:
        found = session.query(model).filter(model.deleted_at.is_(None)).all()
        session.expunge_all()
        return found


def test_the_planned_visit_of_today_is_done(book: Book, huaxin: UUID) -> None:
    planned = book.planned(huaxin, 10.5)
    logged = log(book, LINE)
    visit = visit_of(book, logged)
    assert logged.visit_id == planned
    assert logged.was_planned
    assert visit.status == VisitStatus.DONE
    assert visit.started_at == at(10.5)
    assert visit.topics == ["价格"]
    assert visit.demo_done is True
    assert visit.reaction == 1
    assert (visit.next_step, visit.next_on) == ("报价", date(2026, 11, 25))
    assert visit.note == LINE
    assert [UUID(hex=each) for each in visit.contact_ids or ()] == list(logged.contact_ids)


def test_without_a_plan_it_is_an_unplanned_visit_of_now(book: Book, huaxin: UUID) -> None:
    visit = visit_of(book, log(book, LINE))
    assert visit.was_planned is False
    assert visit.started_at == book.now


def test_a_visit_planned_for_tomorrow_stays_planned(book: Book, huaxin: UUID) -> None:
    tomorrow = book.planned(huaxin, 34)
    assert log(book, LINE).visit_id != tomorrow


def test_answers_stand_on_the_customer_with_their_source(book: Book, huaxin: UUID) -> None:
    logged = log(book, LINE)
    found = {answer.question: answer for answer in all_of(book, Answer)}
    budget = found[Question.BUDGET]
    assert (budget.text, budget.visit_id, budget.said_by) == ("¥500,000", logged.visit_id, "王建国")
    assert found[Question.COMPETITORS].subject == "金蝶"
    assert budget.answered_on == TODAY


def test_a_competitor_named_again_keeps_its_price(book: Book, huaxin: UUID) -> None:
    log(book, "@华信 竞品:金蝶18w")
    log(book, "@华信 竞品:金蝶")
    (answer,) = all_of(book, Answer)
    assert (answer.text, answer.value) == ("¥180,000", {"chip": "quoted"})


def test_the_next_step_is_a_task_with_a_reminder_in_the_morning(book: Book, huaxin: UUID) -> None:
    logged = log(book, LINE)
    (task,) = all_of(book, Task)
    assert task.id == logged.task_id
    assert (task.text, task.due_on) == ("报价", date(2026, 11, 25))
    assert task.remind_at == at(9, date(2026, 11, 25))
    assert (task.customer_id, task.visit_id) == (huaxin, logged.visit_id)


def test_promises_of_both_sides_go_into_the_ledger(book: Book, huaxin: UUID) -> None:
    log(book, "@华信 王建国 承诺:周五前送样，客户承诺月底付款")
    found = {promise.promised_by: promise for promise in all_of(book, Promise)}
    assert (found["us"].text, found["us"].due_on) == ("送样", date(2026, 11, 27))
    assert (found["them"].text, found["them"].due_on) == ("付款", date(2026, 11, 30))
    assert found["us"].made_on == TODAY


def test_person_topic_reaction_and_dated_step_make_a_first_visit_effective(
    book: Book, huaxin: UUID
) -> None:
    assert visit_of(book, log(book, LINE)).effective is True
    assert visit_of(book, log(book, "@华信 谈价格")).effective is False


def test_an_open_name_waits_to_be_sorted_and_nobody_is_guessed(book: Book, huaxin: UUID) -> None:
    contact = book.read(lambda session: session.query(Contact.id).first()[0])
    book.planned(huaxin, 10, contact_ids=[contact.hex])
    logged = log(book, "@华信 王总 谈价格")
    assert visit_of(book, logged).contact_ids is None
    (note,) = book.read(waiting_notes.waiting, ME)
    assert note.id == logged.loose_note_ids[0]
    assert (note.text, note.words, note.customer_id) == ("@华信 王总 谈价格", "王总", huaxin)
    assert {each.name for each in note.candidates} == {"王建国", "王海峰"}


def test_sorting_an_open_name_says_who_was_met(book: Book, huaxin: UUID) -> None:
    logged = log(book, "@华信 王总 谈价格 反应:+1 下次:周三报价")
    assert visit_of(book, logged).effective is False
    (note,) = book.read(waiting_notes.waiting, ME)
    book.write(loose_notes.sort_contact, note.id, note.candidates[0].id, now=book.now)
    visit = visit_of(book, logged)
    assert visit.contact_ids == [note.candidates[0].id.hex]
    assert visit.effective is True
    assert book.read(waiting_notes.count, ME) == 0
    with pytest.raises(RuleBroken):
        book.write(loose_notes.finish_note, note.id, now=book.now)


def test_an_open_name_can_become_somebody_new(book: Book, huaxin: UUID) -> None:
    log(book, "@华信 陈总 谈价格")
    (note,) = book.read(waiting_notes.waiting, ME)
    book.write(loose_notes.sort_new_contact, note.id, "陈洁", now=book.now)
    assert "陈洁" in {contact.name for contact in all_of(book, Contact)}


def test_a_day_that_is_left_open_makes_a_task_without_one(book: Book, huaxin: UUID) -> None:
    logged = log(book, "@华信 下次:下周再约")
    (task,) = all_of(book, Task)
    assert (task.text, task.due_on) == ("下次:下周再约", None)
    (note,) = book.read(waiting_notes.waiting, ME)
    assert note.days[0] == date(2026, 11, 30)
    book.write(loose_notes.sort_day, note.id, note.days[2], now=book.now)
    assert visit_of(book, logged).next_on == date(2026, 12, 2)
    assert all_of(book, Task)[0].due_on == date(2026, 12, 2)


def test_a_day_left_open_on_purpose_asks_no_more(book: Book, huaxin: UUID) -> None:
    question = read(book, "@华信 下次:下周再约").question
    assert question is not None
    log(book, "@华信 下次:下周再约", {question.ask: LEAVE_OPEN})
    assert book.read(waiting_notes.waiting, ME) == []


def test_a_line_of_which_the_customer_is_open_is_kept_whole(book: Book, huaxin: UUID) -> None:
    book.customer("新华信贸易")
    logged = log(book, "@信 王总 谈价格")
    assert logged.visit_id is None
    (note,) = book.read(waiting_notes.waiting, ME)
    assert note.text == "@信 王总 谈价格"
    assert {each.name for each in note.candidates} == {"华信精密", "新华信贸易"}
    visit_id = book.write(loose_notes.sort_customer, note.id, huaxin, now=book.now)
    with book.database.read() as session:
        visit = session.get(Visit, visit_id)
        assert visit is not None
        assert (visit.customer_id, visit.topics) == (huaxin, ["价格"])
    # Who 王总 is can be asked only now that the customer is known.
    assert [note.words for note in book.read(waiting_notes.waiting, ME)] == ["王总"]


def test_a_line_without_a_customer_is_kept_whole(book: Book) -> None:
    logged = log(book, "今天天气不错")
    assert logged.visit_id is None
    assert [note.text for note in book.read(waiting_notes.waiting, ME)] == ["今天天气不错"]


def test_new_customers_and_contacts_are_made_when_told(book: Book) -> None:
    line = "@新光 陈总 谈价格"
    picks = {"customer:新光": "new", "contact:陈总": "new"}
    visit = visit_of(book, log(book, line, picks))
    assert [each.name for each in all_of(book, Customer)] == ["新光"]
    (contact,) = all_of(book, Contact)
    assert contact.name == "陈总"
    assert visit.contact_ids == [contact.id.hex]


def test_somebody_one_was_only_told_of_was_not_met(book: Book) -> None:
    book.customer("宏泰塑业")
    visit = visit_of(book, log(book, "路过宏泰，前台说换了采购，姓林"))
    (contact,) = all_of(book, Contact)
    assert (contact.name, contact.title) == ("林", "采购")
    assert visit.contact_ids is None


def test_a_visit_that_did_not_take_place_keeps_its_reason(book: Book, huaxin: UUID) -> None:
    book.planned(huaxin, 10)
    visit = visit_of(book, log(book, "华信 客户改期了"))
    assert (visit.status, visit.not_visited) == (VisitStatus.NOT_VISITED, "moved")
    assert visit.started_at is None
    assert visit.effective is None
    assert visit.note == "华信 客户改期了"


def test_a_visit_moved_to_a_day_is_planned_for_it(book: Book, huaxin: UUID) -> None:
    book.planned(huaxin, 10.5, purpose="谈价格")
    log(book, "今天没去华信，王总说客户改期到下周二")
    book.planned(huaxin, 10.5)
    log(book, "今天没去华信，客户改期到下周二")
    moved = [each for each in all_of(book, Visit) if each.status == VisitStatus.PLANNED]
    assert [each.planned_at for each in moved] == [at(10.5, date(2026, 12, 1))]
    assert all_of(book, LooseNote) == []


def test_a_visit_moved_to_an_hour_is_planned_for_that_hour(book: Book, huaxin: UUID) -> None:
    book.planned(huaxin, 10.5)
    log(book, "华信 客户改期 下周二下午3点")
    assert at(15, date(2026, 12, 1)) in [each.planned_at for each in all_of(book, Visit)]


def test_whom_one_did_not_see_was_not_met(book: Book, huaxin: UUID) -> None:
    visit = visit_of(book, log(book, "华信王建国不在，没见到人"))
    assert (visit.status, visit.not_visited) == (VisitStatus.NOT_VISITED, "nobody_there")
    assert visit.contact_ids is None


def test_a_step_after_a_visit_that_did_not_take_place_is_a_task(book: Book, huaxin: UUID) -> None:
    visit = visit_of(book, log(book, "华信 没人，下周二再约"))
    assert (visit.status, visit.next_step) == (VisitStatus.NOT_VISITED, "再约")
    (task,) = all_of(book, Task)
    assert (task.text, task.due_on) == ("再约", date(2026, 12, 1))


def test_who_was_expected_and_was_not_there_was_not_met(book: Book, huaxin: UUID) -> None:
    (wang,) = [each for each in all_of(book, Contact) if each.name == "王建国"]
    book.planned(huaxin, 10, contact_ids=[wang.id.hex])
    visit = visit_of(book, log(book, "华信 没见到王建国，老板娘收了样本"))
    assert (visit.status, visit.contact_ids) == (VisitStatus.DONE, None)


def test_a_visit_of_yesterday_is_written_on_yesterday(book: Book, huaxin: UUID) -> None:
    planned = book.planned(huaxin, -10)
    visit = visit_of(book, log(book, "昨天去华信 见了王建国"))
    assert visit.id == planned
    assert visit.started_at == at(-10)


def test_a_second_line_on_the_same_visit_is_added_to_it(book: Book, huaxin: UUID) -> None:
    first = log(book, LINE)
    more = read(book, "@华信 王海峰 谈付款")
    book.write(log_line, more, now=book.now, zone=ZONE, visit_id=first.visit_id)
    visit = visit_of(book, first)
    assert visit.topics == ["价格", "付款"]
    assert visit.note == f"{LINE}\n@华信 王海峰 谈付款"
    assert len(visit.contact_ids or ()) == 2


def test_undo_takes_back_everything_that_a_line_wrote(book: Book, huaxin: UUID) -> None:
    planned = book.planned(huaxin, 10)
    news = []
    book.database.changes.subscribe(news.append)
    log(book, f"{LINE} 承诺:周五前送样")
    book.write(undo, news[-1].tx)
    for model in (Answer, Promise, Task, LooseNote):
        assert all_of(book, model) == []
    with book.database.read() as session:
        visit = session.get(Visit, planned)
        assert visit is not None
        assert (visit.status, visit.note, visit.started_at) == (VisitStatus.PLANNED, None, None)


def test_a_line_too_long_for_its_fields_is_saved_and_kept_whole(book: Book, huaxin: UUID) -> None:
    line = "@华信 下次:" + "报价" * 400 + " 竞品:" + "金" * 800
    assert visit_of(book, log(book, line)).note == line


def test_naughty_strings_are_saved_and_kept(book: Book, huaxin: UUID, shared_data: Path) -> None:
    naughty = json.loads((shared_data / "naughty-strings" / "blns.json").read_text("utf-8"))
    for text in naughty[::5]:
        line = f"@华信 王建国 {text} 竞品:{text} 承诺:{text} 下次:{text}"
        visit = visit_of(book, log(book, line))
        assert visit.note == line.strip().replace("\x00", "\ufffd")
