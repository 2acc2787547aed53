"""The pill of the status bar: what waits comes first, then how it stands with the server."""

from datetime import timedelta

import pytest

from storage.queries.sync_state import Standing
from tests.ui.conftest import NOW
from ui.kit.context import Context
from ui.kit.sync_line import Arriving, SyncStatus
from ui.main_window.standing import PillWords
from ui.sync.page import SyncPage

OFFLINE = "Working offline, everything works"


@pytest.fixture
def said(context: Context):
    def say(standing: Standing, **status: object) -> tuple[str, str, str]:
        context.sync.show_status(SyncStatus(**status))  # type: ignore[arg-type]
        pill = PillWords().say(standing, context)
        return pill.waiting, pill.contact, pill.tint

    return say


def test_without_a_server_what_waits_is_counted_and_everything_works(said, speak):
    speak("en")
    assert said(Standing(3)) == ("3 changes waiting to upload", OFFLINE, "muted")


def test_what_the_server_confirmed_is_told_with_time_and_count(said, speak):
    speak("en")
    told = said(Standing(0, 128, NOW, NOW), signed_in=True)
    assert told == ("", "Confirmed by server (10:10, 128 items)", "ok")
    speak("zh")
    assert said(Standing(0, 128, NOW, NOW), signed_in=True)[1] == "服务器已确认（10:10，共 128 项）"


def test_what_waits_stands_before_as_of_when_the_data_is(said, speak):
    speak("en")
    told = said(Standing(3, 128, NOW, NOW), signed_in=True)
    assert told == ("3 changes waiting to upload", "Data as of today 10:10", "muted")


def test_an_outage_says_that_everything_works_and_how_old_the_data_is(said, speak):
    speak("en")
    yesterday = NOW - timedelta(days=1)
    standing = Standing(0, 9, yesterday, yesterday)
    told = said(standing, signed_in=True, trouble="no_answer")
    assert told == ("", OFFLINE + " · Data as of yesterday 10:10", "muted")


def test_an_older_confirmation_also_says_as_of_when_the_data_is(said, speak):
    speak("en")
    told = said(Standing(0, 3, NOW - timedelta(hours=1), NOW), signed_in=True)
    assert told[1] == "Confirmed by server (09:10, 3 items) · Data as of today 10:10"


def test_what_needs_attention_stands_first(said, speak):
    speak("en")
    standing = Standing(1, 0, None, NOW, attention=2)
    told = said(standing, signed_in=True)
    assert told[0] == "2 records need attention · 1 change waiting to upload"


def test_a_pause_is_visible_on_every_page(said, speak):
    speak("en")
    standing = Standing(1, 0, None, NOW)
    told = said(standing, signed_in=True, paused=True)
    assert told[1:] == ("Sync paused · Data as of today 10:10", "warn")


def test_a_laptop_that_has_to_sign_in_again_says_that_nothing_is_lost(said, speak):
    speak("en")
    told = said(Standing(1), signed_in=True, trouble="sign_in_again")
    assert told[1] == "Sign in again; everything stays here"


def test_what_arrives_is_counted(said, speak):
    speak("en")
    arriving = Arriving(0, 6148, 16644)
    told = said(Standing(), signed_in=True, running=True, arriving=arriving)
    assert told[1] == "Receiving 6,148 of 16,644"


def test_before_the_first_contact_nothing_is_claimed(said, speak):
    speak("en")
    assert said(Standing(2), signed_in=True)[1] == OFFLINE


def test_f5_asks_for_a_contact_from_any_page(qtbot, open_window):
    window = open_window()
    with qtbot.waitSignal(window.context.sync.sync_requested):
        next(a for a in window.offered.all() if a.shortcut == "F5").handler()
    assert window.page().objectName() == "page"
    assert window.offered.clashes() == []


def test_whoever_asks_for_a_contact_during_a_pause_is_told_of_it(qtbot, open_window):
    window = open_window()
    window.context.sync.show_status(SyncStatus(signed_in=True, paused=True))
    ask = next(a for a in window.offered.all() if a.text == "Sync now")
    with qtbot.waitSignal(window.context.wishes.toast_requested) as told:
        ask.handler()
    assert told.args[0] == "Sync is paused: nothing is sent until you resume it."
    assert isinstance(window.page(), SyncPage)
