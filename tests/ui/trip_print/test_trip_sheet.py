"""A trip on paper: everything on it, page by page, in plain text, in both languages."""

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from unicodedata import name
from uuid import UUID

import icalendar
import pytest
from PySide6.QtWidgets import QApplication

from storage.commands import trip_costs, trip_papers, trip_stops, trips
from storage.commands.trip_costs import LegDraft
from storage.commands.visit_form import save_visit
from storage.queries.trip_paper import TripPaper, trip_paper
from storage.rules.choices import CostCategory, LegMode, TripMetric, TripStatus
from storage.rules.reviews import CauseDraft, ReviewDraft
from storage.rules.trip_draft import BudgetLine, Goal, TripDraft
from storage.rules.visit_draft import VisitDraft
from storage.transfer.trip_calendar import write_trip
from tests.storage.a_day import TODAY, ZONE, Book, opened
from ui.kit import theme
from ui.kit.formats import Formats
from ui.trip_print.sheet import PaperColumn, Sheet, write_pdf
from ui.trip_print.trip_sheet import TripSheet

DRAFT = TripDraft(
    starts_on=TODAY,
    ends_on=TODAY,
    cities=("苏州",),
    from_city="上海",
    purpose="<b>Demos</b>",
    goals=(Goal(TripMetric.VISITS, 2),),
    budget=(BudgetLine(CostCategory.HOTEL, 60_000),),
)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with opened(tmp_path) as book:
        yield book


def travelled(book: Book) -> UUID:
    trip = book.write(trips.plan_trip, DRAFT, ZONE.key)
    customer = book.customer("金昌汽车 <img src='x'>", city="苏州")
    book.write(trip_stops.put_stop, trip, customer, TODAY, starts_minute=9 * 60, purpose="演示")
    book.write(trip_stops.put_stop, trip, book.customer("工业园精工", city="苏州"), TODAY)
    train = LegDraft(LegMode.TRAIN, TODAY, "G7204", "上海虹桥", "苏州", 455, 482, 3_900)
    book.write(trip_costs.keep_leg, trip, train)
    book.write(trips.move_trip, trip, TripStatus.ON_THE_ROAD)
    paper = book.read(trip_paper, trip)
    visit = paper.board.stops[0].visit_id
    book.write(save_visit, visit, VisitDraft(note="报价周五"), now=book.now, zone=ZONE)
    review = ReviewDraft((CauseDraft("GATE-1", "没有预约", "前一天打电话"),), rule="先问谁付钱")
    book.write(trip_papers.keep_review, trip, review)
    return trip


def paper_of(book: Book, trip: UUID) -> TripPaper:
    found = book.read(trip_paper, trip)
    assert found is not None
    return found


def text_of(sheet: Sheet) -> str:
    return sheet.document.toPlainText()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_plan_costs_summary_and_review_stand_on_the_paper(
    qapp: QApplication, book: Book, language: str
) -> None:
    del qapp
    sheet = TripSheet(Formats(language), TODAY).made(paper_of(book, travelled(book)))
    text = text_of(sheet)
    for said in ("金昌汽车", "工业园精工", "G7204", "报价周五", "GATE-1", "先问谁付钱", "¥39"):
        assert said in text, said


def test_what_people_typed_is_never_taken_for_markup(qapp: QApplication, book: Book) -> None:
    del qapp
    text = text_of(TripSheet(Formats("en"), TODAY).made(paper_of(book, travelled(book))))
    assert "<b>Demos</b>" in text
    assert "<img src='x'>" in text


