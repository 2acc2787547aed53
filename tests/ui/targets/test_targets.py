"""The page of the monthly target."""

from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt

from storage.queries import targets
from storage.queries.targets import TargetRow
from storage.rules.targets import History, RateSource
from storage.rules.working_days import SIX_DAYS, Calendar
from tests.storage.a_day import ME, TODAY
from tests.ui.a_day import Fingers, desk
from ui.kit.layout import KeyNumber
from ui.targets.page import TargetsPage
from ui.targets.presenter import present

CALENDAR = Calendar("CN", SIX_DAYS)


def test_an_amount_becomes_a_ladder():
    form = present("3万", "CNY", History(), TODAY, CALENDAR)
    assert form.ladder is not None
    assert (form.ladder.deals, form.ladder.calls, form.ladder.per_day) == (5, 1_000, 40)


def test_own_rates_are_used_from_twenty_cases_on():
    history = History(deals_won=20, won_minor=20 * 300_000, prospects=200, effective_calls=1_000)
    form = present("30000", "CNY", history, TODAY, CALENDAR)
    assert form.ladder is not None
    assert form.ladder.rates.average_deal.source is RateSource.OWN
    assert (form.ladder.deals, form.ladder.prospects, form.ladder.calls) == (10, 100, 500)


def test_the_target_there_is_shows_the_ladder_it_was_set_with():
    stored = TargetRow(UUID(int=1), "2026-11", 30_000_000, "CNY", 6_000_000, 20, 10, 25, 1_000)
    form = present("300,000", "CNY", History(), TODAY, CALENDAR, stored)
    assert form.ladder is not None
    assert (form.ladder.deals, form.ladder.calls, form.ladder.per_day) == (5, 1_000, 40)
    assert form.ladder.rates.average_deal.source is RateSource.AS_SET
    other = present("310,000", "CNY", History(), TODAY, CALENDAR, stored)
    assert other.ladder is not None
    assert other.ladder.rates.average_deal.source is RateSource.DEFAULT


@pytest.mark.parametrize(("text", "problem"), [("", ""), ("x", "target.not_an_amount")])
def test_without_an_amount_there_is_no_ladder(text, problem):
    form = present(text, "CNY", History(), TODAY, CALENDAR)
    assert (form.ladder, form.problem) == (None, problem)


def test_a_target_is_typed_seen_and_set_by_keyboard(qapp, tmp_path):
    with desk(tmp_path) as made:
        page = TargetsPage(made.context)
        made.show(page)
        page.main_widget().setFocus()
        fingers = Fingers(made)
        fingers.type("40,000")
        shown = [each.value.text() for each in page.ladder.findChildren(KeyNumber)]
        assert shown == ["¥40,000", "7", "140", "1,400", "56"]
        fingers.press(Qt.Key.Key_Return)
        assert made.book.read(targets.of_month, ME, "2026-11").calls == 1_400
        assert len(page.past.rows()) == 1
        assert "Target set" in made.toasts
        page.close()
        page.deleteLater()


def test_the_next_month_has_a_target_of_its_own(qapp, tmp_path):
    with desk(tmp_path) as made:
        page = TargetsPage(made.context)
        made.show(page)
        page.month.setCurrentIndex(1)
        page.month.edited.emit()
        page.main_widget().setFocus()
        fingers = Fingers(made)
        fingers.type("50000")
        fingers.press(Qt.Key.Key_Return)
        assert made.book.read(targets.of_month, ME, "2026-12") is not None
        assert made.book.read(targets.of_month, ME, "2026-11") is None
        assert page.month.value() == date(2026, 12, 1)
        page.close()
        page.deleteLater()


def test_what_is_not_an_amount_is_told_and_nothing_set(qapp, tmp_path):
    with desk(tmp_path) as made:
        page = TargetsPage(made.context)
        made.show(page)
        page.main_widget().setFocus()
        fingers = Fingers(made)
        fingers.type("lots")
        fingers.press(Qt.Key.Key_Return)
        assert page.problem.text()
        assert made.book.read(targets.latest, ME) == []
        page.close()
        page.deleteLater()
