"""The phrases of the one-page story in words; what is said was decided by the rule."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QObject

from storage.rules.choices import Question
from storage.rules.money import DEFAULT_CURRENCY
from storage.rules.story_facts import Phrase
from ui.customers.words import CustomerWords
from ui.kit.formats import Formats


class StoryWords(QObject):
    """Says the phrases of a story in one language, as of one day."""

    def __init__(self, formats: Formats, today: date) -> None:
        super().__init__()
        self._formats, self._today = formats, today
        self._words = CustomerWords(self)

    def sentence(self, clauses: Sequence[Phrase]) -> str:
        """The clauses as one sentence."""
        said, *rest = [self.say(clause) for clause in clauses]
        for clause in rest:
            said = self.tr("{first}, {rest}").format(first=said, rest=clause)
        return self.tr("{sentence}.").format(sentence=said[:1].upper() + said[1:])

    def run_on(self, lines: Sequence[str]) -> str:
        """Lines one after the other, as sentences are set in the language."""
        return ("" if self._formats.language == "zh" else " ").join(lines)

    def say(self, phrase: Phrase) -> str:
        """One phrase with its blanks filled."""
        text = self._texts().get(phrase.code, phrase.code)
        return text.format_map(self._blanks(phrase.facts))

    def _blanks(self, facts: Mapping[str, Any]) -> dict[str, str]:
        blanks = {name: self._fact(name, value) for name, value in facts.items()}
        if "amount_minor" in facts:
            currency = facts.get("currency") or DEFAULT_CURRENCY
            blanks["amount"] = self._formats.money(facts["amount_minor"], currency)
        return blanks

    def _fact(self, name: str, value: Any) -> str:
        if isinstance(value, date):
            near = abs((value - self._today).days) <= 1
            if near and name == "due_on":
                return self._formats.near_day(value, self._today)
            return self._formats.day_and_weekday(value, self._today)
        if isinstance(value, Question):
            return self._words.question(value)
        if name == "confidence":
            return self._confidence(str(value))
        if name == "spread":
            return f" ± {value}" if value else ""
        return self._formats.number(value) if isinstance(value, int) else str(value)

    def _confidence(self, code: str) -> str:
        return {
            "high": self.tr("reliable"),
            "medium": self.tr("fairly reliable"),
            "low": self.tr("a guess"),
        }[code]

    def _texts(self) -> dict[str, str]:
        return (
            self._sentences()
            | self._people()
            | self._promises()
            | self._purchases()
            | (self._dangers())
        )

    def _sentences(self) -> dict[str, str]:
        return {
            "deal_for": self.tr("{title} for {amount}"),
            "deal": self.tr("{title} under discussion"),
            "versus": self.tr("comparing us with {name}"),
            "buys": self.tr("buys {product} every {days} days"),
            "prospect": self.tr("a prospect"),
            "active": self.tr("an active customer"),
            "dormant": self.tr("a dormant customer"),
            "lost": self.tr("a lost customer"),
            "dormant_since": self.tr("dormant, last bought {days} days ago"),
            "lost_since": self.tr("lost, last bought {days} days ago"),
            "we_owe": self.tr("waiting for our {text}"),
            "we_owe_by": self.tr("waiting for our {text}, due {due_on}"),
            "we_owe_late": self.tr("our {text} overdue since {due_on}"),
            "they_owe": self.tr("they promised {text}"),
            "they_owe_by": self.tr("they promised {text} by {due_on}"),
            "they_owe_late": self.tr("they promised {text}, overdue since {due_on}"),
            "never_met": self.tr("never visited"),
            "no_next_step": self.tr("no next step agreed"),
        }

    def _people(self) -> dict[str, str]:
        return {
            "decides": "{name}",
            "decides_titled": self.tr("{name}, {title}"),
            "decides_too": self.tr("{name} decides too."),
            "decides_too_titled": self.tr("{name} ({title}) decides too."),
            "process": self.tr("Process: {text}."),
            "sceptic": self.tr("{name} is a sceptic."),
            "sceptic_titled": self.tr("{name} ({title}) is a sceptic."),
            "influences": self.tr("{name} has influence."),
            "influences_titled": self.tr("{name} ({title}) has influence."),
            "gatekeeper": self.tr("{name} keeps the gate."),
            "gatekeeper_titled": self.tr("{name} ({title}) keeps the gate."),
            "supporter": self.tr("{name} supports us."),
            "supporter_titled": self.tr("{name} ({title}) supports us."),
            "user": self.tr("{name} is the user."),
            "user_titled": self.tr("{name} ({title}) is the user."),
            "person": self.tr("{name}: part not known."),
            "person_titled": self.tr("{name} ({title}): part not known."),
            "nobody_known": self.tr("Not known yet"),
            "ask_who_decides": self.tr("Ask at the next visit who decides."),
            "no_contacts": self.tr("No contacts yet: add the first one."),
        }

    def _promises(self) -> dict[str, str]:
        return {
            "promise": "{text}",
            "promise_on": self.tr("{text}, {due_on}"),
            "nothing_promised": self.tr("Nothing open"),
            "we_owe_it": self.tr("We owe it."),
            "we_owe_it_to": self.tr("We owe it to {contact}."),
            "we_owe_it_since": self.tr("We owe it since {made_on}."),
            "we_owe_it_to_since": self.tr("We owe it to {contact} since {made_on}."),
            "they_owe_it": self.tr("They owe it to us."),
            "they_owe_it_from": self.tr("{contact} owes it to us."),
            "they_owe_it_since": self.tr("They owe it to us since {made_on}."),
            "they_owe_it_from_since": self.tr("{contact} owes it to us since {made_on}."),
            "we_owe_also": self.tr("We also promised {text}."),
            "we_owe_also_by": self.tr("We also promised {text} by {due_on}."),
            "we_owe_also_late": self.tr("We also promised {text}, overdue since {due_on}."),
            "they_owe_also": self.tr("They promised {text}."),
            "they_owe_also_by": self.tr("They promised {text} by {due_on}."),
            "they_owe_also_late": self.tr("They promised {text}, overdue since {due_on}."),
            "promises_more": self.tr("And {count} more."),
        }

    def _purchases(self) -> dict[str, str]:
        return {
            "purchase": self.tr("{product}, {on}"),
            "purchase_for": self.tr("{product} {on}, about {amount}"),
            "then_purchase": self.tr("Then {product} on {on}."),
            "then_purchase_for": self.tr("Then {product} on {on}, about {amount}."),
            "rhythm_own": self.tr(
                "Every {days}{spread} days, {purchases} purchases, {confidence}."
            ),
            "rhythm_default": self.tr("Usually every {days} days; {purchases} purchases so far."),
            "deal_expected": self.tr("{title}, {on}"),
            "from_deal": self.tr("The date is the one hoped for in the deal."),
            "last_purchase": self.tr("Last purchase on {on}."),
            "no_rhythm": self.tr("No rhythm yet"),
            "no_purchases": self.tr("No purchases yet"),
        }

    def _dangers(self) -> dict[str, str]:
        return {
            "no_danger": self.tr("None known"),
            "overdue": self.tr("{amount} overdue"),
            "overdue_days": self.tr("{amount} overdue for {days} days"),
            "purchase_late": self.tr("{product} is {days} days late"),
            "stopped_buying": self.tr("{product} not bought for {days} days"),
            "rival": self.tr("{name} is in the running"),
            "rival_says": self.tr("{name}: {text}"),
            "rival_looking": self.tr("{name} is being looked at"),
            "rival_demonstrated": self.tr("{name} has demonstrated"),
            "rival_quoted": self.tr("{name} has quoted"),
            "rival_in_use": self.tr("{name} is in use"),
            "rival_close": self.tr("{name} stands close to them, {strength} of 5."),
            "sceptic_matters": self.tr("{name} has a say and is a sceptic."),
            "decider_not_met": self.tr("{name} decides and was never met."),
            "deal_stalled": self.tr("{title} has not moved for {days} days."),
            "quiet": self.tr("No contact for {days} days."),
            "stale": self.tr("{question} last asked {days} days ago."),
        }
