"""What the team's page says, in words and numbers."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication

from storage.rules.choices import IssueKind
from ui.kit.cells import Tone, Words
from ui.kit.context import Context
from ui.kit.formats import DASH
from ui.team.presenter import FULL_FROM, Figures, fullness

if TYPE_CHECKING:
    from storage.queries.comments import IssueRow
    from storage.queries.team import Money, TeamRow

translate = QCoreApplication.translate

AT_LEAST = "≥ "
Fate = Literal["text", "muted"]


@dataclass(frozen=True, slots=True)
class RowCells:
    """One row of the table, cell by cell; `full` None is not known."""

    name: Words
    as_of: Words
    waiting: Words
    due: Words
    received: Words
    overdue: Words
    full: float | None
    full_tone: Tone
    percent: Words
    planned: Words
    done: Words
    kind: Words
    problem: Words
    days: Words
    stale: bool = False

    def spoken(self) -> str:
        words = (
            self.name, self.as_of, self.waiting, self.due, self.received, self.overdue,
            self.percent, self.planned, self.done, self.kind, self.problem, self.days,
        )  # fmt: skip
        return ", ".join(each.text for each in words if each.text)


class TeamWords:
    """Words for one board; amounts in its currency."""

    def __init__(self, context: Context, currency: str) -> None:
        self._context = context
        self._formats = context.formats
        self._currency = currency

    def cells(self, row: "TeamRow", minutes: int, worst: str) -> RowCells:
        """One person."""
        stale = row.fresh.stale(self._context.now())
        tone: Fate = "muted" if stale else "text"
        money: Fate = "muted" if stale and row.money.by_rep else "text"
        full = fullness(row, minutes)
        low = full is not None and full < FULL_FROM and not stale
        full_tone: Tone = "muted" if stale else "warn" if low else "accent"
        top = row.issues[0] if row.issues else None
        red = bool(row.money.overdue) and row.member.name == worst
        kind, problem, days = self._top(top, tone)
        schedule = row.schedule
        number = self._formats.number
        percent = self._formats.percent(full) if full is not None else DASH
        return RowCells(
            name=Words(row.member.name, tone, bold=True),
            as_of=Words(self.as_of(row.fresh.as_of), tone),
            waiting=self._waiting(row, stale),
            due=Words(self._amount(row.money.due), money),
            received=Words(self._amount(row.money.received), money),
            overdue=Words(self._amount(row.money.overdue), "bad" if red else money, bold=red),
            full=full,
            full_tone=full_tone,
            percent=Words(percent, "warn" if low else tone, bold=low),
            planned=Words(number(schedule.planned) if schedule.planned else DASH, tone),
            done=Words(number(schedule.done) if schedule.done else DASH, tone),
            kind=kind,
            problem=problem,
            days=days,
            stale=stale,
        )

    def total(self, told: Figures) -> RowCells:
        """The last row: everybody."""
        number = self._formats.number
        stale = told.stale
        fresh = translate("Team", "%n of {all} stale", "", stale).format(all=told.people)
        fresh = fresh if stale else ""
        at_least = AT_LEAST if told.stale else ""
        percent = self._formats.percent(told.full) if told.full is not None else DASH
        return RowCells(
            name=Words(translate("Team", "Team"), bold=True),
            as_of=Words(fresh, "muted"),
            waiting=Words(f"{at_least}{number(told.waiting)}", "muted"),
            due=Words(self._amount(told.due), bold=True),
            received=Words(self._amount(told.received), bold=True),
            overdue=Words(self._amount(told.overdue), bold=True),
            full=told.full,
            full_tone="accent",
            percent=Words(percent, bold=True),
            planned=Words(number(told.planned), bold=True),
            done=Words(number(told.done), bold=True),
            kind=Words(""),
            problem=Words(""),
            days=Words(""),
        )

    def as_of(self, at: datetime | None) -> str:
        """today 08:31, yesterday 19:40, 20 Nov 18:05."""
        if at is None:
            return DASH
        context = self._context
        local = at.astimezone(context.zone)
        day = self._formats.near_day(local.date(), context.today())
        return f"{day} {local:%H:%M}"

    def money_line(self, money: "Money", days: int) -> tuple[Words, ...]:
        """What one customer owes."""
        said = [Words(self._formats.money(money.due, self._currency))]
        if money.received:
            paid = self._formats.money(money.received, self._currency)
            said.append(Words(translate("Team", "received {amount}").format(amount=paid), "ok"))
        if money.overdue:
            owed = self._formats.money(money.overdue, self._currency)
            since = self._formats.days_ago(days)
            told = translate("Team", "overdue {amount}, {days}").format(amount=owed, days=since)
            said.append(Words(told, "bad", bold=True))
        return tuple(said)

    # Inside

    def _amount(self, minor: int) -> str:
        return self._formats.money(minor, self._currency)[1:] if minor else DASH

    def _waiting(self, row: "TeamRow", stale: bool) -> Words:
        if row.fresh.waiting is None:
            return Words(DASH, "muted")
        number = self._formats.number(row.fresh.waiting)
        if stale:
            return Words(AT_LEAST + number, "muted")
        return Words(number, "text" if row.fresh.waiting else "muted", bold=row.fresh.waiting > 0)

    def _top(self, top: "IssueRow | None", tone: Fate) -> tuple[Words, Words, Words]:
        if top is None:
            return Words(""), Words(translate("Team", "None"), "muted"), Words("")
        days = top.days(self._context.today())
        colour: Tone = "bad" if top.kind is IssueKind.HARD else "accent"
        said = f"{top.customer}：{top.text}" if self._formats.language == "zh" else top.text
        if top.customer and self._formats.language != "zh":
            said = f"{top.customer}: {top.text}"
        return (
            Words(issue_word(top.kind), "muted" if tone == "muted" else colour, bold=True),
            Words(said if top.customer else top.text, tone),
            Words(self._formats.number(days), tone, bold=days > 14),
        )


def column_titles(currency: str) -> dict[str, str]:
    """What stands above each column."""
    return {
        "name": translate("Team", "Rep"),
        "as_of": translate("Team", "As of"),
        "waiting": translate("Team", "On laptop"),
        "due": translate("Team", "Due, {currency}").format(currency=currency),
        "received": translate("Team", "Received"),
        "overdue": translate("Team", "Overdue"),
        "full": translate("Team", "Fullness"),
        "planned": translate("Team", "Planned"),
        "done": translate("Team", "Done"),
        "problem": translate("Team", "Top of the list"),
        "days": translate("Team", "Days"),
    }


def issue_word(kind: IssueKind) -> str:
    """Key, Hard."""
    return translate("Team", "Hard") if kind is IssueKind.HARD else translate("Team", "Key")


def week_line(context: Context, today: date) -> str:
    """Tue 24 Nov 2026, week 48."""
    day = context.formats.day_and_weekday(today)
    return translate("Team", "{day}, week {week}").format(day=day, week=today.isocalendar().week)
