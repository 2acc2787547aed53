"""What the papers of a trip show, and who may do what with them; no Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from storage.queries.trips import TripBoard
from storage.rules import reports
from storage.rules.choices import CostCategory, TripStatus
from storage.rules.reports import Report
from storage.rules.reviews import CauseDraft, Recurrence, ReviewDraft
from storage.rules.trip_facts import CostResult, GoalResult, TripFacts, cost_results, goal_results
from storage.rules.trip_summary import SummaryBlock, draft, draft_headline

_SENT = (TripStatus.SUBMITTED, TripStatus.REVIEWED)


@dataclass(frozen=True, slots=True)
class CauseLine:
    """A cause of the review, and the time before if its code returns."""

    cause: CauseDraft
    again: Recurrence | None


@dataclass(frozen=True, slots=True)
class Papers:
    """A trip's summary and review as they stand."""

    board: TripBoard
    facts: TripFacts
    report: Report
    headline: str  # the rep's own, or ""
    figures: Mapping[str, Any]  # as they were counted when the summary was submitted
    summary_at: datetime | None
    review: ReviewDraft
    review_id: UUID | None  # None: not begun
    review_at: datetime | None
    causes: tuple[CauseLine, ...]
    codes: tuple[str, ...]
    owner: str
    moved_by: str
    status: TripStatus
    mine: bool
    waiting: bool  # for the upload

    @property
    def sent(self) -> bool:
        """Whether the summary is with the manager, and stays as it was sent."""
        return self.status in _SENT

    @property
    def closed(self) -> bool:
        """Whether both papers were read: nothing of them changes any more."""
        return self.status is TripStatus.REVIEWED and self.review_at is not None

    @property
    def own(self) -> int:
        """How many sentences are the rep's own words."""
        written = sum(sentence.is_own and not sentence.dropped for sentence in self.report)
        return written + bool(self.headline)

    @property
    def review_says_something(self) -> bool:
        points = (self.review.keep, self.review.stop, self.review.start, self.review.rule)
        return bool(self.causes) or any(point.strip() for point in points)

    @property
    def says(self) -> Mapping[str, Any]:
        """What the drafted headline says, as facts."""
        stored = self.figures.get("headline") if self.sent else None
        return stored if isinstance(stored, dict) else draft_headline(self.facts)

    @property
    def goals(self) -> list[GoalResult]:
        """Each goal with what was reached, also what only the rep could say."""
        stored = self.figures.get("goals") if self.sent else None
        found = (
            [GoalResult(g["metric"], g["label"], g["target"], g["actual"]) for g in stored]
            if stored is not None
            else goal_results(self.facts)
        )
        own = {sentence.key: sentence.own for sentence in self.report if sentence.is_own}
        return [self._as_said(goal, own.get(f"goal:{at}")) for at, goal in enumerate(found)]

    @staticmethod
    def _as_said(goal: GoalResult, own: str | None) -> GoalResult:
        if goal.metric or own is None:
            return goal
        number = own.strip()
        return replace(goal, actual=int(number) if number.isdecimal() else None)

    @property
    def costs(self) -> list[CostResult]:
        stored = self.figures.get("costs") if self.sent else None
        if stored is None:
            return cost_results(self.facts)
        return [CostResult(CostCategory(c["category"]), c["budget"], c["actual"]) for c in stored]

    def counted(self) -> dict[str, Any]:
        """The figures as they are kept with a summary that is submitted."""
        return {
            "headline": dict(draft_headline(self.facts)),
            "goals": goals_as_kept(self.goals),
            "costs": [
                {
                    "category": each.category.value,
                    "budget": each.budget_minor,
                    "actual": each.actual_minor,
                }
                for each in self.costs
            ],
        }

    def with_report(self, report: Report, headline: str) -> "Papers":
        return replace(self, report=report, headline=headline)

    def added(self, block: SummaryBlock, text: str, now: datetime) -> Report:
        """The report with a line of the rep's own; its key is the moment it was written."""
        key = f"own:{round(now.timestamp() * 1000)}"
        while any(sentence.key == key for sentence in self.report):
            key += "+"
        return reports.add(self.report, block, key, text)


def goals_as_kept(goals: list[GoalResult]) -> list[dict[str, Any]]:
    """Goals as a summary and a review keep them."""
    return [
        {"metric": g.metric, "label": g.label, "target": g.target, "actual": g.actual}
        for g in goals
    ]


def refreshed(kept: Report, facts: TripFacts, *, sent: bool) -> Report:
    """A summary that was sent stays as it was; one that was not follows the records."""
    return kept if sent and kept else reports.refresh(kept, draft(facts))


def is_over(cost: CostResult) -> bool:
    return cost.over_minor > 0


def anchor_of_cause(cause_id: UUID) -> str:
    """How a comment names a cause (kinds_of_coaching)."""
    return f"cause:{cause_id.hex}"


def anchor_of(key: str) -> str:
    """How a comment names a line (kinds_of_coaching): a stop by its id, others by their key."""
    return key if key.startswith("stop:") else f"line:{key}"
