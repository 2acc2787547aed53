"""Below the three questions: one person's day, and beside it what is said of it."""

from PySide6.QtWidgets import QWidget

from ui.comments.pane import CommentsPane
from ui.kit.context import Context
from ui.kit.labels import upright_line
from ui.kit.layout import row
from ui.team.day_pane import DayPane

LEAST, _MOST = 170, 250


class DayAndTalk(QWidget):
    """As high as it needs; in a low window it gives way to the table above it first."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = row(self, spacing=0)
        self.day = DayPane(context)
        self.comments = CommentsPane(context, low=True)
        self.comments.setFixedWidth(336)
        line.addWidget(self.day, 1)
        line.addWidget(upright_line())
        line.addWidget(self.comments)
        self.give(_MOST)

    def give(self, height: int) -> None:
        """How much is left for it; it takes no more than it needs."""
        self.setFixedHeight(min(max(height, LEAST), _MOST))
