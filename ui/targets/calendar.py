"""Which days this rep works: the country's holidays, and five or six days a week."""

from storage.rules.working_days import FIVE_DAYS, SIX_DAYS, Calendar
from ui.kit.context import Context

_CHINESE_ZONES = frozenset({"Asia/Shanghai", "Asia/Urumqi", "Asia/Chongqing", "Asia/Harbin", "PRC"})


def calendar_of(context: Context) -> Calendar:
    """The calendar of settings `country` and `working_week`."""
    usual = "CN" if context.zone.key in _CHINESE_ZONES else ""
    country = context.settings.get("country", usual)
    six = context.settings.get("working_week", 5) == 6
    return Calendar(country, SIX_DAYS if six else FIVE_DAYS)


def currency_of(context: Context) -> str:
    """The currency that targets are set in."""
    usual = "CNY" if context.zone.key in _CHINESE_ZONES or context.language == "zh" else "USD"
    return context.settings.get("currency", usual)
