"""The words of customers: statuses, tiers, roles, questions, stages, in the language in use."""

from enum import StrEnum
from typing import Any

from PySide6.QtCore import QObject

from storage.rules.answers import AnyQuestion, VisitQuestion
from storage.rules.choices import (
    Attitude,
    CallResult,
    Channel,
    CustomerStatus,
    DealStage,
    DealStatus,
    DecisionPower,
    Gender,
    LinkType,
    PartyRole,
    PromiseBy,
    Question,
    Tier,
)
from ui.kit.standing_words import attitudes, powers, question_word


class CustomerWords(QObject):
    """Every closed list of a customer's page, in words."""

    def choices(self, of: type[StrEnum], *, unknown: bool = False) -> list[tuple[Any, str]]:
        """The pairs that a ChoiceField takes; `unknown` puts an empty choice first."""
        known: list[tuple[Any, str]] = [(one, self.of(one)) for one in of]
        return [(None, "–"), *known] if unknown else known

    def of(self, value: StrEnum) -> str:
        """The word for any value of these lists."""
        return self._words()[type(value)][value]

    def question(self, question: AnyQuestion) -> str:
        """A question in a word or two, for the head of its line."""
        if isinstance(question, Question):
            return question_word(question)
        return self._of_a_visit()[question]

    def never_met(self) -> str:
        return self.tr("never met")

    def _words(self) -> dict[type[StrEnum], dict[Any, str]]:
        return {
            CustomerStatus: {
                CustomerStatus.PROSPECT: self.tr("Prospect"),
                CustomerStatus.ACTIVE: self.tr("Active customer"),
                CustomerStatus.DORMANT: self.tr("Dormant customer"),
                CustomerStatus.LOST: self.tr("Lost customer"),
            },
            Tier: {
                Tier.PLATINUM: self.tr("Platinum customer"),
                Tier.GOLD: self.tr("Gold customer"),
                Tier.SILVER: self.tr("Silver customer"),
                Tier.BRONZE: self.tr("Bronze customer"),
            },
            PartyRole: {
                PartyRole.CUSTOMER: self.tr("Customer"),
                PartyRole.SUPPLIER: self.tr("Supplier"),
                PartyRole.COMPETITOR: self.tr("Competitor"),
                PartyRole.PARTNER: self.tr("Partner"),
                PartyRole.AGENT: self.tr("Agent"),
                PartyRole.DEALER: self.tr("Dealer"),
            },
            DecisionPower: powers(),
            Attitude: attitudes(),
            Gender: {
                Gender.MALE: self.tr("Male"),
                Gender.FEMALE: self.tr("Female"),
                Gender.OTHER: self.tr("Other"),
            },
            LinkType: {
                LinkType.SUPPLIER: self.tr("Upstream (supplier)"),
                LinkType.BUYER: self.tr("Downstream (buyer)"),
                LinkType.PEER: self.tr("Peer company"),
                LinkType.PARENT: self.tr("Parent company"),
                LinkType.SUBSIDIARY: self.tr("Subsidiary"),
                LinkType.PARTNER: self.tr("Partner"),
                LinkType.COMPETITOR: self.tr("Competitor"),
                LinkType.PERSONAL: self.tr("Personal tie"),
            },
            DealStage: {
                DealStage.IDENTIFIED: self.tr("Identified"),
                DealStage.NEEDS: self.tr("Needs"),
                DealStage.PROPOSAL: self.tr("Proposal"),
                DealStage.NEGOTIATION: self.tr("Negotiation"),
                DealStage.CLOSING: self.tr("Closing"),
            },
            DealStatus: {
                DealStatus.OPEN: self.tr("Open"),
                DealStatus.WON: self.tr("Won"),
                DealStatus.LOST: self.tr("Lost"),
            },
            PromiseBy: {
                PromiseBy.US: self.tr("We promised"),
                PromiseBy.THEM: self.tr("They promised"),
            },
            Channel: {
                Channel.CALL: self.tr("Call"),
                Channel.MESSAGE: self.tr("Message"),
                Channel.EMAIL: self.tr("E-mail"),
                Channel.DEMO: self.tr("Demo"),
                Channel.QUOTE: self.tr("Quote"),
                Channel.SERVICE: self.tr("Service"),
                Channel.FAIR: self.tr("Trade fair"),
                Channel.SEMINAR: self.tr("Seminar"),
                Channel.OTHER: self.tr("Other contact"),
            },
            CallResult: {
                CallResult.REACHED: self.tr("reached"),
                CallResult.INTERESTED: self.tr("interested"),
                CallResult.DECLINED: self.tr("declined"),
                CallResult.CALL_BACK: self.tr("call back"),
                CallResult.NO_ANSWER: self.tr("no answer"),
                CallResult.BUSY: self.tr("busy"),
                CallResult.WRONG_NUMBER: self.tr("wrong number"),
            },
        }

    def _of_a_visit(self) -> dict[VisitQuestion, str]:
        return {
            VisitQuestion.VISIT_TIME: self.tr("when"),
            VisitQuestion.MET_WHOM: self.tr("who"),
            VisitQuestion.TOPICS: self.tr("topics"),
            VisitQuestion.PRODUCT_TALK: self.tr("interest per product"),
            VisitQuestion.REACTION: self.tr("reaction"),
            VisitQuestion.DEMO_DONE: self.tr("demo"),
            VisitQuestion.CONTINUE_HOW: self.tr("how to go on"),
            VisitQuestion.NEXT_STEP: self.tr("next step"),
        }
