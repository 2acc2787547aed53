import time
from pathlib import Path

import pytest

from storage.rules.errors import RuleBroken
from storage.transfer import read_file
from storage.transfer.vcards import HEADERS, read_vcards


def cell(row: object, header: str) -> object:
    return row[HEADERS.index(header)]  # pyright: ignore[reportIndexIssue]


def test_cards_of_all_versions_are_read_and_broken_ones_refused_one_by_one(files: Path) -> None:
    table = read_file(files / "cards.vcf")
    first, second, third = table.rows
    assert (cell(first, "FAMILY"), cell(first, "GIVEN")) == ("王", "芳")
    assert (cell(first, "ORG"), cell(first, "TEL CELL")) == ("华信精密", "13812345678")
    assert (cell(second, "FN"), cell(second, "ORG")) == ("Grace Hopper, Rear Admiral", "US Navy")
    assert cell(second, "NOTE") == "folded note\nsecond line"
    assert cell(third, "TEL WORK") == "+86-21-6655-4433 ext. 801"
    assert [(r.row, r.code) for r in table.refusals] == [(26, "card.empty"), (30, "card.no_end")]
    assert list(table.lines) == [1, 10, 19]


def test_a_line_that_is_no_property_does_not_cost_the_card() -> None:
    text = "BEGIN:VCARD\nFN:Ann\nrubbish\nEND:VCARD\n"
    table = read_vcards(text, "utf-8")
    assert len(table.rows) == 1
    assert [(r.row, r.code, r.whole_row) for r in table.refusals] == [
        (3, "card.line_broken", False)
    ]


def test_text_in_an_encoding_that_it_is_not_is_refused_by_line() -> None:
    text = (
        "BEGIN:VCARD\nVERSION:2.1\nFN:Ann\n"
        "NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=FF=FE\nEND:VCARD\n"
    )
    table = read_vcards(text, "utf-8")
    assert [(r.row, r.column, r.code) for r in table.refusals] == [(4, "NOTE", "cell.not_decoded")]


def test_a_file_without_a_card_is_empty() -> None:
    with pytest.raises(RuleBroken, match=r"file\.empty"):
        read_vcards("\n", "utf-8")


@pytest.mark.parametrize("line", ["A:b\n", "\n", " b\n"])
def test_a_file_of_millions_of_lines_is_not_read_to_its_end(line: str) -> None:
    began = time.monotonic()
    with pytest.raises(RuleBroken, match=r"file\.(too_big|empty)"):
        read_vcards("BEGIN:VCARD\n" + line * 4_500_000, "utf-8")
    with pytest.raises(RuleBroken, match=r"file\.too_big"):
        read_vcards("BEGIN:VCARD\n" + "A:b\n" * 500_000, "utf-8")
    assert time.monotonic() - began < 10


@pytest.mark.parametrize(
    ("name", "cards"),
    [
        ("ezvcard/John_Doe_ANDROID.vcf", 6),
        ("ezvcard/John_Doe_GMAIL.vcf", 1),
        ("ezvcard/John_Doe_MS_OUTLOOK.vcf", 1),
        ("ezvcard/gmail-single.vcf", 1),
        ("ezvcard/outlook-2003.vcf", 1),
        ("ezvcard/rfc2426-example.vcf", 2),
        ("ezvcard/rfc6350-example.vcf", 1),
        ("thunderbird/basic_vcard_addressbook.vcf", 2),
        ("thunderbird/export.vcf", 2),
    ],
)
def test_every_card_that_phones_and_mail_programs_wrote_is_read(
    shared_data: Path, name: str, cards: int
) -> None:
    table = read_file(shared_data / "contacts" / name)
    assert len(table.rows) == cards
    assert not any(refusal.whole_row for refusal in table.refusals)
