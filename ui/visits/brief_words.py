"""The words of a visit's brief and form."""

from collections.abc import Sequence
from datetime import date, tzinfo

from PySide6.QtCore import QObject

from storage.queries.answers import AnswerLine
from storage.queries.contacts import ContactRow
from storage.queries.customer_story import PromiseLine
from storage.queries.purchases import PurchaseRow
from storage.queries.visits import VisitRow
from storage.rules.answers import OF_A_COMPETITOR, AnyQuestion, State, VisitQuestion
from storage.rules.choices import PromiseBy, Question
from storage.rules.days import local_day
from ui.kit.cells import RowText, Tone, Words
from ui.kit.formats import Formats
from ui.kit.log_words import LogWords, signed
from ui.kit.standing_words import chip_choices, part_in_decision, question_word, said
from ui.visits.presenter import FormState
from ui.visits.row_fields import AskAgain, Known


class BriefWords(QObject):
    """Says it in one language, as of one day."""

    def __init__(self, formats: Formats, today: date, zone: tzinfo) -> None:
        super().__init__()
        self._formats, self._today, self._zone = formats, today, zone
        self.log = LogWords(formats, today)

    def promise(self, promise: PromiseLine) -> RowText:
        """An open promise: who owes, what, by when; late in red."""
        who = self.tr("We owe") if promise.by is PromiseBy.US else self.tr("They owe")
        when, tone = self._due(promise.due_on)
        return RowText(
            promise.id,
            ((Words(who, "muted"), Words(promise.text, bold=True)),),
            (Words(when, tone),),
        )

    def person(self, person: ContactRow) -> RowText:
        """Somebody at the customer: name, title, part, when last met."""
        met = self.tr("never met")
        if person.last_met_at is not None:
            day = self._formats.day(local_day(person.last_met_at, self._zone), self._today)
            met = self.tr("met {day}").format(day=day)
        part = part_in_decision(person.power, person.attitude)
        return RowText(
            person.id,
            ((Words(person.name, bold=True), Words(person.title, "muted")),),
            (Words(f"{part}  {met}".strip(), "muted", small=True),),
        )

    def visit(self, visit: VisitRow) -> RowText:
        """One of the last visits: when, the reaction, what was said."""
        at = visit.started_at
        day = self._formats.day(local_day(at, self._zone), self._today) if at else ""
        mark = "" if visit.reaction is None else signed(visit.reaction)
        people = self._formats.listed([person.name for person in visit.people])
        note = visit.note.replace("\n", "  ")
        return RowText(
            visit.id,
            ((Words(people or self.tr("nobody named"), bold=True),), (Words(note, "muted"),)),
            (Words(mark),),
            before=Words(day, "muted"),
        )

    def purchase(self, bought: PurchaseRow) -> RowText:
        """One of the last purchases."""
        amount = self._formats.money(bought.amount_minor, bought.currency or "CNY")
        day = self._formats.day(bought.bought_on, self._today)
        return RowText(
            bought.id, ((Words(bought.product),),), (Words(amount),), before=Words(day, "muted")
        )

    def stale(self, line: AnswerLine) -> RowText:
        """A standing answer that has gone stale."""
        age = self._age(line)
        first = (Words(question_word(line.question), "muted"), Words(self._said(line)))
        return RowText(line.question, (first,), (Words(age, "warn", bold=True),))

    def ask(self, line: AnswerLine, people: Sequence[ContactRow]) -> AskAgain:
        """The same, as the form asks it."""
        stale = line.standing.state is State.STALE
        return AskAgain(
            line.question,
            label=question_word(line.question),
            old=self._said(line),
            age=self._age(line) if stale else self.tr("not known yet"),
            stale=stale,
            chips=tuple(chip_choices(line.question)),
            of_competitor=line.question in OF_A_COMPETITOR,
            known=self._known(line, people),
        )

    def _known(self, line: AnswerLine, people: Sequence[ContactRow]) -> tuple[Known, ...]:
        """Of whom or what the answer may be, each with what was last said in a word."""
        if line.question is Question.DECISION_POWER:
            chips = {part.contact_id: part.chip for part in line.parts}
            return tuple(Known(one.id.hex, one.name, chips.get(one.id, "")) for one in people)
        return tuple(Known(part.subject, part.subject, part.chip) for part in line.parts)

    def state(self, state: FormState) -> str:
        """How complete the visit is, in one line."""
        known = self.tr("{n} of {total} answers").format(n=state.answered, total=state.total)
        if state.effective:
            return self.tr("{known}, effective visit").format(known=known)
        missing = self._formats.listed([self.question(each) for each in state.missing])
        return self.tr("{known}; still open: {missing}").format(known=known, missing=missing)

    def question(self, question: AnyQuestion) -> str:
        """A question in a word or two."""
        if isinstance(question, Question):
            return self._low(question_word(question))
        return {
            VisitQuestion.VISIT_TIME: self.tr("when"),
            VisitQuestion.MET_WHOM: self.tr("whom you met"),
            VisitQuestion.TOPICS: self.tr("topics"),
            VisitQuestion.PRODUCT_TALK: self.tr("product talk"),
            VisitQuestion.REACTION: self.tr("reaction"),
            VisitQuestion.DEMO_DONE: self.tr("demo"),
            VisitQuestion.CONTINUE_HOW: self.tr("how to go on"),
            VisitQuestion.NEXT_STEP: self.tr("a next step with a day"),
        }[question]

    def reactions(self) -> list[str]:
        return [self.log.reaction(value) for value in range(-2, 3)]

    def _low(self, text: str) -> str:
        return text[:1].lower() + text[1:]

    def _said(self, line: AnswerLine) -> str:
        return self._formats.listed([said(part, self._formats) for part in line.parts])

    def _age(self, line: AnswerLine) -> str:
        days = line.standing.asked_days or 0
        return self.tr("stale, {age}").format(age=self._formats.days_ago(days))

    def _due(self, due: date | None) -> tuple[str, Tone]:
        if due is None:
            return "", "muted"
        late = (self._today - due).days
        if late > 0:
            return self.tr("%n day(s) overdue", "", late), "bad"
        tone: Tone = "warn" if late == 0 else "muted"
        return self._formats.near_day(due, self._today), tone
