"""How the book is locked and copied: password or keychain, recovery code, idle lock, backup."""

from ui.kit.buttons import Button
from ui.kit.context import Context
from ui.kit.fields import ChoiceField
from ui.kit.files import ask_save
from ui.kit.labels import Label
from ui.kit.services import Services
from ui.kit.texts import Trouble, sentence
from ui.settings.password import PasswordPanel
from ui.settings.recovery import RecoveryPanel
from ui.settings.section import SettingsSection


class BookSection(SettingsSection):
    """What keeps a thief out and a broken disk from hurting."""

    def __init__(self, context: Context, services: Services) -> None:
        super().__init__("")
        self._context, self._services = context, services
        self.set_title(self.tr("Your book on this computer"))
        self.opens = Label()
        self.password = Button("", self.change_password)
        self.keychain = Button(self.tr("Use the system's keychain"), self.use_keychain)
        self.add(
            self.tr("Opened by"),
            self.opens,
            self.password,
            self.keychain,
            note=self.tr("Everything in the book is encrypted, whichever you choose."),
        )
        self.recovery = Button(self.tr("New recovery code …"), self.renew_code)
        self.add(
            self.tr("Recovery code"),
            self.recovery,
            note=self.tr("It opens the book when the password or the keychain is lost."),
        )
        self.idle = ChoiceField(
            [
                (0, self.tr("never")),
                *(
                    (minutes, self.tr("after %n minute(s)", "", minutes))
                    for minutes in (5, 15, 30, 60)
                ),
            ]
        )
        self.idle.setAccessibleName(self.tr("Lock when idle"))
        self.idle.setFixedWidth(200)
        self.idle.edited.connect(self._on_idle)
        self.lock = Button(self.tr("Lock now"), context.wishes.lock_requested.emit)
        self.add(
            self.tr("Lock when idle"),
            self.idle,
            self.lock,
            note=self.tr("What is half-written is kept and comes back."),
        )
        self.copied = Label(tone="muted")
        self.backup = Button(self.tr("Back up now …"), self.back_up)
        self.add(
            self.tr("Backup"),
            self.backup,
            self.copied,
            note=self.tr(
                "A backup holds photos and files too. The daily copies hold the book alone: its "
                "files stay beside it, also for 30 days after they were deleted."
            ),
        )
        if services.is_demo:
            for button in (self.password, self.keychain, self.recovery, self.lock, self.idle):
                button.setEnabled(False)
        self.refresh()

    def refresh(self) -> None:
        """Show how things stand."""
        services, formats = self._services, self._context.formats
        by_password = services.opens_with() == "password"
        self.opens.setText(
            self.tr("Your password") if by_password else self.tr("Signing in to this computer")
        )
        self.password.set_text(
            self.tr("Change the password …") if by_password else self.tr("Set a password …")
        )
        self.keychain.setVisible(by_password and services.has_keychain())
        self.idle.set_value(services.idle_minutes())
        last = services.last_backup()
        self.copied.setText(
            self.tr("Last copy: {when}").format(
                when=formats.moment(last, self._context.zone, self._context.today())
            )
            if last
            else self.tr("No copy yet")
        )

    def change_password(self) -> None:
        """Ask for the old and the new one."""
        by_password = self._services.opens_with() == "password"
        panel = PasswordPanel(self.window(), self._context, self._services, asks_old=by_password)
        panel.changed.connect(self._on_password)
        panel.open()

    def use_keychain(self) -> None:
        """Give the key to the system; the password has to be shown once more."""
        panel = PasswordPanel(
            self.window(), self._context, self._services, asks_old=True, to_keychain=True
        )
        panel.changed.connect(self._on_password)
        panel.open()

    def renew_code(self) -> None:
        """A new code; the old one opens nothing any more."""
        RecoveryPanel.ask(self.window(), self._context, self._services)

    def back_up(self) -> None:
        """A verified copy where the user wants it."""
        name = f"roadbook-{self._context.today().isoformat()}.db"
        target = ask_save(self, self.tr("Back up the book"), name)
        if target is None:
            return
        self.backup.setEnabled(False)
        self._context.tasks.run(
            lambda: self._services.backup_to(target), self._on_backed_up, self._on_not_backed_up
        )

    def _on_backed_up(self, _none: object) -> None:
        self.backup.setEnabled(True)
        self.refresh()
        self._context.wishes.toast_requested.emit(self.tr("The copy was written and checked"), None)

    def _on_not_backed_up(self, error: BaseException) -> None:
        self.backup.setEnabled(True)
        if not isinstance(error, Trouble):
            raise error
        self._context.wishes.problem_requested.emit(sentence(error))

    def _on_password(self) -> None:
        self.refresh()
        self._context.wishes.toast_requested.emit(
            self.tr("From now on the book opens that way"), None
        )

    def _on_idle(self) -> None:
        self._services.set_idle_minutes(self.idle.value())
