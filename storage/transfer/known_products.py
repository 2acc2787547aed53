"""The products that a column may name: exactly, or nearly, which is said and not guessed."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from uuid import UUID

from storage.rules.kinds import Kind
from storage.rules.text import fold
from storage.transfer.known_book import KnownBook

_CLOSE = 0.84


@dataclass(frozen=True, slots=True)
class ProductMatch:
    """The product's id if the name is exactly one; else the name it nearly is, if any."""

    id: UUID | None
    name: str
    near: str = ""


@dataclass(slots=True)
class KnownProducts:
    """Names and codes of the book's products, and the words of the file's own column."""

    _ids: dict[str, UUID] = field(default_factory=dict)
    _codes: dict[str, tuple[UUID, str]] = field(default_factory=dict)
    _names: dict[str, str] = field(default_factory=dict)
    _usual: Counter[str] = field(default_factory=Counter)
    _matches: dict[str, ProductMatch] = field(default_factory=dict)

    @classmethod
    def of_book(cls, book: KnownBook, column: Iterable[str | None]) -> "KnownProducts":
        """The book's products; `column` are all names of the file, for comparison among them."""
        known = cls()
        for its in book.records(Kind.PRODUCT, ("name", "code")):
            product, name, code = its["id"], its["name"], its["code"]
            known._ids.setdefault(fold(name), product)
            known._names.setdefault(_squeezed(name), name)
            if code:
                known._codes.setdefault(fold(code), (product, name))
        known._usual.update(name for name in column if name)
        return known

    def coded(self, code: str) -> ProductMatch | None:
        found = self._codes.get(fold(code))
        return ProductMatch(found[0], found[1]) if found else None

    def match(self, name: str) -> ProductMatch:
        """What the name is, looked up once per name."""
        found = self._matches.get(name)
        if found is None:
            product = self._ids.get(fold(name))
            near = "" if product is not None else self._near(name)
            found = self._matches[name] = ProductMatch(product, name, near)
        return found

    def _near(self, name: str) -> str:
        """A known product, or a far more usual name of the file, that this one may be."""
        squeezed = _squeezed(name)
        if found := self._names.get(squeezed):
            return found
        if close := get_close_matches(squeezed, list(self._names), 1, _CLOSE):
            return self._names[close[0]]
        if self._ids:
            return ""
        usual = {_squeezed(n): n for n, times in self._usual.items() if times > self._usual[name]}
        usual.pop(squeezed, None) if usual.get(squeezed) == name else None
        if squeezed in usual:
            return usual[squeezed]
        return self._run_together(name)

    def _run_together(self, name: str) -> str:
        """Two words of the other names written as one: GTXPro beside GTX Basic and Plus Pro."""
        if " " in name:
            return ""
        words = {word for other in self._usual if other != name for word in other.split()}
        for cut in range(2, len(name) - 1):
            first, second = name[:cut], name[cut:]
            if first in words and second in words:
                return f"{first} {second}"
        return ""


def _squeezed(name: str) -> str:
    return "".join(letter for letter in fold(name) if letter.isalnum())
