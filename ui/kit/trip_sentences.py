"""What is told about trips, coaching and files, in sentences; the translators read them here."""

from ui.kit.marking import QT_TRANSLATE_NOOP

TRIP_SENTENCES: dict[str, str] = {
    "review.bad_code": str(
        QT_TRANSLATE_NOOP(
            "Problem", "The code of a problem is a word and a number, such as GATE-1."
        )
    ),
    "review.empty": str(
        QT_TRANSLATE_NOOP(
            "Problem", "Write down at least one cause, or what to keep, stop or start."
        )
    ),
    "summary.empty": str(QT_TRANSLATE_NOOP("Problem", "There is nothing in the summary yet.")),
    "trip.amount_below_zero": str(QT_TRANSLATE_NOOP("Problem", "An amount is not below zero.")),
    "trip.appointment_without_time": str(
        QT_TRANSLATE_NOOP("Problem", "An appointment needs a time.")
    ),
    "trip.began": str(
        QT_TRANSLATE_NOOP("Problem", "Only a draft or a cancelled trip can be deleted.")
    ),
    "trip.day_outside": str(QT_TRANSLATE_NOOP("Problem", "This day is not part of the trip.")),
    "trip.ends_before_it_starts": str(
        QT_TRANSLATE_NOOP("Problem", "The trip ends before it starts.")
    ),
    "trip.goal_not_positive": str(QT_TRANSLATE_NOOP("Problem", "A goal is a number above zero.")),
    "trip.needs_a_reason": str(QT_TRANSLATE_NOOP("Problem", "Say why it is sent back.")),
    "trip.no_days": str(QT_TRANSLATE_NOOP("Problem", "Say from when to when the trip is.")),
    "trip.no_name": str(QT_TRANSLATE_NOOP("Problem", "Give the trip a name, or name its cities.")),
    "trip.no_such_move": str(
        QT_TRANSLATE_NOOP("Problem", "The trip cannot go there from where it stands now.")
    ),
    "trip.other_trip": str(QT_TRANSLATE_NOOP("Problem", "This stop belongs to another trip.")),
    "trip.too_long": str(QT_TRANSLATE_NOOP("Problem", "A trip is 60 days long at most; plan two.")),
}
