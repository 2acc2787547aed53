"""Takes the pictures of one language at one scale: `python -m desktop.shooting en 1 DIR PLACE`."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QEventLoop, QObject, QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.composition import compose
from desktop.demo_profile import demo_profile
from desktop.language import Language
from desktop.opening import DEMO_KEY, open_book, open_vault
from desktop.profile import Profile
from desktop.services import BookServices
from desktop.shots import EVENING, MORNING, SCHEMES
from storage.database import Database
from ui.kit.context import Context
from ui.main_window import MainWindow
from ui.main_window.sections import SECTIONS

SIZE = QSize(1366, 768)
QUIET_SECONDS = 0.25
LINES = {
    "zh": "@华信 王总 谈价格 +演示 预算50w 竞品:金蝶 下次:周三报价",
    "en": "@Huaxin Wang price talk +demo budget 500k competitor: Kingdee next: Wed quote",
}
LISTS = {
    "zh": (
        "客户对账单（2026年11月）",
        "",
        "客户名称,城市,电话,应收",
        '甬江轴承有限公司,宁波,0574-8765 4321,"¥12,300.00"',
        "甬江轴承（有限公司）,宁波,0574-8765 4321,",
        '海曙阀门厂,宁波,1.38E+10,"¥8,000.00"',
        '合计,,,"¥20,300.00"',
    ),
    "en": (
        "Statement of customers, November 2026",
        "",
        "Customer,City,Phone,Due",
        'Yongjiang Bearings Ltd,Ningbo,0574-8765 4321,"¥12,300.00"',
        "Yongjiang Bearings Ltd.,Ningbo,0574-8765 4321,",
        'Haishu Valves,Ningbo,1.38E+10,"¥8,000.00"',
        'Total,,,"¥20,300.00"',
    ),
}


@dataclass(frozen=True, slots=True)
class FixedClock:
    """The moment of the pictures."""

    at: datetime

    def now(self) -> datetime:
        return self.at


class Studio(QObject):
    """One language at one scale; each scheme in turn."""

    def __init__(self, app: QApplication, language: str, scale: str, folder: Path) -> None:
        super().__init__(app)
        self._app, self._language, self._scale, self._folder = app, language, scale, folder
        self._scheme = ""
        self._busy = False
        Language(app).use(language)

    def take_all(self, place: Path) -> None:
        self._place = place
        profile = demo_profile("rep", self._language, place, reset=False, at=MORNING)
        with closing(open_book(profile, DEMO_KEY)) as database:
            for scheme in SCHEMES:
                self._scheme = scheme
                self._asked_first(scheme)
                for at, when in ((MORNING, "morning"), (EVENING, "evening")):
                    self._at(profile, database, at, when)
        above = demo_profile("manager", self._language, place / "above", reset=False, at=MORNING)
        with closing(open_book(above, DEMO_KEY)) as database:
            for scheme in SCHEMES:
                self._scheme = scheme
                self._at(above, database, MORNING, "manager")

    def _at(self, profile: Profile, database: Database, at: datetime, when: str) -> None:
        context = compose(
            profile,
            database,
            self._language,
            self,
            clock=FixedClock(at),
            services=lambda settings: BookServices(profile, DEMO_KEY, settings, lambda _n: None),
        )
        context.tasks.busy_changed.connect(self._on_busy)
        window = MainWindow(self._language, self._scheme)
        window.resize(SIZE)
        window.show()
        window.attach(context, "today")
        self._keep(window, f"today-{when}")
        if when == "morning":
            for name, show in self._views(window, context):
                show()
                self._keep(window, name)
        if when == "manager":
            for name in ("team", "ride_alongs", "trips"):
                window.show_page(name)
                self._keep(window, f"{when}-{name}")
        window.detach()
        context.close()
        window.close()
        window.deleteLater()
        context.deleteLater()

    def _views(
        self, window: MainWindow, context: Context
    ) -> Iterator[tuple[str, Callable[[], object]]]:
        """Each picture's name, and how to get there."""
        for section in SECTIONS[1:]:
            yield section.name, lambda name=section.name: window.show_page(name)
        from storage.search import search

        with context.database.read() as session:
            found = search(session, "华信" if self._language == "zh" else "Huaxin", limit=1)
        if found and found[0].customer_id is not None:
            wish = context.wishes.customer_requested
            yield "customer-story", lambda: wish.emit(found[0].customer_id)
        if planned := self._next_visit(context):
            yield "visit", lambda: context.wishes.visit_requested.emit(planned)
        yield "import-preview", lambda: context.wishes.import_requested.emit([self._list()])
        yield "quick-log", lambda: window.open_log(LINES[self._language])
        yield "search", lambda: (window.show_page("today"), window.open_search(), self._type("hx"))
        yield "help", lambda: (window.show_page("today"), window.open_help())

    def _next_visit(self, context: Context) -> UUID | None:
        from sqlalchemy import select

        from storage.models import Visit

        later = select(Visit.id).where(Visit.planned_at > MORNING).order_by(Visit.planned_at)
        with context.database.read() as session:
            return session.scalars(later.limit(1)).first()

    def _list(self) -> Path:
        """A list as an accounting system writes it, with one cell that lost its digits."""
        path = self._place / "customers.csv"
        path.write_text("\n".join(LISTS[self._language]), encoding="utf-8")
        return path

    def _type(self, text: str) -> None:
        if (field := self._app.focusWidget()) is not None:
            QTest.keyClicks(field, text)

    def _asked_first(self, scheme: str) -> None:
        """What is asked for before there is a book, and when it is locked."""
        from desktop.unlock import Unlock
        from ui.first_start.window import FirstStart
        from ui.kit import theme

        theme.apply(theme.Scheme(scheme), self._language)
        first = FirstStart(self._language, has_keychain=True, set_up=lambda _answers: "")
        nowhere = Profile(self._folder / "nowhere")
        unlock = Unlock(lambda: open_vault(nowhere), password=True, now=time.monotonic)
        for widget, name in ((first, "first-start"), (unlock, "locked")):
            widget.show()
            self._keep(widget, name)
            widget.hide()
            widget.deleteLater()

    def _keep(self, window: QWidget, name: str) -> None:
        self._settle()
        scale = "" if self._scale == "1" else f"@{self._scale}x"
        file = self._folder / f"{name}-{self._language}-{self._scheme}{scale}.png"
        window.grab().save(str(file))

    def _settle(self) -> None:
        """Wait until nothing has been read or painted for a moment."""
        until = time.monotonic() + QUIET_SECONDS
        while time.monotonic() < until or self._busy:
            self._app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            if self._busy:
                until = time.monotonic() + QUIET_SECONDS

    def _on_busy(self, busy: bool) -> None:
        self._busy = busy


def main() -> int:
    language, scale, folder, place = sys.argv[1:]
    app = QApplication(sys.argv[:1])
    Studio(app, language, scale, Path(folder)).take_all(Path(place))
    return 0


if __name__ == "__main__":
    sys.exit(main())
