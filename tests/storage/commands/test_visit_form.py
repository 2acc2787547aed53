"""Tests of saving the form of a visit."""

import json
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from storage.commands.answers import answer_question
from storage.commands.undo import undo
from storage.commands.visit_form import save_visit
from storage.models import Answer, Promise, Task, Visit
from storage.queries.visit_brief import brief
from storage.rules.choices import PromiseBy, Question, VisitStatus
from storage.rules.visit_draft import AnswerDraft, PromiseDraft, VisitDraft
from tests.storage.a_day import TODAY, ZONE, Book, ago, at


@pytest.fixture
def customer(book: Book) -> UUID:
    return book.customer("华信精密", short_name="华信", status="prospect")


def save(book: Book, visit_id: UUID, draft: VisitDraft) -> None:
    book.write(save_visit, visit_id, draft, now=book.now, zone=ZONE)


def all_of(book: Book, model: type) -> list:
    with book.database.read() as session:
        found = session.query(model).filter(model.deleted_at.is_(None)).all()
        session.expunge_all()
        return found


def test_a_planned_visit_is_done_by_saving_its_form(book: Book, customer: UUID) -> None:
    person = book.contact(customer)
    visit_id = book.planned(customer, 10)
    draft = VisitDraft(
        contact_ids=(person,),
        note="要三年维保",
        topics=("价格",),
        reaction=1,
        demo_done=True,
        next_step="报价",
        next_when="周三",
    )
    save(book, visit_id, draft)
    (visit,) = all_of(book, Visit)
    assert (visit.status, visit.started_at) == (VisitStatus.DONE, at(10))
    assert (visit.next_step, visit.next_on) == ("报价", date(2026, 11, 25))
    assert visit.effective is True
    (task,) = all_of(book, Task)
    assert (task.text, task.due_on, task.remind_at) == ("报价", date(2026, 11, 25), at(9 + 24))


def test_what_was_saved_is_what_the_form_opens_with(book: Book, customer: UUID) -> None:
    visit_id = book.planned(customer, 10)
    draft = VisitDraft(note="要三年维保", topics=("价格", "交期"), reaction=-1, next_step="报价")
    save(book, visit_id, draft)
    found = book.read(brief, visit_id, TODAY)
    assert found is not None
    assert found.draft == draft
    assert found.state is VisitStatus.DONE


def test_a_form_saved_twice_has_one_task(book: Book, customer: UUID) -> None:
    visit_id = book.planned(customer, 10)
    save(book, visit_id, VisitDraft(next_step="报价", next_when="周三"))
    save(book, visit_id, VisitDraft(next_step="报价和合同", next_when="2026-11-27"))
    (task,) = all_of(book, Task)
    assert (task.text, task.due_on) == ("报价和合同", date(2026, 11, 27))


def test_promises_and_answers_have_the_visit_as_their_source(book: Book, customer: UUID) -> None:
    visit_id = book.planned(customer, 10)
    promises = (
        PromiseDraft("送样", PromiseBy.US, "周五前"),
        PromiseDraft("  "),
        PromiseDraft("付款", PromiseBy.THEM, "下周"),
    )
    answers = (AnswerDraft(Question.BUDGET, "50万"),)
    save(book, visit_id, VisitDraft(promises=promises, answers=answers))
    made = {each.text: each for each in all_of(book, Promise)}
    assert made.keys() == {"送样", "付款"}
    assert (made["送样"].due_on, made["送样"].visit_id) == (date(2026, 11, 27), visit_id)
    assert made["付款"].due_on is None
    (answer,) = all_of(book, Answer)
    assert (answer.text, answer.visit_id, answer.answered_on) == ("50万", visit_id, TODAY)


def test_unchanged_keeps_the_date_of_the_last_real_answer(book: Book, customer: UUID) -> None:
    book.write(answer_question, customer, Question.BUDGET, on=ago(100), text="30万")
    visit_id = book.planned(customer, 10)
    draft = VisitDraft(answers=(AnswerDraft(Question.BUDGET, unchanged=True),))
    save(book, visit_id, draft)
    (answer,) = all_of(book, Answer)
    assert (answer.text, answer.answered_on, answer.confirmed_on) == ("30万", ago(100), TODAY)
    assert answer.confirmed_count == 1


def test_undo_takes_the_whole_form_back(book: Book, customer: UUID) -> None:
    visit_id = book.planned(customer, 10)
    news = []
    book.database.changes.subscribe(news.append)
    draft = VisitDraft(note="x", next_step="报价", promises=(PromiseDraft("送样"),))
    save(book, visit_id, draft)
    book.write(undo, news[-1].tx)
    assert all_of(book, Task) == []
    assert all_of(book, Promise) == []
    assert all_of(book, Visit)[0].status == VisitStatus.PLANNED


def test_the_brief_has_the_last_three_visits_and_no_other(book: Book, customer: UUID) -> None:
    for days in (2, 4, 6, 8):
        book.visited(customer, 9 - 24 * days, note=f"vor {days}")
    visit_id = book.planned(customer, 11)
    found = book.read(brief, visit_id, TODAY)
    assert found is not None
    assert [row.note for row in found.last] == ["vor 2", "vor 4", "vor 6"]
    assert found.seen_before
    assert book.read(brief, UUID(int=1), TODAY) is None


def test_naughty_strings_in_every_field_come_back_as_they_were(
    book: Book, customer: UUID, shared_data: Path
) -> None:
    naughty = json.loads((shared_data / "naughty-strings" / "blns.json").read_text("utf-8"))
    visit_id = book.planned(customer, 10)
    for text in [each for each in naughty if each.strip() and len(each) <= 500][::7]:
        draft = VisitDraft(
            note=text,
            topics=(text,),
            reaction_quote=text,
            demo_product=text,
            next_step=text,
            continue_how=text,
            problem=text,
            answers=(AnswerDraft(Question.BUDGET, text),),
        )
        save(book, visit_id, draft)
        found = book.read(brief, visit_id, TODAY)
        assert found is not None
        assert found.draft.note == text.strip()
        assert found.draft.topics == (text,)
        assert found.draft.problem == text.strip()
        budget = next(line for line in found.sheet if line.question is Question.BUDGET)
        assert [part.text for part in budget.parts] == [text.strip()]
