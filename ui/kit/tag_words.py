"""The tags of lessons in words."""

from collections.abc import Iterable

from PySide6.QtCore import QObject

from storage.rules.lesson_fit import FitTag


class TagWords(QObject):
    """The tags of lessons: known ones by name, others as they were typed."""

    def word(self, tag: str) -> str:
        return self._known().get(tag, tag)

    def words(self, tags: Iterable[str]) -> list[str]:
        return [self.word(tag) for tag in tags]

    def offered(self) -> list[str]:
        """What is offered where tags are typed."""
        return list(self._known().values())

    def typed(self, text: str) -> tuple[str, ...]:
        """The tags of a line in which they stand with semicolons or commas between."""
        parts = text.replace("；", ";").replace("，", ";").replace(",", ";").split(";")
        by_word = {word.casefold(): tag for tag, word in self._known().items()}
        found = [part.strip() for part in parts if part.strip()]
        return tuple(dict.fromkeys(by_word.get(part.casefold(), part) for part in found))

    def _known(self) -> dict[str, str]:
        return {
            FitTag.PAYMENT_DUE.value: self.tr("payment due"),
            FitTag.NEW_PAYER.value: self.tr("new payer"),
            FitTag.DEMO.value: self.tr("demo planned"),
            FitTag.PRICE.value: self.tr("price talk"),
            FitTag.COMPETITOR.value: self.tr("competitor there"),
            FitTag.FIRST_VISIT.value: self.tr("first visit"),
            FitTag.PROMISE_DUE.value: self.tr("promise due"),
            FitTag.REPURCHASE.value: self.tr("repurchase due"),
            FitTag.GATE.value: self.tr("gate to pass"),
        }
