"""Dates, numbers and money as people of each language write them; no Qt, so presenters may too."""

from datetime import date, datetime, timedelta, tzinfo

MINUS = "−"
DASH = "–"
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_LONG_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
_LONG_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_CHINESE_DAYS = "一二三四五六日"
_SYMBOLS = {
    "CNY": "¥",
    "USD": "$",
    "EUR": "€",
    "GBP": "£",
    "JPY": "JP¥",
    "HKD": "HK$",
    "TWD": "NT$",
    "SGD": "S$",
    "AUD": "A$",
    "CAD": "C$",
    "INR": "₹",
    "KRW": "₩",
}
_NO_MINOR = frozenset({"JPY", "KRW", "VND", "CLP", "ISK", "UGX", "XAF", "XOF", "PYG"})
_NARROW = "\u202f"


class Formats:
    """One language's way of writing; "zh", or anything else as English."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._chinese = language == "zh"

    def number(self, value: float, places: int = 0) -> str:
        """1,234.5 with a real minus sign."""
        text = f"{abs(value):,.{places}f}"
        return MINUS + text if value < 0 and text.strip("0.,") else text

    def percent(self, part: float) -> str:
        """A share of one as "78%"."""
        return self.number(part * 100) + "%"

    def money(self, minor: int | None, currency: str = "CNY") -> str:
        """¥6,900 or ¥6,900.50; "–" when not known."""
        if minor is None:
            return DASH
        symbol = _SYMBOLS.get(currency, f"{currency}{_NARROW}")
        whole, cents = (abs(minor), 0) if currency in _NO_MINOR else divmod(abs(minor), 100)
        text = f"{symbol}{whole:,}" + (f".{cents:02}" if cents else "")
        return MINUS + text if minor < 0 else text

    def day(self, day: date, today: date | None = None) -> str:
        """24 Nov; the year only where it is not this one (`today`'s)."""
        other_year = today is not None and day.year != today.year
        if self._chinese:
            return (
                f"{day.year}年{day.month}月{day.day}日"
                if other_year
                else f"{day.month}月{day.day}日"
            )
        return f"{day.day} {_MONTHS[day.month - 1]}" + (f" {day.year}" if other_year else "")

    def weekday(self, day: date) -> str:
        """Wed, 周三."""
        return f"周{_CHINESE_DAYS[day.weekday()]}" if self._chinese else _DAYS[day.weekday()]

    def day_and_weekday(self, day: date, today: date | None = None) -> str:
        """Wed 25 Nov, 11月25日 周三."""
        if self._chinese:
            return f"{self.day(day, today)} {self.weekday(day)}"
        return f"{self.weekday(day)} {self.day(day, today)}"

    def long_day(self, day: date) -> str:
        """Tuesday 24 November, 11月24日 周二: a page's subtitle."""
        if self._chinese:
            return self.day_and_weekday(day)
        return f"{_LONG_DAYS[day.weekday()]} {day.day} {_LONG_MONTHS[day.month - 1]}"

    def month(self, day: date) -> str:
        """November 2026, 2026年11月."""
        if self._chinese:
            return f"{day.year}年{day.month}月"
        return f"{_LONG_MONTHS[day.month - 1]} {day.year}"

    def near_day(self, day: date, today: date) -> str:
        """Today, tomorrow, yesterday by name; a weekday within the week; else the date."""
        names = ("昨天", "今天", "明天") if self._chinese else ("yesterday", "today", "tomorrow")
        away = (day - today).days
        if -1 <= away <= 1:
            return names[away + 1]
        return self.day_and_weekday(day) if 1 < away < 7 else self.day(day, today)

    def days_ago(self, days: int) -> str:
        """How old: today, 14 days."""
        if days <= 0:
            return "今天" if self._chinese else "today"
        if self._chinese:
            return f"{days} 天"
        return "1 day" if days == 1 else f"{days:,} days"

    def time(self, at: datetime, zone: tzinfo) -> str:
        """09:30, where the rep is."""
        return f"{at.astimezone(zone):%H:%M}"

    def moment(self, at: datetime, zone: tzinfo, today: date | None = None) -> str:
        """24 Nov 10:42."""
        local = at.astimezone(zone)
        return f"{self.day(local.date(), today)} {local:%H:%M}"

    def when(self, at: datetime, zone: tzinfo, today: date) -> str:
        """The time alone if it was today, else the day."""
        local = at.astimezone(zone)
        return f"{local:%H:%M}" if local.date() == today else self.near_day(local.date(), today)

    def duration(self, span: timedelta) -> str:
        """45 min, 1 h 10 min, 4 h."""
        hours, minutes = divmod(round(span.total_seconds() / 60), 60)
        hour, minute = ("小时", "分钟") if self._chinese else ("h", "min")
        said = [f"{hours} {hour}"] if hours else []
        if minutes or not hours:
            said.append(f"{minutes} {minute}")
        return " ".join(said)

    def listed(self, words: list[str]) -> str:
        """a, b and c; a、b、c."""
        if self._chinese:
            return "、".join(words)
        return (
            words[0]
            if len(words) == 1
            else ", ".join(words[:-1]) + f" and {words[-1]}"
            if words
            else ""
        )

    @property
    def comma(self) -> str:
        """Between the words of a list that goes on, or has no last one."""
        return "、" if self.language == "zh" else ", "

    @property
    def dot(self) -> str:
        """What stands between two facts on one line."""
        return " · "

    @property
    def colon(self) -> str:
        return "：" if self._chinese else ": "
