"""Whom the one-line log speaks of: the customer, the people met, and somebody new."""

import re
from collections.abc import Iterator
from functools import lru_cache

from storage.rules.money import flat
from storage.rules.names import initials, person_readings, pinyin
from storage.rules.quick_reading import Head, Reading, either
from storage.rules.quick_tokens import (
    LEAVE_OPEN,
    Choice,
    Contact,
    ContactFit,
    NewContact,
    State,
    TokenKind,
    Words,
)
from storage.rules.quick_words import (
    COMPOUND_SURNAMES,
    FORMS_OF_ADDRESS,
    HONORIFICS,
    NO_NAMES,
    PLACES_OF_MEETING,
    ROLES,
    SELDOM_SURNAMES,
    SURNAMES,
    TITLES,
)
from storage.rules.text import fold

HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_TITLE = "|".join(TITLES)
TITLED = re.compile(rf"({COMPOUND_SURNAMES}|[{HAN}])({_TITLE})")
_FAMILIAR = re.compile(rf"[老小阿]([{HAN}])(?![{HAN}]?[总工])")
_HONOURED = re.compile(rf"(?<![a-z])(?:{HONORIFICS})\.? +([a-z][a-z'\-]+(?: [a-z][a-z'\-]+)?)")
_WORD = re.compile(r"[a-z\u00c0-\u024f][a-z\u00c0-\u024f'\-]+")
_BESIDE_A_NAME = re.compile(r"(?:^|[^a-z])(?:with|met|meet|and|saw|see|&|,) *$")
_NEW = r"(?:换了|新来了?的?|新的?)(?:一个|个|位)?"
_SURNAMED = re.compile(
    rf"(?:{_NEW}(?P<role>{ROLES})? ?[,、]? ?)?(?:姓|叫)(?P<name>[{HAN}]{{1,3}})"
    rf"|{_NEW}(?P<role2>{ROLES})(?P<name2>[{HAN}]{{1,3}})(?=[,、。;\s]|$)"
    rf"|(?<![a-z])new (?P<role3>{ROLES})(?:,| is)? *(?:surname|called|named|name is|name)? +"
    rf"(?P<name3>[a-z][a-z'\-]+(?: [a-z][a-z'\-]+)?)(?=[,.;。\s]|$)"
)
_MET = re.compile(either(PLACES_OF_MEETING))
_JOINED = re.compile(r"[,、;/&+]| and |和|与|跟")


def labelled_contacts(reading: Reading, head: Head, end: int) -> None:
    """What stands after "met:": every name in it, known or not, is somebody who was met."""
    start = head.start
    pieces = [(m.start(), m.end()) for m in _JOINED.finditer(reading.text, head.value, end)]
    bounds = [head.value, *(at for piece in pieces for at in piece), end]
    for first, last in zip(bounds[::2], bounds[1::2], strict=True):
        for begin, stop in reading.trimmed(first, last):
            _place(reading, min(start, begin), stop, begin)
            start = len(reading.text)


def labelled_new_contact(reading: Reading, head: Head, end: int) -> None:
    """What stands after "new contact:": a name, then perhaps what the person does."""
    words = reading.line[head.value : end].strip()
    name, _, title = words.partition(next((c for c in words if c in ",， ("), "\0"))
    if name:
        value = NewContact(name.strip(), title.strip(" ,，()"))
        reading.add(TokenKind.NEW_CONTACT, head.start, end, value)


def people(reading: Reading) -> None:
    """Everybody named in the free text."""
    _new_people(reading)
    contacts = _contacts(reading)
    names = [contact.name for contact in contacts]
    for contact in sorted(contacts, key=lambda each: len(each.name), reverse=True):
        if names.count(contact.name) == 1:
            _full_name(reading, contact)
    for match in TITLED.finditer(reading.text):
        known = _of_surname(contacts, match.group(1))
        if reading.free(*match.span()) and (known or _is_a_name(*match.groups())):
            _place(reading, match.start(), match.end(), match.start())
    for match in _FAMILIAR.finditer(reading.text):
        if reading.free(*match.span()) and _of_surname(contacts, match.group(1)):
            _place(reading, match.start(), match.end(), match.start())
    for match in _HONOURED.finditer(reading.text):
        end = match.end()
        if " " in match.group(1) and not _fitting(contacts, match.group(1)):
            end = match.start(1) + match.group(1).index(" ")
        if reading.free(match.start(), end):
            _place(reading, match.start(), end, match.start())
    _latin_names(reading, contacts)
    if not any(t.kind in (TokenKind.CONTACT, TokenKind.NEW_CONTACT) for t in reading.tokens) or any(
        token.kind is TokenKind.NEW_CONTACT for token in reading.tokens
    ):
        _met(reading)


def _contacts(reading: Reading) -> tuple[ContactFit, ...]:
    if reading.customer is None:
        return ()
    return tuple(reading.directory.contacts(reading.customer.id))


def _new_people(reading: Reading) -> None:
    for match in _SURNAMED.finditer(reading.text):
        parts = match.groupdict()
        role = parts["role"] or parts["role2"] or parts["role3"] or ""
        which = next((key for key in ("name", "name2", "name3") if parts[key]), "name")
        start, end = match.span(which)
        if role and role.startswith(parts[which] or "\0"):
            continue
        if not reading.free(match.start(), end):
            continue
        name = reading.line[start:end]
        reading.add(TokenKind.NEW_CONTACT, match.start(), end, NewContact(name, role), State.READ)


