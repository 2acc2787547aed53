"""What stands above the columns of the team's table: each question with its number."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.comments.presenter import moment
from ui.kit.cells import Words
from ui.kit.context import Context
from ui.kit.formats import DASH
from ui.team.presenter import FULL_FROM, Figures

if TYPE_CHECKING:
    from storage.queries.team import TeamBoard

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class GroupHead:
    """The head of a group of columns: a question, its number, what follows from it."""

    title: str
    note: str
    number: str
    beside: str
    second: tuple[str, str]  # a further number and its word, muted
    below: tuple[Words, ...]


class HeadWords:
    """The heads of one board; amounts in its currency."""

    def __init__(self, context: Context, currency: str) -> None:
        self._context = context
        self._formats = context.formats
        self._currency = currency

    def heads(self, told: Figures, board: "TeamBoard") -> tuple[GroupHead, ...]:
        """The four heads."""
        return (
            self._laptops(told),
            self._payments(told, board),
            self._schedules(told),
            self._problems(told),
        )

    def _laptops(self, told: Figures) -> GroupHead:
        number = self._formats.number
        stale = (
            (number(told.stale), translate("Team", "stale, grey below")) if told.stale else ("", "")
        )
        title = translate("Team", "Laptops: {number}").format(number=told.people)
        return GroupHead(
            title,
            "",
            number(told.people - told.stale),
            translate("Team", "current"),
            stale,
            (
                Words(
                    translate("Team", "Stale: no contact for more than 24 hours"),
                    "muted",
                    small=True,
                ),
            ),
        )

    def _payments(self, told: Figures, board: "TeamBoard") -> GroupHead:
        formats, today = self._formats, self._context.today()
        share = formats.percent(told.received_share) if told.received_share is not None else DASH
        below: list[Words] = []
        if told.overdue:
            amount = formats.money(told.overdue, self._currency)
            below.append(
                Words(translate("Team", "{amount} overdue").format(amount=amount), small=True)
            )
        if told.worst and told.worst_share < 1:
            part = formats.percent(told.worst_share)
            said = translate("Team", "{part} of it {name}").format(part=part, name=told.worst)
            below.append(Words(said, "bad", small=True))
        for code, minor in board.others.items():
            below.append(Words("+ " + formats.money(minor, code), "muted", small=True))
        note = ""
        if told.money_as_of is not None:
            at = moment(formats, told.money_as_of, self._context.zone, today)
            note = translate("Team", "as of {when}").format(when=at)
        month = (
            formats.month(today).split(" ")[0] if formats.language != "zh" else f"{today.month}月"
        )
        return GroupHead(
            translate("Team", "Are payments normal?"),
            note,
            share,
            translate("Team", "received, {month}").format(month=month),
            ("", ""),
            tuple(below),
        )

    def _schedules(self, told: Figures) -> GroupHead:
        share = self._formats.percent(told.full) if told.full is not None else DASH
        below: tuple[Words, ...] = ()
        if told.below:
            names = self._formats.comma.join(told.below[:4])
            floor = self._formats.percent(FULL_FROM)
            below = (
                Words(translate("Team", "Below {share}:").format(share=floor), "muted", small=True),
                Words(names, "warn", small=True),
            )
        return GroupHead(
            translate("Team", "Are the schedules full?"),
            "",
            share,
            translate("Team", "full, this week"),
            ("", ""),
            below,
        )

    def _problems(self, told: Figures) -> GroupHead:
        number = self._formats.number
        beside = translate("Team", "unresolved: {hard} hard, {key} key")
        below: tuple[Words, ...] = ()
        if told.hard + told.key:
            oldest = translate("Team", "Oldest {days}").format(
                days=self._formats.days_ago(told.oldest)
            )
            late = told.past
            past = translate("Team", "%n past 7 days", "", late)
            below = (Words(oldest, "muted", small=True), Words(past, small=True))
        return GroupHead(
            translate("Team", "What is key, what is hard?"),
            "",
            number(told.hard + told.key),
            beside.format(hard=told.hard, key=told.key),
            ("", ""),
            below,
        )
