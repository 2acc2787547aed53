"""Saving what the one-line log understood: the visit, the answers, the next step, the promises."""

from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from uuid import UUID

from sqlalchemy.orm import Session

from storage.commands import keeping
from storage.commands.answers import answer_id, answer_question
from storage.commands.contacts import create_contact
from storage.commands.customers import create_customer
from storage.commands.promises import make_promise
from storage.commands.tasks import add_task
from storage.commands.visit_effect import judge
from storage.commands.visit_of_line import visit_for
from storage.models.visit import Answer as AnswerRecord
from storage.models.visit import Visit
from storage.rules.choices import Question, VisitStatus
from storage.rules.days import at_time, local_day
from storage.rules.fields import TEXT
from storage.rules.money import plain
from storage.rules.quick_log import fitted
from storage.rules.quick_tokens import (
    Answer,
    Budget,
    Contact,
    Day,
    Demo,
    NewContact,
    NextStep,
    Promise,
    Reaction,
    Rival,
    State,
    Token,
    TokenKind,
    Understood,
    Words,
)

REMIND_AT = time(9)
_PEOPLE = frozenset({TokenKind.CONTACT, TokenKind.NEW_CONTACT, TokenKind.MET, TokenKind.NOT_MET})


@dataclass(frozen=True, slots=True)
class Logged:
    """What one line has become; without a visit the whole line waits to be sorted."""

    visit_id: UUID | None
    customer_id: UUID | None
    was_planned: bool = False
    task_id: UUID | None = None
    promise_ids: tuple[UUID, ...] = ()
    answer_ids: tuple[UUID, ...] = ()
    contact_ids: tuple[UUID, ...] = ()
    loose_note_ids: tuple[UUID, ...] = ()


def log_line(
    session: Session,
    understood: Understood,
    *,
    now: datetime,
    zone: tzinfo,
    visit_id: UUID | None = None,
    on: date | None = None,
) -> Logged:
    """Write down a line as it was understood; the answers to its questions are in it already.

    It completes today's planned visit to that customer (or `visit_id`), else it is an unplanned
    one of now, or of the day `on`. The visit's note keeps the whole line. What is still asked
    waits under "to be sorted".
    """
    customer_id = _customer(session, understood)
    if customer_id is None:
        note = keeping.keep_line(session, understood, on=on or local_day(now, zone), zone=zone)
        return Logged(None, None, loose_note_ids=(note,))
    day = on or local_day(now, zone)
    return _Log(session, understood, customer_id, day, now, zone).save(visit_id)


def _customer(session: Session, understood: Understood) -> UUID | None:
    if understood.customer is not None:
        return understood.customer.id
    token = understood.first(TokenKind.CUSTOMER)
    if token is None or token.state is not State.UNDERSTOOD:
        return None
    return create_customer(session, {"name": fitted(getattr(token.value, "name", token.words))})