def _full_name(reading: Reading, contact: ContactFit) -> None:
    name = flat(contact.name)
    if len(name) < 2:
        return
    pattern = (
        re.escape(name) if not name.isascii() else rf"(?<![a-z0-9]){re.escape(name)}(?![a-z0-9])"
    )
    title = rf"(?:[ ,]{{0,2}}{re.escape(flat(contact.title))})?" if contact.title else ""
    for match in re.finditer(rf"{pattern}(?:{title}(?![a-z0-9])|{_TITLE})?", reading.text):
        if reading.free(*match.span()):
            _known(reading, match.start(), match.end(), contact)
            return


def _latin_names(reading: Reading, contacts: tuple[ContactFit, ...]) -> None:
    words = list(_WORD.finditer(reading.text))
    for at, match in enumerate(words):
        start, end = match.span()
        if not reading.free(start, end) or match.group() in NO_NAMES:
            continue
        capital = reading.line[start].isupper()
        beside = _BESIDE_A_NAME.search(reading.text[:start]) is not None
        if not (capital or beside or reading.opens_clause(start)):
            continue
        if at + 1 < len(words) and words[at + 1].start() == end + 1:
            longer = reading.text[start : words[at + 1].end()]
            if reading.free(end, words[at + 1].end()) and _fitting(contacts, longer):
                end = words[at + 1].end()
        if _fitting(contacts, reading.text[start:end]):
            _place(reading, start, end, start)


def _met(reading: Reading) -> None:
    for match in _MET.finditer(reading.text):
        if reading.free(*match.span()):
            words = Words(reading.line[match.start() : match.end()])
            reading.add(TokenKind.MET, match.start(), match.end(), words, State.READ)
            return


def _known(reading: Reading, start: int, end: int, contact: ContactFit) -> None:
    value = Contact(contact.id, contact.name, contact.title)
    reading.add(TokenKind.CONTACT, start, end, value)


def _place(reading: Reading, start: int, end: int, name_at: int) -> None:
    """A token for the person named in `[name_at:end]`: found, asked for, or waiting."""
    name = reading.line[name_at:end].strip()
    ask = reading.ask(TokenKind.CONTACT, name)
    if reading.customer is None and not reading.new_customer:
        reading.add(TokenKind.CONTACT, start, end, Contact(None, name), State.WAITS, ask)
        return
    fits = _fitting(_contacts(reading), flat(name))
    if len(fits) == 1:
        found = fits[0]
        value = Contact(found.id, found.name, found.title)
        reading.add(TokenKind.CONTACT, start, end, value, ask=ask)
        return
    choices = (
        *(Choice(f"contact:{fit.id.hex}", contact=fit) for fit in fits),
        Choice("new", new_name=bare_name(name)),
    )
    picked = reading.picked(ask, choices)
    if picked is not None and picked.contact is not None:
        value = Contact(picked.contact.id, picked.contact.name, picked.contact.title)
        reading.add(TokenKind.CONTACT, start, end, value, ask=ask, choices=choices)
    elif picked is not None:
        value = NewContact(picked.new_name)
        reading.add(TokenKind.NEW_CONTACT, start, end, value, ask=ask, choices=choices)
    else:
        left = reading.picks.get(ask) == LEAVE_OPEN
        state = State.WAITS if left else State.ASKS
        reading.add(TokenKind.CONTACT, start, end, Contact(None, name), state, ask, choices)


def bare_name(words: str) -> str:
    """The name within a form of address: "Mr Sun" is Sun, 王总 stays 王总 until one knows more."""
    return re.sub(rf"^(?:{HONORIFICS})\.? +", "", words, flags=re.IGNORECASE)


def _fitting(contacts: tuple[ContactFit, ...], words: str) -> list[ContactFit]:
    """Who of them may be meant by a name, a surname with a title, or a reading."""
    name = fold(bare_name(words))
    exact = [each for each in contacts if fold(each.name) == name]
    if exact:
        return exact
    for each in contacts:
        own = fold(each.name)
        if name.startswith(own) and name[len(own) :] in TITLES:
            return [each]
    titled = TITLED.fullmatch(name)
    if titled:
        return _of_surname(contacts, titled.group(1))
    if len(name) == 2 and name[0] in "老小阿":
        return _of_surname(contacts, name[1])
    joined = name.replace(" ", "")
    return [each for each in contacts if name in _keys(each.name) or joined in _keys(each.name)]


def _is_a_name(surname: str, title: str) -> bool:
    """Whether a character before a title is a surname, of somebody not known so far."""
    if surname in SELDOM_SURNAMES:
        return title in FORMS_OF_ADDRESS
    return len(surname) > 1 or surname in SURNAMES


def _of_surname(contacts: tuple[ContactFit, ...], surname: str) -> list[ContactFit]:
    return [each for each in contacts if each.name.startswith(surname)]


@lru_cache(maxsize=4096)
def _keys(name: str) -> frozenset[str]:
    """Every single word by which somebody may mean the person of this name."""
    folded = fold(name)
    if not folded or not re.match(rf"[{HAN}]", folded):
        return frozenset({folded, *(word for word in folded.split() if len(word) > 1)})
    return frozenset(_readings(folded))


def _readings(name: str) -> Iterator[str]:
    size = 2 if re.match(COMPOUND_SURNAMES, name) else 1
    yield from (name, name[:size])
    yield from person_readings(name)
    yield from person_readings(name[:size])
    if len(name) > 2:
        yield initials(name)
    if len(name) - size > 1:
        yield from (name[size:], pinyin(name[size:]))
