"""P6: sorting and filtering 100,000 customers, against a blank repaint and a proxy over rows."""

import statistics
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSortFilterProxyModel, Qt

from storage.queries.customers import Sort, SortBy
from tests.bench import window
from tests.bench.measure import ROUNDS, Goal, Job, Rounds, seconds_of
from ui.customers.listing import CustomerList
from ui.customers.presenter import View

_TYPED = ("华信", "hx", "138", "精密", "dong")


def run(rounds: int = ROUNDS) -> list[Goal]:
    """Measure, and return the goals with the decisive one last."""
    with window.customer_list() as listing:
        rows = listing.model.rowCount()
        blank = window.plain_view(window.Blank(rows, len(listing.model.columns)), listing.table)
        jobs: dict[str, Job] = {"blank repaint": lambda: blank.viewport().repaint()}
        for by in SortBy:
            jobs[f"sorted by {by}"] = _sorting(listing, Sort(by), Sort(by, descending=True))
        for status in ("active", "lost"):
            jobs[f"only {status}"] = _showing(listing, statuses=(status,))
        for text in _TYPED:
            jobs[f"typed {text}"] = _showing(listing, text=text)
        measured = Rounds(jobs, max(rounds, 7))
        measured.table("blank repaint")
        proxy = _proxy()
        blank.close()
    ratios = {name: measured.ratio(name, "blank repaint") for name in jobs}
    sorts = [ratio for name, ratio in ratios.items() if name.startswith("sorted")]
    # What is typed is P8's; here it is shown beside the others.
    worst = max((name for name in ratios if "typed" not in name), key=lambda name: ratios[name])
    by_name = measured.median("sorted by name")
    print(f"  a proxy over {rows:,} rows in Python sorts in {proxy:.1f} s")
    return [
        Goal("faster than QSortFilterProxyModel", proxy / by_name, 500, True),
        Goal(f"the slowest of all ({worst}) / blank repaint", ratios[worst], 4),
        Goal("P6 sort to the repainted first page / blank repaint", statistics.median(sorts), 4),
    ]


def _sorting(listing: CustomerList, one: Sort, other: Sort) -> Callable[[], float]:
    turn = [one, other]

    def sort() -> float:
        turn.reverse()
        view = replace(listing.view, statuses=(), text="", sort=turn[0])
        return seconds_of(lambda: _show(listing, view))

    return sort


def _showing(listing: CustomerList, **wanted: Any) -> Callable[[], float]:
    def show() -> float:
        everybody = replace(listing.view, statuses=(), text="", sort=Sort())
        _show(listing, everybody)
        return seconds_of(lambda: _show(listing, replace(everybody, **wanted)))

    return show


def _show(listing: CustomerList, view: View) -> None:
    listing.show_view(view)
    listing.table.viewport().repaint()


def _proxy() -> float:
    source = window.Stock(window.stock_rows())
    proxy = QSortFilterProxyModel()
    proxy.setSourceModel(source)
    return seconds_of(lambda: proxy.sort(0, Qt.SortOrder.AscendingOrder))
