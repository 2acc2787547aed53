"""P5: scrolling 100,000 customers, against a blank view and against a stock model and delegate."""

from collections.abc import Callable

from PySide6.QtWidgets import QTableView

from tests.bench import window
from tests.bench.measure import ROUNDS, Goal, Rounds, percentile, seconds_of

_STEPS = 60
_WHEEL = 3 * 38


def run(rounds: int = ROUNDS) -> list[Goal]:
    """Measure, and return the goals with the decisive one last."""
    rounds = max(rounds, 7)
    with window.customer_list() as listing:
        product = listing.table
        rows = product.model().rowCount()
        blank = window.plain_view(window.Blank(rows, len(listing.model.columns)), product)
        stock = window.plain_view(window.Stock(window.stock_rows()), product)
        views = {"blank": blank, "stock model, stock delegate": stock, "product": product}
        wheel = Rounds({name: _scroller(view, _wheel) for name, view in views.items()}, rounds)
        print(f"  {rows:,} rows; by the wheel, three rows a step:")
        wheel.table("blank")
        jumps = Rounds({name: _scroller(view, _jump) for name, view in views.items()}, rounds)
        print("  jumping to any place:")
        jumps.table("blank")
        frames = [_frame(product, _wheel(number)) * 1e3 for number in range(400)]
        print(f"  product, 400 frames by the wheel: p99 {percentile(frames, 99):.2f} ms")
        for view in (blank, stock):
            view.close()
    stock_ratio = wheel.ratio("stock model, stock delegate", "product")
    return [
        Goal("frame p99", percentile(frames, 99), 16.7, unit=" ms"),
        Goal("faster than a stock model and delegate", stock_ratio, 2, True),
        Goal("P5 scroll, full repaint / blank view", wheel.ratio("product", "blank"), 2.5),
    ]


def _wheel(number: int) -> int:
    return 38 * 1_000 + number * _WHEEL


def _jump(number: int) -> int:
    return number * 97_700 * 38


def _frame(view: QTableView, place: int) -> float:
    bar = view.verticalScrollBar()

    def paint() -> None:
        bar.setValue(place % max(1, bar.maximum()))
        view.viewport().repaint()

    return seconds_of(paint)


def _scroller(view: QTableView, place: Callable[[int], int]) -> Callable[[], float]:
    def scroll() -> float:
        return sum(_frame(view, place(number)) for number in range(_STEPS)) / _STEPS

    return scroll
