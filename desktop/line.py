"""The way from one open book to its server, for the thread that speaks with it.

What speaks HTTP takes a tenth of a second to import: it is imported on that thread.
"""

from typing import TYPE_CHECKING

from desktop.pacing import Pace
from desktop.profile import Profile
from desktop.signed import Signed

if TYPE_CHECKING:
    from desktop.demo.server import DemoServer
    from storage.database import Database
    from ui.kit.sign_in_form import SignInForm


class Line:
    """Finds the server of a book, which for the demo has to be running first."""

    def __init__(self, profile: Profile, database: "Database") -> None:
        self._profile, self._database = profile, database
        self._demo: DemoServer | None = None

    def pace(self) -> Pace:
        """When to speak with the server; two windows of the demo hear of each other at once."""
        return Pace(after_change=500, regular=5_000) if self._profile.is_demo else Pace()

    def connect(self) -> Signed | None:
        """The server that the book is signed in to, if it is."""
        from desktop.account import line_of

        if not self._profile.is_demo:
            return line_of(self._database)
        from desktop.demo.server import DemoServer

        self._demo = self._demo or DemoServer.of(self._profile)
        return self._demo and line_of(self._database, self._demo.address())

    def enter(self, form: "SignInForm") -> None:
        """Sign the book in."""
        from desktop.account import sign_in

        sign_in(self._profile, self._database, form)

    def close(self) -> None:
        """End the demo's server, if it was started here."""
        if self._demo is not None:
            self._demo.close()
