"""The one-line visit log: a line as it was typed, read into tokens without losing a character."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from storage.rules.fields import LINE
from storage.rules.quick_absence import labelled_absence, not_met, not_visited
from storage.rules.quick_customer import labelled_customer, leading_customer, marked_customer
from storage.rules.quick_facts import free_facts, labelled_fact, marked_facts, tags, topics
from storage.rules.quick_people import labelled_contacts, labelled_new_contact, people
from storage.rules.quick_reading import Head, Reading
from storage.rules.quick_steps import free_steps, labelled_step, visit_day
from storage.rules.quick_tokens import (
    CustomerFit,
    Directory,
    NewContact,
    NextStep,
    Offer,
    Token,
    TokenKind,
    Understood,
)
from storage.rules.quick_words import Label
from storage.rules.text import unsendable

NO_PICKS: Mapping[str, str] = MappingProxyType({})
_STEPS = (Label.NEXT, Label.WE_PROMISE, Label.THEY_PROMISE)
_HAN = range(0x3400, 0xA000)


def lines_of(text: str) -> list[str]:
    """The lines of a paste that say something: each becomes one visit."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def fitted(text: str, longest: int = LINE) -> str:
    """The text as a field can hold it: the log never refuses; the visit's note has all of it."""
    if unsendable(text):
        text = text.replace("\x00", "\ufffd")
        text = text.encode("utf-8", "replace").decode("utf-8")
    return text[:longest].strip()


def understand(
    line: str,
    directory: Directory,
    *,
    today: date,
    picks: Mapping[str, str] = NO_PICKS,
    about: CustomerFit | None = None,
) -> Understood:
    """What the line says; `picks` are the answers to its questions so far.

    `about` is the customer on whose page the line is typed: it counts where the line names none.
    Every character that is not white space belongs to a token or to the leftover.
    """
    reading = Reading(line, directory, today, picks, about)
    marked_customer(reading)
    marked_facts(reading)
    heads = reading.heads()
    for head in heads:
        if head.label is Label.CUSTOMER and not _has(reading, TokenKind.CUSTOMER):
            labelled_customer(reading, head, reading.value_end(head, heads))
    if not _has(reading, TokenKind.CUSTOMER):
        leading_customer(reading)
    heads = reading.heads()  # again: some labels are known by standing right after the customer
    for head in heads:
        if reading.free(head.start, head.value):
            _labelled(reading, head, reading.value_end(head, heads))
    tags(reading)
    visit_day(reading)
    people(reading)
    not_visited(reading)
    not_met(reading)
    free_facts(reading)
    free_steps(reading)
    topics(reading)
    tokens = tuple(sorted(reading.tokens, key=lambda token: token.start))
    leftover = tuple(
        piece for start, end in reading.runs() for piece in reading.trimmed(start, end)
    )
    return Understood(line, tokens, reading.customer, _offers(line, tokens), leftover)


def _labelled(reading: Reading, head: Head, end: int) -> None:
    if head.label in _STEPS:
        labelled_step(reading, head, end)
    elif head.label is Label.NOT_VISITED:
        labelled_absence(reading, head, end)
    elif head.label is Label.CONTACT:
        labelled_contacts(reading, head, end)
    elif head.label is Label.NEW_CONTACT:
        labelled_new_contact(reading, head, end)
    elif head.label is not Label.CUSTOMER:
        labelled_fact(reading, head, end)


def _has(reading: Reading, kind: TokenKind) -> bool:
    return any(token.kind is kind for token in reading.tokens)


def _offers(line: str, tokens: tuple[Token, ...]) -> tuple[Offer, ...]:
    """What could still be said, as text to be taken over: never written by itself."""
    said = {token.kind for token in tokens}
    if not said - {TokenKind.CUSTOMER} or TokenKind.NOT_VISITED in said:
        return ()
    chinese = any(ord(character) in _HAN for character in line)
    offers: list[Offer] = []
    if TokenKind.NEXT not in said:
        new = next((token.value for token in tokens if isinstance(token.value, NewContact)), None)
        if new is not None:
            action = f"给{new.name}打电话" if chinese else f"call {new.name}"
            insert = f" 下次:{action}" if chinese else f" next:{action}"
            offers.append(Offer(TokenKind.NEXT, insert, NextStep(action)))
        else:
            offers.append(Offer(TokenKind.NEXT, " 下次:" if chinese else " next:"))
    if TokenKind.REACTION not in said:
        offers.append(Offer(TokenKind.REACTION, " 反应:" if chinese else " reaction:"))
    return tuple(offers)
