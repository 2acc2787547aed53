import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.rules.errors import RuleBroken
from storage.transfer.encodings import decode

CHINESE = "客户名称,电话\n华信精密,13812345678\n"


@pytest.mark.parametrize(
    ("codec", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("gbk", "gb18030"),
        ("gb18030", "gb18030"),
    ],
)
def test_chinese_is_read_in_every_encoding_that_people_use(codec: str, found: str) -> None:
    decoded = decode(CHINESE.encode(codec))
    assert (decoded.text, decoded.encoding) == (CHINESE, found)


@pytest.mark.parametrize(
    "text", ["sym,name\n000009.SZ,中国宝安\n", "名称,城市\n升达,宁波\n", "姓名,电话\n王芳,1\n"]
)
def test_a_short_gbk_file_is_not_taken_for_korean(text: str) -> None:
    assert decode(text.encode("gbk")).text == text


def test_big5_and_western_files_are_told_apart() -> None:
    traditional = "公司名稱,地址\n台積電,新竹市\n鴻海,新北市\n"
    western = "name,city\nCafé René,Orléans\nJosé,Málaga\n"
    assert decode(traditional.encode("big5")).text == traditional
    assert decode(western.encode("cp1252")).text == western


def test_one_broken_byte_does_not_change_the_encoding_of_a_long_file() -> None:
    data = ("名称,城市\n" + "升达,宁波\n" * 50).encode() + b"\xff,\n"
    decoded = decode(data)
    assert decoded.encoding == "utf-8"
    assert decoded.text.count("\ufffd") == 1


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(RuleBroken, match=r"file\.not_text"):
        decode(bytes(range(32)) * 50)


def test_the_rep_has_the_last_word() -> None:
    assert decode(CHINESE.encode("gbk"), "gb18030").text == CHINESE
    with pytest.raises(RuleBroken, match=r"file\.encoding_unknown"):
        decode(b"a", "klingon")


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused_in_words(data: bytes) -> None:
    with contextlib.suppress(RuleBroken):
        assert isinstance(decode(data).text, str)


def test_a_stray_nul_does_not_make_a_file_utf_16() -> None:
    assert decode(b"name,city,\nAcme,Os\0lo\n").text == "name,city,\nAcme,Os\0lo\n"
