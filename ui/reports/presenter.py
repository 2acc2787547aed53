"""What the pane shows of a day's report, and what the rep's edits make of it; no Qt."""

from dataclasses import dataclass
from datetime import date, datetime

from storage.rules import reports as rules
from storage.rules.report_draft import DayFacts, draft
from storage.rules.reports import Block, Report


@dataclass(frozen=True, slots=True)
class DayReport:
    """A day's report as it stands: what is kept of it, and what the day says by itself."""

    on: date
    report: Report = ()
    facts: DayFacts = DayFacts()  # noqa: RUF009  (frozen)
    submitted_at: datetime | None = None
    waits: bool = False  # for the upload

    @classmethod
    def of(
        cls,
        on: date,
        kept: Report,
        facts: DayFacts | None,
        submitted_at: datetime | None,
        *,
        waits: bool = False,
    ) -> "DayReport":
        """A report that was sent stays as it was sent; one that was not follows the day."""
        follows = facts is not None and submitted_at is None
        report = rules.refresh(kept, draft(facts)) if facts is not None and follows else kept
        return cls(on, report, facts or DayFacts(), submitted_at, waits)

    @property
    def typed(self) -> int:
        return rules.typed_in(self.report)

    @property
    def visits(self) -> int:
        return sum(1 for visit in self.facts.visits if visit.status == "done")

    @property
    def calls(self) -> int:
        return self.facts.calls_effective

    @property
    def says_something(self) -> bool:
        return any(not sentence.dropped for sentence in self.report)

    @property
    def news(self) -> bool:
        """Whether the day went on after the report was sent."""
        if self.submitted_at is None:
            return False
        return rules.refresh(self.report, draft(self.facts)) != self.report

    def caught_up(self) -> Report:
        """The report with what is new since it was sent."""
        return rules.refresh(self.report, draft(self.facts))

    def added(self, block: Block, text: str, now: datetime) -> Report:
        """The report with a line of the rep's own; its key is the moment it was written."""
        key = f"own:{round(now.timestamp() * 1000)}"
        while any(sentence.key == key for sentence in self.report):
            key += "+"
        return rules.add(self.report, block, key, text)

    def edited(self, key: str, text: str, drafted: str) -> Report:
        return rules.edit(self.report, key, text, drafted)

    def without(self, key: str) -> Report:
        return rules.remove(self.report, key)
