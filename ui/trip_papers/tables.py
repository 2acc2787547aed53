"""The tables of a summary: stops, goals against what was reached, budget against cost."""

from collections.abc import Iterator

from PySide6.QtCore import QObject

from storage.rules.reports import Sentence
from storage.rules.trip_facts import CostResult, GoalResult
from storage.rules.trip_summary import SummaryBlock
from ui.kit.cells import Cell
from ui.trip_papers.lines import FigureLine, StopLine
from ui.trip_papers.presenter import is_over
from ui.trip_papers.words import PapersWords


class Tables(QObject):
    """Makes the lines; nothing where there is nothing to compare."""

    def __init__(self, words: PapersWords) -> None:
        super().__init__()
        self._words = words

    def stops(self, sentences: list[Sentence]) -> Iterator[tuple[Sentence, StopLine | None]]:
        """Each sentence about a stop with its line; a sentence of the rep's own has none."""
        day = ""
        for sentence in sentences:
            facts = sentence.facts or {}
            if not sentence.code:
                yield sentence, None
                continue
            this = self._words.day(facts)
            line = StopLine(
                sentence.key,
                self._words.text(sentence),
                own=sentence.is_own,
                when=(this if this != day else "", str(facts.get("at") or "")),
                customer=str(facts.get("customer") or ""),
                code=sentence.code,
                mark=self.tr("unplanned") if facts.get("unplanned") else "",
                link=self._words.link(sentence),
            )
            day = this
            yield sentence, line

    def goals(self, goals: list[GoalResult]) -> list[FigureLine]:
        """Goal, actual, reached."""
        if not goals:
            return []
        head = self._head(self.tr("Goal"), self.tr("Actual"), self.tr("Reached"))
        lines = [FigureLine(self._words.title(SummaryBlock.GOALS), head, head=True)]
        for at, goal in enumerate(goals):
            percent = "–" if goal.percent is None else f"{goal.percent}%"
            reached = goal.percent is not None and goal.percent >= 100
            cells = [
                Cell(self._words.amount(goal, goal.target), "muted"),
                Cell(self._words.amount(goal, goal.actual)),
                Cell(percent, "ok" if reached else "text", bold=True),
            ]
            name = self._words.metric(goal)
            lines.append(FigureLine(name, cells, key=f"goal:{at}", asks=not goal.metric))
        return lines

    def costs(self, costs: list[CostResult]) -> list[FigureLine]:
        """Budget, actual, over; the total last."""
        if not costs:
            return []
        head = self._head(self.tr("Budget"), self.tr("Actual"), self.tr("Over"))
        lines = [FigureLine(self._words.title(SummaryBlock.COSTS), head, head=True)]
        for cost in costs:
            cells = self._compared(cost.budget_minor, cost.actual_minor)
            cells[2] = Cell(cells[2].text, "bad" if is_over(cost) else "muted", bold=is_over(cost))
            name, key = self._words.category(cost.category), f"cost:{cost.category.value}"
            lines.append(FigureLine(name, cells, key=key))
        budget = sum(cost.budget_minor for cost in costs)
        cells = self._compared(budget, sum(cost.actual_minor for cost in costs))
        cells[1] = Cell(cells[1].text, bold=True)
        total = self.tr("Total, {currency}").format(currency=self._words.symbol)
        lines.append(FigureLine(total, cells, bold=True, key="costs"))
        return lines

    def _compared(self, budget: int, actual: int) -> list[Cell]:
        money = self._words.money
        over = money(actual - budget)
        over = f"+{over}" if actual > budget else over
        return [Cell(money(budget), "muted"), Cell(money(actual)), Cell(over, bold=True)]

    def _head(self, *words: str) -> list[Cell]:
        return [Cell(word, "muted", bold=True) for word in words]
