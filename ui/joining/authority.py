"""Choosing the file of the company's own certificate authority; what is wrong with it is said."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from storage.queries.sync_state import AUTHORITY
from storage.rules.errors import RuleBroken
from ui.kit.buttons import Button
from ui.kit.context import Context
from ui.kit.files import ask_open
from ui.kit.labels import Label
from ui.kit.layout import column, row
from ui.kit.texts import sentence


class AuthorityField(QWidget):
    """A button where nothing is chosen, which is the usual; else whose certificate it is."""

    chosen = Signal(str)  # the path; empty for the system's own authorities

    def __init__(self) -> None:
        super().__init__()
        self.path = ""
        lines = column(self, spacing=4)
        across = row(spacing=8)
        self.name = Label("", wrap=True)
        lines.addWidget(self.name)
        self.choose = Button(self.tr("The company's own certificate …"), self.ask, kind="link")
        self.remove = Button(self.tr("Do without it"), self.forget, kind="link")
        for widget in (self.choose, self.remove):
            across.addWidget(widget)
        across.addStretch(1)
        lines.addLayout(across)
        self.problem = Label("", "meta", "bad", wrap=True)
        lines.addWidget(self.problem)
        self._show("", "")

    def ask(self) -> None:
        """Let a file be chosen; the certificate of an authority, not of the server."""
        title = self.tr("The certificate authority of your company")
        found = ask_open(self, title, self.tr("Certificates (*.pem *.crt *.cer);;All files (*)"))
        if found:
            self.take(found[0])

    def take(self, path: Path) -> None:
        """Use this file if it is of use."""
        from storage.rules.authority import LARGEST, read_authority

        try:
            with path.open("rb") as file:
                authority = read_authority(file.read(LARGEST + 1))
        except OSError:
            self._show(self.name.text(), sentence(RuleBroken("authority.unreadable")))
        except RuleBroken as broken:
            self._show(self.name.text(), sentence(broken))
        else:
            self.path = str(path)
            told = self.tr("Trusted: {name}, valid until {day}")
            self._show(told.format(name=authority.name, day=authority.until.isoformat()), "")
            self.chosen.emit(self.path)

    def show_kept(self, path: str) -> None:
        """What was chosen some other day."""
        self.path = path
        self._show(self.tr("Trusted: your company's own certificate") if path else "", "")

    def forget(self) -> None:
        """Trust whom the system trusts."""
        self.path = ""
        self._show("", "")
        self.choose.setFocus()
        self.chosen.emit("")

    def _show(self, name: str, problem: str) -> None:
        self.name.setText(name)
        self.name.setVisible(bool(name))
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.remove.setVisible(bool(name))
        again = self.tr("Another file …")
        self.choose.set_text(again if name else self.tr("The company's own certificate …"))


class AuthorityOfBook(AuthorityField):
    """The one of an open book: a copy of it is trusted from the next contact on, which begins."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.show_kept(context.settings.get(AUTHORITY, ""))
        self.chosen.connect(self._on_chosen)

    def _on_chosen(self, path: str) -> None:
        services = self._context.services
        if not path or services is None:
            self._trust("")
            return
        keep = services.keep_authority
        self._context.tasks.run(lambda: keep(Path(path)), self._trust, self._refused)

    def _trust(self, kept: str) -> None:
        self._context.settings.set(AUTHORITY, kept)
        self._context.sync.sync_requested.emit()

    def _refused(self, error: BaseException) -> None:
        self.show_kept(self._context.settings.get(AUTHORITY, ""))
        self._context.tasks.failed.emit(error)
