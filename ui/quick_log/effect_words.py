"""What saving will do, in words: a label, and a few runs of text with the old beside the new."""

from dataclasses import dataclass
from datetime import date, tzinfo

from PySide6.QtCore import QObject

from storage.rules.choices import Question
from storage.rules.quick_tokens import Budget, NextStep, NotThere, Promise, Rival, TokenKind
from ui.kit.cells import Words
from ui.kit.formats import Formats
from ui.kit.log_words import LogWords
from ui.kit.standing_words import question_word
from ui.quick_log.presenter import Effect, What


@dataclass(frozen=True, slots=True)
class EffectText:
    """One line of "when you save"."""

    label: str
    runs: tuple[Words, ...]

    def spoken(self) -> str:
        return " ".join((self.label, *(run.text for run in self.runs)))


class EffectWords(QObject):
    """The words of one language, as of one day."""

    def __init__(self, formats: Formats, today: date, zone: tzinfo) -> None:
        super().__init__()
        self._formats, self._today, self._zone = formats, today, zone
        self._words = LogWords(formats, today)

    def texts(self, effects: tuple[Effect, ...]) -> list[EffectText]:
        """One line each; a label is said once for all that follow under it."""
        found: list[EffectText] = []
        last = ""
        for effect in effects:
            text = EffectText(self._label(effect), tuple(self._runs(effect)))
            found.append(text if text.label != last else EffectText("", text.runs))
            last = text.label
        return found

    def _label(self, effect: Effect) -> str:
        return {
            What.PLANNED_DONE: self.tr("Visit"),
            What.UNPLANNED: self.tr("Visit"),
            What.EARLIER: self.tr("Visit"),
            What.NOT_VISITED: self.tr("Visit"),
            What.PLANNED_ANEW: self.tr("New day"),
            What.NEW_CUSTOMER: self.tr("Customer"),
            What.NEW_CONTACT: self.tr("Contact"),
            What.ANSWER: self.tr("Standing answers"),
            What.RIVAL: self.tr("Standing answers"),
            What.TASK: self.tr("Task"),
            What.PROMISE: self.tr("Promise"),
            What.TO_SORT: self.tr("To be sorted"),
            What.LINE_TO_SORT: self.tr("To be sorted"),
            What.STILL_OPEN: self.tr("Still open"),
        }[effect.what]

    def _runs(self, effect: Effect) -> list[Words]:
        match effect.what:
            case What.ANSWER | What.RIVAL:
                return self._answer(effect)
            case What.TASK | What.PROMISE:
                return [Words(self._due(effect))]
            case What.STILL_OPEN:
                return self._missing(effect.missing)
            case What.TO_SORT | What.LINE_TO_SORT:
                return [Words(self._to_sort(effect), "accent")]
            case _:
                return [Words(self._visit(effect))]

    def _visit(self, effect: Effect) -> str:
        time = self._formats.time(effect.at, self._zone) if effect.at else ""
        token = effect.token
        match effect.what:
            case What.PLANNED_DONE:
                return self.tr("today's {time} visit is done").format(time=time)
            case What.EARLIER if effect.day is not None:
                day = self._formats.near_day(effect.day, self._today)
                return self.tr("a visit of {day}").format(day=day)
            case What.NOT_VISITED if token is not None and isinstance(token.value, NotThere):
                why = self._words.not_visited(token.value.reason)
                if not time:
                    return self.tr("not visited, {why}").format(why=why)
                told = self.tr("today's {time} visit: not visited, {why}")
                return told.format(time=time, why=why)
            case What.PLANNED_ANEW if token is not None and effect.day is not None:
                day = self._formats.day_and_weekday(effect.day, self._today)
                named = token.value.moved_at if isinstance(token.value, NotThere) else None
                time = f"{named:%H:%M}" if named else time
                return self.tr("planned for {day} {time}").format(day=day, time=time).rstrip()
            case What.NEW_CUSTOMER if token is not None:
                return self.tr("{name} is added").format(name=self._words.value(token))
            case What.NEW_CONTACT if token is not None:
                return self.tr("{name} is added").format(name=self._words.value(token))
            case _:
                return self.tr("an unplanned visit, now")

    def _answer(self, effect: Effect) -> list[Words]:
        token = effect.token
        if token is None or effect.question is None:
            return []
        if isinstance(token.value, Rival):
            return self._rival(token.value, effect)
        value = token.value
        new = self._words.amount(value) if isinstance(value, Budget) else self._words.value(token)
        about = Words(self._name(effect.question))
        if not effect.old:
            return [about, Words("+ " + new, bold=True)]
        if effect.old == new:
            return [about, Words(self.tr("{what}, as before").format(what=new))]
        return [about, Words(effect.old, "muted"), Words("→ " + new, bold=True)]

    def _rival(self, rival: Rival, effect: Effect) -> list[Words]:
        about = Words(self._name(Question.COMPETITORS))
        price = rival.price
        new = self._formats.money(price.minor, price.currency) if price else ""
        if not effect.known:
            return [about, Words(f"+ {rival.name} {new}".rstrip(), bold=True)]
        if new and new != effect.old:
            runs = [about, Words(f"{rival.name} {effect.old}".rstrip(), "muted")]
            return [*runs, Words("→ " + new, bold=True)]
        return [about, Words(self.tr("{what}, as before").format(what=rival.name))]

    def _name(self, question: Question) -> str:
        name = question_word(question)
        return name[:1].lower() + name[1:]

    def _due(self, effect: Effect) -> str:
        value = effect.token.value if effect.token else None
        text = ""
        if isinstance(value, NextStep):
            text = value.action
        elif isinstance(value, Promise) and effect.token is not None:
            return self._words.value(effect.token)
        if effect.day is None:
            return self.tr("{what}, without a day").format(what=text)
        day = self._formats.day_and_weekday(effect.day, self._today)
        return self.tr("{what} by {day}, reminder 09:00").format(what=text, day=day)

    def _to_sort(self, effect: Effect) -> str:
        token = effect.token
        if effect.what is What.LINE_TO_SORT and token is None:
            return self.tr("the line names no customer; it is kept whole")
        if effect.what is What.LINE_TO_SORT:
            return self.tr("the whole line, until one knows which customer")
        if token is not None and token.kind is TokenKind.CONTACT:
            return self.tr("who {name} is").format(name=self._words.value(token))
        return self.tr("which day")

    def _missing(self, kind: TokenKind | None) -> list[Words]:
        if kind is TokenKind.REACTION:
            return [
                Words(self.tr("reaction, optional: type"), "muted"),
                Words(self.tr("reaction:+1")),
            ]
        if kind is TokenKind.NOT_VISITED:
            return [
                Words(self.tr("new day, optional: type"), "muted"),
                Words(self.tr("moved to Thu")),
            ]
        return [
            Words(self.tr("next step, optional: type"), "muted"),
            Words(self.tr("next:Fri quote")),
        ]
