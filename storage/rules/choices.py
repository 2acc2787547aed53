"""The closed lists of values that fields choose from; the screens translate them."""

from enum import StrEnum, auto
from typing import Final


class Role(StrEnum):
    REP = auto()
    MANAGER = auto()
    OFFICE = auto()
    ADMIN = auto()


class CustomerStatus(StrEnum):
    PROSPECT = auto()
    ACTIVE = auto()
    DORMANT = auto()
    LOST = auto()


class PartyRole(StrEnum):
    CUSTOMER = auto()
    SUPPLIER = auto()
    COMPETITOR = auto()
    PARTNER = auto()
    AGENT = auto()
    DEALER = auto()


class Tier(StrEnum):
    PLATINUM = auto()
    GOLD = auto()
    SILVER = auto()
    BRONZE = auto()


class Gender(StrEnum):
    MALE = auto()
    FEMALE = auto()
    OTHER = auto()


class DecisionPower(StrEnum):
    """What a contact's word weighs (C.5 question 3)."""

    DECIDES = auto()
    INFLUENCES = auto()
    GATEKEEPER = auto()
    USER = auto()
    NONE = auto()
    UNKNOWN = auto()


class Attitude(StrEnum):
    SUPPORTER = auto()
    NEUTRAL = auto()
    SCEPTIC = auto()
    UNKNOWN = auto()


class LinkType(StrEnum):
    """What the other company is to this one (F.4)."""

    SUPPLIER = auto()
    BUYER = auto()
    PEER = auto()
    PARENT = auto()
    SUBSIDIARY = auto()
    PARTNER = auto()
    COMPETITOR = auto()
    PERSONAL = auto()


class DealStage(StrEnum):
    """The five stages of the funnel (E.5)."""

    IDENTIFIED = auto()
    NEEDS = auto()
    PROPOSAL = auto()
    NEGOTIATION = auto()
    CLOSING = auto()


class DealStatus(StrEnum):
    OPEN = auto()
    WON = auto()
    LOST = auto()


class DealSource(StrEnum):
    SELF_FOUND = auto()
    ASSIGNED = auto()
    REFERRAL = auto()
    INBOUND = auto()


class VisitStatus(StrEnum):
    PLANNED = auto()
    DONE = auto()
    NOT_VISITED = auto()


class NotVisited(StrEnum):
    """Why a planned visit did not take place."""

    MOVED = auto()
    NOBODY_THERE = auto()
    OUT_OF_TIME = auto()
    OTHER = auto()


class Channel(StrEnum):
    """How a contact with a customer took place, other than by a visit (B.8)."""

    CALL = auto()
    MESSAGE = auto()
    EMAIL = auto()
    DEMO = auto()
    QUOTE = auto()
    SERVICE = auto()
    FAIR = auto()
    SEMINAR = auto()
    OTHER = auto()


class Direction(StrEnum):
    OUT = auto()
    IN = auto()


class CallResult(StrEnum):
    """A call is effective when it reached a person and has a result (B.8)."""

    REACHED = auto()
    INTERESTED = auto()
    DECLINED = auto()
    CALL_BACK = auto()
    NO_ANSWER = auto()
    BUSY = auto()
    WRONG_NUMBER = auto()


class Question(StrEnum):
    """The standing answers: the questions of C.5 that carry over from visit to visit."""

    DECISION_POWER = auto()
    PRODUCTS_IN_USE = auto()
    DECISION_PROCESS = auto()
    COMPETITORS = auto()
    COMPETITOR_RELATION = auto()
    FIT = auto()
    DECISION_TIME = auto()
    BUDGET = auto()


class PromiseBy(StrEnum):
    """Who owes whom."""

    US = auto()
    THEM = auto()


class PromiseStatus(StrEnum):
    OPEN = auto()
    KEPT = auto()
    DROPPED = auto()


class FieldType(StrEnum):
    """What a field defined by the company holds (F.7)."""

    TEXT = auto()
    NUMBER = auto()
    DATE = auto()
    YES_NO = auto()
    OPTION = auto()
    SEVERAL = auto()


class ConflictRule(StrEnum):
    """Why one of two values was kept (`sync.md` 1.6)."""

    LATER_EDIT = auto()  # both edits were made without seeing the other; the later one is kept
    MERGED_TEXT = auto()  # both texts are in it; nothing to decide
    EDIT_OVER_DELETE = auto()  # one deleted what the other changed; it was kept
    LATE = auto()  # made by somebody who no longer had the record, after it was changed


SETTLED_BY_ITSELF: Final = (ConflictRule.MERGED_TEXT, ConflictRule.EDIT_OVER_DELETE)  # it is told


class RefusalDecision(StrEnum):
    """What somebody wants done with work that the server could not accept."""

    DISMISSED = auto()  # read, and left
    RESUBMITTED = auto()  # its author asks once more, under the rights of today
    RELEASED = auto()  # somebody who may write there vouches for it


class TripStatus(StrEnum):
    """Where a trip stands, from plan to review (decisions 24)."""

    DRAFT = auto()
    AWAITING = auto()  # approval, where the company wants one
    ON_THE_ROAD = auto()
    SUMMARY_DUE = auto()
    SUBMITTED = auto()
    REVIEWED = auto()
    CANCELLED = auto()


class TripMetric(StrEnum):
    """What a goal of a trip counts; amounts are in minor units (C.1)."""

    VISITS = auto()
    EFFECTIVE_VISITS = auto()
    DEMOS = auto()
    NEW_CUSTOMERS = auto()
    NEW_CONTACTS = auto()
    ORDERS = auto()
    PAYMENTS = auto()


class StopStatus(StrEnum):
    PLANNED = auto()
    VISITED = auto()
    NOT_VISITED = auto()


class LegMode(StrEnum):
    TRAIN = auto()
    FLIGHT = auto()
    CAR = auto()
    BUS = auto()
    SHIP = auto()
    TAXI = auto()
    OTHER = auto()


class CostCategory(StrEnum):
    """What money of a trip is planned and spent for (C.8)."""

    TRANSPORT = auto()
    LOCAL = auto()
    HOTEL = auto()
    MEALS = auto()
    ALLOWANCE = auto()
    HOSPITALITY = auto()
    SAMPLES = auto()
    OTHER = auto()


class Countermeasure(StrEnum):
    """Whether what a review decided against a problem was done."""

    OPEN = auto()
    DONE = auto()
    NOT_DONE = auto()


class LessonStatus(StrEnum):
    PROPOSED = auto()
    ACTIVE = auto()
    RETIRED = auto()


class CommentStamp(StrEnum):
    """What a comment asks of its reader (B.3)."""

    GOOD = auto()
    FIX = auto()
    ASK = auto()


class IssueKind(StrEnum):
    """The third of the three questions: what is key, what is hard (B.11)."""

    KEY = auto()
    HARD = auto()
