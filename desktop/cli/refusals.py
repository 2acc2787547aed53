"""Broken rules that the command line can meet, in words; the screens have theirs in ui/kit."""

REFUSALS: dict[str, str] = {}