class _Log:
    """One line on its way into the book."""

    def __init__(
        self,
        session: Session,
        understood: Understood,
        customer_id: UUID,
        day: date,
        now: datetime,
        zone: tzinfo,
    ) -> None:
        self._session, self._line = session, understood
        self._customer, self._now, self._zone = customer_id, now, zone
        self._day = day
        for token in understood.of(TokenKind.DAY):
            if isinstance(token.value, Day):
                self._day = token.value.day
        self._met: list[Contact] = []
        self._tasks: list[UUID] = []
        self._promises: list[UUID] = []
        self._answers: list[UUID] = []
        self._loose: list[UUID] = []

    def save(self, visit_id: UUID | None) -> Logged:
        visit, before = visit_for(
            self._session,
            self._line,
            self._customer,
            visit_id,
            day=self._day,
            now=self._now,
            zone=self._zone,
        )
        self._people(visit, before)
        self._session.flush()
        for token in self._line.tokens:
            self._write(token, visit)
        self._keep_text(visit)
        self._session.flush()
        judge(self._session, visit, today=local_day(self._now, self._zone))
        return Logged(
            visit_id=visit.id,
            customer_id=self._customer,
            was_planned=bool(visit.was_planned),
            task_id=self._tasks[0] if self._tasks else None,
            promise_ids=tuple(self._promises),
            answer_ids=tuple(self._answers),
            contact_ids=tuple(contact.id for contact in self._met if contact.id),
            loose_note_ids=tuple(self._loose),
        )

    # The people

    def _people(self, visit: Visit, before: VisitStatus | None) -> None:
        """Who was met. Whom the plan named counts only where the line names nobody at all."""
        if self._line.first(TokenKind.NOT_VISITED):
            return
        named = False
        for token in self._line.tokens:
            named = named or token.kind in _PEOPLE
            match token.value:
                case Contact(id=UUID()) as contact:
                    self._met.append(contact)
                case NewContact(name=name, title=title):
                    values = {"name": fitted(name) or fitted(token.words)} | (
                        {"title": fitted(title)} if title else {}
                    )
                    made = create_contact(self._session, self._customer, values, today=self._day)
                    # Of somebody new one may only have been told: 前台说换了采购，姓林.
                    if token.state is State.UNDERSTOOD:
                        self._met.append(Contact(made, name))
                case _:
                    pass
        if named:
            ids = list(visit.contact_ids or ()) if before is VisitStatus.DONE else []
            ids += [contact.id.hex for contact in self._met if contact.id]
            visit.contact_ids = list(dict.fromkeys(ids)) or None

    # What was said

    def _write(self, token: Token, visit: Visit) -> None:
        match token.value:
            case Contact(id=None) if visit.status == VisitStatus.DONE:
                self._sort_later(token, visit)
            case Words():
                self._write_words(token.kind, token.value.text, visit)
            case Demo(product=product):
                visit.demo_done = True
                visit.demo_product = fitted(product) or visit.demo_product
            case Budget(money=money, up_to=upper):
                amount = f"{plain(money)}–{plain(upper)}" if upper else plain(money)
                self._answer(visit, Question.BUDGET, amount)
            case Rival():
                self._rival(visit, token.value)
            case Answer(question=question, text=text, chip=chip):
                self._answer(visit, question, text, chip)
            case Reaction(value=value, quote=quote):
                visit.reaction, visit.reaction_quote = value, fitted(quote) or None
            case NextStep():
                self._next_step(token, token.value, visit)
            case Promise():
                self._promise(token, token.value, visit)
            case _:
                pass

    def _write_words(self, kind: TokenKind, text: str, visit: Visit) -> None:
        text = fitted(text)
        match kind:
            case TokenKind.TOPIC:
                visit.topics = list(dict.fromkeys([*(visit.topics or ()), text]))
            case TokenKind.PRODUCT_TALK:
                visit.product_talk = [*(visit.product_talk or ()), {"note": text}]
            case TokenKind.CONTINUE_HOW:
                visit.continue_how = text
            case TokenKind.PROBLEM:
                visit.problem = text
            case _:
                pass

    def _rival(self, visit: Visit, rival: Rival) -> None:
        """A competitor named again without a price keeps what was known of them."""
        name = fitted(rival.name)
        if rival.price is not None:
            self._answer(visit, Question.COMPETITORS, plain(rival.price), "quoted", name)
            return
        known = self._session.get(
            AnswerRecord, answer_id(self._customer, Question.COMPETITORS, subject=name)
        )
        live = known is not None and known.deleted_at is None
        text = (known.text or "") if known is not None and live else ""
        chip = str((known.value or {}).get("chip") or "") if known is not None and live else ""
        self._answer(visit, Question.COMPETITORS, text, chip, name)

    def _answer(
        self, visit: Visit, question: Question, text: str, chip: str = "", subject: str = ""
    ) -> None:
        known = self._met[0] if len(self._met) == 1 else None
        about = known.id if known and question is Question.DECISION_POWER else None
        made = answer_question(
            self._session,
            self._customer,
            question,
            on=self._day,
            text=fitted(text, TEXT),
            chip=chip,
            contact_id=about,
            subject=subject,
            visit_id=visit.id,
            said_by=known.name if known else "",
        )
        self._answers.append(made)

    def _next_step(self, token: Token, step: NextStep, visit: Visit) -> None:
        action = fitted(step.action) or fitted(token.words)
        visit.next_step, visit.next_on = action, step.due
        remind = None if step.due is None else at_time(step.due, REMIND_AT, self._zone)
        task = add_task(
            self._session,
            action if step.due or not step.vague else fitted(token.words),
            due_on=step.due,
            remind_at=remind if remind and remind > self._now else None,
            customer_id=self._customer,
            visit_id=visit.id,
        )
        self._tasks.append(task)
        if token.state is State.ASKS:
            self._sort_later(token, visit)

    def _promise(self, token: Token, promise: Promise, visit: Visit) -> None:
        made = make_promise(
            self._session,
            self._customer,
            fitted(promise.text) or fitted(token.words),
            promise.by,
            today=self._day,
            due_on=promise.due,
            contact_id=self._met[0].id if len(self._met) == 1 else None,
            visit_id=visit.id,
        )
        self._promises.append(made)
        if token.state is State.ASKS:
            self._sort_later(token, visit)

    def _sort_later(self, token: Token, visit: Visit) -> None:
        made = keeping.keep_token(
            self._session, self._line, token, visit, on=local_day(self._now, self._zone)
        )
        self._loose.append(made)

    def _keep_text(self, visit: Visit) -> None:
        """The whole line, below what the note said before."""
        before = (visit.note or "").rstrip()
        line = fitted(self._line.line.strip(), TEXT)
        both = f"{before}\n{line}" if before and before != line else line
        visit.note = both[-TEXT:]
