"""The one-page story of a customer: one sentence and four columns, at most three lines each."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from storage.rules.answers import Standing, State
from storage.rules.choices import Attitude, CustomerStatus, DecisionPower, PromiseBy
from storage.rules.story_facts import Column, Facts, Owed, Phrase, Rhythm, Somebody, Story, Tone

LINES: Final = 3
QUIET_DAYS: Final = 60
STALLED_DAYS: Final = 30


def story(facts: Facts) -> Story:
    """The story of a customer as it stands today."""
    return Story(
        sentence=_sentence(facts),
        who_decides=_who_decides(facts),
        promised=_promised(facts),
        next_purchase=_next_purchase(facts),
        danger=_danger(facts),
    )


def _sentence(facts: Facts) -> tuple[Phrase, ...]:
    clauses = [_what_is_afoot(facts)]
    clauses += [Phrase("versus", {"name": rival.name}) for rival in facts.rivals[:1] if rival.name]
    clauses.append(_what_is_waited_for(facts))
    return tuple(clauses)


def _what_is_afoot(facts: Facts) -> Phrase:
    deals = sorted(facts.deals, key=lambda deal: -deal.amount_minor)
    if deals and deals[0].amount_minor:
        deal = deals[0]
        money = {"amount_minor": deal.amount_minor, "currency": deal.currency}
        return Phrase("deal_for", {"title": deal.title, **money})
    if deals:
        return Phrase("deal", {"title": deals[0].title})
    if facts.status in (CustomerStatus.DORMANT, CustomerStatus.LOST):
        if facts.last_purchase_on is not None:
            days = (facts.today - facts.last_purchase_on).days
            return Phrase(f"{facts.status}_since", {"days": days})
        return Phrase(facts.status)
    if rhythms := _ticking(facts):
        first = rhythms[0]
        return Phrase("buys", {"product": first.product, "days": first.clock.every_days})
    return Phrase(facts.status)


def _what_is_waited_for(facts: Facts) -> Phrase:
    promises = _most_urgent(facts.promises)
    for by, code in ((PromiseBy.US, "we_owe"), (PromiseBy.THEM, "they_owe")):
        for promise in promises:
            if promise.by is by:
                return _owed(code, promise, facts.today)
    if facts.last_contact_on is None:
        return Phrase("never_met")
    return Phrase("no_next_step")


def _owed(code: str, promise: Owed, today: date) -> Phrase:
    """The promise in words that fit its date: none, still to come, or past."""
    if promise.due_on is None:
        return Phrase(code, {"text": promise.text})
    when = "late" if promise.due_on < today else "by"
    return Phrase(f"{code}_{when}", {"text": promise.text, "due_on": promise.due_on})


def _who_decides(facts: Facts) -> Column:
    deciders = [one for one in facts.people if one.power is DecisionPower.DECIDES]
    others = [one for one in facts.people if one.power is not DecisionPower.DECIDES]
    lines = [_person("decides_too", one) for one in deciders[1:]]
    lines += [_person(code, one) for one in sorted(others, key=_weight) if (code := _part(one))]
    lines += [Phrase("process", {"text": facts.process})] if facts.process else []
    if not deciders:
        known = [_person("person", one) for one in others if not _part(one)]
        ask = Phrase("ask_who_decides" if facts.people else "no_contacts")
        return Column(Phrase("nobody_known"), (ask, *lines, *known)[:LINES], Tone.WARN)
    return Column(_person("decides", deciders[0]), tuple(lines[:LINES]))


_POWERS: Final = (
    DecisionPower.INFLUENCES,
    DecisionPower.GATEKEEPER,
    DecisionPower.USER,
    DecisionPower.NONE,
    DecisionPower.UNKNOWN,
    DecisionPower.DECIDES,
)


def _weight(one: Somebody) -> tuple[bool, int]:
    return one.attitude is not Attitude.SCEPTIC, _POWERS.index(one.power)


def _part(one: Somebody) -> str:
    """The part that somebody plays besides those who decide; "" where none is known."""
    if one.attitude is Attitude.SCEPTIC:
        return "sceptic"
    if one.power in (DecisionPower.INFLUENCES, DecisionPower.GATEKEEPER):
        return one.power.value
    if one.attitude is Attitude.SUPPORTER:
        return "supporter"
    return "user" if one.power is DecisionPower.USER else ""


def _person(code: str, one: Somebody) -> Phrase:
    if one.title:
        return Phrase(f"{code}_titled", {"name": one.name, "title": one.title})
    return Phrase(code, {"name": one.name})


def _promised(facts: Facts) -> Column:
    promises = _most_urgent(facts.promises)
    if not promises:
        return Column(Phrase("nothing_promised"))
    first, rest = promises[0], promises[1:]
    due = first.due_on
    headline = Phrase("promise", {"text": first.text})
    if due is not None:
        headline = Phrase("promise_on", {"text": first.text, "due_on": due})
    lines = [_who_owes(first)]
    lines += [_owed(f"{_side(promise)}_owe_also", promise, facts.today) for promise in rest]
    if len(lines) > LINES:
        lines[LINES - 1 :] = [Phrase("promises_more", {"count": len(lines) - LINES + 1})]
    tone = Tone.PLAIN
    if due is not None and first.by is PromiseBy.US:
        late = (facts.today - due).days
        tone = Tone.BAD if late > 0 else Tone.WARN if late >= -1 else Tone.PLAIN
    return Column(headline, tuple(lines), tone)


def _side(promise: Owed) -> str:
    return "we" if promise.by is PromiseBy.US else "they"


def _who_owes(promise: Owed) -> Phrase:
    code = f"{_side(promise)}_owe_it"
    facts: dict[str, object] = {}
    if promise.contact:
        code += "_to" if promise.by is PromiseBy.US else "_from"
        facts["contact"] = promise.contact
    if promise.made_on is not None:
        code += "_since"
        facts["made_on"] = promise.made_on
    return Phrase(code, facts)


def _most_urgent(promises: Iterable[Owed]) -> list[Owed]:
    """By date, those without one last; on the same day ours come first."""
    return sorted(
        promises,
        key=lambda one: (one.due_on is None, one.due_on or date.max, one.by is not PromiseBy.US),
    )


def _next_purchase(facts: Facts) -> Column:
    rhythms = _ticking(facts)
    if not rhythms:
        return _purchase_without_rhythm(facts)
    first = rhythms[0]
    clock = first.clock
    lines = [
        Phrase(
            f"rhythm_{clock.source}",
            {
                "days": clock.every_days,
                "spread": clock.spread,
                "purchases": clock.purchases,
                "confidence": clock.confidence.value,
            },
        )
    ]
    lines += [_purchase("then_purchase", one) for one in rhythms[1:2]]
    late = clock.days_late(facts.today)
    tone = Tone.BAD if late > clock.spread else Tone.WARN if late >= -7 else Tone.PLAIN
    return Column(_purchase("purchase", first), tuple(lines), tone)


def _purchase(code: str, one: Rhythm) -> Phrase:
    facts: dict[str, object] = {"product": one.product, "on": one.clock.next_due}
    if one.amount_minor:
        code = f"{code}_for"
        facts |= {"amount_minor": one.amount_minor, "currency": one.currency}
    return Phrase(code, facts)


def _purchase_without_rhythm(facts: Facts) -> Column:
    expected = sorted(
        (deal for deal in facts.deals if deal.expected_on is not None),
        key=lambda deal: deal.expected_on or date.max,
    )
    lines: list[Phrase] = []
    if facts.last_purchase_on is not None:
        lines.append(Phrase("last_purchase", {"on": facts.last_purchase_on}))
    if expected:
        deal = expected[0]
        lines.insert(0, Phrase("from_deal"))
        return Column(
            Phrase("deal_expected", {"title": deal.title, "on": deal.expected_on}), tuple(lines)
        )
    code = "no_rhythm" if facts.last_purchase_on is not None else "no_purchases"
    return Column(Phrase(code), tuple(lines))


def _ticking(facts: Facts) -> list[Rhythm]:
    """The products still being bought, the one due first at the head."""
    ticking = (one for one in facts.rhythms if not one.clock.lapsed(facts.today))
    return sorted(ticking, key=lambda one: (one.clock.next_due, one.product))


def _danger(facts: Facts) -> Column:
    dangers = [*_money_dangers(facts), *_rival_dangers(facts), *_work_dangers(facts)]
    stale = [_stale(one) for one in facts.answers if one.state is State.STALE]
    if not dangers and not stale:
        return Column(Phrase("no_danger"), tone=Tone.OK)
    if not dangers:
        return Column(stale[0], tuple(stale[1 : 1 + LINES]), Tone.WARN)
    return Column(dangers[0], tuple((*dangers[1:], *stale)[:LINES]), Tone.BAD)


def _stale(answer: Standing) -> Phrase:
    return Phrase("stale", {"question": answer.question, "days": answer.asked_days})


def _money_dangers(facts: Facts) -> Iterable[Phrase]:
    if facts.overdue_minor > 0:
        money = {"amount_minor": facts.overdue_minor, "currency": facts.overdue_currency}
        if facts.overdue_since is None:
            yield Phrase("overdue", money)
        else:
            days = (facts.today - facts.overdue_since).days
            yield Phrase("overdue_days", {**money, "days": days})
    for one in _ticking(facts):
        late = one.clock.days_late(facts.today)
        if late > one.clock.spread:
            yield Phrase("purchase_late", {"product": one.product, "days": late})
    for one in facts.rhythms:
        if one.clock.lapsed(facts.today):
            days = (facts.today - one.clock.last).days
            yield Phrase("stopped_buying", {"product": one.product, "days": days})


def _rival_dangers(facts: Facts) -> Iterable[Phrase]:
    for rival in facts.rivals:
        if rival.text:
            yield Phrase("rival_says", {"name": rival.name, "text": rival.text})
        elif rival.stage:
            yield Phrase(f"rival_{rival.stage}", {"name": rival.name})
        else:
            yield Phrase("rival", {"name": rival.name})
        if rival.strength is not None and rival.strength >= 4:
            yield Phrase("rival_close", {"name": rival.name, "strength": rival.strength})


def _work_dangers(facts: Facts) -> Iterable[Phrase]:
    for one in facts.people:
        decides = one.power is DecisionPower.DECIDES
        if one.attitude is Attitude.SCEPTIC and (decides or one.power is DecisionPower.INFLUENCES):
            yield Phrase("sceptic_matters", {"name": one.name})
        if decides and one.last_met_on is None:
            yield Phrase("decider_not_met", {"name": one.name})
    for deal in facts.deals:
        still = 0 if deal.stage_since is None else (facts.today - deal.stage_since).days
        if still > STALLED_DAYS:
            yield Phrase("deal_stalled", {"title": deal.title, "days": still})
    if facts.last_contact_on is not None:
        quiet = (facts.today - facts.last_contact_on).days
        if quiet > QUIET_DAYS and facts.status is not CustomerStatus.LOST:
            yield Phrase("quiet", {"days": quiet})
