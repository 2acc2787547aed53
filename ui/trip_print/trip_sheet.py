"""What a trip's paper says: the plan with its map, what came of it, the review."""

from datetime import date

from PySide6.QtCore import QObject

from storage.queries.reviews import KeptReview
from storage.queries.trip_paper import TripPaper
from storage.queries.trips import StopRow, TripBoard
from storage.rules.choices import StopStatus
from storage.rules.reports import shown
from storage.rules.trip_facts import TripFacts, cost_results, goal_results
from storage.rules.trip_summary import SummaryBlock, draft_headline
from ui.kit.formats import DASH, Formats
from ui.kit.trip_words import TripWords
from ui.trip_papers.words import PapersWords
from ui.trip_print.places import clock, map_stops
from ui.trip_print.sheet import WIDTH, PaperCell, PaperColumn, Sheet
from ui.trip_print.trip_map import map_picture


class TripSheet(QObject):
    """Sets the paper of a trip in one language."""

    def __init__(self, formats: Formats, today: date) -> None:
        super().__init__()
        self._formats, self._today = formats, today
        self._words = TripWords(formats, today)
        self._papers = PapersWords(formats, today)

    def made(self, paper: TripPaper, *, land: bool = True) -> Sheet:
        """Plan, summary and review, as far as they exist; `land` draws the map."""
        board = paper.board
        self._papers = self._said(board)
        sheet = Sheet(board.draft.name())
        self._head(sheet, paper)
        if land:
            self._map(sheet, board)
        self._plan(sheet, board)
        self._costs_planned(sheet, board)
        if paper.report:
            self._summary(sheet, paper)
        if paper.review is not None:
            self._review(sheet, paper.review)
        return sheet

    def for_chat(self, paper: TripPaper, width: float) -> Sheet:
        """The summary alone, narrow, for a picture in a chat."""
        self._papers = self._said(paper.board)
        sheet = Sheet(paper.board.draft.name(), width=width)
        self._head(sheet, paper)
        self._summary(sheet, paper)
        return sheet

    def as_text(self, paper: TripPaper) -> str:
        """The summary as clean text for a chat."""
        self._papers = self._said(paper.board)
        title = paper.board.draft.name()
        return self._papers.whole(paper.report, self._headline(paper), paper.owner, title)

    def _said(self, board: TripBoard) -> PapersWords:
        on = board.draft.ends_on or self._today
        return PapersWords(self._formats, on, board.draft.currency)

    def footer(self) -> str:
        """The line at the foot of each page."""
        return self.tr("Page {page} of {pages}")

    def _head(self, sheet: Sheet, paper: TripPaper) -> None:
        draft = paper.board.draft
        days = ""
        if draft.starts_on and draft.ends_on:
            days = self._words.days(draft.starts_on, draft.ends_on)
        status = self._words.status(paper.board.status)
        sheet.title(draft.name())
        sheet.meta(" · ".join(part for part in (paper.owner, days, status) if part))
        if draft.purpose:
            sheet.labelled(self.tr("Purpose"), draft.purpose)
        if draft.goals:
            sheet.labelled(self.tr("Goals"), self._words.goals(draft))
        if draft.companions:
            names = [str(each.get("name", "")) for each in draft.companions]
            sheet.labelled(self.tr("With"), self._formats.listed(names))

    def _map(self, sheet: Sheet, board: TripBoard) -> None:
        stops = map_stops(board)
        if len({(stop.latitude, stop.longitude) for stop in stops}) < 1:
            return
        sheet.picture(map_picture(stops, self.tr("{km} km")), WIDTH)
        if any(stop.approximate for stop in stops):
            sheet.meta(self.tr("≈ the place of the city; there is no exact one"))

    def _plan(self, sheet: Sheet, board: TripBoard) -> None:
        if not board.stops:
            return
        sheet.heading(self.tr("Visits"))
        columns = (
            PaperColumn("#", 5), PaperColumn(self.tr("Day"), 17), PaperColumn(self.tr("Time"), 9),
            PaperColumn(self.tr("Customer"), 28), PaperColumn(self.tr("City"), 12),
            PaperColumn(self.tr("Purpose"), 29),
        )  # fmt: skip
        rows: list[list[PaperCell | str]] = []
        before: date | None = None
        for number, stop in enumerate(board.stops, 1):
            day = self._day(stop.on) if stop.on != before or number == 1 else ""
            before = stop.on
            rows.append(
                [
                    str(number), PaperCell(day, bold=True), clock(stop.starts_minute),
                    PaperCell(stop.customer, bold=True), stop.city or "", self._for(stop),
                ]
            )  # fmt: skip
        sheet.table(columns, rows)

    def _for(self, stop: StopRow) -> str:
        if stop.unplanned:
            return self.tr("unplanned")
        return stop.purpose

    def _costs_planned(self, sheet: Sheet, board: TripBoard) -> None:
        currency = board.draft.currency
        if board.legs or board.stays:
            sheet.heading(self.tr("Rides and nights"))
            rows: list[list[PaperCell | str]] = []
            for leg in board.legs:
                times = f"{clock(leg.departs_minute)}–{clock(leg.arrives_minute)}".strip("–")
                way = self.tr("{start} to {end}").format(start=leg.from_name, end=leg.to_name)
                ride = f"{self._words.mode(leg.mode)} {leg.number}".strip()
                money = self._formats.money(leg.amount_minor, currency)
                rows.append([self._day(leg.on), times, ride, way, leg.invoice_no, money])
            for stay in board.stays:
                nights = self.tr("%n night(s)", "", stay.nights)
                money = self._formats.money(stay.amount_minor, currency)
                where = " ".join(part for part in (stay.name, stay.city) if part)
                rows.append([self._day(stay.on), nights, where, "", stay.invoice_no, money])
            sheet.table(
                (
                    PaperColumn(self.tr("Day"), 17), PaperColumn(self.tr("Time"), 14),
                    PaperColumn(self.tr("Ride or hotel"), 22), PaperColumn(self.tr("Way"), 23),
                    PaperColumn(self.tr("Invoice"), 12),
                    PaperColumn(self.tr("Amount"), 12, right=True),
                ),
                rows,
            )  # fmt: skip

    def _summary(self, sheet: Sheet, paper: TripPaper) -> None:
        sheet.heading(self.tr("Summary"))
        sheet.text(self._headline(paper), bold=True)
        rows: list[list[PaperCell | str]] = []
        done = {True: PaperCell("✓", "ok"), False: PaperCell("✗", "bad")}
        states = {f"stop:{stop.id.hex}": stop.status for stop in paper.board.stops}
        for sentence in shown(paper.report, SummaryBlock.VISITS):
            facts = sentence.facts or {}
            made = states.get(sentence.key) is StopStatus.VISITED
            rows.append(
                [
                    self._papers.day(facts), str(facts.get("at", "")),
                    PaperCell(str(facts.get("customer", "")), bold=True),
                    self._papers.text(sentence),
                    done[made] if sentence.key in states else "",
                ]
            )  # fmt: skip
        sheet.table(
            (
                PaperColumn(self.tr("Day"), 13), PaperColumn(self.tr("Time"), 12),
                PaperColumn(self.tr("Customer"), 27), PaperColumn(self.tr("Result"), 43),
                PaperColumn("", 5, right=True),
            ),
            rows,
        )  # fmt: skip
        self._goals(sheet, paper.facts)
        self._costs(sheet, paper.facts)
        for block, title in (
            (SummaryBlock.RESULTS, self.tr("Orders, payments, new contacts")),
            (SummaryBlock.PROMISES, self.tr("Promises made on this trip")),
            (SummaryBlock.OPEN, self.tr("Still open")),
        ):
            if sentences := shown(paper.report, block):
                sheet.heading(title)
                for sentence in sentences:
                    sheet.text(self._papers.line(sentence))

    def _headline(self, paper: TripPaper) -> str:
        if paper.summary is not None and paper.summary.headline:
            return paper.summary.headline
        return self._papers.headline(draft_headline(paper.facts))

    def _goals(self, sheet: Sheet, facts: TripFacts) -> None:
        found = goal_results(facts)
        if not found:
            return
        sheet.heading(self.tr("Goals and actual"))
        rows: list[list[PaperCell | str]] = []
        for goal in found:
            percent = goal.percent
            tone = "ok" if percent is not None and percent >= 100 else "text"
            reached = DASH if percent is None else self._formats.percent(percent / 100)
            amount = self._papers.amount
            rows.append(
                [
                    self._papers.metric(goal), amount(goal, goal.target),
                    amount(goal, goal.actual),
                    PaperCell(reached, tone, bold=True),
                ]
            )  # fmt: skip
        sheet.table(_figures(self.tr("Goal"), self.tr("Actual"), self.tr("Reached")), rows)

    def _costs(self, sheet: Sheet, facts: TripFacts) -> None:
        found = cost_results(facts)
        if not found:
            return
        sheet.heading(self.tr("Costs and budget"))
        money = self._formats.money
        rows: list[list[PaperCell | str]] = [
            [
                self._papers.category(each.category), money(each.budget_minor, facts.currency),
                money(each.actual_minor, facts.currency), self._over(each.over_minor, facts),
            ]
            for each in found
        ]  # fmt: skip
        budget = sum(each.budget_minor for each in found)
        actual = sum(each.actual_minor for each in found)
        rows.append(
            [
                PaperCell(self.tr("Total"), bold=True),
                PaperCell(money(budget, facts.currency), bold=True),
                PaperCell(money(actual, facts.currency), bold=True),
                self._over(actual - budget, facts),
            ]
        )
        sheet.table(_figures(self.tr("Budget"), self.tr("Actual"), self.tr("Over")), rows)

    def _over(self, minor: int, facts: TripFacts) -> PaperCell:
        plus = "+" if minor > 0 else ""
        text = plus + self._formats.money(minor, facts.currency)
        return PaperCell(text, "bad" if minor > 0 else "text", bold=minor > 0)

    def _review(self, sheet: Sheet, review: KeptReview) -> None:
        draft = review.draft
        sheet.heading(self.tr("Review"))
        rows: list[list[PaperCell | str]] = [
            [PaperCell(cause.code, bold=True), cause.text, cause.countermeasure]
            for cause in draft.causes
        ]
        columns = (
            PaperColumn(self.tr("Code"), 14), PaperColumn(self.tr("Cause"), 43),
            PaperColumn(self.tr("Countermeasure"), 43),
        )  # fmt: skip
        sheet.table(columns, rows)
        for label, text in (
            (self.tr("Keep"), draft.keep), (self.tr("Stop"), draft.stop),
            (self.tr("Start"), draft.start), (self.tr("Rule drawn"), draft.rule),
        ):  # fmt: skip
            if text:
                sheet.labelled(label, text)

    def _day(self, day: date | None) -> str:
        return self._formats.day_and_weekday(day, self._today) if day else DASH


def _figures(*titles: str) -> tuple[PaperColumn, ...]:
    return PaperColumn("", 43), *(PaperColumn(title, 19, right=True) for title in titles)
