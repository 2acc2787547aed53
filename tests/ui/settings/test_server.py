"""The settings say which server the book is signed in to, and lead to the page of the sync."""

from ui.kit.context import Context
from ui.kit.sync_line import SyncStatus
from ui.settings.server import ServerSection


def test_without_a_server_signing_in_is_one_press_away(qtbot, context: Context) -> None:
    section = ServerSection(context)
    qtbot.addWidget(section)
    section.show()
    assert (section.state.text(), section.open.text()) == ("none", "Sign in …")
    assert not section.readers.isVisible()
    with qtbot.waitSignal(context.wishes.page_requested) as asked:
        section.open.click()
    assert asked.args == ["sync"]


def test_signed_in_the_server_is_named_and_who_reads_is_one_press_away(
    qtbot, context: Context
) -> None:
    section = ServerSection(context)
    qtbot.addWidget(section)
    section.show()
    status = SyncStatus(signed_in=True, server="https://book.example", email="ana@example.com")
    context.sync.show_status(status)
    assert section.state.text() == "https://book.example · ana@example.com"
    assert section.open.text() == "Open the sync page"
    with qtbot.waitSignal(context.wishes.page_requested) as asked:
        section.readers.click()
    assert asked.args == ["sync"]
