"""Names are found by pinyin and initials, and spellings of one company have one key."""

import pytest

from storage.rules.names import company_key, initials, person_readings, pinyin, sort_key


@pytest.mark.parametrize(
    ("name", "read", "short"),
    [
        ("华信精密", "huaxinjingmi", "hxjm"),
        ("重庆长安", "chongqingchangan", "cqca"),
        ("厦门银行", "xiamenyinhang", "xmyh"),
        ("绿女", "lvnv", "ln"),
        ("Huaxin Precision", "huaxin precision", "hp"),
        ("A1 科技", "a1 keji", "a1kj"),
        ("", "", ""),
    ],
)
def test_a_name_reads(name: str, read: str, short: str) -> None:
    assert (pinyin(name), initials(name)) == (read, short)


@pytest.mark.parametrize(
    ("name", "first", "also"),
    [
        ("单田芳", "shantianfang", "dantianfang"),
        ("曾国", "zengguo", "cengguo"),
        ("尉迟恭", "yuchigong", "weichigong"),
        ("王建国", "wangjianguo", "wangjianguo"),
    ],
)
def test_a_surname_is_read_as_surnames_are(name: str, first: str, also: str) -> None:
    readings = person_readings(name)
    assert readings[0] == first
    assert also in readings


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("上海华信（集团）有限公司", "上海华信(集团)有限公司"),
        ("上海华信精密机械有限公司", "上海华信精密机械"),
        ("ＡＢＣ科技有限公司", "abc 科技"),
        ("Acme Corp.", "ACME Corporation"),
        ("Müller GmbH & Co. KG", "müller"),
    ],
)
def test_two_spellings_of_one_company_have_one_key(one: str, other: str) -> None:
    assert company_key(one) == company_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("华信精密", "华信电子"), ("有限公司", "集团"), ("Acme One", "Acme Two")],
)
def test_two_companies_have_two_keys(one: str, other: str) -> None:
    assert company_key(one) != company_key(other)


def test_chinese_and_latin_names_sort_together_by_sound() -> None:
    names = ["张伟", "Bell", "阿里", "重庆", "cable", "李娜"]
    assert sorted(names, key=sort_key) == ["阿里", "Bell", "cable", "重庆", "李娜", "张伟"]
