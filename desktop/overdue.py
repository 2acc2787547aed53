"""Where the company keeps a book shut: too long without contact, or destroyed on its order."""

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.joining.authority import AuthorityOfBook
from ui.kit.buttons import Button
from ui.kit.context import Context
from ui.kit.labels import Label
from ui.kit.layout import Picture, column, row
from ui.sync.sign_in import AGAIN, SignInPane
from ui.sync.words import trouble_word

_WIDTH = 460
_HIGH = 720  # with the fields to sign in again


class Overdue(QWidget):
    """The book opens by itself as soon as the server has answered."""

    def __init__(self, context: Context, away: int, allowed: int) -> None:
        super().__init__()
        self._context = context
        lines = _notice(self)
        lines.addWidget(Picture("lock", 28, "accent"))
        lines.addWidget(Label(self.tr("Locked until the next contact"), "title", wrap=True))
        told = self.tr("%n day(s) without contact with your company's server", "", away)
        limit = self.tr("the company allows %n day(s)", "", allowed)
        self.told = Label(f"{told}{context.formats.dot}{limit}", wrap=True)
        lines.addWidget(self.told)
        kept = self.tr(
            "Everything you wrote is here, also what was half-written. As soon as the server "
            "answers, the book opens by itself."
        )
        self.kept = Label(kept, tone="muted", wrap=True)
        lines.addWidget(self.kept)
        self.state = Label("", "body", "warn", wrap=True)
        lines.addWidget(self.state)
        # There is no way to the settings from here.
        self.authority = AuthorityOfBook(context)
        lines.addWidget(self.authority)
        self.sign_in = SignInPane(context)
        lines.addWidget(self.sign_in)
        buttons = row(spacing=12)
        self.now = Button(self.tr("Sync now"), self.sync, kind="primary", hint="Enter")
        self.now.setShortcut("Return")
        buttons.addWidget(self.now)
        buttons.addWidget(Button(self.tr("Close"), self.close))
        buttons.addStretch(1)
        lines.addLayout(buttons)
        lines.addStretch(1)
        context.sync.changed.connect(self._on_line)
        self._on_line()
        self.now.setFocus()

    def sync(self) -> None:
        """Try it now; a pause ends by it, for without contact there is no way in."""
        line = self._context.sync
        if line.status.running:
            return
        if line.status.paused:
            line.pause_requested.emit(False)
        else:
            line.sync_requested.emit()

    @Slot()
    def _on_line(self) -> None:
        status = self._context.sync.status
        said = trouble_word(status.trouble) if status.trouble else ""
        if status.paused:
            said = self.tr("Sync paused")
        if status.running:
            said = self.tr("Syncing …")
        self.state.setText(said)
        asks = status.trouble in AGAIN
        self.sign_in.setVisible(asks)
        self.state.setVisible(bool(said) and not asks)
        self.kept.setVisible(not asks)
        self.now.setVisible(not asks)
        self.authority.setVisible(status.trouble in ("not_trusted", "authority_gone"))
        if asks:
            self.sign_in.show_for(status.trouble, status.server, status.email)
            self.resize(self.width(), max(self.height(), _HIGH))


class Wiped(QWidget):
    """Nothing of the book is on this computer any more."""

    def __init__(self) -> None:
        super().__init__()
        lines = _notice(self)
        lines.addWidget(Picture("triangle-alert", 28, "warn"))
        title = self.tr("Your company had the book on this computer destroyed")
        lines.addWidget(Label(title, "title", wrap=True))
        told = self.tr(
            "Its key is gone, so nobody can read it here any more, nor any copy of it. What had "
            "been uploaded is with your company. If this is a mistake, ask your administrator; "
            "to work here again, start Roadbook and sign in."
        )
        self.told = Label(told, wrap=True)
        lines.addWidget(self.told)
        buttons = row(margins=(0, 12, 0, 0))
        self.done = Button(self.tr("Close"), self.close, kind="primary", hint="Enter")
        self.done.setShortcut("Return")
        buttons.addWidget(self.done)
        buttons.addStretch(1)
        lines.addLayout(buttons)
        lines.addStretch(1)


def _notice(widget: QWidget) -> QVBoxLayout:
    widget.setWindowTitle(QCoreApplication.translate("Trouble", "Roadbook"))
    widget.setObjectName("page")
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    widget.resize(620, 440)
    inner = QWidget()
    inner.setFixedWidth(_WIDTH)
    middle = row(widget)
    middle.addStretch(1)
    middle.addWidget(inner)
    middle.addStretch(1)
    return column(inner, spacing=10, margins=(0, 56, 0, 24))
