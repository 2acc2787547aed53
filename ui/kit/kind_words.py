"""What every kind of record is called, one and many."""

from PySide6.QtCore import QCoreApplication

from storage.rules.kinds import Kind

translate = QCoreApplication.translate


def kind_word(kind: str) -> str:
    """One record of a kind, as a word; a kind that only a newer app knows is a record."""
    words: dict[str, str] = {
        Kind.PERSON: translate("KindWords", "Person"),
        Kind.TEAM: translate("KindWords", "Team"),
        Kind.CUSTOMER: translate("KindWords", "Customer"),
        Kind.CONTACT: translate("KindWords", "Contact"),
        Kind.LINK: translate("KindWords", "Network link"),
        Kind.PRODUCT: translate("KindWords", "Product"),
        Kind.PURCHASE: translate("KindWords", "Purchase"),
        Kind.PAYMENT: translate("KindWords", "Payment"),
        Kind.DEAL: translate("KindWords", "Deal"),
        Kind.VISIT: translate("KindWords", "Visit"),
        Kind.INTERACTION: translate("KindWords", "Call or message"),
        Kind.ANSWER: translate("KindWords", "Standing answer"),
        Kind.PROMISE: translate("KindWords", "Promise"),
        Kind.TASK: translate("KindWords", "Task"),
        Kind.TARGET: translate("KindWords", "Target"),
        Kind.DAILY_REPORT: translate("KindWords", "Daily report"),
        Kind.LOOSE_NOTE: translate("KindWords", "Note to be sorted"),
        Kind.FIELD_DEF: translate("KindWords", "Company field"),
        Kind.EXPORT_NOTE: translate("KindWords", "Export"),
        Kind.TRIP: translate("KindWords", "Trip"),
        Kind.STOP: translate("KindWords", "Stop of a trip"),
        Kind.LEG: translate("KindWords", "Leg of a trip"),
        Kind.STAY: translate("KindWords", "Overnight stay"),
        Kind.EXPENSE: translate("KindWords", "Expense"),
        Kind.SUMMARY: translate("KindWords", "Trip summary"),
        Kind.REVIEW: translate("KindWords", "Trip review"),
        Kind.CAUSE: translate("KindWords", "Cause"),
        Kind.LESSON: translate("KindWords", "Lesson"),
        Kind.LESSON_USE: translate("KindWords", "Use of a lesson"),
        Kind.ASSIST: translate("KindWords", "Help asked for"),
        Kind.COMMENT: translate("KindWords", "Comment"),
        Kind.READ_MARK: translate("KindWords", "Read receipt"),
        Kind.ATTACHMENT: translate("KindWords", "File"),
        Kind.ISSUE: translate("KindWords", "Key or hard problem"),
        Kind.RIDE_ALONG: translate("KindWords", "Ride-along"),
        Kind.RIDE_REP: translate("KindWords", "Rep's half of a ride-along"),
        Kind.RIDE_COACH: translate("KindWords", "Coach's half of a ride-along"),
        Kind.PRACTICE: translate("KindWords", "Practice task"),
        Kind.SKILL: translate("KindWords", "Skill"),
        Kind.COMPANY_SETTING: translate("KindWords", "Company setting"),
        Kind.CONFLICT: translate("KindWords", "Decision"),
        Kind.REFUSAL: translate("KindWords", "Decision"),
    }
    return words.get(kind, translate("KindWords", "Record"))


def kinds_word(kind: str) -> str:
    """Records of a kind that people know as a heap of their own; empty for parts of others."""
    words: dict[str, str] = {
        Kind.CUSTOMER: translate("KindWords", "Customers"),
        Kind.CONTACT: translate("KindWords", "Contacts"),
        Kind.ANSWER: translate("KindWords", "Standing answers"),
        Kind.PROMISE: translate("KindWords", "Promises"),
        Kind.DEAL: translate("KindWords", "Deals"),
        Kind.PURCHASE: translate("KindWords", "Purchases"),
        Kind.PAYMENT: translate("KindWords", "Payments"),
        Kind.VISIT: translate("KindWords", "Visits"),
        Kind.INTERACTION: translate("KindWords", "Calls and messages"),
        Kind.TASK: translate("KindWords", "Tasks"),
        Kind.TARGET: translate("KindWords", "Targets"),
        Kind.DAILY_REPORT: translate("KindWords", "Daily reports"),
        Kind.LOOSE_NOTE: translate("KindWords", "Notes to be sorted"),
        Kind.EXPORT_NOTE: translate("KindWords", "Exports"),
        Kind.TRIP: translate("KindWords", "Trips"),
        Kind.EXPENSE: translate("KindWords", "Expenses"),
        Kind.SUMMARY: translate("KindWords", "Trip summaries"),
        Kind.REVIEW: translate("KindWords", "Trip reviews"),
        Kind.LESSON: translate("KindWords", "Lessons"),
        Kind.RIDE_ALONG: translate("KindWords", "Ride-alongs"),
        Kind.PRACTICE: translate("KindWords", "Practice tasks"),
        Kind.PRODUCT: translate("KindWords", "Products"),
        Kind.PERSON: translate("KindWords", "People and teams"),
    }
    return words.get(kind, "")
