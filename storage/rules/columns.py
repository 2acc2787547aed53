"""Which column of somebody's file is which field: by its name, in English and in Chinese."""

import hashlib
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from storage.rules.column_names import NAMES
from storage.rules.column_words import MOBILE
from storage.rules.company_fields import CompanyField
from storage.rules.errors import RuleBroken
from storage.rules.file_kinds import REQUIRED, TELLING, FileKind
from storage.rules.kinds import Kind
from storage.rules.text import fold

_UNIT = re.compile(r"[(\[（【［](.*?)[)\]）】］]")
_NOT_LETTERS = re.compile(r"[\W_]+")
_DIGITS = re.compile(r"\d+")
_SCALES = {"万": 10_000, "万元": 10_000, "w": 10_000, "千": 1_000, "千元": 1_000, "k": 1_000}
# Where the names of the columns speak as well for one kind as for another, the first is taken.
_ORDER = (
    FileKind.CUSTOMERS,
    FileKind.DEALS,
    FileKind.PAYMENTS,
    FileKind.PURCHASES,
    FileKind.CONTACTS,
    FileKind.PRODUCTS,
)
# "Name" says nothing of whose it is, and "contact" is a column of a list of companies too.
_KINDS_WITH_OWN: Mapping[FileKind, Kind] = {
    FileKind.CUSTOMERS: Kind.CUSTOMER,
    FileKind.CONTACTS: Kind.CONTACT,
}
_VAGUE = frozenset(("name", "联系人", "聯絡人", "contact", "contactname", "contactperson"))


@dataclass(frozen=True, slots=True)
class Recognition:
    """What a file is about, and the field of each column ("" where a column is not used)."""

    kind: FileKind
    fields: tuple[str, ...]
    scales: tuple[int, ...]
    own: tuple[CompanyField, ...] = ()
    """The company's fields of this kind; a column is one as "custom.key"."""

    def columns(self, field: str) -> list[int]:
        return [index for index, name in enumerate(self.fields) if name == field]

    def unused(self) -> list[int]:
        return [index for index, name in enumerate(self.fields) if not name]


def fields_of(kind: FileKind) -> tuple[str, ...]:
    """Every field that a column of such a file may be mapped to."""
    return tuple(NAMES[kind])


def shape(headers: Sequence[str]) -> str:
    """Files with the same headers have the same shape; their mapping is remembered under it."""
    joined = "\x1f".join(fold(header) for header in headers)
    return hashlib.sha256(joined.encode("utf-8", "replace")).hexdigest()[:32]


def known_names(texts: Sequence[str]) -> int:
    """How many of `texts` are the name of some field in some kind of file."""
    return sum(
        1 for text in texts if text and _may_be_a_name(text) and _squeezed(text) in _every_name()
    )


def _may_be_a_name(text: str) -> bool:
    """A title such as "Create date: 18.5.2020" holds a value; a column's name does not."""
    return len(text) < 60 and not any(colon in text.rstrip(": ：") for colon in (": ", "："))


def recognise(
    headers: Sequence[str],
    kind: FileKind | None = None,
    mapping: Mapping[str, str] | None = None,
    own: Sequence[CompanyField] = (),
) -> Recognition:
    """The kind of the file and a field for each column; `mapping` (column to field) wins.

    `own` are the company's fields: a column that bears the label of one is it.

    RuleBroken if nothing in the headers says what kind of file it is, or `mapping` names a
    column or a field that does not exist.
    """
    fields_of_kind = {each: {*NAMES[each], *_own_names(own, each).values()} for each in FileKind}
    wanted = _checked(headers, mapping or {}, set().union(*fields_of_kind.values()))
    tried = (kind,) if kind is not None else _ORDER
    found = [(each, *_assign(headers, each, wanted, _own_names(own, each))) for each in tried]
    if kind is None:
        said = {field for field in wanted.values() if field}
        found = [e for e in found if _complete(e[0], e[1]) and said <= fields_of_kind[e[0]]]
        if not found:
            raise RuleBroken("columns.kind_unknown")
        found.sort(key=lambda entry: -entry[2])
    best, fields, _points = found[0]
    if stray := [field for field in wanted.values() if field and field not in fields_of_kind[best]]:
        raise RuleBroken("columns.no_such_field", field=stray[0], kind=best)
    if not _complete(best, fields):
        raise RuleBroken("columns.required_missing", kind=best, field=" / ".join(REQUIRED[best][0]))
    scales = tuple(_scale(header) for header in headers)
    of_kind = _KINDS_WITH_OWN.get(best)
    mine = tuple(field for field in own if field.for_kind is of_kind)
    return Recognition(best, tuple(fields), scales, mine)


