"""What the administration says where the server does not answer."""

from collections.abc import Callable

from storage.rules.errors import RuleBroken
from tests.ui.administration.conftest import PretendedServer
from ui.administration.page import PARTS


def test_only_what_the_server_alone_changes_is_said_to_be_unchangeable(
    page, server: PretendedServer, answered: Callable[[], None]
):
    server.refusal = RuleBroken("line.no_answer")
    page.ask_server()
    answered()
    for part in PARTS:
        page.show_part(part)
        assert page.trouble.isVisible() == (part not in ("fields", "skills", "company"))
    server.refusal = None
    page.ask_server()
    answered()
    page.show_part("people")
    assert not page.trouble.isVisible()