def test_a_trip_that_is_only_planned_has_no_summary_yet(qapp: QApplication, book: Book) -> None:
    del qapp
    trip = book.write(trips.plan_trip, DRAFT, ZONE.key)
    book.write(trip_stops.put_stop, trip, book.customer(), TODAY)
    paper = paper_of(book, trip)
    assert paper.report == ()
    text = text_of(TripSheet(Formats("en"), TODAY).made(paper))
    assert "✓" not in text
    assert "✗" not in text


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_pdf_has_every_page_and_its_words_can_be_found(
    qapp: QApplication, book: Book, tmp_path: Path, language: str
) -> None:
    del qapp
    theme.apply(theme.Scheme.LIGHT, language)  # with its tabular figures
    setter = TripSheet(Formats(language), TODAY)
    paper = paper_of(book, travelled(book))
    many = replace(paper, board=replace(paper.board, stops=paper.board.stops * 40))
    sheet = setter.made(many)
    target = tmp_path / "trip.pdf"
    write_pdf(sheet, target, setter.footer())
    assert target.read_bytes().startswith(b"%PDF")
    assert sheet.pages() > 2
    if (reader := shutil.which("pdftotext")) is not None:
        command = [reader, "-layout", str(target), "-"]
        told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        assert told.count("\f") == sheet.pages()
        # Some fonts give 工 the code of the radical ⼯, and the figures of a language none.
        ride = "Train G7204" if language == "en" else "G7204"
        for said in ("工业园精工", "金昌汽车", ride, "07:35", "¥39", "GATE-1"):
            assert said in told, said
        assert not [sign for sign in told if "RADICAL" in name(sign, "")]


def test_a_headline_stands_on_the_page_of_what_it_heads(qapp: QApplication) -> None:
    del qapp
    for lines in range(38, 60):
        sheet = Sheet("t")
        for _ in range(lines):
            sheet.text("x")
        sheet.heading("Head")
        sheet.table([PaperColumn("a", 100)], [["b"]])
        sheet.pages()
        layout = sheet.document.documentLayout()
        block = next(b for b in _blocks(sheet) if b.text() == "Head")
        height = sheet.document.pageSize().height()
        page = layout.blockBoundingRect(block).bottom() // height
        below = layout.blockBoundingRect(block.next()).top() // height
        assert page == below, lines


def _blocks(sheet: Sheet) -> Iterator:
    block = sheet.document.begin()
    while block.isValid():
        yield block
        block = block.next()


def test_a_folder_that_is_not_there_is_said(qapp: QApplication, tmp_path: Path) -> None:
    del qapp
    sheet = Sheet("t")
    sheet.text("x")
    with pytest.raises(FileNotFoundError):
        write_pdf(sheet, tmp_path / "nowhere" / "trip.pdf", "")


def test_the_picture_for_a_chat_is_as_long_as_it_has_to_be(qapp: QApplication, book: Book) -> None:
    del qapp
    sheet = TripSheet(Formats("zh"), TODAY).for_chat(paper_of(book, travelled(book)), 432)
    picture = sheet.long_picture(24, 2)
    assert picture.width() == (432 + 48) * 2
    assert picture.height() > 800


def test_the_stops_and_rides_go_into_a_calendar(book: Book, tmp_path: Path) -> None:
    trip = book.write(trips.plan_trip, DRAFT, ZONE.key)
    customer = book.customer("金昌汽车", address="娄江路 8 号")
    book.write(trip_stops.put_stop, trip, customer, TODAY, starts_minute=9 * 60, minutes=45)
    book.write(
        trip_costs.keep_leg, trip, LegDraft(LegMode.TRAIN, TODAY, "G7204", "上海", "苏州", 455)
    )
    target = tmp_path / "trip.ics"
    assert book.read(write_trip, trip, target, now=book.now) == 2
    calendar = icalendar.Calendar.from_ical(target.read_bytes())
    events = {str(e["summary"]): e for e in calendar.walk("VEVENT")}
    visit = next(event for name, event in events.items() if "金昌汽车" in name)
    assert visit["dtstart"].dt.strftime("%H:%M") == "09:00"
    assert visit["location"] == "娄江路 8 号"
    assert date(2026, 11, 24) == visit["dtstart"].dt.date()
