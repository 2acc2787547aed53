"""The first start: asks what is needed, makes the profile, and joins the company's server."""

import platform
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.entering import Entering
from desktop.profile import Profile
from storage.rules.errors import RuleBroken, StorageTrouble
from storage.vault.keychain import system_backend
from ui.first_start.window import FirstStart

if TYPE_CHECKING:
    from storage.database import Database
    from ui.first_start.presenter import Answers
    from ui.kit.context import Context


class Beginning(QObject):
    """Holds the book that was just made until the window takes it over."""

    def __init__(
        self,
        profile: Profile,
        language: str,
        begin: "Callable[[Database, bytes], Context]",
        parent: QObject | None = None,
    ) -> None:
        """`begin` puts a context together and lets the book speak with its server."""
        super().__init__(parent)
        self._profile, self._begin = profile, begin
        self.made: tuple[Database, bytes] | None = None
        self.context: Context | None = None  # with a server: what arrives is shown already
        self.window = FirstStart(
            language,
            has_keychain=system_backend() is not None,
            set_up=self.set_up,
            device=platform.node(),
        )
        self._entering = Entering(profile, self)
        self.window.sign_in_requested.connect(self._entering.enter)
        self._entering.ended.connect(self.window.show_entered)

    def set_up(self, answers: "Answers") -> str:
        """Make the profile, and return the code that is shown once."""
        from desktop.opening import set_up
        from desktop.settings import BookSettings

        try:
            vault, database = set_up(self._profile, answers.password, answers.name)
        except StorageTrouble as trouble:
            raise RuleBroken(f"storage.{trouble.code}") from trouble
        self.made = (database, vault.key)
        BookSettings(database).set("company", answers.company)
        account = self._entering.account
        if answers.signed_in and account is not None:
            from desktop.account import join

            join(self._profile, database, account)
            self.context = self._begin(database, vault.key)
            self.window.use(self.context)
        return vault.recovery_code

    def give_up(self) -> None:
        """The window was closed before the end."""
        if self.made is not None and self.context is None:
            self.made[0].close()
