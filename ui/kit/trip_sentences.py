"""What is told about trips, coaching and files, in sentences; the translators read them here."""

from ui.kit.marking import QT_TRANSLATE_NOOP

TRIP_SENTENCES: dict[str, str] = {
    "assist.nobody": str(QT_TRANSLATE_NOOP("Problem", "Choose the colleague first.")),
    "assist.owner": str(QT_TRANSLATE_NOOP("Problem", "It is this colleague's customer already.")),
    "assist.past": str(QT_TRANSLATE_NOOP("Problem", "The last day has to be today or later.")),
    "assist.too_long": str(
        QT_TRANSLATE_NOOP("Problem", "A year at most; hand the customer over instead.")
    ),
    "comment.empty": str(QT_TRANSLATE_NOOP("Problem", "Write the comment first.")),
    "comment.nobody_else": str(
        QT_TRANSLATE_NOOP("Problem", "Nobody else would see a comment on this.")
    ),
    "comment.not_yours": str(QT_TRANSLATE_NOOP("Problem", "Only who wrote a comment changes it.")),
    "customer.not_hours": str(
        QT_TRANSLATE_NOOP("Problem", "Hours are understood like this: Mon–Fri 9:00–17:00.")
    ),
    "issue.empty": str(QT_TRANSLATE_NOOP("Problem", "Say what is key or hard.")),
    "lesson.empty": str(QT_TRANSLATE_NOOP("Problem", "Write the rule first.")),
    "lesson.for_managers": str(
        QT_TRANSLATE_NOOP("Problem", "A manager takes a lesson into the library.")
    ),
    "lesson.not_yours": str(
        QT_TRANSLATE_NOOP("Problem", "Only who wrote a lesson, or a manager, changes it.")
    ),
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
    "ride.alone": str(QT_TRANSLATE_NOOP("Problem", "Nobody rides along with himself.")),
    "ride.focus": str(QT_TRANSLATE_NOOP("Problem", "Choose one to three skills to look at.")),
    "ride.held": str(QT_TRANSLATE_NOOP("Problem", "It has taken place already.")),
    "ride.no_coach": str(QT_TRANSLATE_NOOP("Problem", "Say who rides along.")),
    "ride.no_day": str(QT_TRANSLATE_NOOP("Problem", "Say on which day.")),
    "ride.no_rep": str(QT_TRANSLATE_NOOP("Problem", "Say who is accompanied.")),
    "ride.no_role": str(
        QT_TRANSLATE_NOOP("Problem", "At each visit the coach demonstrates, or only observes.")
    ),
    "ride.no_time": str(QT_TRANSLATE_NOOP("Problem", "A time, please: 14:30.")),
    "ride.not_your_half": str(
        QT_TRANSLATE_NOOP("Problem", "Each writes his own half of the debrief.")
    ),
    "ride.not_yours": str(
        QT_TRANSLATE_NOOP("Problem", "This ride-along belongs to two other people.")
    ),
    "ride.other_people": str(
        QT_TRANSLATE_NOOP(
            "Problem", "Who rides along with whom stays: cancel it, and plan another one."
        )
    ),
    "ride.score": str(QT_TRANSLATE_NOOP("Problem", "A score is from 1 to 5.")),
    "ride.score_first": str(QT_TRANSLATE_NOOP("Problem", "Score yourself first.")),
    "ride.score_of_other_beat": str(
        QT_TRANSLATE_NOOP("Problem", "Only what the rep did is scored.")
    ),
    "ride.scored": str(
        QT_TRANSLATE_NOOP("Problem", "You have scored yourself; those scores stay as they are.")
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
    "trip.no_amount": str(QT_TRANSLATE_NOOP("Problem", "Say how much it was.")),
    "trip.no_day": str(QT_TRANSLATE_NOOP("Problem", "Say on which day it was.")),
    "trip.no_days": str(QT_TRANSLATE_NOOP("Problem", "Say from when to when the trip is.")),
    "trip.no_name": str(QT_TRANSLATE_NOOP("Problem", "Give the trip a name, or name its cities.")),
    "trip.no_such_move": str(
        QT_TRANSLATE_NOOP("Problem", "The trip cannot go there from where it stands now.")
    ),
    "trip.not_a_time": str(QT_TRANSLATE_NOOP("Problem", "A time, please: 14:30.")),
    "trip.other_trip": str(QT_TRANSLATE_NOOP("Problem", "This stop belongs to another trip.")),
    "trip.own_goal": str(QT_TRANSLATE_NOOP("Problem", "First how many, then what: 2 trial runs.")),
    "trip.too_long": str(QT_TRANSLATE_NOOP("Problem", "A trip is 60 days long at most; plan two.")),
}
