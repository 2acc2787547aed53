"""A small made-up book for the tests of the one-line log, in each language."""

from collections.abc import Sequence
from datetime import date
from uuid import NAMESPACE_OID, UUID, uuid5

from storage.rules.names import initials, pinyin
from storage.rules.quick_tokens import ContactFit, CustomerFit, Fit
from storage.rules.text import fold

TODAY = date(2026, 11, 24)  # a Tuesday


def id_of(name: str) -> UUID:
    return uuid5(NAMESPACE_OID, name)


class Book:
    """Customers by their short names, their contacts, and the competitors one knows."""

    def __init__(
        self, customers: dict[str, str], contacts: dict[str, str], rivals: tuple[str, ...] = ()
    ) -> None:
        self._customers = customers
        self._contacts = contacts
        self._rivals = rivals

    def fit(self, name: str) -> CustomerFit:
        return CustomerFit(id_of(name), name, self._customers[name])

    def customers(self, text: str) -> Sequence[CustomerFit]:
        found: list[CustomerFit] = []
        for name, short in self._customers.items():
            fit = _fit(fold(text), [fold(each) for each in (name, short) if each])
            if fit is not None:
                found.append(CustomerFit(id_of(name), name, short, fit))
        return sorted(found, key=lambda each: (each.fit, each.name))

    def contacts(self, customer_id: UUID) -> Sequence[ContactFit]:
        return [
            ContactFit(id_of(person), person)
            for name, people in self._contacts.items()
            if id_of(name) == customer_id
            for person in people.split("|")
        ]

    def rivals(self) -> Sequence[str]:
        return self._rivals


def _fit(text: str, names: list[str]) -> Fit | None:
    if text in names:
        return Fit.EXACT
    if any(name.startswith(text) for name in names):
        return Fit.START
    if any(text in name for name in names):
        return Fit.INSIDE
    sounds = [sound for name in names for sound in (pinyin(name), initials(name))]
    return Fit.SOUND if any(sound.startswith(text) for sound in sounds) else None


ZH = Book(
    {
        "华信精密": "华信",
        "东岳汽配": "东岳",
        "联创电子": "联创",
        "宏泰塑业": "宏泰",
        "新禾食品": "",
        "苏州大明纸业有限公司": "",
        "无锡大明包装": "",
        "大运摩托": "大运",
        "大运王府酒店": "",
    },
    {
        "华信精密": "王建国|王海峰|李敏|欧阳锋",
        "东岳汽配": "赵强",
        "联创电子": "孙伟|孙丽",
        "大运摩托": "王林",
    },
    ("金蝶", "用友"),
)
EN = Book(
    {
        "Huaxin Precision": "Huaxin",
        "Dongyue Auto Parts": "Dongyue",
        "Lianchuang Electronics": "",
        "Hongtai Plastics": "",
        "Ahmed's Bakery": "",
        "Riverside Mill North": "",
        "Riverside Mill South": "",
    },
    {
        "Huaxin Precision": "Wang Jianguo|Wang Haifeng|Li Min",
        "Dongyue Auto Parts": "Zhao Qiang",
        "Lianchuang Electronics": "Sun Wei",
        "Ahmed's Bakery": "Ahmed Yilmaz|Fatma Yilmaz",
    },
    ("Kingdee", "Yonyou", "Acme Label Works"),
)
