"""The table's filters: chips put on and taken off, views saved and found again."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.queries.customers import CustomerFilter, Sort, SortBy
from storage.rules.choices import CustomerStatus, Tier
from ui.customers.presenter import Chosen, Part, View, views, with_view, without_view

ME = UUID(int=7)
TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 3, tzinfo=UTC)

chips = st.one_of(
    st.builds(
        Chosen, st.just(Part.STATUSES), st.sampled_from([one.value for one in CustomerStatus])
    ),
    st.builds(Chosen, st.just(Part.TIERS), st.sampled_from([*map(str, Tier)])),
    st.builds(Chosen, st.sampled_from([Part.CITIES, Part.PROVINCES]), st.text(min_size=1)),
    st.builds(Chosen, st.sampled_from([Part.OVERDUE, Part.MINE]), st.just(True)),
    st.builds(Chosen, st.just(Part.UNSEEN), st.sampled_from([30, 60, 90])),
)
sorts = st.builds(Sort, st.sampled_from(SortBy), st.booleans())


def view_of(chosen: list[Chosen], text: str = "", sort: Sort | None = None) -> View:
    view = View(text=text, sort=sort or Sort())
    for one in chosen:
        if not view.has(one):
            view = view.toggled(one)
    return view


@given(st.lists(chips, max_size=6), st.text(), sorts)
def test_a_saved_view_comes_back_as_it_was(chosen: list[Chosen], text: str, sort: Sort):
    view = view_of(chosen, text, sort)
    assert View.from_plain(view.to_plain()) == view


@given(st.lists(chips, max_size=6), chips)
def test_putting_a_chip_on_and_off_changes_nothing(chosen: list[Chosen], one: Chosen):
    view = view_of([other for other in chosen if other.part is not one.part])
    assert view.toggled(one).has(one)
    assert view.toggled(one).toggled(one) == view


def test_the_filter_is_what_the_chips_say():
    view = view_of(
        [
            Chosen(Part.STATUSES, "active"),
            Chosen(Part.TIERS, "gold"),
            Chosen(Part.CITIES, "上海"),
            Chosen(Part.OVERDUE, True),
            Chosen(Part.UNSEEN, 60),
            Chosen(Part.MINE, True),
        ]
    )
    assert view.filter(TODAY, NOW, ME) == CustomerFilter(
        statuses=frozenset({CustomerStatus.ACTIVE}),
        tiers=frozenset({Tier.GOLD}),
        cities=frozenset({"上海"}),
        owner_id=ME,
        overdue_on=TODAY,
        unseen_since=NOW - timedelta(days=60),
    )


def test_clearing_keeps_the_order():
    view = view_of([Chosen(Part.MINE, True)], "x").sorted_by("tier", True)
    assert view.filtered
    assert view.cleared() == View(sort=Sort(SortBy.TIER, True))
    assert not view.cleared().filtered


@pytest.mark.parametrize(
    "plain",
    [
        {},
        {"sort": ["by_the_moon", True]},
        {"statuses": ["enemy"], "unknown": 1},
        {"statuses": None, "unseen": None},
    ],
)
def test_a_view_saved_by_another_version_is_read_as_far_as_it_is_known(plain: dict[str, object]):
    view = View.from_plain(plain)
    assert (view.statuses, view.sort.by, view.unseen) == ((), SortBy.NAME, 0)


def test_views_are_kept_by_name():
    saved = with_view([], "华东", View(cities=("上海",)))
    saved = with_view(saved, "late", View(overdue=True))
    saved = with_view(saved, "华东", View(cities=("苏州",)))
    assert views(saved) == [("late", View(overdue=True)), ("华东", View(cities=("苏州",)))]
    assert views(without_view(saved, "late")) == [("华东", View(cities=("苏州",)))]
