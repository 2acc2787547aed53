"""A trip's papers in words: drafted sentences are codes with facts until somebody reads them."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from storage.rules.choices import CostCategory, TripMetric
from storage.rules.reports import Report, Sentence, shown
from storage.rules.trip_facts import GoalResult
from storage.rules.trip_summary import SummaryBlock
from ui.kit.formats import Formats
from ui.kit.trip_words import TripWords
from ui.reports.drafted_words import STOPS, DraftedWords

_MONEY = (TripMetric.ORDERS, TripMetric.PAYMENTS)


class PapersWords(DraftedWords):
    """Says each sentence in one language, as of one day."""

    def __init__(self, formats: Formats, today: date, currency: str = "CNY") -> None:
        super().__init__()
        self._formats, self._today, self._currency = formats, today, currency
        self._trips = TripWords(formats, today)
        self._say = {
            "visited": self._visited,
            "not_visited": self._not_visited,
            "no_result": self._no_result,
            "goal": self._goal,
            "order": self._order,
            "payment": self._payment,
            "new_customer": self._new_customer,
            "new_contact": self._new_contact,
            "promise": self._due,
            "open": self._due,
            "costs": self._costs,
        }

    def whole(self, report: Report, headline: str, name: str, title: str) -> str:
        """The summary as clean text for a chat: no marks but a title and a dash per line."""
        of = self.tr("Trip summary, {name}: {title}") if name else self.tr("Trip summary: {title}")
        lines = [of.format(name=name, title=title), headline]
        for block in SummaryBlock:
            sentences = shown(report, block)
            if sentences:
                lines += ["", self.title(block)]
                lines += [f"- {self.line(sentence)}" for sentence in sentences]
        return "\n".join(lines)

    def line(self, sentence: Sentence) -> str:
        """The sentence where it stands alone: a stop then says when and at whom."""
        if sentence.block.value != SummaryBlock.VISITS.value or not sentence.code:
            return self.text(sentence)
        facts = sentence.facts or {}
        when = " ".join(part for part in (self.day(facts), str(facts.get("at") or "")) if part)
        about = self.tr("{when} {customer}: {told}")
        told = self.text(sentence).strip(STOPS)
        return about.format(when=when, customer=facts.get("customer", ""), told=told).strip()

    def title(self, block: SummaryBlock) -> str:
        """The heading of a block."""
        return {
            SummaryBlock.VISITS: self.tr("Planned and done"),
            SummaryBlock.GOALS: self.tr("Goals and actual"),
            SummaryBlock.RESULTS: self.tr("Orders, payments, new people"),
            SummaryBlock.PROMISES: self.tr("Promises made on this trip"),
            SummaryBlock.OPEN: self.tr("Open ends"),
            SummaryBlock.COSTS: self.tr("Costs and budget"),
        }[block]

    def link(self, sentence: Sentence) -> str:
        """What the link to the sentence's record is called; "" where there is none."""
        if sentence.link is None or (
            sentence.link.kind != "visit" and not (sentence.facts or {}).get("customer_id")
        ):
            return ""
        return {
            "visit": self.tr("visit"),
            "purchase": self.tr("purchase"),
            "payment": self.tr("payment"),
            "customer": self.tr("customer"),
            "contact": self.tr("contact"),
            "promise": self.tr("promise"),
            "task": self.tr("task"),
        }.get(sentence.link.kind, "")

    def headline(self, said: Mapping[str, Any]) -> str:
        """The one sentence on top, as it is drafted."""
        planned, done = int(said.get("planned", 0)), int(said.get("done", 0))
        parts = [self.tr("{done} of {planned} planned visits made")]
        parts[0] = parts[0].format(done=done, planned=planned)
        if said.get("unplanned"):
            parts.append(self.tr("{n} unplanned").format(n=said["unplanned"]))
        currency = said.get("currency") or self._currency
        for key, words in (
            ("orders_minor", self.tr("{money} in orders")),
            ("payments_minor", self.tr("{money} received")),
        ):
            if said.get(key):
                parts.append(words.format(money=self._formats.money(said[key], currency)))
        if said.get("customers"):
            parts.append(self.tr("%n new customer(s)", "", int(said["customers"])))
        told = self.tr("{told}.").format(told=self.tr(", ").join(parts))
        if missed := [str(name) for name in said.get("missed") or ()]:
            left = self.tr("Not visited: {names}.")
            gap = "" if self._formats.language == "zh" else " "
            told += gap + left.format(names=self._formats.listed(missed[:4]))
        return told

    def counts(self, said: Mapping[str, Any]) -> str:
        """9 planned, 8 done, 2 unplanned, 1 not visited."""
        return self.tr(
            "{planned} planned, {done} done, {unplanned} unplanned, {missed} not visited"
        ).format(
            planned=said.get("planned", 0),
            done=said.get("done", 0),
            unplanned=said.get("unplanned", 0),
            missed=said.get("not_visited", 0),
        )

    # Stops

    def day(self, facts: Mapping[str, Any]) -> str:
        """Tue 17, 周二 17: the day of a stop."""
        iso = facts.get("on")
        if not iso:
            return ""
        day = date.fromisoformat(iso)
        return f"{self._formats.weekday(day)} {day.day}"

    def _visited(self, facts: Mapping[str, Any]) -> str:
        return str(facts.get("result") or self.tr("visited"))

    def _not_visited(self, facts: Mapping[str, Any]) -> str:
        why = self.tr("; ").join(self.why_not_visited(facts))
        return self.tr("Not visited: {why}").format(why=why) if why else self.tr("Not visited")

    def _no_result(self, facts: Mapping[str, Any]) -> str:
        del facts
        return self.tr("nothing written down")

    # Goals and costs

    def metric(self, goal: GoalResult) -> str:
        """What a goal counts."""
        if not goal.metric:
            return goal.label
        named = self._trips.metric(TripMetric(goal.metric))
        name = goal.label or named
        if goal.metric not in _MONEY:
            return name
        return self.tr("{name}, {unit}").format(name=name, unit=self.symbol)

    def amount(self, goal: GoalResult, value: int | None) -> str:
        """A goal's number, money without its sign; "–" where nobody has said it."""
        if value is None:
            return "–"
        return self.money(value) if goal.metric in _MONEY else self._formats.number(value)

    @property
    def symbol(self) -> str:
        """The sign of the trip's money."""
        return self._formats.money(0, self._currency).rstrip("0").strip()

    def category(self, category: CostCategory) -> str:
        return self._trips.category(category)

    def money(self, minor: int) -> str:
        """An amount of the trip, without its sign: the column's head bears it."""
        shown = self._formats.money(abs(minor), self._currency)
        shown = shown.removeprefix(self._formats.money(0, self._currency).rstrip("0"))
        return f"−{shown}" if minor < 0 else shown

    def _goal(self, facts: Mapping[str, Any]) -> str:
        goal = GoalResult(facts["metric"], facts["label"], facts["target"], facts["actual"])
        told = self.tr("{goal}: {actual} of {target}").format(
            goal=self.metric(goal),
            actual=self.amount(goal, goal.actual),
            target=self.amount(goal, goal.target),
        )
        return told if goal.percent is None else f"{told} ({goal.percent}%)"

    def _costs(self, facts: Mapping[str, Any]) -> str:
        currency = facts.get("currency") or self._currency
        told = self.tr("{actual} spent of {budget} planned").format(
            actual=self._formats.money(facts.get("actual_minor"), currency),
            budget=self._formats.money(facts.get("budget_minor"), currency),
        )
        over = [
            self.tr("{category} {amount} over").format(
                category=self.category(CostCategory(name)),
                amount=self._formats.money(minor, currency),
            )
            for name, minor in (facts.get("over") or {}).items()
        ]
        return self.tr("{told}.").format(told=self.tr("; ").join([told, *over]))

    # Results

    def _order(self, facts: Mapping[str, Any]) -> str:
        ordered = self.tr("{product} ordered, {money}") if facts.get("text") else ""
        return self._about(facts, (ordered or self.tr("ordered, {money}")).format(
            product=facts.get("text"), money=self._money(facts)
        ))  # fmt: skip

    def _payment(self, facts: Mapping[str, Any]) -> str:
        return self._about(facts, self.tr("paid {money}").format(money=self._money(facts)))

    def _new_customer(self, facts: Mapping[str, Any]) -> str:
        return self._about(facts, self.tr("new customer"))

    def _new_contact(self, facts: Mapping[str, Any]) -> str:
        return self._about(facts, self.tr("met {name}").format(name=facts.get("text")))

    def _due(self, facts: Mapping[str, Any]) -> str:
        text, customer = str(facts.get("text") or ""), str(facts.get("customer") or "")
        told = self.tr("{customer}: {told}").format(customer=customer, told=text)
        told = told if customer else text
        if not facts.get("due_on"):
            return told
        day = self._formats.day_and_weekday(date.fromisoformat(facts["due_on"]), self._today)
        return self.tr("{told}, by {day}").format(told=told.strip(STOPS), day=day)

    def _money(self, facts: Mapping[str, Any]) -> str:
        return self._formats.money(
            facts.get("amount_minor"), facts.get("currency") or self._currency
        )

    def _about(self, facts: Mapping[str, Any], told: str) -> str:
        whole = self.tr("{customer}: {told}.")
        return whole.format(customer=facts.get("customer"), told=told.strip(STOPS))
