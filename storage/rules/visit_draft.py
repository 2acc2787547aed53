"""A visit as its form holds it before it is saved; what a draft on disk remembers of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from storage.rules.answers import VisitFacts
from storage.rules.choices import PromiseBy, Question
from storage.rules.quick_dates import find_date
from storage.rules.visit_facts import visit_facts


@dataclass(frozen=True, slots=True)
class PromiseDraft:
    """One promise made at the visit; `when` is as it was typed."""

    text: str
    by: PromiseBy = PromiseBy.US
    when: str = ""


@dataclass(frozen=True, slots=True)
class AnswerDraft:
    """A standing answer asked again: a new one in words or a chip, or "unchanged".

    `subject` and `contact_id` say of which competitor or whom; without them it is of the customer.
    """

    question: Question
    text: str = ""
    unchanged: bool = False
    chip: str = ""
    subject: str = ""
    contact_id: UUID | None = None

    def says(self) -> bool:
        """Whether it is a new answer."""
        return bool(self.text.strip() or self.chip or self.subject.strip())


@dataclass(frozen=True, slots=True)
class VisitDraft:
    """Everything that the form says; nothing in it is required."""

    contact_ids: tuple[UUID, ...] = ()
    note: str = ""
    topics: tuple[str, ...] = ()
    reaction: int | None = None
    reaction_quote: str = ""
    demo_done: bool | None = None
    demo_product: str = ""
    next_step: str = ""
    next_when: str = ""
    continue_how: str = ""
    problem: str = ""
    promises: tuple[PromiseDraft, ...] = ()
    answers: tuple[AnswerDraft, ...] = ()

    def next_on(self, today: date) -> date | None:
        """The day of the next step, if what was typed names one."""
        return day_typed(self.next_when, today)

    def facts(self, today: date) -> VisitFacts:
        """What it answers of the thirteen questions; the time of a visit is always known."""
        return visit_facts(
            {
                "contact_ids": list(self.contact_ids),
                "topics": list(self.topics),
                "reaction": self.reaction,
                "demo_done": self.demo_done,
                "continue_how": self.continue_how,
                "next_step": self.next_step,
                "next_on": self.next_on(today),
            }
        )

    def plain(self) -> dict[str, Any]:
        """As a draft on disk keeps it."""
        return {
            "contact_ids": [each.hex for each in self.contact_ids],
            "note": self.note,
            "topics": list(self.topics),
            "reaction": self.reaction,
            "reaction_quote": self.reaction_quote,
            "demo_done": self.demo_done,
            "demo_product": self.demo_product,
            "next_step": self.next_step,
            "next_when": self.next_when,
            "continue_how": self.continue_how,
            "problem": self.problem,
            "promises": [
                {"text": one.text, "by": one.by.value, "when": one.when} for one in self.promises
            ],
            "answers": [
                {
                    "question": one.question.value,
                    "text": one.text,
                    "unchanged": one.unchanged,
                    "chip": one.chip,
                    "subject": one.subject,
                    "contact_id": one.contact_id.hex if one.contact_id else "",
                }
                for one in self.answers
            ],
        }


def from_plain(values: Mapping[str, Any]) -> VisitDraft:
    """Back from what a draft on disk keeps."""
    draft = VisitDraft()
    texts = ("note", "reaction_quote", "demo_product", "next_step", "next_when")
    texts += ("continue_how", "problem")
    named = {name: str(values.get(name) or "") for name in texts}
    return replace(
        draft,
        **named,
        contact_ids=tuple(UUID(hex=each) for each in values.get("contact_ids") or ()),
        topics=tuple(str(each) for each in values.get("topics") or ()),
        reaction=values.get("reaction"),
        demo_done=values.get("demo_done"),
        promises=tuple(
            PromiseDraft(str(one["text"]), PromiseBy(one["by"]), str(one["when"]))
            for one in values.get("promises") or ()
        ),
        answers=tuple(
            AnswerDraft(
                Question(one["question"]),
                str(one["text"]),
                bool(one["unchanged"]),
                # A draft that an older app kept has none of these.
                str(one.get("chip") or ""),
                str(one.get("subject") or ""),
                UUID(hex=one["contact_id"]) if one.get("contact_id") else None,
            )
            for one in values.get("answers") or ()
        ),
    )


def day_typed(text: str, today: date) -> date | None:
    """The one day that a text names: "周三", "3 Nov"; None for a stretch of days or other words."""
    try:
        return date.fromisoformat(text.strip())  # as the form itself writes it, also a day gone by
    except ValueError:
        found = find_date(text, today)
    return found.day if found is not None and found.day and found.day >= today else None


def topics_typed(text: str) -> tuple[str, ...]:
    """Topics as they are typed: with commas, or 、 between."""
    for sign in "、，；;":
        text = text.replace(sign, ",")
    return tuple(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))