def _own_names(own: Sequence[CompanyField], kind: FileKind) -> dict[str, str]:
    """The labels of the company's fields of this kind, in both languages."""
    of_kind = _KINDS_WITH_OWN.get(kind)
    return {
        _squeezed(label): f"custom.{field.key}"
        for field in own
        if field.for_kind is of_kind
        for label in (field.label_en, field.label_zh)
        if label
    }


def _checked(
    headers: Sequence[str], mapping: Mapping[str, str], known: Collection[str]
) -> dict[int, str]:
    """The columns mapped by hand, by index; a name is enough, so is its folded form."""
    wanted: dict[int, str] = {}
    folded = [fold(header) for header in headers]
    for column, field in mapping.items():
        at = [index for index, header in enumerate(folded) if header == fold(column)]
        if not at:
            raise RuleBroken("columns.no_such_column", column=column)
        if field and field not in known:
            raise RuleBroken("columns.no_such_field", field=field)
        wanted.update(dict.fromkeys(at, field))
    return wanted


def _assign(
    headers: Sequence[str], kind: FileKind, wanted: Mapping[int, str], own: Mapping[str, str]
) -> tuple[list[str], int]:
    """A field for each column and how well the headers speak for `kind`."""
    names = {**own, **_by_name(kind)}
    fields: list[str] = []
    taken = set(wanted.values())
    points = 0
    for index, header in enumerate(headers):
        if index in wanted:
            fields.append(wanted[index])
            continue
        field = names.get(_squeezed(header), "")
        if field and field in taken and not _may_repeat(field):
            field = ""
        if field:
            taken.add(field)
            vague = kind is FileKind.CONTACTS and _squeezed(header) in _VAGUE
            points += 1 if vague else TELLING[kind].get(field, 1)
        fields.append(field)
    if kind is FileKind.CONTACTS:
        _as_address_books_mean(headers, fields, wanted)
    if kind is FileKind.CUSTOMERS and "contact.name" in taken:
        _mobiles_belong_to_people(headers, fields, wanted)
    return fields, points


def _mobiles_belong_to_people(
    headers: Sequence[str], fields: list[str], wanted: Mapping[int, str]
) -> None:
    """Beside a contact's name, a mobile number is that person's, not the switchboard's."""
    mobiles = {_squeezed(word) for word in MOBILE.split("|")}
    for index, header in enumerate(headers):
        if fields[index] == "phone" and index not in wanted and _squeezed(header) in mobiles:
            fields[index] = "contact.mobile"


def _as_address_books_mean(
    headers: Sequence[str], fields: list[str], wanted: Mapping[int, str]
) -> None:
    """Outlook's "Title" is Mr. or Dr., not the job; Thunderbird's "Birth Day" is 1 to 31."""
    squeezed = ["" if i in wanted else _squeezed(header) for i, header in enumerate(headers)]
    if "jobtitle" in squeezed and "title" in squeezed and "title" in fields:
        fields[squeezed.index("title")] = ""
        fields[squeezed.index("jobtitle")] = "title"
    if "birthmonth" in squeezed and "birthday" in squeezed:
        fields[squeezed.index("birthday")] = "birth_day"


def _may_repeat(field: str) -> bool:
    """Several columns may hold phones, mail addresses or parts of an address."""
    return field.rpartition(".")[2] in (
        "phone", "mobile", "work_phone", "home_phone", "fax", "email", "address", "note",
    )  # fmt: skip


def _complete(kind: FileKind, fields: Sequence[str]) -> bool:
    return all(any(field in fields for field in choice) for choice in REQUIRED[kind])


def _scale(header: str) -> int:
    """What a figure below the header stands for: 金额(万元) counts in ten thousands."""
    units = [fold(unit) for unit in _UNIT.findall(header)]
    return next((_SCALES[unit] for unit in units if unit in _SCALES), 1)


@cache
def _squeezed(header: str) -> str:
    """Letters only: units in brackets, numbers and punctuation are no part of a name."""
    folded = fold(header)
    bare = _UNIT.sub("", folded) or folded
    return _DIGITS.sub("", _NOT_LETTERS.sub("", bare))


@cache
def _by_name(kind: FileKind) -> dict[str, str]:
    names: dict[str, str] = {}
    for field, words in NAMES[kind].items():
        for word in (field, *words.split("|")):
            names.setdefault(_squeezed(word), field)
    return names


@cache
def _every_name() -> frozenset[str]:
    return frozenset(name for kind in FileKind for name in _by_name(kind))
