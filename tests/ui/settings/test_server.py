"""The settings say which server the book is signed in to, and lead to the page of the sync."""

from pathlib import Path

import pytest
import trustme

from storage.queries.sync_state import AUTHORITY
from tests.ui.conftest import settle
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


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """Answers the question for a file with one of this content."""

    def answer(content: bytes) -> Path:
        path = tmp_path / "company.pem"
        path.write_bytes(content)
        monkeypatch.setattr("ui.joining.authority.ask_open", lambda *_asked: [path])
        return path

    return answer


def test_the_company_s_own_certificate_is_kept_and_tried_at_once(
    qtbot, context: Context, choose
) -> None:
    section = ServerSection(context)
    qtbot.addWidget(section)
    section.show()
    path = choose(trustme.CA(organization_name="Chengyuan").cert_pem.bytes())
    with qtbot.waitSignal(context.sync.sync_requested):
        section.authority.choose.click()
    assert section.authority.name.text().startswith("Trusted: Chengyuan, valid until ")
    assert context.services.asked == [("keep_authority", str(path))]
    assert context.settings.get(AUTHORITY) == "authority.pem"
    with qtbot.waitSignal(context.sync.sync_requested):
        section.authority.remove.click()
    assert context.settings.get(AUTHORITY) == ""


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"<html>please log in</html>", "There is no certificate in this file."),
        (
            trustme.CA().issue_cert("book.example").private_key_pem.bytes(),
            "There is a private key in this file, which nobody but the server may have.",
        ),
    ],
)
def test_a_file_that_is_no_authority_is_refused_in_words(
    qtbot, context: Context, choose, content: bytes, told: str
) -> None:
    section = ServerSection(context)
    qtbot.addWidget(section)
    section.show()
    choose(content)
    section.authority.choose.click()
    settle(context)
    assert section.authority.problem.text().startswith(told)
    assert context.services.asked == []
    assert context.settings.get(AUTHORITY) is None
