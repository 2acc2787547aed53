"""Which records a first pull brings first, so that the app is of use before the history is there.

The first lane is what a day on the road needs: the company's own records, customers and contacts,
promises, tasks, trips and what is planned. The second is everything that happened.
"""

from typing import Final

from storage.rules.kinds import Kind

HISTORY: Final = frozenset(
    {
        *(Kind.VISIT, Kind.INTERACTION, Kind.ANSWER, Kind.PURCHASE, Kind.PAYMENT, Kind.DEAL),
        *(Kind.DAILY_REPORT, Kind.EXPORT_NOTE, Kind.CONFLICT, Kind.COMMENT, Kind.READ_MARK),
        *(Kind.ATTACHMENT, Kind.EXPENSE, Kind.SUMMARY, Kind.REVIEW, Kind.CAUSE, Kind.LESSON_USE),
        *(Kind.RIDE_ALONG, Kind.RIDE_REP, Kind.RIDE_COACH),
    }
)
PLANNED: Final = '%"status":"planned"%'  # a visit that is still to come is no history
