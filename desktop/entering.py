"""Signing in before there is a book, off the GUI thread."""

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from storage.rules.errors import RuleBroken

if TYPE_CHECKING:
    from desktop.profile import Profile
    from sync.client.http import Account
    from ui.kit.sign_in_form import SignInForm


class Entering(QObject):
    """Asks the server once for each form; the account that was let in last is kept."""

    ended = Signal(str, str)  # why not, as a code, and the name that the server knows
    _answered = Signal(object, str)

    def __init__(self, profile: "Profile", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._profile = profile
        self.account: Account | None = None
        self._answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)

    @Slot(object)
    def enter(self, form: "SignInForm") -> None:
        """Begin to ask; a server that is silent keeps nobody from closing the window."""
        threading.Thread(target=self._ask, args=(form,), name="enter", daemon=True).start()

    def _ask(self, form: "SignInForm") -> None:
        from desktop.account import enter
        from sync.client.engine import SyncTrouble
        from sync.client.http import SignInRefused

        account, refusal = None, ""
        try:
            account = enter(self._profile, form)
        except (SyncTrouble, SignInRefused, RuleBroken) as error:
            refusal = error.code
        self._answered.emit(account, refusal)

    @Slot(object, str)
    def _on_answered(self, account: "Account | None", refusal: str) -> None:
        self.account = account
        self.ended.emit(refusal, account.name if account is not None else "")
