from storage.rules.columns import known_names
from storage.transfer.layout import find_table, headless_list
from storage.transfer.table import Merge, Sheet


def sheet(*rows: list[object], merges: tuple[Merge, ...] = ()) -> Sheet:
    return Sheet(list(rows), range(1, len(rows) + 1), merges=merges)  # pyright: ignore


def test_a_title_and_a_total_around_the_table_are_left_out_and_said() -> None:
    found = find_table(
        sheet(
            ["客户应收款明细表", "", ""],
            ["", "", ""],
            ["客户名称", "电话", "城市"],
            ["华信", "1", "宁波"],
            ["", "", ""],
            ["合 计：", "", ""],
            ["制表人：赵敏", "", "2026-11-20"],
        ),
        known_names,
    )
    assert found is not None
    assert (found.headers, found.rows, found.lines) == (
        ("客户名称", "电话", "城市"),
        [["华信", "1", "宁波"]],
        [4],
    )
    assert [notice.code for notice in found.notices] == [
        "layout.title_lines",
        "layout.total_row",
        "layout.footer",
    ]


def test_a_customer_called_total_is_no_total() -> None:
    found = find_table(sheet(["name", "city"], ["Total", "Paris"], ["Sum Ltd", ""]), known_names)
    assert found is not None
    assert len(found.rows) == 2


def test_a_header_printed_again_on_each_page_is_no_row() -> None:
    found = find_table(
        sheet(["name", "city"], ["Acme", "Oslo"], ["name", "city"], ["Bluth", "Rome"]), known_names
    )
    assert found is not None
    assert [row[0] for row in found.rows] == ["Acme", "Bluth"]


def test_a_header_of_two_lines_under_merged_cells_is_put_together() -> None:
    found = find_table(
        sheet(
            ["客户名称", "金额", ""],
            ["", "应收", "回款"],
            ["华信", 100.0, 50.0],
            merges=(Merge(0, 0, 1, 0), Merge(0, 1, 0, 2)),
        ),
        known_names,
    )
    assert found is not None
    assert found.headers == ("客户名称", "应收", "回款")
    assert found.rows == [["华信", 100.0, 50.0]]


def test_every_row_under_a_merged_cell_has_its_value() -> None:
    found = find_table(
        sheet(
            ["客户名称", "产品", "数量"],
            ["华信", "墨盒", 1.0],
            ["", "硒鼓", 2.0],
            ["", "", ""],
            merges=(Merge(1, 0, 3, 0),),
        ),
        known_names,
    )
    assert found is not None
    assert [row[0] for row in found.rows] == ["华信", "华信"]


def test_without_known_names_the_first_row_as_wide_as_the_table_is_the_header() -> None:
    found = find_table(sheet(["Report"], ["a", "b"], ["1", "2"], ["3", "4"]), known_names)
    assert found is not None
    assert found.headers == ("a", "b")


def test_a_list_of_bare_names_needs_no_header() -> None:
    found = headless_list(sheet(["升达"], [], ["蜂雀"]))
    assert found is not None
    assert (found.headers, found.lines) == (("name",), [1, 3])
