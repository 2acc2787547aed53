"""A report's sentences in words: drafted ones are codes with facts until somebody reads them."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from storage.rules.reports import Block, Report, Sentence, shown
from ui.kit.formats import Formats
from ui.reports.drafted_words import STOPS, DraftedWords


class ReportWords(DraftedWords):
    """Says each sentence as it was on the day of the report, in one language."""

    def __init__(self, formats: Formats, on: date) -> None:
        super().__init__()
        self._formats, self._on = formats, on
        self._say = {
            "numbers": self._numbers,
            "visit": self._visit,
            "order": self._order,
            "not_visited": self._not_visited,
            "problem": self._problem,
            "promise_late": self._promise_late,
            "promise_due": self._promise_due,
            "behind": self._behind,
        }

    def title(self, block: Block) -> str:
        """The heading of a block."""
        return {
            Block.PROGRESS: self.tr("Progress"),
            Block.PROBLEMS: self.tr("Problems to solve"),
            Block.RESOURCES: self.tr("Resources needed"),
            Block.IMPROVEMENTS: self.tr("To improve"),
        }[block]

    def link(self, sentence: Sentence) -> str:
        """What the link to the sentence's record is called; "" where there is none."""
        if sentence.link is None:
            return ""
        facts = sentence.facts or {}
        if sentence.link.kind == "visit":
            return self.tr("visit {time}").format(time=facts.get("at", "")).strip()
        return {"purchase": self.tr("purchase"), "promise": self.tr("promise")}.get(
            sentence.link.kind, ""
        )

    def whole(self, report: Report, name: str) -> str:
        """The report as clean text for a chat: no marks but a title and a dash per line."""
        lines = [self.headline(name)]
        for block in Block:
            sentences = shown(report, block)
            if sentences:
                lines += ["", self.title(block)]
                lines += [f"- {self.text(sentence)}" for sentence in sentences]
        return "\n".join(lines)

    def headline(self, name: str) -> str:
        """Whose report this is, and on which day."""
        day = self._formats.long_day(self._on)
        if not name:
            return self.tr("Daily report, {day}").format(day=day)
        return self.tr("Daily report, {name}, {day}").format(name=name, day=day)

    def _numbers(self, facts: Mapping[str, Any]) -> str:
        if facts.get("required"):
            calls = self.tr("{calls} effective calls of {required}")
        else:
            calls = self.tr("{calls} effective calls")
        parts = [calls.format(calls=facts.get("calls", 0), required=facts.get("required"))]
        if facts.get("planned"):
            done = self.tr("{done} of {planned} planned visits made")
            parts.append(done.format(done=facts.get("planned_done"), planned=facts["planned"]))
        if facts.get("unplanned"):
            parts.append(self.tr("{n} unplanned").format(n=facts["unplanned"]))
        return self._sentence(parts)

    def _visit(self, facts: Mapping[str, Any]) -> str:
        parts = [str(facts["note"])] if facts.get("note") else []
        if topics := [str(topic) for topic in facts.get("topics", ())]:
            told = self.tr("talked about {topics}")
            parts.append(told.format(topics=self._formats.listed(topics)))
        parts += [self._answer(asked, text) for asked, text in facts.get("answers", ())]
        if facts.get("demo_product"):
            parts.append(self.tr("demo of {product}").format(product=facts["demo_product"]))
        elif facts.get("demo"):
            parts.append(self.tr("demo done"))
        if facts.get("next"):
            parts.append(self._next(facts))
        return self._about(facts, parts or [self.tr("visited")])

    def _next(self, facts: Mapping[str, Any]) -> str:
        if not facts.get("next_on"):
            return self.tr("next: {what}").format(what=facts["next"])
        day = self._day(facts["next_on"])
        return self.tr("next: {what}, {day}").format(what=facts["next"], day=day)

    def _order(self, facts: Mapping[str, Any]) -> str:
        money = self._formats.money(facts.get("amount_minor"), facts.get("currency") or "CNY")
        ordered = self.tr("{product} ordered, {money}")
        return self._about(facts, [ordered.format(product=facts.get("product"), money=money)])

    def _not_visited(self, facts: Mapping[str, Any]) -> str:
        why = self.tr("; ").join(self.why_not_visited(facts))
        told = self.tr("not visited, {why}") if why else self.tr("not visited")
        more = [str(facts["note"])] if facts.get("note") else []
        if facts.get("next"):
            more.append(self._next(facts))
        return self._about(facts, [told.format(why=why), *more])

    def _problem(self, facts: Mapping[str, Any]) -> str:
        parts = [str(facts["text"])] if facts.get("text") else []
        if facts.get("competitors"):
            rival = self.tr("competitor: {who}")
            parts.append(rival.format(who=facts["competitors"]))
        if not parts:
            reaction = self._formats.number(facts.get("reaction") or 0)
            parts.append(self.tr("reaction {reaction}").format(reaction=reaction))
        return self._about(facts, parts)

    def _promise_late(self, facts: Mapping[str, Any]) -> str:
        days = int(facts.get("days", 0))
        late = self.tr("{what}, promised, %n day(s) overdue", "", days)
        return self._about(facts, [late.format(what=facts.get("text"))])

    def _promise_due(self, facts: Mapping[str, Any]) -> str:
        due = self.tr("{what}, promised for {day}")
        day = self._day(facts["due_on"])
        return self._about(facts, [due.format(what=facts.get("text"), day=day)])

    def _behind(self, facts: Mapping[str, Any]) -> str:
        short = self.tr("%n call(s) short of today's number", "", int(facts.get("short", 0)))
        return self._sentence(
            [short, self.tr("{n} a day from tomorrow").format(n=facts.get("catch_up"))]
        )

    def _answer(self, asked: str, text: str) -> str:
        label = {
            "budget": self.tr("budget {text}"),
            "products_in_use": self.tr("uses {text}"),
            "competitors": self.tr("competitor: {text}"),
            "competitor_relation": self.tr("competitor's standing: {text}"),
            "decision_process": self.tr("decision process: {text}"),
            "decision_time": self.tr("decides: {text}"),
            "decision_power": self.tr("decision power: {text}"),
            "fit": self.tr("fit: {text}"),
        }.get(asked, "{text}")
        return label.format(text=text)

    def _about(self, facts: Mapping[str, Any], parts: list[str]) -> str:
        told = self.tr("; ").join(part.strip(STOPS) for part in parts)
        whole = self.tr("{customer}: {told}.")
        return whole.format(customer=facts.get("customer"), told=told)

    def _sentence(self, parts: list[str]) -> str:
        return self.tr("{told}.").format(told=self.tr("; ").join(parts))

    def _day(self, iso: str) -> str:
        return self._formats.near_day(date.fromisoformat(iso), self._on)
