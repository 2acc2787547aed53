"""What each of the five levels of a skill looks like at a visit; the company may say it anew."""

from ui.kit.marking import QT_TRANSLATE_NOOP


def _five(*levels: object) -> tuple[str, ...]:
    return tuple(map(str, levels))


LEVELS: dict[str, tuple[str, ...]] = {
    "opening": _five(
        QT_TRANSLATE_NOOP("Skill", "Starts with the product; the customer does not know why."),
        QT_TRANSLATE_NOOP("Skill", "Says the purpose once the coach has begun."),
        QT_TRANSLATE_NOOP("Skill", "Says purpose and time, asks for agreement."),
        QT_TRANSLATE_NOOP("Skill", "Opens with what the customer cares about, each time."),
        QT_TRANSLATE_NOOP("Skill", "Opens with strangers and in groups; shows others how."),
    ),
    "need_finding": _five(
        QT_TRANSLATE_NOOP("Skill", "Asks nothing, or only what can be answered by yes or no."),
        QT_TRANSLATE_NOOP("Skill", "Asks from a list, does not follow up the answers."),
        QT_TRANSLATE_NOOP("Skill", "Finds the need and who has it, in open questions."),
        QT_TRANSLATE_NOOP("Skill", "Finds what it costs to do nothing; sums it up, is confirmed."),
        QT_TRANSLATE_NOOP("Skill", "Finds needs that the customer had not named; teaches it."),
    ),
    "product_talk": _five(
        QT_TRANSLATE_NOOP("Skill", "Reads out the data sheet, or has facts wrong."),
        QT_TRANSLATE_NOOP("Skill", "Knows the facts, tells all of them to everybody."),
        QT_TRANSLATE_NOOP("Skill", "Chooses what fits the need that was named."),
        QT_TRANSLATE_NOOP("Skill", "Three sentences, in the customer's words, with a proof."),
        QT_TRANSLATE_NOOP("Skill", "Answers experts and compares fairly; trains colleagues."),
    ),
    "demo": _five(
        QT_TRANSLATE_NOOP("Skill", "Does not show it, or it does not run."),
        QT_TRANSLATE_NOOP("Skill", "Shows it with the coach's hand on it."),
        QT_TRANSLATE_NOOP("Skill", "Shows it alone, on a sample of the customer's."),
        QT_TRANSLATE_NOOP("Skill", "Lets the customer do it, and gets a yes to each step."),
        QT_TRANSLATE_NOOP("Skill", "Saves a demo that goes wrong; prepares others for theirs."),
    ),
    "objections": _five(
        QT_TRANSLATE_NOOP("Skill", "Falls silent, argues, or gives a discount at once."),
        QT_TRANSLATE_NOOP("Skill", "Stays calm, needs the coach for the answer."),
        QT_TRANSLATE_NOOP("Skill", "Asks back, answers the usual ones."),
        QT_TRANSLATE_NOOP("Skill", "Finds what is behind it, answers with a case, checks."),
        QT_TRANSLATE_NOOP("Skill", "Brings objections up first; rehearses them with others."),
    ),
    "closing": _five(
        QT_TRANSLATE_NOOP("Skill", "Leaves without asking for anything."),
        QT_TRANSLATE_NOOP("Skill", "Asks when the coach gives the sign."),
        QT_TRANSLATE_NOOP("Skill", "Asks for the order or the next step, with a date."),
        QT_TRANSLATE_NOOP("Skill", "Sees the signs, asks in time, keeps the price."),
        QT_TRANSLATE_NOOP("Skill", "Closes with several deciders; closes with others as coach."),
    ),
    "follow_up": _five(
        QT_TRANSLATE_NOOP("Skill", "What was promised is not written down."),
        QT_TRANSLATE_NOOP("Skill", "Writes it down, keeps it when reminded."),
        QT_TRANSLATE_NOOP("Skill", "Keeps every promise by its day."),
        QT_TRANSLATE_NOOP("Skill", "Date, person and paper are agreed in the room."),
        QT_TRANSLATE_NOOP("Skill", "Follow-up brings new business; others copy the way."),
    ),
    "time_management": _five(
        QT_TRANSLATE_NOOP("Skill", "No plan for the day; long ways, late arrivals."),
        QT_TRANSLATE_NOOP("Skill", "Has a plan that the coach made."),
        QT_TRANSLATE_NOOP("Skill", "Plans the day by himself and keeps to it."),
        QT_TRANSLATE_NOOP("Skill", "Plans the week by tiers; a gap is filled at once."),
        QT_TRANSLATE_NOOP("Skill", "Makes time for what matters; plans with others."),
    ),
    "resilience": _five(
        QT_TRANSLATE_NOOP("Skill", "A refusal ends the day."),
        QT_TRANSLATE_NOOP("Skill", "Goes on when somebody encourages him."),
        QT_TRANSLATE_NOOP("Skill", "Goes on to the next visit unchanged."),
        QT_TRANSLATE_NOOP("Skill", "Learns from the refusal, tells it without blaming."),
        QT_TRANSLATE_NOOP("Skill", "Lifts the mood of others on a bad day."),
    ),
}  # fmt: skip
