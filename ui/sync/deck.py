"""The cards that need somebody: those that are still true stay, with what is typed into them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.focus import has_focus
from ui.kit.labels import Label
from ui.kit.layout import column
from ui.sync.cards import Card


class Deck(QWidget):
    """One card below the other; the arrow keys walk, and the focus survives a decision."""

    emptied = Signal()  # the last card went while it had the focus

    def __init__(self) -> None:
        super().__init__()
        self._lines = column(self)
        self._made: list[tuple[object, Card]] = []
        self.nothing = Label(self.tr("Nothing needs you."), tone="muted")
        self.nothing.setContentsMargins(20, 4, 20, 4)
        self._lines.addWidget(self.nothing)

    @property
    def cards(self) -> list[Card]:
        return [card for _, card in self._made]

    def show_cards(self, wanted: Sequence[tuple[object, Callable[[], Card]]]) -> None:
        """What there is now, each with the way to make its card; what is the same stays."""
        at = next((n for n, card in enumerate(self.cards) if has_focus(card)), None)
        before, self._made = self._made, []
        for about, make in wanted:
            kept = next((card for known, card in before if known == about), None)
            card = kept or make()
            card.walked = self._walk
            self._made.append((about, card))
        cards = self.cards
        for _, card in before:
            self._lines.removeWidget(card)
            if card not in cards:
                card.hide()
                card.deleteLater()
        for card in cards:
            self._lines.addWidget(card)
            card.show()  # now: what the layout shows later cannot take the focus yet
        self.nothing.setVisible(not cards)
        if at is None or any(has_focus(card) for card in cards):
            return
        if cards:
            cards[min(at, len(cards) - 1)].setFocus()
        else:
            self.emptied.emit()

    def _walk(self, card: Card, step: int) -> None:
        place = self.cards.index(card) + step
        if 0 <= place < len(self.cards):
            self.cards[place].setFocus()
