"""The one error for a broken rule: a code for the screens to translate, and the facts behind it."""


class RuleBroken(Exception):
    """A rule of the business refused what was asked; nothing was changed.

    `code` reads ``subject.reason`` (``"visit.no_customer"``); the screens translate it, with
    `facts` filling the sentence.
    """

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts

    def __str__(self) -> str:
        return self.code
