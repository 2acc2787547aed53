"""Standing answers in words: questions, chips, what one says, somebody's part in a decision."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from storage.rules.answers import CHIPS
from storage.rules.choices import Attitude, DecisionPower, Question

if TYPE_CHECKING:
    from storage.queries.answers import AnswerPart
    from ui.kit.formats import Formats

translate = QCoreApplication.translate


def question_word(question: Question) -> str:
    """A standing question in a word or two."""
    return {
        Question.DECISION_POWER: translate("CustomerWords", "Decision power"),
        Question.PRODUCTS_IN_USE: translate("CustomerWords", "Products in use"),
        Question.DECISION_PROCESS: translate("CustomerWords", "Decision process"),
        Question.COMPETITORS: translate("CustomerWords", "Competitors"),
        Question.COMPETITOR_RELATION: translate("CustomerWords", "Competitor ties"),
        Question.FIT: translate("CustomerWords", "Fit"),
        Question.DECISION_TIME: translate("CustomerWords", "Time to decide"),
        Question.BUDGET: translate("CustomerWords", "Budget"),
    }[question]


def powers() -> dict[DecisionPower, str]:
    """How much somebody has to say."""
    return {
        DecisionPower.DECIDES: translate("CustomerWords", "Decision maker"),
        DecisionPower.INFLUENCES: translate("CustomerWords", "Influencer"),
        DecisionPower.GATEKEEPER: translate("CustomerWords", "Gatekeeper"),
        DecisionPower.USER: translate("CustomerWords", "End user"),
        DecisionPower.NONE: translate("CustomerWords", "No say"),
        DecisionPower.UNKNOWN: translate("CustomerWords", "Not known"),
    }


def attitudes() -> dict[Attitude, str]:
    """How somebody stands to us."""
    return {
        Attitude.SUPPORTER: translate("CustomerWords", "Champion"),
        Attitude.NEUTRAL: translate("CustomerWords", "Neutral"),
        Attitude.SCEPTIC: translate("CustomerWords", "Sceptic"),
        Attitude.UNKNOWN: translate("CustomerWords", "Not known"),
    }


def part_in_decision(power: DecisionPower, attitude: Attitude) -> str:
    """What somebody is in this deal, in one word: what endangers it comes first."""
    if attitude is Attitude.SCEPTIC:
        return attitudes()[attitude]
    if power in (DecisionPower.DECIDES, DecisionPower.INFLUENCES, DecisionPower.GATEKEEPER):
        return powers()[power]
    neutral_user = attitude is Attitude.NEUTRAL and power is DecisionPower.USER
    if attitude is not Attitude.UNKNOWN and not neutral_user:
        return attitudes()[attitude]
    return "" if power is DecisionPower.UNKNOWN else powers()[power]


def chip_word(question: Question, chip: str) -> str:
    """What the chip beside an answer says."""
    if question is Question.DECISION_POWER:
        return powers()[DecisionPower(chip)]
    if question is Question.COMPETITOR_RELATION:
        return translate("CustomerWords", "{strength} of 5").format(strength=chip)
    return _chips()[question][chip]


def chip_choices(question: Question) -> list[tuple[str, str]]:
    """The pairs that the chooser beside an answer takes; none where there are no chips."""
    codes = CHIPS.get(question)
    return [("", "–"), *((code, chip_word(question, code)) for code in codes)] if codes else []


def said(part: "AnswerPart", formats: "Formats") -> str:
    """One part of an answer: of whom or what, the chip, the text; nothing is said twice."""
    if part.question is Question.DECISION_POWER and part.contact:
        power = _of_a_person()[DecisionPower(part.chip or DecisionPower.UNKNOWN)]
        return part.text or power.format(name=part.contact)
    chip = chip_word(part.question, part.chip) if part.chip else ""
    words = [] if chip.casefold() in part.text.casefold() else [chip]
    words += [part.text] if part.text else []
    name = part.contact or part.subject
    text = ("，" if formats.language == "zh" else ", ").join(words)
    if not name or not text or name.casefold() in text.casefold():
        return text or name
    return f"{name}{formats.colon}{text}"


def _of_a_person() -> dict[DecisionPower, str]:
    return {
        DecisionPower.DECIDES: translate("AnswerWords", "{name} decides"),
        DecisionPower.INFLUENCES: translate("AnswerWords", "{name} has influence"),
        DecisionPower.GATEKEEPER: translate("AnswerWords", "{name} keeps the gate"),
        DecisionPower.USER: translate("AnswerWords", "{name} is the user"),
        DecisionPower.NONE: translate("AnswerWords", "{name} has no say"),
        DecisionPower.UNKNOWN: translate("AnswerWords", "{name}: not known"),
    }


def _chips() -> dict[Question, dict[str, str]]:
    return {
        Question.FIT: {
            "yes": translate("CustomerWords", "yes"),
            "partly": translate("CustomerWords", "partly"),
            "no": translate("CustomerWords", "no"),
        },
        Question.COMPETITORS: {
            "none": translate("CustomerWords", "none"),
            "looking": translate("CustomerWords", "looking around"),
            "demonstrated": translate("CustomerWords", "demonstrated"),
            "quoted": translate("CustomerWords", "quoted"),
            "in_use": translate("CustomerWords", "in use"),
        },
        Question.BUDGET: {
            "none": translate("CustomerWords", "no budget"),
            "estimated": translate("CustomerWords", "estimated"),
            "confirmed": translate("CustomerWords", "confirmed"),
        },
    }
