"""The words of ride-alongs: skills, the four beats, and the five levels of a score."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from storage.rules.coaching_choices import CoachRole
from storage.rules.ride_alongs import LEVELS as HIGHEST
from storage.rules.ride_alongs import Beat
from ui.kit.cells import Tone
from ui.kit.skill_levels import LEVELS

if TYPE_CHECKING:
    from storage.queries.ride_alongs import SkillName

translate = QCoreApplication.translate


class SkillWords:
    """How the skills are called here: by the company's words where it has any."""

    def __init__(self, skills: "Sequence[SkillName]", language: str) -> None:
        self._own = {skill.code: skill for skill in skills}
        self._language = language
        self.codes = tuple(self._own)

    def name(self, code: str) -> str:
        own = self._own.get(code)
        said = (own.name_zh if self._language == "zh" else own.name_en) if own else ""
        return said or (own and (own.name_en or own.name_zh)) or skill_name(code)

    def names(self, codes: Sequence[str]) -> str:
        """Several of them in one line."""
        return ("、" if self._language == "zh" else ", ").join(map(self.name, codes))

    def level(self, code: str, score: int) -> str:
        """What a level of a skill looks like."""
        own = self._own.get(code)
        if own is not None and score <= len(own.levels) and own.levels[score - 1].strip():
            return own.levels[score - 1]
        texts = LEVELS.get(code, ())
        return translate("Skill", texts[score - 1]) if 1 <= score <= len(texts) else ""

    def described(self, code: str) -> list[str]:
        """The five levels of a skill, a line for each: number, word, description."""
        lines: list[str] = []
        for score in range(1, HIGHEST + 1):
            told = self.level(code, score)
            gap = "：" if self._language == "zh" else ": "
            lines.append(f"{score}  {level_word(score)}" + (f"{gap}{told}" if told else ""))
        return lines


def skill_name(code: str) -> str:
    """The app's own name of one of the nine; the code of any other."""
    return {
        "opening": translate("Skill", "Opening"),
        "need_finding": translate("Skill", "Need finding"),
        "product_talk": translate("Skill", "Product talk"),
        "demo": translate("Skill", "Demo"),
        "objections": translate("Skill", "Objections"),
        "closing": translate("Skill", "Closing"),
        "follow_up": translate("Skill", "Follow-up"),
        "time_management": translate("Skill", "Time management"),
        "resilience": translate("Skill", "Resilience"),
    }.get(code, code)


def level_word(score: int) -> str:
    """The word that always stands beside a score."""
    words = (
        translate("Skill", "not yet"), translate("Skill", "with help"), translate("Skill", "alone"),
        translate("Skill", "steady"), translate("Skill", "leads others"),
    )  # fmt: skip
    return words[score - 1] if 1 <= score <= len(words) else ""


def level_tone(score: int) -> Tone:
    if score <= 1:
        return "bad"
    return "warn" if score == 2 else "ok" if score > 3 else "text"


def beat_word(beat: Beat) -> str:
    """How a beat is called."""
    return {
        Beat.SHOWN: translate("Skill", "I do, you watch"),
        Beat.TOLD: translate("Skill", "I tell, you listen"),
        Beat.DONE: translate("Skill", "You do, I watch"),
        Beat.TOLD_BACK: translate("Skill", "You tell, I listen"),
    }[beat]


def beat_note(beat: Beat) -> str:
    """What a beat leaves behind."""
    return {
        Beat.SHOWN: translate("Skill", "shown"),
        Beat.TOLD: translate("Skill", "told"),
        Beat.DONE: translate("Skill", "done, score 1 to 5"),
        Beat.TOLD_BACK: translate("Skill", "told back"),
    }[beat]


def clear_word(*, clear: bool) -> str:
    """How the fourth beat went."""
    return translate("Skill", "clear") if clear else translate("Skill", "again")


def role_word(role: str) -> str:
    """What the coach does at a visit."""
    return {
        CoachRole.DEMONSTRATE.value: translate("Skill", "demonstrates"),
        CoachRole.OBSERVE.value: translate("Skill", "observes only"),
    }.get(role, "")
