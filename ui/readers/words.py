"""Readers and the reach of records in words."""

from collections.abc import Iterable

from PySide6.QtCore import QObject

from storage.queries.who_sees import Reach, Reader, Share, Sight, Why
from ui.kit.formats import Formats
from ui.kit.kind_words import kinds_word


class ReaderWords(QObject):
    """Says who sees something, by name."""

    def reason(self, reader: Reader) -> str:
        """Why somebody sees it, in a word or two."""
        words = {
            Why.YOU: self.tr("you"),
            Why.OWNER: self.tr("whose work it is"),
            Why.MANAGER: self.tr("manager of {team}").format(team=reader.team),
            Why.OFFICE: self.tr("back office, for orders and payments"),
            Why.ADMIN: self.tr("administrator, to hand customers over"),
            Why.COACH: self.tr("rides along"),
        }
        return words[reader.why]

    def kinds(self, share: Share, formats: Formats) -> str:
        """What is shared, as far as people know it as a heap of its own."""
        words = [word for kind in share.kinds if (word := kinds_word(kind))]
        if share.sight.reach is Reach.LAPTOP:
            words = [self.tr("Drafts"), *words]
        return formats.listed([*words[:1], *(word.lower() for word in words[1:])])

    def readers(self, sight: Sight, formats: Formats) -> str:
        """Who reads it, on one line."""
        if sight.reach is Reach.LAPTOP:
            return self.tr("only you; they never leave this computer")
        if sight.reach is Reach.COMPANY:
            return self.tr("everybody in the company")
        told = [self.tr("you"), *self._others(sight.readers)]
        if not any(reader.why is Why.MANAGER for reader in sight.readers):
            told.append(self.tr("your manager, once you are in a team"))
        if sight.reach is Reach.CUSTOMER:
            told.append(self.tr("whoever takes the customer over later"))
        if sight.reach is Reach.RIDE:
            told.insert(1, self.tr("who rides along with you"))
        return formats.listed(told)

    def closing(self, sight: Sight) -> str:
        """What holds beyond the names."""
        words = {
            Reach.LAPTOP: self.tr("Only you. This never leaves this computer."),
            Reach.NOT_YET: self.tr(
                "Only you: this book is not connected to a server. Before the first upload a page "
                "says who will read what."
            ),
            Reach.COMPANY: self.tr("Everybody in the company sees this."),
            Reach.CUSTOMER: self.tr(
                "It stays with the customer: whoever takes the customer over reads it too. Other "
                "reps do not see it."
            ),
            Reach.WORK: self.tr("Nobody else: other reps and the back office do not see it."),
            Reach.RIDE: self.tr("Nobody else: only the two of you and the managers above."),
        }
        return words[sight.reach]

    def _others(self, readers: Iterable[Reader]) -> list[str]:
        told = {
            Why.MANAGER: self.tr("{name} (manager)"),
            Why.OFFICE: self.tr("{name} (back office)"),
            Why.ADMIN: self.tr("{name} (administrator)"),
        }
        return [
            told[reader.why].format(name=reader.name) for reader in readers if reader.why in told
        ]
