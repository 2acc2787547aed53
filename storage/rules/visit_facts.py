"""Which of the sixteen answers a visit's own values give."""

from collections.abc import Mapping
from typing import Any, Final

from storage.rules.answers import VisitFacts, VisitQuestion

_GIVEN_BY: Final[Mapping[VisitQuestion, str]] = {
    VisitQuestion.VISIT_TIME: "started_at",
    VisitQuestion.MET_WHOM: "contact_ids",
    VisitQuestion.TOPICS: "topics",
    VisitQuestion.PRODUCT_TALK: "product_talk",
    VisitQuestion.REACTION: "reaction",
    VisitQuestion.DEMO_DONE: "demo_done",
    VisitQuestion.CONTINUE_HOW: "continue_how",
    VisitQuestion.NEXT_STEP: "next_step",
}


def visit_facts(values: Mapping[str, Any]) -> VisitFacts:
    """What a visit says, from its values; an empty text or list says nothing, a "no" does."""
    answered = frozenset(
        question
        for question, field in _GIVEN_BY.items()
        if values.get(field) not in (None, "", [], {})
    )
    return VisitFacts(answered, next_step_dated=values.get("next_on") is not None)
