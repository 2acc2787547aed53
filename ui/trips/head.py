"""The head of the trips page: which trip, where it stands, and what moves it on."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from storage.rules.choices import TripStatus
from ui.kit.actions import Action
from ui.kit.buttons import Button
from ui.kit.chips import Chip
from ui.kit.context import Context
from ui.kit.layout import PageHead
from ui.kit.trip_words import TripWords
from ui.trips.desk import TripDesk
from ui.trips.presenter import Board

_S = TripStatus
# The step that the button offers first; the others are in the menu.
_NEXT: Final = {
    _S.DRAFT: (_S.AWAITING, _S.ON_THE_ROAD),
    _S.AWAITING: (_S.ON_THE_ROAD,),
    _S.CANCELLED: (_S.DRAFT,),
}
# These are moves of the papers, which have buttons of their own.
_PAPERS: Final = frozenset({_S.SUBMITTED, _S.REVIEWED})


class TripHead(PageHead):
    """In the list a title and New trip; on a trip its name, days, goals and moves."""

    order_requested = Signal()

    def __init__(self, context: Context, desk: TripDesk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Trips"), parent=parent)
        self._context, self._desk = context, desk
        self._board: Board | None = None
        self._next: TripStatus | None = None
        self._words: TripWords | None = None
        self.more: Callable[[], Sequence[Action]] = tuple
        """What else can be done with the trip on show: its paper."""
        self.status = Chip("")
        self.add_beside(self.status)
        self.new_button = Button(
            self.tr("New trip"), desk.new_trip, kind="primary", hint="Ctrl+N", icon="plus"
        )
        self.order_button = Button(self.tr("Put in order"), self.order_requested.emit, icon="route")
        self.edit_button = Button(self.tr("Edit"), desk.edit, icon="pen-line")
        self.more_button = Button("", self._open_menu, icon="ellipsis")
        self.more_button.setAccessibleName(self.tr("More steps"))
        self.more_button.setFixedWidth(40)
        self.go_button = Button("", self.go, kind="primary", hint="Ctrl+Enter")
        for button in (self.new_button, self.more_button, self.edit_button, self.order_button):
            self.add(button)
        self.add(self.go_button)
        self.show_list(0)

    def show_list(self, number: int) -> None:
        """The head above the list."""
        self._board = None
        self.set_title(self.tr("Trips"), str(number) if number else "")
        self.set_second("")
        self.status.hide()
        for button in (self.more_button, self.edit_button, self.order_button, self.go_button):
            button.hide()
        self.new_button.show()

    def show_trip(self, board: Board, words: TripWords) -> None:
        """The head above one trip."""
        self._board, self._words = board, words
        draft = board.trip.draft
        days = ""
        if draft.starts_on is not None and draft.ends_on is not None:
            days = words.days(draft.starts_on, draft.ends_on)
        self.set_title(words.title(draft.name()), days)
        self.set_second(self._second(board, words))
        self.status.set_value(words.status(board.standing))
        self.status.show()
        self.new_button.hide()
        self.order_button.setVisible(board.editable)
        self.edit_button.setVisible(board.mine)
        self._next = self._first_move(board)
        self.go_button.setVisible(self._next is not None)
        if self._next is not None:
            self.go_button.set_text(words.move(board.trip.status, self._next, mine=board.mine)[0])
        self.more_button.show()

    def go(self) -> None:
        """Take the next step."""
        if self._next is not None:
            self._desk.move_trip(self._next)

    # Inside

    def _second(self, board: Board, words: TripWords) -> str:
        draft, formats = board.trip.draft, self._context.formats
        told: list[str] = []
        if board.trip.status_note:
            told.append(board.trip.status_note)
        if not board.mine and board.owner:
            told.append(board.owner)
        if draft.goals:
            told.append(self.tr("Goals") + formats.colon + words.goals(draft))
        if draft.companions:
            names = formats.listed([each.get("name", "") for each in draft.companions])
            told.append(self.tr("With {names}").format(names=names))
        if not draft.goals and draft.purpose:
            told.append(draft.purpose)
        return formats.dot.join(told)

    def _first_move(self, board: Board) -> TripStatus | None:
        offered = _NEXT.get(board.trip.status, ())
        if board.standing is _S.SUMMARY_DUE:
            return None  # its summary comes next, and that is on its own tab
        return next((to for to in offered if to in board.moves), None)

    def _others(self, board: Board, words: TripWords) -> list[tuple[TripStatus, str]]:
        found = [
            (to, words.move(board.trip.status, to, mine=board.mine)[0])
            for to in TripStatus
            if to in board.moves and to is not self._next and to not in _PAPERS
        ]
        if board.trip.status in _PAPERS:
            return []
        return [(to, text) for to, text in found if text]

    def _open_menu(self) -> None:
        menu = self.menu()
        menu.popup(self.more_button.mapToGlobal(QPoint(0, self.more_button.height() + 2)))

    def menu(self) -> QMenu:
        """All other steps of the trip on show."""
        menu = QMenu(self)
        board, words = self._board, self._words
        if board is None or words is None:
            return menu
        for to, text in self._others(board, words):
            action = menu.addAction(text)
            action.triggered.connect(lambda _=False, to=to: self._desk.move_trip(to))
        if board.mine and board.trip.status in (_S.ON_THE_ROAD, _S.SUMMARY_DUE):
            menu.addAction(self.tr("Extend the trip"), self._desk.extend)
        menu.addSeparator()
        for offered in self.more():
            menu.addAction(offered.text, offered.handler)
        if board.mine:
            menu.addSeparator()
            menu.addAction(self.tr("New ride"), self._desk.ride_form)
            menu.addAction(self.tr("New hotel"), self._desk.hotel_form)
            menu.addAction(self.tr("New expense"), self._desk.expense_form)
        return menu
